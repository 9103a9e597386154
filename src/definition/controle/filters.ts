import { SOORTEN, type Soort, type Waarde } from '../../records/soorten.ts';
import { SOORTEN_VAN_WERKPROCES } from '../../records/waarden.ts';
import { lijktOp } from '../../text/fout.ts';
import type { Definitie } from '../definitie.ts';
import type { Eis, Filter } from '../filter.ts';
import { opgeslagen, soortVanBron, veldenVan, veldsoort, waardenVan } from '../velden.ts';
import { bezwaarTegenEis } from './eisen.ts';
import { fout, onbekend, stap, type Waar } from './plek.ts';

/** What else holds for the records that a filter is asked of. */
export interface Omstandigheid {
  /** Other filters on the same records: they may say which werkproces it is. */
  rondom?: readonly (Filter | undefined)[];
  /** The day on which an age counts is named elsewhere (`leeftijdOp`). */
  dag?: boolean;
}

/** Checks that the fields, values, named dates and kinds of requirement of a filter can go together. */
export function controleerFilter(
  d: Definitie,
  basis: Soort,
  filter: Filter | undefined,
  waar: Waar,
  o: Omstandigheid = {},
): void {
  if (!filter) return;
  for (const [veld, eis] of Object.entries(filter)) {
    const hier = stap(waar, veld);
    if (veld === 'of') {
      if ((eis as Filter[]).length === 0)
        throw fout(d, hier, 'EIS_PAST_NIET', 'bij "of" staat geen enkele groep eisen; noem er minstens één.');
      const { of: _, ...samen } = filter;
      for (const [i, tak] of (eis as Filter[]).entries())
        controleerFilter(d, basis, tak, stap(hier, i), { ...o, rondom: [samen, ...(o.rondom ?? [])] });
    } else {
      bekendVeld(d, basis, veld, hier);
      const bezwaar = bezwaarTegenEis(veld, eis as Eis, veldsoort(basis, veld));
      if (bezwaar) throw fout(d, hier, 'EIS_PAST_NIET', bezwaar);
      controleerDagen(d, basis, veld, eis as Eis, hier, o);
      const mag = veld === 'soort' ? soortenBij([filter, ...(o.rondom ?? [])]) : null;
      controleerWaarden(d, veld, genoemd(eis as Eis), mag ?? waardenVan(d, basis, veld), hier);
      if (veld === 'soort' && mag === null) controleerVrijeSoort(d, genoemd(eis as Eis), hier);
    }
  }
}

/** The values that a requirement names, to have or not to have. */
const genoemd = (eis: Eis): Waarde[] => {
  if (eis === 'schooljaar') return [];
  return [typeof eis === 'object' && !Array.isArray(eis) ? (eis.niet ?? []) : eis].flat();
};

/** The values that are named must be able to occur: a misspelt one would count nothing, in silence. */
export function controleerWaarden(
  d: Definitie,
  veld: string,
  waarden: readonly Waarde[],
  bekend: readonly string[] | null,
  waar: Waar,
): void {
  for (const waarde of bekend === null ? [] : waarden)
    if (!bekend!.includes(String(waarde)) && typeof waarde === 'string')
      throw onbekend(d, waar, 'ONBEKENDE_WAARDE', `"${waarde}" is geen waarde van ${veld}.`, waarde, bekend!);
}

/** A `soort` that may be of any werkproces can be any text, but not one that is nearly a known one. */
export function controleerVrijeSoort(d: Definitie, waarden: readonly Waarde[], waar: Waar): void {
  const bekend = Object.values(SOORTEN_VAN_WERKPROCES).flat();
  const bijna = waarden.filter(
    (waarde) => !bekend.includes(String(waarde)) && lijktOp(String(waarde), bekend) !== null,
  );
  controleerWaarden(d, 'soort', bijna, bekend, waar);
}

/** The kinds of the werkprocessen that these filters choose; null when one of those can have any kind. */
function soortenBij(filters: readonly (Filter | undefined)[]): readonly string[] | null {
  const processen = werkprocessenIn(filters);
  if (processen === null || processen.some((naam) => !Object.hasOwn(SOORTEN_VAN_WERKPROCES, naam)))
    return null;
  return [...new Set(processen.flatMap((naam) => SOORTEN_VAN_WERKPROCES[naam]!))];
}

/** The werkprocessen that a list of filters lets through, by the first that names them; null for any. */
function werkprocessenIn(filters: readonly (Filter | undefined)[]): string[] | null {
  for (const filter of filters) {
    const eis = filter?.werkproces;
    if (typeof eis === 'string') return [eis];
    if (Array.isArray(eis)) return eis.map(String);
    const takken = filter?.of?.map((tak) => werkprocessenIn([tak]));
    if (takken?.every((tak) => tak !== null)) return takken.flat() as string[];
  }
  return null;
}

function controleerDagen(
  d: Definitie,
  basis: Soort,
  veld: string,
  eis: Eis,
  waar: Waar,
  o: Omstandigheid,
): void {
  const { op, tm, naOfLeeg, jaarVan } = typeof eis === 'object' && !Array.isArray(eis) ? eis : {};
  for (const dag of [tm, naOfLeeg, jaarVan])
    if (dag !== undefined && !Object.hasOwn(d.peildata, dag))
      throw onbekend(
        d,
        waar,
        'ONBEKENDE_PEILDATUM',
        `"${dag}" is geen peildatum uit regio.yaml.`,
        dag,
        Object.keys(d.peildata),
      );
  if (op !== undefined) controleerDag(d, basis, op, waar);
  else if (veldsoort(basis, veld) === 'leeftijd' && !o.dag && opgeslagen(basis, 'ontvangen') === null)
    throw fout(
      d,
      waar,
      'DAG_ONTBREEKT',
      `op welke dag telt de leeftijd? Bij ${basis} is er geen dag van ontvangst; zet er "op" bij, bijvoorbeeld op: ${Object.keys(d.peildata)[0]}.`,
    );
}

/** The day on which an age counts: a named date, or a date field of the record. */
export function controleerDag(d: Definitie, basis: Soort, dag: string, waar: Waar): void {
  const velden = Object.keys(SOORTEN[basis]).filter((veld) => opgeslagen(basis, veld)!.type === 'datum');
  const bekend = [...Object.keys(d.peildata), ...velden.filter((veld) => veld !== 'geboortedatum')];
  if (bekend.includes(dag)) return;
  const zin = `"${dag}" is geen peildatum uit regio.yaml en geen datum van ${basis}.`;
  throw onbekend(d, waar, 'ONBEKENDE_PEILDATUM', zin, dag, bekend);
}

export function bekendVeld(d: Definitie, basis: Soort, veld: string, waar: Waar): void {
  const bekend = veldenVan(basis, d);
  if (!bekend.includes(veld))
    throw onbekend(d, waar, 'ONBEKEND_VELD', `"${veld}" is geen veld van ${basis}.`, veld, bekend);
}

/** The kind of record behind a source that is named. */
export function eisBron(d: Definitie, bron: string, waar: Waar): Soort {
  const gevonden = soortVanBron(bron, d);
  if (gevonden && gevonden !== 'historie') return gevonden;
  const bekend = [...Object.keys(SOORTEN).filter((s) => s !== 'historie'), ...Object.keys(d.bronnen)];
  throw onbekend(
    d,
    waar,
    'ONBEKENDE_BRON',
    `"${bron}" is geen bron.`,
    bron,
    bekend.filter((b) => b !== bron),
  );
}
