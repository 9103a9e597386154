import type { Schooljaar } from './schooljaar.ts';
import type { Soort } from './soorten.ts';

/** What became of the rows of one file: gelezen = gebruikt + buitenBereik + afgekeurd, always. */
export interface BestandVerantwoording {
  /** Path inside the folder of exports, with forward slashes: `2024-2025/werkprocessen.csv`. */
  bestand: string;
  soort: Soort;
  profiel: string;
  sha256: string;
  gelezen: number;
  gebruikt: number;
  buitenBereik: number;
  afgekeurd: number;
  /** Code of a reason → number of rows, for rows out of scope and rejected rows. */
  redenen: Record<string, number>;
}

/** A rejected row: where and why, never a value of it. Lines and columns count from 1. */
export interface AfgekeurdeRij {
  bestand: string;
  regel: number;
  /** Name of the column the fault is in; empty when it is about the whole row. */
  kolom: string;
  code: string;
  reden: string;
}

/**
 * For each kind of record: the schooljaren of which a file was read, with the systems it came from (`JVS`). For open data
 * the kind is there without schooljaren.
 */
export type Aanwezig = ReadonlyMap<Soort, ReadonlyMap<Schooljaar, ReadonlySet<string>>>;

/** The account of everything that was read, and what it makes possible. */
export interface Grootboek {
  bestanden: BestandVerantwoording[];
  afgekeurd: AfgekeurdeRij[];
  /** Sentences for the author, such as an unknown code with its number of rows and the nearest known value. */
  meldingen: string[];
  aanwezig: Aanwezig;
  /** Sentence per code of a reason, for the accountability page. */
  uitleg: Record<string, string>;
}
