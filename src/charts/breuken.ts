import type { Kop, Tabel, Tabelbreuk } from '../records/tabel.ts';

/** A break between two categories of a chart: the figures behind it are not to be compared with those before it. */
export interface Reeksbreuk {
  /** Marks of the breaks that fall here: `†`, or `† ‡`. */
  readonly teken: string;
  /** Index of the first category behind the break. */
  readonly voor: number;
  /** Indexes of the series that it touches. */
  readonly reeksen: readonly number[];
}

/** What a reader is told of a break: below the chart, and in the alternative text. */
export interface Breuknoot {
  readonly teken: string;
  readonly noot: string;
  /** Names of the last year before and the first year after it, as the chart shows them. */
  readonly tussen: readonly [string, string];
  /** Names of what it touches when that is not everything shown, else empty. */
  readonly bij: readonly string[];
}

/** What a chart shows of a table: indexes in the table, in the order of the drawing, with the names it gives them. */
export interface Getoond {
  readonly categorieen: Kant;
  readonly reeksen: Kant;
  /** Index in the table of the second figure, which counts as part of the first series. */
  readonly bijschrift: number | null;
  /** Can the form leave a gap between two categories? */
  readonly metGat: boolean;
}

interface Kant {
  readonly as: Tabelbreuk['as'];
  readonly nrs: readonly number[];
  readonly namen: readonly string[];
}

export interface Breuken {
  /** Places where the drawing has a gap. */
  readonly gaten: readonly Reeksbreuk[];
  /** Marks behind names, by index, where a gap would not tell it. */
  readonly merken: { readonly categorieen: Merken; readonly reeksen: Merken };
  readonly noten: readonly Breuknoot[];
}

type Merken = ReadonlyMap<number, string>;

/**
 * The breaks of a table that a chart runs into: those with shown figures on both sides. Where the years are the
 * categories the drawing gets a gap; where they are the series the later one gets the mark behind its name, or only the
 * categories that are touched.
 */
export function breukenIn(tabel: Tabel, getoond: Getoond): Breuken {
  const gaten = new Map<number, Reeksbreuk>();
  const merken = { categorieen: new Map<number, string>(), reeksen: new Map<number, string>() };
  const noten: Breuknoot[] = [];
  for (const breuk of tabel.breuken ?? []) {
    const [jaren, anderen] =
      breuk.as === getoond.categorieen.as
        ? (['categorieen', 'reeksen'] as const)
        : (['reeksen', 'categorieen'] as const);
    const geraakt = geraakteVan(breuk, getoond, anderen);
    const na = nummersNa(getoond[jaren].nrs, breuk.vanaf);
    const alles = geraakt.length === getoond[anderen].nrs.length;
    if (na.length === 0 || na.length === getoond[jaren].nrs.length || geraakt.length === 0) continue;
    noten.push({
      teken: breuk.teken,
      noot: breuk.noot,
      tussen: grens(tabel[breuk.as], getoond[jaren], breuk.vanaf),
      bij: alles ? [] : geraakt.map((i) => getoond[anderen].namen[i]!),
    });
    const gat = jaren === 'categorieen' && getoond.metGat ? overgang(na, getoond[jaren].nrs.length) : null;
    if (gat !== null) gaten.set(gat, samen(gaten.get(gat), breuk.teken, gat, geraakt));
    else if (jaren === 'reeksen' && !alles) zet(merken.categorieen, geraakt, breuk.teken);
    else zet(merken[jaren], jaren === 'reeksen' ? [eersteNa(getoond[jaren], na)] : na, breuk.teken);
  }
  return { gaten: [...gaten.values()].sort((a, b) => a.voor - b.voor), merken, noten };
}

function geraakteVan(breuk: Tabelbreuk, getoond: Getoond, kant: 'categorieen' | 'reeksen'): number[] {
  const { nrs } = getoond[kant];
  const bij = kant === 'reeksen' && getoond.bijschrift !== null && breuk.geraakt.includes(getoond.bijschrift);
  return nrs.flatMap((nr, i) => (bij || breuk.geraakt.includes(nr) ? [i] : []));
}

const nummersNa = (nrs: readonly number[], vanaf: number): number[] =>
  nrs.flatMap((nr, i) => (nr >= vanaf ? [i] : []));

const eersteNa = ({ nrs }: Kant, na: readonly number[]): number =>
  na.reduce((eerste, i) => (nrs[i]! < nrs[eerste]! ? i : eerste), na[0]!);

/** The names on both sides of the break; where the years are groups of columns, the groups. */
function grens(koppen: readonly Kop[], { nrs, namen }: Kant, vanaf: number): [string, string] {
  const opVolgorde = [...nrs].sort((a, b) => a - b);
  const [voor, na] = [opVolgorde.findLast((nr) => nr < vanaf)!, opVolgorde.find((nr) => nr >= vanaf)!];
  const groepen = [koppen[voor]!.groep, koppen[na]!.groep] as const;
  if (groepen[0] !== undefined && groepen[1] !== undefined && groepen[0] !== groepen[1])
    return [groepen[0], groepen[1]];
  return [namen[nrs.indexOf(voor)]!, namen[nrs.indexOf(na)]!];
}

/** The one place where the categories go from before to after the break, or back; null when they are mixed. */
function overgang(na: readonly number[], aantal: number): number | null {
  const aaneen = na.every((i, k) => k === 0 || i === na[k - 1]! + 1);
  if (aaneen && na.at(-1) === aantal - 1) return na[0]!;
  return aaneen && na[0] === 0 ? na.length : null;
}

function samen(
  eerder: Reeksbreuk | undefined,
  teken: string,
  voor: number,
  reeksen: readonly number[],
): Reeksbreuk {
  if (!eerder) return { teken, voor, reeksen };
  const beide = new Set([...eerder.reeksen, ...reeksen]);
  return { teken: `${eerder.teken} ${teken}`, voor, reeksen: [...beide].sort((a, b) => a - b) };
}

function zet(merken: Map<number, string>, nrs: readonly number[], teken: string): void {
  for (const nr of nrs) merken.set(nr, merken.has(nr) ? `${merken.get(nr)} ${teken}` : teken);
}

/** Names with the marks of breaks behind them. */
export const metMerken = (namen: readonly string[], merken: Merken): string[] =>
  namen.map((naam, i) => (merken.has(i) ? `${naam} ${merken.get(i)}` : naam));

/** A break said aloud: where it is, what it touches, and why. */
export const breukGezegd = ({ teken, noot, tussen: [voor, na], bij }: Breuknoot): string =>
  `Breuk tussen ${voor} en ${na}${bij.length > 0 ? ` bij ${bij.join(', ')}` : ''} (${teken}): ${noot}`;
