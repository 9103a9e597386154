import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { legAan } from './aanleg.ts';

const BESTANDEN = [
  { pad: 'regio.yaml', inhoud: 'a' },
  { pad: 'hoofdstukken/01.md', inhoud: 'b' },
];
const goed = (): void => {};
let werk: string;
beforeEach(() => {
  werk = mkdtempSync(join(tmpdir(), 'aanleg-'));
});
afterEach(() => rmSync(werk, { recursive: true }));

describe('een nieuwe map', () => {
  it('staat er in haar geheel, ook onder een map die er nog niet was', () => {
    const map = join(werk, 'verslagen', 'mijn-regio');
    expect(legAan(map, BESTANDEN, goed)).toEqual([join(map, 'regio.yaml'), join(map, 'hoofdstukken/01.md')]);
    expect(readFileSync(join(map, 'hoofdstukken/01.md'), 'utf8')).toBe('b');
    expect(readdirSync(join(werk, 'verslagen'))).toEqual(['mijn-regio']);
  });

  it('mag er al zijn als zij leeg is', () => {
    const map = join(werk, 'leeg');
    mkdirSync(map);
    legAan(map, BESTANDEN, goed);
    expect(readdirSync(map).sort()).toEqual(['hoofdstukken', 'regio.yaml']);
  });

  it('komt er niet als er al iets staat', () => {
    const map = join(werk, 'vol');
    mkdirSync(map);
    writeFileSync(join(map, 'brief.docx'), '');
    expect(() => legAan(map, BESTANDEN, goed)).toThrow(
      expect.objectContaining({ code: 'MAP_NIET_LEEG', status: 2 }),
    );
    expect(readdirSync(map)).toEqual(['brief.docx']);
    expect(() => legAan(join(map, 'brief.docx'), BESTANDEN, goed)).toThrow('is een bestand');
  });

  it.each([
    ['CON', 'kan op Windows geen map zijn'],
    ['nul.txt', 'kan op Windows geen map zijn'],
    ['a"b', 'kan geen < > : " | ? of * staan'],
    ['eindpunt.', 'eindigt met een spatie of een punt'],
    ['lpt1/mijn-regio', 'kan op Windows geen map zijn'],
    ['a'.repeat(300), 'Een naam van 300 tekens is te lang'],
  ])('krijgt geen naam die niet op elke computer kan: %s', (naam, zin) => {
    expect(() => legAan(join(werk, naam), BESTANDEN, goed)).toThrow(
      expect.objectContaining({ code: 'MAPNAAM_ONBRUIKBAAR', status: 2, zin: expect.stringContaining(zin) }),
    );
    expect(readdirSync(werk)).toEqual([]);
  });

  it('heeft een naam, en ligt niet in een bestand', () => {
    expect(() => legAan(' ', BESTANDEN, goed)).toThrow('Noem de map');
    writeFileSync(join(werk, 'bestand'), '');
    expect(() => legAan(join(werk, 'bestand', 'x'), BESTANDEN, goed)).toThrow('daar kan geen map in');
    expect(() => legAan(join(werk, 'école-😀 1.0'), BESTANDEN, goed)).not.toThrow();
  });

  it('komt er niet, en er blijft niets achter, als zij niet goed is', () => {
    const map = join(werk, 'fout');
    const keur = (tijdelijk: string): void => {
      expect(existsSync(join(tijdelijk, 'regio.yaml'))).toBe(true);
      throw new Error('niet goed');
    };
    expect(() => legAan(map, BESTANDEN, keur)).toThrow('niet goed');
    expect(readdirSync(werk)).toEqual([]);
  });
});
