import type { TabelPlan } from '../definition/definitie.ts';
import type { Teller } from './teller.ts';

/**
 * Counters of the last pass, to be used again over the same records by who counts often: where a plan and what it is seen
 * with are the same word for word, so are its counts. Whoever has other records clears it.
 */
export class Tellergeheugen {
  #tellers = new Map<string, Teller>();
  #volgende = new Map<string, Teller>();

  /** A pass begins; what an earlier one left half done is dropped. */
  begin(): void {
    this.#volgende = new Map();
  }

  /** The counters of one document; those that are not known are made, and wait for their records. */
  neem(plannen: readonly TabelPlan[], context: unknown, maak: (plan: TabelPlan) => Teller): Teller[] {
    const waarin = JSON.stringify(context);
    return plannen.map((plan) => {
      const sleutel = `${waarin}${JSON.stringify(plan)}`;
      const teller = this.#tellers.get(sleutel) ?? maak(plan);
      this.#volgende.set(sleutel, teller);
      return teller;
    });
  }

  /** The pass is over and all counters have had their records: these are the ones to keep. */
  bewaar(): void {
    this.#tellers = this.#volgende;
    this.#volgende = new Map();
  }

  /** The records are others. */
  vergeet(): void {
    this.#tellers = new Map();
  }
}
