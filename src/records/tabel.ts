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
  /** Of a subset: label of what it is a part of. */
  readonly van?: string;
  /** Sign of a break in the series, shown behind the head. */
  readonly merk?: string;
}

/** Name of a row or column among its neighbours: `GROEP: label` tells apart what carries the same label. */
export const volleNaam = ({ label, groep, van }: Pick<Kop, 'label' | 'groep' | 'van'>): string =>
  groep === undefined && van === undefined ? label : `${groep ?? van}: ${label}`;

/** The name by which a row or column is called: its label where that alone tells, else with its group. */
export const naamOnder = <T extends Pick<Kop, 'label' | 'groep' | 'van'>>(
  koppen: readonly T[],
  kop: T,
): string => (koppen.filter(({ label }) => label === kop.label).length === 1 ? kop.label : volleNaam(kop));

/** Index of the row or column with this label or full name; -1 when there is none. */
export function vindKop(koppen: readonly Pick<Kop, 'label' | 'groep' | 'van'>[], naam: string): number {
  const opLabel = koppen.findIndex(({ label }) => label === naam);
  return opLabel === -1 ? koppen.findIndex((kop) => volleNaam(kop) === naam) : opLabel;
}

/** A break in a series that runs through a table: figures on both sides are not to be compared. */
export interface Tabelbreuk {
  readonly id: string;
  /** † § ¶ … */
  readonly teken: string;
  readonly noot: string;
  /** Side of the table that holds the years. */
  readonly as: 'rijen' | 'kolommen';
  /** Index of the first row or column after the break on that side. */
  readonly vanaf: number;
  /** Indexes on the other side whose cells it touches. */
  readonly geraakt: readonly number[];
}

/** Note of a break as it stands below a table or chart: `† Vanaf 2023-2024 telt …` */
export const breuknoot = ({ teken, noot }: Pick<Tabelbreuk, 'teken' | 'noot'>): string => `${teken} ${noot}`;

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
  readonly breuken?: readonly Tabelbreuk[];
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
  /** The schooljaar it is about and the breaks that concern what it counts, for a figure that has one schooljaar. */
  readonly reeks?: Reeks;
}

/** Where a figure stands in a series of years. */
export interface Reeks {
  readonly schooljaar: number;
  /** Ids of the breaks in the series that it is part of. */
  readonly breuken: readonly string[];
}
