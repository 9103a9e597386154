import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { profielmap } from '../batch/pakket.ts';
import { gegevensmap, neemDefinitie } from '../batch/tel.ts';
import { vraagVan } from '../batch/vraag.ts';
import { beginAlle } from '../figures/tel.ts';
import { lees } from '../intake/intake.ts';
import type { Grootboek } from '../records/grootboek.ts';
import type { Tabel } from '../records/tabel.ts';
import { Fout } from '../text/fout.ts';
import { foutzinnen, inspecteerAlle, type Inspecties, toonInspecties } from './inspecteer.ts';
import { ANTWOORDEN, BESTANDEN, BRON, herschrijf } from './onbekende-export.fixture.ts';

const STIL = { rijen() {} };
const werkmap = (): string => mkdtempSync(join(tmpdir(), 'inspecteer-'));

/** Fills in every line that is still empty behind its colon, or asks whether its own name is right. */
function vulIn(yaml: string): { yaml: string; gevuld: string[] } {
  const gevuld: string[] = [];
  const regels = yaml.split('\n').map((regel) => {
    const m = /^(\s+)('?)(.+?)\2:(?: '?[^#]+?'?)? # kies: (?:misschien|een van)/.exec(regel);
    const antwoord = m && ANTWOORDEN.get(m[3]!);
    if (!m || antwoord === undefined || antwoord === null) return regel;
    gevuld.push(m[3]!);
    return `${m[1]}${m[2]}${m[3]}${m[2]}: ${antwoord}`;
  });
  return { yaml: regels.join('\n'), gevuld };
}

async function tel(
  gegevens: string,
  profielen: string,
  profiel?: string,
): Promise<{ boek: Grootboek; tabellen: ReadonlyMap<string, Tabel> }> {
  const documenten = [neemDefinitie('achterhoek', {})] as const;
  const telpas = beginAlle(documenten);
  const vraag = {
    ...vraagVan(documenten, gegevens, profielen),
    ...(profiel === undefined ? {} : { profiel }),
  };
  const boek = await lees(vraag, telpas.ontvang);
  return { boek, tabellen: telpas.rondAf(boek.aanwezig)[0]!.tabellen };
}
const getallen = (tabellen: ReadonlyMap<string, Tabel>) =>
  [...tabellen].map(([id, tabel]) => [
    id,
    tabel.cellen.map((rij) => rij.map(({ waarde, status }) => [waarde, status])),
  ]);

describe('van een onbekende export naar goede cijfers', () => {
  const map = werkmap();
  const exporten = Object.entries(BESTANDEN).flatMap(([jaar, namen]) =>
    namen.map((naam) => join(map, jaar, `${naam}.csv`)),
  );
  const doel = join(map, 'eigen.yaml');
  let uitkomst: Inspecties;
  beforeAll(async () => {
    for (const [jaar, namen] of Object.entries(BESTANDEN)) {
      mkdirSync(join(map, jaar));
      for (const naam of namen) {
        const tekst = herschrijf(join(BRON, jaar, `${naam}.csv`), naam.replace(/-\d$/, ''));
        // One part has a title above its header and another encoding, as exports by hand have.
        const windows = `Export leerplicht\r\n\r\n${tekst.replaceAll('’', '\x92')}`;
        const bytes = naam === 'werkprocessen-2' ? Buffer.from(windows, 'latin1') : tekst;
        writeFileSync(join(map, jaar, `${naam}.csv`), bytes);
      }
    }
    cpSync(join(BRON, 'referentie'), join(map, 'referentie'), { recursive: true });
    uitkomst = await inspecteerAlle(exporten, { schrijf: doel }, STIL);
  });

  it('van de 25 kolommen zijn er 9 van personen, en de andere zijn herkend', () => {
    const [eerste] = uitkomst.bestanden;
    if (!eerste || 'fout' in eerste) throw new Error('geen inspectie');
    expect(eerste.kolommen).toHaveLength(25);
    expect(eerste.kolommen.filter(({ persoonlijk }) => persoonlijk !== null)).toHaveLength(9);
    expect(eerste.kolommen.filter(({ veld, persoonlijk }) => veld === null && persoonlijk === null)).toEqual(
      [],
    );
    expect(eerste.ontbreekt).toEqual([]);
  });

  it('nergens staat een gegeven van een persoon', () => {
    const tekst = toonInspecties(uitkomst) + JSON.stringify(uitkomst) + readFileSync(doel, 'utf8');
    expect(tekst).not.toMatch(/Zz|\d ZZ|voorbeeld\.invalid|Voorbeeldstraat|06-1/);
    const [, eerste] = readFileSync(exporten[0]!, 'utf8').split('\r\n');
    for (const [plaats, wat] of [
      [0, 'id'],
      [1, 'leerling'],
      [2, 'bsn'],
      [11, 'geboren'],
    ] as const)
      expect(tekst.includes(eerste!.split(',')[plaats]!), wat).toBe(false);
  });

  it('na het invullen van wat het profiel vraagt, geven alle tabellen dezelfde cijfers', async () => {
    const { yaml, gevuld } = vulIn(readFileSync(doel, 'utf8'));
    expect(new Set(gevuld)).toEqual(new Set(ANTWOORDEN.keys()));
    expect(yaml).not.toMatch(/: # kies/);
    const ingevuld = join(map, 'ingevuld.yaml');
    writeFileSync(ingevuld, yaml);
    const eigen = await tel(map, profielmap(), ingevuld);
    const jvs = await tel(gegevensmap(neemDefinitie('achterhoek', {}), undefined), profielmap());
    expect(eigen.boek.afgekeurd).toEqual([]);
    expect(eigen.boek.bestanden.filter(({ profiel }) => profiel === 'eigen')).toHaveLength(exporten.length);
    expect(getallen(eigen.tabellen)).toEqual(getallen(jvs.tabellen));
    expect(eigen.tabellen.size).toBeGreaterThan(20);
  });

  it('zonder invullen is het profiel nog niet geldig, zodat niets stil verdwijnt', async () => {
    await expect(tel(map, profielmap(), doel)).rejects.toMatchObject({ code: 'PROFIEL_NIET_AF', status: 2 });
  });

  it('zegt wat er nu te doen is', () => {
    expect(toonInspecties(uitkomst)).toContain(`Zoek daarin op "kies:" (${uitkomst.profiel!.keuzes} keer)`);
    expect(uitkomst.status).toBe(0);
  });
});

describe('jaarverslag inspecteer', () => {
  const KOP = 'Werkprocesnummer;Leerlingnummer;Woongemeente;Werkproces;Status;Datum ontvangst';
  const goed = (map: string, naam = 'Export maart.csv'): string => {
    writeFileSync(
      join(map, naam),
      `${KOP}\nW1;L1;Aalten;Jobhunter;Afgerond;13-10-2024\nW2;L2;Aalten;Jobhunter;Afgerond;14-10-2024\n`,
    );
    return join(map, naam);
  };

  it('een bestand dat niet te lezen is, houdt de andere niet tegen; de status is 1 en er komt geen profiel', async () => {
    const map = werkmap();
    const stuk = join(map, 'stuk.csv');
    writeFileSync(stuk, '');
    const uitkomst = await inspecteerAlle([stuk, goed(map)], { schrijf: join(map, 'mijn.yaml') }, STIL);
    expect(uitkomst.status).toBe(1);
    expect(uitkomst.bestanden[0]).toEqual({
      bestand: stuk,
      code: 'GEEN_CSV',
      fout: `${stuk}: Dit bestand is leeg en dus geen CSV. Maak de export opnieuw.`,
    });
    expect(uitkomst.bestanden[1]).toMatchObject({ soort: { soort: 'werkprocessen' } });
    expect([uitkomst.profiel, existsSync(join(map, 'mijn.yaml'))]).toEqual([null, false]);
    expect(uitkomst.code).toBe('GEEN_CSV');
    expect(foutzinnen(uitkomst)).toEqual([
      `${stuk}: Dit bestand is leeg en dus geen CSV. Maak de export opnieuw. (GEEN_CSV)`,
    ]);
    expect(toonInspecties(uitkomst)).not.toContain('leeg en dus');
  });

  it('van een bestand dat geen export is, komt geen profiel, wel wat het is', async () => {
    const map = werkmap();
    writeFileSync(join(map, 'iets.csv'), 'Artikelnr;Prijs\na1;9,95\na2;1,25\n');
    const uitkomst = await inspecteerAlle([join(map, 'iets.csv')], { schrijf: join(map, 'mijn.yaml') }, STIL);
    expect([uitkomst.status, uitkomst.code, uitkomst.profiel]).toEqual([1, 'GEEN_EXPORT', null]);
    expect(toonInspecties(uitkomst)).toContain('Lijkt op: geen bekende export');
  });

  it('overschrijft geen profiel waarin al gewerkt is', async () => {
    const map = werkmap();
    const doel = join(map, 'mijn.yaml');
    const csv = goed(map);
    await inspecteerAlle([csv], { schrijf: doel }, STIL);
    await inspecteerAlle([csv], { schrijf: doel }, STIL);
    writeFileSync(doel, 'naam: van mij\n');
    const fout = await inspecteerAlle([csv], { schrijf: doel }, STIL).catch((f: unknown) => f);
    expect(fout).toBeInstanceOf(Fout);
    expect(fout).toMatchObject({ code: 'PROFIEL_BESTAAT', status: 2 });
    expect(readFileSync(doel, 'utf8')).toBe('naam: van mij\n');
  });

  it('schrijft alleen een profiel dat .yaml heet, en zegt hoe het bestand moet heten', async () => {
    const map = werkmap();
    const csv = goed(map);
    const fout = await inspecteerAlle([csv], { schrijf: join(map, 'mijn.csv') }, STIL).catch(
      (f: unknown) => f,
    );
    expect(fout).toMatchObject({ code: 'PROFIEL_GEEN_YAML', status: 2 });
    const tekst = toonInspecties(await inspecteerAlle([csv], { schrijf: join(map, 'mijn.yml') }, STIL));
    expect(tekst).toContain(
      'Zet Export maart.csv in de map van zijn schooljaar met de naam werkprocessen.csv.',
    );
  });

  it('een bekende export heeft geen profiel nodig', async () => {
    const tekst = toonInspecties(await inspecteerAlle([join(BRON, '2024-2025/handhaving.csv')], {}, STIL));
    expect(tekst).toContain('jvs, handhaving: 6 van de 6 nodige kolommen (100%), leest 100% van de waarden');
    expect(tekst).not.toContain('--schrijf');
  });
});
