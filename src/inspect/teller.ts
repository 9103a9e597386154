import { kopie } from '../intake/kopie.ts';

/** More distinct values than this are not kept: the column is no list. */
export const MEESTE_WAARDEN = 10_000;

/**
 * Counts one column. Distinct values are kept until there are too many; from then on only filled and empty cells are
 * counted, so that memory does not grow with the file. What is kept is looked at, and shown only by `onbekend.ts`.
 */
export class Kolomteller {
  readonly waarden = new Map<string, number>();
  gevuld = 0;
  leeg = 0;
  /** Filled cells that are in `waarden`: all of them, or those of the first part of the file. */
  bekeken = 0;
  metRand = 0;
  #vol = false;

  voeg(ruw: string): void {
    const cel = ruw.trim();
    if (cel === '') {
      this.leeg++;
      return;
    }
    this.gevuld++;
    if (cel.length < ruw.length) this.metRand++;
    if (this.#vol) return;
    this.bekeken++;
    const eerder = this.waarden.get(cel);
    if (eerder !== undefined) this.waarden.set(cel, eerder + 1);
    else if (this.waarden.size < MEESTE_WAARDEN) this.waarden.set(kopie(cel), 1);
    else {
      this.bekeken--;
      this.#vol = true;
    }
  }

  /** Whether every filled cell is in `waarden`. */
  get volledig(): boolean {
    return !this.#vol;
  }
}
