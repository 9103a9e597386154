import { describe, expect, test } from 'vitest';
import { merkenZonderTekst, merkVersiering } from './inhoudsstroom.ts';

const stroom = (...regels: string[]): string => regels.join('\n');

describe('welke merken alleen lijnen en vlakken tekenen', () => {
  test('een rand wel, een woord en een beeld niet', () => {
    const inhoud = stroom(
      '/Table <</MCID 0 >>BDC',
      '8 1920 207 1 re',
      'f',
      'EMC',
      '/P <</MCID 1 >>BDC',
      'BT',
      '<0087> Tj',
      'ET',
      'EMC',
      '/Figure <</MCID 2 >>BDC',
      '/X7 Do',
      'EMC',
    );
    expect([...merkenZonderTekst(inhoud)]).toEqual([0]);
  });

  test('een merk dat op een andere plaats wel tekst heeft, telt als tekst', () => {
    const rand = ['/P <</MCID 3 >>BDC', '0 0 9 1 re', 'f', 'EMC'];
    const woord = ['/P <</MCID 3 >>BDC', 'BT', '<0087> Tj', 'ET', 'EMC'];
    expect(merkenZonderTekst(stroom(...rand, ...woord)).size).toBe(0);
    expect(merkenZonderTekst(stroom(...woord, ...rand)).size).toBe(0);
  });
});

describe('versiering merken', () => {
  test('tekst in de marge wordt versiering, tekst van het verslag blijft wat zij was', () => {
    const marge = ['BT', '/F4 12 Tf', '<0087> Tj', 'ET'];
    const verslag = ['/P <</MCID 0 >>BDC', 'BT', '<0088> Tj', 'ET', 'EMC'];
    expect(merkVersiering(stroom(...marge, ...verslag), new Set())).toBe(
      stroom('/Artifact BMC', ...marge, 'EMC', ...verslag),
    );
  });

  test('een los merk wordt versiering zonder dat de inhoud nog eens omsloten wordt', () => {
    expect(merkVersiering(stroom('/Table <</MCID 0 >>BDC', '8 9 20 1 re', 'f', 'EMC'), new Set([0]))).toBe(
      stroom('/Artifact BMC', '8 9 20 1 re', 'f', 'EMC'),
    );
  });

  test('een heel pad wordt in één keer omsloten, met de kleur erbuiten', () => {
    const pad = ['0 0 m', '5 0 l', '5 5 l', 'h', 'S'];
    expect(merkVersiering(stroom('0 0 0 RG', ...pad), new Set())).toBe(
      stroom('0 0 0 RG', '/Artifact BMC', ...pad, 'EMC'),
    );
  });

  test('een uitsnede tekent niets en blijft zoals zij is', () => {
    const uitsnede = stroom('0 0 100 100 re', 'W* n');
    expect(merkVersiering(uitsnede, new Set())).toBe(uitsnede);
  });

  test('een los beeld wordt versiering, een vorm met eigen merken niet', () => {
    expect(merkVersiering('/X1 Do', new Set())).toBe(stroom('/Artifact BMC', '/X1 Do', 'EMC'));
    expect(merkVersiering('/X1 Do', new Set(), (naam) => naam === 'X1')).toBe('/X1 Do');
  });

  test('een tekstblok dat zelf een merk bevat, blijft heel', () => {
    const blok = stroom('BT', '/P <</MCID 0 >>BDC', '<0087> Tj', 'EMC', 'ET');
    expect(merkVersiering(blok, new Set())).toBe(blok);
  });

  test('een stroom met een ingesloten beeld, die regels kan lijken te hebben, blijft onaangeroerd', () => {
    const vreemd = stroom('BI', 'ID f', 'EI', '0 0 m', 'S');
    expect(merkVersiering(vreemd, new Set())).toBe(vreemd);
  });
});
