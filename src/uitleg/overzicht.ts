import { celnaam, vindCel } from '../definition/celpad.ts';
import type { Stof } from '../pages/stof.ts';
import { volleNaam } from '../records/tabel.ts';
import { getal, toonCel } from '../text/getallen.ts';

/** One name that can be asked for, with its value as printed and what it counts. */
export interface Overzichtsregel {
  naam: string;
  weergave: string;
  tekst: string;
}

/** All figures of cijfers.yaml, and all tables by their id with the number of cells. */
export function alleNamen({ cijfers, tabellen }: Stof): {
  cijfers: Overzichtsregel[];
  tabellen: Overzichtsregel[];
} {
  return {
    cijfers: [...cijfers.values()].map(({ id, cel, tekst }) => ({
      naam: id,
      weergave: toonCel(cel) + (cel.eenheid === '%' && cel.waarde !== null ? '%' : ''),
      tekst,
    })),
    tabellen: [...tabellen.values()].map(({ id, rijen, kolommen, definitie }) => ({
      naam: id,
      weergave: `${getal(rijen.length * kolommen.length)} cellen`,
      tekst: definitie,
    })),
  };
}

/** The cells of one table as paths that a text or `uitleg` takes, row after row. */
export function cellenVan({ definitie, tabellen }: Stof, id: string): Overzichtsregel[] {
  const tabel = tabellen.get(id);
  if (!tabel) return [];
  return tabel.rijen.flatMap((rij, r) =>
    tabel.kolommen.map((kolom, k): Overzichtsregel => {
      const pad = celnaam([id, rij.label, kolom.label]);
      const vol = celnaam([id, volleNaam(rij), volleNaam(kolom)]);
      return {
        naam: vindCel(definitie, pad) ? pad : vol,
        weergave: toonCel(tabel.cellen[r]![k]!),
        tekst: tabel.cellen[r]![k]!.eenheid,
      };
    }),
  );
}
