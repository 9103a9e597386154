import { expect, test } from 'vitest';
import { leesSchooljaarRuim } from './schooljaar.ts';

test.each([
  ['2024-2025', 2024],
  ['2024/2025', 2024],
  [' 2024 - 2025 ', 2024],
  ['2024–2025', 2024],
  ['2024_2025', 2024],
  ['24/25', 2024],
  ['24-25', 2024],
  ["2024/'25", 2024],
  ['’24-’25', 2024],
  ['2024-25', 2024],
  ['1999/00', 1999],
  ['99/00', 1999],
  ['49/50', null],
  ['schooljaar 2024-2025', 2024],
  ['SJ 24/25', 2024],
  ['2024-2026', null],
  ['24/26', null],
  ['2024', null],
  ['24-25-26', null],
  ['01-02-2024', null],
  ['', null],
])('%j is schooljaar %s', (tekst, jaar) => expect(leesSchooljaarRuim(tekst)).toBe(jaar));
