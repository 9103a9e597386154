import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Whole runs of the command on one regio of ten documents; without PDF, because what is tested is which files come. */

const werkmap = mkdtempSync(join(tmpdir(), 'jaarverslag-batch-'));
const bron = join(werkmap, 'bron');
const regio = join(werkmap, 'regio');
const GEGEVENS = resolve('fixtures/achterhoek/gegevens');
const NAMEN = ['aalten', 'berkelland', 'bronckhorst', 'doesburg', 'doetinchem', 'montferland'].concat(
  'oost-gelre',
  'oude-ijsselstreek',
  'winterswijk',
);
const woorden = (uit: string, ...meer: string[]): string[] =>
  ['dist/cli.js', 'batch', regio, '--gegevens', GEGEVENS, '--uit', uit, '--formaat', 'html,json'].concat(
    meer,
  );

function batch(uit: string, ...meer: string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, woorden(uit, ...meer), { encoding: 'utf8' });
  return { status, stdout };
}

/** Every file below a folder with its content. */
function inhoud(map: string): Map<string, string> {
  if (!existsSync(map)) return new Map();
  return new Map(
    readdirSync(map, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort()
      .map((pad) => [pad.slice(map.length + 1), readFileSync(pad, 'latin1')]),
  );
}
const uitslag = (uit: string): { gemeente: string | null; status: string; fout?: { code: string } }[] =>
  JSON.parse(readFileSync(join(uit, 'batch.json'), 'utf8')).documenten;
const statussen = (uit: string): Record<string, string> =>
  Object.fromEntries(uitslag(uit).map(({ gemeente, status }) => [gemeente ?? 'jaarverslag', status]));

/** The same files with the same bytes; tells which ones differ. */
function eisGelijk(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): void {
  expect([...a.keys()]).toEqual([...b.keys()]);
  expect([...a].filter(([pad, tekst]) => b.get(pad) !== tekst).map(([pad]) => pad)).toEqual([]);
}

/** A file that a reader would open is there as a whole. */
function eisHeel(bestanden: ReadonlyMap<string, string>): void {
  for (const [pad, tekst] of bestanden) {
    if (pad.includes('.bezig-')) continue;
    if (pad.endsWith('.html')) expect(tekst.trimEnd().endsWith('</html>'), pad).toBe(true);
    if (pad.endsWith('.json')) expect(() => JSON.parse(tekst), pad).not.toThrow();
  }
}

const heel = join(werkmap, 'heel');
let eersteKeer: Map<string, string>;

beforeAll(() => {
  cpSync('templates/achterhoek', bron, { recursive: true });
  cpSync(bron, regio, { recursive: true });
  expect(batch(heel).status).toBe(0);
  eersteKeer = inhoud(heel);
});
afterAll(() => rmSync(werkmap, { recursive: true, force: true }));

describe('jaarverslag batch', () => {
  it('maakt het jaarverslag en een brief voor elke gemeente', () => {
    const map = 'achterhoek/2024-2025';
    expect([...eersteKeer.keys()].filter((pad) => !pad.includes('/.'))).toEqual([
      `${map}/afgekeurd.csv`,
      ...NAMEN.flatMap((naam) => [`${map}/brieven/${naam}.cijfers.json`, `${map}/brieven/${naam}.html`]),
      `${map}/cijfers.json`,
      `${map}/jaarverslag.html`,
      'batch.json',
    ]);
    expect(new Set(Object.values(statussen(heel)))).toEqual(new Set(['gemaakt']));
  });

  it('zegt eerst het plan, en met --plan alleen dat', () => {
    const uit = join(werkmap, 'plan');
    const { status, stdout } = batch(uit, '--plan', '--shard', '2/5');
    expect(status).toBe(0);
    expect(stdout).toBe(
      'Plan: 2 van 10 documenten (deel 2 van 5)\n  achterhoek 2024-2025  brief aan Berkelland\n  achterhoek 2024-2025  brief aan Bronckhorst\n',
    );
    expect(existsSync(uit)).toBe(false);
  });

  it('de delen samen zijn precies het geheel, naast elkaar of na elkaar gemaakt', () => {
    const uit = join(werkmap, 'delen');
    for (const [deel, parallel] of [
      ['3/3', '1'],
      ['1/3', '4'],
      ['2/3', '2'],
    ])
      batch(uit, '--shard', deel!, '--parallel', parallel!);
    eisGelijk(inhoud(uit), eersteKeer);
  });

  it('maakt niets als er niets is veranderd, en anders alleen wat het gebruikt', () => {
    const uit = join(werkmap, 'nog-eens');
    cpSync(heel, uit, { recursive: true });
    const pdfs = () => statSync(join(uit, 'achterhoek/2024-2025/brieven/aalten.html')).mtimeMs;
    const toen = pdfs();
    expect(batch(uit).status).toBe(0);
    expect(new Set(Object.values(statussen(uit)))).toEqual(new Set(['ongewijzigd']));
    expect(pdfs()).toBe(toen);

    const hoofdstuk = join(regio, 'hoofdstukken/15-ontwikkelingen.md');
    appendFileSync(hoofdstuk, '\nEen zin erbij.\n');
    batch(uit);
    expect(statussen(uit)).toEqual({
      jaarverslag: 'gemaakt',
      ...Object.fromEntries(
        Object.keys(statussen(heel))
          .slice(1)
          .map((naam) => [naam, 'ongewijzigd']),
      ),
    });

    rmSync(join(uit, 'achterhoek/2024-2025/brieven/doesburg.html'));
    batch(uit);
    expect(Object.entries(statussen(uit)).filter(([, status]) => status === 'gemaakt')).toEqual([
      ['Doesburg', 'gemaakt'],
    ]);
    batch(uit, '--opnieuw');
    expect(new Set(Object.values(statussen(uit)))).toEqual(new Set(['gemaakt']));
    cpSync(bron, regio, { recursive: true });
  });

  it('een document dat niet lukt, houdt de andere niet tegen', () => {
    const uit = join(werkmap, 'fout');
    mkdirSync(join(uit, 'achterhoek/2024-2025/brieven/doesburg.html'), { recursive: true });
    const { status, stdout } = batch(uit);
    expect(status).toBe(4);
    expect(stdout).toContain('achterhoek, Doesburg: ');
    const mis = uitslag(uit).filter(({ status: wat }) => wat !== 'gemaakt');
    expect(mis.map(({ gemeente, fout }) => [gemeente, fout?.code])).toEqual([
      ['Doesburg', 'UITVOER_NIET_TE_SCHRIJVEN'],
    ]);
    expect(existsSync(join(uit, 'achterhoek/2024-2025/brieven/doesburg.cijfers.json'))).toBe(false);
  });

  it('een regio met een fout houdt de andere niet tegen, een onbekende naam is verkeerd gebruik', () => {
    const kapot = join(werkmap, 'kapot');
    cpSync(regio, kapot, { recursive: true });
    appendFileSync(join(kapot, 'tabellen.yaml'), '\nonbekend: 1\n');
    const uit = join(werkmap, 'twee');
    expect(batch(uit, kapot).status).toBe(4);
    expect(uitslag(uit).filter(({ status }) => status === 'gemaakt')).toHaveLength(10);
    expect(batch(uit, 'nergens').status).toBe(2);
  });

  it('wordt het midden erin gedood, dan staat er niets half en maakt de volgende keer het af', async () => {
    const uit = join(werkmap, 'gedood');
    for (let keer = 0; keer < 10; keer++) {
      const proces = spawn(process.execPath, woorden(uit), { stdio: 'ignore' });
      await wacht(250 + ((keer * 397) % 1100));
      proces.kill('SIGKILL');
      await klaar(proces);
      eisHeel(inhoud(uit));
    }
    expect(batch(uit).status).toBe(0);
    const nu = inhoud(uit);
    nu.delete('batch.json');
    eisGelijk(nu, new Map([...eersteKeer].filter(([pad]) => pad !== 'batch.json')));
  });

  it('Ctrl-C maakt af wat bezig is, zegt wat er is gedaan, en de volgende keer gaat verder', async () => {
    const uit = join(werkmap, 'onderbroken');
    const proces = spawn(process.execPath, woorden(uit, '--parallel', '1'), {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let gezegd = '';
    proces.stdout.on('data', (deel) => {
      gezegd += deel;
    });
    const eerste = join(uit, 'achterhoek/2024-2025/jaarverslag.html');
    while (!existsSync(eerste) && proces.exitCode === null) await wacht(5);
    proces.kill('SIGINT');
    expect(await klaar(proces)).toBe(4);
    expect(gezegd).toContain('Onderbroken: wat al bezig is wordt afgemaakt');
    const gemaakt = Object.values(statussen(uit)).filter((status) => status === 'gemaakt').length;
    expect(gemaakt).toBeLessThan(10);
    eisHeel(inhoud(uit));
    expect(batch(uit).status).toBe(0);
    expect(Object.values(statussen(uit)).filter((status) => status === 'ongewijzigd')).toHaveLength(gemaakt);
  });
});

const wacht = (ms: number): Promise<void> => new Promise((verder) => setTimeout(verder, ms));
const klaar = (proces: ChildProcess): Promise<number | null> =>
  proces.exitCode !== null
    ? Promise.resolve(proces.exitCode)
    : new Promise((verder) => proces.once('exit', (code) => verder(code)));
