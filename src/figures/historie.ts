import type { Item } from '../definition/assen.ts';
import { naam, type Schooljaar } from '../records/schooljaar.ts';
import { volleNaam } from '../records/tabel.ts';
import type { Velden } from './filter.ts';

/** A published figure of a year for which no export exists. */
export interface Historisch {
  /** null = not published. */
  waarde: number | null;
  bron: string;
  /** What its table counts, where that is known. */
  telt?: string;
}

/**
 * Figures of earlier years, from an earlier `cijfers.json` or from `historie.csv`, found by table, row, column and
 * schooljaar. What comes in later replaces what came before.
 */
export class Historie {
  private readonly cijfers = new Map<string, Historisch>();

  ontvang(v: Velden): void {
    this.cijfers.set(sleutel(String(v.tabel), String(v.rij), String(v.kolom), v.schooljaar as Schooljaar), {
      waarde: v.waarde as number | null,
      bron: String(v.bron ?? 'historie'),
      ...(typeof v.telt === 'string' ? { telt: v.telt } : {}),
    });
  }

  /** Rows and columns by label, or by `GROEP: label` where a label stands in the table more than once. */
  vind(
    tabel: string,
    rij: readonly string[],
    kolom: readonly string[],
    schooljaar: Schooljaar,
  ): Historisch | undefined {
    for (const r of rij)
      for (const k of kolom) {
        const gevonden = this.cijfers.get(sleutel(tabel, r, k, schooljaar));
        if (gevonden) return gevonden;
      }
    return undefined;
  }
}

/** The names under which a row or column may stand in the history. */
export function namenVan(item: Item, label: string, as: readonly Item[]): string[] {
  const vol = volleNaam({ ...item, label });
  return as.some((ander) => ander !== item && ander.label === label) ? [vol] : [label, vol];
}

const sleutel = (tabel: string, rij: string, kolom: string, schooljaar: Schooljaar): string =>
  [tabel, rij, kolom, naam(schooljaar)].join('\u0000');
