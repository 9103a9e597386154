import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { schrijf, type Uitvoer } from '../output/schrijf.ts';
import { definitieFout, Fout } from '../text/fout.ts';

/** Names that Windows keeps for devices, with or without something behind a point. */
const GERESERVEERD = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to refuse
const VERBODEN = /[<>:"|?*\u0000-\u001f]/;
const LANGSTE = 100;

/** Why a folder of this name cannot be made on every computer, Windows among them; null for a good one. */
function naamfout(naam: string): string | null {
  if (naam.length > LANGSTE)
    return `Een naam van ${naam.length} tekens is te lang voor een map; neem een kortere.`;
  if (GERESERVEERD.test(naam)) return `"${naam}" kan op Windows geen map zijn; kies een andere naam.`;
  if (VERBODEN.test(naam))
    return `In de naam van een map kan geen < > : " | ? of * staan; kies een andere naam dan ${naam}.`;
  return /^\s|[\s.]$/.test(naam)
    ? `De naam "${naam}" begint met een spatie, of eindigt met een spatie of een punt; laat die weg.`
    : null;
}

/** Throws MAPNAAM_ONBRUIKBAAR (status 2) when a folder that is still to be made cannot have its name, here or on Windows. */
function eisMapnaam(map: string): void {
  if (map.trim() === '')
    throw definitieFout(
      'MAPNAAM_ONBRUIKBAAR',
      'Noem de map waarin het verslag komt, bijvoorbeeld mijn-regio.',
    );
  let pad = resolve(map);
  for (; !existsSync(pad); pad = dirname(pad)) {
    const fout = naamfout(basename(pad));
    if (fout) throw definitieFout('MAPNAAM_ONBRUIKBAAR', fout);
  }
  if (!statSync(pad).isDirectory() && pad !== resolve(map))
    throw definitieFout(
      'MAPNAAM_ONBRUIKBAAR',
      `"${pad}" is een bestand, en daar kan geen map in; kies een andere plaats.`,
    );
}

/**
 * Throws MAP_NIET_LEEG (status 2) for a folder with something in it and for a file with its name, and MAPNAAM_ONBRUIKBAAR (status
 * 2) for a name that no folder can have.
 */
export function eisLegeMap(map: string): void {
  eisMapnaam(map);
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
    leg(bezig, bestanden, map);
    keur(bezig);
    mkdirSync(dirname(doel), { recursive: true });
    if (existsSync(doel)) rmdirSync(doel);
    renameSync(bezig, doel);
  } finally {
    rmSync(bezig, { recursive: true, force: true });
  }
  return bestanden.map(({ pad }) => join(map, pad));
}

/** A folder in which nothing may be written is named as the user typed it. */
function leg(bezig: string, bestanden: readonly Uitvoer[], map: string): void {
  try {
    schrijf(bezig, bestanden);
  } catch (fout) {
    if (!(fout instanceof Fout)) throw fout;
    throw new Fout(
      fout.code,
      `de map "${map}" kan hier niet worden gemaakt; kijk of u er mag schrijven en of de schijf niet vol is, of kies een andere plaats.`,
      fout.status,
    );
  }
}
