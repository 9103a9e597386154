import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bladnamen } from './bladnaam.ts';

describe('namen van bladen', () => {
  it('beginnen met een nummer, zodat ze nooit gelijk zijn', () =>
    expect(bladnamen(['Luxe verzuim', 'luxe verzuim', ''])).toEqual([
      '01 Luxe verzuim',
      '02 luxe verzuim',
      '03',
    ]));

  it('worden tussen woorden afgebroken, zonder voorzetsel aan het eind', () =>
    expect(
      bladnamen([
        'Jongeren van 23 tot en met 26 jaar per gemeente',
        'Kinderen en jongeren (per gemeente en leeftijd)',
        'Arbeidsongeschiktheidsverzekeringen',
      ]),
    ).toEqual(['01 Jongeren van 23', '02 Kinderen en jongeren', '03 Arbeidsongeschiktheidsverzek']));

  it('houden hun eind als ze anders hetzelfde zouden heten', () =>
    expect(
      bladnamen([
        'Absoluut verzuim in Aalten',
        'Absoluut verzuim in Oude Stad en Nieuwe Stad',
        'Absoluut verzuim in de gemeente Berkelland',
        'Absoluut verzuim in de gemeente Montferland',
      ]),
    ).toEqual([
      '01 Absoluut verzuim in Aalten',
      '02 Absoluut verzuim in Oude',
      '03 Absoluut verzuim… Berkelland',
      '04 Absoluut… Montferland',
    ]));

  it('bevatten geen teken dat Excel weigert', () =>
    expect(bladnamen(["Vsv [voorlopig] 2021/2022: wie? a*b\\c'"])).toEqual([
      '01 Vsv voorlopig 2021-2022 wie',
    ]));

  it('zijn voor elke titel te gebruiken', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 120 }), (titels) => {
        const namen = bladnamen(titels);
        expect(new Set(namen.map((naam) => naam.toLowerCase())).size).toBe(titels.length);
        for (const naam of namen) {
          expect(naam.length).toBeLessThanOrEqual(31);
          expect(naam).toMatch(/^\d{2,}[^[\]:*?/\\]*$/);
          expect(() => encodeURIComponent(naam), 'een half teken').not.toThrow();
          expect(naam).not.toMatch(/'$|\p{Cc}/u);
        }
      }),
    ));
});
