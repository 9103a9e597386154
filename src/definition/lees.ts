import { existsSync, readFileSync, statSync } from 'node:fs';
import { definitieFout, type Fout } from '../text/fout.ts';

/**
 * Reads a text file of a definition; `bestand` is the name that messages show.
 * Throws a definition fault (status 2) for what is no file (MAP_IN_PLAATS_VAN_BESTAND) and for a text that was not saved as
 * UTF-8 (TEKENS_KAPOT): in any other coding a word would read differently from what the author sees.
 */
export function leesTekst(pad: string, bestand: string): string {
  eisBestand(pad, bestand);
  const bytes = readFileSync(pad);
  if (bytes.includes(0)) throw codering('UTF-16', bestand);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw codering('Windows-1252 (ANSI)', bestand);
  }
}

/** What is there is a file and no folder. */
export function eisBestand(pad: string, bestand: string): void {
  if (existsSync(pad) && statSync(pad).isDirectory())
    throw definitieFout(
      'MAP_IN_PLAATS_VAN_BESTAND',
      'dit is een map, en hier hoort een bestand met deze naam; geef de map een andere naam.',
      { bestand },
    );
}

const codering = (welke: string, bestand: string): Fout =>
  definitieFout(
    'TEKENS_KAPOT',
    `dit bestand is niet als UTF-8 bewaard, waarschijnlijk als ${welke}; kies bij Opslaan als de codering UTF-8.`,
    { bestand },
  );

/** As `leesTekst`; empty when there is no such file. */
export const tekstAlsBestaat = (pad: string, bestand: string): string =>
  existsSync(pad) ? leesTekst(pad, bestand) : '';
