import type { CelGrafiek, GrafiekDef } from '../definition/grafiek.ts';
import { type Cel, type Kop, type Tabel, vindKop, volleNaam } from '../records/tabel.ts';
import { definitieFout, lijktOp } from '../text/fout.ts';
import { aandelenVan } from './aandelen.ts';
import { type Breuknoot, breukenIn, metMerken, type Reeksbreuk } from './breuken.ts';
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
  /** For `totHonderd`: the share of each cell in the whole of this category; null when that whole is not known. */
  readonly aandelen: readonly Cel[] | null;
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
  /** Is every category filled up to 100%? */
  readonly totHonderd: boolean;
  /** Where the series are broken, in the order of the categories. */
  readonly breuken: readonly Reeksbreuk[];
  readonly breuknoten: readonly Breuknoot[];
  /** What charts that stand beside this one show, when they share its scale. */
  readonly naast: readonly Keuze[];
}

/** Every figure of a chart that may be drawn, null for one that may not. */
export const waardenVan = ({ categorieen }: Keuze): (number | null)[] =>
  categorieen.flatMap(({ cellen }) => cellen.map(waardeVan));

interface Kant {
  readonly koppen: readonly Kop[];
  readonly naam: 'rij' | 'kolom';
  readonly as: 'rijen' | 'kolommen';
}

/**
 * Takes from a table what a chart definition asks for. `naast` are the charts that stand beside it: those with the same
 * form, table and unit share its scale.
 * @throws Fout ONBEKENDE_RIJ, ONBEKENDE_KOLOM, GRAFIEK_LEEG or GRAFIEK_EENHEDEN when the definition does not fit the table.
 */
export function kies(grafiek: CelGrafiek, tabel: Tabel, naast: readonly GrafiekDef[] = []): Keuze {
  const greep = grijp(grafiek, tabel);
  const { categorieKant, reeksKant, hoofd, bijschrift, cel } = greep;
  const categorieNrs = gesorteerd(greep, grafiek);
  const totaalReeks = enigTotaal(reeksKant, [...hoofd, ...(bijschrift === null ? [] : [bijschrift])]);
  const totaalCategorie = enigTotaal(categorieKant, categorieNrs);
  const reeksnamen = leesbaar(hoofd.map((nr) => reeksKant.koppen[nr]!));
  const namen = leesbaar(categorieNrs.map((nr) => categorieKant.koppen[nr]!));
  const { gaten, merken, noten } = breukenIn(tabel, {
    categorieen: { as: categorieKant.as, nrs: categorieNrs, namen },
    reeksen: { as: reeksKant.as, nrs: hoofd, namen: reeksnamen },
    bijschrift,
    metGat: MET_GAT.includes(grafiek.vorm),
  });
  const aandelen = grafiek.totHonderd ? aandelenIn(greep, categorieNrs, totaalReeks) : null;
  const categorienamen = metMerken(namen, merken.categorieen);
  const categorieen = categorieNrs.map((nr, i) => ({
    kop: categorienamen[i]!,
    label: categorieKant.koppen[nr]!.label,
    cellen: hoofd.map((reeks) => cel(nr, reeks)),
    bijschrift: bijschrift === null ? null : cel(nr, bijschrift),
    totaal: totaalReeks === null ? null : cel(nr, totaalReeks),
    aandelen: aandelen?.[i] ?? null,
  }));
  return {
    reeksen: metMerken(reeksnamen, merken.reeksen),
    categorieen,
    bijschrift: bijschrift === null ? null : reeksKant.koppen[bijschrift]!.kop,
    lijn: lijnVan(grafiek, categorieKant, (nr) => cel(nr, hoofd[0]!)),
    totalen: hoofd.map((reeks) => (totaalCategorie === null ? null : cel(totaalCategorie, reeks))),
    chronologischeReeksen: zijnJaren(hoofd.map((nr) => reeksKant.koppen[nr]!)),
    chronologisch: zijnJaren(categorieNrs.map((nr) => categorieKant.koppen[nr]!)),
    totHonderd: grafiek.totHonderd ?? false,
    breuken: gaten,
    breuknoten: noten,
    naast: naast
      .flatMap((ander) => (deeltSchaal(grafiek, ander) ? [kies(ander, tabel)] : []))
      .filter((ander) => eenheidVan(ander.categorieen) === eenheidVan(categorieen)),
  };
}

/** The rows and columns that a chart asks for, before they are put in order. */
interface Greep {
  readonly categorieKant: Kant;
  readonly reeksKant: Kant;
  readonly categorieNrs: readonly number[];
  /** Series in the unit of the first one, and the one series in another unit. */
  readonly hoofd: readonly number[];
  readonly bijschrift: number | null;
  readonly cel: (categorie: number, reeks: number) => Cel;
}

function grijp(grafiek: CelGrafiek, tabel: Tabel): Greep {
  const gedraaid = grafiek.reeksen === 'rijen';
  const rijen: Kant = { koppen: tabel.rijen, naam: 'rij', as: 'rijen' };
  const kolommen: Kant = { koppen: tabel.kolommen, naam: 'kolom', as: 'kolommen' };
  const cel = (categorie: number, reeks: number): Cel =>
    gedraaid ? tabel.cellen[reeks]![categorie]! : tabel.cellen[categorie]![reeks]!;
  const [categorieKant, reeksKant] = gedraaid ? [kolommen, rijen] : [rijen, kolommen];
  const categorieNrs = gekozen(categorieKant, grafiek[categorieKant.as], grafiek);
  const reeksNrs = gekozen(reeksKant, grafiek[reeksKant.as], grafiek);
  const perReeks = (reeks: number): string => soortEenheid(categorieNrs.map((c) => cel(c, reeks)));
  const perCategorie = (c: number): string => soortEenheid(reeksNrs.map((reeks) => cel(c, reeks)));
  if (grafiek.totHonderd) {
    // Shares that stand beside the counts are found by themselves, so only the counts are parts.
    const hoofd = deelIn(reeksNrs, perReeks).hoofd;
    const categorieen = deelIn(categorieNrs, perCategorie).hoofd;
    return { categorieKant, reeksKant, categorieNrs: categorieen, hoofd, bijschrift: null, cel };
  }
  const { hoofd, bijschrift } = deelIn(reeksNrs, perReeks);
  const teVeel = !MET_BIJSCHRIFT.includes(grafiek.vorm) || hoofd.length > 1 || reeksNrs.length > 2;
  if (bijschrift !== null && teVeel) throw eenhedenFout(grafiek);
  return { categorieKant, reeksKant, categorieNrs, hoofd, bijschrift, cel };
}

/** Shares of the parts of each category: from the table where it has them, on either side, else worked out. */
function aandelenIn(greep: Greep, categorieNrs: readonly number[], totaal: number | null) {
  const { categorieKant, reeksKant, hoofd, cel } = greep;
  return aandelenVan({
    delen: categorieNrs.map((c) => hoofd.map((reeks) => cel(c, reeks))),
    totalen: categorieNrs.map((c) => (totaal === null ? null : cel(c, totaal))),
    naastCategorie: categorieKant.koppen.map((_, c) => hoofd.map((reeks) => cel(c, reeks))),
    naastDeel: reeksKant.koppen.map((_, reeks) => categorieNrs.map((c) => cel(c, reeks))),
  });
}

/** Forms whose bars can be drawn at the scale of the chart beside them. */
const MET_SCHAAL: readonly string[] = ['staven', 'gegroepeerd', 'liggend', 'gestapeld'];

const deeltSchaal = (een: CelGrafiek, ander: GrafiekDef): ander is CelGrafiek =>
  ander.id !== een.id &&
  ander.vorm === een.vorm &&
  ander.tabel === een.tabel &&
  !ander.totHonderd === !een.totHonderd &&
  MET_SCHAAL.includes(een.vorm);

/** Forms that can leave a gap between two categories. */
const MET_GAT: readonly string[] = ['lijn', ...MET_SCHAAL];

const MET_BIJSCHRIFT: readonly string[] = ['liggend', 'punten', 'ring', 'staven'];

function gekozen(kant: Kant, labels: readonly string[] | undefined, grafiek: CelGrafiek): number[] {
  const lijn = grafiek.lijnBij === undefined ? -1 : vindKop(kant.koppen, grafiek.lijnBij);
  const nrs = labels
    ? labels.map((label) => vind(kant, label, grafiek))
    : kant.koppen.flatMap((kop, nr) => (kop.totaal || nr === lijn ? [] : [nr]));
  if (nrs.length > 0) return nrs;
  throw definitieFout(
    'GRAFIEK_LEEG',
    `Grafiek '${grafiek.id}' heeft niets om te tonen: tabel '${grafiek.tabel}' heeft geen ${kant.naam} die geen totaal is. Noem de labels onder '${kant.as}:'.`,
  );
}

function vind(kant: Kant, naam: string, grafiek: CelGrafiek): number {
  const nr = vindKop(kant.koppen, naam);
  if (nr >= 0) return nr;
  const bijna = lijktOp(
    naam,
    kant.koppen.flatMap((kop) => [kop.label, volleNaam(kop)]),
  );
  throw definitieFout(
    kant.naam === 'rij' ? 'ONBEKENDE_RIJ' : 'ONBEKENDE_KOLOM',
    `Grafiek '${grafiek.id}' vraagt om ${kant.naam} '${naam}', maar tabel '${grafiek.tabel}' heeft die niet.${bijna ? ` Bedoelt u '${bijna}'?` : ''}`,
  );
}

/** Counts share an axis; a share or a rate does not share one with a count. */
function soortEenheid(cellen: readonly Cel[]): string {
  const eenheid = (cellen.find((cel) => cel.status === 'ok') ?? cellen[0])?.eenheid ?? '';
  return eenheid === '%' || eenheid.startsWith('per ') ? eenheid : 'aantal';
}

const eenheidVan = (categorieen: readonly Categorie[]): string =>
  soortEenheid(categorieen.map(({ cellen }) => cellen[0]!));

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
    const boven = kop.groep ?? kop.van;
    return dubbel && boven ? `${boven}: ${kop.kop}` : kop.kop;
  });
}

const zijnJaren = (koppen: readonly Kop[]): boolean =>
  koppen.length > 1 && koppen.every((kop) => /\b(19|20)\d\d\b/.test(kop.label));

/** A remainder closes the row, whatever its size. */
const isRest = (label: string): boolean => /^overige?n?$/i.test(label);

/**
 * The categories sorted by the first series. Those without a figure come last in the order of the table: a hidden figure
 * must not be told by its place.
 */
function gesorteerd({ categorieKant, categorieNrs, hoofd, cel }: Greep, grafiek: CelGrafiek): number[] {
  const richting = grafiek.sorteer ?? (grafiek.vorm === 'punten' ? 'aflopend' : 'geen');
  if (richting === 'geen') return [...categorieNrs];
  const teken = richting === 'aflopend' ? -1 : 1;
  const waarde = (nr: number): number | null => waardeVan(cel(nr, hoofd[0]!));
  const rang = (nr: number): number =>
    waarde(nr) === null ? 2 : isRest(categorieKant.koppen[nr]!.label) ? 1 : 0;
  return [...categorieNrs].sort((a, b) => rang(a) - rang(b) || teken * ((waarde(a) ?? 0) - (waarde(b) ?? 0)));
}
