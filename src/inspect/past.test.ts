import { expect, test } from 'vitest';
import { bekijk, csv } from './proefbestand.fixture.ts';

const KOP = ['Vrijstellingsnummer', 'Leerlingnummer', 'Woongemeente', 'Artikel', 'Besluit', 'Datum besluit'];
const rij = (i: number, besluit = 'Toegekend', datum = '13-10-2024'): string[] => [
  `V${i}`,
  `L${i}`,
  'Aalten',
  '15',
  besluit,
  datum,
];
const jvs = async (kop: string[], ...rijen: string[][]) =>
  (await bekijk(csv(kop, ...rijen), 'vrijstellingen.csv')).profielen.find((p) => p.profiel === 'jvs')!;

test('alle kolommen en alle waarden', async () => {
  expect(await jvs(KOP, rij(1), rij(2))).toEqual({
    profiel: 'jvs',
    soort: 'vrijstellingen',
    kolommen: 6,
    nodig: 6,
    waarden: 100,
  });
});

test('een waarde die het profiel niet kent, telt naar haar rijen', async () => {
  // Four columns of values (gemeente, artikel, besluit, datum) in four rows: one of sixteen is not known.
  expect((await jvs(KOP, rij(1), rij(2), rij(3), rij(4, 'Geweigerd'))).waarden).toBe(93.75);
});

test.each([
  ['2024-10-13', 100],
  ['13/10/2024', 100],
  ['13 okt 2024', 100],
  ['10-13-2024', 75],
  ['13-10-24', 75],
])('datums als %s', async (datum, waarden) => {
  expect((await jvs(KOP, rij(1, 'Toegekend', datum), rij(2, 'Toegekend', datum))).waarden).toBe(waarden);
});

test('een kolom die er niet is', async () => {
  const { kolommen, nodig } = await jvs(KOP.slice(0, 5), rij(1).slice(0, 5));
  expect([kolommen, nodig]).toEqual([5, 6]);
});
