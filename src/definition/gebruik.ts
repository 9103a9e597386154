import type { Datum } from '../records/datum.ts';
import { peildatum } from '../records/peildatum.ts';
import { einde } from '../records/schooljaar.ts';
import { SOORTEN, type Soort, type Waarde } from '../records/soorten.ts';
import type { Definitie } from './definitie.ts';
import type { Filter } from './filter.ts';
import type { Maat } from './tabel.ts';
import { soortVanBron } from './velden.ts';

type Velden = Readonly<Record<string, Waarde>>;

/** What the worked out fields are made of. */
const BESTAAT_UIT: Readonly<Record<string, readonly string[]>> = {
  leeftijd: ['geboortedatum', 'leeftijd'],
  statusOpPeildatum: ['status', 'afgesloten'],
  schoollocatie: ['vestigingsgemeente', 'gemeente'],
  looptijd: ['ontvangen', 'afgesloten'],
  woonplaats: ['gemeente'],
};

/**
 * The fields that the tables and figures of a definition look at, per kind of record: an export without the column of such
 * a field would be counted wrong without anybody noticing, so it is not good enough (contract 1-input, "a needed column").
 */
export function gebruikteVelden(d: Definitie): ReadonlyMap<Soort, ReadonlySet<string>> {
  const gebruikt = new Map<Soort, Set<string>>();
  const noteer = (bron: string, namen: readonly string[]): void => {
    const soort = soortVanBron(bron, d);
    if (soort === null) return;
    const velden = gebruikt.get(soort) ?? new Set();
    gebruikt.set(soort, velden);
    for (const naam of namen) {
      const groep = Object.hasOwn(d.groepen, naam) ? d.groepen[naam]!.van : naam;
      for (const veld of BESTAAT_UIT[groep] ?? [groep]) if (veld in SOORTEN[soort]) velden.add(veld);
    }
  };
  for (const { uit, waar, neem, som = [] } of Object.values(d.bronnen))
    noteer(uit, [...inFilter(waar), ...neem, ...som]);
  for (const plan of d.tabellen) {
    const items = [...plan.rijen, ...plan.kolommen];
    const bronnen = new Set([plan.bron, ...items.flatMap(({ bron }) => bron ?? [])]);
    const namen = [plan, ...items].flatMap(({ maat }) => inMaat(maat));
    namen.push(
      ...inFilter(plan.waar),
      ...items.flatMap(({ filters, uit }) => [...filters.flatMap(inFilter), uit ?? []].flat()),
    );
    for (const bron of bronnen) noteer(bron, namen);
  }
  for (const cijfer of Object.values(d.cijfers))
    if ('tel' in cijfer) noteer(cijfer.tel.bron, [...inFilter(cijfer.tel.waar), ...inMaat(cijfer.tel.maat)]);
  return gebruikt;
}

/** Tells of a record of a pupil from outside the regio whether a table or figure wants it (`gebied: alles`). */
export function wenstBuitenRegio(d: Definitie): (soort: Soort, velden: Velden) => boolean {
  const wensen = [
    ...d.tabellen,
    ...Object.values(d.cijfers).flatMap((cijfer) => ('tel' in cijfer ? [cijfer.tel] : [])),
    ...Object.values(d.bronnen).map((bron) => ({ ...bron, bron: bron.uit })),
  ]
    .filter(({ gebied }) => gebied === 'alles')
    .map(({ bron, waar }) => ({ soort: soortVanBron(bron, d), eisen: vasteEisen(waar) }));
  return (soort, velden) =>
    wensen.some(
      (wens) => wens.soort === soort && wens.eisen.every(([veld, mag]) => mag.has(velden[veld] ?? null)),
    );
}

/** The latest peildatum up to which (`tm`) or from which (`naOfLeeg`) a filter of the definition looks. */
export function laatsteDag(d: Definitie): Datum {
  const filters = [
    ...d.tabellen.flatMap((plan) => [
      plan.waar,
      ...[...plan.rijen, ...plan.kolommen].flatMap((i) => i.filters),
    ]),
    ...Object.values(d.cijfers).map((cijfer) => ('tel' in cijfer ? cijfer.tel.waar : undefined)),
    ...Object.values(d.bronnen).map((bron) => bron.waar),
  ];
  return Math.max(
    einde(d.schooljaar),
    ...filters.flatMap(dagenIn).map((dag) => peildatum(d.peildata[dag]!, d.schooljaar)),
  );
}

/** The named dates that a filter holds dates of records against. */
const dagenIn = (filter: Filter | undefined): string[] =>
  Object.entries(filter ?? {}).flatMap(([veld, eis]) => {
    if (veld === 'of') return (eis as Filter[]).flatMap(dagenIn);
    const { tm, naOfLeeg } = (typeof eis === 'object' ? eis : {}) as { tm?: string; naOfLeeg?: string };
    return [tm, naOfLeeg].filter((dag) => dag !== undefined);
  });

/** The requirements of a filter that name the values of a stored field. */
const vasteEisen = (filter: Filter | undefined): [string, Set<Waarde>][] =>
  Object.entries(filter ?? {}).flatMap(([veld, eis]): [string, Set<Waarde>][] => {
    if (veld === 'of' || eis === 'schooljaar') return [];
    if (Array.isArray(eis)) return [[veld, new Set(eis as Waarde[])]];
    return typeof eis === 'object' ? [] : [[veld, new Set<Waarde>([eis])]];
  });

const inFilter = (filter: Filter | undefined): string[] =>
  Object.entries(filter ?? {}).flatMap(([veld, eis]) =>
    veld === 'of' ? (eis as Filter[]).flatMap(inFilter) : [veld],
  );

function inMaat(maat: Maat | undefined): string[] {
  if (typeof maat === 'object') return [maat.som];
  return maat === 'meldingen' ? ['meldingen'] : [];
}
