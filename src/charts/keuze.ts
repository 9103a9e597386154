import type { CelGrafiek } from '../definition/grafiek.ts';
import type { Cel, Kop, Tabel } from '../records/tabel.ts';
import { definitieFout, lijktOp } from '../text/fout.ts';
import { waardeVan } from './celtekst.ts';

/** One category (a year, a gemeente, a result) with a cell for each series. */
export interface Categorie {
  readonly kop: string;
  readonly label: string;
  readonly cellen: readonly Cel[];
  /** Second figure beside the first: the share behind a count, the count beside a rate. */
  readonly bijschrift: Cel | null;
  /** The table's own total of this category, when it has one; never added up here. */
  readonly totaal: Cel | null;
}

/** The cells that a chart shows, in the order in which it shows them. */
export interface Keuze {
  readonly reeksen: readonly string[];
  readonly categorieen: readonly Categorie[];
  /** Name of the second figure, when there is one. */
  readonly bijschrift: string | null;
  /** For `punten`: the figure at the line. */
  readonly lijn: { readonly kop: string; readonly cel: Cel } | null;
  /** The table's own total of each series, when it has one. */
  readonly totalen: readonly (Cel | null)[];
  readonly chronologischeReeksen: boolean;
  readonly chronologisch: boolean;
}

interface Kant {
  readonly koppen: readonly Kop[];
  readonly naam: 'rij' | 'kolom';
}

/**
 * Takes from a table what a chart definition asks for.
 * @throws Fout ONBEKENDE_RIJ, ONBEKENDE_KOLOM, GRAFIEK_LEEG or GRAFIEK_EENHEDEN when the definition does not fit the table.
 */
export function kies(grafiek: CelGrafiek, tabel: Tabel): Keuze {
  const gedraaid = grafiek.reeksen === 'rijen';
  const rijen: Kant = { koppen: tabel.rijen, naam: 'rij' };
  const kolommen: Kant = { koppen: tabel.kolommen, naam: 'kolom' };
  const cel = (categorie: number, reeks: number): Cel =>
    gedraaid ? tabel.cellen[reeks]![categorie]! : tabel.cellen[categorie]![reeks]!;
  const [categorieKant, reeksKant] = gedraaid ? [kolommen, rijen] : [rijen, kolommen];

  const categorieNrs = gekozen(categorieKant, gedraaid ? grafiek.kolommen : grafiek.rijen, grafiek);
  const reeksNrs = gekozen(reeksKant, gedraaid ? grafiek.rijen : grafiek.kolommen, grafiek);
  const { hoofd, bijschrift } = deelIn(reeksNrs, (reeks) =>
    soortEenheid(categorieNrs.map((c) => cel(c, reeks))),
  );
  if (bijschrift !== null && !MET_BIJSCHRIFT.includes(grafiek.vorm)) throw eenhedenFout(grafiek);
  if (bijschrift !== null && (hoofd.length > 1 || reeksNrs.length > 2)) throw eenhedenFout(grafiek);

  const totaalReeks = enigTotaal(reeksKant, reeksNrs);
  const totaalCategorie = enigTotaal(categorieKant, categorieNrs);
  const namen = leesbaar(categorieNrs.map((nr) => categorieKant.koppen[nr]!));
  const categorieen = categorieNrs.map((nr, i) => ({
    kop: namen[i]!,
    label: categorieKant.koppen[nr]!.label,
    cellen: hoofd.map((reeks) => cel(nr, reeks)),
    bijschrift: bijschrift === null ? null : cel(nr, bijschrift),
    totaal: totaalReeks === null ? null : cel(nr, totaalReeks),
  }));
  return {
    reeksen: leesbaar(hoofd.map((nr) => reeksKant.koppen[nr]!)),
    categorieen: gesorteerd(categorieen, grafiek),
    bijschrift: bijschrift === null ? null : reeksKant.koppen[bijschrift]!.kop,
    lijn: lijnVan(grafiek, categorieKant, (nr) => cel(nr, hoofd[0]!)),
    totalen: hoofd.map((reeks) => (totaalCategorie === null ? null : cel(totaalCategorie, reeks))),
    chronologischeReeksen: zijnJaren(hoofd.map((nr) => reeksKant.koppen[nr]!)),
    chronologisch: zijnJaren(categorieNrs.map((nr) => categorieKant.koppen[nr]!)),
  };
}

const MET_BIJSCHRIFT: readonly string[] = ['liggend', 'punten', 'ring', 'staven'];

function gekozen(kant: Kant, labels: readonly string[] | undefined, grafiek: CelGrafiek): number[] {
  const alle = kant.koppen.map((_, nr) => nr);
  const nrs = labels
    ? labels.map((label) => vind(kant, label, grafiek))
    : alle.filter((nr) => !kant.koppen[nr]!.totaal && kant.koppen[nr]!.label !== grafiek.lijnBij);
  if (nrs.length > 0) return nrs;
  throw definitieFout(
    'GRAFIEK_LEEG',
    `Grafiek '${grafiek.id}' heeft niets om te tonen: tabel '${grafiek.tabel}' heeft geen ${kant.naam} die geen totaal is. Noem de labels onder '${kant.naam === 'rij' ? 'rijen' : 'kolommen'}:'.`,
  );
}

function vind(kant: Kant, label: string, grafiek: CelGrafiek): number {
  const nr = kant.koppen.findIndex((kop) => kop.label === label);
  if (nr >= 0) return nr;
  const bijna = lijktOp(
    label,
    kant.koppen.map((kop) => kop.label),
  );
  throw definitieFout(
    kant.naam === 'rij' ? 'ONBEKENDE_RIJ' : 'ONBEKENDE_KOLOM',
    `Grafiek '${grafiek.id}' vraagt om ${kant.naam} '${label}', maar tabel '${grafiek.tabel}' heeft die niet.${bijna ? ` Bedoelt u '${bijna}'?` : ''}`,
  );
}

/** Counts share an axis; a share or a rate does not share one with a count. */
function soortEenheid(cellen: readonly Cel[]): string {
  const eenheid = (cellen.find((cel) => cel.status === 'ok') ?? cellen[0])?.eenheid ?? '';
  return eenheid === '%' || eenheid.startsWith('per ') ? eenheid : 'aantal';
}

/** Series in the unit of the first one, and the first one in another unit. */
function deelIn(reeksNrs: readonly number[], eenheidVan: (reeks: number) => string) {
  const eerste = eenheidVan(reeksNrs[0]!);
  const hoofd = reeksNrs.filter((nr) => eenheidVan(nr) === eerste);
  return { hoofd, bijschrift: reeksNrs.find((nr) => eenheidVan(nr) !== eerste) ?? null };
}

const eenhedenFout = (grafiek: CelGrafiek) =>
  definitieFout(
    'GRAFIEK_EENHEDEN',
    `Grafiek '${grafiek.id}' zet aantallen en percentages of verhoudingen op één as. Kies met 'kolommen:' of 'rijen:' één eenheid; bij liggend, staven, punten en ring mag er één tweede getal naast staan.`,
  );

/** The one total row or column that the chart does not show itself. */
function enigTotaal(kant: Kant, getoond: readonly number[]): number | null {
  const totalen = kant.koppen.flatMap((kop, nr) => (kop.totaal && !getoond.includes(nr) ? [nr] : []));
  return totalen.length === 1 ? totalen[0]! : null;
}

function lijnVan(grafiek: CelGrafiek, kant: Kant, celVan: (nr: number) => Cel): Keuze['lijn'] {
  if (grafiek.vorm !== 'punten' || grafiek.lijnBij === undefined) return null;
  const nr = vind(kant, grafiek.lijnBij, grafiek);
  return { kop: kant.koppen[nr]!.kop, cel: celVan(nr) };
}

/**
 * Heads as a reader needs them: with their group in front where two heads would read the same; the group alone where all
 * heads read the same, because then it is the group that differs.
 */
function leesbaar(koppen: readonly Kop[]): string[] {
  const groepen = new Set(koppen.map((kop) => kop.groep));
  const alleenGroep = koppen.length > 1 && koppen.every((kop) => kop.kop === koppen[0]!.kop && kop.groep);
  if (alleenGroep && groepen.size === koppen.length) return koppen.map((kop) => kop.groep!);
  return koppen.map((kop) => {
    const dubbel = koppen.filter((ander) => ander.kop === kop.kop).length > 1;
    return dubbel && kop.groep ? `${kop.groep}: ${kop.kop}` : kop.kop;
  });
}

const zijnJaren = (koppen: readonly Kop[]): boolean =>
  koppen.length > 1 && koppen.every((kop) => /\b(19|20)\d\d\b/.test(kop.label));

/** A remainder closes the row, whatever its size. */
const isRest = (categorie: Categorie): boolean => /^overige?n?$/i.test(categorie.label);

/**
 * Sorted by the first series. Categories without a figure come last in the order of the table: a hidden figure must
 * not be told by its place.
 */
function gesorteerd(categorieen: readonly Categorie[], grafiek: CelGrafiek): readonly Categorie[] {
  const richting = grafiek.sorteer ?? (grafiek.vorm === 'punten' ? 'aflopend' : 'geen');
  if (richting === 'geen') return categorieen;
  const teken = richting === 'aflopend' ? -1 : 1;
  const rang = (c: Categorie): number => (waardeVan(c.cellen[0]!) === null ? 2 : isRest(c) ? 1 : 0);
  return [...categorieen].sort(
    (a, b) => rang(a) - rang(b) || teken * ((waardeVan(a.cellen[0]!) ?? 0) - (waardeVan(b.cellen[0]!) ?? 0)),
  );
}
