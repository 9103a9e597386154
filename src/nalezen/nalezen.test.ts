import { describe, expect, it } from 'vitest';
import type { CijferDef } from '../definition/cijfer.ts';
import { getelde, hoofdstuk, kop, proefstof, tabel } from '../pages/proefstof.fixture.ts';
import type { Stof } from '../pages/stof.ts';
import type { Kerncijfer } from '../records/tabel.ts';
import { type Leespunt, leesNa } from './nalezen.ts';

// A small report: meldingen per soort over two schooljaren, with figures by name.

const jaren = tabel({
  id: 'verzuim',
  titel: 'Meldingen van verzuim',
  definitie: 'Meldingen naar soort verzuim en schooljaar.',
  eenheid: 'meldingen',
  rijen: [kop('Absoluut verzuim'), kop('Luxe verzuim'), kop('Totaal', { totaal: true })],
  kolommen: [kop('2023-2024'), kop('2024-2025')],
  cellen: [
    [getelde(362), getelde(434)],
    [getelde(76), getelde(55)],
    [getelde(438), getelde(489)],
  ],
});

const named = (
  id: string,
  waarde: number,
  tekst: string,
  schooljaar = 2024,
  eenheid = 'meldingen',
): Kerncijfer => ({
  id,
  cel: getelde(waarde, eenheid),
  tekst,
  reeks: { schooljaar, breuken: [] },
});
const cijfers = [
  named('absoluut', 434, 'meldingen van absoluut verzuim'),
  named('absoluut-vorig', 362, 'meldingen van absoluut verzuim een schooljaar eerder', 2023),
  named('luxe', 55, 'meldingen van luxe verzuim'),
  // With a comma, as a report that `nieuw` started says it.
  named('luxe-vorig', 76, 'meldingen van luxe verzuim, een schooljaar eerder', 2023),
  named('luxe-pct', 11, 'van de meldingen gaat over luxe verzuim', 2024, '%'),
];

function stof(tekst: string): Stof {
  const basis = proefstof({ hoofdstukken: [hoofdstuk(tekst)], tabellen: [jaren], grafieken: [] });
  const defs = cijfers.map(({ id, tekst: wat }): [string, CijferDef] => [
    id,
    { vast: 0, bron: 'proef', tekst: wat },
  ]);
  const plannen = basis.definitie.tabellen.map((plan) => ({
    ...plan,
    rijen: jaren.rijen.map((rij) => ({ ...rij, filters: [], verborgen: false })),
    kolommen: jaren.kolommen.map((kolom, i) => ({ ...kolom, filters: [], verborgen: false, jaar: i - 1 })),
  }));
  return {
    ...basis,
    definitie: { ...basis.definitie, tabellen: plannen, cijfers: Object.fromEntries(defs), grafieken: [] },
    cijfers: new Map(cijfers.map((cijfer) => [cijfer.id, cijfer])),
  };
}

const lees = (tekst: string): Leespunt[] => leesNa(stof(tekst));
const kort = (tekst: string): string[] =>
  lees(tekst).map(({ code, regel, kolom, voorstel }) =>
    `${code} ${regel}:${kolom} ${voorstel.join(' of ')}`.trim(),
  );

describe('een getypt getal dat een cel van een tabel is', () => {
  it('wordt genoemd met bestand, regel, kolom, de zin en wat er moet staan', () => {
    expect(lees('Eerste alinea.\n\nEr kwamen 434 meldingen van absoluut verzuim.')).toEqual([
      {
        ernst: 'ongebonden',
        code: 'GETAL_LOS',
        bestand: 'proef/hoofdstukken/03-verzuim.md',
        regel: 7,
        kolom: 11,
        zin: 'Er kwamen 434 meldingen van absoluut verzuim.',
        uitleg: '“434” is getypt en gaat niet mee als de cijfers veranderen; bind het.',
        voorstel: ['{{cijfer "absoluut"}}', '{{cijfer "verzuim | Absoluut verzuim | {schooljaar}"}}'],
      },
    ]);
  });
  it.each([
    [
      'Over luxe verzuim waren er vijfenvijftig meldingen.',
      'GETAL_LOS 5:28 {{cijfer "luxe"}} of {{cijfer "verzuim | Luxe verzuim | {schooljaar}"}}',
    ],
    ['Van de meldingen gaat 11% over luxe verzuim.', 'GETAL_LOS 5:23 {{cijfer "luxe-pct"}}'],
    [
      'In totaal waren er 489 meldingen van verzuim.',
      'GETAL_LOS 5:20 {{cijfer "verzuim | Totaal | {schooljaar}"}}',
    ],
    ['Er werken drie gemeenten samen.', 'GETAL_LOS 5:11 {{aantalGemeenten}}'],
  ])('%s', (tekst, verwacht) => expect(kort(tekst)).toEqual([verwacht]));
});

describe('een oud getal, dat in geen tabel meer staat', () => {
  it('wordt genoemd met het getal dat er nu staat', () => {
    const [punt] = lees('Er kwamen 431 meldingen van absoluut verzuim.');
    expect(punt).toMatchObject({ code: 'GETAL_ONBEKEND', voorstel: ['{{cijfer "absoluut"}}'] });
    expect(punt!.uitleg).toBe(
      '“431” staat niet in de tabellen waar deze zin over lijkt te gaan; bedoelt u 434? Komt het ergens anders vandaan, schrijf dan {{vast "431" bron="…"}}.',
    );
  });
  it('wordt ook gevonden in een tekst die nu niet gekozen is', () =>
    expect(
      kort(
        'Er zijn {{#als "luxe" "meer dan" 100}}ruim 90 meldingen van luxe verzuim{{else}}weinig meldingen{{/als}}.',
      ),
    ).toEqual(['GETAL_ONBEKEND 5:44 {{cijfer "luxe"}}']));
});

describe('een getal dat geen uitkomst is', () => {
  it.each([
    'Zie tabel 3 en bijlage B1.2, in schooljaar 2024-2025 en op 1 januari 2026.',
    'Artikel 5 onder a, art. 25, artikel 3a en 3b, en 5 sub c.',
    'Jongeren van 16 en 17 jaar, van 18 tot 23 jaar, 18+ en 16-jarigen; wie 18 is of 23 wordt.',
    'Bel (0314) 37 73 73, 088 - 123 45 67, 0800-1234 of 14 0314; het gesprek duurt 1,5 uur.',
    'De boete is € 1.500, het plan kost 25.000 euro of € 2,5 miljoen, en er werkt 8,5 fte.',
    'Tim is 16 en zit in havo 4; in week 12 en week 40, in de jaren 90, en in aflevering 4.',
    'Open van 9 tot 17 uur, van 8.30 tot 17.00 uur en om half 9; in 2024-’25 en voor de klas van ’08.',
    'De jongste was 5, de oudste 22; bel code 112 en lees de top 3.',
    'Zie het Besluit van 14-02-2023, Stb. 2023, 45.',
    'Bel 0314-123456 voor 16.30 uur, of kom naar Arendstraat 12, 7001 AB Doetinchem.',
    'Een diploma op niveau 2, 3 of 4; langer dan 4 weken; per 1.000 leerlingen; samen 100%.',
    '1. Eerst dit.\n2. Dan dat.',
    'Hoogstens {{vast "18.000" bron="doel van het Rijk"}} nieuwe schoolverlaters.',
    'Er zijn vier soorten en twee wegen. Eén van de drie manieren is dit.',
    '{{#citaat "een moeder"}}Hij zat 30 dagen thuis en miste 3 toetsen.{{/citaat}}',
    '{{#invullen "voorwoord"}}Noem hier 3 dingen.{{/invullen}}',
    'Er kwamen {{cijfer "absoluut"}} meldingen.',
  ])('%s', (tekst) => expect(lees(tekst)).toEqual([]));
});

describe('een woord van richting dat niet klopt met de cijfers', () => {
  it.each([
    [
      'Het absoluut verzuim daalde {{verschil "absoluut-vorig" "absoluut" vorm="vanaf"}} meldingen.',
      '{{verschil "absoluut-vorig" "absoluut" vorm="werkwoord"}}',
    ],
    [
      'Er was een afname van {{cijfer "absoluut-vorig"}} naar {{cijfer "absoluut"}} meldingen.',
      '{{verschil "absoluut-vorig" "absoluut" vorm="zelfstandig"}}',
    ],
    [
      'Het luxe verzuim is gestegen: {{cijfer "luxe"}} meldingen, en vorig jaar {{cijfer "luxe-vorig"}}.',
      '{{verschil "luxe-vorig" "luxe" vorm="woord"}}',
    ],
    [
      'Het luxe verzuim nam toe tot {{cijfer "luxe"}} meldingen.',
      '{{verschil "luxe-vorig" "luxe" vorm="werkwoord"}}',
    ],
    [
      'Dat zijn {{cijfer "verzuim | Luxe verzuim | {schooljaar}"}} meldingen meer dan vorig jaar.',
      '{{verschil "verzuim | Luxe verzuim | {schooljaar-1}" "verzuim | Luxe verzuim | {schooljaar}" vorm="woord"}}',
    ],
    [
      'Het bleef gelijk, van {{cijfer "luxe-vorig"}} naar {{cijfer "luxe"}}.',
      '{{verschil "luxe-vorig" "luxe" vorm="woord"}}',
    ],
    [
      'Het absoluut verzuim steeg licht {{verschil "absoluut-vorig" "absoluut" vorm="vanaf"}}.',
      '{{verschil "absoluut-vorig" "absoluut" vorm="werkwoord"}}',
    ],
    [
      'Het absoluut verzuim verdubbelde {{verschil "absoluut-vorig" "absoluut" vorm="vanaf"}}.',
      '{{verschil "absoluut-vorig" "absoluut" vorm="woord"}}',
    ],
  ])('%s', (tekst, voorstel) =>
    expect(lees(tekst)).toMatchObject([{ ernst: 'fout', code: 'RICHTING_KLOPT_NIET', voorstel: [voorstel] }]),
  );

  it.each([
    'Het absoluut verzuim liep terug van {{cijfer "absoluut-vorig"}} tot {{cijfer "absoluut"}}.',
    'Het absoluut verzuim zakte van {{cijfer "absoluut-vorig"}} naar {{cijfer "absoluut"}}.',
    'Het absoluut verzuim ging omlaag, van {{cijfer "absoluut-vorig"}} naar {{cijfer "absoluut"}}.',
    'Het luxe verzuim schoot dit jaar omhoog naar {{cijfer "luxe"}} meldingen.',
    'Er waren {{cijfer "absoluut"}} meldingen van absoluut verzuim, minder dan een jaar eerder.',
    'Er waren {{cijfer "absoluut"}} meldingen van absoluut verzuim, een afname ten opzichte van vorig jaar.',
    'Wij telden {{cijfer "luxe"}} meldingen van luxe verzuim; dat is hoger dan vorig jaar.',
    'Er kwamen meer meldingen van luxe verzuim binnen dan in {{schooljaar -1}}: {{cijfer "luxe"}}.',
    'Met {{cijfer "luxe"}} meldingen ligt het luxe verzuim hoger dan een jaar geleden.',
    'Dat zijn er {{cijfer "luxe"}}, meer dan de {{cijfer "luxe-vorig"}} van vorig jaar.',
    'Het luxe verzuim kwam vaker voor dan vorig jaar: {{cijfer "luxe"}} tegen {{cijfer "luxe-vorig"}} een jaar eerder.',
    'Wij zien een lichte daling van het absoluut verzuim, naar {{cijfer "absoluut"}} meldingen.',
    'Het absoluut verzuim werd minder: van {{cijfer "absoluut-vorig"}} naar {{cijfer "absoluut"}} meldingen.',
    'Er waren evenveel meldingen van luxe verzuim als vorig jaar: {{cijfer "luxe"}}.',
    'Het absoluut verzuim daalde flink, tot {{cijfer "absoluut"}} meldingen.',
    'Er waren {{cijfer "absoluut"}} meldingen, en het luxe verzuim steeg naar {{cijfer "luxe"}} meldingen.',
  ])('ook in: %s', (tekst) => expect(lees(tekst)).toMatchObject([{ code: 'RICHTING_KLOPT_NIET' }]));

  it('zegt wat er wel is', () =>
    expect(lees('Het daalde {{verschil "absoluut-vorig" "absoluut" vorm="vanaf"}}.')[0]!.uitleg).toBe(
      '“daalde” klopt niet: van 362 naar 434 is duidelijk gestegen. Verbeter het woord, of laat het programma het kiezen.',
    ));

  it.each([
    'Het absoluut verzuim steeg {{verschil "absoluut-vorig" "absoluut" vorm="vanaf"}} meldingen.',
    'Het luxe verzuim {{verschil "luxe-vorig" "luxe" vorm="werkwoord"}} en is {{verschil "luxe-vorig" "luxe"}}.',
    'Het luxe verzuim daalde {{verschil "luxe-vorig" "luxe" vorm="vanaf"}}, maar het absoluut verzuim steeg {{verschil "absoluut-vorig" "absoluut" vorm="vanaf"}}.',
    'Na een stijging in 2022-2023 zijn het er nu {{cijfer "luxe"}}.',
    'Bij {{cijfer "absoluut"}} meldingen zagen wij minder boosheid dan vorig jaar.',
    'De druk op het team ging omhoog: {{cijfer "luxe"}} meldingen in één maand.',
    'Er waren {{cijfer "luxe"}} meldingen; de kosten waren hoger dan vorig jaar.',
    'Er waren {{cijfer "luxe"}} meldingen en meer klachten van ouders dan een jaar eerder.',
    'Van de {{cijfer "absoluut"}} meldingen kwamen er minder uit het vso dan vorig jaar.',
    'Van de {{cijfer "absoluut"}} meldingen zijn er minder afgesloten dan vorig jaar.',
    'Er waren {{cijfer "luxe"}} meldingen van luxe verzuim, minder dan een jaar eerder.',
    'Niet gestegen is het luxe verzuim: {{cijfer "luxe"}}. Het is niet gestegen ({{cijfer "luxe"}}).',
    'Dat is een stijging ten opzichte van {{cijfer "luxe-vorig"}} meldingen.',
    'Als het luxe verzuim stijgt, kijken we naar {{cijfer "luxe"}} meldingen.',
    'Het verzuim steeg, vooral onder jongeren; {{cijfer "luxe"}} meldingen waren luxe verzuim.',
    '{{#als "luxe" "meer dan" "luxe-vorig"}}Het steeg{{else}}Het daalde{{/als}} {{verschil "luxe-vorig" "luxe" vorm="vanaf"}}.',
  ])('geen fout in: %s', (tekst) => expect(lees(tekst)).toEqual([]));
});

describe('een groei die niet volgt uit de twee cijfers ernaast', () => {
  it('wordt genoemd met wat er wel uit volgt', () => {
    const [punt] = lees('Het ging {{verschil "absoluut-vorig" "absoluut" vorm="vanaf"}} meldingen (+34%).');
    expect(punt).toMatchObject({
      code: 'GROEI_KLOPT_NIET',
      regel: 5,
      voorstel: ['{{verschil "absoluut-vorig" "absoluut" vorm="procent"}}'],
    });
    expect(punt!.uitleg).toMatch(/^“\+34%” klopt niet: van 362 naar 434 is \+20%\./);
  });
  it.each(['een stijging van 20%', 'bijna 20% meer', '(+19,9%)'])('%s volgt er wel uit', (groei) =>
    expect(
      lees(`Het ging {{verschil "absoluut-vorig" "absoluut" vorm="vanaf"}}, ${groei}.`).map(
        ({ ernst }) => ernst,
      ),
    ).toEqual(['ongebonden']),
  );
});

describe('wat een lezer niet ziet of niet kent', () => {
  it('een grafiek zonder titel, die haar tekst is voor wie haar niet ziet', () => {
    const { definitie, ...rest } = stof('Tekst.');
    const grafieken = [
      { id: 'luxe', titel: ' ', onderschrift: 'Meldingen', tabel: 'verzuim', vorm: 'lijn' as const },
    ];
    expect(leesNa({ ...rest, definitie: { ...definitie, grafieken } })).toMatchObject([
      {
        code: 'BEELD_ZONDER_TEKST',
        bestand: 'proef/grafieken.yaml',
        regel: 3,
        uitleg: expect.stringContaining('"luxe"'),
      },
    ]);
  });
  it('een getal in de woorden bij een foto telt mee als tekst', () =>
    expect(
      kort(
        'Kijk.\n\n{{foto "klas.jpg" alt="Een klas" bijschrift="Samen 431 meldingen van absoluut verzuim"}}',
      ),
    ).toEqual(['GETAL_ONBEKEND 7:1 {{cijfer "absoluut"}}']));

  it('een afkorting die niemand uitlegt, wordt één keer genoemd', () =>
    expect(kort('Wij volgen de SWK. De SWK is er voor vsv’ers.')).toEqual([
      'AFKORTING_ONVERKLAARD 5:15',
      'AFKORTING_ONVERKLAARD 5:38',
    ]));
  it.each([
    'Het Samenwerkend Kader (SWK) is nieuw. Het SWK helpt.',
    'De SWK (het samenwerkend kader) helpt.',
    'SWK, de Samen Werkende Kring, helpt.',
    'DUO staat in de begrippen.',
    '{{#definitie "SWK"}}Een kader.{{/definitie}}\n\nHet SWK.',
    'Het gaat WEL om school en NIET om straf.',
    'Naar ROC Nijmegen of het VISTA college.',
  ])('uitgelegd: %s', (tekst) => expect(lees(tekst)).toEqual([]));

  it('een zin van meer dan dertig woorden, geteld zoals een lezer hem ziet', () => {
    const zin = (woorden: number): string =>
      `${Array.from({ length: woorden - 1 }, () => 'woord').join(' ')} {{cijfer "luxe"}}.`;
    expect(lees(zin(30))).toEqual([]);
    expect(lees(zin(31))).toMatchObject([
      { code: 'ZIN_LANG', ernst: 'advies', uitleg: expect.stringContaining('heeft 31 woorden') },
    ]);
    expect(lees(`- ${zin(40)}`)).toEqual([]);
  });
});
