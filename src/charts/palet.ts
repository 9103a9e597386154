import type { Stijl } from '../definition/grafiek.ts';
import { definitieFout } from '../text/fout.ts';

/** Ground, text, secondary text, hairlines: the greys every chart shares. */
export const GROND = '#ffffff';
export const INKT = '#222222';
export const GRIJS = '#595959';
export const HAARLIJN = '#b3b3b3';
const VULGRIJS = '#8a8a8a';
/** Contrast that WCAG 1.4.11 asks of graphics. */
const VLAKCONTRAST = 3;
/** More series than this cannot be told apart, in colour or in grey print. */
export const MEESTE_REEKSEN = 6;

/** A fill with the outline that keeps it visible on white; `rand` equals the fill where it is dark enough by itself. */
export interface Vulling {
  readonly vulling: string;
  readonly rand: string;
}

/** Relative luminance of #rrggbb by WCAG 2.2, 0 (black) to 1 (white): also how a grey print shows it. */
export function luminantie(kleur: string): number {
  const [r, g, b] = kanalen(kleur).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast ratio of two colours by WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [licht, donker] = [luminantie(a), luminantie(b)].sort((x, y) => y - x);
  return (licht! + 0.05) / (donker! + 0.05);
}

/** The colour, mixed with black in steps of 5% until it has the contrast on white. */
export function verdonker(kleur: string, minstens = VLAKCONTRAST): string {
  for (let deel = 1; deel >= 0; deel -= 0.05) {
    const donkerder = hex(kanalen(kleur).map((c) => c * deel));
    if (contrast(donkerder, GROND) >= minstens) return donkerder;
  }
  return '#000000';
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
  rand: contrast(vulling, GROND) >= VLAKCONTRAST ? vulling : verdonker(stijl.huis[0]),
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

function kanalen(kleur: string): number[] {
  const cijfers = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(kleur);
  if (!cijfers) {
    throw definitieFout(
      'KLEUR_ONBEKEND',
      `'${kleur}' is geen kleur die de grafieken kennen. Schrijf een kleur als #rrggbb, bijvoorbeeld #1b4f72.`,
    );
  }
  return cijfers.slice(1).map((deel) => Number.parseInt(deel, 16) / 255);
}

const hex = (delen: readonly number[]): string =>
  `#${delen
    .map((c) =>
      Math.round(c * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
