import { expect, test } from 'vitest';
import { Sleutelgeheugen } from './sleutelgeheugen.ts';

test('een sleutel die nog niet gezien is, heeft ronde 0', () => {
  expect(new Sleutelgeheugen().zoek('W1')).toBe(0);
});

test('een sleutel die bewaard is, geeft zijn ronde en zijn getal terug, ook als dat negatief is', () => {
  const geheugen = new Sleutelgeheugen();
  geheugen.zoek('W1');
  geheugen.zet(-7, 3);
  geheugen.zoek('W2');
  geheugen.zet(0, 1);
  expect(geheugen.zoek('W1')).toBe(3);
  expect(geheugen.waarde).toBe(-7);
  expect(geheugen.zoek('W2')).toBe(1);
  expect(geheugen.waarde).toBe(0);
  expect(geheugen.zoek('W3')).toBe(0);
});

test('driehonderdduizend nummers die op elkaar volgen, blijven uit elkaar en gaan niet verloren als de tabel groeit', () => {
  const geheugen = new Sleutelgeheugen();
  const nummers = Array.from({ length: 300_000 }, (_, i) => `W${i}`);
  expect(
    nummers.filter((nummer, i) => {
      const bekend = geheugen.zoek(nummer) !== 0;
      geheugen.zet(i, 1);
      return bekend;
    }),
  ).toEqual([]);
  expect(nummers.filter((nummer, i) => geheugen.zoek(nummer) !== 1 || geheugen.waarde !== i)).toEqual([]);
});
