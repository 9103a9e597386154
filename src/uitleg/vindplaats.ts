import type { Item } from '../definition/assen.ts';
import { type Celpad, celnaam, eisCijfer, isCelpad, vindCel } from '../definition/celpad.ts';
import type { Definitie, TabelPlan } from '../definition/definitie.ts';
import { namenVan } from '../figures/historie.ts';
import { cijferplan } from '../figures/tel.ts';
import { vindKop } from '../records/tabel.ts';
import { definitieFout, Fout, lijktOp, vereenvoudig } from '../text/fout.ts';

/** One cell of a table of the definition. */
export interface Celplek {
  plan: TabelPlan;
  rij: Item;
  kolom: Item;
  /** Label of the row: that of the item, or the value found in the data. */
  label: string;
}

/** What a name stands for: a figure of cijfers.yaml, a cell, or a whole table. */
export type Vindplaats =
  | { soort: 'cijfer'; id: string }
  | { soort: 'cel'; cel: Celplek }
  | { soort: 'tabel'; plan: TabelPlan };

/** The row and column of a cell as a path names them. */
export const padVan = ({ plan, rij, kolom, label }: Celplek): Celpad => [
  plan.id,
  namenVan(rij, label, plan.rijen)[0]!,
  namenVan(kolom, kolom.label, plan.kolommen)[0]!,
];

/** `tabel-id | rij | kolom`, as a text names the cell. */
export const naamVan = (cel: Celplek): string => celnaam(padVan(cel));

/** The one cell in which a directly counted figure (`tel`) is counted; null for any other figure. */
export function telplek(definitie: Definitie, id: string): Celplek | null {
  const plan = cijferplan(id, definitie.cijfers[id]!);
  return plan && { plan, rij: plan.rijen[0]!, kolom: plan.kolommen[0]!, label: id };
}

/** The cell that these names point at; null when the table has no such row or column. */
export function celOp(definitie: Definitie, [id, rij, kolom]: Celpad): Celplek | null {
  const plan = definitie.tabellen.find((tabel) => tabel.id === id);
  const r = plan?.rijen[vindKop(plan.rijen, rij)] ?? plan?.rijen.find(({ uit }) => uit !== undefined);
  const k = plan?.kolommen[vindKop(plan.kolommen, kolom)];
  return plan && r && k ? { plan, rij: r, kolom: k, label: r.uit === undefined ? r.label : rij } : null;
}

/** The cell that a path in a text names. */
export function celMet(definitie: Definitie, naam: string): Celplek | null {
  const pad = vindCel(definitie, naam);
  return pad && celOp(definitie, pad);
}

/**
 * Finds what a name stands for: a key of cijfers.yaml, the id of a table, or the path of a cell `tabel-id | rij | kolom`
 * (also with ` / ` between, where that names one cell). Throws a definition fault (status 2) with the nearest names.
 */
export function vind(definitie: Definitie, naam: string): Vindplaats {
  const gezocht = naam.trim();
  if (Object.hasOwn(definitie.cijfers, gezocht)) return { soort: 'cijfer', id: gezocht };
  const plan = definitie.tabellen.find(({ id }) => id === gezocht);
  if (plan) return { soort: 'tabel', plan };
  const metStreep = isCelpad(gezocht) ? gezocht : gezocht.replaceAll(' / ', ' | ');
  const cel = celMet(definitie, metStreep);
  if (cel) return { soort: 'cel', cel };
  if (!isCelpad(metStreep)) throw onbekend(definitie, gezocht);
  throw geenCel(definitie, metStreep);
}

/** What is wrong with a path, in the words in which a text is told; it stands in no file. */
function geenCel(definitie: Definitie, naam: string): Error {
  try {
    eisCijfer(definitie, naam, { bestand: '' });
  } catch (fout) {
    if (fout instanceof Fout) return definitieFout(fout.code, fout.message);
    throw fout;
  }
  return onbekend(definitie, naam);
}

const HOOGSTENS = 5;

/** No figure and no table: the nearest name, and names that hold what was typed. */
function onbekend(definitie: Definitie, naam: string): Error {
  const namen = [...Object.keys(definitie.cijfers), ...definitie.tabellen.map(({ id }) => id)];
  const kort = vereenvoudig(naam);
  const dichtbij = lijktOp(naam, namen);
  const bevat = kort === '' ? [] : namen.filter((bekend) => vereenvoudig(bekend).includes(kort));
  const lijkend = [...new Set([...(dichtbij === null ? [] : [dichtbij]), ...bevat])].slice(0, HOOGSTENS);
  const raad =
    lijkend.length > 0
      ? `Bedoelt u ${lijkend.map((bekend) => `"${bekend}"`).join(' of ')}?`
      : 'Zonder naam achter de regio ziet u alle cijfers en tabellen.';
  return definitieFout(
    'ONBEKEND_CIJFER',
    `er is geen cijfer en geen tabel met de naam "${naam}". ${raad} Een cel wijst u aan als "tabel | rij | kolom".`,
  );
}
