import { opvraag } from '../records/opvraag.ts';
import type { Kenmerk, Proef, Velden, Voorwaarde } from './filter.ts';

/** Above this many values a kenmerk is free text; the rest of it is worked out each time. */
const MEESTE_WAARDEN = 20_000;

/**
 * Sorts the values of one kenmerk into classes of values that no test can tell apart: of hundreds of days a class per
 * schooljaar is left. A value is tested once; after that its class is looked up.
 */
class Klassering {
  readonly #proeven: Proef[] = [];
  readonly #perWaarde = new Map<ReturnType<Kenmerk['lees']>, number>();
  readonly #perUitkomst = new Map<string, number>();

  constructor(readonly kenmerk: Kenmerk) {}

  voeg(proef: Proef): void {
    this.#proeven.push(proef);
  }

  klasse(velden: Velden): number {
    const waarde = this.kenmerk.lees(velden);
    const bekend = this.#perWaarde.get(waarde);
    if (bekend !== undefined) return bekend;
    const uitkomst = this.#proeven.map((proef) => (proef.slaagt(waarde) ? '1' : '0')).join('');
    const klasse = opvraag(this.#perUitkomst, uitkomst, () => this.#perUitkomst.size);
    if (this.#perWaarde.size < MEESTE_WAARDEN) this.#perWaarde.set(waarde, klasse);
    return klasse;
  }
}

/** All kenmerken that the tests of one kind of record look at, and the classes of the record that is at hand. */
export class Kenmerken {
  readonly #alle: Klassering[] = [];
  readonly #plek = new Map<string, number>();
  /** Per kenmerk how many receivers look at it. */
  readonly #gewild: number[] = [];
  /** Per kenmerk the class of this record; -1 when it was not asked for yet. */
  readonly #klassen: number[] = [];

  /** Takes the conditions of one receiver. */
  voeg(voorwaarden: readonly Voorwaarde[]): void {
    for (const proef of voorwaarden.flatMap(({ proeven }) => proeven))
      this.#alle[this.#plekVan(proef)]!.voeg(proef);
    for (const plek of this.plekken(voorwaarden)) this.#gewild[plek]!++;
  }

  /** The kenmerken that these conditions look at, as numbers: what most receivers look at first. */
  plekken(voorwaarden: readonly Voorwaarde[]): number[] {
    const plekken = voorwaarden.flatMap(({ proeven }) => proeven.map((proef) => this.#plekVan(proef)));
    return [...new Set(plekken)].sort((a, b) => this.#gewild[b]! - this.#gewild[a]! || a - b);
  }

  #plekVan({ kenmerk }: Proef): number {
    return opvraag(this.#plek, kenmerk.naam, () => {
      this.#klassen.push(-1);
      this.#gewild.push(0);
      return this.#alle.push(new Klassering(kenmerk)) - 1;
    });
  }

  /** The next record comes. */
  begin(): void {
    this.#klassen.fill(-1);
  }

  /** Class of the record at hand for a kenmerk, from 0. */
  klasse(plek: number, velden: Velden): number {
    const bekend = this.#klassen[plek]!;
    if (bekend !== -1) return bekend;
    const klasse = this.#alle[plek]!.klasse(velden);
    this.#klassen[plek] = klasse;
    return klasse;
  }
}
