import { opvraag } from '../records/opvraag.ts';
import { naam as jaarnaam } from '../records/schooljaar.ts';
import type { Bekend, Cijferlijst } from './cijferlijst.ts';
import { type Getal, zegt } from './getypt.ts';
import { onderwerpen } from './onderwerp.ts';

/** A known figure with how well it goes with a sentence. */
export interface Treffer {
  cijfer: Bekend;
  past: number;
  /** Share of the words of the sentence, but names of places, that its labels have. */
  dekking: number;
}

/** What a word in the heads of a figure costs that the sentence may not have. */
const VREEMD = 0.05;

const VERANDERT =
  /\b(?:meer|minder|hoger|lager|gestegen|steeg|stegen|stijg\w*|gedaald|daal\w*|dale\w*|toegenomen|toename|groei\w*|gegroeid|afname|afgenomen|nam(?:en)?|neemt|verschil)\b/i;

/** Finds, in a sentence, the figures that a number could be, by the words that the sentence shares with their labels. */
export class Zoeker {
  readonly #gewicht: ReadonlyMap<string, number>;
  /** Names of gemeenten say where, and not what. */
  readonly #plaatsen: ReadonlySet<string>;

  constructor(readonly lijst: Cijferlijst) {
    const sets = new Set(lijst.bekend.flatMap(({ over }) => over.map(([set]) => set)));
    const aantal = new Map<string, number>();
    for (const set of sets) for (const stam of set) aantal.set(stam, (aantal.get(stam) ?? 0) + 1);
    this.#plaatsen = onderwerpen(lijst.stof.definitie.regio.gemeenten.join(' '));
    this.#gewicht = new Map([...aantal].map(([stam, n]) => [stam, Math.log(1 + sets.size / n)]));
  }

  /** Every figure that this number could be as to its kind, best fit first. `context` is what comes before the sentence. */
  kandidaten(zin: string, getal: Getal, context = ''): Treffer[] {
    const verandert = VERANDERT.test(zin);
    const score = this.#score(zin, bijzin(zin, getal), context);
    return this.lijst.bekend
      .filter(({ soort }) =>
        getal.procent
          ? soort === 'procent' || (verandert && soort === 'groei')
          : soort === 'aantal' || (verandert && soort === 'verschil'),
      )
      .map((cijfer) => ({ cijfer, ...score(cijfer) }))
      .sort((a, b) => b.past - a.past);
  }

  /** Those of them that have the value of the number. */
  static gelijk = (kandidaten: readonly Treffer[], getal: Getal): Treffer[] =>
    kandidaten.filter(({ cijfer }) => zegt(getal, cijfer.waarde));

  /**
   * Weighs the words that a figure shares with the sentence, each once, where it counts most: in the heads of its row and
   * column, then in the title of its table, then in what that says it counts.
   */
  #score(zin: string, bijzin: string, context: string): (cijfer: Bekend) => Omit<Treffer, 'cijfer'> {
    const woorden = this.#woorden(zin, bijzin, context);
    const perSet = new Map<ReadonlySet<string>, number>();
    const bits = (set: ReadonlySet<string>): number =>
      opvraag(perSet, set, () =>
        woorden.reduce((som, { stam }, i) => (set.has(stam) ? som | (1 << i) : som), 0),
      );
    const sommen = new Map<number, number>();
    const som = (masker: number): number =>
      opvraag(sommen, masker, () =>
        woorden.reduce((tot, { gewicht }, i) => (masker & (1 << i) ? tot + gewicht : tot), 0),
      );
    const aantal = Math.max(1, [...onderwerpen(zin)].filter((stam) => !this.#plaatsen.has(stam)).length);
    const eigen = woorden.reduce(
      (som, woord, i) => (woord.eigen && !this.#plaatsen.has(woord.stam) ? som | (1 << i) : som),
      0,
    );
    const jaren = jarenIn(zin, this.lijst.stof.definitie.schooljaar);
    return ({ over, deelVan, jaar, genoemd }) => {
      let [gehad, past] = [0, 0];
      for (const [set, gewicht] of over) {
        const nieuw = bits(set) & ~gehad;
        past += gewicht * som(nieuw) - (gewicht >= 2 ? VREEMD * set.size : 0);
        gehad |= nieuw;
      }
      const gemeente = deelVan === null || zin.includes(deelVan) ? 1 : 0.3;
      const tijd = jaar === null || jaren.has(jaar) ? 1 : 0.75;
      const dekking = bitsIn(gehad & eigen) / aantal;
      return { past: past * gemeente * tijd + (genoemd ? 0.2 : 0), dekking };
    };
  }

  /** What the sentence is about, the rarest words first: as many as fit in the bits of a number. */
  #woorden(
    zin: string,
    bijzin: string,
    context: string,
  ): { stam: string; gewicht: number; eigen: boolean }[] {
    const [dichtbij, eigen, eerder] = [bijzin, zin, context].map(onderwerpen) as [Stammen, Stammen, Stammen];
    return [...new Set([...eigen, ...eerder])]
      .map((stam) => {
        const nabij = dichtbij.has(stam) ? 1 : eigen.has(stam) ? VERDER : EERDER;
        return { stam, eigen: eigen.has(stam), gewicht: (this.#gewicht.get(stam) ?? 0) * nabij };
      })
      .filter(({ gewicht }) => gewicht > 0)
      .sort((a, b) => b.gewicht - a.gewicht)
      .slice(0, 30);
  }
}

type Stammen = Set<string>;
/** What a word weighs that stands elsewhere in the sentence, or in the sentence before. */
const VERDER = 0.6;
const EERDER = 0.2;

const BIJZIN = /;|\ben\b|\bmaar\b|\bterwijl\b/;

/** The part of the sentence around a count, up to "en" or "maar"; a percentage says something of what stands before it. */
function bijzin(zin: string, { van, tot, procent }: Getal): string {
  if (procent) return zin;
  const voor = zin.slice(0, van).split(BIJZIN).at(-1)!;
  const na = zin.slice(tot).split(BIJZIN)[0]!;
  return `${voor} ${na}`;
}

function bitsIn(masker: number): number {
  let aantal = 0;
  for (let rest = masker >>> 0; rest > 0; rest &= rest - 1) aantal++;
  return aantal;
}

/** The schooljaren that a sentence is about: those it names, or that of the report and, where it compares, the one before. */
function jarenIn(zin: string, schooljaar: number): Set<number> {
  const genoemd = [...zin.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, jaar]) => Number(jaar));
  const uit = new Set(genoemd.filter((jaar) => zin.includes(`${jaar}-`) || zin.includes(`${jaar}/`)));
  for (const jaar of genoemd) if (!zin.includes(jaarnaam(jaar - 1))) uit.add(jaar);
  if (/\b(?:vorig|eerder|ervoor|daarvoor|toen)\b/i.test(zin)) uit.add(schooljaar - 1);
  if (uit.size === 0 && /\bnaar\s/.test(zin) && VERANDERT.test(zin)) uit.add(schooljaar - 1).add(schooljaar);
  if (uit.size === 0 || /\bdit (?:school)?jaar\b/i.test(zin)) uit.add(schooljaar);
  return uit;
}
