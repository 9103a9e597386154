import { StringDecoder } from 'node:string_decoder';

export type Codering = 'utf-8' | 'windows-1252';

/** Bytes to text, in pieces: `voeg` for each piece and `klaar` for what a cut character leaves behind. */
export interface Tekstlezer {
  voeg(bytes: Buffer): string;
  klaar(): string;
}

/** Bytes 0x80–0x9f of windows-1252; five of them mean nothing and stay control characters. */
const HOOG = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const LAAG = /[\x80-\x9f]/g;

/**
 * A reader for one file. Latin-1 plus a table, because some releases of Node (20.20 is one) let `TextDecoder` read
 * windows-1252 as plain Latin-1, so that € and ’ become control characters; `StringDecoder` is there for characters
 * of UTF-8 that are cut in two.
 */
export function maakTekstlezer(codering: Codering): Tekstlezer {
  if (codering === 'utf-8') {
    const lezer = new StringDecoder('utf8');
    return { voeg: (bytes) => lezer.write(bytes), klaar: () => lezer.end() };
  }
  const voeg = (bytes: Buffer): string =>
    bytes.toString('latin1').replace(LAAG, (teken) => HOOG[teken.charCodeAt(0) - 0x80]!);
  return { voeg, klaar: () => '' };
}

export const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
export const heeftBom = (bytes: Buffer): boolean => bytes.subarray(0, 3).equals(BOM);

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
