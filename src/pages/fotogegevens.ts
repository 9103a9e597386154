/** The kinds of picture that a report can hold. */
export type Fotosoort = 'jpg' | 'png' | 'webp';

/**
 * A picture without what a camera or a program wrote beside it (place, time, owner, thumbnail): a report is public. The
 * picture itself stays byte for byte; of a JPEG the way up is kept (`stand`, 1–8 as in EXIF). Null when the picture breaks off.
 */
export function zonderGegevens(bytes: Uint8Array, soort: Fotosoort, stand: number): Uint8Array | null {
  const delen = { jpg: jpegDelen, png: pngDelen, webp: webpDelen }[soort](bytes);
  if (delen === null) return null;
  if (soort === 'webp') return alsRiff(delen);
  const [begin, ...rest] = delen;
  return aaneen([begin!, ...(soort === 'jpg' && stand > 1 ? [standExif(stand)] : []), ...rest]);
}

const aaneen = (delen: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(delen));
const letters = (bytes: Uint8Array, van: number, aantal: number): string =>
  String.fromCharCode(...bytes.subarray(van, van + aantal));

/** APP0 holds the density, APP2 the colours, APP14 how they were stored; the other APPn and the comment are about the maker. */
const JPEG_NODIG = new Set([0xe0, 0xe2, 0xee]);
const isGegeven = (merk: number): boolean =>
  (merk >= 0xe0 && merk <= 0xef && !JPEG_NODIG.has(merk)) || merk === 0xfe;
const EINDE = 0xd9;
const BEELDLIJN = 0xda;

/** The segments of a JPEG that make the picture, up to its end; what stands after that is no part of it (ITU T.81, B.1). */
function jpegDelen(bytes: Uint8Array): Uint8Array[] | null {
  const delen = [bytes.subarray(0, 2)];
  let plek = 2;
  while (plek + 1 < bytes.length) {
    if (bytes[plek] !== 0xff) return null;
    const merk = bytes[plek + 1]!;
    if (merk === 0xff) {
      plek++;
      continue;
    }
    if (merk === EINDE) return [...delen, bytes.subarray(plek, plek + 2)];
    if (plek + 4 > bytes.length) return null;
    const na = plek + 2 + bytes[plek + 2]! * 256 + bytes[plek + 3]!;
    const tot = merk === BEELDLIJN ? eindeBeeldlijn(bytes, na) : na;
    const kleuren = merk !== 0xe2 || letters(bytes, plek + 4, 11) === 'ICC_PROFILE';
    if (!isGegeven(merk) && kleuren) delen.push(bytes.subarray(plek, tot));
    plek = tot;
  }
  return null;
}

/** Where the next segment begins: the first marker that is no stuffed byte and no restart. */
function eindeBeeldlijn(bytes: Uint8Array, van: number): number {
  let plek = van;
  while (plek + 1 < bytes.length) {
    const volgend = bytes[plek + 1]!;
    const gewoon = volgend === 0 || volgend === 0xff || (volgend >= 0xd0 && volgend <= 0xd7);
    if (bytes[plek] === 0xff && !gewoon) return plek;
    plek++;
  }
  return bytes.length;
}

/** EXIF that says nothing but which way is up (tag 0x0112). */
const standExif = (stand: number): Uint8Array =>
  new Uint8Array([
    ...[0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1')],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, stand, 0, 0, 0, 0, 0, 0],
  ]);

/** Chunks beside those that every reader must know (a capital first): colours and size on paper. */
const PNG_NODIG = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs']);

function pngDelen(bytes: Uint8Array): Uint8Array[] | null {
  const delen = [bytes.subarray(0, 8)];
  for (let plek = 8; plek + 12 <= bytes.length; ) {
    const tot = plek + 12 + new DataView(bytes.buffer, bytes.byteOffset + plek).getUint32(0);
    const soort = letters(bytes, plek + 4, 4);
    if (tot > bytes.length) return null;
    if (/^[A-Z]/.test(soort) || PNG_NODIG.has(soort)) delen.push(bytes.subarray(plek, tot));
    if (soort === 'IEND') return delen;
    plek = tot;
  }
  return null;
}

function webpDelen(bytes: Uint8Array): Uint8Array[] | null {
  const blik = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const einde = 8 + blik.getUint32(4, true);
  if (einde > bytes.length) return null;
  const delen: Uint8Array[] = [];
  for (let plek = 12; plek + 8 <= einde; ) {
    const lengte = blik.getUint32(plek + 4, true);
    const tot = plek + 8 + lengte + (lengte % 2);
    if (tot > einde) return null;
    const soort = letters(bytes, plek, 4);
    const deel = bytes.slice(plek, tot);
    // The head says whether EXIF (8) and XMP (4) follow.
    if (soort === 'VP8X') deel[8]! &= ~0x0c;
    if (soort !== 'EXIF' && soort !== 'XMP ') delen.push(deel);
    plek = tot;
  }
  return delen;
}

function alsRiff(delen: readonly Uint8Array[]): Uint8Array {
  const kop = new Uint8Array(12);
  kop.set(Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'));
  new DataView(kop.buffer).setUint32(4, 4 + delen.reduce((som, deel) => som + deel.length, 0), true);
  return aaneen([kop, ...delen]);
}
