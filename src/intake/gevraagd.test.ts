import { expect, test } from 'vitest';
import type { Soort } from '../records/soorten.ts';
import { jvs, leesBestanden, rij } from './proefmap.fixture.ts';

const WP = '2024-2025/werkprocessen.csv';
const gevraagd = (...resultaten: string[]) =>
  new Map([['werkprocessen' as Soort, new Map([['resultaat', new Set(resultaten)]])]]);

async function gelezenAls(cellen: readonly string[], ...waarden: string[]) {
  const rijen = cellen.map((Resultaat, i) => rij({ Werkprocesnummer: `W${i}`, Resultaat }));
  const { records, grootboek } = await leesBestanden(
    { [WP]: jvs(...rijen) },
    { gevraagd: gevraagd(...waarden) },
  );
  return { als: records.map(({ velden }) => velden.resultaat), meldingen: grootboek.meldingen };
}

test('een waarde met andere hoofdletters, accenten of spaties is de waarde waar het verslag om vraagt', async () => {
  const { als, meldingen } = await gelezenAls(
    ['Geen beëindiging', 'GEEN BEEINDIGING', 'geen  beëindiging', 'iets anders'],
    'Geen beëindiging',
  );
  expect(als).toEqual(['Geen beëindiging', 'Geen beëindiging', 'Geen beëindiging', 'iets anders']);
  expect(meldingen).toEqual([
    `Kolom "Resultaat" van "${WP}" schrijft sommige waarden anders dan het bronprofiel of het verslag; ze zijn gelezen als "Geen beëindiging".`,
  ]);
});

test('twee gevraagde waarden die op elkaar lijken blijven elk zichzelf, en wat op beide lijkt blijft zoals het is', async () => {
  const cellen = ['Wajong/WW', 'Wajong / WW', 'WAJONG / WW', 'Wajong-WW'];
  const { als } = await gelezenAls(cellen, 'Wajong/WW', 'Wajong / WW');
  expect(als).toEqual(['Wajong/WW', 'Wajong / WW', 'Wajong / WW', 'Wajong-WW']);
});
