/** A label that wants to stand at `y` (its middle) and takes `hoogte` units. */
export interface Plek {
  readonly y: number;
  readonly hoogte: number;
}

/**
 * Moves labels apart vertically until none overlap, staying between `boven` and `onder` when they fit at all; the order
 * of their wishes is kept. Gives the new middles in the order of the input. Clusters of labels that touch move as one,
 * to the mean of their wishes, so that nothing moves further than it must.
 */
export function spreid(plekken: readonly Plek[], boven: number, onder: number): number[] {
  const volgorde = plekken.map((_, i) => i).sort((a, b) => plekken[a]!.y - plekken[b]!.y || a - b);
  let blokken: Blok[] = [];
  for (const i of volgorde) {
    const plek = plekken[i]!;
    blokken.push({ leden: [i], hoogte: plek.hoogte, top: klem(plek.y - plek.hoogte / 2, plek.hoogte) });
    while (blokken.length > 1 && raakt(blokken.at(-2)!, blokken.at(-1)!)) {
      const samen = voegSamen(blokken.at(-2)!, blokken.at(-1)!);
      blokken = [...blokken.slice(0, -2), samen];
    }
  }
  const uit = new Array<number>(plekken.length).fill(0);
  for (const blok of blokken) {
    let y = blok.top;
    for (const i of blok.leden) {
      uit[i] = y + plekken[i]!.hoogte / 2;
      y += plekken[i]!.hoogte;
    }
  }
  return uit;

  function klem(top: number, hoogte: number): number {
    return Math.max(boven, Math.min(top, onder - hoogte));
  }
  function voegSamen(a: Blok, b: Blok): Blok {
    const leden = [...a.leden, ...b.leden];
    let hoogte = 0;
    let wens = 0;
    for (const i of leden) {
      const plek = plekken[i]!;
      wens += plek.y - (hoogte + plek.hoogte / 2);
      hoogte += plek.hoogte;
    }
    return { leden, hoogte, top: klem(wens / leden.length, hoogte) };
  }
}

interface Blok {
  leden: number[];
  hoogte: number;
  top: number;
}

const raakt = (a: Blok, b: Blok): boolean => a.top + a.hoogte > b.top + 1e-9;
