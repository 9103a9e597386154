/**
 * Civil dates as one whole number yyyymmdd: they compare as numbers, need no time zone and are cheap by the million.
 * Rule: contract 2-counting, "civil dates, no time zones".
 */
export type Datum = number;

export const maakDatum = (jaar: number, maand: number, dag: number): Datum =>
  jaar * 10_000 + maand * 100 + dag;
export const jaarVan = (d: Datum): number => Math.floor(d / 10_000);
export const maandVan = (d: Datum): number => Math.floor(d / 100) % 100;
export const dagVan = (d: Datum): number => d % 100;

const DAGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isSchrikkeljaar = (jaar: number): boolean =>
  (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;

/** Number of days in a month (1–12). */
export const dagenInMaand = (jaar: number, maand: number): number =>
  maand === 2 && isSchrikkeljaar(jaar) ? 29 : DAGEN[maand - 1]!;

/** True when the date exists and lies in 1900–2100 (contract 1-input: any other year is an impossible date). */
export function bestaat(d: Datum): boolean {
  const [jaar, maand, dag] = [jaarVan(d), maandVan(d), dagVan(d)];
  return (
    jaar >= 1900 && jaar <= 2100 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenInMaand(jaar, maand)
  );
}

/**
 * Age in completed years on a date; a birthday on 29 February falls on 1 March in other years.
 * The number yyyymmdd makes both follow from one subtraction: 0229 > 0228 and 0229 < 0301.
 */
export const leeftijdOp = (geboren: Datum, op: Datum): number => Math.floor((op - geboren) / 10_000);

/** Age in completed months on a date; a day that a month does not have falls on the first of the next. */
export const leeftijdInMaanden = (geboren: Datum, op: Datum): number =>
  (jaarVan(op) - jaarVan(geboren)) * 12 +
  maandVan(op) -
  maandVan(geboren) -
  (dagVan(op) < dagVan(geboren) ? 1 : 0);

/** Calendar months begun from one date to another: the least number of months that reaches or passes it. */
export function begonnenMaanden(van: Datum, tot: Datum): number {
  let maanden = Math.max(0, (jaarVan(tot) - jaarVan(van)) * 12 + maandVan(tot) - maandVan(van) - 1);
  while (maandenLater(van, maanden) < tot) maanden++;
  return maanden;
}

/** The date `maanden` calendar months later; the last day of the month where that day does not exist. */
export function maandenLater(d: Datum, maanden: number): Datum {
  const telling = jaarVan(d) * 12 + maandVan(d) - 1 + maanden;
  const [jaar, maand] = [Math.floor(telling / 12), (telling % 12) + 1];
  return maakDatum(jaar, maand, Math.min(dagVan(d), dagenInMaand(jaar, maand)));
}
