import { opvraag } from '../records/opvraag.ts';
import { type Codering, gisCodering, heeftStuurteken, maakTekstlezer, zekereCodering } from './codering.ts';
import { geenCsv, LANGSTE_REGEL, OPSLAAN, regelTeLang, splitsRegel } from './csv.ts';
import type { Indeling, Kopbron } from './indeling.ts';
import type { Profiel } from './profiel.ts';
import { maakRegelezer } from './regels.ts';

/** A row that may be the header, with what comes after it. */
export interface Koprij {
  readonly cellen: readonly string[];
  /** Line (or row of a sheet) on which it stands, from 1. */
  readonly regel: number;
  /** Lines above it that are not empty and not Excel's `sep=;`. */
  readonly erboven: number;
  /** Of a text: what divides its cells, and the place of the first character after it. */
  readonly scheiding: string;
  readonly na: number;
}

/** How a text file is written, as far as its first bytes tell. */
export interface Dialect {
  /** What the file says of its own encoding; null when its bytes must tell. */
  readonly codering: Codering | null;
  readonly scheiding: string;
  /** Rows end with a carriage return alone. */
  readonly alleenCr: boolean;
  /** Characters before the first row: the header and what stands above it. */
  readonly overslaan: number;
  /** Line on which the first row stands, from 1. */
  readonly eersteRegel: number;
  /** Cells of a row: those of the header, fewer when its last have no name, or more when the rows end in empty ones. */
  readonly breedte: number;
}

export const SCHEIDINGEN = [';', ',', '\t', '|'] as const;
/** Excel's own first line, which names the delimiter; the header tells it too. */
const SEP_REGEL = /^"?sep=.?"?$/i;
/** Rows above the header are a title, a date or a filter, never this many. */
export const MEESTE_REGELS = 30;
/** A header whose cells hold line ends goes on over at most so many lines. */
const MEESTE_KOPREGELS = 8;
/** Lines of which the number of cells is counted. */
const PROEFREGELS = 200;

/** The first block of a text file: its possible headers under each delimiter, and how the rest is to be read. */
export class Opening implements Kopbron {
  readonly #zeker: Codering | null;
  readonly #gis: Codering | null;
  readonly #teksten = new Map<Codering, Begintekst>();

  constructor(
    readonly bestand: string,
    readonly bytes: Buffer,
  ) {
    this.#zeker = zekereCodering(bytes);
    this.#gis = this.#zeker ?? gisCodering(bytes);
  }

  *koppen(profiel: Profiel): Generator<Koprij> {
    const tekst = this.#tekst(profiel.codering);
    for (const scheiding of new Set([profiel.scheiding, ...SCHEIDINGEN])) yield* tekst.koppen(scheiding);
  }

  keur(): void {
    eisKop(this.bestand, this.#tekst('utf-8'));
  }

  /** How the rows under the header of this layout are to be read. */
  dialect({ koprij, profiel }: Indeling): Dialect {
    return this.#tekst(profiel.codering).dialect(koprij, this.#zeker);
  }

  /** The text as it is in the encoding the bytes show, or else in that of a profile. */
  #tekst(anders: Codering): Begintekst {
    const codering = this.#gis ?? anders;
    return opvraag(this.#teksten, codering, () => new Begintekst(this.bytes, codering));
  }
}

/** A text up to the end of the first block, by lines. */
export class Begintekst {
  readonly tekst: string;
  readonly alleenCr: boolean;
  /** Place of the begin of each of the first lines, and of the end of the last. */
  readonly #begin: number[] = [0];
  readonly #regels: readonly string[];
  readonly #koppen = new Map<string, readonly Koprij[]>();

  constructor(bytes: Buffer, codering: Codering) {
    const tekst = maakTekstlezer(codering).voeg(bytes);
    this.alleenCr = metAlleenCr(tekst);
    const regels = maakRegelezer(this.alleenCr);
    this.tekst = regels.voeg(tekst) + regels.klaar();
    while (this.#begin.length <= MEESTE_REGELS + MEESTE_KOPREGELS) {
      const lf = this.tekst.indexOf('\n', this.#begin.at(-1));
      if (lf < 0) break;
      this.#begin.push(lf + 1);
    }
    if (this.#begin.at(-1)! < this.tekst.length && this.#begin.length <= MEESTE_REGELS)
      this.#begin.push(this.tekst.length);
    this.#regels = this.#begin.slice(1).map((einde, i) => this.tekst.slice(this.#begin[i]!, einde));
  }

  /** The first line that is not empty; an empty string when there is none. */
  get eersteRegel(): string {
    return this.#regels.find((regel) => !isLeeg(regel)) ?? '';
  }

  /** Every row that may be the header when the cells are divided so. */
  koppen(scheiding: string): readonly Koprij[] {
    return opvraag(this.#koppen, scheiding, () => [...this.#zoekKoppen(scheiding)]);
  }

  /** How the rows under this header are to be read. */
  dialect({ na, scheiding, cellen }: Koprij, codering: Codering | null): Dialect {
    return {
      codering,
      scheiding,
      alleenCr: this.alleenCr,
      overslaan: na,
      eersteRegel: this.tekst.slice(0, na).split('\n').length,
      breedte: breedteVan(this.tekst.slice(na), scheiding, cellen),
    };
  }

  *#zoekKoppen(scheiding: string): Generator<Koprij> {
    let erboven = 0;
    for (const [i, regel] of this.#regels.entries()) {
      if (i >= MEESTE_REGELS) return;
      if (isLeeg(regel) || SEP_REGEL.test(regel.trim())) continue;
      for (const tot of this.#einden(i)) {
        const tekst = this.tekst.slice(this.#begin[i]!, this.#begin[tot]!).replace(/^\ufeff|[\r\n]+$/g, '');
        if (tekst.length > LANGSTE_REGEL) return;
        const cellen = splitsRegel(tekst, scheiding).map(naamVan);
        yield { cellen, regel: i + 1, erboven, scheiding, na: this.#begin[tot]! };
      }
      erboven++;
    }
  }

  /** The ends that a header beginning on line `i` can have: that line, and where its quotes are closed again. */
  *#einden(i: number): Generator<number> {
    yield i + 1;
    let aantal = aanhalingen(this.#regels[i]!);
    for (let tot = i + 1; aantal % 2 === 1 && tot < this.#begin.length - 1; tot++) {
      if (tot - i >= MEESTE_KOPREGELS) return;
      aantal += aanhalingen(this.#regels[tot]!);
      if (aantal % 2 === 0) yield tot + 1;
    }
  }
}

/** A name as the profile would write it: one line, without the marks that come along when files are joined. */
export const naamVan = (cel: string): string => cel.replace(/[\s\ufeff\u200b]+/g, ' ').trim();

const isLeeg = (regel: string): boolean => /^[\s;,|"\ufeff]*$/.test(regel);
const aanhalingen = (tekst: string): number => tekst.split('"').length - 1;

/** More lone carriage returns than line feeds between the cells: the rows of an old Macintosh. */
export function metAlleenCr(tekst: string): boolean {
  if (!/\r(?!\n)/.test(tekst)) return false;
  const buiten = tekst.replace(/"[^"]*"/g, '');
  return (buiten.match(/\r(?!\n)/g)?.length ?? 0) > buiten.split('\n').length - 1;
}

/**
 * How many cells most rows have. That may be less than the header, when its last cells have no name; and more, when the
 * cells after it are always empty and it is no delimiter in a text that moved them: of that, three rows or a last column
 * with a value are proof.
 */
function breedteVan(tekst: string, scheiding: string, kop: readonly string[]): number {
  const namen = kop.findLastIndex((naam) => naam !== '') + 1;
  const telling = new Map<number, { rijen: number; zeker: boolean }>();
  for (const regel of tekst.slice(0, tekst.lastIndexOf('\n') + 1 || tekst.length).split('\n', PROEFREGELS)) {
    if (isLeeg(regel)) continue;
    const cellen = splitsRegel(regel.replace(/\r$/, ''), scheiding);
    if (cellen.length < namen || cellen.slice(kop.length).some((cel) => cel.trim() !== '')) continue;
    const eerder = telling.get(cellen.length);
    const rijen = (eerder?.rijen ?? 0) + 1;
    const zeker = cellen.length <= kop.length || rijen >= 3 || cellen[namen - 1]!.trim() !== '';
    telling.set(cellen.length, { rijen, zeker: zeker || (eerder?.zeker ?? false) });
  }
  let beste = kop.length;
  for (const [breedte, { rijen, zeker }] of telling)
    if (zeker && rijen > (telling.get(beste)?.rijen ?? 0)) beste = breedte;
  return beste;
}

/** Refuses what cannot be a header: an empty line, one that never ends, or text of another kind. */
function eisKop(bestand: string, { tekst, eersteRegel }: Begintekst): void {
  if (eersteRegel.length > LANGSTE_REGEL || (!tekst.includes('\n') && tekst.length > LANGSTE_REGEL))
    throw regelTeLang(bestand);
  const kop = eersteRegel.replace(/^\ufeff/, '').trim();
  if (kop === '' || SEP_REGEL.test(kop))
    throw geenCsv(
      bestand,
      'De eerste regel is leeg; daar horen de namen van de kolommen. Maak de export opnieuw.',
    );
  if (heeftStuurteken(kop))
    throw geenCsv(
      bestand,
      `Dit is geen CSV: op de eerste regel staan tekens die in geen tekst horen. ${OPSLAAN}`,
    );
  if (/^[<{[]/.test(kop))
    throw geenCsv(bestand, `Dit is geen CSV maar een webpagina, XML of JSON. ${OPSLAAN}`);
}
