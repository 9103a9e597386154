import type { Eis, Filter } from '../definition/filter.ts';
import type { Groep } from '../definition/tabel.ts';
import { begonnenMaanden, type Datum, jaarVan, leeftijdInMaanden, leeftijdOp } from '../records/datum.ts';
import { GEMEENTE_ONBEKEND } from '../records/gemeente.ts';
import { type Peildata, peildatum } from '../records/peildatum.ts';
import { begin, einde, type Schooljaar } from '../records/schooljaar.ts';
import type { Waarde } from '../records/soorten.ts';

export type Velden = Readonly<Record<string, Waarde>>;
export type Toets = (velden: Velden) => boolean;
/** What stands in a field; undefined when this kind of record does not have it. */
type Gelezen = Waarde | undefined;

/** What tests look at in a record: a stored field, or what follows from several. Two of the same name read the same. */
export interface Kenmerk {
  naam: string;
  lees(velden: Velden): Gelezen;
}

/** A test of one kenmerk. */
export interface Proef {
  kenmerk: Kenmerk;
  slaagt(waarde: Gelezen): boolean;
}

/** One condition of a filter, and all that its outcome depends on. */
export interface Voorwaarde {
  toets: Toets;
  proeven: readonly Proef[];
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
    if (veld !== 'of') return voorwaarde(vertaalEis(veld, eis as Eis, blik));
    const takken = (eis as Filter[]).map((tak) => vertaal(tak, blik));
    const toetsen = takken.map(alle);
    return {
      toets: (velden) => toetsen.some((toets) => toets(velden)),
      proeven: takken.flat().flatMap(({ proeven }) => proeven),
    };
  });
}

/** The condition that is one test of one kenmerk. */
export const voorwaarde = (proef: Proef): Voorwaarde => ({
  toets: (velden) => proef.slaagt(proef.kenmerk.lees(velden)),
  proeven: [proef],
});

/** A stored field as it is. */
export const veldVan = (naam: string): Kenmerk => ({ naam, lees: (velden) => velden[naam] });

/** Only pupils who live in the regio; records without a gemeente are about no pupil. */
const inDeRegio = ({ gemeenten }: Blik): Voorwaarde =>
  voorwaarde({
    kenmerk: veldVan('gemeente'),
    slaagt: (gemeente) => gemeente === undefined || gemeenten.has(gemeente as string),
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

function vertaalEis(veld: string, eis: Eis, blik: Blik): Proef {
  const toets = toetsVan(eis, blik);
  const afgeleid = afgeleidVan(veld, eis, blik);
  if (afgeleid) return { kenmerk: afgeleid, slaagt: (waarde) => toets(waarde ?? null) };
  if (veld === 'woonplaats')
    return { kenmerk: veldVan('gemeente'), slaagt: (waarde) => toets(woonplaats(waarde, blik.gemeenten)) };
  const groep = Object.hasOwn(blik.groepen, veld) ? blik.groepen[veld] : undefined;
  if (!groep) return { kenmerk: veldVan(veld), slaagt: (waarde) => toets(waarde ?? null) };
  const naam = new Map(
    Object.entries(groep.waarden).flatMap(([label, bij]) => bij.map((waarde) => [waarde, label] as const)),
  );
  const anders = groep.anders ?? null;
  return { kenmerk: veldVan(groep.van), slaagt: (waarde) => toets(naam.get(String(waarde)) ?? anders) };
}

/** A kenmerk that follows from several stored fields; null when this is none. */
function afgeleidVan(veld: string, eis: Eis, blik: Blik): Kenmerk | null {
  const einde = () => peildatum(blik.peildata.einde!, blik.schooljaar);
  switch (veld) {
    case 'leeftijd': {
      const { op, van = 0, tot = 0 } = typeof eis === 'object' && !Array.isArray(eis) ? eis : {};
      const halve = !Number.isInteger(van) || !Number.isInteger(tot);
      return leeftijd(op ?? blik.leeftijdOp ?? 'ontvangen', blik, halve);
    }
    case 'looptijd':
      return looptijd(einde());
    case 'statusOpPeildatum':
      return statusOpPeildatum(einde());
    case 'schoollocatie':
      return schoollocatie(blik.gemeenten);
    default:
      return null;
  }
}

/**
 * Completed years on a date of the record or a named date; unknown when the birth date or that date is. Records of open
 * data have an age of their own. With `halve` the age counts in half years too: 17.5.
 */
function leeftijd(op: string, blik: Blik, halve: boolean): Kenmerk {
  const oud = halve ? (g: Datum, dag: Datum) => Math.floor(leeftijdInMaanden(g, dag) / 6) / 2 : leeftijdOp;
  const vast = Object.hasOwn(blik.peildata, op) ? peildatum(blik.peildata[op]!, blik.schooljaar) : null;
  return {
    naam: `leeftijd op ${vast ?? op}${halve ? ' in halve jaren' : ''}`,
    lees: (v) => {
      if (v.leeftijd !== undefined) return v.leeftijd;
      const geboren = v.geboortedatum as Datum | null;
      const dag = vast ?? ((v[op] ?? null) as Datum | null);
      return geboren === null || geboren === undefined || dag === null ? null : oud(geboren, dag);
    },
  };
}

/** `Afgerond` when afgesloten on or before the peildatum, else the status given (contract 2-counting). */
const statusOpPeildatum = (dag: Datum): Kenmerk => ({
  naam: `status op ${dag}`,
  lees: (v) => (v.afgesloten !== null && (v.afgesloten as Datum) <= dag ? 'Afgerond' : v.status),
});

/** Calendar months begun from `ontvangen` to `afgesloten`, or to the peildatum when open (contract 2-counting). */
const looptijd = (dag: Datum): Kenmerk => ({
  naam: `looptijd tot ${dag}`,
  lees: (v) => begonnenMaanden(v.ontvangen as Datum, (v.afgesloten as Datum | null) ?? dag),
});

/** The gemeente of the regio where the pupil lives, `Onbekend`, or `buiten de regio`. */
const woonplaats = (gemeente: Gelezen, gemeenten: ReadonlySet<string>): Waarde =>
  gemeente === GEMEENTE_ONBEKEND || gemeenten.has(String(gemeente)) ? gemeente! : 'buiten de regio';

/** Where the school stands, seen from where the pupil lives (contract 2-counting, Inschrijvingen). */
const schoollocatie = (gemeenten: ReadonlySet<string>): Kenmerk => ({
  naam: 'schoollocatie',
  lees: (v) => {
    if (v.vestigingsgemeente === v.gemeente) return 'eigen gemeente';
    return gemeenten.has(String(v.vestigingsgemeente)) ? 'elders in de regio' : 'buiten de regio';
  },
});

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
