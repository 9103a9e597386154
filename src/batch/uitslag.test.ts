import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Kijkpunt } from '../plausibel/kijkpunt.ts';
import type { Lot } from './batch.ts';
import type { Plan } from './plan.ts';
import { schrijfUitslag } from './uitslag.ts';

const uit = mkdtempSync(join(tmpdir(), 'uitslag-'));
afterAll(() => rmSync(uit, { recursive: true }));

const OPEN: Kijkpunt = { code: 'VEEL_OPEN', zin: 'Alle werkprocessen zijn nog open.' };
const NUL: Kijkpunt = { code: 'TABEL_NUL', zin: 'Tabel "A" telt overal 0.' };
const deel = (gemeente: string | null) => ({ regio: 'proef', schooljaar: '2024-2025', gemeente });
const plan = { delen: [deel(null), deel('Aalten')], onbruikbaar: [] } as unknown as Plan;
const lot = (gemeente: string | null, status: Lot['status'], kijkpunten?: Kijkpunt[]): Lot => ({
  ...deel(gemeente),
  status,
  bestanden: [],
  ...(kijkpunten && { kijkpunten }),
});
const opgeslagen = () => JSON.parse(readFileSync(join(uit, 'batch.json'), 'utf8'));
const vraag = ({ code, zin }: Kijkpunt, ...gemeenten: (string | null)[]) => ({
  regio: 'proef',
  schooljaar: '2024-2025',
  code,
  zin,
  gemeenten,
});

test('een vraag over de exports staat één keer per regio in batch.json', () => {
  const loten = [lot(null, 'gemaakt', [OPEN, NUL]), lot('Aalten', 'gemaakt', [OPEN])];
  const { kijkpunten } = schrijfUitslag(uit, plan, loten);
  expect(kijkpunten).toEqual([vraag(OPEN, null, 'Aalten'), vraag(NUL, null)]);
  expect(opgeslagen().kijkpunten).toEqual(kijkpunten);
  expect(opgeslagen().documenten).toEqual([lot(null, 'gemaakt'), lot('Aalten', 'gemaakt')]);
});

test('wat niet opnieuw is geteld houdt zijn vragen, wat opnieuw is geteld heeft alleen de nieuwe', () => {
  const { kijkpunten } = schrijfUitslag(uit, plan, [
    lot(null, 'gemaakt', [NUL]),
    lot('Aalten', 'ongewijzigd'),
  ]);
  expect(kijkpunten).toEqual([vraag(NUL, null), vraag(OPEN, 'Aalten')]);
});

test('een ander deel van het plan laat staan wat er stond, en toont het niet nog eens', () => {
  const { kijkpunten } = schrijfUitslag(uit, plan, [lot('Aalten', 'gemaakt', [])]);
  expect(kijkpunten).toEqual([]);
  expect(opgeslagen().kijkpunten).toEqual([vraag(NUL, null)]);
});
