import type { Datum } from '../records/datum.ts';
import { opvraag } from '../records/opvraag.ts';
import {
  type Datumnotatie,
  type Datumvorm,
  datumlezer,
  leesDatum,
  type Lezing,
  VORM,
} from './datumnotatie.ts';
import { kopie } from './kopie.ts';

/** What the values of one column of dates have shown, for each of the shapes that stand in it. */
export interface Datumbevinding {
  readonly kolom: string;
  /** This shape stands between dates of another one, so many times; null for the shape of the column itself. */
  readonly naast: { readonly vorm: Datumvorm; readonly aantal: number } | null;
  /** The shape its dates are read in; null when it had none. */
  readonly vorm: Datumvorm | null;
  /** Sign between the parts when that is another than the profile's hyphen. */
  readonly teken: string | null;
  readonly metTijd: boolean;
  /** Values of which only the order of the profile makes a date, only the other order, and both. */
  readonly bewezen: number;
  readonly omgekeerd: number;
  readonly twijfel: number;
  /** Different dates among those that could be both, counted up to ten. */
  readonly verschillend: number;
  /**
   * Dates beside these that a program has read before and may have read wrong: those that a workbook keeps as a date, and
   * those that have their year first between others that have it last; and of both the ones that prove their order.
   */
  readonly echt: number;
  readonly echtBewezen: number;
  /** There were values, and none of them has the shape of a date. */
  readonly onleesbaar: boolean;
}

/** So many values without the shape of a date are no slip but a notation that is not known here. */
const ZEKER_ONLEESBAAR = 5;
/** So many different dates that could be both are enough to know that there are many. */
const GENOEG = 10;
/** So many numbers of days between dates of another shape are no slip but a notation. */
const ZEKER_VOLGNUMMERS = 5;
/** Dates have few distinct values; above this a column is something else. */
const MEESTE_DATUMS = 20_000;
/** Each shape as it is written most. */
const GEWOON: Partial<Record<Datumvorm, Datumnotatie>> = {
  dmj: 'dd-mm-jjjj',
  jmd: 'jjjj-mm-dd',
  cijfers: 'jjjjmmdd',
  excel: 'excel',
};

/** What dates of one shape have shown of their order. */
class Weging {
  teken: string | null = null;
  metTijd = false;
  bewezen = 0;
  omgekeerd = 0;
  twijfel = 0;
  aantal = 0;
  readonly verschillend = new Set<Datum>();

  weeg({ vorm, datum, omgekeerd, metTijd, teken }: Lezing): void {
    this.aantal++;
    if (metTijd) this.metTijd = true;
    if (teken !== null && teken !== '-') this.teken = teken;
    if (vorm === 'maandnaam' || datum === omgekeerd) return;
    if (datum === null) this.omgekeerd++;
    else if (omgekeerd === null && (vorm !== 'excel' || datum % 100 > 12)) this.bewezen++;
    else this.twijfelAan(datum);
  }

  twijfelAan(datum: Datum): void {
    this.twijfel++;
    if (this.bewezen === 0 && this.verschillend.size < GENOEG) this.verschillend.add(datum);
  }
}

/**
 * Reads one column of dates of one file. The shape is that of most values of the first block (`bekijk`), or else of the
 * first value. A date of another shape between them is read when that shape leaves no doubt: it is told apart from the
 * others, never guessed. Day and month stand in the order of the profile, and are counted for each shape so that one that
 * proves otherwise is found out.
 */
export class Datumkolom {
  #vorm: Datumvorm | null = null;
  #snel: ((tekst: string) => Datum | null) | null;
  readonly #maandEerst: boolean;
  readonly #bekend = new Map<string, Lezing | null>();
  readonly #iso = datumlezer('jjjj-mm-dd');
  /** Of the shape of the column, and of the others that stand in it. */
  readonly #hoofd = new Weging();
  readonly #naast = new Map<Datumvorm, Weging>();
  #metVolgnummers = false;
  #echt = 0;
  #echtBewezen = 0;
  #onleesbaar = false;

  /** `echteDatums`: the file is a workbook, in which `jjjj-mm-dd` is a date that needs no reading. */
  constructor(
    readonly kolom: string,
    readonly notatie: Datumnotatie,
    readonly echteDatums = false,
  ) {
    this.#snel = datumlezer(notatie);
    this.#maandEerst = notatie === 'mm-dd-jjjj';
  }

  /** The cells of the first block, trimmed; empty ones say nothing. */
  bekijk(cellen: Iterable<string>): void {
    const telling = new Map<Datumvorm, number>();
    let [gevuld, herkend] = [0, 0];
    for (const cel of cellen) {
      if (cel === '' || this.#isEcht(cel)) continue;
      gevuld++;
      const vorm = leesDatum(cel, this.#maandEerst)?.vorm;
      if (vorm === undefined) continue;
      herkend++;
      telling.set(vorm, (telling.get(vorm) ?? 0) + 1);
    }
    this.#onleesbaar = herkend === 0 && gevuld >= ZEKER_ONLEESBAAR;
    this.#metVolgnummers = (telling.get('excel') ?? 0) >= ZEKER_VOLGNUMMERS;
    let beste: Datumvorm | null = null;
    for (const [vorm, aantal] of telling) {
      const meeste = beste === null ? 0 : telling.get(beste)!;
      if (aantal > meeste || (aantal === meeste && vorm === VORM[this.notatie])) beste = vorm;
    }
    if (beste !== null) this.#kies(beste);
  }

  /** The date in a trimmed cell that is not empty; null when it is none in this column. */
  lees(cel: string): Datum | null {
    if (this.#snel !== null) {
      const datum = this.#snel(cel);
      if (datum !== null) {
        const dag = datum % 100;
        const hoofd = this.#hoofd;
        if (dag > 12) hoofd.bewezen++;
        else if (dag !== Math.floor(datum / 100) % 100) hoofd.twijfelAan(datum);
        this.#vorm ??= VORM[this.notatie];
        return datum;
      }
    }
    return this.#traag(cel);
  }

  #traag(cel: string): Datum | null {
    if (this.#isEcht(cel)) {
      const datum = this.#iso(cel)!;
      this.#echt++;
      if (datum % 100 > 12) this.#echtBewezen++;
      return datum;
    }
    const lezing = this.#ontleed(cel);
    if (lezing === null) return null;
    if (this.#vorm === null) this.#kies(lezing.vorm);
    if (lezing.vorm === this.#vorm) this.#hoofd.weeg(lezing);
    else if (lezing.vorm === 'excel' && !this.#metVolgnummers) return null;
    else opvraag(this.#naast, lezing.vorm, () => new Weging()).weeg(lezing);
    return lezing.datum;
  }

  #ontleed(cel: string): Lezing | null {
    const eerder = this.#bekend.get(cel);
    if (eerder !== undefined) return eerder;
    const lezing = leesDatum(cel, this.#maandEerst);
    if (this.#bekend.size < MEESTE_DATUMS) this.#bekend.set(kopie(cel), lezing);
    return lezing;
  }

  #kies(vorm: Datumvorm): void {
    this.#vorm = vorm;
    const notatie = vorm === VORM[this.notatie] ? this.notatie : GEWOON[vorm];
    this.#snel = notatie === undefined ? null : datumlezer(notatie);
  }

  #isEcht = (cel: string): boolean => this.echteDatums && this.#iso(cel) !== null;

  /** What the shape of the column has shown, and each other shape that stands in it. */
  get bevindingen(): Datumbevinding[] {
    const hoofdvorm = this.#vorm;
    return [
      this.#bevinding(hoofdvorm, this.#hoofd, null),
      ...[...this.#naast].map(([vorm, weging]) =>
        this.#bevinding(vorm, weging, { vorm: hoofdvorm!, aantal: weging.aantal }),
      ),
    ];
  }

  #bevinding(vorm: Datumvorm | null, weging: Weging, naast: Datumbevinding['naast']): Datumbevinding {
    const { teken, metTijd, bewezen, omgekeerd, twijfel, verschillend } = weging;
    const zonderVolgorde = vorm === 'excel' || vorm === 'maandnaam';
    // Only dates with their year last can have been left alone by a program that has read the others.
    const gelezen = vorm === 'dmj' ? [this.#hoofd, ...this.#naast.values()].filter((w) => w !== weging) : [];
    const som = (wat: (w: Weging) => number): number => gelezen.reduce((s, w) => s + wat(w), 0);
    return {
      kolom: this.kolom,
      naast,
      vorm,
      teken,
      metTijd,
      bewezen: zonderVolgorde ? 0 : bewezen,
      omgekeerd,
      twijfel: zonderVolgorde ? 0 : twijfel,
      verschillend: verschillend.size,
      echt: (naast === null ? this.#echt : 0) + som((w) => w.bewezen + w.twijfel),
      echtBewezen: (naast === null ? this.#echtBewezen : 0) + som((w) => w.bewezen),
      onleesbaar: naast === null && this.#onleesbaar,
    };
  }
}
