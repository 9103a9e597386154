import { type Datum, maandVan } from '../records/datum.ts';
import { opvraag } from '../records/opvraag.ts';
import { begin, einde, type Schooljaar } from '../records/schooljaar.ts';
import type { Waarde } from '../records/soorten.ts';
import { SOORTEN_VAN_WERKPROCES } from '../records/waarden.ts';
import { Evenbeelden } from './evenbeelden.ts';

type Velden = Readonly<Record<string, Waarde>>;

/** Werkprocessen of one soort: the day on which all of them were received, or null when there are more days. */
export interface Soortdag {
  readonly werkproces: string;
  /** Empty where the werkproces has no closed list of soorten. */
  readonly soort: string;
  dag: Datum | null;
  aantal: number;
  /** Tells soorten apart in a key. */
  readonly nummer: number;
}

/** Werkprocessen of one kind in one gemeente. */
export interface Vak {
  /** Received in the schooljaar before. */
  vorig: number;
  /** Received in the schooljaar, per month from August through July. */
  readonly maanden: number[];
  /** Of those: not closed. */
  open: number;
  /** What was found for a soort before. */
  readonly soortdagen: Map<string | null, Soortdag>;
}

const SOORTEN = new Map<string, ReadonlySet<string>>(
  Object.entries(SOORTEN_VAN_WERKPROCES).map(([werkproces, soorten]) => [werkproces, new Set(soorten)]),
);

/** Place of a month in the schooljaar: August is 0. */
export const plaatsVan = (dag: Datum): number => (maandVan(dag) + 4) % 12;

/** Number received in the schooljaar. */
const ditJaar = ({ maanden }: Vak): number => maanden.reduce((som, aantal) => som + aantal, 0);

/**
 * Counts the werkprocessen of the regio that were received in the schooljaar or the one before: per gemeente × werkproces ×
 * month. Memory grows with those, and with one number per werkproces of the schooljaar.
 */
export class Meldingentelling {
  /** Gemeente → werkproces → what was received. */
  readonly vakken: ReadonlyMap<string, Map<string, Vak>>;
  readonly evenbeelden = new Evenbeelden();
  /** Last day on which something was received in the schooljaar; 0 when nothing was. */
  laatsteDag: Datum = 0;
  /** Werkprocessen of both schooljaren with more meldingen than can be, and the most that one has. */
  overvol = 0;
  meesteMeldingen = 0;
  readonly #van: Datum;
  readonly #tot: Datum;
  readonly #vanVorig: Datum;
  /** By werkproces and soort. */
  readonly #dagen = new Map<string, Soortdag>();

  constructor(
    gemeenten: readonly string[],
    readonly schooljaar: Schooljaar,
    readonly grens: number,
  ) {
    this.vakken = new Map(gemeenten.map((gemeente) => [gemeente, new Map()]));
    this.#van = begin(schooljaar);
    this.#tot = einde(schooljaar);
    this.#vanVorig = begin(schooljaar - 1);
  }

  /** Counts a werkproces; false when it was not received in the schooljaar from somebody of the regio. */
  ontvang(velden: Velden): boolean {
    const dag = velden.ontvangen as Datum;
    if (dag < this.#vanVorig || dag > this.#tot) return false;
    const gemeente = this.vakken.get(velden.gemeente as string);
    if (!gemeente) return false;
    const meldingen = velden.meldingen as number;
    if (meldingen > this.grens) {
      this.overvol++;
      if (meldingen > this.meesteMeldingen) this.meesteMeldingen = meldingen;
    }
    const werkproces = velden.werkproces as string;
    const vak = opvraag(gemeente, werkproces, nieuwVak);
    if (dag < this.#van) {
      vak.vorig++;
      return false;
    }
    vak.maanden[plaatsVan(dag)]!++;
    if (velden.afgesloten === null) vak.open++;
    if (dag > this.laatsteDag) this.laatsteDag = dag;
    const soort = velden.soort as string | null;
    const soortdag = vak.soortdagen.get(soort) ?? this.#soortdag(vak, werkproces, soort);
    soortdag.aantal++;
    if (soortdag.dag !== dag) soortdag.dag = soortdag.aantal === 1 ? dag : null;
    this.evenbeelden.voeg(velden.leerling as string, dag, soortdag.nummer);
    return true;
  }

  #soortdag(vak: Vak, werkproces: string, gegeven: string | null): Soortdag {
    // What somebody typed is never kept.
    const bekend = gegeven !== null && (SOORTEN.get(werkproces)?.has(gegeven) ?? false);
    const soort = bekend ? gegeven : '';
    const soortdag = opvraag(this.#dagen, `${werkproces}\u0001${soort}`, () => ({
      werkproces,
      soort,
      dag: null,
      aantal: 0,
      nummer: this.#dagen.size,
    }));
    if (bekend || gegeven === null) vak.soortdagen.set(gegeven, soortdag);
    return soortdag;
  }

  get soortdagen(): Soortdag[] {
    return [...this.#dagen.values()];
  }

  /** Was everything received on one and the same day? */
  get opEenDag(): boolean {
    const dagen = new Set(this.soortdagen.map(({ dag }) => dag));
    return dagen.size === 1 && !dagen.has(null);
  }

  /** Received in the schooljaar by the whole regio. */
  get meldingen(): number {
    return this.perGemeente().reduce((som, { nu }) => som + nu, 0);
  }

  /** Received per gemeente, in the order of the regio; without the werkprocessen that are left out. */
  perGemeente(zonder: ReadonlySet<string> = new Set()): Paar[] {
    return [...this.vakken].map(([naam, vakken]) =>
      telOp(
        naam,
        [...vakken].filter(([werkproces]) => !zonder.has(werkproces)).map(([, vak]) => vak),
      ),
    );
  }

  /** Received per werkproces, by name. */
  perWerkproces(): Paar[] {
    const namen = new Set([...this.vakken.values()].flatMap((vakken) => [...vakken.keys()]));
    return [...namen].sort().map((naam) =>
      telOp(
        naam,
        [...this.vakken.values()].flatMap((vakken) => vakken.get(naam) ?? []),
      ),
    );
  }

  /** Received per month, August first: of one gemeente or of the regio. */
  perMaand(gemeente?: string): number[] {
    const vakken =
      gemeente === undefined
        ? [...this.vakken.values()].flatMap((bij) => [...bij.values()])
        : [...(this.vakken.get(gemeente)?.values() ?? [])];
    return nieuwVak().maanden.map((_, maand) => vakken.reduce((som, vak) => som + vak.maanden[maand]!, 0));
  }

  /** Of what was received in the schooljaar: not closed. */
  get open(): number {
    return [...this.vakken.values()].reduce(
      (som, bij) => [...bij.values()].reduce((deel, vak) => deel + vak.open, som),
      0,
    );
  }
}

/** The same count in the schooljaar before and in the schooljaar itself. */
export interface Paar {
  readonly naam: string;
  readonly vorig: number;
  readonly nu: number;
}

const telOp = (naam: string, vakken: readonly Vak[]): Paar => ({
  naam,
  vorig: vakken.reduce((som, vak) => som + vak.vorig, 0),
  nu: vakken.reduce((som, vak) => som + ditJaar(vak), 0),
});

const nieuwVak = (): Vak => ({
  vorig: 0,
  maanden: Array.from({ length: 12 }, () => 0),
  open: 0,
  soortdagen: new Map(),
});
