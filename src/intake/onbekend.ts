import { lijktOp } from '../text/fout.ts';
import { inRijen } from '../text/getallen.ts';
import type { Indeling } from './indeling.ts';

/** One unknown value of a column (or, for an unknown column, its kind of export as `waarde`) with its number of rows. */
export interface Geval {
  kolom: string;
  profiel: string;
  waarde: string;
  /** What is known there, for a suggestion. */
  bekend: readonly string[];
  rijen: number;
}

/** Distinct values told per column; more than this is no list of codes but a wrong column. */
const MEESTE_PER_KOLOM = 20;

/**
 * Collects codes, gemeenten and columns that no profile knows, each told once with its number of rows. Only columns
 * with codes are ever named by value, and a value that looks like somebody's data is not repeated.
 */
export class Onbekenden {
  readonly #waarden = new Map<string, Geval>();
  readonly #kolommen = new Map<string, Geval>();

  waarde(indeling: Indeling, kolom: string, waarde: string, bekend: () => readonly string[]): void {
    tel(this.#waarden, { kolom, profiel: indeling.profiel.naam, waarde, rijen: 1 }, bekend);
  }

  kolommen(indeling: Indeling, rijen: number): void {
    const { profiel, soort, deel, onbekend } = indeling;
    for (const kolom of onbekend)
      tel(this.#kolommen, { kolom, profiel: profiel.naam, waarde: soort, rijen }, () =>
        Object.entries(deel.kolommen).flatMap(([veld, namen]) => (indeling.kolomVan.has(veld) ? [] : namen)),
      );
  }

  /** What was collected, to be put together with that of other files by `voeg`. */
  get gevallen(): { waarden: Geval[]; kolommen: Geval[] } {
    return { waarden: [...this.#waarden.values()], kolommen: [...this.#kolommen.values()] };
  }

  voeg({ waarden, kolommen }: { waarden: readonly Geval[]; kolommen: readonly Geval[] }): void {
    for (const geval of waarden) tel(this.#waarden, geval, () => geval.bekend);
    for (const geval of kolommen) tel(this.#kolommen, geval, () => geval.bekend);
  }

  get meldingen(): string[] {
    return [...[...this.#kolommen.values()].map(kolomzin), ...this.#waardezinnen()];
  }

  #waardezinnen(): string[] {
    const perKolom = new Map<string, Geval[]>();
    for (const geval of this.#waarden.values()) {
      const sleutel = `${geval.profiel}\u0001${geval.kolom}`;
      perKolom.set(sleutel, [...(perKolom.get(sleutel) ?? []), geval]);
    }
    return [...perKolom.values()].flatMap((gevallen) => {
      const volgorde = gevallen.toSorted((a, b) => b.rijen - a.rijen || (a.waarde < b.waarde ? -1 : 1));
      const rest = volgorde.slice(MEESTE_PER_KOLOM);
      const zinnen = volgorde.slice(0, MEESTE_PER_KOLOM).map((geval) => waardezin(geval, rest.length === 0));
      if (rest.length > 0) {
        const rijen = rest.reduce((som, { rijen }) => som + rijen, 0);
        zinnen.push(
          `Kolom "${rest[0]!.kolom}" heeft nog ${rest.length} andere onbekende waarden (${inRijen(rijen)}).`,
        );
      }
      return zinnen;
    });
  }
}

function tel(kaart: Map<string, Geval>, nieuw: Omit<Geval, 'bekend'>, bekend: () => readonly string[]): void {
  const sleutel = `${nieuw.profiel}\u0001${nieuw.kolom}\u0001${nieuw.waarde}`;
  const geval = kaart.get(sleutel);
  if (geval) geval.rijen += nieuw.rijen;
  else kaart.set(sleutel, { ...nieuw, bekend: bekend() });
}

function kolomzin({ kolom, profiel, waarde: soort, bekend, rijen }: Geval): string {
  const nabij = lijktOp(kolom, bekend);
  return `Kolom "${kolom}" van ${soort} (bronprofiel ${profiel}, ${inRijen(rijen)}) is niet gelezen: het bronprofiel kent haar niet${nabij ? `; bedoelt u "${nabij}"?` : '.'}`;
}

/** `lijst`: the unknown values of the column are few enough to be codes. */
function waardezin({ kolom, profiel, waarde, bekend, rijen }: Geval, lijst: boolean): string {
  const nabij = lijktOp(waarde, bekend);
  const vaak = lijst && rijen >= GENOEG_OM_TE_TONEN && bekend.length <= MEESTE_GENOEMD;
  const raad = nabij ? `; bedoelt u "${nabij}"?` : vaak ? `; hier hoort een van: ${bekend.join(', ')}.` : '.';
  if (!isToonbaar(waarde) || (!nabij && !vaak && !LIJKT_CODE.test(waarde)))
    return `Kolom "${kolom}" (bronprofiel ${profiel}) heeft in ${inRijen(rijen)} een waarde die geen code is; kijk of de kolommen goed staan.`;
  return `Kolom "${kolom}" heeft in ${inRijen(rijen)} de onbekende waarde "${waarde}" (bronprofiel ${profiel})${raad}`;
}

/** A value that resembles nothing known may be a name in the wrong column; only what is written like a code is repeated. */
const LIJKT_CODE = /^[A-Z0-9]{1,6}$/;
/** In so many rows of a short list it is a code of the registration's own, and no longer somebody's name. */
const GENOEG_OM_TE_TONEN = 5;
const MEESTE_GENOEMD = 20;

/** A long number, an address of mail or a long text is no code. */
const isToonbaar = (waarde: string): boolean =>
  waarde.length <= 40 && !waarde.includes('@') && !/\d[\d\s.-]{5,}\d/.test(waarde);
