import { vindKop } from '../records/tabel.ts';
import { definitieFout, type Plaats } from '../text/fout.ts';
import { eisGetoond, eisTabel } from './controle/labels.ts';
import type { Definitie, TabelPlan } from './definitie.ts';
import { vul } from './plaatshouders.ts';
import { suggestie } from './yaml.ts';

/** A cell by the names of its table, row and column, as `cel: [tabel, rij, kolom]` in cijfers.yaml has them. */
export type Celpad = readonly [tabel: string, rij: string, kolom: string];

/** The one way to write it in a string; also the name of the figure in the HTML. */
export const celnaam = (pad: Celpad): string => pad.join(' | ');

/** Is this meant as a cell, and not as a name of cijfers.yaml? */
export const isCelpad = (naam: string): boolean => naam.includes('|');

/**
 * The cell that `tabel-id | rij | kolom` names; null when it names none, or more than one. Years and the gemeente of a
 * letter may be placeholders: `{schooljaar-1}`.
 */
export function vindCel(d: Definitie, naam: string): Celpad | null {
  const paden = lezingen(d, naam).filter((pad) => bestaat(d, pad));
  return paden.length === 1 ? paden[0]! : null;
}

/** Is this a figure of cijfers.yaml, or a cell? */
export const isCijfer = (d: Definitie, naam: string): boolean =>
  Object.hasOwn(d.cijfers, naam) || vindCel(d, naam) !== null;

/**
 * The name under which a text's figure is known: its key in cijfers.yaml, or `tabel-id | rij | kolom` with placeholders
 * filled in. Throws a definition fault (status 2) with the nearest name: ONBEKEND_CIJFER, ONBEKENDE_TABEL, ONBEKENDE_CEL, or
 * DUBBELZINNIG for a label that stands in the table more than once.
 */
export function eisCijfer(d: Definitie, naam: string, plaats: Plaats): string {
  if (Object.hasOwn(d.cijfers, naam)) return naam;
  if (isCelpad(naam)) return celnaam(eisCel(d, naam, plaats));
  const bekend = Object.keys(d.cijfers);
  const raad = suggestie(naam, bekend) || ' Kijk de naam na in cijfers.yaml.';
  const ook = raad.includes('Bedoelt u') ? '' : ' Een cel wijst u aan als "tabel | rij | kolom".';
  throw definitieFout('ONBEKEND_CIJFER', `er is geen cijfer met de naam "${naam}".${raad}${ook}`, plaats);
}

function eisCel(d: Definitie, naam: string, plaats: Plaats): Celpad {
  const gevonden = vindCel(d, naam);
  if (gevonden) return gevonden;
  const paden = lezingen(d, naam);
  // Where labels hold a | themselves, the reading whose row exists tells best what is wrong.
  const pad = paden.find(([id, rij]) => heeft(planVan(d, id), 'rijen', rij)) ?? paden[0];
  if (!pad)
    throw definitieFout(
      'ONBEKEND_CIJFER',
      `"${naam}" noemt geen cel; schrijf "tabel | rij | kolom", met de id van de tabel en twee labels.`,
      plaats,
    );
  const hier = { ...d, plaats: () => plaats };
  const tabel = eisTabel(hier, pad[0], IN_TEKST);
  eisGetoond(hier, tabel, 'rijen', pad[1], IN_TEKST);
  eisGetoond(hier, tabel, 'kolommen', pad[2], IN_TEKST);
  throw definitieFout(
    'DUBBELZINNIG',
    `"${naam}" kan in de tabel "${tabel.id}" meer dan één cel zijn; geef het cijfer een naam in cijfers.yaml.`,
    plaats,
  );
}

/** Stands for the place of the text, which the definition is told to give. */
const IN_TEKST = { onderdeel: 'tabellen', pad: [] } as const;

/** A table has one such column; throws as `eisCijfer`. */
export function eisKolom(d: Definitie, tabel: string, kolom: string, plaats: Plaats): void {
  const hier = { ...d, plaats: () => plaats };
  eisGetoond(hier, eisTabel(hier, tabel, IN_TEKST), 'kolommen', ingevuld(d, kolom), IN_TEKST);
}

/** Every way to read the string as table, row and column: a label may hold a | itself. */
function lezingen(d: Definitie, naam: string): Celpad[] {
  const [tabel = '', ...rest] = ingevuld(d, naam)
    .split('|')
    .map((deel) => deel.trim());
  const samen = (delen: readonly string[]): string => delen.join(' | ');
  return rest.slice(1).map((_, i) => [tabel, samen(rest.slice(0, i + 1)), samen(rest.slice(i + 1))]);
}

/** A string of a text with the placeholders of the definition filled in. */
export const ingevuld = (d: Definitie, tekst: string): string =>
  vul(tekst, {
    schooljaar: d.schooljaar,
    peildata: d.peildata,
    regio: d.regio.naam,
    ...(d.gemeente === undefined ? {} : { gemeente: d.gemeente }),
  });

const planVan = (d: Definitie, id: string): TabelPlan | undefined => d.tabellen.find((t) => t.id === id);

function bestaat(d: Definitie, [id, rij, kolom]: Celpad): boolean {
  const plan = planVan(d, id);
  return heeft(plan, 'rijen', rij) && heeft(plan, 'kolommen', kolom);
}

/** Is there one such row or column, and is it shown? One that comes from the data (`uit`) can have any name. */
function heeft(plan: TabelPlan | undefined, as: 'rijen' | 'kolommen', label: string): boolean {
  if (!plan || plan[as].filter((item) => item.label === label).length > 1) return false;
  const item = plan[as][vindKop(plan[as], label)];
  return item ? !item.verborgen : plan[as].some(({ uit }) => uit !== undefined);
}
