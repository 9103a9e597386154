import type { Item } from '../definition/assen.ts';
import type { TabelPlan } from '../definition/definitie.ts';
import type { Maat } from '../definition/tabel.ts';
import { opvraag } from '../records/opvraag.ts';
import type { Bronnen } from './bronnen.ts';
import { alle, type Blik, type Toets, type Velden, vertaal, voorwaardenVan } from './filter.ts';

/** Raw count of one cell, before shares, history and rounding. */
export interface Telling {
  /** Sum so far; for jongeren the number of distinct leerlingen. */
  waarde: number;
  /** Number of records behind it. */
  records: number;
  /** A record of open data had no published number here. */
  onbekend: boolean;
}

/** A row while counting: one per item, or one per value found in the data for an item with `uit`. */
export interface Telrij {
  item: Item;
  label: string;
  cellen: Telcel[];
}

class Telcel {
  waarde = 0;
  records = 0;
  onbekend = false;
  private leerlingen: Set<string> | null = null;

  tel(velden: Velden, maat: Maat): void {
    this.records++;
    if (maat === 'jongeren') {
      this.leerlingen ??= new Set();
      this.leerlingen.add(String(velden.leerling));
      this.waarde = this.leerlingen.size;
    } else if (maat === 'meldingen') this.waarde += Number(velden.meldingen ?? 1);
    else if (typeof maat === 'object') this.telOp(velden[maat.som] ?? null);
    else this.waarde++;
  }

  private telOp(waarde: Velden[string]): void {
    if (waarde === null) this.onbekend = true;
    else this.waarde += Number(waarde);
  }
}

interface Kant {
  index: number;
  toets: Toets;
}

export const bronVan = (plan: TabelPlan, rij: Item, kolom: Item): string =>
  kolom.bron ?? rij.bron ?? plan.bron;
export const jaarVan = (rij: Item, kolom: Item): number => kolom.jaar ?? rij.jaar ?? 0;
export const maatVan = (plan: TabelPlan, rij: Item, kolom: Item): Maat =>
  kolom.maat ?? rij.maat ?? plan.maat ?? 'rijen';

/** Where a group of cells gets its records, and how it looks at them. */
export interface Gezicht {
  bron: string;
  jaar: number;
  leeftijdOp: string | undefined;
}

export const gezichtVan = (plan: TabelPlan, rij: Item, kolom: Item): Gezicht => ({
  bron: bronVan(plan, rij, kolom),
  jaar: jaarVan(rij, kolom),
  leeftijdOp: kolom.leeftijdOp ?? rij.leeftijdOp ?? plan.leeftijdOp,
});
const sleutelVan = (g: Gezicht): string => [g.bron, g.jaar, g.leeftijdOp ?? ''].join('@');

/** Counts the cells of one table while the records pass by. */
export class Teller {
  readonly rijen: Telrij[];
  private readonly gevonden = new Map<number, Map<string, Telrij>>();

  constructor(
    readonly plan: TabelPlan,
    bronnen: Bronnen,
    private readonly blikOp: (jaar: number) => Blik,
  ) {
    this.rijen = plan.rijen.map((item) => this.nieuweRij(item, item.label));
    for (const gezicht of this.gezichten()) this.verbind(bronnen, gezicht);
  }

  /** Rows in order; values found in the data stand in the place of their item, by name. */
  uitkomst(): Telrij[] {
    return this.rijen.flatMap((rij, i) => {
      if (rij.item.uit === undefined) return [rij];
      return [...(this.gevonden.get(i)?.values() ?? [])].sort((a, b) => (a.label < b.label ? -1 : 1));
    });
  }

  private nieuweRij(item: Item, label: string): Telrij {
    return { item, label, cellen: this.plan.kolommen.map(() => new Telcel()) };
  }

  /** The distinct views that the cells of this table need. */
  private gezichten(): Gezicht[] {
    const alle = new Map<string, Gezicht>();
    for (const rij of this.plan.rijen.filter((r) => !r.aandeel))
      for (const kolom of this.plan.kolommen.filter((k) => !k.aandeel)) {
        const gezicht = gezichtVan(this.plan, rij, kolom);
        alle.set(sleutelVan(gezicht), gezicht);
      }
    return [...alle.values()];
  }

  private verbind(bronnen: Bronnen, gezicht: Gezicht): void {
    const { bron, jaar, leeftijdOp } = gezicht;
    const blik: Blik = leeftijdOp === undefined ? this.blikOp(jaar) : { ...this.blikOp(jaar), leeftijdOp };
    const kant = (as: readonly Item[], past: (item: Item) => boolean): Kant[] =>
      as.flatMap((item, index) =>
        item.aandeel || !past(item)
          ? []
          : [{ index, toets: alle(item.filters.flatMap((f) => vertaal(f, blik))) }],
      );
    const hoort = (r: Item, k: Item) =>
      !r.aandeel && !k.aandeel && sleutelVan(gezichtVan(this.plan, r, k)) === sleutelVan(gezicht);
    const rijen = kant(this.plan.rijen, (r) => this.plan.kolommen.some((k) => hoort(r, k)));
    const kolommen = kant(this.plan.kolommen, (k) => this.plan.rijen.some((r) => hoort(r, k)));
    const maten = this.plan.rijen.map((r) =>
      this.plan.kolommen.map((k) => (hoort(r, k) ? maatVan(this.plan, r, k) : null)),
    );
    bronnen.verbind(bron, jaar, {
      voorwaarden: voorwaardenVan(this.plan, blik),
      ontvang: (velden) => {
        for (const rij of rijen) {
          if (!rij.toets(velden)) continue;
          const telrij = this.rijVoor(rij.index, velden);
          if (!telrij) continue;
          for (const kolom of kolommen) {
            const maat = maten[rij.index]![kolom.index];
            if (maat && kolom.toets(velden)) telrij.cellen[kolom.index]!.tel(velden, maat);
          }
        }
      },
    });
  }

  private rijVoor(index: number, velden: Velden): Telrij | null {
    const rij = this.rijen[index]!;
    const veld = rij.item.uit;
    if (veld === undefined) return rij;
    const waarde = velden[veld] ?? null;
    if (waarde === null) return null;
    const label = String(waarde);
    const bij = opvraag(this.gevonden, index, () => new Map<string, Telrij>());
    return opvraag(bij, label, () => this.nieuweRij(rij.item, label));
  }
}
