import { bestaat, type Datum } from '../records/datum.ts';

/** What a profile may say of the dates of its export. `excel` is the number of a day as Excel keeps it. */
export const DATUMNOTATIES = ['dd-mm-jjjj', 'mm-dd-jjjj', 'jjjjmmdd', 'jjjj-mm-dd', 'excel'] as const;
export type Datumnotatie = (typeof DATUMNOTATIES)[number];

/**
 * The shape of a date apart from the order of day and month: `dmj` has its year last, `jmd` first, `cijfers` is eight
 * figures, `excel` the number of a day, `maandnaam` names its month.
 */
export type Datumvorm = 'dmj' | 'jmd' | 'cijfers' | 'excel' | 'maandnaam';

export const VORM: Record<Datumnotatie, Datumvorm> = {
  'dd-mm-jjjj': 'dmj',
  'mm-dd-jjjj': 'dmj',
  jjjjmmdd: 'cijfers',
  'jjjj-mm-dd': 'jmd',
  excel: 'excel',
};

/** A date as it is written: two parts of which one is the month, in the order of the profile or the other way round. */
export interface Lezing {
  readonly vorm: Datumvorm;
  /** Null when no such date exists in 1900–2100. */
  readonly datum: Datum | null;
  /** The date when day and month change places; null when that is none, or they cannot. */
  readonly omgekeerd: Datum | null;
  readonly metTijd: boolean;
  /** Sign between the parts; null when there is none or it means nothing. */
  readonly teken: string | null;
}

/** Reads `aantal` digits from `van`; NaN when one of them is no digit. Cheap by the million. */
function cijfers(tekst: string, van: number, aantal: number): number {
  let waarde = 0;
  for (let i = van; i < van + aantal; i++) {
    const cijfer = tekst.charCodeAt(i) - 48;
    if (!(cijfer >= 0 && cijfer <= 9)) return Number.NaN;
    waarde = waarde * 10 + cijfer;
  }
  return waarde;
}

const bestaand = (jaar: number, maand: number, dag: number): Datum | null => {
  const datum = jaar * 10_000 + maand * 100 + dag;
  return bestaat(datum) ? datum : null;
};

/** The usual way of writing each notation, without any leniency. */
const SNEL: Record<Datumnotatie, (tekst: string) => Datum | null> = {
  'dd-mm-jjjj': (t) =>
    t.length === 10 && t[2] === '-' && t[5] === '-'
      ? bestaand(cijfers(t, 6, 4), cijfers(t, 3, 2), cijfers(t, 0, 2))
      : null,
  'mm-dd-jjjj': (t) =>
    t.length === 10 && t[2] === '-' && t[5] === '-'
      ? bestaand(cijfers(t, 6, 4), cijfers(t, 0, 2), cijfers(t, 3, 2))
      : null,
  jjjjmmdd: (t) => (t.length === 8 ? bestaand(cijfers(t, 0, 4), cijfers(t, 4, 2), cijfers(t, 6, 2)) : null),
  'jjjj-mm-dd': (t) =>
    t.length === 10 && t[4] === '-' && t[7] === '-'
      ? bestaand(cijfers(t, 0, 4), cijfers(t, 5, 2), cijfers(t, 8, 2))
      : null,
  excel: (t) => (t.length === 5 ? vanVolgnummer(cijfers(t, 0, 5)) : null),
};

/** A reader of dates in one notation: the Datum, or null when the text is not written so or does not exist. */
export const datumlezer = (notatie: Datumnotatie): ((tekst: string) => Datum | null) => SNEL[notatie];

/** A time behind the date. One with a zone is taken at midnight only: at 22:00Z the day here is the next one. */
const TIJD = String.raw`(?<tijd>[T\s]\s*(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.][0-5]\d(?:[.,]\d{1,9})?)?(?:\s?[AaPp]\.?[Mm]\.?)?|T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00))?`;
const VORMEN: readonly (readonly [Datumvorm, RegExp])[] = [
  ['dmj', new RegExp(String.raw`^(?<a>\d{1,2})(?<teken>[-/.])(?<b>\d{1,2})\k<teken>(?<jaar>\d{4})${TIJD}$`)],
  ['jmd', new RegExp(String.raw`^(?<jaar>\d{4})(?<teken>[-/.])(?<b>\d{1,2})\k<teken>(?<a>\d{1,2})${TIJD}$`)],
  ['cijfers', new RegExp(String.raw`^(?<jaar>\d{4})(?<b>\d{2})(?<a>\d{2})${TIJD}$`)],
  ['excel', /^(?<dag>\d{5})(?<tijd>[.,]\d+)?$/],
  [
    'maandnaam',
    new RegExp(
      String.raw`^(?<a>\d{1,2})[-/.\s]\s*(?<naam>[a-z]{3,9})\.?[-/.\s]\s*(?<jaar>\d{4})${TIJD}$`,
      'i',
    ),
  ],
];

const MAANDEN = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september', 'sept'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
].flatMap((namen, i) =>
  namen.flatMap((naam) => [
    [naam, i + 1] as const,
    // «mar» is March and «maa» is maart; «jan», «okt» and «oct» follow the same rule.
    [naam.slice(0, 3), i + 1] as const,
  ]),
);
const MAAND = new Map<string, number>(MAANDEN);

/**
 * Reads a date in any shape that can be told from the others. `maandEerst` says that a year written last follows month
 * and day. Null when the text has no shape of a date; a year of two figures never has one.
 */
export function leesDatum(tekst: string, maandEerst: boolean): Lezing | null {
  for (const [vorm, patroon] of VORMEN) {
    const delen = patroon.exec(tekst)?.groups;
    if (!delen) continue;
    const metTijd = delen.tijd !== undefined;
    if (vorm === 'excel')
      return { vorm, datum: vanVolgnummer(Number(delen.dag)), omgekeerd: null, metTijd, teken: null };
    const jaar = Number(delen.jaar);
    if (vorm === 'maandnaam') {
      const maand = MAAND.get(delen.naam!.toLowerCase());
      if (maand === undefined) return null;
      return { vorm, datum: bestaand(jaar, maand, Number(delen.a)), omgekeerd: null, metTijd, teken: null };
    }
    const [a, b] = [Number(delen.a), Number(delen.b)];
    const heen = bestaand(jaar, b, a);
    const terug = bestaand(jaar, a, b);
    const [datum, omgekeerd] = vorm === 'dmj' && maandEerst ? [terug, heen] : [heen, terug];
    return { vorm, datum, omgekeerd, metTijd, teken: delen.teken ?? null };
  }
  return null;
}

const EERSTE_DAG = Date.UTC(1899, 11, 30);
const DAG = 86_400_000;

/** Number of a day in Excel, which counts a 29 February 1900 that never was; only later days are read. */
function vanVolgnummer(nummer: number): Datum | null {
  if (!(nummer >= 61)) return null;
  const dag = new Date(EERSTE_DAG + nummer * DAG);
  return bestaand(dag.getUTCFullYear(), dag.getUTCMonth() + 1, dag.getUTCDate());
}
