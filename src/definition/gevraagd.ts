import { opvraag } from '../records/opvraag.ts';
import type { Soort } from '../records/soorten.ts';
import type { Definitie } from './definitie.ts';
import type { Eis, Filter } from './filter.ts';
import { opgeslagen, soortVanBron } from './velden.ts';

/** Per kind of record and field the values that are asked for by name. */
export type Gevraagd = ReadonlyMap<Soort, ReadonlyMap<string, ReadonlySet<string>>>;

/** The text values that a requirement names, to have or not to have. */
export function genoemdeWaarden(eis: Eis): string[] {
  if (eis === 'schooljaar') return [];
  const waarden = typeof eis === 'object' && !Array.isArray(eis) ? (eis.niet ?? []) : eis;
  return [waarden].flat().filter((waarde) => typeof waarde === 'string');
}

/**
 * The values that the tables, figures and groups of these documents ask for, each of the stored field it stands in. An
 * export that writes one of them with other capitals, accents or blanks means the same value (`intake/cel.ts`).
 */
export function gevraagdeWaarden(documenten: readonly Definitie[]): Gevraagd {
  const gevraagd = new Map<Soort, Map<string, Set<string>>>();
  const noteer = (soort: Soort, veld: string, waarden: readonly string[]): void => {
    const type = opgeslagen(soort, veld)?.type;
    if (waarden.length === 0 || (type !== 'tekst' && type !== 'code')) return;
    const bij = opvraag(
      opvraag(gevraagd, soort, () => new Map<string, Set<string>>()),
      veld,
      () => new Set<string>(),
    );
    for (const waarde of waarden) bij.add(waarde);
  };
  for (const d of documenten)
    for (const { bron, filters } of filtersVan(d)) {
      const soort = soortVanBron(bron, d);
      if (soort === null) continue;
      for (const { van, waarden } of Object.values(d.groepen))
        noteer(soort, van, Object.values(waarden).flat());
      for (const [veld, eis] of filters.flatMap(eisenIn)) noteer(soort, veld, genoemdeWaarden(eis));
    }
  return gevraagd;
}

/** Every requirement of a filter, those of its alternatives among them. */
export const eisenIn = (filter: Filter): [string, Eis][] =>
  Object.entries(filter).flatMap(([veld, eis]): [string, Eis][] =>
    veld === 'of' ? (eis as Filter[]).flatMap(eisenIn) : [[veld, eis as Eis]],
  );

/** All filters of a definition, with the source they are held against. */
function filtersVan(d: Definitie): { bron: string; filters: Filter[] }[] {
  const met = (bron: string, waar: Filter | undefined) => ({ bron, filters: waar ? [waar] : [] });
  return [
    ...Object.values(d.bronnen).map(({ uit, waar }) => met(uit, waar)),
    ...Object.values(d.cijfers).flatMap((c) => ('tel' in c ? [met(c.tel.bron, c.tel.waar)] : [])),
    ...d.tabellen.flatMap(({ bron, waar, rijen, kolommen }) => {
      const items = [...rijen, ...kolommen];
      const filters = [...(waar ? [waar] : []), ...items.flatMap((item) => item.filters)];
      const bronnen = new Set([bron, ...items.flatMap((item) => item.bron ?? [])]);
      return [...bronnen].map((naam) => ({ bron: naam, filters }));
    }),
  ];
}
