import { TOTAAL } from '../intake/rijkeuring.ts';
import type { Bron, Doorgelezen } from './bron.ts';
import type { Rijtelling } from './inspectie.ts';
import { Parenteller } from './paren.ts';
import { Kolomteller } from './teller.ts';

/** All rows of a file, counted in one go. */
export interface Geteld extends Doorgelezen {
  tellers: Kolomteller[];
  telling: Rijtelling;
  /** Of the columns that the first rows pointed at; null when they pointed at none. */
  paren: Parenteller | null;
}

/** After so many rows it is clear which column holds the werkproces and which the kind within it. */
const PROEFRIJEN = 2_000;

/** Counts every column, and beside it the pairs in the two columns that `soortkolommen` finds in the first rows. */
export async function telRijen(
  bron: Bron,
  soortkolommen: (tellers: readonly Kolomteller[]) => readonly [number, number] | null,
  voortgang: (rijen: number) => void,
): Promise<Geteld> {
  const tellers = bron.kop.map(() => new Kolomteller());
  const telling: Rijtelling = { rijen: 0, leeg: 0, totaal: 0, anderAantal: 0, onleesbaar: 0 };
  const heeftPlaats = maakPlaatskeuring(bron.kop);
  let proef: (readonly string[])[] | null = [];
  let paren: Parenteller | null = null;
  const kiesParen = (): void => {
    const kolommen = soortkolommen(tellers);
    paren = kolommen && new Parenteller(...kolommen);
    for (const cellen of proef!) paren?.voeg(cellen);
    proef = null;
  };
  const neem = (cellen: readonly string[]): void => {
    for (let i = 0; i < tellers.length; i++) tellers[i]!.voeg(cellen[i] ?? '');
    if (proef === null) paren?.voeg(cellen);
    else if (proef.push(cellen) === PROEFRIJEN) kiesParen();
  };
  const gelezen = await bron.rijen(({ cellen, aanhalingOpen }) => {
    if (++telling.rijen % 50_000 === 0) voortgang(telling.rijen);
    if (aanhalingOpen) {
      telling.onleesbaar++;
      return;
    }
    const eerste = cellen.find((cel) => cel.trim() !== '');
    if (eerste === undefined) telling.leeg++;
    else if (TOTAAL.test(eerste.trim())) telling.totaal++;
    else if (!heeftPlaats(cellen)) telling.anderAantal++;
    else neem(cellen);
  });
  if (proef !== null) kiesParen();
  return { ...gelezen, tellers, telling, paren };
}

/** Whether a row has a cell for every name, and beyond the header nothing but empty ones. */
function maakPlaatskeuring(kop: readonly string[]): (cellen: readonly string[]) => boolean {
  const namen = kop.findLastIndex((naam) => naam !== '') + 1;
  const breedte = kop.length;
  return (cellen) =>
    cellen.length === breedte ||
    (cellen.length >= namen && cellen.slice(breedte).every((cel) => cel.trim() === ''));
}
