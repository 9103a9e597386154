import { describe, expect, it } from 'vitest';
import { bestaat, dagenInMaand, leeftijdOp, maandenLater } from './datum.ts';
import { peildatum } from './peildatum.ts';
import { begin, einde, eisSchooljaar, leesSchooljaar, naam, schooljaarVan } from './schooljaar.ts';

describe('een datum', () => {
  it.each([
    [20240229, true],
    [20230229, false],
    [20250230, false],
    [20251301, false],
    [20250100, false],
    [18991231, false],
    [19000101, true],
    [21001231, true],
    [21010101, false],
  ])('%i bestaat: %s', (datum, verwacht) => expect(bestaat(datum)).toBe(verwacht));

  it('februari volgt de schrikkeljaren, ook die van de eeuwen', () =>
    expect([1900, 2000, 2024, 2025].map((jaar) => dagenInMaand(jaar, 2))).toEqual([28, 29, 29, 28]));

  it('een maand later is de laatste dag als die dag er niet is', () => {
    expect(maandenLater(20250131, 1)).toBe(20250228);
    expect(maandenLater(20241130, 3)).toBe(20250228);
    expect(maandenLater(20240815, 3)).toBe(20241115);
    expect(maandenLater(20250315, -3)).toBe(20241215);
  });
});

describe('leeftijd in hele jaren', () => {
  it('telt de verjaardag mee', () => {
    expect(leeftijdOp(20070801, 20250731)).toBe(17);
    expect(leeftijdOp(20070801, 20250801)).toBe(18);
  });

  it('wie op 29 februari jarig is, is dat in andere jaren op 1 maart', () => {
    expect(leeftijdOp(20080229, 20260228)).toBe(17);
    expect(leeftijdOp(20080229, 20260301)).toBe(18);
    expect(leeftijdOp(20080229, 20240229)).toBe(16);
  });
});

describe('een schooljaar', () => {
  it('loopt van 1 augustus tot en met 31 juli', () => {
    expect([20240731, 20240801, 20250731, 20250801].map(schooljaarVan)).toEqual([2023, 2024, 2024, 2025]);
    expect([begin(2024), einde(2024)]).toEqual([20240801, 20250731]);
  });

  it('heet 2024-2025 of 2024/2025', () => {
    expect([naam(2024), naam(2024, '/')]).toEqual(['2024-2025', '2024/2025']);
    expect(['2024-2025', ' 2024/2025 ', '2024-2026', '2024', '24-25'].map(leesSchooljaar)).toEqual([
      2024,
      2024,
      null,
      null,
      null,
    ]);
  });

  it('wat er niet op lijkt is verkeerd gebruik', () =>
    expect(() => eisSchooljaar('2024-25')).toThrow(
      expect.objectContaining({
        code: 'SCHOOLJAAR_ONLEESBAAR',
        status: 2,
        message: '"2024-25" is geen schooljaar; schrijf het als 2024-2025.',
      }),
    ));
});

describe('een peildatum', () => {
  it('ligt in het schooljaar, of erna', () => {
    expect(peildatum('31-7', 2024)).toBe(20250731);
    expect(peildatum('1-1', 2024)).toBe(20250101);
    expect(peildatum('1-10', 2024)).toBe(20241001);
    expect(peildatum('18-9 erna', 2024)).toBe(20250918);
    expect(peildatum('1-1 erna', 2024)).toBe(20260101);
  });
});
