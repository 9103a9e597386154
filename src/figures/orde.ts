import type { TabelPlan } from '../definition/definitie.ts';
import { type Cel, vindKop } from '../records/tabel.ts';
import type { Telrij } from './teller.ts';

export interface Rij {
  rij: Telrij;
  cellen: Cel[];
}

/**
 * Order, limit and threshold of the rows. Totals and rows beside the count keep their place at the end; ties go by name.
 * A row without a value is last, and below every threshold.
 */
export function orden(plan: TabelPlan, rijen: readonly Rij[]): Rij[] {
  if (!plan.orde && !plan.drempel && plan.hoogstens === undefined) return [...rijen];
  const waarde = (r: Rij, label: string): number | null =>
    r.cellen[vindKop(plan.kolommen, label)]?.waarde ?? null;
  const vrij = rijen.filter((r) => !r.rij.item.totaal);
  const { orde, drempel } = plan;
  const boven = drempel ? vrij.filter((r) => (waarde(r, drempel.kolom) ?? -1) >= drempel.minstens) : vrij;
  const teken = orde?.richting === 'oplopend' ? 1 : -1;
  const gesorteerd = orde
    ? boven.toSorted((a, b) => {
        const [x, y] = [waarde(a, orde.kolom), waarde(b, orde.kolom)];
        if (x === y) return a.rij.label.localeCompare(b.rij.label, 'nl');
        if (x === null || y === null) return x === null ? 1 : -1;
        return teken * (x - y);
      })
    : boven;
  return [...gesorteerd.slice(0, plan.hoogstens), ...rijen.filter((r) => r.rij.item.totaal)];
}
