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

/**
 * As `leesSchooljaar`, for what stands in an export or is the name of a folder: also `24/25`, `2024-25`, `2024/'25`, with
 * spaces around the sign or "schooljaar" before it. Two years that do not follow each other are no schooljaar.
 */
export function leesSchooljaarRuim(tekst: string): Schooljaar | null {
  const kaal = tekst.trim().replace(/^(schooljaar|sj\.?)\s*/i, '');
  const m = /^['’‘`]?(\d{4}|\d{2})\s*[-/_–—]\s*['’‘`]?(\d{4}|\d{2})$/.exec(kaal);
  if (!m) return null;
  const [van, tot] = [voluit(m[1]!), voluit(m[2]!)];
  return tot === van + 1 ? van : null;
}

/** A year of two figures lies in 1950–2049. */
const voluit = (jaar: string): number =>
  jaar.length === 4 ? Number(jaar) : Number(jaar) + (Number(jaar) < 50 ? 2000 : 1900);

/** As `leesSchooljaar`, for what a user types; throws a definition fault (status 2). */
export function eisSchooljaar(tekst: string): Schooljaar {
  const s = leesSchooljaar(tekst);
  if (s === null)
    throw definitieFout('SCHOOLJAAR_ONLEESBAAR', `"${tekst}" is geen schooljaar; schrijf het als 2024-2025.`);
  return s;
}
