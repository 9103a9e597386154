import { expect, test } from 'vitest';
import { contrast, kleurtokens } from './kleuren.ts';

const plaats = { bestand: 'regio.yaml', regel: 3 };

test('zwart op wit is het grootste contrast', () => expect(contrast('#000000', '#ffffff')).toBe(21));

test('op een lichte huiskleur staat donkere tekst, op een donkere witte', () => {
  const met = (donker: string): string =>
    kleurtokens({ huis: [donker, '#1f6b78', '#4a929e', '#cfe3e6'], accent: '#b0521f' }, plaats);
  expect(met('#12404a')).toContain('--op-huis:#ffffff');
  expect(met('#ffd200')).toContain('--op-huis:#1b2126');
  expect(met('#ffd200')).toContain('--huistekst:#1f6b78');
});

test('wat geen kleur is, wordt geweigerd en komt nooit in de stijl', () =>
  expect(() =>
    kleurtokens({ huis: ['red;}', '#1f6b78', '#4a929e', '#cfe3e6'], accent: '#b0521f' }, plaats),
  ).toThrow(expect.objectContaining({ code: 'KLEUR_ONLEESBAAR', status: 2 })));
