import { expect, test } from 'vitest';
import { kopie } from './kopie.ts';

test.each(['', 'kort', 'een tekst die langer is dan dertien', 'Súdwest-Fryslân en Ĳsselstein 😀'])(
  'een kopie van %j is dezelfde tekst',
  (tekst) => {
    expect(kopie(tekst)).toBe(tekst);
  },
);

test('wie een paar tekens bewaart houdt niet het hele blok vast', () => {
  const bewaard: string[] = [];
  const vooraf = process.memoryUsage().heapUsed;
  for (let i = 0; i < 500; i++) bewaard.push(kopie(`${i}`.padEnd(1_000_000, 'x').slice(0, 20)));
  expect(bewaard.length).toBe(500);
  expect((process.memoryUsage().heapUsed - vooraf) / 1_000_000).toBeLessThan(300);
});
