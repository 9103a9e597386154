import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { geenCsv, LANGSTE_REGEL, OPSLAAN, regelTeLang } from '../intake/csv.ts';
import { Fout } from '../text/fout.ts';
import type { Vorm } from './inspectie.ts';

export type Codering = Vorm['codering'];

/** What a look at all bytes of a file gives. */
export type Bytes = Pick<Vorm, 'codering' | 'alleenAscii' | 'regeleinde'> & {
  /** Most of it is UTF-8 and some bytes are not. */
  beschadigd: boolean;
};

const STUK = 1 << 18;
/** Enough to know a file by its first bytes. */
const KOPBYTES = 4096;
const AANHALING = 34;
const LF = 10;
const CR = 13;
const HANDTEKENINGEN: readonly (readonly [string, string])[] = [
  ['\xd0\xcf\x11\xe0', 'een oud Excelbestand (.xls) of een bestand met een wachtwoord'],
  ['%PDF', 'een PDF'],
  ['\x1f\x8b', 'een ingepakt bestand (gzip)'],
  ['PK\x05\x06', 'een leeg zipbestand'],
  ['{\\rtf', 'een tekstdocument (rtf)'],
  ['<', 'een webpagina of XML'],
];

/** Looks at the first bytes: `xlsx` for a workbook under its own name, `csv` for text; anything else gets a sentence. */
export function formaatVan(pad: string): Vorm['formaat'] {
  const begin = eersteBytes(pad, KOPBYTES);
  if (begin.length === 0) throw geenCsv(pad, 'Dit bestand is leeg en dus geen CSV. Maak de export opnieuw.');
  const tekst = begin.toString('latin1');
  const heetExcel = /\.xlsx$/i.test(pad);
  if (tekst.startsWith('PK\x03\x04')) {
    if (heetExcel) return 'xlsx';
    throw geenCsv(
      pad,
      'Dit is geen CSV maar een Excel- of zipbestand. Laat de naam eindigen op .xlsx, of sla het in Excel op als CSV UTF-8.',
    );
  }
  const kaal = tekst.replace(/^\xef\xbb\xbf/, '').trimStart();
  for (const [teken, wat] of HANDTEKENINGEN)
    if (tekst.startsWith(teken) || kaal.startsWith(teken))
      throw geenCsv(pad, `Dit is geen CSV maar ${wat}. ${OPSLAAN}`);
  if (heetExcel)
    throw geenCsv(
      pad,
      'Dit bestand heet .xlsx maar is geen Excelbestand. Sla het opnieuw op, of geef het de naam die erbij hoort.',
    );
  return 'csv';
}

/** The first bytes of a file, at most so many; a folder or device gets a sentence. */
export function eersteBytes(pad: string, aantal: number): Buffer {
  const wat = statSync(pad);
  if (wat.isDirectory())
    throw geenCsv(
      pad,
      'Dit is een map en geen bestand. Noem een bestand uit de map, zoals werkprocessen.csv.',
    );
  if (!wat.isFile()) throw geenCsv(pad, 'Dit is geen gewoon bestand en dus geen CSV.');
  const bytes = Buffer.alloc(aantal);
  const bestand = openSync(pad, 'r');
  try {
    return bytes.subarray(0, readSync(bestand, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(bestand);
  }
}

/** Turns the faults of the file system into one sentence (BESTAND_ONLEESBAAR). */
export function alsFout(pad: string, fout: unknown): unknown {
  if (!(fout instanceof Error) || fout instanceof Fout || !('syscall' in fout)) return fout;
  const code = String((fout as NodeJS.ErrnoException).code);
  const zin =
    code === 'ENOENT'
      ? 'Dit bestand is er niet. Kijk of de naam klopt.'
      : `Dit bestand is niet te lezen (${code}). Kijk of u het mag openen.`;
  return new Fout('BESTAND_ONLEESBAAR', zin, undefined, { bestand: pad });
}

/** The bytes of a file in pieces of a quarter of a megabyte. */
export async function* stukken(pad: string): AsyncGenerator<Buffer> {
  for await (const stuk of createReadStream(pad, { highWaterMark: STUK })) yield stuk as Buffer;
}

/** Judges the bytes of a file as they pass, to know the line ends and whether all is in one encoding. */
export class Bytekeuring {
  readonly #regels: Regeleinden;
  readonly #tekens = new Utf8Keuring();

  /** `zeker`: what the first bytes leave no doubt about. */
  constructor(
    pad: string,
    readonly zeker: Codering | null,
  ) {
    this.#regels = new Regeleinden(pad);
  }

  /** A piece of the file and the text that was made of it. */
  voeg(stuk: Buffer, tekst: string): void {
    if (this.zeker?.startsWith('utf-16')) this.#regels.voeg(Buffer.from(tekst));
    else {
      this.#regels.voeg(stuk);
      this.#tekens.voeg(stuk);
    }
  }

  /** All bytes have passed, and were read in this encoding; null when every one was ASCII. */
  oordeel(gelezen: Codering | null): Bytes {
    const codering = this.zeker ?? gelezen ?? 'utf-8';
    return {
      codering,
      alleenAscii: this.zeker === null && this.#tekens.alleenAscii,
      beschadigd: codering === 'utf-8' && !this.#tekens.geldig(),
      regeleinde: this.#regels.oordeel(),
    };
  }
}

/** Bytes that stand in no text make it no CSV. */
export function eisTekst(stuk: Buffer, pad: string): void {
  const proef = stuk.subarray(0, KOPBYTES);
  const vreemd = proef.filter((byte) => byte < 32 && byte !== 9 && byte !== LF && byte !== CR).length;
  if (vreemd > proef.length * 0.01)
    throw geenCsv(pad, `Dit is geen CSV: er staan tekens in die in geen tekst horen. ${OPSLAAN}`);
}

/** Whether bytes are UTF-8 as a whole. */
class Utf8Keuring {
  alleenAscii = true;
  #geldig = true;
  #rest: Buffer = Buffer.alloc(0);

  voeg(stuk: Buffer): void {
    if (this.alleenAscii && this.#rest.length === 0 && isAscii(stuk)) return;
    this.alleenAscii = false;
    if (!this.#geldig) return;
    const alles = this.#rest.length > 0 ? Buffer.concat([this.#rest, stuk]) : stuk;
    const heel = heleTekens(alles);
    this.#geldig = isUtf8(alles.subarray(0, heel));
    this.#rest = Buffer.from(alles.subarray(heel));
  }

  geldig(): boolean {
    return this.#geldig && this.#rest.length === 0;
  }
}

/** Length of the bytes without a character of UTF-8 that was cut at the end. */
function heleTekens(bytes: Buffer): number {
  for (let i = bytes.length - 1; i >= Math.max(0, bytes.length - 3); i--) {
    const byte = bytes[i]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const lengte = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return i + lengte > bytes.length ? i : bytes.length;
    }
  }
  return bytes.length;
}

/** Counts line ends, apart for those outside quotes: a cell over several lines says nothing of the rows. */
class Regeleinden {
  readonly #buiten = { crlf: 0, lf: 0, cr: 0 };
  readonly #alle = { crlf: 0, lf: 0, cr: 0 };
  #open = false;
  #vorige = 0;
  #lengte = 0;

  constructor(readonly pad: string) {}

  /** By the million, so with local variables. */
  voeg(bytes: Buffer): void {
    let [open, vorige, lengte, begin] = [this.#open, this.#vorige, this.#lengte, 0];
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte === LF) this.#tel(vorige === CR ? 'crlf' : 'lf', open);
      else if (vorige === CR) this.#tel('cr', open);
      if (byte === AANHALING) open = !open;
      else if (byte === LF || byte === CR) {
        if (lengte + i - begin > LANGSTE_REGEL) throw regelTeLang(this.pad);
        [lengte, begin] = [0, i + 1];
      }
      vorige = byte;
    }
    lengte += bytes.length - begin;
    if (lengte > LANGSTE_REGEL) throw regelTeLang(this.pad);
    [this.#open, this.#vorige, this.#lengte] = [open, vorige, lengte];
  }

  #tel(soort: 'crlf' | 'lf' | 'cr', open: boolean): void {
    this.#alle[soort]++;
    if (!open) this.#buiten[soort]++;
  }

  oordeel(): Vorm['regeleinde'] {
    if (this.#vorige === CR) this.#tel('cr', this.#open);
    const { crlf, lf, cr } = this.#open ? this.#alle : this.#buiten;
    const soorten = [crlf, lf, cr].filter((n) => n > 0).length;
    if (soorten === 0) return 'geen';
    if (soorten > 1) return 'gemengd';
    return crlf > 0 ? 'CRLF' : lf > 0 ? 'LF' : 'CR';
  }
}
