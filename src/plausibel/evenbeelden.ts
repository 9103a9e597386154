const EERSTE_RUIMTE = 1 << 14;

/**
 * Counts what comes back: how many keys were seen before. Keeps one number of 32 bits per key in a flat table (8 to 16
 * bytes a key), never the key itself, so a million werkprocessen cost little and no pupil can be read back. Two keys can
 * have the same number, about a hundred times in a million: the count is near enough for a question and no more than that.
 */
export class Evenbeelden {
  #plaatsen = new Int32Array(EERSTE_RUIMTE);
  #gevuld = 0;
  #terug = 0;

  /** Number of keys that had been seen before. */
  get terug(): number {
    return this.#terug;
  }

  voeg(leerling: string, dag: number, soort: number): void {
    let som = Math.imul(dag ^ (soort << 25), 0x9e3779b1);
    for (let i = 0; i < leerling.length; i++) som = Math.imul(som ^ leerling.charCodeAt(i), 0x01000193);
    // Spreads what differs in the last characters only (murmur3).
    som = Math.imul(som ^ (som >>> 16), 0x85ebca6b);
    som = Math.imul(som ^ (som >>> 13), 0xc2b2ae35);
    this.#zet(som ^ (som >>> 16) || 1);
  }

  #zet(sleutel: number): void {
    const plaatsen = this.#plaatsen;
    const plek = plekVan(plaatsen, sleutel);
    if (plaatsen[plek] === sleutel) {
      this.#terug++;
      return;
    }
    plaatsen[plek] = sleutel;
    if (++this.#gevuld * 2 > plaatsen.length) this.#groei();
  }

  #groei(): void {
    const oud = this.#plaatsen;
    this.#plaatsen = new Int32Array(oud.length * 2);
    for (const sleutel of oud) if (sleutel !== 0) this.#plaatsen[plekVan(this.#plaatsen, sleutel)] = sleutel;
  }
}

/** Where this number stands, or the empty place where it would come. */
function plekVan(plaatsen: Int32Array, sleutel: number): number {
  const masker = plaatsen.length - 1;
  let plek = sleutel & masker;
  while (plaatsen[plek] !== 0 && plaatsen[plek] !== sleutel) plek = (plek + 1) & masker;
  return plek;
}
