import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Waarde } from '../records/soorten.ts';
import { jvs, leesBestanden, maakMap, rij } from './proefmap.fixture.ts';

/** The records of one file under `referentie`, as lists of values, with what became of the other rows. */
async function lees(bestand: string, tekst: string, profielmap = 'templates/profielen') {
  const { records, grootboek } = await leesBestanden(
    { '2024-2025/werkprocessen.csv': jvs(rij()), [`referentie/${bestand}`]: tekst },
    { profielmap },
  );
  const soort = bestand.replace('.csv', '');
  const rekening = grootboek.bestanden.at(-1)!;
  expect(rekening.bestand).toBe(`referentie/${bestand}`);
  expect(rekening.profiel).toBe('referentie');
  expect(rekening.gelezen).toBe(rekening.gebruikt + rekening.buitenBereik + rekening.afgekeurd);
  expect(grootboek.aanwezig.get(rekening.soort)).toEqual(new Map());
  const waarden: Waarde[][] = records.filter((r) => r.soort === soort).map((r) => Object.values(r.velden));
  return {
    waarden,
    redenen: rekening.redenen,
    meldingen: grootboek.meldingen,
    afgekeurd: grootboek.afgekeurd,
  };
}

describe('bevolking, zoals StatLine haar geeft', () => {
  const kop = '"ID";"Geslacht";"Leeftijd";"BurgerlijkeStaat";"RegioS";"Perioden";"BevolkingOp1Januari_1"';
  const regel = (
    leeftijd: string,
    anders: { geslacht?: string; staat?: string; regio?: string; aantal?: string } = {},
  ) =>
    `1;"${anders.geslacht ?? 'T001038'}";"${leeftijd}  ";"${anders.staat ?? 'T001019'}";"${anders.regio ?? 'GM0197'}    ";"2025JJ00";"${anders.aantal ?? '     321'}"`;

  test('losse leeftijden van de gemeenten van de regio, de rest is buiten bereik', async () => {
    const { waarden, redenen, meldingen } = await lees(
      'bevolking.csv',
      [
        kop,
        regel('10010'),
        regel('11510', { aantal: '256' }),
        regel('11510', { regio: 'GM0294', aantal: '.' }),
        regel('10000'),
        regel('70100'),
        regel('11510', { geslacht: '3000' }),
        regel('11510', { staat: '1010' }),
        regel('11510', { regio: 'GM0301' }),
        regel('11510', { regio: 'NL01' }),
        regel('11510', { regio: 'GM0003' }),
      ].join('\r\n'),
    );
    expect(waarden).toEqual([
      ['Aalten', 'T001038', 'T001019', 0, 2025, 321],
      ['Aalten', 'T001038', 'T001019', 15, 2025, 256],
      ['Winterswijk', 'T001038', 'T001019', 15, 2025, null],
    ]);
    expect(redenen).toEqual({ ANDERE_UITSPLITSING: 4, ANDERE_GEMEENTE: 3 });
    expect(meldingen).toEqual([]);
  });

  test('een gewijzigde codelijst is alleen YAML', async () => {
    const map = maakMap({});
    cpSync('templates/profielen', map, { recursive: true });
    const pad = join(map, 'referentie.yaml');
    const yaml = readFileSync(pad, 'utf8');
    const nieuw = yaml.replace(
      'eerste: 10010, stap: 100, hoogste: 105',
      'eerste: 10000, stap: 100, hoogste: 105, codes: { 10010: 0 }',
    );
    expect(nieuw).not.toBe(yaml);
    writeFileSync(pad, nieuw);
    const { waarden } = await lees('bevolking.csv', [kop, regel('10010'), regel('11500')].join('\n'), map);
    expect(waarden.map((w) => w[3])).toEqual([0, 15]);
  });

  test('een periode of aantal dat niet te lezen is, wordt afgekeurd', async () => {
    const { redenen } = await lees(
      'bevolking.csv',
      [kop, regel('11510').replace('2025JJ00', '2025MM01'), regel('11510', { aantal: 'veel' })].join('\n'),
    );
    expect(redenen).toEqual({ GEEN_GETAL: 2 });
  });
});

test('leerplichttelling: elke regio blijft, een schooljaar mag met een streep of schuine streep', async () => {
  const { waarden, redenen } = await lees(
    'leerplichttelling.csv',
    [
      'regio;schooljaar;leerplichtigen;absoluut;relatief;langdurig;artikel_3;artikel_15;artikel_5a;artikel_5b;artikel_5c',
      'Landelijk;2023-2024;2400000;5000;70000;2500;x;-1;<5;;12',
      'Achterhoek;2023/2024;40000;1;2;3;4;5;6;7;8',
      'Achterhoek;2023-2025;40000;1;2;3;4;5;6;7;8',
      'Achterhoek;2022-2023;-2;1;2;3;4;5;6;7;8',
    ].join('\n'),
  );
  expect(waarden).toEqual([
    ['Landelijk', 2023, 2400000, 5000, 70000, 2500, null, null, null, null, 12],
    ['Achterhoek', 2023, 40000, 1, 2, 3, 4, 5, 6, 7, 8],
  ]);
  expect(redenen).toEqual({ GEEN_SCHOOLJAAR: 1, GEEN_GETAL: 1 });
});

test('vsv-landelijk: een totaal als onderwijssoort is een gewone rij', async () => {
  const { waarden } = await lees(
    'vsv-landelijk.csv',
    'regio;schooljaar;onderwijssoort;deelnemers;nieuwe_vsv\nTotaal;2023-2024;Totaal;1300000;31000\nAchterhoek;2023-2024;mbo;9000;-1\n',
  );
  expect(waarden).toEqual([
    ['Totaal', 2023, 'Totaal', 1300000, 31000],
    ['Achterhoek', 2023, 'mbo', 9000, null],
  ]);
});

test('historie: een decimale komma mag, wat niet gepubliceerd is wordt nooit een getal', async () => {
  const waarde = (w: string, i: number): string => `t;r${i};k;2020-2021;${w};%;jaarverslag`;
  const { waarden, redenen, afgekeurd } = await lees(
    'historie.csv',
    [
      'tabel;rij;kolom;schooljaar;waarde;eenheid;bron',
      ...['94,1', '94.1', '1209', '-3,5', '-1', '<5', 'x', '', '1.209', '5%'].map(waarde),
    ].join('\n'),
  );
  expect(waarden.map((w) => w[4])).toEqual([94.1, 94.1, 1209, -3.5, null, null, null, null]);
  expect(waarden[0]).toEqual(['t', 'r0', 'k', 2020, 94.1, '%', 'jaarverslag']);
  expect(redenen).toEqual({ GEEN_GETAL: 2 });
  expect(afgekeurd.map((a) => [a.regel, a.kolom])).toEqual([
    [10, 'waarde'],
    [11, 'waarde'],
  ]);
});

test('dezelfde rij van een open bron telt één keer', async () => {
  const { redenen } = await lees(
    'historie.csv',
    'tabel;rij;kolom;schooljaar;waarde;eenheid;bron\nt;r;k;2020-2021;5;;\nt;r;k;2020-2021;5;;\n',
  );
  expect(redenen).toEqual({ DUBBELE_RIJ: 1 });
});
