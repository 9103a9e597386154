import type { Doel, Ontvanger } from './bronnen.ts';
import type { Toets, Velden } from './filter.ts';
import { Kenmerken } from './kenmerken.ts';

/** A receiver on its way down: the kenmerken that it still looks at, and what must hold once such a kenmerk is known. */
interface Weg {
  readonly ontvanger: Ontvanger;
  readonly plekken: readonly number[];
  readonly eisen: ReadonlyMap<number, readonly Toets[]>;
}

/** What is counted for all records that came here, and where they part. */
interface Knoop {
  readonly doelen: readonly Doel[];
  readonly splitsingen: readonly Splitsing[];
}

/** Records go on by their class of one kenmerk; a class that did not occur yet has no branch. */
interface Splitsing {
  readonly plek: number;
  readonly wegen: readonly Weg[];
  readonly takken: (Knoop | undefined)[];
}

/**
 * Hands each record to all that count it. Records that no test can tell apart go the same way down a tree, so where they
 * are counted is worked out once per combination of classes that occurs, and not once per record.
 */
export class Verdeler {
  readonly #ontvangers: Ontvanger[] = [];
  readonly #kenmerken = new Kenmerken();
  #wortel: Knoop | null = null;

  /** All receivers must be there before the first record. */
  voeg(ontvanger: Ontvanger): void {
    this.#ontvangers.push(ontvanger);
    this.#kenmerken.voeg([...ontvanger.voorwaarden, ...ontvanger.verder]);
  }

  verdeel(velden: Velden): void {
    this.#wortel ??= maakKnoop(
      this.#ontvangers.filter(kanWillen).map((ontvanger) => this.#weg(ontvanger)),
      velden,
    );
    this.#kenmerken.begin();
    this.#daalAf(this.#wortel, velden);
  }

  #daalAf({ doelen, splitsingen }: Knoop, velden: Velden): void {
    for (const doel of doelen) doel.tel(velden);
    for (const { plek, wegen, takken } of splitsingen) {
      const klasse = this.#kenmerken.klasse(plek, velden);
      let tak = takken[klasse];
      if (tak === undefined) {
        tak = maakKnoop(voorbij(plek, wegen, velden), velden);
        takken[klasse] = tak;
      }
      this.#daalAf(tak, velden);
    }
  }

  /** What most receivers look at comes first, so that they share the way and the ones that cannot want a record leave soon. */
  #weg(ontvanger: Ontvanger): Weg {
    const { voorwaarden, verder } = ontvanger;
    const eisen = new Map<number, Toets[]>();
    for (const voorwaarde of voorwaarden) {
      const laatste = this.#kenmerken.plekken([voorwaarde]).at(-1) ?? -1;
      eisen.set(laatste, [...(eisen.get(laatste) ?? []), voorwaarde.toets]);
    }
    return { ontvanger, plekken: this.#kenmerken.plekken([...voorwaarden, ...verder]), eisen };
  }
}

/** A condition that looks at nothing (a list of no alternatives) has one outcome for all records. */
const kanWillen = ({ voorwaarden }: Ontvanger): boolean =>
  voorwaarden.every(({ proeven, toets }) => proeven.length > 0 || toets({}));

/** The receivers that still want a record like this one, now that this kenmerk of it is known. */
const voorbij = (plek: number, wegen: readonly Weg[], velden: Velden): Weg[] =>
  wegen
    .filter(({ eisen }) => eisen.get(plek)?.every((toets) => toets(velden)) ?? true)
    .map((weg) => ({ ...weg, plekken: weg.plekken.slice(1) }));

/** The knot for receivers of which all conditions on the way here hold for a record like this one. */
function maakKnoop(wegen: readonly Weg[], velden: Velden): Knoop {
  const klaar = wegen.filter(({ plekken }) => plekken.length === 0);
  const volgende = new Set(wegen.flatMap(({ plekken }) => plekken.slice(0, 1)));
  return {
    doelen: klaar.flatMap(({ ontvanger }) => ontvanger.doelen(velden)),
    splitsingen: [...volgende].map((plek) => ({
      plek,
      wegen: wegen.filter(({ plekken }) => plekken[0] === plek),
      takken: [],
    })),
  };
}
