import { Fout } from '../text/fout.ts';
import { isVerdacht } from './codering.ts';

/**
 * Splits text into rows of cells (RFC 4180, any one-character delimiter, LF or CRLF, quoted cells over several lines).
 *
 * Written here because the contract asks two things of a damaged file that a strict CSV parser cannot give: one
 * unterminated quote costs one row (not the rest of the file), and every row keeps its own line number.
 */
export interface Rij {
  cellen: string[];
  /** Line in the file on which the row begins, from 1. */
  regel: number;
  /** A quote is not closed as it should be; `cellen` is then not to be trusted. */
  aanhalingOpen: boolean;
  /** Somewhere near this row stands a control character or a trace of a wrong encoding: look at the cells. */
  verdacht: boolean;
}

/** A line longer than this is no CSV. */
export const LANGSTE_REGEL = 1 << 20;
/** A quoted cell longer than this is a quote that was never closed. */
const LANGSTE_RIJ = 1 << 16;

const AANHALING = 34;
const LF = 10;
const CR = 13;

export const geenCsv = (bestand: string, zin: string): Fout =>
  new Fout('GEEN_CSV', zin, undefined, { bestand });
export const regelTeLang = (bestand: string): Fout =>
  geenCsv(
    bestand,
    'Dit is geen CSV: er staat een regel in van meer dan een miljoen tekens. Maak de export opnieuw.',
  );

export class CsvLezer {
  #tekst = '';
  #regel: number;
  #verdachtVorige = false;

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
    if (tekst !== '') this.#verwerk(tekst, false);
  }

  klaar(tekst = ''): void {
    this.#verwerk(tekst, true);
  }

  #verwerk(tekst: string, laatste: boolean): void {
    const verdachtNu = isVerdacht(tekst);
    const verdacht = verdachtNu || this.#verdachtVorige;
    this.#verdachtVorige = verdachtNu;
    const t = this.#tekst + tekst;
    let van = 0;
    while (van < t.length) {
      const lf = t.indexOf('\n', van);
      if ((lf < 0 ? t.length : lf) - van > LANGSTE_REGEL) throw regelTeLang(this.bestand);
      if (lf < 0 && !laatste) break;
      const eind = lf < 0 ? t.length : lf;
      const regel = t.slice(van, eind > van && t.charCodeAt(eind - 1) === CR ? eind - 1 : eind);
      if (regel.indexOf('"') < 0) {
        this.#geef(regel.split(this.scheiding), false, verdacht);
        this.#regel++;
        van = eind + 1;
        continue;
      }
      const verder = this.#metAanhaling(t, van, eind, laatste, verdacht);
      if (verder < 0) break;
      van = verder;
    }
    this.#tekst = van < t.length ? t.slice(van) : '';
  }

  #geef(cellen: string[], aanhalingOpen: boolean, verdacht: boolean): void {
    this.ontvang({ cellen, regel: this.#regel, aanhalingOpen, verdacht });
  }

  /** Gives the row that begins at `van`; returns where the next one begins, or -1 when more text is needed. */
  #metAanhaling(t: string, van: number, eersteEind: number, laatste: boolean, verdacht: boolean): number {
    const uitkomst = ontleed(t, van, this.scheiding, laatste);
    if (uitkomst === 'meer') return -1;
    const meerRegels = uitkomst !== 'open' && uitkomst.eind > eersteEind;
    // A row over several lines with a wrong number of cells is a quote that swallowed its neighbours.
    if (uitkomst === 'open' || (meerRegels && uitkomst.cellen.length !== this.velden)) {
      this.#geef([], true, verdacht);
      this.#regel++;
      return eersteEind + 1;
    }
    this.#geef(uitkomst.cellen, false, verdacht);
    this.#regel++;
    if (meerRegels)
      for (let i = eersteEind; i < uitkomst.eind; i++) if (t.charCodeAt(i) === LF) this.#regel++;
    return uitkomst.eind + 1;
  }
}

type Ontleed = { cellen: string[]; eind: number } | 'open' | 'meer';

/** Reads one row with quotes from `van`; `eind` is the place of its line end (or the length of the text). */
function ontleed(t: string, van: number, scheiding: string, laatste: boolean): Ontleed {
  const cellen: string[] = [];
  let i = van;
  let lf = -1;
  for (;;) {
    if (t.charCodeAt(i) === AANHALING) {
      const cel = leesAangehaald(t, i);
      if (cel === null || cel.na - van > LANGSTE_RIJ)
        return laatste || t.length - van > LANGSTE_RIJ ? 'open' : 'meer';
      if (cel.na >= t.length && !laatste) return 'meer';
      cellen.push(cel.tekst);
      i = cel.na;
    } else {
      if (lf < i) {
        lf = t.indexOf('\n', i);
        if (lf < 0) lf = t.length;
      }
      const tot = t.indexOf(scheiding, i);
      const grens = tot < 0 || tot > lf ? lf : tot;
      const eind = grens === lf && grens > i && t.charCodeAt(grens - 1) === CR ? grens - 1 : grens;
      cellen.push(t.slice(i, eind));
      i = grens;
    }
    if (t[i] === scheiding) {
      i++;
      continue;
    }
    if (t.charCodeAt(i) === CR) {
      if (i + 1 >= t.length) return laatste ? { cellen, eind: i + 1 } : 'meer';
      i++;
    }
    if (i >= t.length) return laatste ? { cellen, eind: t.length } : 'meer';
    return t.charCodeAt(i) === LF ? { cellen, eind: i } : 'open';
  }
}

/** The quoted cell that begins at `van`, and the place after its closing quote; null when it is not closed. */
function leesAangehaald(t: string, van: number): { tekst: string; na: number } | null {
  let tekst = '';
  let begin = van + 1;
  for (;;) {
    const q = t.indexOf('"', begin);
    if (q < 0) return null;
    if (t.charCodeAt(q + 1) !== AANHALING) return { tekst: tekst + t.slice(begin, q), na: q + 1 };
    tekst += t.slice(begin, q + 1);
    begin = q + 2;
  }
}

/** Splits one line, such as the header, into its cells; an unclosed quote leaves the line as it is. */
export function splitsRegel(regel: string, scheiding: string): string[] {
  const uitkomst = ontleed(regel, 0, scheiding, true);
  return typeof uitkomst === 'string' ? regel.split(scheiding) : uitkomst.cellen;
}
