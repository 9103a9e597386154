import { describe, expect, test } from 'vitest';
import { leesExceldag, notatieVan } from './datumvorm.ts';

const notatie = (cellen: readonly string[], ookExcel = false) =>
  notatieVan(new Map(cellen.map((cel) => [cel, 1])), ookExcel);

describe('de notatie van een kolom met datums', () => {
  test.each([
    [['31-12-2024', '01-02-2024'], 'dd-mm-jjjj'],
    [['3-4-2024', '13-4-2024'], 'dd-mm-jjjj'],
    [['31/12/2024'], 'dd/mm/jjjj'],
    [['31.12.2024'], 'dd.mm.jjjj'],
    [['20241231', '20240101'], 'jjjjmmdd'],
    [['2024-12-31'], 'jjjj-mm-dd'],
    [['12/31/2024', '01/02/2024'], 'mm/dd/jjjj'],
    [['12-31-2024'], 'mm-dd-jjjj'],
    [['31-12-24'], 'dd-mm-jj'],
    [['12.31.2024'], 'mm.dd.jjjj'],
    [['2024.12.31'], 'jjjj.mm.dd'],
    [['1 okt 2024', '31-december-2024'], 'maandnaam'],
  ])('%j is %s', (cellen, vorm) => {
    expect(notatie(cellen)).toMatchObject({ vorm, tijd: false, onbeslist: false, anders: 0, geenDatum: 0 });
  });

  test('met een tijd erachter', () => {
    for (const cel of ['31-12-2024 09:30', '2024-12-31T00:00:00', '2024-12-31 00:00:00.000'])
      expect(notatie([cel])?.tijd).toBe(true);
  });
  test('zonder een dag boven de twaalf is de volgorde niet te zien', () => {
    expect(notatie(['03-04-2025', '05-06-2025'])).toMatchObject({ vorm: 'dd-mm-jjjj', onbeslist: true });
  });
  test('een cel die anders geschreven is, en een die geen datum is', () => {
    expect(notatie(['31-12-2024', '30-12-2024', '2024-12-29', 'onbekend'])).toMatchObject({
      vorm: 'dd-mm-jjjj',
      anders: 1,
      geenDatum: 1,
    });
    expect(notatie(['31-12-2024', '30-12-2024', '12-28-2024'])?.anders).toBe(1);
  });
  test('nummers zijn geen datums, en een dag die niet bestaat ook niet', () => {
    expect(notatie(['12345678', '99999999'])).toBeNull();
    expect(notatie(['31-02-2024'])).toBeNull();
    expect(notatie(['45657'])).toBeNull();
  });
  test('wat het inlezen geen datum vindt, is er hier ook geen', () => {
    // An hour before midnight in UTC is the next day here.
    expect(notatie(['2024-10-01T23:00:00Z'])).toBeNull();
    expect(notatie(['1 foo 2024'])).toBeNull();
  });
  test('de dagnummers van Excel, als de naam van de kolom op een datum wijst', () => {
    expect(leesExceldag('45657')).toBe(20241231);
    expect(leesExceldag('25569')).toBe(19700101);
    expect(notatie(['45657', '45658'], true)?.vorm).toBe('excel');
  });
});
