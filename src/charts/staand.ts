import type { Stijl } from '../definition/grafiek.ts';
import { celLabel, waardeVan } from './celtekst.ts';
import type { Keuze } from './keuze.ts';
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
import { NAAST_STAALTJE, SLEUTELREGEL, type Sleutelnaam, sleutelLagen, sleutelVan } from './sleutel.ts';
import { breedste, breedsteWoord, breekAf, REGEL, tekstbreedte } from './tekstmaat.ts';

/** Height of the part where the bars stand: of one series, and of several beside each other. */
const VELD = { een: 100, meer: 120 };
const STAAF_BREEDST = 58;

interface Plaatsing {
  readonly staaf: number;
  readonly groep: number;
  readonly schaal: Schaal;
  readonly sleutel: readonly Sleutelnaam[];
}

/**
 * Upright bars, one or several per category. Names of series stand in a key right above the bars, in the order of the
 * bars. When the figures or the words would not fit side by side the bars lie down instead.
 */
export function staand(keuze: Keuze, stijl: Stijl, breed: number): Tekening {
  const plaatsing = plaats(keuze, breed);
  if (plaatsing === null) return liggend(keuze, stijl, breed);
  const { staaf, groep, schaal } = plaatsing;
  const staven: Staaf[] = [];
  const teksten: Tekst[] = [];
  const nul = opSchaal(schaal, 0);
  keuze.categorieen.forEach((categorie, nr) => {
    const begin = nr * groep + (groep - staaf * categorie.cellen.length) / 2;
    const kleuren = kleurenVan(keuze, stijl, nr);
    categorie.cellen.forEach((cel, i) => {
      const a = begin + i * staaf + 1;
      const waarde = waardeVan(cel);
      if (waarde !== null) staven.push({ van: 0, tot: waarde, a, b: a + staaf - 2, ...kleuren[i]! });
      const y = (waarde === null ? nul : Math.min(nul, opSchaal(schaal, waarde))) - 9;
      const midden = a + staaf / 2 - 1;
      teksten.push({ x: midden, y, regels: [celLabel(cel)], ...opMaat(waarde) });
      const bij = categorie.bijschrift ? celLabel(categorie.bijschrift) : '';
      if (bij !== '') {
        teksten.push({ x: midden, y: y - REGEL, regels: [bij], kleur: GRIJS, uitlijning: 'center' });
      }
    });
  });
  const namen = voetregels(keuze, groep);
  const voet = schaal.bereik[0];
  teksten.push(
    ...namen.map((regels, nr) => ({
      x: (nr + 0.5) * groep,
      y: voet + 7 + (regels.length * REGEL) / 2,
      regels,
      uitlijning: 'center' as const,
    })),
  );
  const { staaltjes, namen: sleutelnamen } = sleutelLagen(plaatsing.sleutel, kleurenVan(keuze, stijl, 0));
  return {
    hoogte: voet + 9 + Math.max(...namen.map((regels) => regels.length)) * REGEL,
    lagen: [
      staafLaag(staven, schaal, 'staand'),
      streepLaag([{ x: 0, y: nul, x2: groep * keuze.categorieen.length, y2: nul }], HAARLIJN, 1),
      ...(staaltjes.length > 0 ? [vlakLaag(staaltjes)] : []),
      tekstLaag([...sleutelnamen, ...teksten]),
    ],
  };
}

const opMaat = (waarde: number | null) =>
  ({ vet: true, kleur: labelKleur(waarde), uitlijning: 'center' }) as const;

/** Widths that let every figure and every word stand free; null when the page is too narrow for that. */
function plaats(keuze: Keuze, breed: number): Plaatsing | null {
  const aantal = keuze.categorieen.length;
  const reeksen = keuze.reeksen.length;
  const labels = keuze.categorieen.flatMap((c) => [
    breedste(c.cellen.map(celLabel), true),
    c.bijschrift ? tekstbreedte(celLabel(c.bijschrift)) : 0,
  ]);
  const smalst = Math.max(...labels, 14) + 4;
  const woord = Math.max(...keuze.categorieen.map((c) => breedsteWoord(c.kop))) + 10;
  const tussen = reeksen > 1 ? 18 : 10;
  const nodig = Math.max(smalst * reeksen + tussen, woord);
  if (nodig * aantal > breed) return null;
  const ruim = Math.min(breed / aantal, reeksen > 1 ? reeksen * STAAF_BREEDST + 44 : STAAF_BREEDST * 2);
  const groep = Math.max(nodig, ruim);
  const staaf = Math.max(
    smalst,
    Math.min(STAAF_BREEDST, (groep - tussen) / (reeksen > 1 ? reeksen + 0.4 : 1)),
  );
  if (reeksen > 1 && keuze.reeksen.some((naam) => NAAST_STAALTJE + tekstbreedte(naam) > breed)) return null;
  const sleutel = reeksen > 1 ? sleutelVan(keuze.reeksen, breed) : [];
  const regels = sleutel.length > 0 ? sleutel.at(-1)!.regel + 1 : 0;
  const boven = (regels > 0 ? regels * SLEUTELREGEL + 6 : 0) + (keuze.bijschrift === null ? 18 : 18 + REGEL);
  const veld = reeksen > 1 ? VELD.meer : VELD.een;
  const domein = domeinVan(keuze.categorieen.flatMap((c) => c.cellen.map(waardeVan)));
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
