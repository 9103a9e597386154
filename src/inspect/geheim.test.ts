import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { inspecteer } from './inspecteer.ts';
import { csv, KENNIS, schrijfBestand } from './proefbestand.fixture.ts';
import { maakStartprofiel } from './startprofiel.ts';
import { toonInspectie } from './toon.ts';

/** Names for columns with data of persons: known ones, and ones that say nothing. */
const KOPPEN = [
  'BSN',
  'Naam',
  'Roepnaam',
  'Contact',
  'Adres',
  'Mail ouders',
  'Tel.',
  'Consulent',
  'Memo',
  'X1',
  'Extra',
];
const GEHEIM = fc.constantFrom(
  (i: number) => `Zzkees Zzjansen-${'abcdefghijklmnopqrst'[i % 20]}`,
  (i: number) => `zz${i}@zz.invalid`,
  (i: number) => `Zzstraat ${i + 1}`,
  (i: number) => `zz verhaal over wat er thuis gebeurde op dag ${i} en daarna op school`,
  (i: number) => `zz${100_000 + i}`,
);
const VAST = [
  'Werkprocesnummer',
  'Leerlingnummer',
  'Geboortedatum',
  'Woongemeente',
  'Werkproces',
  'Status',
  'Datum ontvangst',
];

test('van persoonsgegevens, nummers en geboortedatums komt niets op het scherm, in de JSON of in het profiel', async () => {
  const kolommen = fc.uniqueArray(fc.tuple(fc.constantFrom(...KOPPEN), GEHEIM), {
    minLength: 1,
    maxLength: 6,
    selector: ([kop]) => kop,
  });
  await fc.assert(
    fc.asyncProperty(
      kolommen,
      fc.integer({ min: 1, max: 80 }),
      fc.boolean(),
      async (geheim, rijen, metKop) => {
        const rij = (i: number): string[] => [
          `zzW${i}`,
          `zzL${i}`,
          `0${1 + (i % 9)}-07-1977`,
          i % 7 === 0 ? `Zzdorp Zzstad` : 'Aalten',
          i === 3 ? 'Zzpiet Zzgeheim' : 'Jobhunter',
          i === 5 ? `zz@status.nl` : 'Afgerond',
          '01-10-2024',
          ...geheim.map(([, cel]) => cel(i)),
        ];
        const kop = [...VAST, ...geheim.map(([naam]) => naam)];
        const inhoud = Array.from({ length: rijen }, (_, i) => rij(i));
        const pad = schrijfBestand(csv(...(metKop ? [kop] : []), ...inhoud));
        const bevindingen = await inspecteer(pad, KENNIS);
        const { inspectie } = bevindingen;
        const uit = [toonInspectie(inspectie), JSON.stringify(inspectie)];
        if (metKop) uit.push(maakStartprofiel('mijn.yaml', [bevindingen], KENNIS).yaml);
        // A place that is no gemeente is no personal data; where it stands in five rows or more it is told.
        expect(uit.join('\n').replaceAll(pad, '').replaceAll('Zzdorp Zzstad', '')).not.toMatch(/zz/i);
        expect(uit.join('\n')).not.toContain('1977');
      },
    ),
    { numRuns: 80 },
  );
});

test('namen van medewerkers in een korte lijst staan nergens', async () => {
  const kop = [...VAST, 'Regisseur', 'Team X'];
  const rijen = Array.from({ length: 40 }, (_, i) => [
    `W${i}`,
    `L${i}`,
    '01-07-2008',
    'Aalten',
    'Jobhunter',
    'Afgerond',
    '13-10-2024',
    ['Ans Smit', 'Bob Vos'][i % 2]!,
    ['Smit', 'Vos'][i % 2]!,
  ]);
  const bevindingen = await inspecteer(schrijfBestand(csv(kop, ...rijen)), KENNIS);
  const { yaml } = maakStartprofiel('mijn.yaml', [bevindingen], KENNIS);
  expect(yaml + JSON.stringify(bevindingen.inspectie)).not.toMatch(/Smit|Vos/);
  expect(parse(yaml).persoonsgegevens).toContain('Regisseur');
});
