import { expect, test } from 'vitest';
import { datumlezer } from './datumnotatie.ts';

test.each([
  ['dd-mm-jjjj', '31-12-2024', 20241231],
  ['dd-mm-jjjj', '29-02-2024', 20240229],
  ['dd-mm-jjjj', '29-02-2023', null],
  ['dd-mm-jjjj', '30-02-2024', null],
  ['dd-mm-jjjj', '2024-12-31', null],
  ['dd-mm-jjjj', '12-31-2024', null],
  ['dd-mm-jjjj', '31-12-24', null],
  ['dd-mm-jjjj', '31-12-1899', null],
  ['dd-mm-jjjj', '01-01-1900', 19000101],
  ['dd-mm-jjjj', '31-12-2100', 21001231],
  ['dd-mm-jjjj', '01-01-2101', null],
  ['dd-mm-jjjj', '3a-12-2024', null],
  ['jjjjmmdd', '20241231', 20241231],
  ['jjjjmmdd', '20241301', null],
  ['jjjjmmdd', '31-12-2024', null],
  ['jjjj-mm-dd', '2024-12-31', 20241231],
  ['jjjj-mm-dd', '2024-06-31', null],
] as const)('%s: %s is %s', (notatie, tekst, datum) => expect(datumlezer(notatie)(tekst)).toBe(datum));
