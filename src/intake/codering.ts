import { isAscii, isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';

export const CODERINGEN = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Codering = (typeof CODERINGEN)[number];

/** Bytes to text, in pieces: `voeg` for each piece and `klaar` for what a cut character leaves behind. */
export interface Tekstlezer {
  voeg(bytes: Buffer): string;
  klaar(): string;
  /** The encoding that was read; null while every byte was ASCII, which is the same in both. */
  readonly codering: Codering | null;
}

/** Bytes 0x80–0x9f of windows-1252; five of them mean nothing and stay control characters. */
const HOOG = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const LAAG = /[\x80-\x9f]/g;

/**
 * A reader for one file. Latin-1 plus a table, because some releases of Node (20.20 is one) let `TextDecoder` read
 * windows-1252 as plain Latin-1, so that € and ’ become control characters; `StringDecoder` is there for characters
 * that are cut in two.
 */
export function maakTekstlezer(codering: Codering): Tekstlezer {
  switch (codering) {
    case 'utf-8':
      return lezerVan(codering, new StringDecoder('utf8'));
    case 'utf-16le':
      return lezerVan(codering, new StringDecoder('utf16le'));
    case 'utf-16be':
      return new GrootEersteLezer();
    case 'windows-1252':
      return { voeg: leesWindows, klaar: () => '', codering };
  }
}

const leesWindows = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(LAAG, (teken) => HOOG[teken.charCodeAt(0) - 0x80]!);

const lezerVan = (codering: Codering, lezer: StringDecoder): Tekstlezer => ({
  voeg: (bytes) => lezer.write(bytes),
  klaar: () => lezer.end(),
  codering,
});

/** UTF-16 with the high byte first: the bytes change places two by two. */
class GrootEersteLezer implements Tekstlezer {
  readonly codering = 'utf-16be';
  readonly #lezer = new StringDecoder('utf16le');
  #over: Buffer = Buffer.alloc(0);

  voeg(bytes: Buffer): string {
    const alles = Buffer.concat([this.#over, bytes]);
    const heel = alles.length - (alles.length % 2);
    this.#over = Buffer.from(alles.subarray(heel));
    return this.#lezer.write(alles.subarray(0, heel).swap16());
  }

  klaar(): string {
    return this.#lezer.end() + (this.#over.length > 0 ? '\ufffd' : '');
  }
}

/**
 * A reader for a file that does not say its encoding: the first bytes that are no ASCII decide between UTF-8 and
 * windows-1252, and where they do not, `anders` holds. One decision per file: a byte that does not fit it later is a
 * fault of its row.
 */
export class GissendeLezer implements Tekstlezer {
  #lezer: Tekstlezer | null = null;
  /** Bytes of a character that was cut in two before anything was decided. */
  #over: Buffer = Buffer.alloc(0);

  constructor(readonly anders: Codering) {}

  get codering(): Codering | null {
    return this.#lezer?.codering ?? null;
  }

  voeg(bytes: Buffer): string {
    if (this.#lezer) return this.#lezer.voeg(bytes);
    const alles = this.#over.length === 0 ? bytes : Buffer.concat([this.#over, bytes]);
    this.#over = Buffer.alloc(0);
    if (isAscii(alles)) return alles.toString('latin1');
    const heel = alles.subarray(0, alles.length - aangebroken(alles));
    if (isAscii(heel)) {
      this.#over = Buffer.from(alles.subarray(heel.length));
      return heel.toString('latin1');
    }
    this.#lezer = maakTekstlezer(gisCodering(heel) ?? this.anders);
    return this.#lezer.voeg(alles);
  }

  klaar(): string {
    this.#lezer ??= maakTekstlezer(this.#over.length > 0 ? 'windows-1252' : this.anders);
    return this.#lezer.voeg(this.#over) + this.#lezer.klaar();
  }
}

export const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
export const heeftBom = (bytes: Buffer): boolean => bytes.subarray(0, 3).equals(BOM);

/** As many bytes as tell whether every second one is NUL. */
const PROEF = 512;

/** The encoding that the first bytes of a file leave no doubt about: a byte order mark, or every second byte NUL. */
export function zekereCodering(begin: Buffer): Codering | null {
  if (heeftBom(begin)) return 'utf-8';
  if (begin[0] === 0xff && begin[1] === 0xfe) return 'utf-16le';
  if (begin[0] === 0xfe && begin[1] === 0xff) return 'utf-16be';
  const n = Math.min(begin.length, PROEF) & ~1;
  if (n < 16) return null;
  let [even, oneven] = [0, 0];
  for (let i = 0; i < n; i += 2) {
    if (begin[i] === 0) even++;
    if (begin[i + 1] === 0) oneven++;
  }
  const meeste = (n / 2) * 0.8;
  if (oneven >= meeste && even === 0) return 'utf-16le';
  return even >= meeste && oneven === 0 ? 'utf-16be' : null;
}

/**
 * UTF-8 or windows-1252, by whether more bytes beyond ASCII are good or bad UTF-8; null when there is nothing to tell
 * them apart. In windows-1252 two letters that look like UTF-8 hardly ever stand together.
 */
export function gisCodering(bytes: Buffer): 'utf-8' | 'windows-1252' | null {
  const heel = bytes.subarray(0, bytes.length - aangebroken(bytes));
  if (isAscii(heel)) return null;
  if (isUtf8(heel)) return 'utf-8';
  let [goed, fout] = [0, 0];
  for (let i = 0; i < heel.length; i++) {
    if (heel[i]! < 0x80) continue;
    const lengte = tekenlengte(heel[i]!);
    if (lengte > 0 && isUtf8(heel.subarray(i, i + lengte))) {
      goed++;
      i += lengte - 1;
    } else fout++;
  }
  if (goed === fout) return null;
  return goed > fout ? 'utf-8' : 'windows-1252';
}

const tekenlengte = (byte: number): number =>
  byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;

/** How many bytes at the end are the begin of a character of UTF-8 that goes on after them. */
function aangebroken(bytes: Buffer): number {
  for (let terug = 1; terug <= Math.min(3, bytes.length); terug++) {
    const byte = bytes[bytes.length - terug]!;
    if (byte >= 0x80 && byte < 0xc0) continue;
    return tekenlengte(byte) > terug ? terug : 0;
  }
  return 0;
}

/** Control characters; tab and line ends may stand in a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought.
const STUURTEKEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;
/**
 * Traces of a wrong encoding: the replacement character of broken UTF-8, bytes that windows-1252 does not have, and
 * UTF-8 that was read as windows-1252 (`Ã«` for ë, `â€™` for ’), which no Dutch name looks like.
 */
const SPOOR = /[\x80-\x9f\ufffd]|[ÂÃ][\xa0-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/;

export const heeftStuurteken = (tekst: string): boolean => STUURTEKEN.test(tekst);
export const heeftSpoor = (tekst: string): boolean => SPOOR.test(tekst);
/** One test for a large piece of text, so that clean text costs nothing per cell. */
export const isVerdacht = (tekst: string): boolean => STUURTEKEN.test(tekst) || SPOOR.test(tekst);
