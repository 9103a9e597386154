/** Small folders of exports for the tests of intake; not part of the program. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Grootboek } from '../records/grootboek.ts';
import type { BronRecord } from '../records/soorten.ts';
import { Fout } from '../text/fout.ts';
import { lees, type Vraag } from './intake.ts';

export const JVS_KOP =
  'Werkprocesnummer;Leerlingnummer;BSN;Naam;Geboortedatum;Woongemeente;Werkproces;Soort;Datum ontvangst;Datum afsluiting;Datum uitschrijving;Status;Aantal meldingen;BRIN;School;Onderwijssoort;Leerweg;Oorzaak;Resultaat;Actie gewenst';

const GOED: Readonly<Record<string, string>> = {
  Werkprocesnummer: 'W1',
  Leerlingnummer: 'L1',
  BSN: '',
  Naam: '',
  Geboortedatum: '15-03-2009',
  Woongemeente: 'Aalten',
  Werkproces: 'Relatief verzuim',
  Soort: 'Luxe verzuim',
  'Datum ontvangst': '01-10-2024',
  'Datum afsluiting': '',
  'Datum uitschrijving': '',
  Status: 'Afgerond',
  'Aantal meldingen': '',
  BRIN: '00AA',
  School: 'Proefschool',
  Onderwijssoort: 'vo',
  Leerweg: '',
  Oorzaak: '',
  Resultaat: '',
  'Actie gewenst': 'Nee',
};

/** One JVS line of werkprocessen: a good row, but for the columns that are given. */
export const rij = (anders: Record<string, string> = {}): string =>
  JVS_KOP.split(';')
    .map((kolom) => anders[kolom] ?? GOED[kolom])
    .join(';');

/** A JVS file of werkprocessen as the contract says: byte order mark, CRLF. */
export const jvs = (...rijen: string[]): string => `\uFEFF${[JVS_KOP, ...rijen].join('\r\n')}\r\n`;

/** Writes files (path → text or bytes) into a new folder and returns it. */
export function maakMap(bestanden: Record<string, string | Buffer>): string {
  const map = mkdtempSync(join(tmpdir(), 'intake-'));
  for (const [pad, inhoud] of Object.entries(bestanden)) {
    mkdirSync(dirname(join(map, pad)), { recursive: true });
    writeFileSync(join(map, pad), inhoud);
  }
  return map;
}

export interface Uitkomst {
  records: BronRecord[];
  grootboek: Grootboek;
}

/** A question for a regio of two gemeenten, for 2024-2025 and the year before. */
export const VRAAG = {
  profielmap: 'templates/profielen',
  gemeenten: ['Aalten', 'Winterswijk'],
  schooljaar: 2024,
  jarenTerug: 1,
  maxAfgekeurd: 100,
} as const satisfies Partial<Vraag>;

/** Reads a folder for that regio. */
export async function leesMap(map: string, anders: Partial<Vraag> = {}): Promise<Uitkomst> {
  const records: BronRecord[] = [];
  const grootboek = await lees({ ...VRAAG, gegevens: map, ...anders }, (record) => records.push(record));
  return { records, grootboek };
}

/** As `leesMap`, for files that are written first and removed after. */
export async function leesBestanden(
  bestanden: Record<string, string | Buffer>,
  anders: Partial<Vraag> = {},
): Promise<Uitkomst> {
  const map = maakMap(bestanden);
  try {
    return await leesMap(map, anders);
  } finally {
    rmSync(map, { recursive: true });
  }
}

/** The fault with which a run stops. */
export async function stop(
  bestanden: Record<string, string | Buffer> | string,
  anders: Partial<Vraag> = {},
): Promise<Fout> {
  try {
    await (typeof bestanden === 'string' ? leesMap(bestanden, anders) : leesBestanden(bestanden, anders));
  } catch (fout) {
    if (fout instanceof Fout) return fout;
    throw fout;
  }
  throw new Error('the run did not stop');
}
