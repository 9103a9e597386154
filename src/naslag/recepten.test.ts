import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakPng } from '../pages/foto.fixture.ts';
import { type Handeling, leesRecepten, pasToe } from './recepten.fixture.ts';

const werk = mkdtempSync(join(tmpdir(), 'recepten-'));
const regio = join(werk, 'mijn-regio');
const uit = join(werk, 'out/mijn-regio/2024-2025');
afterAll(() => rmSync(werk, { recursive: true }));

/** Runs a command of the manual as it stands there, in the folder of the author. */
function typ(opdracht: string): string {
  const woorden = [...opdracht.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2]!);
  expect(woorden.splice(0, 2)).toEqual(['npx', 'jaarverslag']);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'dist/cli.js'), ...woorden],
    {
      cwd: werk,
      encoding: 'utf8',
    },
  );
  expect([opdracht, status, stderr]).toEqual([opdracht, 0, expect.any(String)]);
  return stdout;
}

const recepten = leesRecepten();
const doe = (naam: string): string[] =>
  recepten.get(naam)!.flatMap((handeling: Handeling) => {
    pasToe(regio, handeling);
    return handeling.doe === 'typ' ? handeling.opdrachten.map(typ) : [];
  });

const EIGEN = ['Een vraag in de brief', 'Een eigen profiel'];

interface Tabel {
  id: string;
  rijen: string[];
  kolommen: string[];
  waarden: (number | null)[][];
}

describe('de recepten van de handleiding, in een map die nieuw maakte', () => {
  let tabellen: Map<string, Tabel>;
  let eerst: Map<string, Tabel>;
  let verslag: string;
  const gebouwd = (): Map<string, Tabel> => {
    const { tabellen: alle } = JSON.parse(readFileSync(join(uit, 'cijfers.json'), 'utf8'));
    return new Map(alle.map((tabel: Tabel) => [tabel.id, tabel]));
  };
  const cel = (tabel: string, rij: string, kolom: string): number | null | undefined => {
    const { rijen, kolommen, waarden } = tabellen.get(tabel)!;
    return waarden[rijen.indexOf(rij)]?.[kolommen.indexOf(kolom)];
  };

  beforeAll(() => {
    cpSync('fixtures/achterhoek/gegevens', join(werk, 'mijn-exports'), { recursive: true });
    typ(
      'npx jaarverslag nieuw mijn-regio --gegevens mijn-exports --rmc-regio Achterhoek --naam "Mijn regio"',
    );
    typ('npx jaarverslag bouw mijn-regio --formaat html,json');
    eerst = gebouwd();
    writeFileSync(join(regio, 'beeld/schoolplein.jpg'), maakPng(600, 400));
    for (const naam of recepten.keys()) if (!EIGEN.includes(naam)) doe(naam);
    typ('npx jaarverslag bouw mijn-regio --formaat html,json');
    tabellen = gebouwd();
    verslag = readFileSync(join(uit, 'jaarverslag.html'), 'utf8').replace(/\s+/g, ' ');
  });
  const zonderTekens = (): string => verslag.replace(/<[^>]+>/g, '');

  it('zijn er tien', () => {
    expect([...recepten.keys()]).toEqual([
      'Een nieuwe tabel',
      'Een nieuwe kolom',
      'Een categorie anders indelen',
      'Een ouder schooljaar uit een eerder verslag',
      'Een grafiek',
      'Een cijfer in een zin',
      'Een verhaal met een foto',
      'Uw huisstijl',
      ...EIGEN,
    ]);
  });

  it('een nieuwe tabel telt wat er ook anders geteld is', () => {
    expect(tabellen.get('luxe-per-gemeente')!.rijen).toHaveLength(10);
    // As published for this regio over 2024-2025.
    expect(cel('luxe-per-gemeente', 'Totaal', 'Meldingen')).toBe(55);
    expect(verslag.includes('Op vakantie onder schooltijd')).toBe(true);
  });

  it('een nieuwe kolom telt leerlingen en rekent een deel uit', () => {
    expect(tabellen.get('luxe-per-gemeente')!.kolommen).toEqual(['Meldingen', 'Leerlingen', 'Aandeel']);
    expect(cel('luxe-per-gemeente', 'Totaal', 'Aandeel')).toBe(100);
  });

  it('een andere indeling laat het totaal gelijk', () => {
    const nieuw = tabellen.get('leerlingen-naar-onderwijs')!;
    expect(nieuw.rijen).toContain('Praktijkonderwijs');
    expect(nieuw.waarden.at(-1)).toEqual(eerst.get('leerlingen-naar-onderwijs')!.waarden.at(-1));
    const oud = eerst.get('leerlingen-naar-onderwijs')!;
    const delen = ['Voortgezet onderwijs', 'Praktijkonderwijs', 'Volwassenenonderwijs (vavo)'];
    expect(delen.reduce((som, deel) => som + (cel(nieuw.id, deel, 'Leerlingen') ?? 0), 0)).toBe(
      oud.waarden[oud.rijen.indexOf('Voortgezet onderwijs')]![0],
    );
  });

  it('een ouder schooljaar komt uit historie.csv', () => {
    expect(tabellen.get('door-de-jaren')!.rijen).toEqual(['2022-2023', '2023-2024', '2024-2025']);
    expect(cel('door-de-jaren', '2022-2023', 'Relatief verzuim')).toBe(1405);
    expect(zonderTekens()).toContain('Jaarverslag 2022-2023');
  });

  it('een ouder schooljaar komt ook uit cijfers.json van toen', () => {
    typ('npx jaarverslag bouw mijn-regio --schooljaar 2023-2024 --formaat json');
    cpSync(join(werk, 'mijn-exports'), join(werk, 'eerder'), { recursive: true });
    rmSync(join(werk, 'eerder/2023-2024'), { recursive: true });
    cpSync(join(werk, 'out/mijn-regio/2023-2024/cijfers.json'), join(werk, 'eerder/2023-2024/cijfers.json'));
    typ('npx jaarverslag bouw mijn-regio --gegevens eerder --formaat json --uit out-eerder');
    const { tabellen: alle } = JSON.parse(
      readFileSync(join(werk, 'out-eerder/mijn-regio/2024-2025/cijfers.json'), 'utf8'),
    );
    const gelezen: Tabel = alle.find(({ id }: Tabel) => id === 'door-de-jaren');
    expect(gelezen.waarden[1]).toEqual(tabellen.get('door-de-jaren')!.waarden[1]);
    expect(gelezen.waarden[1]).not.toContain(null);
  });

  it('een grafiek, een zin en een foto staan in het verslag', () => {
    expect(zonderTekens()).toContain('Luxe verzuim: 55 meldingen');
    expect(zonderTekens()).toMatch(
      /werd luxe verzuim 55 keer gemeld\. De meeste meldingen kwamen uit \S.+? \(\d+\) en /,
    );
    expect(zonderTekens()).toContain(
      `Het ging om ${cel('luxe-per-gemeente', 'Totaal', 'Leerlingen')} leerlingen.`,
    );
    expect(zonderTekens()).toContain('Terug in de klas');
    expect(verslag.includes('alt="Een leeg schoolplein met fietsen in het rek"')).toBe(true);
  });

  it('de huisstijl verandert kleur en letter', () => {
    expect([verslag.includes('#3b2a54'), verslag.includes('Nunito Sans')]).toEqual([true, true]);
  });

  it('controleer vindt in wat er geplakt is geen fout', () => {
    const { leespunten } = JSON.parse(typ('npx jaarverslag controleer mijn-regio --json'));
    expect(leespunten).toEqual([]);
  });

  it('de brief noemt de gemeente en haar cijfer', () => {
    doe('Een vraag in de brief');
    const brief = readFileSync(join(uit, 'brieven/aalten.html'), 'utf8').replace(/<[^>]+>/g, '');
    expect(brief.replace(/\s+/g, ' ')).toMatch(
      /Wilt u met de scholen in Aalten in gesprek over verzuim\? In 2024-2025 kwamen er \d+ meldingen/,
    );
  });

  it('een eigen profiel leest een export met andere woorden', () => {
    for (const naam of ['werkprocessen-1.csv', 'werkprocessen-2.csv']) {
      const pad = join(werk, 'mijn-exports/2024-2025', naam);
      const anders = readFileSync(pad, 'utf8')
        .replace('Woongemeente', 'Woonplaats')
        .replaceAll(';In behandeling;', ';Loopt;');
      writeFileSync(pad, anders);
    }
    const [, controle] = doe('Een eigen profiel');
    expect(controle).toMatch(/werkprocessen-1\.csv +4\.075 +3\.989 +86 +0\n/);
  });
});
