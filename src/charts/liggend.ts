import type { Stijl } from '../definition/stijl.ts';
import { celLabel, waardeVan } from './celtekst.ts';
import { breukLaag } from './gaten.ts';
import { type Categorie, type Keuze, waardenVan } from './keuze.ts';
import { GRIJS, HAARLIJN, type Vulling, vullingen } from './palet.ts';
import { breukenTussen, type Rijen, rijenVan } from './rijen.ts';
import { GEEN_SLEUTEL, type Sleutel, sleutelLagen, sleutelVan } from './sleutel.ts';
import {
  domeinVan,
  labelKleur,
  opSchaal,
  type Schaal,
  type Staaf,
  staafLaag,
  streepLaag,
  type Tekening,
  type Tekst,
  tekstLaag,
  vlakLaag,
} from './tekening.ts';
import { tekstbreedte } from './tekstmaat.ts';

/** Space between a bar and its label, and between two labels. */
const NAAST = 6;
/** Part of the width that the longest bar should have, before names make room for it. */
const LANGSTE = 0.3;

/** Where names stand: of the series behind the bars of the first row or in a key, of the rows beside or above them. */
interface Indeling {
  readonly sleutel: boolean;
  readonly namenBoven: boolean;
}

const INDELINGEN: readonly Indeling[] = [
  { sleutel: false, namenBoven: false },
  { sleutel: true, namenBoven: false },
  { sleutel: true, namenBoven: true },
];

/**
 * Lying bars: for long labels and for parts of a whole, one or several per category. Names of series stand behind the bars
 * of the first row; where that leaves the bars no room they go to a key, and then the names of the rows go above them.
 */
export function liggend(keuze: Keuze, stijl: Stijl, breed: number): Tekening {
  const alle = [keuze, ...keuze.naast];
  const domein = domeinVan(alle.flatMap(waardenVan));
  const langste = (indeling: Indeling): number =>
    Math.min(...alle.map((ander) => langsteStaaf(ander, plaats(ander, breed, indeling), domein, breed)));
  const indeling =
    INDELINGEN.find((kandidaat) => langste(kandidaat) >= breed * LANGSTE) ?? INDELINGEN.at(-1)!;
  const plaatsing = plaats(keuze, breed, indeling);
  const { begin } = plaatsing.rijen;
  const schaal: Schaal = { domein, bereik: [begin, begin + Math.max(20, langste(indeling))] };
  return teken(
    keuze,
    vullingen(keuze.reeksen.length, stijl, keuze.chronologischeReeksen),
    plaatsing,
    schaal,
    breed,
  );
}

interface Plaatsing {
  readonly rijen: Rijen;
  readonly staaf: number;
  readonly tussen: number;
  readonly sleutel: Sleutel;
  /** Names of series behind the bars of the first row. */
  readonly namen: readonly string[];
}

function plaats(keuze: Keuze, breed: number, { sleutel: metSleutel, namenBoven }: Indeling): Plaatsing {
  const meer = keuze.reeksen.length > 1;
  const staaf = meer ? 15 : 17;
  const tussen = meer ? 12 : 8;
  const sleutel = meer && metSleutel ? sleutelVan(keuze.reeksen, breed) : GEEN_SLEUTEL;
  const boven = sleutel.hoogte === 0 ? 0 : sleutel.hoogte + 6;
  const staven = keuze.reeksen.length * staaf;
  const rijen = rijenVan(keuze, { breed, boven, staven, tussen, namenBoven });
  return { rijen, staaf, tussen, sleutel, namen: meer && !metSleutel ? keuze.reeksen : [] };
}

/** The greatest length of the scale at which every bar still has room for its own labels. */
function langsteStaaf(
  keuze: Keuze,
  { rijen: { begin }, namen }: Plaatsing,
  domein: readonly [number, number],
  breed: number,
): number {
  const heel = breed - begin - NAAST;
  const lengtes = keuze.categorieen.flatMap((categorie, rij) =>
    categorie.cellen.map((cel, i) => {
      const deel = ((waardeVan(cel) ?? 0) - domein[0]) / (domein[1] - domein[0]);
      const ruimte = heel - labelBreed(categorie, i, rij === 0 ? namen[i] : undefined);
      return deel <= 0 ? heel : ruimte / deel;
    }),
  );
  return Math.min(heel, ...lengtes);
}

function labelBreed(categorie: Categorie, i: number, naam: string | undefined): number {
  const achter = [categorie.bijschrift ? celLabel(categorie.bijschrift) : '', naam ?? ''].filter(
    (t) => t !== '',
  );
  const waarde = tekstbreedte(celLabel(categorie.cellen[i]!), true);
  return waarde + achter.reduce((som, tekst) => som + NAAST + tekstbreedte(tekst), 0) + 1;
}

function teken(
  keuze: Keuze,
  kleuren: readonly Vulling[],
  { rijen: { rijen, onder, stukken }, staaf, tussen, sleutel, namen }: Plaatsing,
  schaal: Schaal,
  breed: number,
): Tekening {
  const staven: Staaf[] = [];
  const teksten: Tekst[] = [];
  const nul = opSchaal(schaal, Math.max(0, schaal.domein[0]));
  rijen.forEach(({ categorie, naam, naamY, midden }, rij) => {
    teksten.push({ x: 0, y: naamY, regels: naam });
    categorie.cellen.forEach((cel, i) => {
      const a = midden + (i - categorie.cellen.length / 2) * staaf + 0.75;
      const waarde = waardeVan(cel);
      if (waarde !== null) staven.push({ van: 0, tot: waarde, a, b: a + staaf - 1.5, ...kleuren[i]! });
      const x = (waarde === null ? nul : Math.max(nul, opSchaal(schaal, waarde))) + NAAST;
      const y = a + (staaf - 1.5) / 2;
      teksten.push(...naast(categorie, i, x, y, rij === 0 ? namen[i] : undefined));
    });
  });
  const { staaltjes, namen: sleutelnamen } = sleutelLagen(sleutel, kleuren);
  const breuklijnen = breukenTussen(keuze, rijen, tussen, breed);
  return {
    hoogte: onder + 2,
    lagen: [
      staafLaag(staven, schaal, 'liggend'),
      streepLaag(
        stukken.map(([top, voet]) => ({ x: nul, y: top - 1, x2: nul, y2: voet + 1 })),
        HAARLIJN,
        1,
      ),
      ...breukLaag(breuklijnen),
      vlakLaag(staaltjes),
      tekstLaag([...sleutelnamen, ...breuklijnen.map(({ merk }) => merk), ...teksten]),
    ],
  };
}

/** Behind a bar: its figure, then the second figure, then (first row) the name of the series. */
function naast(categorie: Categorie, i: number, x: number, y: number, naam: string | undefined): Tekst[] {
  const cel = categorie.cellen[i]!;
  const waarde = celLabel(cel);
  const teksten: Tekst[] = [{ x, y, regels: [waarde], vet: true, kleur: labelKleur(waardeVan(cel)) }];
  let verder = x + tekstbreedte(waarde, true) + NAAST;
  for (const tekst of [categorie.bijschrift ? celLabel(categorie.bijschrift) : '', naam ?? '']) {
    if (tekst === '') continue;
    teksten.push({ x: verder, y, regels: [tekst], kleur: GRIJS });
    verder += tekstbreedte(tekst) + NAAST;
  }
  return teksten;
}
