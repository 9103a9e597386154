import type { Eis } from '../definition/filter.ts';
import { getal } from '../text/getallen.ts';
import { opsomming } from '../text/opsomming.ts';

/** A bound of an age: 18, or 17,5 where half years count. */
const jaren = (leeftijd: number): string => getal(leeftijd, Number.isInteger(leeftijd) ? 0 : 1);

/**
 * An age in words, bounds as the contract has them (`van` included, `tot` not): "16 of 17 jaar", "18 jaar of ouder",
 * "jonger dan 18 jaar".
 */
export function leeftijdInWoorden(eis: Eis): string {
  if (typeof eis !== 'object') return `${eis} jaar`;
  if (Array.isArray(eis)) return `${opsomming(eis.map(String), 'of')} jaar`;
  const { van, tot, leeg } = eis;
  if (leeg !== undefined) return leeg ? 'niet bekend' : 'bekend';
  if (van !== undefined && tot !== undefined) return tussen(van, tot);
  if (van !== undefined) return `${jaren(van)} jaar of ouder`;
  return tot === undefined ? 'alle' : `jonger dan ${jaren(tot)} jaar`;
}

function tussen(van: number, tot: number): string {
  if (!Number.isInteger(van) || !Number.isInteger(tot))
    return `${jaren(van)} jaar of ouder, maar nog geen ${jaren(tot)} jaar`;
  if (van <= 0) return `jonger dan ${tot} jaar`;
  if (tot - van === 1) return `${van} jaar`;
  return tot - van === 2 ? `${van} of ${van + 1} jaar` : `${van} tot en met ${tot - 1} jaar`;
}
