import type { Definitie } from '../definition/definitie.ts';
import type { CelGrafiek } from '../definition/grafiek.ts';
import { delenVan } from '../definition/cijfer.ts';
import { type Invoegplek, invoegplekken } from '../pages/namen.ts';
import type { Plaats } from '../text/fout.ts';
import { volleNaam } from '../records/tabel.ts';
import type { Boom } from './boom.ts';
import { type Celplek, celOp, naamVan } from './vindplaats.ts';

/** A place in the report where a figure stands. */
export interface Vermelding {
  wat: 'tabel' | 'grafiek' | 'tekst';
  /** Id of the table or chart, or the figure as the text names it. */
  naam: string;
  /** The word of the text language: `cijfer`, `verschil`, `tabel`. */
  woord: string;
  /** File and line of the {{…}}; null for a table or chart that no text places. */
  plaats: Plaats | null;
  /** The figure that is worked out from this one, when the text shows that instead. */
  via: string | null;
}

/**
 * Where a figure stands: in tables and charts, then in texts, then in texts that show a figure worked out from it. Per kind in
 * the order of the report.
 */
export function vermeldingen(definitie: Definitie, boom: Boom): Vermelding[] {
  const plekken = plekkenIn(definitie);
  const eigen = new Set(gelijken(definitie, boom));
  const afgeleid = afgeleiden(definitie, eigen);
  const inTekst = (namen: ReadonlySet<string>, zelf: boolean): Vermelding[] =>
    plekken.flatMap(({ soort, naam, woord, plaats }) =>
      soort === 'cijfer' && namen.has(naam)
        ? [{ wat: 'tekst', naam, woord, plaats, via: zelf ? null : naam }]
        : [],
    );
  return [
    ...(boom.cel ? inTabelEnGrafiek(definitie, boom.cel, plekken) : []),
    ...(boom.cel ? inLijsten(boom.cel, plekken) : []),
    ...inTekst(eigen, true),
    ...inTekst(afgeleid, false),
  ];
}

/** Read once per definition: every figure of a report asks the same texts. */
const GELEZEN = new WeakMap<Definitie, readonly Invoegplek[]>();

function plekkenIn(definitie: Definitie): readonly Invoegplek[] {
  const plekken = GELEZEN.get(definitie) ?? invoegplekken(definitie);
  GELEZEN.set(definitie, plekken);
  return plekken;
}

/** All names of the same figure: keys of cijfers.yaml that point at the same cell, and the path of that cell. */
function gelijken(d: Definitie, { id, cel }: Boom): string[] {
  const pad = cel ? naamVan(cel) : null;
  const sleutels = Object.entries(d.cijfers).flatMap(([naam, def]) => {
    const zelfde = pad !== null && 'cel' in def ? celOp(d, def.cel) : null;
    return zelfde && naamVan(zelfde) === pad ? [naam] : [];
  });
  return [...(id === undefined ? [] : [id]), ...sleutels, ...(pad === null ? [] : [pad])];
}

/** Figures that are worked out from these, directly or in steps. */
function afgeleiden(d: Definitie, van: ReadonlySet<string>): Set<string> {
  const gevonden = new Set<string>();
  let groeit = true;
  while (groeit) {
    groeit = false;
    for (const [naam, def] of Object.entries(d.cijfers)) {
      if (van.has(naam) || gevonden.has(naam)) continue;
      if (!delenVan(def).some((deel) => van.has(deel) || gevonden.has(deel))) continue;
      gevonden.add(naam);
      groeit = true;
    }
  }
  return gevonden;
}

function inTabelEnGrafiek(d: Definitie, cel: Celplek, plekken: readonly Invoegplek[]): Vermelding[] {
  const { plan, rij, kolom } = cel;
  if (!d.tabellen.includes(plan) || rij.verborgen || kolom.verborgen) return [];
  const grafieken = d.grafieken.filter(
    (grafiek): grafiek is CelGrafiek =>
      'tabel' in grafiek && grafiek.tabel === plan.id && toont(grafiek, cel),
  );
  const staat = (wat: 'tabel' | 'grafiek', id: string): Vermelding[] => {
    const hier = plekken.filter(({ soort, naam }) => soort === wat && naam === id);
    const gezet = hier.map(({ woord, plaats }) => ({ wat, naam: id, woord, plaats, via: null }));
    return gezet.length > 0 ? gezet : [{ wat, naam: id, woord: wat, plaats: null, via: null }];
  };
  return [...staat('tabel', plan.id), ...grafieken.flatMap(({ id }) => staat('grafiek', id))];
}

/** Lists of the rows of its column: which rows such a list names, the figures decide. */
function inLijsten({ plan, rij, kolom }: Celplek, plekken: readonly Invoegplek[]): Vermelding[] {
  if (rij.totaal) return [];
  const kolommen = [kolom.label, volleNaam(kolom)].map((naam) => `${plan.id} | ${naam}`);
  return plekken
    .filter(({ soort, naam }) => soort === 'kolom' && kolommen.includes(naam))
    .map(({ naam, woord, plaats }) => ({ wat: 'tekst', naam, woord, plaats, via: null }));
}

/** Does a chart show this cell? Without labels it shows all rows and columns that are no total. */
function toont(grafiek: CelGrafiek, { rij, kolom, label }: Celplek): boolean {
  const kiest = (labels: readonly string[] | undefined, item: Celplek['rij'], naam: string): boolean =>
    labels === undefined
      ? !item.totaal || grafiek.lijnBij === naam
      : labels.includes(naam) || labels.includes(volleNaam({ ...item, label: naam }));
  return (
    (kiest(grafiek.rijen, rij, label) || grafiek.lijnBij === label) &&
    (kiest(grafiek.kolommen, kolom, kolom.label) || grafiek.lijnBij === kolom.label)
  );
}
