import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schrijf } from './schrijf.ts';

const map = (): string => mkdtempSync(join(tmpdir(), 'jaarverslag-schrijf-'));

describe('de uitvoer schrijven', () => {
  it('zet alle bestanden op hun plaats en laat niets tijdelijks achter', () => {
    const uit = join(map(), 'regio', '2024-2025');
    const paden = schrijf(uit, [
      { pad: 'a.txt', inhoud: 'één' },
      { pad: 'diep/b.bin', inhoud: new Uint8Array([1, 2]) },
    ]);
    expect(paden).toEqual([join(uit, 'a.txt'), join(uit, 'diep', 'b.bin')]);
    expect(readFileSync(join(uit, 'a.txt'), 'utf8')).toBe('één');
    expect(readdirSync(uit).sort()).toEqual(['a.txt', 'diep']);
  });

  it('vervangt eerder werk, en laat andere bestanden staan', () => {
    const uit = map();
    writeFileSync(join(uit, 'a.txt'), 'oud');
    writeFileSync(join(uit, 'notitie.txt'), 'van mij');
    schrijf(uit, [{ pad: 'a.txt', inhoud: 'nieuw' }]);
    expect(readFileSync(join(uit, 'a.txt'), 'utf8')).toBe('nieuw');
    expect(readFileSync(join(uit, 'notitie.txt'), 'utf8')).toBe('van mij');
  });

  it('laat bij een fout in het tweede bestand het eerste zoals het was', () => {
    const uit = map();
    writeFileSync(join(uit, 'a.txt'), 'oud');
    const stuk = { pad: 'b.txt', inhoud: undefined as unknown as string };
    expect(() => schrijf(uit, [{ pad: 'a.txt', inhoud: 'nieuw' }, stuk])).toThrow(
      expect.objectContaining({ code: 'UITVOER_NIET_TE_SCHRIJVEN', status: 1 }),
    );
    expect(readFileSync(join(uit, 'a.txt'), 'utf8')).toBe('oud');
    expect(readdirSync(uit)).toEqual(['a.txt']);
  });

  it('zet alles terug als één bestand niet te vervangen is', () => {
    const uit = map();
    writeFileSync(join(uit, 'a.txt'), 'oud');
    mkdirSync(join(uit, 'c.txt'));
    const bestanden = ['a.txt', 'b.txt', 'c.txt'].map((pad) => ({ pad, inhoud: 'nieuw' }));
    expect(() => schrijf(uit, bestanden)).toThrow(
      expect.objectContaining({ message: expect.stringContaining('staat een map') }),
    );
    expect(readFileSync(join(uit, 'a.txt'), 'utf8')).toBe('oud');
    expect(readdirSync(uit).sort()).toEqual(['a.txt', 'c.txt']);
  });
});
