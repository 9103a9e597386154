import { SOORTEN, type Soort, type Veld, type Waarde } from '../records/soorten.ts';

type Velden = Readonly<Record<string, Waarde>>;

/**
 * Which fields of one kind of record hold nothing in any record. Looks only at fields that may be empty, and at each only
 * until it is filled once, so it costs nothing after the first rows of a good export.
 */
export class Vulling {
  readonly #leeg: string[];
  #records = 0;

  constructor(soort: Soort, velden: Iterable<string>) {
    const eisen: Readonly<Record<string, Veld>> = SOORTEN[soort];
    this.#leeg = [...velden].filter((veld) => {
      const eis = eisen[veld];
      return eis !== undefined && !eis.gevuld && eis.leeg === undefined;
    });
  }

  ontvang(velden: Velden): void {
    this.#records++;
    const leeg = this.#leeg;
    for (let i = leeg.length - 1; i >= 0; i--) {
      const waarde = velden[leeg[i]!];
      if (waarde !== null && waarde !== undefined) leeg.splice(i, 1);
    }
  }

  get records(): number {
    return this.#records;
  }

  /** The fields that were empty in every record, in the order of the record model; none when there were no records. */
  get leeg(): readonly string[] {
    return this.#records === 0 ? [] : this.#leeg;
  }
}
