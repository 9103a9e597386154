import { contrast, meng, WIT, ZICHTBAAR, ZWART } from '../definition/kleur.ts';
import type { Stijl } from '../definition/stijl.ts';
import { definitieFout } from '../text/fout.ts';

/** Ground, text, secondary text, hairlines: the greys every chart shares. */
export const GROND = WIT;
export const INKT = '#222222';
export const GRIJS = '#595959';
export const HAARLIJN = '#b3b3b3';
const VULGRIJS = '#8a8a8a';
/** More series than this cannot be told apart, in colour or in grey print. */
const MEESTE_REEKSEN = 6;

/** A fill with the outline that keeps it visible on white; `rand` equals the fill where it is dark enough by itself. */
export interface Vulling {
  readonly vulling: string;
  readonly rand: string;
}

/** The colour, mixed with black in steps of 5% until it has the contrast on white. */
export function verdonker(kleur: string, minstens = ZICHTBAAR): string {
  for (let deel = 1; deel >= 0; deel -= 0.05) {
    const donkerder = meng(kleur, ZWART, deel);
    if (contrast(donkerder, GROND) >= minstens) return donkerder;
  }
  return ZWART;
}

/** Text on a fill: white or ink, whichever reads better. */
export const tekstOp = (vulling: string): string =>
  contrast(GROND, vulling) >= contrast(INKT, vulling) ? GROND : INKT;

/**
 * Fills for `aantal` series, dark to light, so that a grey print keeps their order. Years run the other way round: the
 * newest is the darkest. Fills too light for white ground get a dark outline.
 */
export function vullingen(aantal: number, stijl: Stijl, chronologisch = false): Vulling[] {
  if (aantal > MEESTE_REEKSEN) {
    throw definitieFout(
      'GRAFIEK_REEKSEN',
      `Een grafiek met ${aantal} reeksen is niet te lezen. Kies er in grafieken.yaml hoogstens ${MEESTE_REEKSEN} met 'rijen:' of 'kolommen:'.`,
    );
  }
  const [eerste, tweede, derde, vierde] = stijl.huis;
  const rijtje =
    aantal === 1
      ? [tweede]
      : aantal === 2
        ? [eerste, derde]
        : aantal === 3
          ? [eerste, derde, vierde]
          : [eerste, tweede, derde, vierde, stijl.accent, VULGRIJS].slice(0, aantal);
  const gekozen = rijtje.map((kleur) => alsVulling(kleur, stijl));
  return chronologisch ? gekozen.reverse() : gekozen;
}

/** A fill that shows on white: with the darkest house colour around it when it is itself too light. */
export const alsVulling = (vulling: string, stijl: Stijl): Vulling => ({
  vulling,
  rand: contrast(vulling, GROND) >= ZICHTBAAR ? vulling : verdonker(stijl.huis[0]),
});

/** Edge of a fill that touches the next one: white between dark fills, its own outline around a light one. */
export const scheiding = ({ vulling, rand }: Vulling): string => (rand === vulling ? GROND : rand);

/** How a line is told apart without colour: dashes and the shape of its points. */
export interface Lijnstijl {
  readonly kleur: string;
  readonly streep: readonly number[];
  readonly punt: string;
}

const STREPEN: readonly (readonly number[])[] = [[], [7, 3], [2, 2.5], [9, 3, 2, 3], [4, 4], [12, 4]];
const VORMEN = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'] as const;

/** Line colours (each ≥ 3:1 on white) with their dashes and point shapes. */
export function lijnstijlen(aantal: number, stijl: Stijl): Lijnstijl[] {
  return vullingen(aantal, stijl).map(({ vulling }, i) => ({
    kleur: verdonker(aantal > 1 && i === 1 ? stijl.accent : vulling),
    streep: STREPEN[i]!,
    punt: VORMEN[i]!,
  }));
}
