import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keurStijl } from '../definition/stijlkeuring.ts';
import { kleurtrap } from './kleurtrap.ts';

const keur = (kleur: string): void =>
  keurStijl({ stijl: kleurtrap(kleur) }, () => ({ bestand: 'regio.yaml' }));

describe('de huisstijl bij een hoofdkleur', () => {
  it('houdt de kleur zelf waar zij past', () => {
    expect(kleurtrap('#1F6B78').huis[1]).toBe('#1f6b78');
    expect(kleurtrap('#12404a').huis[0]).toBe('#12404a');
  });

  it('heeft een accent van een andere kleur', () => {
    expect(kleurtrap('#1f6b78').accent).toBe('#b0521f');
    expect(kleurtrap('#c0392b').accent).toBe('#1f6b78');
    expect(kleurtrap('#ffe600').accent).toBe('#1f6b78');
  });

  it.each(['#000000', '#ffffff', '#808080', '#ffe600', '#00ff00', '#0000ff', '#ff0000'])(
    'is te lezen, ook bij %s',
    (kleur) => expect(() => keur(kleur)).not.toThrow(),
  );

  it('is te lezen bij elke kleur', () => {
    const kanaal = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(kanaal, kanaal, kanaal, (...delen) => {
        keur(`#${delen.map((deel) => deel.toString(16).padStart(2, '0')).join('')}`);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('vraagt een kleur als #rrggbb', () =>
    expect(() => kleurtrap('blauw')).toThrow(expect.objectContaining({ code: 'KLEUR_ONLEESBAAR' })));
});
