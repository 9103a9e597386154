import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { jvs, leesBestanden, rij, stop } from './proefmap.fixture.ts';

const WP = '2024-2025/werkprocessen.csv';
const map = mkdtempSync(join(tmpdir(), 'eigen-'));
afterAll(() => rmSync(map, { recursive: true }));

/** The profile of JVS under another name, with gemeenten of its own. */
function profielMet(gemeenten: string): string {
  const pad = join(map, 'eigen.yaml');
  const jvsProfiel = readFileSync('templates/profielen/jvs.yaml', 'utf8').replace('naam: jvs', 'naam: eigen');
  writeFileSync(pad, `${jvsProfiel}\n${gemeenten}`);
  return pad;
}

test('een profiel zegt hoe een gemeente in de export heet, en gaat daarin voor', async () => {
  const profiel = profielMet('gemeenten: { AALT: Aalten, "Buiten Winterswijk": "0294", Zutphen: Aalten }\n');
  const namen = ['AALT', 'aalt', 'buiten  winterswijk', 'Winterswijk', 'Zutphen'];
  const rijen = namen.map((Woongemeente, i) => rij({ Werkprocesnummer: `W${i}`, Woongemeente }));
  const { records, grootboek } = await leesBestanden({ [WP]: jvs(...rijen) }, { profiel });
  expect(records.map(({ velden }) => velden.gemeente)).toEqual([
    'Aalten',
    'Aalten',
    'Winterswijk',
    'Winterswijk',
    'Aalten',
  ]);
  expect(grootboek.bestanden[0]).toMatchObject({ profiel: 'eigen', afgekeurd: 0 });
});

test.each([
  ['gemeenten:\n  AALT: Aaltn\n', 'PROFIEL_FOUT', /"Aaltn", en dat is geen gemeente; bedoelt u "Aalten"\?/],
  ['gemeenten:\n  AALT: # kies: misschien Aalten\n', 'PROFIEL_NIET_AF', /Achter "AALT" moet nog iets staan/],
])('een gemeente in het profiel die er niet is of nog niet is ingevuld: %j', async (yaml, code, zin) => {
  const fout = await stop({ [WP]: jvs(rij()) }, { profiel: profielMet(yaml) });
  expect([fout.code, fout.status]).toEqual([code, 2]);
  expect(fout.message).toMatch(zin);
  expect(readFileSync(join(map, 'eigen.yaml'), 'utf8').split('\n')[fout.plaats!.regel! - 1]).toContain(
    'AALT',
  );
});
