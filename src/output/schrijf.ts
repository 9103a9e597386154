import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fout } from '../text/fout.ts';

/** A file of the output: its path inside the folder, and its bytes. */
export interface Uitvoer {
  pad: string;
  inhoud: string | Uint8Array;
}

/**
 * Writes all files into a folder, each whole or not at all: first under a temporary name beside it, then renamed. Nothing
 * is renamed before everything is on disk, so a failing run leaves the previous output as it was.
 * Throws a Fout (status 1) when the folder cannot be written.
 */
export function schrijf(map: string, bestanden: readonly Uitvoer[]): string[] {
  const bezig = join(map, `.bezig-${process.pid}`);
  try {
    for (const { pad, inhoud } of bestanden) {
      const tijdelijk = join(bezig, pad);
      mkdirSync(dirname(tijdelijk), { recursive: true });
      writeFileSync(tijdelijk, inhoud);
    }
    return bestanden.map(({ pad }) => {
      const doel = join(map, pad);
      mkdirSync(dirname(doel), { recursive: true });
      renameSync(join(bezig, pad), doel);
      return doel;
    });
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
  ENOSPC: 'de schijf is vol; maak ruimte en probeer opnieuw.',
};
