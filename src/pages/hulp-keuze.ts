import type { Blokhulp } from './hulp.ts';
import { cijferMet, type Vertelling, waardeMet } from './vertelling.ts';

const VERGELIJK: Record<string, (a: number, b: number) => boolean> = {
  'meer dan': (a, b) => a > b,
  'minder dan': (a, b) => a < b,
  'gelijk aan': (a, b) => a === b,
  minstens: (a, b) => a >= b,
  hoogstens: (a, b) => a <= b,
};

/** Text that stands only when a comparison holds; without a comparison: when the figure is there and not 0. */
export const als: Blokhulp = (v, [links, vergelijking, rechts], { binnen, anders }) => {
  if (vergelijking === undefined)
    return (cijferMet(v, String(links)).cel.waarde ?? 0) !== 0 ? binnen() : anders();
  const a = waardeMet(v, String(links));
  const b = getalOfCijfer(v, rechts!);
  return a !== null && b !== null && VERGELIJK[String(vergelijking)]!(a, b) ? binnen() : anders();
};

/** Text that stands only when all these figures have a value. An empty share counts as known: it is zero. */
export const beschikbaar: Blokhulp = (v, namen, { binnen, anders }) =>
  namen.every((naam) => ['ok', 'leeg'].includes(cijferMet(v, String(naam)).cel.status)) ? binnen() : anders();

const getalOfCijfer = (v: Vertelling, waarde: string | number): number | null =>
  Number.isNaN(Number(waarde)) ? waardeMet(v, String(waarde)) : Number(waarde);
