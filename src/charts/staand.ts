import type { Stijl } from '../definition/stijl.ts';
import { celLabel, waardeVan } from './celtekst.ts';
import { breukLaag, GAT, staandeBreuken, verschoven, voetlijn } from './gaten.ts';
import { type Categorie, type Keuze, waardenVan } from './keuze.ts';
import { liggend } from './liggend.ts';
import { alsVulling, GRIJS, HAARLIJN, vullingen, type Vulling } from './palet.ts';
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
import { GEEN_SLEUTEL, type Sleutel, sleutelLagen, sleutelVan } from './sleutel.ts';
import { breedste, breedsteWoord, breekAf, REGEL, tekstbreedte } from './tekstmaat.ts';

/** Height of the part where the bars stand: of one series, and of several beside each other. */
const VELD = { een: 100, meer: 120 };
const STAAF_BREEDST = 58;

interface Plaatsing {
  readonly staaf: number;
  readonly groep: number;
  readonly schaal: Schaal;
  readonly sleutel: Sleutel;
}

/**
 * Upright bars, one or several per category. Names of series stand in a key right above the bars, in the order of the
 * bars. When the figures or the words would not fit side by side the bars lie down instead.
 */
export function staand(keuze: Keuze, stijl: Stijl, breed: number): Tekening {
  const plaatsing = plaats(keuze, breed);
  if (plaatsing === null || keuze.naast.some((ander) => plaats(ander, breed) === null))
    return liggend(keuze, stijl, breed);
  const { groep, schaal } = plaatsing;
  const links = (nr: number): number => nr * groep + verschoven(keuze.breuken, nr, GAT.staand);
  const nul = opSchaal(schaal, 0);
  const groepen = keuze.categorieen.map((categorie, nr) =>
    staafgroep(categorie, links(nr), plaatsing, kleurenVan(keuze, stijl, nr)),
  );
  const namen = voetregels(keuze, groep);
  const voet = schaal.bereik[0];
  const teksten = [
    ...groepen.flatMap((elk) => elk.teksten),
    ...namen.map((regels, nr) => ({
      x: links(nr) + groep / 2,
      y: voet + 7 + (regels.length * REGEL) / 2,
      regels,
      uitlijning: 'center' as const,
    })),
  ];
  const { staaltjes, namen: sleutelnamen } = sleutelLagen(plaatsing.sleutel, kleurenVan(keuze, stijl, 0));
  const breuklijnen = staandeBreuken(keuze.breuken, links, schaal.bereik[1] - 2, voet);
  return {
    hoogte: voet + 9 + Math.max(...namen.map((regels) => regels.length)) * REGEL,
    lagen: [
      staafLaag(
        groepen.flatMap(({ staven }) => staven),
        schaal,
        'staand',
      ),
      streepLaag(voetlijn(0, links(namen.length - 1) + groep, breuklijnen, nul), HAARLIJN, 1),
      ...breukLaag(breuklijnen),
      ...(staaltjes.length > 0 ? [vlakLaag(staaltjes)] : []),
      tekstLaag([...sleutelnamen, ...breuklijnen.map(({ merk }) => merk), ...teksten]),
    ],
  };
}

/** The bars of one category beside each other, from `links` units on, with their figures above them. */
function staafgroep(
  { cellen, bijschrift }: Categorie,
  links: number,
  { staaf, groep, schaal }: Plaatsing,
  kleuren: readonly Vulling[],
): { staven: Staaf[]; teksten: Tekst[] } {
  const staven: Staaf[] = [];
  const teksten: Tekst[] = [];
  const nul = opSchaal(schaal, 0);
  const begin = links + (groep - staaf * cellen.length) / 2;
  cellen.forEach((cel, i) => {
    const a = begin + i * staaf + 1;
    const waarde = waardeVan(cel);
    if (waarde !== null) staven.push({ van: 0, tot: waarde, a, b: a + staaf - 2, ...kleuren[i]! });
    const y = (waarde === null ? nul : Math.min(nul, opSchaal(schaal, waarde))) - 9;
    const midden = a + staaf / 2 - 1;
    teksten.push({ x: midden, y, regels: [celLabel(cel)], ...opMaat(waarde) });
    const bij = bijschrift ? celLabel(bijschrift) : '';
    if (bij !== '')
      teksten.push({ x: midden, y: y - REGEL, regels: [bij], kleur: GRIJS, uitlijning: 'center' });
  });
  return { staven, teksten };
}

const opMaat = (waarde: number | null) =>
  ({ vet: true, kleur: labelKleur(waarde), uitlijning: 'center' }) as const;

/** Widths that let every figure and every word stand free; null when the page is too narrow for that. */
function plaats(keuze: Keuze, breed: number): Plaatsing | null {
  const aantal = keuze.categorieen.length;
  const ruimte = breed - keuze.breuken.length * GAT.staand;
  const reeksen = keuze.reeksen.length;
  const labels = keuze.categorieen.flatMap((c) => [
    breedste(c.cellen.map(celLabel), true),
    c.bijschrift ? tekstbreedte(celLabel(c.bijschrift)) : 0,
  ]);
  const smalst = Math.max(...labels, 14) + 4;
  const woord = Math.max(...keuze.categorieen.map((c) => breedsteWoord(c.kop))) + 10;
  const tussen = reeksen > 1 ? 18 : 10;
  const nodig = Math.max(smalst * reeksen + tussen, woord);
  if (nodig * aantal > ruimte) return null;
  const ruim = Math.min(ruimte / aantal, reeksen > 1 ? reeksen * STAAF_BREEDST + 44 : STAAF_BREEDST * 2);
  const groep = Math.max(nodig, ruim);
  const staaf = Math.max(
    smalst,
    Math.min(STAAF_BREEDST, (groep - tussen) / (reeksen > 1 ? reeksen + 0.4 : 1)),
  );
  const sleutel = reeksen > 1 ? sleutelVan(keuze.reeksen, breed) : GEEN_SLEUTEL;
  const boven = (reeksen > 1 ? sleutel.hoogte + 6 : 0) + (keuze.bijschrift === null ? 18 : 18 + REGEL);
  const veld = reeksen > 1 ? VELD.meer : VELD.een;
  const domein = domeinVan([keuze, ...keuze.naast].flatMap(waardenVan));
  return { staaf, groep, schaal: { domein, bereik: [boven + veld, boven] }, sleutel };
}

function voetregels(keuze: Keuze, groep: number): string[][] {
  return keuze.categorieen.map((categorie) => breekAf(categorie.kop, groep - 8));
}

/** In a row of years the latest is dark and the earlier ones lighter; otherwise a series has one fill. */
function kleurenVan(keuze: Keuze, stijl: Stijl, nr: number): Vulling[] {
  if (keuze.reeksen.length > 1 || !keuze.chronologisch) {
    return vullingen(keuze.reeksen.length, stijl, keuze.chronologischeReeksen);
  }
  return [alsVulling(stijl.huis[nr === keuze.categorieen.length - 1 ? 0 : 2], stijl)];
}
