import type { Doel, Ontvanger } from './bronnen.ts';
import { alle, type Velden } from './filter.ts';
import { Kenmerken } from './kenmerken.ts';

/** Receivers that look at the same kenmerken, with a way down per class of each. */
interface Groep {
  readonly plekken: readonly number[];
  readonly ontvangers: Ontvanger[];
  readonly wortel: Knoop;
}

/** One class of one kenmerk, with the classes of the next under it; at the end of the way what to count. */
class Knoop {
  readonly #takken: (Knoop | undefined)[] = [];
  doelen: readonly Doel[] | null = null;

  tak(klasse: number): Knoop {
    const bekend = this.#takken[klasse];
    if (bekend) return bekend;
    const nieuw = new Knoop();
    this.#takken[klasse] = nieuw;
    return nieuw;
  }
}

/**
 * Hands each record to all that count it. Records that no test can tell apart go the same way, so where they go is worked
 * out once per combination of classes that occurs, and not once per record.
 */
export class Verdeler {
  readonly #kenmerken = new Kenmerken();
  readonly #groepen = new Map<string, Groep>();
  #lijst: readonly Groep[] = [];

  /** All receivers must be there before the first record. */
  voeg(ontvanger: Ontvanger): void {
    const plekken = this.#kenmerken.voeg([...ontvanger.voorwaarden, ...ontvanger.verder]);
    const naam = plekken.join();
    const groep = this.#groepen.get(naam) ?? { plekken, ontvangers: [], wortel: new Knoop() };
    groep.ontvangers.push(ontvanger);
    this.#groepen.set(naam, groep);
    this.#lijst = [...this.#groepen.values()];
  }

  verdeel(velden: Velden): void {
    this.#kenmerken.begin();
    for (const groep of this.#lijst) for (const doel of this.#doelen(groep, velden)) doel.tel(velden);
  }

  #doelen({ plekken, ontvangers, wortel }: Groep, velden: Velden): readonly Doel[] {
    let knoop = wortel;
    for (const plek of plekken) knoop = knoop.tak(this.#kenmerken.klasse(plek, velden));
    if (knoop.doelen) return knoop.doelen;
    knoop.doelen = ontvangers.flatMap((ontvanger) =>
      alle(ontvanger.voorwaarden)(velden) ? ontvanger.doelen(velden) : [],
    );
    return knoop.doelen;
  }
}
