import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFName, type PDFRawStream } from 'pdf-lib';

const MERK = /^\/\w+ <<\/MCID (\d+) ?>>\s*BDC$/;
const TEKEN_PAD = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const EINDE_PAD = new Set([...TEKEN_PAD, 'n']);
const TOON = new Set(['Tj', 'TJ', "'", '"', 'Do']);

/** The last word of a line; Chromium writes `<</MCID 0 >>BDC` without a space. */
const operator = (regel: string): string =>
  regel.slice(Math.max(regel.lastIndexOf(' '), regel.lastIndexOf('>')) + 1);

/** The operators of a stream as text, a character for each byte; node unpacks several times faster than pdf-lib. */
export function stroomtekst(stroom: PDFRawStream): string {
  const gewoon =
    stroom.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
    !stroom.dict.has(PDFName.of('DecodeParms'));
  const bytes = gewoon ? inflateSync(stroom.contents) : decodePDFRawStream(stroom).decode();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The marked pieces (MCID) of a content stream that draw lines and planes only: no letter and no image. */
export function merkenZonderTekst(stroom: string): Set<number> {
  const zonder = new Set<number>();
  const met = new Set<number>();
  let merk: number | null = null;
  for (const regel of stroom.split('\n')) {
    const gevonden = MERK.exec(regel);
    if (gevonden) {
      merk = Number(gevonden[1]);
      zonder.add(merk);
    } else if (regel === 'EMC') merk = null;
    else if (merk !== null && TOON.has(operator(regel))) met.add(merk);
  }
  for (const merkMetTekst of met) zonder.delete(merkMetTekst);
  return zonder;
}

/**
 * Marks as Artifact what is no content: the pieces in `versiering`, and all that is painted outside any mark (the text and
 * lines in the page margins, backgrounds). A screen reader then passes it over. `isEigen` says of which XObjects the inside
 * has marks of its own, for those stay as they are.
 *
 * Relies on how Chromium writes a stream (one operator to a line, no inline images) and gives back any other stream untouched.
 */
export function merkVersiering(
  stroom: string,
  versiering: ReadonlySet<number>,
  isEigen: (naam: string) => boolean = () => false,
): string {
  const regels = stroom.split('\n');
  if (regels.includes('BI')) return stroom;
  const uit: string[] = [];
  let diepte = 0;
  let begin: number | null = null;
  const omsluit = (vanaf: number): void => {
    uit.splice(vanaf, 0, '/Artifact BMC');
    uit.push('EMC');
  };
  for (const regel of regels) {
    const merk = MERK.exec(regel);
    uit.push(merk && versiering.has(Number(merk[1])) ? '/Artifact BMC' : regel);
    const op = operator(regel);
    if (op === 'BDC' || op === 'BMC') diepte++;
    else if (op === 'EMC') diepte--;
    if (diepte > 0) {
      // A text object that begins outside a mark and holds one inside cannot be wrapped as a whole.
      begin = null;
    } else if (op === 'BT' || ((op === 'm' || op === 're') && begin === null)) begin = uit.length - 1;
    else if (op === 'ET' || EINDE_PAD.has(op)) {
      if (begin !== null && op !== 'n') omsluit(begin);
      begin = null;
    } else if (op === 'sh' || (op === 'Do' && !isEigen(regel.slice(1, regel.lastIndexOf(' '))))) {
      omsluit(uit.length - 1);
    }
  }
  return uit.join('\n');
}
