import type { Stijl } from '../definition/grafiek.ts';
import { definitieFout, type Plaats } from '../text/fout.ts';

/** Contrast that text must have with its ground (WCAG 1.4.3). */
const LEESBAAR = 4.5;
const INKT = '#1b2126';

/** Relative luminance of `#rrggbb` (WCAG 2). */
function helderheid(kleur: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const deel = Number.parseInt(kleur.slice(i, i + 2), 16) / 255;
    return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [licht, donker] = [helderheid(a), helderheid(b)].sort((x, y) => y - x);
  return (licht! + 0.05) / (donker! + 0.05);
}

/**
 * House style as CSS custom properties. Text on the house colour is white or ink, whichever can be read; headings take
 * the darkest house step that can be read on white. Throws a definition fault for what is no `#rrggbb`.
 */
export function kleurtokens({ huis, accent }: Stijl, plaats: Plaats): string {
  for (const kleur of [...huis, accent])
    if (!/^#[0-9a-f]{6}$/i.test(kleur))
      throw definitieFout('KLEUR_ONLEESBAAR', `"${kleur}" is geen kleur; schrijf haar als #1f6b78.`, plaats);
  const tekst = huis.find((kleur) => contrast(kleur, '#ffffff') >= LEESBAAR) ?? INKT;
  const tokens = {
    ...Object.fromEntries(huis.map((kleur, i) => [`huis-${i + 1}`, kleur])),
    accent,
    inkt: INKT,
    huistekst: tekst,
    'op-huis': contrast('#ffffff', huis[0]) >= LEESBAAR ? '#ffffff' : INKT,
    'op-licht': contrast(INKT, huis[3]) >= LEESBAAR ? INKT : '#ffffff',
  };
  return `:root{${Object.entries(tokens)
    .map(([naam, waarde]) => `--${naam}:${waarde}`)
    .join(';')}}`;
}
