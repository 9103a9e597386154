import { describe, expect, it } from 'vitest';
import { contrast, luminantie } from '../definition/kleur.ts';
import { GROND, lijnstijlen, tekstOp, verdonker, vullingen } from './palet.ts';
import { STIJL } from './proef.fixture.ts';

describe('het palet van de grafieken', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'houdt bij %i reeksen elk vlak zichtbaar op wit: zelf of met zijn rand 3:1',
    (aantal) => {
      for (const { vulling, rand } of vullingen(aantal, STIJL)) {
        expect(Math.max(contrast(vulling, GROND), contrast(rand, GROND))).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each([2, 3, 4])('houdt %i buren in grijsdruk uit elkaar, van donker naar licht', (aantal) => {
    const grijzen = vullingen(aantal, STIJL).map(({ vulling }) => luminantie(vulling));
    grijzen.slice(1).forEach((licht, i) => {
      expect((licht + 0.05) / (grijzen[i]! + 0.05)).toBeGreaterThanOrEqual(1.5);
    });
  });

  it.each([2, 3])('houdt %i buren ver uit elkaar, want het kan met zo weinig', (aantal) => {
    const vlakken = vullingen(aantal, STIJL).map(({ vulling }) => vulling);
    vlakken.slice(1).forEach((licht, i) => {
      expect(contrast(licht, vlakken[i]!)).toBeGreaterThanOrEqual(2.2);
    });
  });

  it('maakt het nieuwste jaar het donkerst', () => {
    expect(vullingen(2, STIJL, true).map(({ vulling }) => vulling)).toEqual([STIJL.huis[2], STIJL.huis[0]]);
  });

  it('geeft elke lijn genoeg contrast, een eigen streep en een eigen punt', () => {
    const lijnen = lijnstijlen(6, STIJL);
    for (const { kleur } of lijnen) expect(contrast(kleur, GROND)).toBeGreaterThanOrEqual(3);
    expect(new Set(lijnen.map(({ streep }) => streep.join())).size).toBe(6);
    expect(new Set(lijnen.map(({ punt }) => punt)).size).toBe(6);
  });

  it('zet leesbare tekst op elk vlak', () => {
    for (const { vulling } of vullingen(6, STIJL)) {
      expect(contrast(tekstOp(vulling), vulling)).toBeGreaterThanOrEqual(4);
    }
  });

  it('maakt een lichte kleur donkerder tot zij te lezen is', () => {
    expect(verdonker('#ffffff', 4.5)).toBe('#737373');
    expect(verdonker('#000000')).toBe('#000000');
  });

  it('weigert meer reeksen dan een lezer uit elkaar houdt', () =>
    expect(() => vullingen(7, STIJL)).toThrow(/hoogstens 6/));
});
