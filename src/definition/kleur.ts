import { definitieFout, type Fout, type Plaats } from '../text/fout.ts';

/** The ground of every page and chart, and the two ends that a colour can be mixed towards. */
export const WIT = '#ffffff';
export const ZWART = '#000000';
/** Colour of running text. */
export const INKT = '#1b2126';

/** Contrast that text must have with its ground (WCAG 1.4.3), and that graphics must have (WCAG 1.4.11). */
export const LEESBAAR = 4.5;
export const ZICHTBAAR = 3;

/** Is this a colour as `#rrggbb`? */
export const isKleur = (kleur: string): boolean => /^#[0-9a-f]{6}$/i.test(kleur);

export const kleurFout = (kleur: string, plaats?: Plaats): Fout =>
  definitieFout('KLEUR_ONLEESBAAR', `"${kleur}" is geen kleur; schrijf haar als #1f6b78.`, plaats);

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

/** The colour of which `deel` (0 to 1) is left and the rest is `met`. */
export function meng(kleur: string, met: string, deel: number): string {
  const ander = kanalen(met);
  return hex(kanalen(kleur).map((c, i) => c * deel + ander[i]! * (1 - deel)));
}

function kanalen(kleur: string): number[] {
  if (!isKleur(kleur)) throw kleurFout(kleur);
  return [1, 3, 5].map((i) => Number.parseInt(kleur.slice(i, i + 2), 16) / 255);
}

const hex = (delen: readonly number[]): string =>
  `#${delen
    .map((c) =>
      Math.round(c * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
