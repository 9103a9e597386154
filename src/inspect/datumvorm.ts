import { bestaat, type Datum, maakDatum } from '../records/datum.ts';

/** How a date is written; `excel` is the day number that Excel keeps. */
export type Datumvorm =
  | 'dd-mm-jjjj'
  | 'dd/mm/jjjj'
  | 'dd.mm.jjjj'
  | 'mm-dd-jjjj'
  | 'mm/dd/jjjj'
  | 'dd-mm-jj'
  | 'jjjj-mm-dd'
  | 'jjjj/mm/dd'
  | 'jjjjmmdd'
  | 'excel';

/** One cell read as a date: its notation as far as the cell tells, and both readings where the order is not plain. */
export interface Datumlezing {
  vorm: Datumvorm;
  tijd: boolean;
  /** With the day first (or the only reading); null when that day does not exist. */
  dagVoorop: Datum | null;
  /** With the month first, for notations that can be American; null when that day does not exist. */
  maandVoorop: Datum | null;
}

const TIJD = /[T ]\s?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const LOS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const JAAR_VOOROP = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;

const als = (jaar: number, maand: number, dag: number): Datum | null => {
  const datum = maakDatum(jaar, maand, dag);
  return bestaat(datum) ? datum : null;
};

/** Reads a cell as a date, or null when it has no such shape or no existing day. Day numbers of Excel are not tried here. */
export function leesDatumvorm(cel: string): Datumlezing | null {
  if (cel.length < 6 || cel.length > 35 || cel.charCodeAt(0) < 48 || cel.charCodeAt(0) > 57) return null;
  const dag = cel.replace(TIJD, '');
  const lezing = leesDag(dag);
  if (lezing === null || (lezing.dagVoorop === null && lezing.maandVoorop === null)) return null;
  return { ...lezing, tijd: dag.length < cel.length };
}

function leesDag(dag: string): Omit<Datumlezing, 'tijd'> | null {
  if (/^\d{8}$/.test(dag)) {
    const datum = als(Number(dag.slice(0, 4)), Number(dag.slice(4, 6)), Number(dag.slice(6)));
    return { vorm: 'jjjjmmdd', dagVoorop: datum, maandVoorop: null };
  }
  const vooraan = JAAR_VOOROP.exec(dag);
  if (vooraan) {
    const datum = als(Number(vooraan[1]), Number(vooraan[3]), Number(vooraan[4]));
    return { vorm: vooraan[2] === '-' ? 'jjjj-mm-dd' : 'jjjj/mm/dd', dagVoorop: datum, maandVoorop: null };
  }
  const m = LOS.exec(dag);
  if (!m) return null;
  const [a, b] = [Number(m[1]), Number(m[3])];
  const kort = m[4]!.length === 2;
  const jaar = kort ? eeuw(Number(m[4])) : Number(m[4]);
  const vorm = kort ? 'dd-mm-jj' : m[2] === '-' ? 'dd-mm-jjjj' : m[2] === '/' ? 'dd/mm/jjjj' : 'dd.mm.jjjj';
  return { vorm, dagVoorop: als(jaar, b, a), maandVoorop: als(jaar, a, b) };
}

/** Only to judge whether the day exists: pupils and their dates lie between 1960 and 2059. */
const eeuw = (jaar: number): number => (jaar < 60 ? 2000 : 1900) + jaar;

/** The date of an Excel day number between 1960 and 2060, else null. Day 25569 is 1 January 1970. */
export function leesExceldag(cel: string): Datum | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(cel)) return null;
  const dagen = Math.floor(Number(cel.replace(',', '.')));
  if (dagen < 21_916 || dagen > 58_440) return null;
  const moment = new Date((dagen - 25_569) * 86_400_000);
  return maakDatum(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
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
    vorm: amerikaans ? (hoofd === 'dd/mm/jjjj' ? 'mm/dd/jjjj' : 'mm-dd-jjjj') : hoofd,
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
