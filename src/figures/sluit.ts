import type { Cel, Kop } from '../records/tabel.ts';
import { getal } from '../text/getallen.ts';

/**
 * Totals come from the records, so a record whose value has no row or column of its own is in the total only. That is
 * right, but a reader who adds up must be told: the notes this gives say how many, per side of the table.
 */
export function sluitNoten(
  rijen: readonly Kop[],
  kolommen: readonly Kop[],
  cellen: readonly (readonly Cel[])[],
): string[] {
  const eindrij = rijen.findLastIndex((r) => r.totaal);
  const eindkolom = kolommen.findLastIndex((k) => k.totaal);
  const noten: string[] = [];
  const laatsteRij = cellen[eindrij === -1 ? cellen.length - 1 : eindrij];
  if (eindkolom !== -1 && laatsteRij) {
    const over = rest(kolommen, laatsteRij, eindkolom);
    if (over) noten.push(noot(over, 'kolom'));
  }
  if (eindrij !== -1) {
    const kijk = eindkolom === -1 ? kolommen.map((_, k) => k) : [eindkolom];
    const resten = kijk.flatMap(
      (k) =>
        rest(
          rijen,
          cellen.map((rij) => rij[k]!),
          eindrij,
        ) ?? [],
    );
    const aantal = resten.reduce((som, deel) => som + deel.aantal, 0);
    if (aantal) noten.push(noot({ aantal, eenheid: resten[0]!.eenheid }, 'rij'));
  }
  return noten;
}

const noot = (over: { aantal: number; eenheid: string }, kant: 'rij' | 'kolom'): string =>
  `Het totaal is ${getal(over.aantal)} hoger dan de ${kant === 'rij' ? 'rijen' : 'kolommen'} samen: zoveel ${over.eenheid} hebben een andere of geen waarde en staan daarom in geen ${kant}.`;

/**
 * What the total holds beyond its additive first-level parts, counted in the same unit; null when it closes. Distinct
 * jongeren may stand in several parts, so their parts can be more than the total: that is no rest.
 */
function rest(
  koppen: readonly Kop[],
  cellen: readonly Cel[],
  eind: number,
): { aantal: number; eenheid: string } | null {
  const totaal = cellen[eind]!;
  if (totaal.waarde === null || totaal.eenheid === '%') return null;
  const delen = koppen.flatMap((kop, i) =>
    kop.soort === 'additief' && !kop.totaal && kop.niveau === 0 && i < eind ? [cellen[i]!] : [],
  );
  if (delen.length === 0 || delen.some((cel) => cel.waarde === null || cel.eenheid !== totaal.eenheid))
    return null;
  const aantal = totaal.waarde - delen.reduce((som, cel) => som + cel.waarde!, 0);
  return aantal > 0 ? { aantal, eenheid: totaal.eenheid } : null;
}
