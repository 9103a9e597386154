import type { Item } from '../definition/assen.ts';
import type { Breuk, Raakt } from '../definition/breuk.ts';
import type { Celpad } from '../definition/celpad.ts';
import { bronfilters } from '../definition/controle/bronnen.ts';
import type { Definitie, TabelPlan } from '../definition/definitie.ts';
import type { Eis, Filter } from '../definition/filter.ts';
import { soortVanBron } from '../definition/velden.ts';
import type { Waarde } from '../records/soorten.ts';
import { type Reeks, type Tabelbreuk, vindKop } from '../records/tabel.ts';
import { bronVan, jaarVan, maatVan } from './teller.ts';

/** A break in a table of the definition: the first year after it, and what it touches on the other side. */
export interface Planbreuk extends Omit<Tabelbreuk, 'vanaf' | 'geraakt'> {
  vanaf: Item;
  geraakt: ReadonlySet<Item>;
}

/**
 * The breaks that run through a table: it has cells on both sides of it that the break concerns. A cell of before its
 * category existed has no figure, so it is on no side. Rule: contract 2-counting, "Break in a series".
 */
export function tabelbreuken(plan: TabelPlan, d: Definitie): Planbreuk[] {
  const as = (['kolommen', 'rijen'] as const).find((kant) => plan[kant].some(({ jaar }) => jaar));
  if (as === undefined) return [];
  const jaren = plan[as];
  const anderen = plan[as === 'rijen' ? 'kolommen' : 'rijen'];
  return d.breuken.flatMap((breuk) => {
    const kant = (ander: Item, erna: boolean): boolean =>
      jaren.some((item) => {
        if (item.aandeel || ander.aandeel) return false;
        const [rij, kolom] = as === 'rijen' ? [item, ander] : [ander, item];
        const schooljaar = d.schooljaar + jaarVan(rij, kolom);
        const bestaat = [rij, kolom].every(({ vanaf }) => vanaf === undefined || schooljaar >= vanaf);
        return bestaat && schooljaar >= breuk.vanaf === erna && raakt(breuk, plan, rij, kolom, d);
      });
    const geraakt = new Set(anderen.filter((ander) => kant(ander, false) && kant(ander, true)));
    const vanaf = jaren.find((item) => !item.aandeel && d.schooljaar + (item.jaar ?? 0) >= breuk.vanaf);
    if (geraakt.size === 0 || !vanaf) return [];
    const { id, teken, noot } = breuk;
    return [{ id, teken, noot, as, vanaf, geraakt }];
  });
}

/** The schooljaar of a cell and the breaks that concern what it counts, whatever its year. */
const reeksVan = (plan: TabelPlan, rij: Item, kolom: Item, d: Definitie): Reeks => ({
  schooljaar: d.schooljaar + jaarVan(rij, kolom),
  breuken: d.breuken.filter((breuk) => raakt(breuk, plan, rij, kolom, d)).map(({ id }) => id),
});

/** Where the cell of a table stands in its series. */
export function reeksIn(
  d: Definitie,
  plan: TabelPlan | undefined,
  [, rij, kolom]: Celpad,
): Reeks | undefined {
  const [r, k] = [plan?.rijen[vindKop(plan.rijen, rij)], plan?.kolommen[vindKop(plan.kolommen, kolom)]];
  return plan && r && k && reeksVan(plan, r, k, d);
}

function raakt(breuk: Breuk, plan: TabelPlan, rij: Item, kolom: Item, d: Definitie): boolean {
  const bron = bronVan(plan, rij, kolom);
  const filters = [
    ...bronfilters(d, bron),
    ...(plan.waar ? [plan.waar] : []),
    ...rij.filters,
    ...kolom.filters,
  ];
  const soort = soortVanBron(bron, d);
  const maat = maatVan(plan, rij, kolom);
  const past = (eis: Raakt): boolean =>
    (eis.bron === undefined || eis.bron === bron || eis.bron === soort) &&
    (eis.maat === undefined || eis.maat === (maat === 'rijen' && soort === 'werkprocessen' ? soort : maat)) &&
    Object.entries(eis.waar ?? {}).every(([veld, waarden]) => kiest(filters, veld, [waarden].flat(), d));
  return breuk.raakt.some(past);
}

/** Do these filters choose by the field, and can a record with one of the values pass them? */
function kiest(filters: readonly Filter[], veld: string, waarden: readonly Waarde[], d: Definitie): boolean {
  const gaatOver = (filter: Filter): boolean =>
    Object.entries(filter).some(([naam, eis]) =>
      naam === 'of' ? (eis as Filter[]).some(gaatOver) : naam === veld || d.groepen[naam]?.van === veld,
    );
  if (!filters.some(gaatOver)) return false;
  return waarden.some((waarde) => filters.every((filter) => laatDoor(filter, veld, waarde, d)));
}

/** Could a record with this value pass the filter? Requirements on other fields do not decide. */
function laatDoor(filter: Filter, veld: string, waarde: Waarde, d: Definitie): boolean {
  return Object.entries(filter).every(([naam, eis]) => {
    if (naam === 'of') return (eis as Filter[]).some((tak) => laatDoor(tak, veld, waarde, d));
    if (naam === veld) return magZijn(eis as Eis, waarde);
    const groep = Object.hasOwn(d.groepen, naam) ? d.groepen[naam]! : undefined;
    if (groep?.van !== veld) return true;
    const label = Object.entries(groep.waarden).find(([, bij]) => bij.includes(String(waarde)))?.[0];
    return magZijn(eis as Eis, label ?? groep.anders ?? null);
  });
}

function magZijn(eis: Eis, waarde: Waarde): boolean {
  if (Array.isArray(eis)) return (eis as Waarde[]).includes(waarde);
  if (typeof eis !== 'object') return eis === waarde;
  return eis.niet === undefined || ![eis.niet].flat().includes(waarde as string);
}
