import { INKT, WIT } from '../definition/kleur.ts';
import type { Stijl } from '../definition/stijl.ts';

/**
 * The colours of a checked house style (`keurStijl`) as CSS custom properties. White can be read on the darkest step, and
 * the darkest step on white, so it also colours headings; ink can be read on the lightest.
 */
export function kleurtokens({ huis, accent }: Stijl): string {
  const tokens = {
    ...Object.fromEntries(huis.map((kleur, i) => [`huis-${i + 1}`, kleur])),
    accent,
    inkt: INKT,
    huistekst: huis[0],
    'op-huis': WIT,
    'op-licht': INKT,
  };
  return `:root{${Object.entries(tokens)
    .map(([naam, waarde]) => `--${naam}:${waarde}`)
    .join(';')}}`;
}
