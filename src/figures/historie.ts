import { naam, type Schooljaar } from '../records/schooljaar.ts';
import type { Velden } from './filter.ts';

/** A published figure of a year for which no export exists. */
export interface Historisch {
  /** null = not published. */
  waarde: number | null;
  bron: string;
}

/** Figures from `historie.csv`, found by table, row, column and schooljaar. */
export class Historie {
  private readonly cijfers = new Map<string, Historisch>();

  ontvang(v: Velden): void {
    this.cijfers.set(sleutel(String(v.tabel), String(v.rij), String(v.kolom), v.schooljaar as Schooljaar), {
      waarde: v.waarde as number | null,
      bron: String(v.bron ?? 'historie'),
    });
  }

  vind(tabel: string, rij: string, kolom: string, schooljaar: Schooljaar): Historisch | undefined {
    return this.cijfers.get(sleutel(tabel, rij, kolom, schooljaar));
  }
}

const sleutel = (tabel: string, rij: string, kolom: string, schooljaar: Schooljaar): string =>
  [tabel, rij, kolom, naam(schooljaar)].join('\u0000');
