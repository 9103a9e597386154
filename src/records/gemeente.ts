import { join } from 'node:path';
import { definitieFout, lijktOp, vereenvoudig } from '../text/fout.ts';
import { leesLijst } from './lijst.ts';

/** A gemeente as CBS numbers it: code `GM0197`, number `0197`, canonical name. */
export interface Gemeente {
  readonly code: string;
  readonly nummer: string;
  readonly naam: string;
}

/** Name for pupils outside any gemeente (contract 1-input: `Onbekend` or `9999`). */
export const GEMEENTE_ONBEKEND = 'Onbekend';

/** Compares names without case, accents, hyphens, points and brackets, so that `Súd west` is `Sud-West`. */
const kern = (tekst: string): string =>
  vereenvoudig(tekst)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The gemeenten of the country, found by name, CBS number, CBS code or alias. */
export class Gemeentelijst {
  readonly #opSleutel = new Map<string, string>();
  readonly #opCode = new Map<string, string>();
  readonly #namen = new Set<string>();

  constructor(
    readonly gemeenten: readonly Gemeente[],
    aliassen: Iterable<readonly [alias: string, naam: string]> = [],
  ) {
    for (const { code, nummer, naam } of gemeenten) {
      this.#namen.add(naam);
      this.#opCode.set(code, naam);
      for (const sleutel of [code, nummer, naam]) this.#opSleutel.set(kern(sleutel), naam);
    }
    for (const [alias, naam] of aliassen) {
      if (!this.#namen.has(naam))
        throw definitieFout(
          'GEMEENTELIJST_FOUT',
          `De alias "${alias}" wijst naar "${naam}", en die gemeente staat niet in gemeenten.csv.`,
        );
      if (!this.#opSleutel.has(kern(alias))) this.#opSleutel.set(kern(alias), naam);
    }
    for (const sleutel of [GEMEENTE_ONBEKEND, '9999', 'GM9999'])
      this.#opSleutel.set(kern(sleutel), GEMEENTE_ONBEKEND);
  }

  get namen(): ReadonlySet<string> {
    return this.#namen;
  }

  /**
   * The canonical name for what stands in a cell or definition, `Onbekend` for pupils outside any gemeente; null when
   * it is no gemeente. A number may have lost its leading zeros (`197`, as Excel makes of `0197`) or have more of them,
   * with or without `GM`; a name may have "gemeente" before it.
   */
  zoek(tekst: string): string | null {
    const sleutel = kern(tekst);
    const nummer = /^(?:gm ?)?0*(\d{1,4})$/.exec(sleutel)?.[1]?.padStart(4, '0');
    return this.#opSleutel.get(nummer ?? sleutel.replace(/^(gemeente|gem) (?=.)/, '')) ?? null;
  }

  /** The canonical name for exactly a CBS code such as `GM0197`; null for other areas and gemeenten that are no more. */
  opCode(code: string): string | null {
    return this.#opCode.get(code) ?? null;
  }

  /** The known name nearest to what was typed; null when nothing comes close. */
  lijktOp(tekst: string): string | null {
    return lijktOp(tekst, this.#namen);
  }
}

/**
 * Reads `gemeenten.csv` (`code;nummer;naam`) and, when present, `gemeente-aliassen.csv` (`alias;naam`) from a folder.
 * A folder without the list is a fault in the definition (status 2).
 */
export function laadGemeenten(map: string): Gemeentelijst {
  const gemeenten = leesLijst(join(map, 'gemeenten.csv'), 'code;nummer;naam').map(
    ([code = '', nummer = '', naam = '']) => ({ code, nummer, naam }),
  );
  const aliassen = leesLijst(join(map, 'gemeente-aliassen.csv'), 'alias;naam', true).map(
    ([alias = '', naam = '']) => [alias, naam] as const,
  );
  return new Gemeentelijst(gemeenten, aliassen);
}
