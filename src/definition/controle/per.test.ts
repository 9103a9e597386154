import { describe, expect, it } from 'vitest';
import { laadDefinitie } from '../laad.ts';
import { klacht, proefregio } from '../proefregio.fixture.ts';

const GROEP = `groepen:
  schoolsoort: { van: onderwijssoort, waarden: { po: [bo, sbo], vo: [vo] }, anders: overig }
`;
const yaml = (
  rijen: string,
  kolommen = '{ label: aantal }',
  bron = 'werkprocessen',
): Record<string, string> => ({
  'tabellen.yaml': `${GROEP}tabellen:
  - id: t
    titel: T
    definitie: D
    bron: ${bron}
    rijen: [${rijen}]
    kolommen: [${kolommen}]
`,
});
const labels = (...delen: Parameters<typeof yaml>): string[] =>
  laadDefinitie(proefregio(yaml(...delen))).tabellen[0]!.rijen.map(({ label }) => label);

describe('per zonder waarden', () => {
  it('neemt elke waarde van een vaste lijst', () => {
    expect(labels('{ per: status }')).toEqual(['In behandeling', 'Monitoring', 'Afgerond']);
    expect(labels('{ per: schoolsoort }')).toEqual(['po', 'vo', 'overig']);
    expect(labels('{ per: woonplaats }')).toEqual(['Aalten', 'Oost Gelre', 'Onbekend', 'buiten de regio']);
    expect(labels('{ per: schoollocatie }', undefined, 'inschrijvingen')).toEqual([
      'eigen gemeente',
      'elders in de regio',
      'buiten de regio',
    ]);
  });

  it('heeft bij een ander veld waarden nodig', () =>
    expect(klacht(yaml('{ per: school }'))).toBe(
      'proef/tabellen.yaml, regel 8, kolom 20: noem bij per: school de "waarden", of schrijf "uit: gegevens" voor elke waarde uit de export.',
    ));
});

it('getallen en ja of nee zijn ook waarden', () => {
  expect(labels('{ per: leeftijd, waarden: [16, 17] }')).toEqual(['16', '17']);
  expect(labels('{ per: actieGewenst, waarden: { Ja: [true], Nee: [false] } }')).toEqual(['Ja', 'Nee']);
});

it.each([
  ['{ per: schol, waarden: [A] }', '"schol" is geen veld van werkprocessen. Bedoelt u "school"?'],
  ['{ per: status, waarden: [Afgerondd] }', 'Bedoelt u "Afgerond"?'],
  ['{ per: schoolsoort, waarden: [bo] }', '"bo" is geen waarde van schoolsoort.'],
  [
    '{ per: schoolsoort, uit: gegevens }',
    'schoolsoort staat niet in de export, dus "uit: gegevens" kan niet',
  ],
  ['{ per: looptijd, uit: gegevens }', 'noem de "waarden".'],
  ['{ per: school, uit: gegevens, anders: Overig }', 'haal "anders" of "uit" weg.'],
  [
    '{ per: schooljaar, waarden: ["2023-2024"] }',
    '"waarden" hoort niet bij per: schooljaar; gebruik "jaren".',
  ],
  ['{ per: gemeente, jaren: [-1] }', '"jaren" hoort niet bij per: gemeente'],
  ['{ kruis: [[{ per: school, uit: gegevens }], [{ label: a }]] }', 'niet in een kruis'],
])('%s', (rij, zin) => {
  const gevonden = klacht(yaml(rij));
  expect(gevonden).toMatch(/^proef\/tabellen\.yaml, regel 8, kolom \d+: /);
  expect(gevonden).toContain(zin);
});

it('uit: gegevens kan niet in kolommen', () =>
  expect(klacht(yaml('{ label: alles }', '{ per: school, uit: gegevens }'))).toBe(
    'proef/tabellen.yaml, regel 9, kolom 36: "uit: gegevens" kan alleen in rijen en niet in een kruis; noem hier de "waarden" van school.',
  ));
