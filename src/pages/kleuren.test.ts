import { expect, test } from 'vitest';
import { kleurtokens } from './kleuren.ts';

test('de kleuren staan als tokens in de stijl, met koppen in de donkerste', () =>
  expect(
    kleurtokens({
      huis: ['#12404a', '#1f6b78', '#4a929e', '#cfe3e6'],
      accent: '#b0521f',
      letter: 'Fira Sans',
    }),
  ).toBe(
    ':root{--huis-1:#12404a;--huis-2:#1f6b78;--huis-3:#4a929e;--huis-4:#cfe3e6;--accent:#b0521f;--inkt:#1b2126;--huistekst:#12404a;--op-huis:#ffffff;--op-licht:#1b2126}',
  ));
