/** Small files for the tests of inspect; not part of the program. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { laadProfielen } from '../intake/profiel.ts';
import { laadGemeenten } from '../records/gemeente.ts';
import { inspecteer } from './inspecteer.ts';
import type { Inspectie, Kolom } from './inspectie.ts';
import { Kennis } from './kennis.ts';

const PROFIELEN = 'templates/profielen';
export const KENNIS = new Kennis(laadProfielen(PROFIELEN), laadGemeenten(PROFIELEN));

/** Writes one file into a new folder and gives its path. */
export function schrijfBestand(inhoud: string | Buffer, naam = 'werkprocessen.csv'): string {
  const pad = join(mkdtempSync(join(tmpdir(), 'inspecteer-')), naam);
  writeFileSync(pad, inhoud);
  return pad;
}

/** What is said of a file with this content. */
export async function bekijk(inhoud: string | Buffer, naam?: string): Promise<Inspectie> {
  return (await inspecteer(schrijfBestand(inhoud, naam), KENNIS)).inspectie;
}

/** A table of texts as a CSV with `;` and LF. */
export const csv = (...rijen: readonly (readonly string[])[]): string =>
  rijen.map((rij) => `${rij.join(';')}\n`).join('');

export const kolom = ({ kolommen }: Inspectie, naam: string): Kolom => {
  const gevonden = kolommen.find((k) => k.naam === naam);
  if (!gevonden) throw new Error(`geen kolom ${naam}`);
  return gevonden;
};

/** Column → field, for the columns that have one. */
export const velden = ({ kolommen }: Inspectie): Record<string, string> =>
  Object.fromEntries(kolommen.flatMap(({ naam, veld }) => (veld === null ? [] : [[naam, veld]])));
