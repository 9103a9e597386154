import { beginTelling, type Documenten, type Geteld, leesvraag } from '../batch/tel.ts';
import type { Definitie } from '../definition/definitie.ts';
import type { Filter } from '../definition/filter.ts';
import { Tellergeheugen } from '../figures/geheugen.ts';
import { lees, type Recordontvanger, type Vraag } from '../intake/intake.ts';
import type { Grootboek } from '../records/grootboek.ts';
import { Recordgeheugen } from './records.ts';

/** What exports are read with, beside the definition. */
export interface Leesopties {
  gegevens?: string;
  profiel?: string;
}

/** What was read, and for which question. */
interface Gelezen {
  sleutel: string;
  nodig: NonNullable<Vraag['nodig']>;
  grootboek: Grootboek;
  records: Recordgeheugen;
}

/**
 * The exports in memory, counted as often as the definition changes: read again only when they or what is asked of them
 * changed, counted again only where a table or figure changed, and not at all when only words did.
 */
export class Voorraad {
  #gelezen: Gelezen | null = null;
  #geteld: { sleutel: string; stof: Geteld } | null = null;
  readonly #tellers = new Tellergeheugen();

  constructor(readonly opties: Leesopties) {}

  /** An export or the profile has changed. */
  vergeet(): void {
    this.#gelezen = null;
    this.#geteld = null;
    this.#tellers.vergeet();
  }

  /** The counted report. Throws what the intake throws; `bijLezen` is told before the exports are read. */
  async tel(definitie: Definitie, bijLezen: () => void): Promise<Geteld> {
    const documenten: Documenten = [definitie];
    const { grootboek, records } = await this.#lees(documenten, bijLezen);
    const sleutel = telsleutel(definitie);
    if (this.#geteld?.sleutel === sleutel) return { ...this.#geteld.stof, definitie };
    const telling = beginTelling(documenten, this.opties, this.#tellers);
    records.speel(telling.ontvang);
    const [stof] = telling.rondAf(grootboek);
    this.#geteld = { sleutel, stof };
    return stof;
  }

  /** Hands the records that were counted last over once more; false when they are no longer there. */
  speel(ontvang: Recordontvanger): boolean {
    this.#gelezen?.records.speel(ontvang);
    return this.#gelezen !== null;
  }

  async #lees(documenten: Documenten, bijLezen: () => void): Promise<Gelezen> {
    const vraag = leesvraag(documenten, this.opties);
    const sleutel = leessleutel(documenten[0], vraag);
    const nodig = vraag.nodig ?? new Map();
    if (this.#gelezen?.sleutel === sleutel && bevat(this.#gelezen.nodig, nodig)) return this.#gelezen;
    this.vergeet();
    bijLezen();
    const records = new Recordgeheugen();
    const grootboek = await lees(vraag, records.voeg);
    this.#gelezen = { sleutel, nodig, grootboek, records };
    return this.#gelezen;
  }
}

/** Everything of a definition that a count depends on, its titles among it. */
const telsleutel = (d: Definitie): string =>
  JSON.stringify([d.regio, d.schooljaar, d.peildata, d.groepen, d.bronnen, d.tabellen, d.cijfers, d.breuken]);

/** Everything that decides which records come out of the same exports, but for the fields that are asked for. */
function leessleutel(d: Definitie, vraag: Vraag): string {
  const { gegevens, profiel, regio, gemeenten, schooljaar, jarenTerug, laatsteDag, maxAfgekeurd } = vraag;
  const buitenRegio = (van: { gebied?: string | undefined; waar?: Filter | undefined }, bron: string) =>
    van.gebied === 'alles' ? [[bron, van.waar ?? {}]] : [];
  const buiten = [
    ...d.tabellen.flatMap((plan) => buitenRegio(plan, plan.bron)),
    ...Object.values(d.cijfers).flatMap((c) => ('tel' in c ? buitenRegio(c.tel, c.tel.bron) : [])),
    ...Object.values(d.bronnen).flatMap((bron) => buitenRegio(bron, bron.uit)),
  ];
  return JSON.stringify([
    [gegevens, profiel, regio, gemeenten, schooljaar, jarenTerug, laatsteDag, maxAfgekeurd],
    [buiten, buiten.length > 0 ? d.bronnen : {}],
  ]);
}

/** Was every field that is asked for now, asked for then? Otherwise its column may not even be there. */
function bevat(toen: Gelezen['nodig'], nu: Gelezen['nodig']): boolean {
  for (const [soort, velden] of nu) for (const veld of velden) if (!toen.get(soort)?.has(veld)) return false;
  return true;
}
