import type { Item } from '../definition/assen.ts';
import type { Definitie, TabelPlan } from '../definition/definitie.ts';
import type { Filter } from '../definition/filter.ts';
import { eisenIn, type Gevraagd, genoemdeWaarden, gevraagdeWaarden } from '../definition/gevraagd.ts';
import { opgeslagen, soortVanBron } from '../definition/velden.ts';
import { alle, type Blik, type Toets, type Velden, vertaal, voorwaardenVan } from '../figures/filter.ts';
import { opvraag } from '../records/opvraag.ts';
import { EXPORTS, SOORTEN, type Soort } from '../records/soorten.ts';
import { SOORTEN_VAN_WERKPROCES, WAARDEN } from '../records/waarden.ts';
import { lijktOp } from '../text/fout.ts';
import { inRijen } from '../text/getallen.ts';
import { opsomming } from '../text/opsomming.ts';
import { titelVan } from './kijkers.ts';
import type { Kijkpunt } from './kijkpunt.ts';
import type { Kolomnaam } from './lege.ts';

/** A value in fewer rows than this may be something personal that ended up in the wrong column, and is not shown. */
const GENOEG_OM_TE_TONEN = 5;
const MEESTE_GETOOND = 5;
/** With more unknown values than this the column is no list but something else, such as names. */
const LANGSTE_LIJST = 50;
/** Free text has no end of values; the rows of those beyond this are only counted. */
const MEESTE_WAARDEN = 1_000;

/** Part of a table for which a record would count, were it not for the value of the field. */
interface Plek {
  readonly titel: string;
  readonly past: Toets;
}

/**
 * Counts the records that fall between the rows of a table: the table divides by the values of a field and names them one
 * by one, has no row for the rest, and this value stands in no table at all. A value that is asked for costs one look-up.
 */
export class Ongeteld {
  readonly #rijen = new Map<string, number>();
  readonly #titels = new Set<string>();
  #totaal = 0;

  constructor(
    readonly soort: Soort,
    readonly veld: string,
    readonly bekend: ReadonlySet<string>,
    readonly plekken: readonly Plek[],
  ) {}

  ontvang(velden: Velden): void {
    const waarde = velden[this.veld];
    if (typeof waarde !== 'string' || this.bekend.has(waarde)) return;
    const plek = this.plekken.find(({ past }) => past(velden));
    if (!plek) return;
    this.#totaal++;
    this.#titels.add(plek.titel);
    const eerder = this.#rijen.get(waarde);
    if (eerder !== undefined || this.#rijen.size < MEESTE_WAARDEN) this.#rijen.set(waarde, (eerder ?? 0) + 1);
  }

  vraag(kolomnaam: Kolomnaam): Kijkpunt[] {
    if (this.#totaal === 0) return [];
    const zin =
      `In de kolom "${kolomnaam(this.soort, this.veld)}" van ${this.soort} staat in ${inRijen(this.#totaal)} iets waar geen tabel naar vraagt: ` +
      `${this.#waarden()}. ${this.#totaal === 1 ? 'Die rij telt' : 'Die rijen tellen'} dus niet mee in bijvoorbeeld tabel "${[...this.#titels][0]!}"; is het verkeerd geschreven, of mist de tabel een rij?`;
    return [{ code: 'WAARDE_ZONDER_RIJ', zin }];
  }

  #waarden(): string {
    const volgorde = [...this.#rijen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const isLijst = volgorde.length <= LANGSTE_LIJST;
    const getoond = volgorde
      .filter(([waarde, n]) => isLijst && isToonbaar(waarde, n))
      .slice(0, MEESTE_GETOOND);
    const delen = getoond.map(([waarde, n]) => {
      const nabij = lijktOp(waarde, this.bekend);
      return `"${waarde}" (${inRijen(n)}${nabij ? `, lijkt op "${nabij}"` : ''})`;
    });
    const over = volgorde.filter((paar) => !getoond.includes(paar));
    const overRijen = this.#totaal - getoond.reduce((som, [, n]) => som + n, 0);
    if (overRijen === 0) return opsomming(delen);
    const nabij = new Set(over.flatMap(([waarde]) => lijktOp(waarde, this.bekend) ?? []));
    const namen = [...nabij].slice(0, MEESTE_GETOOND).map((naam) => `"${naam}"`);
    const lijkt = namen.length > 0 ? `, wat lijkt op ${opsomming(namen)}` : '';
    const wat = delen.length > 0 ? 'iets anders' : 'een waarde die zelden voorkomt';
    return opsomming([...delen, `${wat} (${inRijen(overRijen)}${lijkt})`]);
  }
}

const isToonbaar = (waarde: string, aantal: number): boolean =>
  aantal >= GENOEG_OM_TE_TONEN && waarde.length <= 120 && !/@|\d[\d\s.-]{5,}\d/.test(waarde);

/** What these documents divide by listed values, per kind of record; only fields that can hold any text. */
export function ongetelden(documenten: readonly [Definitie, ...Definitie[]]): Map<Soort, Ongeteld[]> {
  const gevraagd = gevraagdeWaarden(documenten);
  const gemeenten = new Set(documenten.flatMap(({ regio }) => regio.gemeenten));
  const uit = new Map<Soort, Ongeteld[]>();
  for (const soort of EXPORTS)
    for (const veld of vrijeVelden(soort, gevraagd)) {
      const plekken = new Map<string, Plek>();
      for (const document of documenten)
        for (const plan of document.tabellen)
          for (const kant of [plan.rijen, plan.kolommen])
            for (const [sleutel, plek] of plekkenVan({ document, plan, kant, soort, veld, gemeenten }))
              plekken.set(sleutel, plek);
      if (plekken.size > 0)
        opvraag(uit, soort, () => []).push(
          new Ongeteld(soort, veld, bekendIn(soort, veld, gevraagd), [...plekken.values()]),
        );
    }
  return uit;
}

/** The kinds of a werkproces are judged with its code; other fields without a closed list can hold any text. */
const vrijeVelden = (soort: Soort, gevraagd: Gevraagd): string[] =>
  [...(gevraagd.get(soort)?.keys() ?? [])].filter((veld) => veld !== 'soort' && !WAARDEN[soort]?.[veld]);

/** What is asked for; a code of the registration is known too, and a table may leave it out on purpose. */
const bekendIn = (soort: Soort, veld: string, gevraagd: Gevraagd): Set<string> =>
  new Set([
    ...gevraagd.get(soort)!.get(veld)!,
    ...(opgeslagen(soort, veld)!.type === 'code'
      ? [...WAARDEN.werkprocessen!.werkproces!, ...Object.values(SOORTEN_VAN_WERKPROCES).flat()]
      : []),
  ]);

interface Kant {
  document: Definitie;
  plan: TabelPlan;
  kant: readonly Item[];
  soort: Soort;
  veld: string;
  gemeenten: ReadonlySet<string>;
}

/** The parts of one side of a table that name values of the field, when none takes the rest; the same part once. */
function plekkenVan({ document, plan, kant, soort, veld, gemeenten }: Kant): [string, Plek][] {
  const { groepen, schooljaar, peildata } = document;
  const velden = [veld, ...Object.keys(groepen).filter((naam) => groepen[naam]!.van === veld)];
  const eisen = (item: Item) => item.filters.flatMap(eisenIn).filter(([naam]) => velden.includes(naam));
  const delen = kant.filter(
    (item) => item.soort === 'additief' && !item.totaal && (item.jaar ?? 0) === 0 && eisen(item).length > 0,
  );
  const vangtRest = kant.flatMap(eisen).some(([naam, eis]) => {
    const anders = Object.hasOwn(groepen, naam) ? groepen[naam]!.anders : undefined;
    const niet = typeof eis === 'object' && !Array.isArray(eis) && eis.niet !== undefined;
    return niet || (anders !== undefined && genoemdeWaarden(eis).includes(anders));
  });
  if (delen.length < 2 || vangtRest) return [];
  const titel = titelVan(plan);
  return delen.flatMap((item): [string, Plek][] => {
    const bron = item.bron ?? plan.bron;
    if (soortVanBron(bron, document) !== soort) return [];
    const bronnen = bronketen(bron, document);
    const rest = item.filters.map((filter) => zonder(filter, velden));
    const leeftijd = item.leeftijdOp ?? plan.leeftijdOp;
    const blik: Blik = {
      schooljaar,
      peildata,
      groepen,
      gemeenten,
      ...(leeftijd && { leeftijdOp: leeftijd }),
    };
    const voorwaarden = [...bronnen, plan].flatMap((def) => voorwaardenVan(def, blik));
    const past = alle([...voorwaarden, ...rest.flatMap((filter) => vertaal(filter, blik))]);
    const delenVan = [...bronnen, plan].map(({ waar, gebied }) => [waar, gebied]);
    return [[JSON.stringify([delenVan, rest, leeftijd]), { titel, past }]];
  });
}

/** The derived sources between a table and the export. */
function bronketen(bron: string, { bronnen }: Definitie): Definitie['bronnen'][string][] {
  const keten: Definitie['bronnen'][string][] = [];
  for (let naam = bron; !Object.hasOwn(SOORTEN, naam); naam = keten.at(-1)!.uit) keten.push(bronnen[naam]!);
  return keten;
}

/** The filter without what it asks of these fields. */
function zonder(filter: Filter, velden: readonly string[]): Filter {
  const over = Object.entries(filter).filter(([veld]) => !velden.includes(veld));
  return Object.fromEntries(
    over.map(([veld, eis]) =>
      veld === 'of' ? [veld, (eis as Filter[]).map((tak) => zonder(tak, velden))] : [veld, eis],
    ),
  ) as Filter;
}
