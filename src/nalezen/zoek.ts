import { naam as jaarnaam } from '../records/schooljaar.ts';
import type { Bekend, Cijferlijst } from './cijferlijst.ts';
import { type Getal, zegt } from './getypt.ts';
import { onderwerpen } from './onderwerp.ts';

/** A known figure with how well it goes with a sentence. */
export interface Treffer {
  cijfer: Bekend;
  past: number;
}

const VERANDERT =
  /\b(?:meer|minder|hoger|lager|gestegen|steeg|stegen|stijg\w*|gedaald|daal\w*|dale\w*|toegenomen|toename|groei\w*|gegroeid|afname|afgenomen|nam(?:en)?|neemt|verschil)\b/i;

/** Finds, in a sentence, the figures that a number could be, by the words that the sentence shares with their labels. */
export class Zoeker {
  readonly #gewicht: ReadonlyMap<string, number>;

  constructor(readonly lijst: Cijferlijst) {
    const sets = new Set(lijst.bekend.flatMap(({ over }) => over.map(([set]) => set)));
    const aantal = new Map<string, number>();
    for (const set of sets) for (const stam of set) aantal.set(stam, (aantal.get(stam) ?? 0) + 1);
    this.#gewicht = new Map([...aantal].map(([stam, n]) => [stam, Math.log(1 + sets.size / n)]));
  }

  /** Every figure that this number could be as to its kind, best fit first. `context` is what comes before the sentence. */
  kandidaten(zin: string, getal: Getal, context = ''): Treffer[] {
    const verandert = VERANDERT.test(zin);
    const score = this.#score(zin, context);
    return this.lijst.bekend
      .filter(({ soort }) =>
        getal.procent
          ? soort === 'procent' || (verandert && soort === 'groei')
          : soort === 'aantal' || (verandert && soort === 'verschil'),
      )
      .map((cijfer) => ({ cijfer, past: score(cijfer) }))
      .sort((a, b) => b.past - a.past);
  }

  /** Those of them that have the value of the number. */
  static gelijk = (kandidaten: readonly Treffer[], getal: Getal): Treffer[] =>
    kandidaten.filter(({ cijfer }) => zegt(getal, cijfer.waarde));

  #score(zin: string, context: string): (cijfer: Bekend) => number {
    const [stammen, eerder] = [onderwerpen(zin), onderwerpen(context)];
    const perSet = new Map<ReadonlySet<string>, number>();
    const weeg = (set: ReadonlySet<string>): number => {
      const bekend = perSet.get(set);
      if (bekend !== undefined) return bekend;
      let som = 0;
      for (const stam of set) {
        const gewicht = this.#gewicht.get(stam) ?? 0;
        som += stammen.has(stam) ? gewicht : eerder.has(stam) ? gewicht * 0.4 : -0.05;
      }
      perSet.set(set, som);
      return som;
    };
    const jaren = jarenIn(zin, this.lijst.stof.definitie.schooljaar);
    return ({ over, deelVan, jaar, genoemd }) => {
      const woorden = over.reduce((som, [set, gewicht]) => som + gewicht * weeg(set), 0);
      const gemeente = deelVan === null || zin.includes(deelVan) ? 1 : 0.3;
      const tijd = jaar === null || jaren.has(jaar) ? 1 : 0.75;
      return woorden * gemeente * tijd + (genoemd ? 0.2 : 0);
    };
  }
}

/** The schooljaren that a sentence is about: those it names, or that of the report and, where it compares, the one before. */
function jarenIn(zin: string, schooljaar: number): Set<number> {
  const genoemd = [...zin.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, jaar]) => Number(jaar));
  const uit = new Set(genoemd.filter((jaar) => zin.includes(`${jaar}-`) || zin.includes(`${jaar}/`)));
  for (const jaar of genoemd) if (!zin.includes(jaarnaam(jaar - 1))) uit.add(jaar);
  if (/\b(?:vorig|eerder|ervoor|daarvoor|toen)\b/i.test(zin)) uit.add(schooljaar - 1);
  if (uit.size === 0 || /\bdit (?:school)?jaar\b/i.test(zin)) uit.add(schooljaar);
  return uit;
}
