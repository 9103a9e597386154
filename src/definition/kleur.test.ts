import { expect, test } from 'vitest';
import { contrast, luminantie, meng } from './kleur.ts';

test('contrast is dat van WCAG, welke kleur ook voorop staat', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test('luminantie loopt van zwart naar wit', () => {
  expect([luminantie('#000000'), luminantie('#ffffff')]).toEqual([0, 1]);
  expect(luminantie('#00FF00')).toBeCloseTo(0.7152, 6);
});

test('mengen laat het gevraagde deel van de kleur over', () => {
  expect(meng('#336699', '#000000', 0.5)).toBe('#1a334d');
  expect(meng('#336699', '#ffffff', 0)).toBe('#ffffff');
});

test('met wat geen kleur is, wordt niet gerekend', () =>
  expect(() => contrast('rood', '#ffffff')).toThrow(
    expect.objectContaining({ code: 'KLEUR_ONLEESBAAR', status: 2 }),
  ));
