import { definitieFout } from '../text/fout.ts';
import { type Datum, jaarVan, maakDatum, maandVan } from './datum.ts';

/** A schooljaar by the calendar year it starts in: 2024 is 2024-2025, 1 August 2024 through 31 July 2025. */
export type Schooljaar = number;

export const schooljaarVan = (d: Datum): Schooljaar => (maandVan(d) >= 8 ? jaarVan(d) : jaarVan(d) - 1);
export const begin = (s: Schooljaar): Datum => maakDatum(s, 8, 1);
export const einde = (s: Schooljaar): Datum => maakDatum(s + 1, 7, 31);

/** `2024-2025`, or with another sign between: `2024/2025`. */
export const naam = (s: Schooljaar, teken = '-'): string => `${s}${teken}${s + 1}`;

/** Reads `2024-2025` or `2024/2025`; null when it is no schooljaar. */
export function leesSchooljaar(tekst: string): Schooljaar | null {
  const m = /^(\d{4})[-/](\d{4})$/.exec(tekst.trim());
  if (!m || Number(m[2]) !== Number(m[1]) + 1) return null;
  return Number(m[1]);
}

/** As `leesSchooljaar`, for what a user types; throws a definition fault (status 2). */
export function eisSchooljaar(tekst: string, bestand?: string): Schooljaar {
  const s = leesSchooljaar(tekst);
  if (s === null)
    throw definitieFout(
      'SCHOOLJAAR_ONLEESBAAR',
      `"${tekst}" is geen schooljaar; schrijf het als 2024-2025.`,
      bestand === undefined ? undefined : { bestand },
    );
  return s;
}
