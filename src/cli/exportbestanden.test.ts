import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportbestanden } from './exportbestanden.ts';

it('een map staat voor de csv- en Excelbestanden die erin staan; een bestand voor zichzelf', () => {
  const map = mkdtempSync(join(tmpdir(), 'exportbestanden-'));
  for (const naam of ['b.csv', 'a.XLSX', '~$a.xlsx', '.verborgen.csv', 'lees.mij'])
    writeFileSync(join(map, naam), '');
  mkdirSync(join(map, 'map.csv'));
  const los = join(map, 'lees.mij');
  expect(exportbestanden([map, los])).toEqual([join(map, 'a.XLSX'), join(map, 'b.csv'), los]);
  expect(exportbestanden([join(map, 'is-er-niet.csv')])).toEqual([join(map, 'is-er-niet.csv')]);
  expect(() => exportbestanden([join(map, 'map.csv')])).toThrow(/geen csv- of Excelbestand/);
});
