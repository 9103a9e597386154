import type { Soort } from '../records/soorten.ts';

/** How the bytes of a file stand on disk. */
export interface Vorm {
  /** `xlsx` is read straight from Excel; it has no encoding, delimiter or line ends of its own. */
  formaat: 'csv' | 'xlsx';
  codering: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  bom: boolean;
  /** No byte above 127: UTF-8 and Windows-1252 are then the same. */
  alleenAscii: boolean;
  /** Between cells; empty when the file has one column. */
  scheiding: string;
  aanhaling: 'alles' | 'soms' | 'geen';
  regeleinde: 'CRLF' | 'LF' | 'CR' | 'gemengd' | 'geen';
  /** Line on which the header stands, from 1; lines above it are titles or `sep=;`. */
  kopregel: number;
  sepRegel: boolean;
  /** The first line holds data instead of names: columns are then called by their number. */
  zonderKop: boolean;
}

/** Rows below the header; `rijen` is all of them, the others are part of it. */
export interface Rijtelling {
  rijen: number;
  leeg: number;
  totaal: number;
  /** Rows with more or fewer cells than the header. */
  anderAantal: number;
  /** Rows whose quotes are not closed. */
  onleesbaar: number;
}

/** How sure a guess is: nearly always right, probably right, to be checked. */
export type Zekerheid = 'zeker' | 'waarschijnlijk' | 'misschien';

/** A value that stands in a column with codes and that no profile knows. */
export interface OnbekendeWaarde {
  waarde: string;
  rijen: number;
  /** Nearest value that is known, when one comes close. */
  lijktOp: string | null;
  /** Label of the werkproces it stands beside, known or the nearest, for a code that depends on it. */
  bij?: string;
}

export interface Kolom {
  /** Name in the header (`kolom 3` without a header), and its place from 1. */
  naam: string;
  plaats: number;
  gevuld: number;
  leeg: number;
  /** Distinct values; null when there are more than were counted. */
  verschillend: number | null;
  /** What its cells look like, in Dutch: `datum (dd-mm-jjjj)`, `gemeentenaam`, `uniek nummer`. */
  inhoud: string;
  veld: string | null;
  zekerheid: Zekerheid | null;
  /** What the guess rests on. */
  grond: 'naam' | 'inhoud' | 'naam en inhoud' | null;
  /** Why the column holds personal data and is dropped; null when it is not personal. */
  persoonlijk: string | null;
  /** Values that are not known, the most frequent first; only for columns with a short list. */
  onbekend: OnbekendeWaarde[];
  /** Unknown values that are not shown because they may be somebody's data, with their rows. */
  verzwegen: { waarden: number; rijen: number };
}

/** A field that the report needs and for which no column was found. */
export interface Gemis {
  veld: string;
  uitleg: string;
  /** Columns whose content would fit. */
  kandidaten: string[];
}

/** How well a known profile fits. */
export interface Profielpas {
  profiel: string;
  soort: Soort;
  /** Needed columns that are there, of how many. */
  kolommen: number;
  nodig: number;
  /** Share of the filled cells of codes, dates and gemeenten that it reads, in percent; null when none was read. */
  waarden: number | null;
}

/** All that `inspecteer` says of one file. Never holds a value of a personal column, an id, a birth date or free text. */
export interface Inspectie {
  bestand: string;
  vorm: Vorm;
  telling: Rijtelling;
  soort: { soort: Soort; zekerheid: Zekerheid } | null;
  kolommen: Kolom[];
  /** Columns at the right without a name and without content. */
  legeKolommen: number;
  ontbreekt: Gemis[];
  profielen: Profielpas[];
  /** Sentences on what stands out. */
  opmerkingen: string[];
}
