import { expect, test } from 'vitest';
import { datumInWoorden } from './datums.ts';

test('een datum staat voluit in de zin', () => {
  expect(datumInWoorden(20250918)).toBe('18 september 2025');
  expect(datumInWoorden(20250101)).toBe('1 januari 2025');
});
