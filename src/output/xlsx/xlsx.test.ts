import { beforeAll, describe, expect, it } from 'vitest';
import { getelde, kop, leeg, nietBekend, proefstof, tabel } from '../../pages/proefstof.fixture.ts';
import type { Cel } from '../../records/tabel.ts';
import { leesBladen, leesXml, type Rij } from './lees.fixture.ts';
import { maakXlsx } from './xlsx.ts';

const geheim: Cel = { waarde: 98765, status: 'geheim', eenheid: 'jongeren', decimalen: 0 };

const GEMENGD = tabel({
  id: 'gemengd',
  titel: 'Tabel 9 Meldingen van 2024-2025',
  kop: 'Het aandeel is {{cijfer "aandeel-vo"}}',
  eenheid: 'meldingen',
  definitie: 'Meldingen en wat daarvan is afgerond.',
  noten: ['† Vanaf 2023-2024 anders geteld.'],
  rijkop: '',
  rijen: [
    kop('Aalten', { groep: 'Gemeenten' }),
    kop('Berkelland', { groep: 'Gemeenten', merk: '†' }),
    kop('Alles', { groep: 'Alles', totaal: true }),
  ],
  kolommen: [
    kop('Aantal'),
    kop('Vorig jaar', { groep: 'Afgerond' }),
    kop('Dit jaar', { groep: 'Afgerond' }),
    kop('Aandeel', { groep: 'Afgerond', soort: 'waarvan' }),
    kop('Totaal', { totaal: true }),
  ],
  cellen: [
    [getelde(1241, 'meldingen'), getelde(-4, 'meldingen'), geheim, getelde(31, '%'), getelde(0, 'meldingen')],
    [
      getelde(12, 'meldingen'),
      nietBekend('er is geen export van 2023-2024'),
      getelde(3, 'meldingen'),
      leeg(),
      getelde(2.5, 'meldingen', 1),
    ],
    [
      getelde(1253, 'meldingen'),
      getelde(7, 'meldingen'),
      getelde(3, 'meldingen'),
      getelde(94.1, '%', 1),
      getelde(2.5, 'meldingen', 1),
    ],
  ],
});

const GEVAARLIJK = tabel({
  id: 'gevaarlijk',
  titel: '=HYPERLINK("x")',
  definitie: '@SUM(1)',
  bron: '+JVS',
  noten: ["-1+cmd|' /C calc'!A0"],
  rijen: [kop('=1+1'), kop('+1'), kop('-1')],
  kolommen: [kop('@a'), kop('\t=1')],
  cellen: [0, 1, 2].map(() => [getelde(1), getelde(2)]),
});

const stof = proefstof({
  tabellen: [tabel(), GEMENGD, GEVAARLIJK, tabel({ id: 'leeg', titel: 'Niets', rijen: [], cellen: [] })],
});

/** Dates of the entries of a zip, as they stand in its central directory; 0x210000 is 1 January 1980, midnight. */
function datums(zip: Uint8Array): number[] {
  const buffer = Buffer.from(zip);
  const begin = Buffer.from([0x50, 0x4b, 1, 2]);
  const uit: number[] = [];
  for (let i = buffer.indexOf(begin); i !== -1; i = buffer.indexOf(begin, i + 46))
    uit.push(buffer.readUInt32LE(i + 12));
  return uit;
}
const EERSTE_DAG = 0x210000;

let bytes: Uint8Array;
let bladen: Map<string, Rij[]>;
let xml: Record<string, string>;
beforeAll(async () => {
  bytes = await maakXlsx(stof);
  bladen = await leesBladen(bytes);
  xml = leesXml(bytes);
});
const blad = (naam: string): string => xml[`xl/worksheets/sheet${[...bladen.keys()].indexOf(naam) + 1}.xml`]!;
const MENG = '02 Het aandeel is 31%';

/** The style of a cell: its number format, font and alignment. */
function opmaak(bladnaam: string, cel: string) {
  const stijl = Number(new RegExp(`<c r="${cel}" s="(\\d+)"`).exec(blad(bladnaam))![1]);
  const stijlen = xml['xl/styles.xml']!;
  const deel = (soort: string): string => new RegExp(`<${soort}[ >].*?</${soort}>`).exec(stijlen)![0];
  const xf = [...deel('cellXfs').matchAll(/<xf .*?<\/xf>/g)][stijl]![0];
  const nummer = (wat: string): number => Number(new RegExp(`${wat}="(\\d+)"`).exec(xf)?.[1] ?? 0);
  const notatie = new RegExp(`numFmtId="${nummer('numFmtId')}" formatCode="([^"]*)"`).exec(stijlen)?.[1];
  return {
    notatie: notatie?.replaceAll('&quot;', '"'),
    font: [...deel('fonts').matchAll(/<font>.*?<\/font>/g)][nummer('fontId')]![0],
    vulling: [...deel('fills').matchAll(/<fill>.*?<\/fill>/g)][nummer('fillId')]![0],
    uitlijning: /<alignment[^>]*>/.exec(xf)?.[0] ?? '',
  };
}

describe('de werkmap', () => {
  it('heeft een blad met de inhoud, een blad per tabel, de kerncijfers en de verantwoording', () =>
    expect([...bladen.keys()]).toEqual([
      'Inhoud',
      '01 Status van de meldingen',
      MENG,
      '03 =HYPERLINK("x")',
      '04 Niets',
      'Kerncijfers',
      'Verantwoording',
    ]));

  it('zegt in de inhoud wat het is, en van elke tabel blad, titel, eenheid en bron', () =>
    expect(bladen.get('Inhoud')!.map((rij) => rij.slice(0, 4))).toEqual([
      ['Jaarverslag leerplicht Proefregio 2024-2025', null, null, null],
      ['Schooljaar', '2024-2025', null, null],
      ['Regio', 'Proefregio', null, null],
      ['Organisatie', 'Het Proefteam', null, null],
      [null, null, null, null],
      ['Blad', 'Tabel', 'Eenheid', 'Bron'],
      ['01 Status van de meldingen', 'Status van de meldingen', 'werkprocessen', 'JVS'],
      [MENG, 'Het aandeel is 31%', 'meldingen', 'JVS'],
      ['03 =HYPERLINK("x")', '=HYPERLINK("x")', 'werkprocessen', '+JVS'],
      ['04 Niets', 'Niets', 'werkprocessen', 'JVS'],
      ['Kerncijfers', 'De cijfers die in de tekst staan', null, null],
      ['Verantwoording', 'Welke bestanden zijn gelezen, en hoeveel rijen daarvan zijn gebruikt', null, null],
    ]));

  it('leidt van de inhoud naar elk blad, en terug', () => {
    const naar = [...blad('Inhoud').matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"/g)];
    expect(
      naar.map(([, cel, plaats]) => [cel, plaats!.replaceAll('&apos;', "'").replaceAll('&quot;', '"')]),
    ).toEqual([...bladen.keys()].slice(1).map((naam, i) => [`A${i + 7}`, `'${naam}'!A1`]));
    for (const naam of [...bladen.keys()].slice(1))
      expect(blad(naam)).toContain('<hyperlink ref="A3" location="&apos;Inhoud&apos;!A1"');
  });

  it('noemt bij een brief de gemeente', async () => {
    const brief = await leesBladen(await maakXlsx(proefstof({ definitie: { gemeente: 'Aalten' } })));
    const inhoud = brief.get('Inhoud')!.map((rij) => rij.slice(0, 2));
    expect(inhoud.slice(0, 4)).toEqual([
      ['Jaarverslag leerplicht Aalten 2024-2025', null],
      ['Schooljaar', '2024-2025'],
      ['Gemeente', 'Aalten'],
      ['Regio', 'Proefregio'],
    ]);
  });

  it('draagt titel, maker en taal, en geen datum', () => {
    expect(xml['docProps/core.xml']).toContain(
      '<dc:title>Jaarverslag leerplicht Proefregio 2024-2025</dc:title>',
    );
    expect(xml['docProps/core.xml']).toContain('<dc:language>nl-NL</dc:language>');
    expect(xml['docProps/core.xml']).not.toMatch(/dcterms|\d{4}-\d\d-\d\d/);
  });

  it('is twee keer gemaakt tot op de byte gelijk, en heeft één vaste datum', async () => {
    expect(Buffer.from(await maakXlsx(stof)).equals(bytes)).toBe(true);
    expect(datums(bytes)).toEqual(Array(Object.keys(xml).length).fill(EERSTE_DAG));
  });
});

describe('het blad van een tabel', () => {
  it('heeft titel, definitie, twee rijen koppen, groepen, cijfers en wat eronder staat', () =>
    expect(bladen.get(MENG)!.map((rij) => rij.slice(0, 6))).toEqual([
      ['Het aandeel is 31%', null, null, null, null, null],
      ['Meldingen en wat daarvan is afgerond.', null, null, null, null, null],
      ['Naar de inhoud', null, null, null, null, null],
      ['Onderdeel', 'Aantal', 'Afgerond', null, null, 'Totaal'],
      [null, null, 'Vorig jaar', 'Dit jaar', 'Aandeel', null],
      ['Gemeenten', null, null, null, null, null],
      ['Aalten', 1241, -4, '•', 31, 0],
      ['Berkelland †', 12, 'n.b.', 3, null, 2.5],
      ['Alles', 1253, 7, 3, 94.1, 2.5],
      [null, null, null, null, null, null],
      ['† Vanaf 2023-2024 anders geteld.', null, null, null, null, null],
      ['Een lege cel = geen.', null, null, null, null, null],
      ['• = niet getoond, omdat het om te weinig jongeren gaat.', null, null, null, null, null],
      ['n.b. = niet beschikbaar: er is geen export van 2023-2024.', null, null, null, null, null],
      [
        'Een percentage is hier het getal dat er staat: 31% is 31. Deel door 100 om ermee te vermenigvuldigen.',
        null,
        null,
        null,
        null,
        null,
      ],
      ['Eenheid: meldingen; jongeren; Aandeel: %; werkprocessen.', null, null, null, null, null],
      ['Definitie: Meldingen en wat daarvan is afgerond.', null, null, null, null, null],
      ['Bron: JVS.', null, null, null, null, null],
    ]));

  it('houdt koppen en eerste kolom in beeld', () => {
    expect(blad(MENG)).toContain(
      '<pane ySplit="5" xSplit="1" topLeftCell="B6" activePane="bottomRight" state="frozen"/>',
    );
    expect(blad('01 Status van de meldingen')).toContain('<pane ySplit="4" xSplit="1" topLeftCell="B5"');
    for (const naam of bladen.keys()) expect(blad(naam)).toContain('state="frozen"');
  });

  it('toont elk getal met zijn eigen decimalen, en een aandeel met een procentteken', () =>
    expect(['B7', 'F8', 'E7', 'E9'].map((cel) => opmaak(MENG, cel).notatie)).toEqual([
      '#,##0',
      '#,##0.0',
      '#,##0"%"',
      '#,##0.0"%"',
    ]));

  it('zet een totaal vet, een deelverzameling schuin, en een rij van een groep in', () => {
    for (const cel of ['A9', 'B9', 'F7']) expect(opmaak(MENG, cel).font).toContain('<b/>');
    for (const cel of ['A7', 'B7']) expect(opmaak(MENG, cel).font).not.toContain('<b/>');
    expect(opmaak(MENG, 'E7').font).toContain('<i/>');
    expect(opmaak(MENG, 'A7').uitlijning).toContain('indent="1"');
    expect(opmaak(MENG, 'A9').uitlijning).not.toContain('indent');
  });

  it('heeft koppen in de lichtste huiskleur, in het lettertype van het rekenblad', () => {
    expect(opmaak(MENG, 'B4').vulling).toContain('FFCFE3E6');
    expect(opmaak(MENG, 'B4').font).toContain('<name val="Calibri"/>');
  });

  it('voegt de koppen van een groep samen', () => {
    expect(blad(MENG)).toContain('<mergeCell ref="C4:E4"/>');
    expect(blad(MENG)).toContain('<mergeCell ref="A4:A5"/>');
    expect(blad(MENG)).toContain('<mergeCell ref="F4:F5"/>');
  });

  it('past op de breedte van een A4', () => {
    expect(blad(MENG)).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1"');
    expect(blad(MENG)).toContain('<pageSetUpPr fitToPage="1"/>');
  });

  it('zonder rijen zegt dat er niets te tonen is', () =>
    expect(bladen.get('04 Niets')![4]![0]).toBe('Er is in deze periode niets te tonen.'));
});

describe('wat niet in de werkmap staat', () => {
  it('een formule: ook een tekst die als formule begint is een tekst, en blijft dat na Enter', () => {
    for (const [pad, inhoud] of Object.entries(xml)) expect(inhoud, pad).not.toMatch(/<f[ >/]/);
    const gevaarlijk = '03 =HYPERLINK("x")';
    expect(
      bladen
        .get(gevaarlijk)!
        .slice(3, 8)
        .map((rij) => rij.slice(0, 3)),
    ).toEqual([
      ['Gemeente', '@a', '\t=1'],
      ['=1+1', 1, 2],
      ['+1', 1, 2],
      ['-1', 1, 2],
      [null, null, null],
    ]);
    for (const cel of ['A1', 'A2', 'B4', 'C4', 'A5', 'A6', 'A7', 'A9']) {
      expect(blad(gevaarlijk)).toMatch(new RegExp(`<c r="${cel}" s="\\d+" t="s">`));
      expect(opmaak(gevaarlijk, cel).notatie, cel).toBe('@');
    }
  });

  it('een verborgen cijfer', () => {
    for (const inhoud of Object.values(xml)) expect(inhoud).not.toContain('98765');
  });
});
