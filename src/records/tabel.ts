/** Status of a cell, as in `cijfers.json`. */
export type CelStatus = 'ok' | 'leeg' | 'niet-beschikbaar' | 'geheim';

/** What a cell counts. `%` is a share in percent of a named total, rounded to `decimalen`. */
export type Eenheid = 'werkprocessen' | 'meldingen' | 'jongeren' | '%' | (string & {});

/** The one place where a figure lives. Table, chart, alternative text, sentence, CSV and JSON all show this object. */
export interface Cel {
  readonly waarde: number | null;
  readonly status: CelStatus;
  readonly eenheid: Eenheid;
  readonly decimalen: number;
  /** Why there is no figure, for status `niet-beschikbaar` and `geheim`. */
  readonly reden?: string;
  /** Where the figure comes from when that is not the table's own source, e.g. `historie`. */
  readonly bron?: string;
}

/** Head of a row or column. `label` is the name in `cijfers.json`; `kop` is what a reader sees. */
export interface Kop {
  readonly label: string;
  readonly kop: string;
  /** Heading above several columns, or the first level of a two-level row. */
  readonly groep?: string;
  /** 0 = first level; 1 = a part of the row above it. */
  readonly niveau: 0 | 1;
  readonly totaal: boolean;
  /** additief: part of the total; waarvan: a subset of another column; los: own count, outside the total. */
  readonly soort: 'additief' | 'waarvan' | 'los';
}

/** A counted table: rows × columns of cells, with everything a page needs to show it. */
export interface Tabel {
  readonly id: string;
  readonly titel: string;
  /** Title that a reader sees, when other than `titel`. */
  readonly kop?: string;
  readonly eenheid: Eenheid;
  /** One sentence: what is counted. */
  readonly definitie: string;
  readonly bron: string;
  readonly noten: readonly string[];
  /** Head of the first column. */
  readonly rijkop: string;
  readonly rijen: readonly Kop[];
  readonly kolommen: readonly Kop[];
  readonly cellen: readonly (readonly Cel[])[];
  readonly liggend: boolean;
}

/** A table that could not be made, and why, in a sentence. */
export interface OntbrekendeTabel {
  readonly id: string;
  readonly titel: string;
  readonly reden: string;
}

/** A named figure: one cell, or a calculation on cells, bound in the definition and shown by `{{cijfer}}`. */
export interface Kerncijfer {
  readonly id: string;
  readonly cel: Cel;
  /** What it counts, in words that follow the number: "nieuwe vsv'ers". */
  readonly tekst: string;
}
