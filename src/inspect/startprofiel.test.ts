import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { laadProfielen } from '../intake/profiel.ts';
import { Fout } from '../text/fout.ts';
import { inspecteer } from './inspecteer.ts';
import { csv, KENNIS, schrijfBestand } from './proefbestand.fixture.ts';
import { maakStartprofiel, type Startprofiel } from './startprofiel.ts';
import { tekst } from './yamltekst.ts';

const KOP = [
  'Zaaknr',
  'Leerling nr',
  'Naam',
  'Geb. datum',
  'Gemeente',
  'Type melding',
  'Soort verzuim',
  'Datum melding',
  'Einddatum',
  'Uitschrijfdatum',
  'Stand',
  'Schoolsoort',
  'Afdoening',
  'Actie gevraagd',
  'Kleur',
];
const rij = (i: number, anders: Record<string, string> = {}): string[] =>
  KOP.map(
    (kolom, k) =>
      anders[kolom] ??
      [
        `Z${i}`,
        `L${i}`,
        `Kees Geheim${'abc'[i % 3]}`,
        '2009-03-15',
        'Aalten',
        'RV',
        'LUX',
        '2024-10-13',
        '',
        '',
        'Afgerond',
        'vo',
        '',
        'J',
        'rood',
      ][k]!,
  );
const werkprocessen = (...rijen: string[][]): string => csv(KOP, ...rijen);

async function profielVan(...bestanden: [inhoud: string, naam: string][]): Promise<Startprofiel> {
  const alle = [];
  for (const [inhoud, naam] of bestanden) alle.push(await inspecteer(schrijfBestand(inhoud, naam), KENNIS));
  return maakStartprofiel('map/Mijn profiel.yaml', alle, KENNIS);
}
/** Loads a profile as the program does. */
function laad(yaml: string) {
  const map = mkdtempSync(join(tmpdir(), 'profiel-'));
  writeFileSync(join(map, 'mijn.yaml'), yaml);
  return laadProfielen(map)[0]!;
}

describe('een profiel van een export die op codes na herkend is', () => {
  const goed = werkprocessen(rij(1), rij(2), rij(3, { 'Type melding': 'V18', 'Soort verzuim': 'ONG' }));

  test('laadt, met de vorm van het bestand en de velden', async () => {
    const profiel = laad((await profielVan([goed, 'werkprocessen.csv'])).yaml);
    expect(profiel).toMatchObject({
      naam: 'mijn-profiel',
      codering: 'utf-8',
      scheiding: ';',
      datum: 'jjjj-mm-dd',
      ja: ['J'],
    });
    expect(profiel.soorten.werkprocessen!.kolommen).toMatchObject({
      id: ['Zaaknr'],
      ontvangen: ['Datum melding'],
      afgesloten: ['Einddatum'],
    });
    expect(profiel.soorten.werkprocessen!.nietNodig).toEqual(['Kleur']);
    expect(profiel.persoonsgegevens).toEqual(['BSN', 'Naam']);
  });

  test('kent de codes van de bekende profielen, per werkproces', async () => {
    const { codes, codesPer } = laad((await profielVan([goed, 'werkprocessen.csv'])).yaml);
    expect(codes.werkproces!.get('RV')).toBe('Relatief verzuim');
    expect([...codes.werkproces!.values()]).toContain('Jobhunter');
    expect(codesPer.soort!.lijsten['Relatief verzuim']!.get('LUX')).toBe('Luxe verzuim');
    expect(codesPer.soort!.lijsten['Verzuim 18+']!.get('ONG')).toBe('Ongeoorloofd verzuim');
  });
});

describe('wat niet herkend is, wordt gevraagd', () => {
  test('een onbekende waarde is een regel zonder rechterkant, met de naaste bekende', async () => {
    const { yaml, keuzes } = await profielVan([
      werkprocessen(rij(1, { Stand: 'Open' }), rij(2)),
      'werkprocessen.csv',
    ]);
    expect(yaml).toContain('\n    Open: # kies: misschien In behandeling (1 rij)\n');
    expect(keuzes).toBe(yaml.split('kies:').length - 2);
    expect(() => laad(yaml)).toThrow();
    expect(laad(yaml.replace('Open: #', 'Open: In behandeling #')).codes.status!.get('Open')).toBe(
      'In behandeling',
    );
  });

  test('een onbekende soort verzuim staat bij het werkproces waar zij bij hoort', async () => {
    const { yaml } = await profielVan([
      werkprocessen(
        rij(1, { 'Soort verzuim': 'vakantie' }),
        rij(2, { 'Type melding': 'V18', 'Soort verzuim': 'spijbelen' }),
      ),
      'werkprocessen.csv',
    ]);
    const { lijsten } = parse(yaml).codesPer.soort;
    expect(Object.keys(lijsten['Relatief verzuim'])).toContain('vakantie');
    expect(Object.keys(lijsten['Verzuim 18+'])).toContain('spijbelen');
    expect(Object.keys(lijsten['Relatief verzuim'])).not.toContain('spijbelen');
  });

  test('een werkproces zonder bekende naam wordt herkend aan de soorten die erbij staan', async () => {
    const { yaml } = await profielVan([
      werkprocessen(
        rij(1, { 'Type melding': 'groep q', 'Soort verzuim': 'Ongeoorloofd verzuim' }),
        rij(2, { 'Type melding': 'groep q', 'Soort verzuim': 'rest' }),
      ),
      'werkprocessen.csv',
    ]);
    expect(yaml).toContain('\n    groep q: # kies: misschien Verzuim 18+ (2 rijen)\n');
    expect(Object.keys(parse(yaml).codesPer.soort.lijsten['Verzuim 18+'])).toContain('rest');
    expect(parse(yaml).codesPer.soort.lijsten['Relatief verzuim']).not.toContain('rest');
  });

  test('een soort bij een werkproces dat nergens op lijkt, wordt bij elke lijst gevraagd', async () => {
    const { yaml } = await profielVan([
      werkprocessen(
        rij(1, { 'Type melding': 'groep q', 'Soort verzuim': 'iets' }),
        rij(2, { 'Type melding': 'groep q', 'Soort verzuim': 'iets' }),
      ),
      'werkprocessen.csv',
    ]);
    expect(yaml).toContain('    groep q: # kies: een van de waarden rechts (2 rijen)');
    for (const werkproces of ['Relatief verzuim', 'Verzuim 18+', 'Jongerenloket'])
      expect(yaml).toContain(`of haal weg als dit niet bij ${werkproces} hoort (2 rijen)`);
  });

  test('een nodige kolom die er niet is, met de kolommen die het kunnen zijn', async () => {
    const { yaml } = await profielVan([
      werkprocessen(rij(1), rij(2)).replace('Datum melding', 'Veld Q'),
      'werkprocessen.csv',
    ]);
    expect(yaml).toContain(
      '      ontvangen: # kies: de kolom met de datum waarop de melding binnenkwam; misschien Veld Q',
    );
  });

  test('een ja of nee die het niet is, en een plaats die geen gemeente is', async () => {
    const plaatsen = ['Aaltenn', 'Bakker', ...Array(5).fill('Nergenshuizen')];
    const rijen = Array.from({ length: 20 }, (_, i) =>
      rij(i, { 'Actie gevraagd': i > 18 ? 'misschien' : 'N', Gemeente: plaatsen[i] ?? 'Aalten' }),
    );
    const { yaml } = await profielVan([werkprocessen(...rijen), 'werkprocessen.csv']);
    expect(yaml).toContain('# kies: betekent misschien (1 rij) ja of nee?');
    expect(yaml).toContain(`gemeenten:
  Nergenshuizen: # kies: welke gemeente is dit, of haal deze regel weg (5 rijen)
  Aaltenn: # kies: misschien Aalten, of haal deze regel weg (1 rij)
# kies: in kolom Gemeente staan nog andere waarden (1 rij); kijk in het bestand of zij goed zijn.
`);
    // One word in one row that resembles no gemeente may be a surname.
    expect(yaml).not.toContain('Bakker');
    expect(parse(yaml).nee).toEqual(['N']);
  });
});

describe('meer bestanden in één profiel', () => {
  const vrij = csv(
    ['Dossiernr', 'Leerling nr', 'Gemeente', 'Grond', 'Besluit', 'Datum beschikking'],
    ['V1', 'L1', 'Aalten', '15', 'Toegekend', '2024-10-13'],
    ['V2', 'L2', 'Aalten', '3b', 'Geweigerd', '2024-10-14'],
  );
  test('elke soort krijgt haar deel', async () => {
    const { yaml } = await profielVan(
      [werkprocessen(rij(1), rij(2)), 'werkprocessen.csv'],
      [vrij, 'vrijstellingen.csv'],
    );
    const profiel = laad(yaml.replace('Geweigerd: #', 'Geweigerd: Afgewezen #'));
    expect(Object.keys(profiel.soorten)).toEqual(['werkprocessen', 'vrijstellingen']);
    expect(profiel.codes.besluit!.get('Geweigerd')).toBe('Afgewezen');
  });
  test('twee delen van dezelfde soort met andere namen staan er allebei in', async () => {
    const { yaml } = await profielVan(
      [werkprocessen(rij(1), rij(2)), 'werkprocessen-1.csv'],
      [werkprocessen(rij(3), rij(4)).replace('Zaaknr', 'Dossiernr'), 'werkprocessen-2.csv'],
    );
    expect(laad(yaml).soorten.werkprocessen!.kolommen.id).toEqual(['Zaaknr', 'Dossiernr']);
  });
  test('zonder export is er geen profiel', async () => {
    const fout = await profielVan(['a;b\n1;2\n', 'iets.csv']).catch((f: unknown) => f);
    expect(fout).toBeInstanceOf(Fout);
    expect(fout).toMatchObject({ code: 'GEEN_EXPORT', status: 1 });
  });
});

test('elke tekst staat zo in YAML dat zij terugkomt', () => {
  for (const waarde of [
    'Afgerond',
    '16U',
    "'s-Gravenhage",
    'ja: nee',
    '# kies',
    'no',
    '1',
    '-',
    'I&A',
    '[x]',
    'a\tb',
    ' x ',
    '',
    'Werk - kortdurend',
    'n.v.t.',
    '*',
    'null',
    '~',
  ])
    expect(parse(`x: ${tekst(waarde)} # noot`)).toEqual({ x: waarde });
});
