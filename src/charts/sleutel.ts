import type { Vulling } from './palet.ts';
import type { Tekst, Vlak } from './tekening.ts';
import { breedste, breekAf, REGEL } from './tekstmaat.ts';

/** Height of a line of the key. */
const SLEUTELREGEL = 18;
/** From the left edge of a swatch to what stands behind it. */
export const NAAST_STAALTJE = 17;
/** Width and height of a swatch. */
export const STAALTJE = 11;
/** Between a name and the next swatch. */
const TUSSEN = 20;

/** A name of a series in the key: its lines, and where its swatch stands. */
interface Sleutelnaam {
  readonly regels: readonly string[];
  readonly x: number;
  /** Middle of its first line. */
  readonly y: number;
}

export interface Sleutel {
  readonly namen: readonly Sleutelnaam[];
  readonly hoogte: number;
}

/** Names of series after each other, on as many lines as they need; a name that is wider than the page wraps. */
export function sleutelVan(namen: readonly string[], breed: number): Sleutel {
  let x = 0;
  let top = 0;
  let hoogte = 0;
  const plekken = namen.map((naam) => {
    const regels = breekAf(naam, breed - NAAST_STAALTJE);
    const breedte = NAAST_STAALTJE + breedste(regels);
    if (x > 0 && x + breedte > breed) {
      x = 0;
      top = hoogte;
    }
    hoogte = Math.max(hoogte, top + SLEUTELREGEL + (regels.length - 1) * REGEL);
    const plek = { regels, x, y: top + SLEUTELREGEL / 2 };
    x += breedte + TUSSEN;
    return plek;
  });
  return { namen: plekken, hoogte };
}

export const GEEN_SLEUTEL: Sleutel = { namen: [], hoogte: 0 };

/** Swatches and names of a key that stands at the top of the drawing. */
export function sleutelLagen(
  { namen }: Sleutel,
  kleuren: readonly Vulling[],
): { staaltjes: Vlak[]; namen: Tekst[] } {
  return {
    staaltjes: namen.map(({ x, y }, i) => ({
      x,
      x2: x + STAALTJE,
      y: y - STAALTJE / 2,
      y2: y + STAALTJE / 2,
      ...kleuren[i]!,
    })),
    namen: namen.map(({ regels, x, y }) => ({
      x: x + NAAST_STAALTJE,
      y: y + ((regels.length - 1) * REGEL) / 2,
      regels,
    })),
  };
}
