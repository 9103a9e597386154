import type { Eis, Filter } from '../definition/filter.ts';
import type { Groep } from '../definition/tabel.ts';
import { begonnenMaanden, type Datum, jaarVan, leeftijdInMaanden, leeftijdOp } from '../records/datum.ts';
import { GEMEENTE_ONBEKEND } from '../records/gemeente.ts';
import { type Peildata, peildatum } from '../records/peildatum.ts';
import { begin, einde, type Schooljaar } from '../records/schooljaar.ts';
import type { Waarde } from '../records/soorten.ts';

export type Velden = Readonly<Record<string, Waarde>>;
export type Toets = (velden: Velden) => boolean;
type Lezer = (velden: Velden) => Waarde;

/** One condition of a filter. `veld` is the single stored field it reads, or null when it reads several. */
export interface Voorwaarde {
  veld: string | null;
  toets: Toets;
}

/** What filters look at besides the record: the schooljaar of the cell, named dates, groups, gemeenten of the regio. */
export interface Blik {
  schooljaar: Schooljaar;
  peildata: Peildata;
  groepen: Readonly<Record<string, Groep>>;
  gemeenten: ReadonlySet<string>;
  /** Date field or named date on which an age counts where the filter names none. */
  leeftijdOp?: string;
}

/** Compiles a filter for one schooljaar; the definition has been checked, so every name in it exists. */
export function vertaal(filter: Filter | undefined, blik: Blik): Voorwaarde[] {
  if (!filter) return [];
  return Object.entries(filter).map(([veld, eis]) => {
    if (veld !== 'of') return vertaalEis(veld, eis as Eis, blik);
    const takken = (eis as Filter[]).map((tak) => alle(vertaal(tak, blik)));
    return { veld: null, toets: (v) => takken.some((tak) => tak(v)) };
  });
}

/** Only pupils who live in the regio; records without a gemeente are about no pupil. */
const inDeRegio = ({ gemeenten }: Blik): Voorwaarde => ({
  veld: 'gemeente',
  toets: ({ gemeente }) => gemeente === undefined || gemeenten.has(gemeente as string),
});

/** The conditions of a table or source: its filter, within the regio unless it says otherwise. */
export const voorwaardenVan = (
  def: { waar?: Filter | undefined; gebied?: 'regio' | 'alles' | undefined },
  blik: Blik,
): Voorwaarde[] => [...(def.gebied === 'alles' ? [] : [inDeRegio(blik)]), ...vertaal(def.waar, blik)];

/** All conditions hold. */
export function alle(voorwaarden: readonly Voorwaarde[]): Toets {
  const toetsen = voorwaarden.map((v) => v.toets);
  if (toetsen.length === 0) return () => true;
  if (toetsen.length === 1) return toetsen[0]!;
  return (velden) => toetsen.every((toets) => toets(velden));
}

function vertaalEis(veld: string, eis: Eis, blik: Blik): Voorwaarde {
  const { lees, bron } = lezerVan(veld, eis, blik);
  const toets = toetsVan(eis, blik);
  return { veld: bron, toets: (velden) => toets(lees(velden)) };
}

/** How the value of a (worked out) field is read; `bron` is the one stored field behind it, if it is one. */
function lezerVan(veld: string, eis: Eis, blik: Blik): { lees: Lezer; bron: string | null } {
  if (veld === 'leeftijd') {
    const { op, van = 0, tot = 0 } = typeof eis === 'object' && !Array.isArray(eis) ? eis : {};
    const halve = !Number.isInteger(van) || !Number.isInteger(tot);
    return { lees: leeftijd(op ?? blik.leeftijdOp ?? 'ontvangen', blik, halve), bron: null };
  }
  if (veld === 'looptijd')
    return { lees: looptijd(peildatum(blik.peildata.einde!, blik.schooljaar)), bron: null };
  if (veld === 'woonplaats') return { lees: woonplaats(blik.gemeenten), bron: 'gemeente' };
  if (veld === 'statusOpPeildatum')
    return { lees: statusOpPeildatum(peildatum(blik.peildata.einde!, blik.schooljaar)), bron: null };
  if (veld === 'schoollocatie') return { lees: schoollocatie(blik.gemeenten), bron: null };
  const groep = Object.hasOwn(blik.groepen, veld) ? blik.groepen[veld] : undefined;
  if (!groep) return { lees: (v) => v[veld] ?? null, bron: veld };
  const naam = new Map(
    Object.entries(groep.waarden).flatMap(([label, bij]) => bij.map((waarde) => [waarde, label] as const)),
  );
  const anders = groep.anders ?? null;
  return { lees: (v) => naam.get(String(v[groep.van])) ?? anders, bron: groep.van };
}

/**
 * Completed years on a date of the record or a named date; unknown when the birth date or that date is. Records of open
 * data have an age of their own. With `halve` the age counts in half years too: 17.5.
 */
function leeftijd(op: string, blik: Blik, halve: boolean): Lezer {
  const oud = halve ? (g: Datum, dag: Datum) => Math.floor(leeftijdInMaanden(g, dag) / 6) / 2 : leeftijdOp;
  const vast = Object.hasOwn(blik.peildata, op) ? peildatum(blik.peildata[op]!, blik.schooljaar) : null;
  return (v) => {
    if (v.leeftijd !== undefined) return v.leeftijd;
    const geboren = v.geboortedatum as Datum | null;
    const dag = vast ?? ((v[op] ?? null) as Datum | null);
    return geboren === null || geboren === undefined || dag === null ? null : oud(geboren, dag);
  };
}

/** `Afgerond` when afgesloten on or before the peildatum, else the status given (contract 2-counting). */
const statusOpPeildatum =
  (dag: Datum): Lezer =>
  (v) =>
    v.afgesloten !== null && (v.afgesloten as Datum) <= dag ? 'Afgerond' : (v.status ?? null);

/** Calendar months begun from `ontvangen` to `afgesloten`, or to the peildatum when open (contract 2-counting). */
const looptijd =
  (dag: Datum): Lezer =>
  (v) =>
    begonnenMaanden(v.ontvangen as Datum, (v.afgesloten as Datum | null) ?? dag);

/** The gemeente of the regio where the pupil lives, `Onbekend`, or `buiten de regio`. */
const woonplaats =
  (gemeenten: ReadonlySet<string>): Lezer =>
  ({ gemeente }) =>
    gemeente === GEMEENTE_ONBEKEND || gemeenten.has(String(gemeente)) ? gemeente! : 'buiten de regio';

/** Where the school stands, seen from where the pupil lives (contract 2-counting, Inschrijvingen). */
const schoollocatie =
  (gemeenten: ReadonlySet<string>): Lezer =>
  (v) => {
    if (v.vestigingsgemeente === v.gemeente) return 'eigen gemeente';
    return gemeenten.has(String(v.vestigingsgemeente)) ? 'elders in de regio' : 'buiten de regio';
  };

function toetsVan(eis: Eis, blik: Blik): (w: Waarde) => boolean {
  if (eis === 'schooljaar') return binnen(blik.schooljaar, blik.schooljaar);
  if (typeof eis !== 'object') return (w) => w === eis;
  if (Array.isArray(eis)) {
    const verzameling = new Set<Waarde>(eis);
    return (w) => verzameling.has(w);
  }
  const toetsen = deeltoetsen(eis, blik);
  return (w) => toetsen.every((toets) => toets(w));
}

type Uitgebreid = Exclude<Eis, string | number | boolean | unknown[]>;

function deeltoetsen(eis: Uitgebreid, blik: Blik): ((w: Waarde) => boolean)[] {
  const toetsen: ((w: Waarde) => boolean)[] = [];
  const { niet, leeg, schooljaren, tm, naOfLeeg, van, tot, boven, hoogstens, jaarVan: jaarnaam } = eis;
  if (niet !== undefined) {
    const verboden = new Set<Waarde>([niet].flat());
    toetsen.push((w) => !verboden.has(w));
  }
  if (leeg !== undefined) toetsen.push((w) => (w === null) === leeg);
  if (schooljaren) toetsen.push(binnen(blik.schooljaar + schooljaren[0], blik.schooljaar + schooljaren[1]));
  if (tm !== undefined) {
    const dag = peildatum(blik.peildata[tm]!, blik.schooljaar);
    toetsen.push((w) => w !== null && (w as Datum) <= dag);
  }
  if (naOfLeeg !== undefined) {
    const dag = peildatum(blik.peildata[naOfLeeg]!, blik.schooljaar);
    toetsen.push((w) => w === null || (w as Datum) > dag);
  }
  if (van !== undefined) toetsen.push((w) => w !== null && (w as number) >= van);
  if (tot !== undefined) toetsen.push((w) => w !== null && (w as number) < tot);
  if (boven !== undefined) toetsen.push((w) => w !== null && (w as number) > boven);
  if (hoogstens !== undefined) toetsen.push((w) => w !== null && (w as number) <= hoogstens);
  if (jaarnaam !== undefined) {
    const jaar = jaarVan(peildatum(blik.peildata[jaarnaam]!, blik.schooljaar));
    toetsen.push((w) => w === jaar);
  }
  return toetsen;
}

/** A date within the schooljaren from … through …; a schooljaar of open data is its first calendar year. */
function binnen(eerste: Schooljaar, laatste: Schooljaar): (w: Waarde) => boolean {
  const [van, tm] = [begin(eerste), einde(laatste)];
  return (w) => {
    if (typeof w !== 'number') return false;
    return w < 10_000 ? w >= eerste && w <= laatste : w >= van && w <= tm;
  };
}
