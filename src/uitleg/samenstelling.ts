import type { Item } from '../definition/assen.ts';
import type { Stof } from '../pages/stof.ts';
import { vindKop } from '../records/tabel.ts';
import { toonCel } from '../text/getallen.ts';
import { type Celplek, naamVan, padVan } from './vindplaats.ts';

/** What stands in the parts of a total: the rows above it, or the columns beside it. */
export interface Samenstelling {
  kant: 'rijen' | 'kolommen';
  delen: readonly { naam: string; label: string; weergave: string }[];
  /**
   * What the total has more than its parts together; negative when something counts in more than one part (a jongere);
   * null when a part has no figure.
   */
  rest: number | null;
}

/** The parts of a cell in a total row, a total column, or both; none for a cell that is no total. */
export function samenstelling(stof: Stof, cel: Celplek): Samenstelling[] {
  const { plan, rij, kolom } = cel;
  const rijen = rij.totaal
    ? deelItems(stof, cel, 'rijen').map(({ item, label }): Celplek => ({ ...cel, rij: item, label }))
    : [];
  const kolommen = kolom.totaal
    ? deelItems(stof, cel, 'kolommen').map(({ item }): Celplek => ({ ...cel, kolom: item }))
    : [];
  return [
    { kant: 'rijen' as const, delen: rijen },
    { kant: 'kolommen' as const, delen: kolommen },
  ].flatMap(({ kant, delen }) => (delen.length === 0 ? [] : [samen(stof, plan.id, cel, kant, delen)]));
}

/** Additive parts of the first level, with the same year as the total; rows found in the data each by their value. */
function deelItems(
  { tabellen }: Stof,
  { plan, rij, kolom }: Celplek,
  kant: 'rijen' | 'kolommen',
): { item: Item; label: string }[] {
  const totaal = kant === 'rijen' ? rij : kolom;
  const koppen = tabellen.get(plan.id)?.[kant] ?? [];
  return plan[kant].flatMap((item) => {
    if (item.totaal || item.soort !== 'additief' || item.niveau !== 0) return [];
    if (item.aandeel || item.verborgen || item.jaar !== totaal.jaar) return [];
    if (item.uit === undefined) return [{ item, label: item.label }];
    return koppen.filter((kop) => !kop.totaal).map(({ label }) => ({ item, label }));
  });
}

function samen(
  { tabellen }: Stof,
  id: string,
  totaal: Celplek,
  kant: Samenstelling['kant'],
  plekken: readonly Celplek[],
): Samenstelling {
  const tabel = tabellen.get(id);
  const celOp = (plek: Celplek) => {
    const [, rij, kolom] = padVan(plek);
    return tabel?.cellen[vindKop(tabel.rijen, rij)]?.[vindKop(tabel.kolommen, kolom)];
  };
  const heel = celOp(totaal);
  const delen = plekken.flatMap((plek) => {
    const cel = celOp(plek);
    return cel ? [{ plek, cel }] : [];
  });
  const bekend =
    heel?.waarde != null && delen.every(({ cel }) => cel.waarde !== null && cel.eenheid === heel.eenheid);
  return {
    kant,
    delen: delen.map(({ plek, cel }) => ({
      naam: naamVan(plek),
      label: kant === 'rijen' ? plek.label : plek.kolom.label,
      weergave: toonCel(cel),
    })),
    rest: bekend ? heel.waarde! - delen.reduce((som, { cel }) => som + cel.waarde!, 0) : null,
  };
}
