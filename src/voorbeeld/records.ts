import type { Recordontvanger } from '../intake/intake.ts';
import { opvraag } from '../records/opvraag.ts';
import { SOORTEN, type Soort, type Veld, type Waarde } from '../records/soorten.ts';

/** One field of all records of a kind. */
interface Kolom {
  zet(plaats: number, waarde: Waarde): void;
  geef(plaats: number): Waarde | undefined;
}

/** A field that differs in nearly every record, as it is. */
class Eigen implements Kolom {
  readonly #waarden: (Waarde | undefined)[] = [];

  zet(plaats: number, waarde: Waarde): void {
    while (this.#waarden.length < plaats) this.#waarden.push(undefined);
    this.#waarden.push(waarde);
  }

  geef(plaats: number): Waarde | undefined {
    return this.#waarden[plaats];
  }
}

/** A field with few values: a number per record, which stands for one of the values that occur. */
class Gedeeld implements Kolom {
  readonly #nummers = new Map<Waarde | undefined, number>();
  readonly #waarden: (Waarde | undefined)[] = [];
  #per = new Uint32Array(1024);

  /** Records before `plaats` that said nothing of this field keep number 0: absent. */
  constructor() {
    this.#nummer(undefined);
  }

  zet(plaats: number, waarde: Waarde): void {
    if (plaats >= this.#per.length) {
      const ruimer = new Uint32Array(Math.max(2 * this.#per.length, plaats + 1));
      ruimer.set(this.#per);
      this.#per = ruimer;
    }
    this.#per[plaats] = this.#nummer(waarde);
  }

  geef(plaats: number): Waarde | undefined {
    return this.#waarden[this.#per[plaats] ?? 0];
  }

  #nummer(waarde: Waarde | undefined): number {
    const bekend = this.#nummers.get(waarde);
    if (bekend !== undefined) return bekend;
    this.#nummers.set(waarde, this.#waarden.length);
    return this.#waarden.push(waarde) - 1;
  }
}

const nieuweKolom = (soort: Soort, veld: string): Kolom =>
  (SOORTEN[soort] as Readonly<Record<string, Veld>>)[veld]?.type === 'sleutel' ? new Eigen() : new Gedeeld();

/** All records of one kind, with the file and the line that each stands on. */
class Stapel {
  aantal = 0;
  readonly velden = new Map<string, Kolom>();
  readonly bestand = new Gedeeld();
  readonly regel = new Eigen();
}

/**
 * Records as they were read, kept in memory (never on disk) to be counted again: per kind and field in a column of
 * numbers, because most fields have few values. A million records take some 100 MB.
 */
export class Recordgeheugen {
  readonly #stapels = new Map<Soort, Stapel>();

  readonly voeg: Recordontvanger = ({ soort, velden }, bestand, regel) => {
    const stapel = opvraag(this.#stapels, soort, () => new Stapel());
    const plaats = stapel.aantal++;
    for (const veld in velden)
      opvraag(stapel.velden, veld, () => nieuweKolom(soort, veld)).zet(plaats, velden[veld]!);
    stapel.bestand.zet(plaats, bestand);
    if (regel !== undefined) stapel.regel.zet(plaats, regel);
  };

  /** Hands over every record again, per kind in the order in which they came. */
  speel(ontvang: Recordontvanger): void {
    for (const [soort, { aantal, velden: kolommen, bestand, regel }] of this.#stapels) {
      const delen = [...kolommen];
      for (let i = 0; i < aantal; i++) {
        const velden: Record<string, Waarde> = {};
        for (const [veld, kolom] of delen) {
          const waarde = kolom.geef(i);
          if (waarde !== undefined) velden[veld] = waarde;
        }
        ontvang({ soort, velden }, bestand.geef(i) as string, regel.geef(i) as number | undefined);
      }
    }
  }
}
