import { CsvError, type Options, parse } from 'csv-parse/sync';
import { Fout } from '../text/fout.ts';
import { isVerdacht } from './codering.ts';

/** One row of a CSV file (RFC 4180, any one-character delimiter, LF, CRLF or CR, quoted cells over several lines). */
export interface Rij {
  /** Views on a large block of text: what is to be kept is copied first (`kopie`). */
  cellen: string[];
  /** Line in the file on which the row begins, from 1. */
  regel: number;
  /** A quote is not closed as it should be; `cellen` is then not to be trusted. */
  aanhalingOpen: boolean;
  /** Somewhere near this row stands a control character or a trace of a wrong encoding: look at the cells. */
  verdacht: boolean;
}

/**
 * A row of a block that needs no second look. A class and no literal: of a literal whose first objects live long (those of
 * the first block wait together) V8 puts all later ones among the old, where they keep the cells of every row alive.
 */
class GaveRij implements Rij {
  readonly aanhalingOpen = false;
  readonly verdacht = false;

  constructor(
    readonly cellen: string[],
    readonly regel: number,
  ) {}
}

/** A line of more bytes than this is no CSV. */
export const LANGSTE_REGEL = 1 << 20;
/** A row over several lines of more bytes than this is a quote that was never closed. */
const LANGSTE_RIJ = 1 << 16;

const AANHALING = 34;
const LF = 10;
const CR = 13;

/** What to do with a file that is no CSV. */
export const OPSLAAN = 'Open het in het programma waar het uit komt en sla het op als CSV (UTF-8).';

export const geenCsv = (bestand: string, zin: string): Fout =>
  new Fout('GEEN_CSV', zin, undefined, { bestand });
export const regelTeLang = (bestand: string): Fout =>
  geenCsv(
    bestand,
    'Dit is geen CSV: er staat een regel in van meer dan een miljoen tekens. Maak de export opnieuw.',
  );

/**
 * A quote inside a bare cell is a character like any other. `relax_quotes` allows that; it also lets text stand after
 * a closing quote, which `isZoGeschreven` refuses. The number of cells is judged with the row.
 */
const opties = (scheiding: string): Options => ({
  delimiter: scheiding,
  record_delimiter: ['\r\n', '\n'],
  relax_quotes: true,
  relax_column_count: true,
});

/** Ends the reading of a block at a row that cannot be trusted. */
const ONBETROUWBAAR = new Error('a row that cannot be trusted');

/**
 * Text in pieces of any size becomes rows, by csv-parse. It is given blocks of whole lines only, so that a block ends
 * either with a row or inside a quoted cell; what follows the last whole row waits for the next block.
 *
 * A strict parser loses the rest of the file at an unterminated quote. The contract (1-input, "what bad input gets")
 * wants every other row, so here it costs the line on which its row began, and reading goes on at the next line.
 */
export class CsvLezer {
  /** Text after the last row that was read. */
  #rest = '';
  #regel: number;

  /** `velden` is the number of columns; `eersteRegel` the line number of the first line that is added. */
  constructor(
    readonly bestand: string,
    readonly scheiding: string,
    readonly velden: number,
    eersteRegel: number,
    readonly ontvang: (rij: Rij) => void,
  ) {
    this.#regel = eersteRegel;
  }

  voeg(tekst: string): void {
    const alles = this.#rest + tekst;
    const na = alles.lastIndexOf('\n') + 1;
    if (alles.length - na > LANGSTE_REGEL) throw regelTeLang(this.bestand);
    this.#rest = tekst.includes('\n') ? this.#lees(alles.slice(0, na), false) + alles.slice(na) : alles;
  }

  /** The text is complete. True when it stops in the middle of a line, as a file does that was cut off. */
  klaar(tekst = ''): boolean {
    this.voeg(tekst);
    const onaf = this.#rest !== '' && !this.#rest.endsWith('\n');
    if (this.#rest !== '') this.#lees(this.#rest.endsWith('\n') ? this.#rest : `${this.#rest}\n`, true);
    this.#rest = '';
    return onaf;
  }

  /** Reads a block of whole lines; returns the part that must wait for the next one. */
  #lees(gelezen: string, laatste: boolean): string {
    const verdacht = isVerdacht(gelezen);
    if (!verdacht && this.#leesGaaf(gelezen)) return '';
    const tekst = LOSSE_CR.test(gelezen) ? metRegeleinden(gelezen, this.scheiding, this.velden) : gelezen;
    if (tekst !== gelezen && !verdacht && this.#leesGaaf(tekst)) return '';
    const blok = Buffer.from(tekst);
    let van = 0;
    for (;;) {
      const { tot, einde } = this.#leesRijen(blok, van, verdacht);
      if (einde === 'rij') return '';
      if (einde === 'cel' && !laatste && blok.length - tot <= LANGSTE_RIJ) return blok.toString('utf8', tot);
      this.ontvang({ cellen: [], regel: this.#regel++, aanhalingOpen: true, verdacht });
      van = this.#naRegel(blok, tot);
      if (van === blok.length) return '';
    }
  }

  /**
   * The common case, at a small part of the cost: a block in which every line is a row and no cell needs a second look.
   * Gives false, having handed over nothing, when the block is not like that.
   */
  #leesGaaf(tekst: string): boolean {
    const rijen = gaveRijen(tekst, this.scheiding, this.velden);
    if (rijen === null) return false;
    for (const [i, cellen] of rijen.entries()) {
      // The list itself may come among the old for the same reason as a row.
      rijen[i] = LOSGELATEN;
      this.ontvang(new GaveRij(cellen, this.#regel++));
    }
    return true;
  }

  /**
   * Hands over the rows from `van`. Returns the place after the last one, and whether the block ended there (`rij`),
   * or inside a quoted cell of the row that begins there (`cel`), or that row cannot be trusted (`fout`).
   */
  #leesRijen(blok: Buffer, van: number, verdacht: boolean): { tot: number; einde: 'rij' | 'cel' | 'fout' } {
    let tot = van;
    const neem = (cellen: string[], { bytes }: { bytes: number }): null => {
      const na = van + bytes;
      const naRegel = this.#naRegel(blok, tot);
      if (!this.#isBetrouwbaar(cellen, blok.subarray(tot, na), naRegel < na, verdacht)) throw ONBETROUWBAAR;
      this.ontvang({ cellen, regel: this.#regel++, aanhalingOpen: false, verdacht });
      for (let i = naRegel; i < na; i = this.#naRegel(blok, i)) this.#regel++;
      tot = na;
      return null;
    };
    try {
      parse(blok.subarray(van), { ...opties(this.scheiding), on_record: neem });
      return { tot, einde: 'rij' };
    } catch (fout) {
      if (fout === ONBETROUWBAAR) return { tot, einde: 'fout' };
      if (fout instanceof CsvError && fout.code === 'CSV_QUOTE_NOT_CLOSED') return { tot, einde: 'cel' };
      throw fout;
    }
  }

  #isBetrouwbaar(cellen: readonly string[], ruw: Buffer, meerRegels: boolean, verdacht: boolean): boolean {
    // A row over several lines with a wrong number of cells is a quote that swallowed its neighbours.
    if (meerRegels && (cellen.length !== this.velden || ruw.length > LANGSTE_RIJ)) return false;
    // Only these can be other than they are written: csv-parse keeps the opening quote of a cell with text after its
    // closing quote, and takes NUL for the end of a cell.
    if (!verdacht && !begintMetAanhaling(cellen)) return true;
    return isZoGeschreven(cellen, ruw.toString(), this.scheiding);
  }

  /** The place after the line that `van` is on. */
  #naRegel(blok: Buffer, van: number): number {
    const na = blok.indexOf(LF, van) + 1;
    if (na - van > LANGSTE_REGEL) throw regelTeLang(this.bestand);
    return na;
  }
}

const LOSGELATEN: string[] = [];

const begintMetAanhaling = (cellen: readonly string[]): boolean =>
  cellen.some((cel) => cel.charCodeAt(0) === AANHALING);

/**
 * The rows of a block in which no row goes over several lines; null when one may do so, or when its quotes or line ends
 * need care.
 * A line without a quote is split at its delimiters; the others go through csv-parse together, and when each of them
 * comes back as one row, no quote was left open between them.
 */
function gaveRijen(tekst: string, scheiding: string, velden: number): string[][] | null {
  const rijen: string[][] = [];
  const plekken: number[] = [];
  let aangehaald = '';
  const tussen = `"${scheiding}"`;
  for (let van = 0, na = tekst.indexOf('\n'); na !== -1; na = tekst.indexOf('\n', van)) {
    if (na - van > LANGSTE_REGEL) return null;
    const regel = tekst.slice(van, na > van && tekst.charCodeAt(na - 1) === CR ? na - 1 : na);
    const geheel = geheelAangehaald(regel, tussen, velden);
    if (geheel) rijen.push(geheel);
    else if (regel.includes('"')) {
      plekken.push(rijen.length);
      aangehaald += tekst.slice(van, na + 1);
      rijen.push([]);
    } else {
      const cellen = regel.split(scheiding);
      if (cellen.length !== velden && regel.includes('\r')) return null;
      rijen.push(cellen);
    }
    van = na + 1;
  }
  if (plekken.length === 0) return rijen;
  try {
    const anders = parse(aangehaald, opties(scheiding)) as unknown as string[][];
    if (anders.length !== plekken.length || anders.some(begintMetAanhaling)) return null;
    if (anders.some((cellen) => cellen.length !== velden) && LOSSE_CR.test(aangehaald)) return null;
    for (const [i, plek] of plekken.entries()) rijen[plek] = anders[i]!;
    return rijen;
  } catch {
    return null;
  }
}

/**
 * The cells of a line in which every cell is quoted and none has a quote within, as CAREL writes them; null for any other
 * line. Such a line cannot lie inside a quoted cell, where its quotes would be double.
 */
function geheelAangehaald(regel: string, tussen: string, velden: number): string[] | null {
  const einde = regel.length - 1;
  if (einde < 1 || regel.charCodeAt(0) !== AANHALING || regel.charCodeAt(einde) !== AANHALING) return null;
  const cellen = regel.slice(1, einde).split(tussen);
  if (cellen.length !== velden) return null;
  for (const cel of cellen) if (cel.includes('"')) return null;
  return cellen;
}

const LOSSE_CR = /\r(?!\r*\n)/;

/**
 * A carriage return alone may end a row, in a file that was put together from several, or be a character of a text. It is
 * an end when the line falls into rows of the right number of cells there.
 */
function metRegeleinden(tekst: string, scheiding: string, velden: number): string {
  if (velden < 2) return tekst;
  const isRij = (deel: string): boolean =>
    evenAanhalingen(deel) && splitsRegel(deel, scheiding).length === velden;
  let inCel = false;
  return tekst
    .split('\n')
    .map((regel) => {
      const begintInCel = inCel;
      if (!evenAanhalingen(regel)) inCel = !inCel;
      if (begintInCel || inCel) return regel;
      const delen = regel.replace(/\r+$/, '').split('\r');
      return delen.length > 1 && delen.every(isRij) ? regel.replace(/\r(?!\r*$)/g, '\n') : regel;
    })
    .join('\n');
}

const evenAanhalingen = (tekst: string): boolean => tekst.split('"').length % 2 === 1;

/** Whether these cells, quoted where the text quotes them, give the text again. */
function isZoGeschreven(cellen: readonly string[], tekst: string, scheiding: string): boolean {
  let plek = 0;
  for (const cel of cellen) {
    const geschreven = tekst[plek] === '"' ? `"${cel.replaceAll('"', '""')}"` : cel;
    if (!tekst.startsWith(geschreven, plek)) return false;
    plek += geschreven.length + scheiding.length;
  }
  return true;
}

/**
 * Splits one row, such as the header, into its cells, which may hold line ends; a row with an unclosed quote is split at
 * every delimiter.
 */
export function splitsRegel(regel: string, scheiding: string): string[] {
  const cellen: string[] = [];
  for (let van = 0; van <= regel.length; ) {
    let na: number;
    if (regel.charCodeAt(van) === AANHALING) {
      na = van + 1;
      while (na < regel.length && (regel[na] !== '"' || regel[na + 1] === '"'))
        na += regel[na] === '"' ? 2 : 1;
      const sluit = regel[na] === '"' && (na + 1 === regel.length || regel.startsWith(scheiding, na + 1));
      if (!sluit) return regel.split(scheiding);
      cellen.push(regel.slice(van + 1, na).replaceAll('""', '"'));
      na++;
    } else {
      na = regel.indexOf(scheiding, van);
      if (na < 0) na = regel.length;
      cellen.push(regel.slice(van, na));
    }
    van = na + scheiding.length;
  }
  return cellen;
}
