import type { Datum } from '../records/datum.ts';
import {
  type Datumnotatie,
  type Datumvorm,
  datumlezer,
  leesDatum,
  type Lezing,
  VORM,
} from './datumnotatie.ts';
import { kopie } from './kopie.ts';

/** What the values of one column of dates have shown. */
export interface Datumbevinding {
  readonly kolom: string;
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
  /** Dates that a workbook keeps as a date, and those of them with a day that could not be a month. */
  readonly echt: number;
  readonly echtBewezen: number;
  /** There were values, and none of them has the shape of a date. */
  readonly onleesbaar: boolean;
}

/** So many values without the shape of a date are no slip but a notation that is not known here. */
const ZEKER_ONLEESBAAR = 5;
/** So many different dates that could be both are enough to know that there are many. */
const GENOEG = 10;
/** Dates have few distinct values; above this a column is something else. */
const MEESTE_DATUMS = 20_000;
/** Each shape as it is written most. */
const GEWOON: Partial<Record<Datumvorm, Datumnotatie>> = {
  dmj: 'dd-mm-jjjj',
  jmd: 'jjjj-mm-dd',
  cijfers: 'jjjjmmdd',
  excel: 'excel',
};

/**
 * Reads one column of dates of one file. The shape is that of most values of the first block (`bekijk`), or else of the
 * first value, so that it is judged per column and never per cell; a date in another shape is a fault of its row. Day
 * and month stand in the order of the profile, and are counted so that a column that proves otherwise is found out.
 */
export class Datumkolom {
  #vorm: Datumvorm | null = null;
  #snel: ((tekst: string) => Datum | null) | null;
  readonly #maandEerst: boolean;
  readonly #bekend = new Map<string, Lezing | null>();
  readonly #iso = datumlezer('jjjj-mm-dd');
  #teken: string | null = null;
  #metTijd = false;
  #bewezen = 0;
  #omgekeerd = 0;
  #twijfel = 0;
  readonly #verschillend = new Set<Datum>();
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
        if (dag > 12) this.#bewezen++;
        else if (dag !== Math.floor(datum / 100) % 100) this.#twijfelAan(datum);
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
    if (lezing.vorm !== this.#vorm) return null;
    this.#weeg(lezing);
    return lezing.datum;
  }

  #ontleed(cel: string): Lezing | null {
    const eerder = this.#bekend.get(cel);
    if (eerder !== undefined) return eerder;
    const lezing = leesDatum(cel, this.#maandEerst);
    if (this.#bekend.size < MEESTE_DATUMS) this.#bekend.set(kopie(cel), lezing);
    return lezing;
  }

  #weeg({ datum, omgekeerd, metTijd, teken }: Lezing): void {
    if (metTijd) this.#metTijd = true;
    if (teken !== null && teken !== '-') this.#teken = teken;
    if (this.#vorm === 'excel' || this.#vorm === 'maandnaam' || datum === omgekeerd) return;
    if (datum === null) this.#omgekeerd++;
    else if (omgekeerd === null) this.#bewezen++;
    else this.#twijfelAan(datum);
  }

  #twijfelAan(datum: Datum): void {
    this.#twijfel++;
    if (this.#bewezen === 0 && this.#verschillend.size < GENOEG) this.#verschillend.add(datum);
  }

  #kies(vorm: Datumvorm): void {
    this.#vorm = vorm;
    const notatie = vorm === VORM[this.notatie] ? this.notatie : GEWOON[vorm];
    this.#snel = notatie === undefined ? null : datumlezer(notatie);
  }

  #isEcht = (cel: string): boolean => this.echteDatums && this.#iso(cel) !== null;

  get bevinding(): Datumbevinding {
    const zonderVolgorde = this.#vorm === 'excel' || this.#vorm === 'maandnaam';
    return {
      kolom: this.kolom,
      vorm: this.#vorm,
      teken: this.#teken,
      metTijd: this.#metTijd,
      bewezen: zonderVolgorde ? 0 : this.#bewezen,
      omgekeerd: this.#omgekeerd,
      twijfel: zonderVolgorde ? 0 : this.#twijfel,
      verschillend: this.#verschillend.size,
      echt: this.#echt,
      echtBewezen: this.#echtBewezen,
      onleesbaar: this.#onleesbaar,
    };
  }
}
