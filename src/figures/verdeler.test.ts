import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter } from '../definition/filter.ts';
import { alle, type Blik, type Velden, vertaal } from './filter.ts';
import { Verdeler } from './verdeler.ts';

const blik: Blik = {
  schooljaar: 2024,
  peildata: {},
  groepen: { verzuim: { van: 'soort', waarden: { ja: ['Luxe verzuim', 'Overig verzuim'] } } },
  gemeenten: new Set(['Aalten', 'Doesburg']),
};

/** Per filter the records that it got, after all have been handed out. */
function verdeeld(filters: readonly Filter[], records: readonly Velden[]): Velden[][] {
  const verdeler = new Verdeler();
  const gekregen = filters.map((filter) => {
    const bij: Velden[] = [];
    const doel = { tel: (velden: Velden) => void bij.push(velden) };
    verdeler.voeg({ voorwaarden: vertaal(filter, blik), verder: [], doelen: () => [doel] });
    return bij;
  });
  for (const record of records) verdeler.verdeel(record);
  return gekregen;
}

test('ieder krijgt de records die aan zijn filter voldoen, ook als een later record op een eerder lijkt', () => {
  const aalten = { gemeente: 'Aalten', ontvangen: 20241001 };
  const doesburg = { gemeente: 'Doesburg', ontvangen: 20241002 };
  const eerder = { gemeente: 'Aalten', ontvangen: 20231001 };
  expect(
    verdeeld(
      [{ ontvangen: 'schooljaar' }, { gemeente: 'Aalten' }, { gemeente: 'Aalten', ontvangen: 'schooljaar' }],
      [aalten, doesburg, eerder, aalten],
    ),
  ).toEqual([
    [aalten, doesburg, aalten],
    [aalten, eerder, aalten],
    [aalten, aalten],
  ]);
});

test('zonder filter komt elk record, en bij een keuze uit niets komt er geen', () => {
  expect(verdeeld([{}, { of: [] }, { of: [{}] }], [{ soort: 'Luxe verzuim' }])).toEqual([
    [{ soort: 'Luxe verzuim' }],
    [],
    [{ soort: 'Luxe verzuim' }],
  ]);
});

const veld = <T>(...waarden: T[]) => fc.constantFrom(...waarden);
const record = fc.record({
  gemeente: veld('Aalten', 'Doesburg', 'Zutphen', 'Onbekend'),
  soort: veld('Luxe verzuim', 'Overig verzuim', 'Anders', null),
  ontvangen: veld(20230801, 20240731, 20240801, 20250731, 20250801),
  geboortedatum: veld(20060801, 20061001, 20121231, null),
});
const eisen = fc.record(
  {
    gemeente: veld<Filter[string]>('Aalten', { niet: 'Aalten' }),
    woonplaats: veld<Filter[string]>('buiten de regio', ['Doesburg', 'Onbekend']),
    soort: veld<Filter[string]>('Anders', { leeg: true }, { niet: ['Anders', 'Luxe verzuim'] }),
    verzuim: veld<Filter[string]>('ja'),
    ontvangen: veld<Filter[string]>('schooljaar', { schooljaren: [-1, 0] }),
    leeftijd: veld<Filter[string]>({ van: 12, tot: 18 }, { van: 17.5, tot: 19 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Filter>;
const filter = fc
  .tuple(eisen, fc.option(fc.array(eisen, { maxLength: 3 }), { nil: undefined }))
  .map(([samen, of]) => (of ? ({ ...samen, of } as Filter) : samen));

test('de weg langs klassen geeft hetzelfde als elk filter op elk record', () => {
  fc.assert(
    fc.property(
      fc.array(filter, { maxLength: 8 }),
      fc.array(record, { maxLength: 40 }),
      (filters, records) => {
        expect(verdeeld(filters, records)).toEqual(
          filters.map((een) => records.filter(alle(vertaal(een, blik)))),
        );
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});
