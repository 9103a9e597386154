import type { Stijl } from '../definition/stijl.ts';
import { celLabel, waardeVan } from './celtekst.ts';
import { type Categorie, type Keuze, waardenVan } from './keuze.ts';
import { liggend } from './liggend.ts';
import { GRIJS, HAARLIJN, lijnstijlen, verdonker } from './palet.ts';
import {
  domeinVan,
  labelKleur,
  opSchaal,
  puntLaag,
  type Schaal,
  type Streep,
  streepLaag,
  type Tekening,
  type Tekst,
  tekstLaag,
} from './tekening.ts';
import { breedste, breekAf, REGEL, tekstbreedte } from './tekstmaat.ts';

const RIJ = 20;
/** From the middle of a dot to its label. */
const NAAST = 10;

interface Plaatsing {
  readonly schaal: Schaal;
  readonly boven: number;
  readonly kolomkop: readonly string[];
  readonly waarde: number | null;
}

/**
 * Comparison of gemeenten: a dot per row, tied to the region's figure, which stands as a line; the label at the far side
 * of the dot, so that the line never runs through it. A second figure (the count beside a rate) stands in a column.
 * Dots of several series would hide each other's labels, so those are drawn as bars.
 */
export function punten(keuze: Keuze, stijl: Stijl, breed: number): Tekening {
  if (keuze.reeksen.length > 1) return liggend(keuze, stijl, breed);
  const plaatsing = plaats(keuze, breed);
  const { schaal, boven, kolomkop, waarde } = plaatsing;
  const onder = boven + keuze.categorieen.length * RIJ;
  const lijnX = waarde === null ? null : opSchaal(schaal, waarde);
  const basis = lijnX ?? opSchaal(schaal, 0);
  const midden = (nr: number): number => boven + (nr + 0.5) * RIJ;
  const accent = verdonker(stijl.accent);
  const stijlen = lijnstijlen(keuze.reeksen.length, stijl);
  const stelen: Streep[] = [];
  const teksten: Tekst[] = [
    { x: breed, y: (kolomkop.length * REGEL) / 2, regels: kolomkop, kleur: GRIJS, uitlijning: 'right' },
  ];
  keuze.categorieen.forEach((categorie, nr) => {
    const y = midden(nr);
    teksten.push(...rijTeksten(categorie, breed, y), ...puntTeksten(categorie, schaal, basis, y));
    for (const w of categorie.cellen.map(waardeVan)) {
      if (w !== null) stelen.push({ x: basis, y, x2: opSchaal(schaal, w), y2: y });
    }
  });
  const lijnTekst = lijnX === null ? [] : lijnLabel(keuze, lijnX, breed, kolomkop, boven);
  const nul = { x: opSchaal(schaal, 0), y: boven, x2: opSchaal(schaal, 0), y2: onder };
  return {
    hoogte: onder + 2,
    lagen: [
      streepLaag(stelen, HAARLIJN, 1.5),
      streepLaag(
        lijnX === null ? [nul] : [{ x: lijnX, y: boven - 3, x2: lijnX, y2: onder }],
        lijnX === null ? HAARLIJN : accent,
        1.5,
      ),
      ...stijlen.map((eigen, i) =>
        puntLaag(
          keuze.categorieen.map((c, nr) => ({ positie: midden(nr), waarde: waardeVan(c.cellen[i]!) })),
          schaal,
          eigen,
          'liggend',
          95,
        ),
      ),
      tekstLaag([...teksten.filter((tekst) => tekst.regels.length > 0), ...lijnTekst]),
    ],
  };
}

function plaats(keuze: Keuze, breed: number): Plaatsing {
  const waarde = keuze.lijn ? waardeVan(keuze.lijn.cel) : null;
  const label =
    breedste(
      keuze.categorieen.flatMap((c) => c.cellen.map(celLabel)),
      true,
    ) +
    NAAST +
    4;
  const kolomkop = keuze.bijschrift === null ? [] : breekAf(keuze.bijschrift, 96);
  const kolom =
    keuze.bijschrift === null
      ? 0
      : breedste([
          ...kolomkop,
          ...keuze.categorieen.map((c) => (c.bijschrift ? celLabel(c.bijschrift) : '')),
        ]) + 16;
  const links = breedste(keuze.categorieen.map((c) => c.kop)) + 12 + (waarde === null ? 0 : label);
  const boven = Math.max(waarde === null ? 4 : 22, kolomkop.length * REGEL + 4);
  const bereik: [number, number] = [links, Math.max(links + 20, breed - kolom - label)];
  return { schaal: { domein: domeinVan([...waardenVan(keuze), waarde]), bereik }, boven, kolomkop, waarde };
}

/** Name of a row at the left edge, its second figure at the right edge. */
function rijTeksten(categorie: Categorie, breed: number, y: number): Tekst[] {
  const bij = categorie.bijschrift ? celLabel(categorie.bijschrift) : '';
  const naam: Tekst = { x: 0, y, regels: [categorie.kop] };
  return bij === '' ? [naam] : [naam, { x: breed, y, regels: [bij], uitlijning: 'right' }];
}

/** Labels of one row: left of a dot that lies left of the line, right of the others. */
function puntTeksten(categorie: Categorie, schaal: Schaal, basis: number, y: number): Tekst[] {
  return categorie.cellen.map((cel) => {
    const waarde = waardeVan(cel);
    const x = waarde === null ? schaal.bereik[0] : opSchaal(schaal, waarde);
    const links = waarde !== null && x < basis - 0.5;
    return {
      x: links ? x - NAAST : x + NAAST,
      y,
      regels: [celLabel(cel)],
      vet: true,
      kleur: labelKleur(waarde),
      uitlijning: links ? 'right' : 'left',
    };
  });
}

/** Above the line: whose figure it is. Kept inside the drawing and clear of the head of the column. */
function lijnLabel(
  keuze: Keuze,
  x: number,
  breed: number,
  kolomkop: readonly string[],
  boven: number,
): Tekst[] {
  if (keuze.lijn === null) return [];
  const tekst = `${keuze.lijn.kop} ${celLabel(keuze.lijn.cel)}`;
  const halve = tekstbreedte(tekst, true) / 2;
  const rechts = breed - (kolomkop.length > 0 ? breedste(kolomkop) + 12 : 0) - halve;
  return [
    {
      x: Math.max(halve, Math.min(x, rechts)),
      y: boven - 12,
      regels: [tekst],
      vet: true,
      uitlijning: 'center',
    },
  ];
}
