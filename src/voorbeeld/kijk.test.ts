import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTijdelijk, Kijker } from './kijk.ts';

describe('kijken naar een map', () => {
  let map: string;
  let gegevens: string;
  let gemeld: string[];
  let kijker: Kijker;

  beforeEach(async () => {
    map = mkdtempSync(join(tmpdir(), 'jaarverslag-kijk-'));
    gegevens = mkdtempSync(join(tmpdir(), 'jaarverslag-kijk-exports-'));
    mkdirSync(join(map, 'hoofdstukken'));
    writeFileSync(join(map, 'hoofdstukken', '01-een.md'), 'een');
    writeFileSync(join(map, 'tabellen.yaml'), 'tabellen: []');
    gemeld = [];
    kijker = new Kijker(map, (verandering) => gemeld.push(verandering));
    await kijker.klaar();
  });
  afterEach(async () => {
    await kijker.sluit();
    for (const weg of [map, gegevens]) rmSync(weg, { recursive: true, force: true });
  });

  /** Waits until something was told, and a while longer for what should not be told. */
  async function gemeldNa(doe: () => void): Promise<string[]> {
    gemeld.length = 0;
    doe();
    for (let i = 0; i < 100 && gemeld.length === 0; i++) await wacht(20);
    await wacht(300);
    return [...gemeld];
  }

  it('een tekst die bewaard wordt, is één verandering', async () => {
    expect(await gemeldNa(() => writeFileSync(join(map, 'hoofdstukken', '01-een.md'), 'twee'))).toEqual([
      'definitie',
    ]);
  });

  it('alles tegelijk bewaren is één verandering', async () => {
    const gemeld = await gemeldNa(() => {
      for (let i = 0; i < 5; i++) writeFileSync(join(map, 'hoofdstukken', `0${i}-nieuw.md`), 'x');
      writeFileSync(join(map, 'tabellen.yaml'), 'tabellen: []\n');
    });
    expect(gemeld).toEqual(['definitie']);
  });

  it('een editor die een nieuw bestand over het oude schuift, geeft één verandering', async () => {
    const gemeld = await gemeldNa(() => {
      writeFileSync(join(map, 'tabellen.yaml.tmp'), 'tabellen: []\n');
      renameSync(join(map, 'tabellen.yaml.tmp'), join(map, 'tabellen.yaml'));
    });
    expect(gemeld).toEqual(['definitie']);
  });

  it('een foto in een nieuwe map beeld wordt gezien', async () => {
    mkdirSync(join(map, 'beeld'));
    await wacht(200);
    expect(await gemeldNa(() => writeFileSync(join(map, 'beeld', 'foto.jpg'), 'x'))).toEqual(['definitie']);
  });

  it('een export is een andere verandering dan een tekst', async () => {
    mkdirSync(join(gegevens, '2024-2025'));
    kijker.volg([gegevens]);
    await wacht(300);
    const pad = join(gegevens, '2024-2025', 'werkprocessen.csv');
    expect(await gemeldNa(() => writeFileSync(pad, 'a;b'))).toEqual(['gegevens']);
  });

  it('exports die er eerst niet zijn, worden gezien als ze er komen', async () => {
    rmSync(gegevens, { recursive: true });
    kijker.volg([gegevens]);
    expect(
      await gemeldNa(() => {
        mkdirSync(gegevens);
        writeFileSync(join(gegevens, 'werkprocessen.csv'), 'a;b');
      }),
    ).toEqual(['gegevens']);
    expect(await gemeldNa(() => writeFileSync(join(gegevens, 'werkprocessen.csv'), 'a;c'))).toEqual([
      'gegevens',
    ]);
  });

  it('exports die niet meer bij de regio horen, worden niet meer gevolgd', async () => {
    kijker.volg([gegevens]);
    await wacht(300);
    kijker.volg([]);
    gemeld.length = 0;
    writeFileSync(join(gegevens, 'werkprocessen.csv'), 'a;b');
    await wacht(600);
    expect(gemeld).toEqual([]);
  });
});

describe('wat een editor laat liggen', () => {
  it.each([
    '~$tabellen.xlsx',
    '.tabellen.yaml.swp',
    'tabellen.yaml~',
    'x.tmp',
    '4913',
    '.git/HEAD',
    'foto.jpg.part',
  ])('%s telt niet mee', (naam) => expect(isTijdelijk('/regio', `/regio/${naam}`)).toBe(true));
  it.each([
    'tabellen.yaml',
    'hoofdstukken/01-een.md',
    'beeld/foto.jpg',
    '2022-2023/tabellen.yaml',
    'stijl.css',
  ])('%s telt mee', (naam) => expect(isTijdelijk('/regio', `/regio/${naam}`)).toBe(false));
  it('een punt in het pad naar de regio doet er niet toe', () =>
    expect(isTijdelijk('/home/an/.werk/regio', '/home/an/.werk/regio/tabellen.yaml')).toBe(false));
});
