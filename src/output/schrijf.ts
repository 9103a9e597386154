import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fout } from '../text/fout.ts';

/** A file of the output: its path inside the folder, and its bytes. */
export interface Uitvoer {
  pad: string;
  inhoud: string | Uint8Array;
}

/**
 * Writes all files into a folder: all of them, or none. First everything is put on disk under a temporary name; only then
 * each file takes the place of its predecessor, and if one cannot (open in a reader, say) the others go back.
 * Throws a Fout (status 1) when the folder cannot be written.
 */
export function schrijf(map: string, bestanden: readonly Uitvoer[]): string[] {
  const bezig = join(map, `.bezig-${process.pid}`);
  try {
    for (const { pad, inhoud } of bestanden) {
      mkdirSync(dirname(join(bezig, 'nieuw', pad)), { recursive: true });
      writeFileSync(join(bezig, 'nieuw', pad), inhoud);
    }
    return vervang(map, bezig, bestanden);
  } catch (oorzaak) {
    const code = (oorzaak as NodeJS.ErrnoException).code ?? '';
    throw new Fout(
      'UITVOER_NIET_TE_SCHRIJVEN',
      SCHRIJFFOUT[code] ?? `de uitvoer kon niet worden geschreven (${code}).`,
      1,
      {
        bestand: map,
      },
    );
  } finally {
    ruimOp(bezig);
  }
}

/** Takes away what a run that was killed left in this folder; what a run that still goes on is writing stays. */
export function ruimRestenOp(map: string): void {
  if (!existsSync(map)) return;
  for (const naam of readdirSync(map)) {
    const proces = /^\.bezig-(\d+)$/.exec(naam)?.[1];
    if (proces !== undefined && !leeft(Number(proces))) ruimOp(join(map, naam));
  }
}

function leeft(proces: number): boolean {
  try {
    process.kill(proces, 0);
    return true;
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function vervang(map: string, bezig: string, bestanden: readonly Uitvoer[]): string[] {
  const terug: (() => void)[] = [];
  try {
    return bestanden.map(({ pad }) => {
      const [doel, oud] = [join(map, pad), join(bezig, 'oud', pad)];
      mkdirSync(dirname(doel), { recursive: true });
      if (existsSync(doel)) {
        if (statSync(doel).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
        mkdirSync(dirname(oud), { recursive: true });
        renameSync(doel, oud);
        terug.push(() => renameSync(oud, doel));
      } else terug.push(() => rmSync(doel, { force: true }));
      renameSync(join(bezig, 'nieuw', pad), doel);
      return doel;
    });
  } catch (oorzaak) {
    for (const herstel of terug.reverse()) herstel();
    throw oorzaak;
  }
}

function ruimOp(map: string): void {
  try {
    rmSync(map, { recursive: true, force: true });
  } catch {
    // Nothing was made there: the folder itself could not be used, which is what the user hears.
  }
}

const SCHRIJFFOUT: Record<string, string> = {
  EACCES: 'in deze map mag u niet schrijven; kies een andere map met --uit.',
  EPERM:
    'een bestand van de uitvoer is in gebruik of beveiligd; sluit het (bijvoorbeeld in de pdf-lezer) en probeer opnieuw.',
  EBUSY:
    'een bestand van de uitvoer is in gebruik; sluit het (bijvoorbeeld in de pdf-lezer) en probeer opnieuw.',
  EEXIST: 'op deze plek staat een bestand en geen map; kies een andere map met --uit.',
  ENOTDIR: 'op deze plek staat een bestand en geen map; kies een andere map met --uit.',
  EISDIR: 'op de plek van een bestand staat een map; haal die weg of kies een andere map met --uit.',
  ENOSPC: 'de schijf is vol; maak ruimte en probeer opnieuw.',
};
