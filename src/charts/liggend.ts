import type { Stijl } from '../definition/grafiek.ts';
import { celLabel, waardeVan } from './celtekst.ts';
import type { Categorie, Keuze } from './keuze.ts';
import { GRIJS, HAARLIJN, vullingen, type Vulling } from './palet.ts';
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
import { breedste, breekAf, REGEL, tekstbreedte } from './tekstmaat.ts';

/** Space between a bar and its label, and between two labels. */
const NAAST = 6;

interface Regel {
  readonly categorie: Categorie;
  readonly naam: readonly string[];
  /** Top of the row and middle of its bars, in units. */
  readonly top: number;
  readonly hoogte: number;
}

/** Lying bars: for long labels and for parts of a whole. Names of series stand behind the bars of the first row. */
export function liggend(keuze: Keuze, stijl: Stijl, breed: number): Tekening {
  const kleuren = vullingen(keuze.reeksen.length, stijl, keuze.chronologischeReeksen);
  const namen = keuze.reeksen.length > 1 ? keuze.reeksen : [];
  const zonderSleutel = plaats(keuze, breed, namen, 0);
  const smal = zonderSleutel.schaal.bereik[1] - zonderSleutel.schaal.bereik[0] < breed * 0.3;
  if (!smal || namen.length === 0) return teken(keuze, kleuren, zonderSleutel, namen, []);
  return teken(keuze, kleuren, plaats(keuze, breed, [], namen.length * 18 + 6), [], namen);
}

interface Plaatsing {
  readonly regels: readonly Regel[];
  readonly schaal: Schaal;
  readonly staaf: number;
  readonly hoogte: number;
}

function plaats(keuze: Keuze, breed: number, namen: readonly string[], boven: number): Plaatsing {
  const meer = keuze.reeksen.length > 1;
  const staaf = meer ? 15 : 17;
  const tussen = meer ? 12 : 8;
  const naamBreed = Math.min(breed * 0.36, breedste(keuze.categorieen.map((c) => c.kop)));
  let y = boven;
  const regels = keuze.categorieen.map((categorie) => {
    const naam = breekAf(categorie.kop, naamBreed);
    const hoogte = Math.max(naam.length * REGEL, keuze.reeksen.length * staaf);
    const regel = { categorie, naam, top: y, hoogte };
    y += hoogte + tussen;
    return regel;
  });
  const begin = Math.ceil(breedste(regels.flatMap((regel) => regel.naam))) + 12;
  return { regels, schaal: schaalVan(keuze, begin, breed, namen), staaf, hoogte: y - tussen + 2 };
}

/** The longest scale at which every bar still has room for its own labels. */
function schaalVan(keuze: Keuze, begin: number, breed: number, namen: readonly string[]): Schaal {
  const domein = domeinVan(keuze.categorieen.flatMap((c) => c.cellen.map(waardeVan)));
  const lengtes = keuze.categorieen.flatMap((categorie, rij) =>
    categorie.cellen.map((_, i) => {
      const deel = ((waardeVan(categorie.cellen[i]!) ?? 0) - domein[0]) / (domein[1] - domein[0]);
      const ruimte = breed - begin - NAAST - labelBreed(categorie, i, rij === 0 ? namen[i] : undefined);
      return deel <= 0 ? Number.POSITIVE_INFINITY : ruimte / deel;
    }),
  );
  const lengte = Math.min(breed - begin - NAAST, ...lengtes);
  return { domein, bereik: [begin, begin + Math.max(20, lengte)] };
}

function labelBreed(categorie: Categorie, i: number, naam: string | undefined): number {
  const achter = [categorie.bijschrift ? celLabel(categorie.bijschrift) : '', naam ?? ''].filter(
    (t) => t !== '',
  );
  const waarde = tekstbreedte(celLabel(categorie.cellen[i]!), true);
  return waarde + achter.reduce((som, tekst) => som + NAAST + tekstbreedte(tekst), 0) + 1;
}

function teken(
  _keuze: Keuze,
  kleuren: readonly Vulling[],
  { regels, schaal, staaf, hoogte }: Plaatsing,
  namen: readonly string[],
  sleutel: readonly string[],
): Tekening {
  const staven: Staaf[] = [];
  const teksten: Tekst[] = [];
  const nul = opSchaal(schaal, Math.max(0, schaal.domein[0]));
  regels.forEach(({ categorie, naam, top, hoogte: rijHoogte }, rij) => {
    const midden = top + rijHoogte / 2;
    teksten.push({ x: 0, y: midden, regels: naam });
    categorie.cellen.forEach((cel, i) => {
      const a = midden + (i - categorie.cellen.length / 2) * staaf + 0.75;
      const waarde = waardeVan(cel);
      if (waarde !== null) staven.push({ van: 0, tot: waarde, a, b: a + staaf - 1.5, ...kleuren[i]! });
      const x = (waarde === null ? nul : Math.max(nul, opSchaal(schaal, waarde))) + NAAST;
      const y = a + (staaf - 1.5) / 2;
      teksten.push(...naast(categorie, i, x, y, rij === 0 ? namen[i] : undefined));
    });
  });
  const eerste = regels[0]!.top;
  return {
    hoogte,
    lagen: [
      staafLaag(staven, schaal, 'liggend'),
      streepLaag([{ x: nul, y: eerste - 1, x2: nul, y2: hoogte - 1 }], HAARLIJN, 1),
      vlakLaag(sleutel.map((_, i) => ({ x: 0, y: i * 18 + 3, x2: 12, y2: i * 18 + 15, ...kleuren[i]! }))),
      tekstLaag([...sleutel.map((tekst, i) => ({ x: 18, y: i * 18 + 9, regels: [tekst] })), ...teksten]),
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
