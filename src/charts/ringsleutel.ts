import type { Vulling } from './palet.ts';
import { NAAST_STAALTJE, STAALTJE } from './sleutel.ts';
import { type Laag, type Tekst, vlakLaag } from './tekening.ts';
import { breedste, breekAf, REGEL } from './tekstmaat.ts';

/** Between two lines of the key. */
const TUSSEN = 4;

/** A part in the key: its figure is empty when it stands at the part itself. */
interface Sleuteldeel {
  readonly naam: string;
  readonly figuur: string;
  readonly kleur: Vulling;
}

/** A key of one line per part from `boven` units on: swatch, figure, and the name, which wraps. */
export function sleutelRijen(
  delen: readonly Sleuteldeel[],
  boven: number,
  breed: number,
): { staaltjes: Laag; teksten: Tekst[]; onder: number } {
  const figuurBreed = breedste(
    delen.map(({ figuur }) => figuur),
    true,
  );
  const naamX = NAAST_STAALTJE + (figuurBreed > 0 ? figuurBreed + 7 : 0);
  let y = boven;
  const teksten: Tekst[] = [];
  const staaltjes = delen.map(({ naam, figuur, kleur }) => {
    const regels = breekAf(naam, breed - naamX);
    const eerste = y + REGEL / 2;
    if (figuur !== '')
      teksten.push({ x: naamX - 7, y: eerste, regels: [figuur], vet: true, uitlijning: 'right' });
    teksten.push({ x: naamX, y: y + (regels.length * REGEL) / 2, regels });
    y += regels.length * REGEL + TUSSEN;
    return { x: 0.5, x2: STAALTJE, y: eerste - STAALTJE / 2, y2: eerste + STAALTJE / 2, ...kleur };
  });
  return { staaltjes: vlakLaag(staaltjes), teksten, onder: y };
}
