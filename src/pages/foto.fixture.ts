import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';

// Pictures made by arithmetic, for the tests: planes of colour, nobody on them.

const be32 = (getal: number): Buffer => {
  const uit = Buffer.alloc(4);
  uit.writeUInt32BE(getal);
  return uit;
};

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A chunk of a PNG. */
export function pngDeel(soort: string, inhoud: Uint8Array): Buffer {
  const lichaam = Buffer.concat([Buffer.from(soort, 'latin1'), inhoud]);
  return Buffer.concat([be32(inhoud.length), lichaam, be32(crc32(lichaam))]);
}

/** A PNG of this size that runs from dark to light; `gegevens` are chunks between its head and its picture. */
export function maakPng(breed: number, hoog: number, gegevens: readonly Buffer[] = []): Uint8Array {
  const rij = (y: number): Buffer =>
    Buffer.from(
      [0, ...Array.from({ length: breed }, (_, x) => [40 + (x * 120) / breed, 90, (y * 255) / hoog])].flat(),
    );
  const kop = Buffer.concat([be32(breed), be32(hoog), Buffer.from([8, 2, 0, 0, 0])]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      pngDeel('IHDR', kop),
      ...gegevens,
      pngDeel('IDAT', deflateSync(Buffer.concat(Array.from({ length: hoog }, (_, y) => rij(y))))),
      pngDeel('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** A segment of a JPEG. */
export const jpegDeel = (merk: number, inhoud: readonly number[] | Uint8Array): Buffer =>
  Buffer.from([0xff, merk, (inhoud.length + 2) >> 8, (inhoud.length + 2) & 255, ...inhoud]);

/** EXIF with which way is up, and a place on the map as a telephone writes it. */
export const exifMet = (stand: number, plaats = 'GPS 51.9N 6.6E'): Buffer =>
  jpegDeel(0xe1, [
    ...Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, stand, 0, 0, 0, 0, 0, 0],
    ...Buffer.from(plaats, 'latin1'),
  ]);

/** A grey baseline JPEG (ITU T.81) whose left side is dark and right side light; sizes in multiples of 8. */
export function maakJpeg(breed: number, hoog: number, gegevens: readonly Buffer[] = []): Uint8Array {
  const blokken = (breed * hoog) / 64;
  let bits = '';
  let vorige = 0;
  for (let blok = 0; blok < blokken; blok++) {
    const dc = Math.round(((blok % (breed / 8)) / (breed / 8)) * 200) - 100;
    bits += dcBits(dc - vorige);
    bits += '0';
    vorige = dc;
  }
  const data = (bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? [])
    .map((byte) => Number.parseInt(byte, 2))
    .flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...gegevens,
      jpegDeel(0xdb, [0, ...new Array<number>(64).fill(1 << 3)]),
      jpegDeel(0xc0, [8, hoog >> 8, hoog & 255, breed >> 8, breed & 255, 1, 1, 0x11, 0]),
      jpegDeel(0xc4, [
        0x00,
        0,
        0,
        0,
        12,
        ...new Array<number>(12).fill(0),
        ...Array.from({ length: 12 }, (_, i) => i),
      ]),
      jpegDeel(0xc4, [0x10, 1, ...new Array<number>(15).fill(0), 0]),
      jpegDeel(0xda, [1, 1, 0x00, 0, 63, 0]),
      Buffer.from([...data, 0xff, 0xd9]),
    ]),
  );
}

/** A difference as its size class in four bits, and then itself (T.81, F.1.2.1). */
function dcBits(verschil: number): string {
  const maat = verschil === 0 ? 0 : Math.floor(Math.log2(Math.abs(verschil))) + 1;
  const waarde = verschil < 0 ? verschil + 2 ** maat - 1 : verschil;
  return maat.toString(2).padStart(4, '0') + (maat ? waarde.toString(2).padStart(maat, '0') : '');
}

/** The container of a WebP with a head that gives its size; the picture itself is not drawn. */
export function maakWebp(breed: number, hoog: number, gegevens = ''): Uint8Array {
  const le24 = (getal: number): number[] => [getal & 255, (getal >> 8) & 255, getal >> 16];
  const deel = (soort: string, inhoud: readonly number[]): Buffer => {
    const kop = Buffer.alloc(8);
    kop.write(soort, 'latin1');
    kop.writeUInt32LE(inhoud.length, 4);
    return Buffer.concat([kop, Buffer.from(inhoud), Buffer.alloc(inhoud.length % 2)]);
  };
  const delen = Buffer.concat([
    deel('VP8X', [gegevens ? 0x08 : 0, 0, 0, 0, ...le24(breed - 1), ...le24(hoog - 1)]),
    deel('VP8L', [0x2f, 0, 0, 0, 0]),
    ...(gegevens ? [deel('EXIF', [...Buffer.from(gegevens)])] : []),
  ]);
  const kop = Buffer.alloc(12);
  kop.write('RIFF', 'latin1');
  kop.writeUInt32LE(4 + delen.length, 4);
  kop.write('WEBP', 8, 'latin1');
  return new Uint8Array(Buffer.concat([kop, delen]));
}

/** A folder of a regio with these files in it. */
export function mapMet(bestanden: Readonly<Record<string, Uint8Array | string>>): string {
  const map = mkdtempSync(join(tmpdir(), 'jaarverslag-foto-'));
  for (const [naam, inhoud] of Object.entries(bestanden)) {
    mkdirSync(dirname(join(map, naam)), { recursive: true });
    writeFileSync(join(map, naam), inhoud);
  }
  return map;
}
