import { expect, test } from 'vitest';
import { bekijk, csv } from './proefbestand.fixture.ts';

const KOP = [
  'Werkprocesnummer',
  'Leerlingnummer',
  'Geboortedatum',
  'Woongemeente',
  'Werkproces',
  'Status',
  'Datum ontvangst',
  'Oorzaak',
];
const rij = (i: number, anders: Record<string, string> = {}): string[] =>
  KOP.map(
    (naam, k) =>
      anders[naam] ??
      [`W${i}`, `L${i}`, '15-03-2009', 'Aalten', 'Jobhunter', 'Afgerond', '13-10-2024', 'Ziekte'][k]!,
  );
const over = async (...rijen: string[][]): Promise<string> =>
  (await bekijk(csv(KOP, ...rijen))).opmerkingen.join('\n');

test('een gave export heeft geen opmerkingen', async () => {
  expect(await over(rij(1), rij(2))).toBe('');
});

test.each<[string, Record<string, string>, string]>([
  [
    'een nummer dat twee keer voorkomt',
    { Werkprocesnummer: 'W1' },
    '"Werkprocesnummer" heeft niet in elke rij een ander nummer',
  ],
  [
    'een datum die geen datum is',
    { 'Datum ontvangst': 'onbekend' },
    'In "Datum ontvangst" staat in 1 rij iets dat geen datum is.',
  ],
  [
    'een datum die anders geschreven is',
    { 'Datum ontvangst': '2024-10-13' },
    'In "Datum ontvangst" is de datum in 1 rij anders geschreven',
  ],
  [
    'een verkeerd omgezet teken',
    { Oorzaak: 'ReÃ¼nie' },
    'In "Oorzaak" staan tekens die verkeerd zijn omgezet',
  ],
  ['een onzichtbaar teken', { Oorzaak: 'Zie\x07kte' }, 'In "Oorzaak" staan onzichtbare tekens'],
])('%s', async (_, anders, zin) => {
  expect(await over(rij(1), rij(3), rij(2, anders))).toContain(zin);
});

test('een kolom die helemaal leeg is, met wat daarvan komt', async () => {
  expect(await over(rij(1, { Oorzaak: '' }), rij(2, { Oorzaak: '' }))).toContain('Helemaal leeg: "Oorzaak".');
});

test('datums met de maand voorop, en datums die het niet laten zien', async () => {
  expect(
    await over(rij(1, { 'Datum ontvangst': '10-13-2024' }), rij(2, { 'Datum ontvangst': '10-14-2024' })),
  ).toContain('staat de maand voor de dag');
  expect(await over(rij(1, { 'Datum ontvangst': '10-11-2024' }))).toContain(
    'niet te zien of de dag of de maand voorop staat',
  );
});

test('een jaar van twee cijfers', async () => {
  expect(await over(rij(1, { 'Datum ontvangst': '13-10-24' }))).toContain('heeft het jaar twee cijfers');
});

test('een kolom die er twee keer staat, en een export zonder rijen', async () => {
  const { opmerkingen } = await bekijk(csv([...KOP, 'oorzaak'], [...rij(1), '']));
  expect(opmerkingen.join()).toContain('"oorzaak" staat er vaker dan één keer');
  expect(await over()).toContain('geen enkele rij met gegevens');
});
