import type { Vulling } from './palet.ts';
import type { Tekst, Vlak } from './tekening.ts';
import { tekstbreedte } from './tekstmaat.ts';

/** Height of a line of the key. */
export const SLEUTELREGEL = 18;
/** From the left edge of a swatch to its name. */
export const NAAST_STAALTJE = 17;
const STAALTJE = 11;
/** Between a name and the next swatch. */
const TUSSEN = 20;

/** A name of a series in the key: where its swatch stands, and on which line. */
export interface Sleutelnaam {
  readonly naam: string;
  readonly x: number;
  readonly regel: number;
}

/** Names of series after each other, on as many lines as they need; for bars whose labels have no room for a name. */
export function sleutelVan(namen: readonly string[], breed: number): Sleutelnaam[] {
  let x = 0;
  let regel = 0;
  return namen.map((naam) => {
    const breedte = NAAST_STAALTJE + tekstbreedte(naam);
    if (x > 0 && x + breedte > breed) {
      x = 0;
      regel++;
    }
    const plek = { naam, x, regel };
    x += breedte + TUSSEN;
    return plek;
  });
}

/** Swatches and names of a key that starts at the top of the drawing. */
export function sleutelLagen(
  sleutel: readonly Sleutelnaam[],
  kleuren: readonly Vulling[],
): { staaltjes: Vlak[]; namen: Tekst[] } {
  const midden = (regel: number): number => regel * SLEUTELREGEL + SLEUTELREGEL / 2;
  return {
    staaltjes: sleutel.map(({ x, regel }, i) => ({
      x,
      x2: x + STAALTJE,
      y: midden(regel) - STAALTJE / 2,
      y2: midden(regel) + STAALTJE / 2,
      ...kleuren[i]!,
    })),
    namen: sleutel.map(({ naam, x, regel }) => ({ x: x + NAAST_STAALTJE, y: midden(regel), regels: [naam] })),
  };
}
