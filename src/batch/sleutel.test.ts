import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { maakPng, mapMet } from '../pages/foto.fixture.ts';
import { proefstof } from '../pages/proefstof.fixture.ts';
import { Sleutels } from './sleutel.ts';

const map = mapMet({ 'regio.yaml': 'regio: proef', 'beeld/school.png': maakPng(10, 10) });
const gegevens = mkdtempSync(join(tmpdir(), 'jaarverslag-leeg-'));
afterAll(() => {
  for (const pad of [map, gegevens]) rmSync(pad, { recursive: true });
});

test.each([
  ['een verslag', undefined],
  ['een brief', 'Aalten'],
])('%s wordt opnieuw gemaakt als een foto verandert', (_, gemeente) => {
  const { definitie } = proefstof({ definitie: { map, ...(gemeente && { gemeente }) } });
  const sleutel = () => new Sleutels(['html'], null, undefined).van(definitie, gegevens);
  writeFileSync(join(map, 'beeld', 'school.png'), maakPng(10, 10));
  const eerst = sleutel();
  expect(sleutel()).toBe(eerst);
  writeFileSync(join(map, 'beeld', 'school.png'), maakPng(10, 11));
  expect(sleutel()).not.toBe(eerst);
});
