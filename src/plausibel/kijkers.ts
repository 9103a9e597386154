import type { Definitie, TabelPlan } from '../definition/definitie.ts';
import { gebruikteVelden } from '../definition/gebruik.ts';
import { soortVanBron } from '../definition/velden.ts';
import type { Soort } from '../records/soorten.ts';

/** A table and what it looks at: per kind of record the fields. */
export interface Kijker {
  readonly document: Definitie;
  readonly plan: TabelPlan;
  readonly velden: ReadonlyMap<Soort, ReadonlySet<string>>;
}

/** What each table of these documents looks at. */
export const kijkersVan = (documenten: readonly Definitie[]): Kijker[] =>
  documenten.flatMap((document) =>
    document.tabellen.map((plan) => ({
      document,
      plan,
      velden: gebruikteVelden({
        ...document,
        tabellen: [plan],
        cijfers: {},
        bronnen: bronnenOnder(plan, document),
      }),
    })),
  );

/** The derived sources that a table counts, with those they are made of. */
function bronnenOnder(plan: TabelPlan, { bronnen }: Definitie): Definitie['bronnen'] {
  const onder: Record<string, Definitie['bronnen'][string]> = {};
  const wachtend = [...bronnamen(plan)];
  for (let naam = wachtend.pop(); naam !== undefined; naam = wachtend.pop()) {
    const bron = Object.hasOwn(bronnen, naam) && !Object.hasOwn(onder, naam) ? bronnen[naam] : undefined;
    if (!bron) continue;
    onder[naam] = bron;
    wachtend.push(bron.uit);
  }
  return onder;
}

const bronnamen = ({ bron, rijen, kolommen }: TabelPlan): Set<string> =>
  new Set([bron, ...[...rijen, ...kolommen].flatMap((item) => item.bron ?? [])]);

/** The kinds of record that a table counts. */
export const soortenVan = ({ document, plan }: Kijker): Set<Soort> =>
  new Set([...bronnamen(plan)].flatMap((bron) => soortVanBron(bron, document) ?? []));

/** Title of a table as its reader knows it. */
export const titelVan = ({ kop, titel }: Pick<TabelPlan, 'kop' | 'titel'>): string => kop ?? titel;
