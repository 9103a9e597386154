import { expect, it } from 'vitest';
import { Evenbeelden } from './evenbeelden.ts';

it('telt wat terugkomt, en vergist zich bij honderdduizend sleutels hoogstens een paar keer', () => {
  const zoek = new Evenbeelden();
  for (let i = 0; i < 100_000; i++) zoek.voeg(`L${i}`, 20241001, 3);
  const vergist = zoek.terug;
  expect(vergist).toBeLessThan(6);
  for (let i = 0; i < 100_000; i += 100) zoek.voeg(`L${i}`, 20241001, 3);
  expect(zoek.terug).toBe(vergist + 1000);
});

it('een andere dag of een andere soort is een andere sleutel', () => {
  const zoek = new Evenbeelden();
  for (let dag = 20241001; dag <= 20241031; dag++)
    for (let soort = 0; soort < 20; soort++)
      for (const leerling of ['1', '12', '21']) zoek.voeg(leerling, dag, soort);
  expect(zoek.terug).toBe(0);
  zoek.voeg('12', 20241015, 7);
  expect(zoek.terug).toBe(1);
});
