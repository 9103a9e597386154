import { kopie } from '../intake/kopie.ts';
import { opvraag } from '../records/opvraag.ts';
import { SOORTEN_VAN_WERKPROCES } from '../records/waarden.ts';
import { vereenvoudig } from '../text/fout.ts';
import { LIJST } from './inhoud.ts';
import type { Kennis } from './kennis.ts';

/** For each werkproces, as the export writes it, the kinds beside it with their rows. */
export type Paren = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts which kinds stand beside which werkproces, in these two columns. */
export class Parenteller {
  readonly #paren = new Map<string, Map<string, number>>();
  #teVeel = false;

  constructor(
    readonly werkproces: number,
    readonly soort: number,
  ) {}

  voeg(cellen: readonly string[]): void {
    if (this.#teVeel) return;
    const [a, b] = [(cellen[this.werkproces] ?? '').trim(), (cellen[this.soort] ?? '').trim()];
    if (a === '' || b === '') return;
    const soorten = this.#paren.get(a) ?? opvraag(this.#paren, kopie(a), () => new Map<string, number>());
    const eerder = soorten.get(b);
    if (eerder === undefined) soorten.set(kopie(b), 1);
    else soorten.set(b, eerder + 1);
    this.#teVeel = this.#paren.size > LIJST || soorten.size > LIJST;
  }

  /** Null when either column is no short list. */
  get paren(): Paren | null {
    return this.#teVeel ? null : this.#paren;
  }
}

/** The label of a werkproces as an export writes it: known, or resembling one, or told by the kinds beside it. */
export function werkprocesVan(
  proces: string,
  soorten: ReadonlyMap<string, number>,
  kennis: Kennis,
): string | null {
  return (
    kennis.lijst('werkprocessen', 'werkproces')!.get(vereenvoudig(proces)) ??
    kennis.suggestie('werkprocessen', 'werkproces', proces) ??
    doorSoorten(soorten, kennis)
  );
}

/** The werkproces whose list of kinds knows most of these rows, when no other knows as many. */
export function doorSoorten(soorten: ReadonlyMap<string, number>, kennis: Kennis): string | null {
  const [beste, tweede] = Object.keys(SOORTEN_VAN_WERKPROCES)
    .map((label) => {
      const lijst = kennis.lijst('werkprocessen', 'soort', label)!;
      let rijen = 0;
      for (const [cel, aantal] of soorten) if (lijst.has(vereenvoudig(cel))) rijen += aantal;
      return { label, rijen };
    })
    .sort((a, b) => b.rijen - a.rijen);
  return beste!.rijen > tweede!.rijen ? beste!.label : null;
}
