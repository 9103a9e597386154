import { deflateSync, inflateSync } from 'node:zlib';
import { pngDeel } from '../pages/foto.fixture.ts';

/** A picture in full colour: rows of red, green, blue, one byte each. */
interface Beeld {
  breed: number;
  hoog: number;
  rgb: Uint8Array;
}

/** The same picture in at most 256 colours (8-bit palette), which makes a screen a third of the size. */
export function metPalet(png: Uint8Array): Buffer {
  const { breed, hoog, rgb } = ontcijfer(Buffer.from(png));
  const kleuren = palet(rgb);
  const nummers = new Map(kleuren.map((kleur, nummer) => [kleur, nummer]));
  const rijen = Buffer.alloc((breed + 1) * hoog);
  for (let y = 0; y < hoog; y++)
    for (let x = 0; x < breed; x++) {
      const kleur = kleurOp(rgb, y * breed + x);
      let nummer = nummers.get(kleur);
      if (nummer === undefined) {
        nummer = dichtstbij(kleuren, kleur);
        nummers.set(kleur, nummer);
      }
      rijen[y * (breed + 1) + x + 1] = nummer;
    }
  const kop = Buffer.alloc(13);
  kop.writeUInt32BE(breed, 0);
  kop.writeUInt32BE(hoog, 4);
  kop.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngDeel('IHDR', kop),
    pngDeel('PLTE', Buffer.from(kleuren.flatMap((kleur) => [kleur >> 16, (kleur >> 8) & 255, kleur & 255]))),
    pngDeel('IDAT', deflateSync(rijen, { level: 9 })),
    pngDeel('IEND', Buffer.alloc(0)),
  ]);
}

const kleurOp = (rgb: Uint8Array, plek: number): number =>
  (rgb[plek * 3]! << 16) | (rgb[plek * 3 + 1]! << 8) | rgb[plek * 3 + 2]!;

/** The colours that occur most, one of each kind that the eye hardly tells apart. */
function palet(rgb: Uint8Array): number[] {
  const aantallen = new Map<number, number>();
  for (let plek = 0; plek < rgb.length / 3; plek++) {
    const kleur = kleurOp(rgb, plek);
    aantallen.set(kleur, (aantallen.get(kleur) ?? 0) + 1);
  }
  const opAantal = [...aantallen].sort(([a, n], [b, m]) => m - n || a - b).map(([kleur]) => kleur);
  if (opAantal.length <= 256) return opAantal;
  const soorten = new Map<number, number>();
  for (const kleur of opAantal) if (!soorten.has(kleur & 0xf0f0f0)) soorten.set(kleur & 0xf0f0f0, kleur);
  return [...soorten.values()].slice(0, 256);
}

function dichtstbij(kleuren: readonly number[], kleur: number): number {
  let beste = 0;
  let minste = Number.POSITIVE_INFINITY;
  for (const [nummer, ander] of kleuren.entries()) {
    const [r, g, b] = [16, 8, 0].map((bits) => ((ander >> bits) & 255) - ((kleur >> bits) & 255));
    const afstand = r! * r! + g! * g! + b! * b!;
    if (afstand < minste) [beste, minste] = [nummer, afstand];
  }
  return beste;
}

/** Reads a PNG as a browser or pdftoppm makes it: 8 bits a colour, no palette, not interlaced. What is see-through is ignored. */
function ontcijfer(png: Buffer): Beeld {
  const breed = png.readUInt32BE(16);
  const hoog = png.readUInt32BE(20);
  const soort = png[25];
  if (png[24] !== 8 || (soort !== 2 && soort !== 6) || png[28] !== 0)
    throw new Error('Deze PNG heeft een andere opbouw dan een schermafdruk.');
  const stap = soort === 6 ? 4 : 3;
  const delen: Buffer[] = [];
  for (let hier = 8; hier < png.length; hier += 12 + png.readUInt32BE(hier))
    if (png.toString('latin1', hier + 4, hier + 8) === 'IDAT')
      delen.push(png.subarray(hier + 8, hier + 8 + png.readUInt32BE(hier)));
  const rijen = inflateSync(Buffer.concat(delen));
  const lengte = breed * stap;
  const rgb = new Uint8Array(breed * hoog * 3);
  let boven: Uint8Array = new Uint8Array(lengte);
  for (let y = 0; y < hoog; y++) {
    const begin = y * (lengte + 1);
    const rij = ontfilter(rijen[begin]!, rijen.subarray(begin + 1, begin + 1 + lengte), boven, stap);
    for (let x = 0; x < breed; x++) rgb.set(rij.subarray(x * stap, x * stap + 3), (y * breed + x) * 3);
    boven = rij;
  }
  return { breed, hoog, rgb };
}

/** Takes the filter of a row off (PNG specification, chapter 9). */
function ontfilter(filter: number, rij: Uint8Array, boven: Uint8Array, stap: number): Uint8Array {
  const uit = new Uint8Array(rij.length);
  for (let i = 0; i < rij.length; i++) {
    const a = i < stap ? 0 : uit[i - stap]!;
    const b = boven[i]!;
    const c = i < stap ? 0 : boven[i - stap]!;
    uit[i] = rij[i]! + [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter]!;
  }
  return uit;
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}
