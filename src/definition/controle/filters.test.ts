import { describe, expect, it } from 'vitest';
import { klacht } from '../proefregio.fixture.ts';

/** What loading says of a table of one cell with this filter. */
const bij = (waar: string, bron = 'werkprocessen', meer = ''): string =>
  klacht({
    'tabellen.yaml': `tabellen:
  - id: t
    titel: T
    definitie: D
    bron: ${bron}
    waar: ${waar}
${meer}    rijen: [{ label: alles }]
    kolommen: [{ label: aantal }]
`,
  });
const PLEK = /^proef\/tabellen\.yaml, regel 6, kolom \d+: /;
const zin = (klachtzin: string): string => {
  expect(klachtzin).toMatch(PLEK);
  return klachtzin.replace(PLEK, '');
};

describe('een eis die nooit kan uitkomen, wordt geweigerd', () => {
  it.each([
    ['{ ontvangen: 1-8-2023 }', '"1-8-2023" past niet bij ontvangen, want dat is een datum'],
    ['{ ontvangen: "2022-2023" }', '"2022-2023" past niet bij ontvangen, want dat is een datum'],
    ['{ ontvangen: schoolljaar }', 'want dat is een datum; bedoelt u "schooljaar"?'],
    ['{ ontvangen: { van: 2023 } }', '"van" past niet bij ontvangen, want dat is een datum'],
    ['{ ontvangen: { niet: schooljaar } }', '"niet" past niet bij ontvangen'],
    ['{ ontvangen: { schooljaren: [0, -3] } }', 'verkeerd om; schrijf [-3, 0]'],
    ['{ actieGewenst: Ja }', '"Ja" past niet bij actieGewenst, want dat is ja of nee; schrijf true of false'],
    ['{ school: 12 }', '"12" past niet bij school, want dat is een tekst'],
    ['{ resultaat: schooljaar }', '"schooljaar" past niet bij resultaat'],
    ['{ resultaat: { tm: einde } }', '"tm" past niet bij resultaat'],
    ['{ resultaat: { op: najaar } }', '"op" past niet bij resultaat'],
    ['{ meldingen: "3" }', '"3" past niet bij meldingen, want dat is een getal'],
    ['{ leeftijd: { van: 18, tot: 16 } }', 'van (18) niet kleiner dan tot (16)'],
    ['{ leeftijd: { van: 18, tot: 18 } }', 'tot telt zelf niet mee'],
    ['{ looptijd: { boven: 3, hoogstens: 3 } }', 'boven (3) niet kleiner dan hoogstens (3)'],
    ['{ leeftijd: { op: najaar } }', 'staat alleen "op"'],
    ['{ leeftijd: { van: 4, op: najaarr } }', 'geen datum van werkprocessen. Bedoelt u "najaar"?'],
    ['{ leeftijd: { van: 4, op: school } }', '"school" is geen peildatum uit regio.yaml en geen datum'],
    ['{ leeftijd: { jaarVan: einde } }', '"jaarVan" past niet bij leeftijd'],
    ['{ soort: [] }', 'een lege lijst'],
    ['{ soort: {} }', 'bij soort staat geen eis'],
    ['{ of: [] }', 'geen enkele groep eisen'],
    ['{ of: [{ werkproces: Verzuim 18 }] }', 'Bedoelt u "Verzuim 18+"?'],
  ])('%s', (waar, verwacht) => expect(zin(bij(waar))).toContain(verwacht));

  it.each([
    ['{ artikel: 15 }', 'vrijstellingen', '"15" past niet bij artikel, want dat is een tekst'],
    ['{ jaar: schooljaar }', 'bevolking', 'een kalenderjaar; schrijf het jaar van een peildatum'],
    ['{ schooljaar: "2022-2023" }', 'leerplichttelling', 'want dat is een schooljaar; schrijf "schooljaar"'],
    ['{ leeftijd: { van: 4 } }', 'inschrijvingen', 'op welke dag telt de leeftijd?'],
    ['{ leeftijd: { van: 4, op: einde } }', 'bevolking', '"op" past niet bij leeftijd'],
  ])('%s bij %s', (waar, bron, verwacht) => expect(bij(waar, bron)).toContain(verwacht));

  it('leeftijdOp noemt de dag voor de hele tabel, en moet er ook zijn', () => {
    const waar = '{ leeftijd: { van: 4, tot: 23 } }';
    expect(bij(waar, 'inschrijvingen', '    leeftijdOp: najaar\n')).toBe('');
    expect(bij(waar, 'inschrijvingen', '    leeftijdOp: naajaar\n')).toBe(
      'proef/tabellen.yaml, regel 7, kolom 17: "naajaar" is geen peildatum uit regio.yaml en geen datum van inschrijvingen. Bedoelt u "najaar"?',
    );
  });

  it.each([
    '{ ontvangen: schooljaar, afgesloten: { leeg: true }, uitgeschreven: { schooljaren: [-4, -1] } }',
    '{ afgesloten: { naOfLeeg: einde }, actieGewenst: [true, false] }',
    '{ leeftijd: { van: 17.5, tot: 18, op: ontvangen }, looptijd: { boven: 3 }, meldingen: 2 }',
    '{ gemeente: Aalten, school: { niet: [A, B] }, resultaat: { leeg: false } }',
  ])('wat wel kan: %s', (waar) => expect(bij(waar)).toBe(''));
});

describe('een soort hoort bij het werkproces', () => {
  it.each([
    ['{ werkproces: Relatief verzuim, soort: Luxeverzuim }', 'Bedoelt u "Luxe verzuim"?'],
    ['{ werkproces: Verzuim 18+, soort: Luxe verzuim }', '"Luxe verzuim" is geen waarde van soort.'],
    ['{ soort: { niet: Wettelijk verzium } }', 'Bedoelt u "Wettelijk verzuim"?'],
    ['{ werkproces: Relatief verzuim, of: [{ soort: Ongeoorloofd verzuim }] }', 'is geen waarde van soort.'],
  ])('%s', (waar, verwacht) => expect(zin(bij(waar))).toContain(verwacht));

  it('ook als de tabel het werkproces kiest en de rij de soort', () => {
    const tabel = (soort: string, werkproces: string): string =>
      klacht({
        'tabellen.yaml': `tabellen:
  - id: t
    titel: T
    definitie: D
    bron: werkprocessen
    waar: { werkproces: ${werkproces} }
    rijen:
      - { label: alles }
      - { label: deel, waar: { soort: ${soort} } }
    kolommen: [{ label: aantal }]
`,
      });
    expect(tabel('Spijbelen', 'Relatief verzuim')).toMatch(/^proef\/tabellen\.yaml, regel 9, kolom 39: /);
    expect(tabel('Bruiloft', 'Aanvraag extra verlof')).toBe('');
  });
});

it('elke cel wordt nagekeken bij de bron die zij telt', () => {
  const tabel = `tabellen:
  - id: t
    titel: T
    definitie: D
    bron: werkprocessen
    waar: { ontvangen: schooljaar }
    rijen: [{ label: alles }]
    kolommen: [{ label: aantal }, { label: Halt, bron: handhaving }]
`;
  expect(klacht({ 'tabellen.yaml': tabel })).toBe(
    'proef/tabellen.yaml, regel 6, kolom 24: "ontvangen" is geen veld van handhaving. Bekend zijn: id, leerling, gemeente, instrument, verzuimsoort, datum, afloop, woonplaats.',
  );
});
