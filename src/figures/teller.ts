import type { Item } from '../definition/assen.ts';
import type { TabelPlan } from '../definition/definitie.ts';
import type { Maat } from '../definition/tabel.ts';
import { opvraag } from '../records/opvraag.ts';
import type { Bronnen, Doel } from './bronnen.ts';
import {
  alle,
  type Blik,
  type Toets,
  type Velden,
  type Voorwaarde,
  vertaal,
  voorwaardenVan,
} from './filter.ts';

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

class Telcel implements Doel {
  waarde = 0;
  records = 0;
  onbekend = false;
  private leerlingen: Set<string> | null = null;

  constructor(private readonly maat: Maat) {}

  tel(velden: Velden): void {
    const { maat } = this;
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

/** A row or column that takes part, with its conditions. */
interface Kant {
  index: number;
  voorwaarden: readonly Voorwaarde[];
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
    return { item, label, cellen: this.plan.kolommen.map((k) => new Telcel(maatVan(this.plan, item, k))) };
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
      as.flatMap((item, index) => {
        if (item.aandeel || !past(item)) return [];
        const voorwaarden = item.filters.flatMap((f) => vertaal(f, blik));
        return [{ index, voorwaarden, toets: alle(voorwaarden) }];
      });
    const hoort = (r: Item, k: Item) =>
      !r.aandeel && !k.aandeel && sleutelVan(gezichtVan(this.plan, r, k)) === sleutelVan(gezicht);
    const rijen = kant(this.plan.rijen, (r) => this.plan.kolommen.some((k) => hoort(r, k)));
    const kolommen = kant(this.plan.kolommen, (k) => this.plan.rijen.some((r) => hoort(r, k)));
    const samen = this.plan.rijen.map((r) => this.plan.kolommen.map((k) => hoort(r, k)));
    bronnen.verbind(bron, jaar, {
      voorwaarden: voorwaardenVan(this.plan, blik),
      verder: [...rijen, ...kolommen].flatMap(({ voorwaarden }) => voorwaarden),
      doelen: (velden) =>
        rijen
          .filter(({ toets }) => toets(velden))
          .flatMap(({ index }) => {
            const bij = kolommen.filter((kolom) => samen[index]![kolom.index] && kolom.toets(velden));
            return this.doelenIn(
              index,
              bij.map((kolom) => kolom.index),
            );
          }),
    });
  }

  /** The cells of a row; for a row per value of a field, those of the row of the record that is counted. */
  private doelenIn(index: number, kolommen: readonly number[]): readonly Doel[] {
    const { item, cellen } = this.rijen[index]!;
    const { uit } = item;
    if (uit === undefined) return kolommen.map((kolom) => cellen[kolom]!);
    const tel = (velden: Velden): void => {
      const waarde = velden[uit] ?? null;
      if (waarde === null) return;
      const rij = this.rijVoor(index, String(waarde));
      for (const kolom of kolommen) rij.cellen[kolom]!.tel(velden);
    };
    return [{ tel }];
  }

  private rijVoor(index: number, label: string): Telrij {
    const bij = opvraag(this.gevonden, index, () => new Map<string, Telrij>());
    return opvraag(bij, label, () => this.nieuweRij(this.rijen[index]!.item, label));
  }
}
