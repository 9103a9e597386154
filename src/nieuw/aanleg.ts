import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { schrijf, type Uitvoer } from '../output/schrijf.ts';
import { definitieFout } from '../text/fout.ts';

/** Throws MAP_NIET_LEEG (status 2) for a folder with something in it, and for a file with its name. */
export function eisLegeMap(map: string): void {
  if (!existsSync(map)) return;
  if (!statSync(map).isDirectory())
    throw definitieFout('MAP_NIET_LEEG', `"${map}" is een bestand; kies een andere naam voor de nieuwe map.`);
  if (readdirSync(map).length > 0)
    throw definitieFout(
      'MAP_NIET_LEEG',
      `In de map "${map}" staat al iets, en daar schrijft het programma niet overheen; kies een andere naam, of haal de map eerst weg.`,
    );
}

/**
 * Makes a new folder with these files: whole or not at all. They are written beside it, looked at by `keur`, and only then take
 * its name; what `keur` throws leaves nothing behind.
 */
export function legAan(
  map: string,
  bestanden: readonly Uitvoer[],
  keur: (tijdelijk: string) => void,
): string[] {
  eisLegeMap(map);
  const doel = resolve(map);
  const bezig = join(dirname(doel), `.${basename(doel)}.bezig-${process.pid}`);
  try {
    schrijf(bezig, bestanden);
    keur(bezig);
    mkdirSync(dirname(doel), { recursive: true });
    if (existsSync(doel)) rmdirSync(doel);
    renameSync(bezig, doel);
  } finally {
    rmSync(bezig, { recursive: true, force: true });
  }
  return bestanden.map(({ pad }) => join(map, pad));
}
