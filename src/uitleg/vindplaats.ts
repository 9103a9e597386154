import type { Item } from '../definition/assen.ts';
import type { Definitie, TabelPlan } from '../definition/definitie.ts';
import { namenVan } from '../figures/historie.ts';
import { cijferplan } from '../figures/tel.ts';
import { volleNaam } from '../records/tabel.ts';
import { definitieFout, lijktOp, vereenvoudig } from '../text/fout.ts';

/** One cell of a table of the definition. */
export interface Celplek {
  plan: TabelPlan;
  rij: Item;
  kolom: Item;
  /** Label of the row: that of the item, or the value found in the data. */
  label: string;
}

/** What a name stands for: a figure of cijfers.yaml, or a cell. */
export type Vindplaats =
  | { soort: 'cijfer'; id: string }
  | { soort: 'cel'; cel: Celplek }
  | { soort: 'tabel'; plan: TabelPlan };

/** The path of a cell as it is written in a text: `tabel-id | rij | kolom`. */
export const padVan = ({ plan, rij, kolom, label }: Celplek): string =>
  [plan.id, namenVan(rij, label, plan.rijen)[0]!, namenVan(kolom, kolom.label, plan.kolommen)[0]!].join(
    ' | ',
  );

/** The one cell in which a directly counted figure (`tel`) is counted. */
export function telplek(definitie: Definitie, id: string): Celplek | null {
  const plan = cijferplan(id, definitie.cijfers[id]!);
  return plan && { plan, rij: plan.rijen[0]!, kolom: plan.kolommen[0]!, label: id };
}

/** The cell that these names point at; null when the table has no such row or column. */
export function celIn(plan: TabelPlan, rij: string, kolom: string): Celplek | null {
  const k = plan.kolommen[zoek(plan.kolommen, kolom)];
  const r = plan.rijen[zoek(plan.rijen, rij)] ?? plan.rijen.find(({ uit }) => uit !== undefined);
  if (!r || !k) return null;
  return { plan, rij: r, kolom: k, label: r.uit === undefined ? r.label : rij };
}

const zoek = (as: readonly Item[], naam: string): number => {
  const kort = vereenvoudig(naam);
  const tests: ((item: Item) => boolean)[] = [
    ({ label }) => label === naam,
    (item) => volleNaam(item) === naam,
    ({ label }) => vereenvoudig(label) === kort,
    (item) => vereenvoudig(volleNaam(item)) === kort,
  ];
  for (const past of tests) {
    const i = as.findIndex((item) => item.uit === undefined && past(item));
    if (i !== -1) return i;
  }
  return -1;
};

/**
 * Finds what a name stands for: a key of cijfers.yaml, the id of a table, or the path of a cell `tabel-id | rij | kolom`
 * (also with `/` between, where that can mean one cell only). Capitals and accents do not matter.
 * Throws a definition fault (status 2) with the nearest names.
 */
export function vind(definitie: Definitie, naam: string): Vindplaats {
  const gezocht = naam.trim();
  if (Object.hasOwn(definitie.cijfers, gezocht)) return { soort: 'cijfer', id: gezocht };
  const plan = definitie.tabellen.find(({ id }) => id === gezocht);
  if (plan) return { soort: 'tabel', plan };
  for (const teken of ['|', '/']) {
    const cellen = cellenVoor(definitie, gezocht, teken);
    if (cellen.length === 1) return { soort: 'cel', cel: cellen[0]! };
    if (cellen.length > 1)
      throw definitieFout(
        'CIJFER_DUBBELZINNIG',
        `"${gezocht}" kan meer dan één cel zijn: ${cellen.map((cel) => `"${padVan(cel)}"`).join(' of ')}; schrijf | tussen tabel, rij en kolom.`,
      );
  }
  throw onbekend(definitie, gezocht);
}

/** The cells that a path can mean: a label may hold the sign itself, as in `2023/2024`. */
function cellenVoor(definitie: Definitie, pad: string, teken: '|' | '/' | string): Celplek[] {
  const delen = pad.split(teken).map((deel) => deel.trim());
  const plan = definitie.tabellen.find(({ id }) => id === delen[0]);
  if (!plan || delen.length < 3) return [];
  const lijm = teken === '|' ? [' | '] : ['/', ' / '];
  const gevonden = new Map<string, Celplek>();
  for (const tussen of lijm)
    for (let i = 2; i < delen.length; i++) {
      const cel = celIn(plan, delen.slice(1, i).join(tussen), delen.slice(i).join(tussen));
      if (cel) gevonden.set(padVan(cel), cel);
    }
  return [...gevonden.values()];
}

function onbekend(definitie: Definitie, naam: string): Error {
  const delen = naam.split('|').map((deel) => deel.trim());
  const plan = definitie.tabellen.find(({ id }) => id === delen[0]);
  if (plan && delen.length > 1) return onbekendeCel(plan, delen);
  const namen = [...Object.keys(definitie.cijfers), ...definitie.tabellen.map(({ id }) => id)];
  const raad = lijkend(delen.length > 1 ? delen[0]! : naam, namen);
  const wat = delen.length > 1 ? `geen tabel "${delen[0]}"` : `geen cijfer en geen tabel "${naam}"`;
  return definitieFout(
    'ONBEKEND_CIJFER',
    `er is ${wat}.${raad || ' Zonder naam ziet u alle cijfers.'} Een cel schrijft u als "tabel-id | rij | kolom".`,
  );
}

function onbekendeCel({ id, rijen, kolommen }: TabelPlan, [, rij = '', ...rest]: string[]): Error {
  const kolom = rest.join(' | ');
  const mist = rest.length === 0 || zoek(rijen, rij) === -1 ? 'rij' : 'kolom';
  const [as, gezocht] = mist === 'rij' ? [rijen, rij] : [kolommen, kolom];
  const namen = as.flatMap((item) =>
    item.uit === undefined ? [namenVan(item, item.label, as)[0]!] : [],
  );
  if (rest.length === 0)
    return definitieFout(
      'ONBEKEND_CIJFER',
      `een cel schrijft u als "tabel-id | rij | kolom". Kolommen van ${id} zijn: ${kolommen.map(({ label }) => label).join(', ')}.`,
    );
  return definitieFout(
    'ONBEKEND_CIJFER',
    `de tabel ${id} heeft geen ${mist} "${gezocht}".${lijkend(gezocht, namen) || ` Wel: ${namen.join(', ')}.`}`,
  );
}

const HOOGSTENS = 5;

/** "Bedoelt u …?" with the nearest name, and names that hold what was typed; '' when nothing comes close. */
function lijkend(gezocht: string, namen: readonly string[]): string {
  const kort = vereenvoudig(gezocht);
  const dichtbij = lijktOp(gezocht, namen);
  const bevat = kort === '' ? [] : namen.filter((naam) => vereenvoudig(naam).includes(kort));
  const raad = [...new Set([...(dichtbij === null ? [] : [dichtbij]), ...bevat])].slice(0, HOOGSTENS);
  return raad.length === 0 ? '' : ` Bedoelt u ${raad.map((r) => `"${r}"`).join(' of ')}?`;
}
