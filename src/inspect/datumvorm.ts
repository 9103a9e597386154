import { leesDatum, type Lezing } from '../intake/datumnotatie.ts';
import { type Datum, jaarVan } from '../records/datum.ts';

type Teken = '-' | '/' | '.';
/** How a date is written; `excel` is the day number that Excel keeps, `maandnaam` names its month. */
export type Datumvorm =
  | `dd${Teken}mm${Teken}jjjj`
  | `mm${Teken}dd${Teken}jjjj`
  | `jjjj${Teken}mm${Teken}dd`
  | 'dd-mm-jj'
  | 'jjjjmmdd'
  | 'excel'
  | 'maandnaam';

/** One cell read as a date: its notation as far as the cell tells, and both readings where the order is not plain. */
export interface Datumlezing {
  vorm: Datumvorm;
  tijd: boolean;
  /** With the day first (or the only reading); null when that day does not exist. */
  dagVoorop: Datum | null;
  /** With the month first, for notations that can be American; null when that day does not exist. */
  maandVoorop: Datum | null;
}

/** A year of two figures, which the reader of exports refuses: here it is read to say so. */
const KORT = /^(\d{1,2}([-/.])\d{1,2}\2)(\d{2})(?!\d)(.*)$/;

/**
 * Reads a cell as the reader of exports does, and a year of two figures besides; null when it has no such shape or no
 * existing day. Day numbers of Excel are not tried here.
 */
export function leesDatumvorm(cel: string): Datumlezing | null {
  if (cel.length < 6 || cel.length > 35 || cel.charCodeAt(0) < 48 || cel.charCodeAt(0) > 57) return null;
  const kort = KORT.exec(cel);
  const lezing = leesDatum(kort ? `${kort[1]}${eeuw(Number(kort[3]))}${kort[4]}` : cel, false);
  if (lezing === null || lezing.vorm === 'excel') return null;
  const maandVoorop = lezing.vorm === 'dmj' ? lezing.omgekeerd : null;
  if (lezing.datum === null && maandVoorop === null) return null;
  return {
    vorm: kort ? 'dd-mm-jj' : vormVan(lezing),
    tijd: lezing.metTijd,
    dagVoorop: lezing.datum,
    maandVoorop,
  };
}

function vormVan({ vorm, teken }: Lezing): Datumvorm {
  const t = (teken ?? '-') as Teken;
  if (vorm === 'dmj') return `dd${t}mm${t}jjjj`;
  if (vorm === 'jmd') return `jjjj${t}mm${t}dd`;
  return vorm === 'cijfers' ? 'jjjjmmdd' : vorm;
}

/** Only to judge whether the day exists: pupils and their dates lie between 1960 and 2059. */
const eeuw = (jaar: number): number => (jaar < 60 ? 2000 : 1900) + jaar;

/** The date of an Excel day number between 1960 and 2060, else null: other numbers are no dates of pupils. */
export function leesExceldag(cel: string): Datum | null {
  const lezing = leesDatum(cel, false);
  if (lezing?.vorm !== 'excel' || lezing.datum === null) return null;
  return jaarVan(lezing.datum) >= 1960 && jaarVan(lezing.datum) < 2060 ? lezing.datum : null;
}

/** The notation of a whole column. */
export interface Kolomnotatie {
  vorm: Datumvorm;
  tijd: boolean;
  /** No date tells whether the day or the month comes first. */
  onbeslist: boolean;
  /** Cells in another notation, or whose day exists only the other way round. */
  anders: number;
  /** Cells that are no date at all. */
  geenDatum: number;
  vroegste: Datum;
  laatste: Datum;
}

/** Judges the notation of a column from its distinct values with their rows; null when less than half are dates. */
export function notatieVan(waarden: ReadonlyMap<string, number>, ookExcel: boolean): Kolomnotatie | null {
  const vormen = new Map<Datumvorm, number>();
  let [alleenDag, alleenMaand, dubbelzinnig, tijd, geenDatum, totaal] = [0, 0, 0, 0, 0, 0];
  const lezingen: { lezing: Datumlezing; rijen: number }[] = [];
  for (const [cel, rijen] of waarden) {
    totaal += rijen;
    const lezing = leesDatumvorm(cel) ?? (ookExcel ? excel(cel) : null);
    if (lezing === null) {
      geenDatum += rijen;
      continue;
    }
    lezingen.push({ lezing, rijen });
    vormen.set(lezing.vorm, (vormen.get(lezing.vorm) ?? 0) + rijen);
    if (lezing.tijd) tijd += rijen;
    if (LOSSE_VORM.has(lezing.vorm)) {
      if (lezing.maandVoorop === null) alleenDag += rijen;
      else if (lezing.dagVoorop === null) alleenMaand += rijen;
      else dubbelzinnig += rijen;
    }
  }
  if (totaal === 0 || geenDatum * 2 > totaal) return null;
  const hoofd = [...vormen].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const amerikaans = alleenMaand > alleenDag;
  const datums = lezingen.map(({ lezing }) => (amerikaans ? lezing.maandVoorop : null) ?? lezing.dagVoorop);
  const echt = datums.filter((datum): datum is Datum => datum !== null);
  return {
    vorm: amerikaans && hoofd !== 'dd-mm-jj' ? (hoofd.replace(/^dd(.)mm/, 'mm$1dd') as Datumvorm) : hoofd,
    tijd: tijd > 0,
    onbeslist: LOSSE_VORM.has(hoofd) && alleenDag === 0 && alleenMaand === 0 && dubbelzinnig > 0,
    anders:
      totaal -
      geenDatum -
      vormen.get(hoofd)! +
      (LOSSE_VORM.has(hoofd) ? Math.min(alleenDag, alleenMaand) : 0),
    geenDatum,
    vroegste: echt.reduce((a, b) => Math.min(a, b), 99_999_999),
    laatste: echt.reduce((a, b) => Math.max(a, b), 0),
  };
}

const LOSSE_VORM: ReadonlySet<Datumvorm> = new Set(['dd-mm-jjjj', 'dd/mm/jjjj', 'dd.mm.jjjj', 'dd-mm-jj']);

function excel(cel: string): Datumlezing | null {
  const datum = leesExceldag(cel);
  return datum === null ? null : { vorm: 'excel', tijd: false, dagVoorop: datum, maandVoorop: null };
}
