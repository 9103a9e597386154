import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { jvs, maakMap, rij } from '../intake/proefmap.fixture.ts';
import { type Aangelegd, nieuw, toonAangelegd } from './nieuw.ts';

const werk = mkdtempSync(join(tmpdir(), 'nieuw-cli-'));
const gegevens = maakMap({ '2024-2025/werkprocessen.csv': jvs(rij()) });
afterAll(() => {
  for (const map of [werk, gegevens]) rmSync(map, { recursive: true });
});
const STIL = { rijen() {}, klaar() {} };
const maak = (naam: string, opties: object): Promise<Aangelegd> =>
  nieuw({ map: join(werk, naam), ...opties }, null, () => new Date(2026, 0, 1), STIL);

describe('jaarverslag nieuw', () => {
  it('zegt wat er staat, wat er niet in zit, en wat u nu typt', async () => {
    const map = join(werk, 'mijn regio');
    const aangelegd = await maak('mijn regio', { gegevens, gemeente: ['Aalten'] });
    expect(toonAangelegd(aangelegd).split('\n')).toEqual([
      `Uw verslag over 2024-2025 staat klaar in ${map} (17 bestanden). Lees eerst LEESMIJ.md in die map.`,
      '',
      'Goed om te weten:',
      ...[
        'Absoluut verzuim, want dit komt in de export niet voor.',
        'Vrijstellingen, want er is geen export van vrijstellingen over 2024-2025.',
        'Handhaving, want er is geen export van handhaving over 2024-2025.',
        'Verzuim 18+, want dit komt in de export niet voor.',
        'Voortijdig schoolverlaters, want dit komt in de export niet voor.',
        'Advies en preventie, want dit komt in de export niet voor.',
        'Leerlingen en hun school, want er is geen export van inschrijvingen over 2024-2025.',
        'Door de jaren heen, want er is alleen een export van 2024-2025.',
        'Cijfers per gemeente, want het verslag gaat over één gemeente.',
      ].map((zin) => `  Niet in het verslag: ${zin}`),
      '',
      'Zo gaat u verder:',
      `  npx jaarverslag controleer "${map}"`,
      `  npx jaarverslag bouw "${map}"`,
      `  npx jaarverslag brief "${map}" --alle`,
    ]);
    expect(readdirSync(join(map, 'hoofdstukken'))).toEqual([
      '01-voorwoord.md',
      '02-het-jaar-in-het-kort.md',
      '03-hoe-wij-werken.md',
      '04-relatief-verzuim.md',
      '05-vooruitblik.md',
    ]);
    expect(readFileSync(join(map, 'LEESMIJ.md'), 'utf8')).toContain(`npx jaarverslag bouw "${map}"`);
  });

  it('neemt een logo en een eigen profiel mee', async () => {
    const logo = join(werk, 'Logo Klein.PNG');
    writeFileSync(logo, 'png');
    const profiel = join(werk, 'eigen.yaml');
    const kolom = jvs(rij()).replace('Woongemeente', 'Woonplaats');
    writeFileSync(
      profiel,
      readFileSync('templates/profielen/jvs.yaml', 'utf8')
        .replace('naam: jvs', 'naam: eigen')
        .replaceAll('gemeente: Woongemeente', 'gemeente: Woonplaats'),
    );
    const eigen = maakMap({ '2024-2025/werkprocessen.csv': kolom });
    const { opmerkingen } = await maak('eigen', { gegevens: eigen, gemeente: ['Aalten'], profiel, logo });
    expect(opmerkingen.filter((zin) => zin.includes('profiel'))).toEqual([]);
    const map = join(werk, 'eigen');
    expect(readFileSync(join(map, 'logo.png'), 'utf8')).toBe('png');
    expect(readFileSync(join(map, 'regio.yaml'), 'utf8')).toContain('\nprofiel: profiel.yaml\n');
    const { controleer } = await import('./controleer.ts');
    const opties = { uit: '', formaat: [], intern: false, stil: true, json: false };
    const bevinding = await controleer(map, opties, { stap() {}, ...STIL });
    expect(bevinding.bestanden.map(({ profiel: naam, gebruikt }) => [naam, gebruikt])).toEqual([
      ['eigen', 1],
    ]);
    rmSync(eigen, { recursive: true });
  });

  it('schrijft een naam met tekens op zonder de map te breken', async () => {
    await maak('tekens', { gemeente: ['Aalten'], naam: 'Proef: "A & B" # {x}', brief: false });
    expect(readFileSync(join(werk, 'tekens/regio.yaml'), 'utf8')).toContain(
      'naam: "Proef: \\"A & B\\" # {x}"\n',
    );
    expect(existsSync(join(werk, 'tekens/brief'))).toBe(false);
  });

  it('schrijft niets als er iets niet klopt', async () => {
    await expect(maak('niets', { gemeente: ['Alten'] })).rejects.toMatchObject({ status: 2 });
    expect(existsSync(join(werk, 'niets'))).toBe(false);
  });

  it('noemt een map die heet als een regio van het programma met haar weg', async () => {
    const hier = process.cwd();
    process.chdir(werk);
    try {
      const opdracht = { map: 'venlo', gemeente: ['Venlo'], brief: false };
      const { opdrachten } = await nieuw(opdracht, null, () => new Date(2026, 0, 1), STIL);
      expect(opdrachten[1]).toBe('npx jaarverslag bouw ./venlo --gegevens <map met exports>');
    } finally {
      process.chdir(hier);
    }
  });
});
