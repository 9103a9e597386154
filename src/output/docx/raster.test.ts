import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { type Element, woorden } from './boom.ts';
import { kolombreedten, leesRaster } from './raster.ts';

const raster = (html: string) => leesRaster(parseFragment(`<table>${html}</table>`).childNodes[0] as Element);
const MAAT = { ruimte: 9600, smalst: 7000, letter: 10, rondom: 200 };
const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);

describe('het raster van een tabel', () => {
  test('geeft elke cel haar kolom, ook onder een cel die doorloopt', () => {
    const { rijen, kolommen } = raster(
      '<tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr><tr><td>1</td><td>2</td><td>3</td></tr>',
    );
    expect(kolommen).toBe(3);
    expect(
      rijen.map(({ vakken }) => vakken.map((v) => `${v.kolom}${woorden(v.element)}${v.vervolg ? '…' : ''}`)),
    ).toEqual([
      ['0a', '1b'],
      ['0a…', '1c', '2d'],
      ['01', '12', '23'],
    ]);
  });
});

describe('de breedte van kolommen', () => {
  const rij = (...cellen: string[]): string => `<tr>${cellen.map((cel) => `<td>${cel}</td>`).join('')}</tr>`;

  test('een tabel met weinig erin krijgt lucht, tot haar smalste maat', () => {
    expect(som(kolombreedten(raster(rij('a', '1')), MAAT))).toBe(7000);
  });

  test('een volle tabel past precies, en geen woord wordt gebroken', () => {
    const breedten = kolombreedten(
      raster(rij('een lang opschrift met veel woorden '.repeat(4), ...Array(6).fill('1.234.567'))),
      MAAT,
    );
    expect(som(breedten)).toBe(9600);
    // Nine figures of ten points, with room beside them.
    expect(Math.min(...breedten.slice(1))).toBeGreaterThanOrEqual(9 * 5.07 * 20 + 200);
    expect(breedten[0]).toBeLessThan(9600 / 2);
  });

  test('wat in geen geval past, wordt naar verhouding smaller', () => {
    expect(som(kolombreedten(raster(rij(...Array(20).fill('onafbreekbaar'))), MAAT))).toBe(9600);
  });
});
