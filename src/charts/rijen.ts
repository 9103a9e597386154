import { GAT, liggendeBreuk, verschoven, type Breuklijn } from './gaten.ts';
import type { Categorie, Keuze } from './keuze.ts';
import { breedste, breekAf, REGEL } from './tekstmaat.ts';

/** Between the name of a row and its bars when the name stands above them, and when it stands beside them. */
const NAAM = { boven: 3, naast: 12 };

/** Part of the width that names beside the bars may take. */
export const NAAMDEEL = 0.36;

/** A row of lying bars: its name, and the room for its bars. */
export interface Rij {
  readonly categorie: Categorie;
  readonly naam: readonly string[];
  /** Middle of its name. */
  readonly naamY: number;
  /** Middle of its bars. */
  readonly midden: number;
  readonly top: number;
  readonly onder: number;
}

/** Rows of lying bars under each other. */
export interface Rijen {
  readonly rijen: readonly Rij[];
  /** Where the bars begin. */
  readonly begin: number;
  readonly onder: number;
  /** Top and bottom of the stretches over which bars stand under each other. */
  readonly stukken: readonly (readonly [number, number])[];
}

interface Maten {
  readonly breed: number;
  /** Room above the first row. */
  readonly boven: number;
  /** Height of the bars of one row together. */
  readonly staven: number;
  readonly tussen: number;
  readonly namenBoven: boolean;
}

/** Names of rows beside their bars, in at most their part of the width, or above them where that leaves the bars no room. */
export function rijenVan({ categorieen, breuken }: Keuze, maten: Maten): Rijen {
  const { breed, boven, staven, tussen, namenBoven } = maten;
  const naamBreed = namenBoven ? breed : Math.min(breed * NAAMDEEL, breedste(categorieen.map((c) => c.kop)));
  let y = boven;
  const rijen = categorieen.map((categorie, nr) => {
    const naam = breekAf(categorie.kop, naamBreed);
    const naamHoog = naam.length * REGEL;
    const top = y + verschoven(breuken, nr, GAT.liggend);
    const hoogte = namenBoven ? naamHoog + NAAM.boven + staven : Math.max(naamHoog, staven);
    y += hoogte + tussen;
    const midden = namenBoven ? top + hoogte - staven / 2 : top + hoogte / 2;
    return {
      categorie,
      naam,
      naamY: namenBoven ? top + naamHoog / 2 : midden,
      midden,
      top,
      onder: top + hoogte,
    };
  });
  const begin = namenBoven ? 0.5 : Math.ceil(breedste(rijen.flatMap(({ naam }) => naam))) + NAAM.naast;
  const stukken = namenBoven
    ? rijen.map(({ midden }) => [midden - staven / 2, midden + staven / 2] as const)
    : aaneen(rijen, breuken);
  return { rijen, begin, onder: rijen.at(-1)!.onder, stukken };
}

/** From the first row to the last, interrupted at each break. */
function aaneen(rijen: readonly Rij[], breuken: Keuze['breuken']): (readonly [number, number])[] {
  const eersten = [0, ...breuken.map(({ voor }) => voor)];
  return eersten.map((nr, i) => [rijen[nr]!.top, rijen[(eersten[i + 1] ?? rijen.length) - 1]!.onder]);
}

/** The breaks between rows. */
export const breukenTussen = (
  { breuken }: Keuze,
  rijen: readonly Rij[],
  tussen: number,
  breed: number,
): Breuklijn[] =>
  breuken.map(({ teken, voor }) =>
    liggendeBreuk(teken, rijen[voor]!.top - (GAT.liggend + tussen) / 2, breed),
  );
