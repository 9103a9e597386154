import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

/** The files of the small regio in docs/definitie.md: a file name, then a code block with what is in it. */
function bestandenUitNaslag(): Map<string, string> {
  const naslag = readFileSync('docs/definitie.md', 'utf8');
  const deel = naslag.slice(naslag.indexOf('## Een kleine regio'), naslag.indexOf('## regio.yaml'));
  return new Map([...deel.matchAll(/^`([\w./-]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)].map((m) => [m[1]!, m[2]!]));
}

describe('een nieuwe regio met alleen YAML en Markdown', () => {
  const werkmap = mkdtempSync(join(tmpdir(), 'nieuwe-regio-'));
  const regio = join(werkmap, 'proefland');
  let uitslag: { status: number | null; stderr: string };

  beforeAll(() => {
    for (const [naam, inhoud] of bestandenUitNaslag()) {
      mkdirSync(dirname(join(regio, naam)), { recursive: true });
      writeFileSync(join(regio, naam), inhoud);
    }
    const gegevens = 'fixtures/westelijke-mijnstreek/gegevens';
    uitslag = spawnSync(
      process.execPath,
      [
        'dist/cli.js',
        'bouw',
        regio,
        '--gegevens',
        gegevens,
        '--uit',
        join(werkmap, 'uit'),
        '--formaat',
        'html,json',
      ],
      { encoding: 'utf8' },
    );
  });
  const uit = (naam: string): string => readFileSync(join(werkmap, 'uit/proefland/2023-2024', naam), 'utf8');

  it('zoals de naslag haar beschrijft, geeft een verslag', () => {
    expect([uitslag.status, uitslag.stderr.includes('Let op')]).toEqual([0, false]);
    expect(uit('jaarverslag.html')).toContain('<h1>Jaarverslag leerplicht</h1>');
  });

  it('met geteld verzuim', () => {
    const { tabellen, kerncijfers } = JSON.parse(uit('cijfers.json'));
    const [tabel] = tabellen;
    expect(tabel.rijen).toEqual(['Beek', 'Stein', 'Totaal']);
    // Absoluut verzuim as published for these two gemeenten of the exports.
    expect(tabel.waarden.map((rij: number[]) => rij[0])).toEqual([11, 7, 18]);
    expect(kerncijfers[0].waarde).toBe(tabel.waarden[2][2]);
    expect(tabel.waarden[2][3]).toBe(100);
  });
});
