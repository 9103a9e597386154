import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

/** The program as a user runs it: the built command, a real browser, files on disk. Needs `npm run build` and fixtures. */

const REGIO = 'achterhoek';
const GEGEVENS = `fixtures/${REGIO}/gegevens`;
const werkmap = (): string => mkdtempSync(join(tmpdir(), 'jaarverslag-test-'));

interface Uitslag {
  status: number | null;
  stdout: string;
  stderr: string;
}

function jaarverslag(...woorden: string[]): Uitslag {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...woorden], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** All files below a folder, by path, with their content. */
function inhoud(map: string): Record<string, string> {
  const delen = readdirSync(map, { recursive: true, withFileTypes: true }).filter((d) => d.isFile());
  return Object.fromEntries(
    delen.map((d) => [
      join(d.parentPath, d.name).slice(map.length + 1),
      readFileSync(join(d.parentPath, d.name), 'latin1'),
    ]),
  );
}

interface Cijfers {
  tabellen: { id: string; rijen: string[]; kolommen: string[]; waarden: (number | null)[][] }[];
  kerncijfers: { id: string; waarde: number | null; weergave: string }[];
  verantwoording: {
    bestanden: { gelezen: number; gebruikt: number; buitenBereik: number; afgekeurd: number }[];
  };
}
const cijfersIn = (uit: string): Cijfers =>
  JSON.parse(readFileSync(join(uit, REGIO, '2024-2025', 'cijfers.json'), 'utf8')) as Cijfers;

/** Every cell by name, to see which ones differ between two runs. */
const alleCellen = ({ tabellen, kerncijfers }: Cijfers): Map<string, number | null> =>
  new Map([
    ...tabellen.flatMap((t) =>
      t.rijen.flatMap((rij, r) =>
        t.kolommen.map((kolom, k) => [`${t.id} › ${rij} › ${kolom}`, t.waarden[r]![k]!] as const),
      ),
    ),
    ...kerncijfers.map((k) => [`cijfer › ${k.id}`, k.waarde] as const),
  ]);

describe('jaarverslag bouw', () => {
  const uit = werkmap();
  let uitslag: Uitslag;
  beforeAll(() => {
    uitslag = jaarverslag('bouw', REGIO, '--uit', uit);
  });

  it('maakt html, pdf en json, en zegt waar ze staan', () => {
    expect(uitslag.stderr).toBe('');
    expect(uitslag.status).toBe(0);
    expect(Object.keys(inhoud(uit)).sort()).toEqual(
      ['afgekeurd.csv', 'cijfers.json', 'jaarverslag.html', 'jaarverslag.pdf'].map(
        (f) => `${REGIO}/2024-2025/${f}`,
      ),
    );
    expect(uitslag.stdout).toContain(join(uit, REGIO, '2024-2025', 'jaarverslag.pdf'));
  });

  it('geeft twee keer dezelfde bytes', () => {
    const weer = werkmap();
    expect(jaarverslag('bouw', REGIO, '--uit', weer).status).toBe(0);
    expect(inhoud(weer)).toEqual(inhoud(uit));
  });

  it('verantwoordt elke gelezen rij', () => {
    const { bestanden } = cijfersIn(uit).verantwoording;
    expect(bestanden.length).toBeGreaterThanOrEqual(11);
    for (const b of bestanden) expect(b.gebruikt + b.buitenBereik + b.afgekeurd).toBe(b.gelezen);
  });

  it('laat nergens iets van een persoon zien', () => {
    const alles = Object.values(inhoud(uit)).join('\n');
    expect(alles).not.toMatch(/Synthetisch persoon|voorbeeld\.invalid/);
    const [kop, ...regels] = readFileSync(join(GEGEVENS, '2024-2025', 'vrijstellingen.csv'), 'utf8').split(
      '\r\n',
    );
    const bsn = kop!.replace('\uFEFF', '').split(';').indexOf('BSN');
    expect(bsn).toBeGreaterThan(-1);
    for (const regel of regels.filter(Boolean)) expect(alles.includes(regel.split(';')[bsn]!)).toBe(false);
  });

  it('haalt niets van buiten: de pagina verwijst nergens naar het net', () => {
    const html = inhoud(uit)[`${REGIO}/2024-2025/jaarverslag.html`]!;
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(html).not.toContain('<script');
  });
});

describe('een veranderde cel', () => {
  const gegevens = join(werkmap(), 'gegevens');
  const [oud, nieuw] = [werkmap(), werkmap()];
  beforeAll(() => {
    cpSync(GEGEVENS, gegevens, { recursive: true });
    jaarverslag('bouw', REGIO, '--uit', oud, '--gegevens', gegevens, '--formaat', 'html,json');
    const bestand = join(gegevens, '2024-2025', 'handhaving.csv');
    const regels = readFileSync(bestand, 'utf8').split('\r\n');
    const raak = regels.findIndex(
      (r) => r.includes(';Doetinchem;Halt-verwijzing;') && /-(0[1-7])-2025;/.test(r),
    );
    expect(raak).toBeGreaterThan(0);
    regels[raak] = regels[raak]!.replace('Halt-verwijzing', 'Schriftelijke waarschuwing');
    writeFileSync(bestand, regels.join('\r\n'));
    expect(
      jaarverslag('bouw', REGIO, '--uit', nieuw, '--gegevens', gegevens, '--formaat', 'html,json').status,
    ).toBe(0);
  });

  it('verandert tabel, grafiek en kerncijfers, en verder niets', () => {
    const [was, is] = [alleCellen(cijfersIn(oud)), alleCellen(cijfersIn(nieuw))];
    const anders = [...was]
      .filter(([naam, waarde]) => is.get(naam) !== waarde)
      .map(([naam, waarde]) => [naam, waarde, is.get(naam)]);
    expect(anders.filter(([naam]) => !String(naam).startsWith('cijfer'))).toEqual([
      ['bijlage-2-tabel-2-halt-en-pv › Doetinchem › Halt-interventies', 8, 7],
      ['bijlage-2-tabel-2-halt-en-pv › Totaal › Halt-interventies', 24, 23],
      ['grafiek-5 › 2024-2025 › Halt-interventies', 24, 23],
    ]);
    expect(anders.filter(([naam]) => String(naam).startsWith('cijfer'))).toEqual([['cijfer › halt', 24, 23]]);
  });

  it('verandert de alternatieve tekst van de grafiek en de zin', () => {
    const html = (uit: string) => inhoud(uit)[`${REGIO}/2024-2025/jaarverslag.html`]!;
    const alt = (uit: string) =>
      Buffer.from(/aria-label="([^"]*Halt[^"]*)"/.exec(html(uit))![1]!, 'latin1').toString('utf8');
    expect(alt(oud)).toMatch(/2024-2025:? 24/);
    expect(alt(nieuw)).toMatch(/2024-2025:? 23/);
    expect(html(oud)).toContain('data-cijfer="halt" value="24"');
    expect(html(nieuw)).toContain('data-cijfer="halt" value="23"');
    expect(html(nieuw)).not.toContain('data-cijfer="halt" value="24"');
  });
});

describe('verkeerde invoer', () => {
  it.each([
    [
      'een onbekende regio',
      ['bouw', 'achterhoke'],
      2,
      '"achterhoke" is geen bekende regio en ook geen map op deze computer. Bedoelt u "achterhoek"?',
    ],
    ['een map zonder regio', ['bouw', 'src'], 2, 'in de map "src" staat geen regio.yaml.'],
    ['geen regio', ['bouw'], 2, 'Er ontbreekt een woord: zeg welke regio u bedoelt.'],
    [
      'geen map voor een nieuw verslag',
      ['nieuw'],
      2,
      'Er ontbreekt een woord: zeg hoe de nieuwe map moet heten.',
    ],
    ['geen bestand', ['inspecteer'], 2, 'Er ontbreekt een woord: zeg welk bestand of welke map u bedoelt.'],
    [
      'één verslag om te vergelijken',
      ['vergelijk', 'src'],
      2,
      'Er ontbreekt een woord: zeg welk verslag van nu u ernaast wilt leggen.',
    ],
    ['een onbekende opdracht', ['bouwen', REGIO], 2, 'De opdracht bouwen bestaat niet. Bedoelt u bouw?'],
    [
      'een onbekende optie',
      ['bouw', REGIO, '--schoojaar', '2024-2025'],
      2,
      'De optie --schoojaar bestaat niet. Bedoelt u --schooljaar?',
    ],
    ['een optie zonder waarde', ['bouw', REGIO, '--uit'], 2, 'Achter de optie --uit <map> hoort nog iets.'],
    [
      'een verkeerd schooljaar',
      ['bouw', REGIO, '--schooljaar', '2024'],
      2,
      '"2024" is geen schooljaar; schrijf het als 2024-2025.',
    ],
    [
      'een onbekend formaat',
      ['bouw', REGIO, '--formaat', 'pdf,word'],
      2,
      'het formaat "word" kan dit programma niet maken; kies uit html, pdf, json, csv, xlsx, docx.',
    ],
    [
      'een map met exports die er niet is',
      ['bouw', REGIO, '--gegevens', '/bestaat/niet'],
      1,
      '/bestaat/niet',
    ],
    ['een browser die er niet is', ['bouw', REGIO, '--browser', '/bestaat/niet'], 3, '/bestaat/niet'],
  ])('%s', (_, woorden, status, zin) => {
    const uit = werkmap();
    const uitslag = jaarverslag(
      ...woorden,
      ...(woorden.includes('--uit') || woorden.length < 2 || woorden[0] !== 'bouw' ? [] : ['--uit', uit]),
    );
    expect(uitslag.status).toBe(status);
    expect(uitslag.stderr).toContain(zin);
    expect(uitslag.stderr.trim().split('\n')).toHaveLength(1);
    expect(uitslag.stdout).toBe('');
    expect(readdirSync(uit)).toEqual([]);
  });

  it('met --json staat de fout als één object op stdout', () => {
    const uitslag = jaarverslag('bouw', REGIO, '--json', '--gegevens', '/bestaat/niet');
    expect(JSON.parse(uitslag.stdout)).toMatchObject({ status: 1, code: 'GEGEVENS_ONTBREKEN' });
  });
});

describe('een mislukte run laat het eerdere verslag staan', () => {
  const uit = werkmap();
  const gegevens = join(werkmap(), 'gegevens');
  let eerder: Record<string, string>;
  beforeAll(() => {
    cpSync(GEGEVENS, gegevens, { recursive: true });
    expect(
      jaarverslag('bouw', REGIO, '--uit', uit, '--gegevens', gegevens, '--formaat', 'html,json').status,
    ).toBe(0);
    eerder = inhoud(uit);
  });
  const bederf = (pad: string, doe: (tekst: string) => string) => {
    const bestand = join(gegevens, pad);
    const heel = readFileSync(bestand);
    writeFileSync(bestand, doe(heel.toString('utf8')));
    const uitslag = jaarverslag(
      'bouw',
      REGIO,
      '--uit',
      uit,
      '--gegevens',
      gegevens,
      '--formaat',
      'html,json',
    );
    writeFileSync(bestand, heel);
    return uitslag;
  };

  it.each([
    [
      'een kolom die ontbreekt',
      '2024-2025/werkprocessen-1.csv',
      (t: string) => t.replace('Datum ontvangst', 'Binnen op'),
      'Datum ontvangst',
    ],
    [
      'een kolom die er dubbel staat',
      '2024-2025/vrijstellingen.csv',
      (t: string) => t.replace('Onderwijssoort', 'Artikel'),
      'Artikel',
    ],
    ['een leeg bestand', '2024-2025/handhaving.csv', () => '', '2024-2025/handhaving.csv'],
    [
      'een Excelbestand met een andere naam',
      '2024-2025/handhaving.csv',
      () => 'PK\u0003\u0004rommel',
      '2024-2025/handhaving.csv',
    ],
    [
      'te veel onbekende gemeenten',
      '2024-2025/handhaving.csv',
      (t: string) => t.replaceAll('Doetinchem', 'Doetichem'),
      'handhaving',
    ],
  ])('%s', (_, pad, doe, woord) => {
    const uitslag = bederf(pad, doe);
    expect(uitslag.status).toBe(1);
    expect(uitslag.stderr).toContain(woord);
    expect(uitslag.stderr).not.toMatch(/\n\s+at /);
    expect(inhoud(uit)).toEqual(eerder);
  });

  it('een tabel die het verslag bij naam vraagt, zonder haar export', () => {
    const weg = join(gegevens, '2024-2025', 'handhaving.csv');
    const heel = readFileSync(weg);
    rmSync(weg);
    const uitslag = jaarverslag(
      'bouw',
      REGIO,
      '--uit',
      uit,
      '--gegevens',
      gegevens,
      '--formaat',
      'html,json',
    );
    writeFileSync(weg, heel);
    expect(uitslag.status).toBe(1);
    expect(uitslag.stderr).toContain('2024-2025/handhaving.csv ontbreekt');
    expect(inhoud(uit)).toEqual(eerder);
  });

  it('een fout in de definitie krijgt bestand en regel', () => {
    const map = join(werkmap(), 'eigen');
    cpSync(`templates/${REGIO}`, map, { recursive: true });
    const hoofdstuk = join(map, 'hoofdstukken', '01-voorwoord.md');
    writeFileSync(
      hoofdstuk,
      `${readFileSync(hoofdstuk, 'utf8')}\nEr waren {{cijfer "absoluutt"}} meldingen.\n`,
    );
    const uitslag = jaarverslag('bouw', map, '--uit', uit, '--gegevens', gegevens, '--formaat', 'html,json');
    expect(uitslag.status).toBe(2);
    expect(uitslag.stderr).toMatch(
      /^eigen\/hoofdstukken\/01-voorwoord\.md, regel \d+.*"absoluutt".*"absoluut"/,
    );
    expect(inhoud(uit)).toEqual(eerder);
  });

  it('een uitvoermap waar een bestand staat', () => {
    const bezet = join(werkmap(), 'bezet');
    writeFileSync(bezet, 'iets');
    const uitslag = jaarverslag('bouw', REGIO, '--uit', bezet, '--gegevens', gegevens, '--formaat', 'json');
    expect(uitslag.status).toBe(1);
    expect(uitslag.stderr).toContain('op deze plek staat een bestand en geen map');
    expect(readFileSync(bezet, 'utf8')).toBe('iets');
  });
});

describe('afbreken', () => {
  it('met Ctrl-C laat geen half bestand achter', async () => {
    const uit = werkmap();
    const kind: ChildProcess = spawn(process.execPath, ['dist/cli.js', 'bouw', REGIO, '--uit', uit], {
      stdio: 'ignore',
    });
    await new Promise((klaar) => setTimeout(klaar, 700));
    kind.kill('SIGINT');
    const [code, signaal] = await new Promise<[number | null, string | null]>((klaar) =>
      kind.on('close', (c, s) => klaar([c, s])),
    );
    expect(code === 130 || signaal === 'SIGINT').toBe(true);
    expect(inhoud(uit)).toEqual({});
  });
});

describe('jaarverslag controleer', () => {
  it('zegt wat er gelezen is en schrijft niets', () => {
    const uitslag = jaarverslag('controleer', REGIO);
    expect(uitslag.status).toBe(0);
    expect(uitslag.stdout).toMatch(/2024-2025\/werkprocessen-1\.csv\s+[\d.]+\s+[\d.]+\s+[\d.]+\s+0\n/);
    expect(uitslag.stdout).toContain('Er is niets geschreven.');
  });

  it('met --json staat alles in één object', () => {
    const bevinding = JSON.parse(jaarverslag('controleer', REGIO, '--json').stdout) as {
      status: number;
      ontbreekt: unknown[];
    };
    expect(bevinding.status).toBe(0);
    expect(bevinding.ontbreekt).toEqual([]);
  });

  it('vindt wat er in een tekst en een brief niet klopt, en eindigt dan met status 1', () => {
    const map = werkmap();
    cpSync(`templates/${REGIO}`, join(map, REGIO), { recursive: true });
    const schrijf = (bestand: string, titel: string, tekst: string): void =>
      writeFileSync(join(map, REGIO, bestand), `---\ntitel: ${titel}\n---\n\n${tekst}\n`);
    schrijf(
      'hoofdstukken/18-proef.md',
      'Met 431 meldingen van absoluut verzuim',
      'Het luxe verzuim nam toe {{verschil "luxe-vorig" "luxe" vorm="vanaf"}}.',
    );
    schrijf(
      'brief/03-proef.md',
      'Proef',
      'Het absoluut verzuim in de regio daalde tot {{cijfer "regio-absoluut"}}.',
    );
    const opdracht = ['controleer', join(map, REGIO), '--gegevens', GEGEVENS];
    const uitslag = jaarverslag(...opdracht, '--json');
    expect(uitslag.status).toBe(1);
    expect(uitslag.stderr).toBe(
      'Op 2 plekken zegt de tekst iets anders dan de cijfers; verbeter wat onder “Fout” staat.\n',
    );
    const { status, code, leespunten } = JSON.parse(uitslag.stdout) as {
      status: number;
      code: string;
      leespunten: {
        code: string;
        bestand: string;
        regel: number;
        kolom: number;
        zin: string;
        voorstel: string[];
      }[];
    };
    expect([status, code]).toEqual([1, 'TEKST_KLOPT_NIET']);
    expect(leespunten.map((p) => [p.code, p.bestand, p.regel, p.kolom, p.voorstel[0] ?? ''])).toEqual(
      expect.arrayContaining([
        ['GETAL_ONBEKEND', `${REGIO}/hoofdstukken/18-proef.md`, 2, 8, '{{cijfer "absoluut"}}'],
        [
          'RICHTING_KLOPT_NIET',
          `${REGIO}/hoofdstukken/18-proef.md`,
          5,
          18,
          '{{verschil "luxe-vorig" "luxe" vorm="werkwoord"}}',
        ],
        [
          'RICHTING_KLOPT_NIET',
          `${REGIO}/brief/03-proef.md`,
          5,
          34,
          '{{verschil "regio-absoluut-vorig" "regio-absoluut" vorm="werkwoord"}}',
        ],
      ]),
    );
    const scherm = jaarverslag(...opdracht);
    expect(scherm.status).toBe(1);
    expect(scherm.stdout).toContain('\nFout (2):\n');
    expect(scherm.stdout).toContain('\nNog niet gebonden (1):\n');
  });
});

describe('jaarverslag doctor', () => {
  it('zegt per onderdeel of het werkt', () => {
    const uitslag = jaarverslag('doctor', '--uit', werkmap());
    expect(uitslag.status).toBe(0);
    expect(
      uitslag.stdout
        .split('\n')
        .filter(Boolean)
        .map((r) => r.slice(0, 6)),
    ).toEqual(['✓ jaar', '✓ Node', '✓ Brow', '✓ Lett', '✓ Uitv']);
  });

  it('zonder werkende browser is de uitkomst 3', () => {
    const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'doctor'], {
      encoding: 'utf8',
      env: { ...process.env, JAARVERSLAG_BROWSER: '/bestaat/niet' },
    });
    expect(status).toBe(3);
    expect(stdout).toMatch(/✗ Browser\s+.*\/bestaat\/niet/);
  });
});

it('--help is Nederlands', () => {
  const { stdout, status } = jaarverslag('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('Gebruik: jaarverslag');
  expect(stdout).not.toMatch(/Usage|Options:|display help/);
});
