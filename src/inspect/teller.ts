import { kopie } from '../intake/kopie.ts';

/** More distinct values than this are not kept: the column is no list. */
export const MEESTE_WAARDEN = 10_000;

/**
 * Counts one column. Distinct values are kept until there are too many; from then on only filled and empty cells are
 * counted, so that memory does not grow with the file. What is kept is looked at, and shown only by `onbekend.ts`.
 */
export class Kolomteller {
  readonly #tellen = new Map<string, { aantal: number }>();
  #waarden: ReadonlyMap<string, number> = new Map();
  #waardenBij = 0;
  gevuld = 0;
  leeg = 0;
  /** Filled cells that are in `waarden`: all of them, or those of the first part of the file. */
  bekeken = 0;
  metRand = 0;
  #vol = false;

  voeg(ruw: string): void {
    const cel = zonderRand(ruw);
    if (cel === '') {
      this.leeg++;
      return;
    }
    this.gevuld++;
    if (cel.length < ruw.length) this.metRand++;
    if (this.#vol) return;
    this.bekeken++;
    const eerder = this.#tellen.get(cel);
    if (eerder !== undefined) eerder.aantal++;
    else if (this.#tellen.size < MEESTE_WAARDEN) this.#tellen.set(kopie(cel), { aantal: 1 });
    else {
      this.bekeken--;
      this.#vol = true;
    }
  }

  /** Distinct values with the number of cells that hold them, as far as they were counted by now. */
  get waarden(): ReadonlyMap<string, number> {
    if (this.#waardenBij !== this.bekeken) {
      this.#waarden = new Map([...this.#tellen].map(([cel, { aantal }]) => [cel, aantal]));
      this.#waardenBij = this.bekeken;
    }
    return this.#waarden;
  }

  /** Whether every filled cell is in `waarden`. */
  get volledig(): boolean {
    return !this.#vol;
  }
}

/** Trims only where there is something to trim; most cells have no blanks around them. */
function zonderRand(cel: string): string {
  const n = cel.length;
  if (n === 0) return cel;
  const [a, b] = [cel.charCodeAt(0), cel.charCodeAt(n - 1)];
  return a > 32 && b > 32 && a < 160 && b < 160 ? cel : cel.trim();
}
