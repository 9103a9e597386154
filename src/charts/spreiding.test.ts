import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreid } from './spreiding.ts';

describe('labels uit elkaar schuiven', () => {
  it('laat labels die vrij staan op hun plek', () => {
    expect(
      spreid(
        [
          { y: 20, hoogte: 14 },
          { y: 80, hoogte: 14 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 80]);
  });

  it('schuift twee labels op dezelfde plek even ver opzij', () => {
    expect(
      spreid(
        [
          { y: 50, hoogte: 14 },
          { y: 50, hoogte: 14 },
        ],
        0,
        100,
      ),
    ).toEqual([43, 57]);
  });

  it('houdt een groep labels binnen de tekening', () => {
    expect(
      spreid(
        [
          { y: 98, hoogte: 10 },
          { y: 99, hoogte: 10 },
          { y: 100, hoogte: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([75, 85, 95]);
  });

  it('laat nooit twee labels elkaar raken en houdt hun volgorde', () => {
    const plek = fc.record({ y: fc.integer({ min: 0, max: 300 }), hoogte: fc.integer({ min: 10, max: 30 }) });
    fc.assert(
      fc.property(fc.array(plek, { maxLength: 8 }), (plekken) => {
        const ys = spreid(plekken, 0, 300);
        const rij = plekken.map((p, i) => ({ ...p, nu: ys[i]! })).sort((a, b) => a.nu - b.nu);
        rij.slice(1).forEach((onder, i) => {
          const boven = rij[i]!;
          expect(onder.nu - boven.nu).toBeGreaterThanOrEqual((boven.hoogte + onder.hoogte) / 2 - 1e-6);
          expect(onder.y).toBeGreaterThanOrEqual(boven.y);
        });
      }),
    );
  });
});
