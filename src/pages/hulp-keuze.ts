import type { Blokhulp } from './hulp.ts';
import { breukTussen, cijferMet, isBekend, type Vertelling, waardeMet } from './vertelling.ts';

const VERGELIJK: Record<string, (a: number, b: number) => boolean> = {
  'meer dan': (a, b) => a > b,
  'minder dan': (a, b) => a < b,
  'gelijk aan': (a, b) => a === b,
  minstens: (a, b) => a >= b,
  hoogstens: (a, b) => a <= b,
};

/**
 * Text that stands only when a comparison holds; without a comparison: when the figure is there and not 0. With a figure
 * that is not there nothing holds, so the text after {{else}} must be true then too. That is no warning: no "n.b." is shown.
 */
export const als: Blokhulp = (v, [links, vergelijking, rechts], { binnen, anders }) => {
  if (vergelijking === undefined)
    return (cijferMet(v, String(links)).cel.waarde ?? 0) !== 0 ? binnen() : anders();
  const a = getalOfCijfer(v, links!);
  const b = getalOfCijfer(v, rechts!);
  return a !== null && b !== null && VERGELIJK[String(vergelijking)]!(a, b) ? binnen() : anders();
};

/** Text that stands only when all these figures have a value. */
export const beschikbaar: Blokhulp = (v, namen, { binnen, anders }) =>
  namen.every((naam) => isBekend(v, String(naam))) ? binnen() : anders();

/** Text that stands only when both figures are there and no break in the series lies between them. */
export const vergelijkbaar: Blokhulp = (v, namen, { binnen, anders }) => {
  const [oud, nieuw] = namen.map(String) as [string, string];
  return isBekend(v, oud) && isBekend(v, nieuw) && breukTussen(v, oud, nieuw) === null ? binnen() : anders();
};

function getalOfCijfer(v: Vertelling, waarde: string | number): number | null {
  if (!Number.isNaN(Number(waarde))) return Number(waarde);
  return isBekend(v, String(waarde)) ? waardeMet(v, String(waarde)) : null;
}
