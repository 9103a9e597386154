import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bouw } from './bouw.ts';
import { controleer, toonBevinding } from './controleer.ts';
import type { Opties } from './opties.ts';
import { proefregio } from '../definition/proefregio.fixture.ts';
import { jvs, maakMap } from '../intake/proefmap.fixture.ts';
import { heelJaar } from '../batch/proefexport.fixture.ts';

const STIL = { stap() {}, rijen() {}, klaar() {} };
const CODE = 'GEMEENTE_ZONDER_MELDINGEN';

const opties = (): Opties => ({
  gegevens: maakMap({ '2024-2025/werkprocessen.csv': jvs(...heelJaar({ gemeenten: ['Aalten'] })) }),
  uit: mkdtempSync(join(tmpdir(), 'plausibel-')),
  formaat: ['json'],
  intern: false,
  stil: true,
  json: false,
});

it('controleer toont de vragen onder "Kijk hier nog naar", met hun code', async () => {
  const bevinding = await controleer(proefregio(), opties(), STIL);
  expect(bevinding.kijkpunten.map(({ code }) => code)).toEqual([CODE]);
  expect(toonBevinding(bevinding)).toMatch(
    new RegExp(
      `Kijk hier nog naar:\\n  Uit Oost Gelre is in 2024-2025 geen enkele melding; .* \\(${CODE}\\)\\n`,
    ),
  );
});

it('bouw geeft ze ook, en maakt het verslag toch', async () => {
  const gemaakt = await bouw(proefregio(), opties(), STIL);
  expect(gemaakt.kijkpunten.map(({ code }) => code)).toEqual([CODE]);
  expect(gemaakt.waarschuwingen.at(-1)).toContain(`(${CODE})`);
  expect(gemaakt.bestanden.map((pad) => pad.split('/').at(-1))).toContain('cijfers.json');
});
