const EERSTE_RUIMTE = 1 << 12;
/** Words per place: two of the key, its value, and its round (0 = nothing stands here). */
const BREED = 4;

/**
 * Remembers keys with a number and a round each, in a flat table: 16 bytes a place and at most three in four filled, where
 * a `Map` of strings takes six times as much. Of a key 64 bits are kept, never the key itself. Among a million keys the
 * chance that any two are taken for each other is one in tens of millions.
 */
export class Sleutelgeheugen {
  #tabel = new Int32Array(EERSTE_RUIMTE * BREED);
  #gevuld = 0;
  /** Where the key that was looked up last stands, or would stand. */
  #plek = 0;
  readonly #kern = new Int32Array(2);

  /** Looks for a key. Returns its round, or 0 when it is not there. */
  zoek(sleutel: string): number {
    meng(sleutel, this.#kern);
    this.#plek = plekVan(this.#tabel, this.#kern[0]!, this.#kern[1]!);
    return this.#tabel[this.#plek + 3]!;
  }

  /** The number of the key that `zoek` found. */
  get waarde(): number {
    return this.#tabel[this.#plek + 2]!;
  }

  /** Keeps the key that `zoek` did not find, with a whole number of 32 bits and a round from 1. */
  zet(waarde: number, ronde: number): void {
    const [tabel, plek] = [this.#tabel, this.#plek];
    tabel[plek] = this.#kern[0]!;
    tabel[plek + 1] = this.#kern[1]!;
    tabel[plek + 2] = waarde;
    tabel[plek + 3] = ronde;
    if (++this.#gevuld * BREED * 4 > tabel.length * 3) this.#groei();
  }

  #groei(): void {
    const oud = this.#tabel;
    const nieuw = new Int32Array(oud.length * 2);
    for (let i = 0; i < oud.length; i += BREED)
      if (oud[i + 3] !== 0) nieuw.set(oud.subarray(i, i + BREED), plekVan(nieuw, oud[i]!, oud[i + 1]!));
    this.#tabel = nieuw;
  }
}

/** The place of a key, or the empty place where it would come. */
function plekVan(tabel: Int32Array, laag: number, hoog: number): number {
  const masker = tabel.length - 1;
  let plek = (laag * BREED) & masker;
  while (tabel[plek + 3] !== 0 && (tabel[plek] !== laag || tabel[plek + 1] !== hoog))
    plek = (plek + BREED) & masker;
  return plek;
}

/** Two sums of the same characters that go apart (cyrb53 with all of its 64 bits), for numbers that follow each other too. */
function meng(sleutel: string, kern: Int32Array): void {
  let laag = 0xdeadbeef;
  let hoog = 0x41c6ce57;
  for (let i = 0; i < sleutel.length; i++) {
    const teken = sleutel.charCodeAt(i);
    laag = Math.imul(laag ^ teken, 2654435761);
    hoog = Math.imul(hoog ^ teken, 1597334677);
  }
  laag = Math.imul(laag ^ (laag >>> 16), 2246822507) ^ Math.imul(hoog ^ (hoog >>> 13), 3266489909);
  kern[0] = laag;
  kern[1] = Math.imul(hoog ^ (hoog >>> 16), 2246822507) ^ Math.imul(laag ^ (laag >>> 13), 3266489909);
}
