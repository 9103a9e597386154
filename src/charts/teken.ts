import type { CelGrafiek, GrafiekDef, Tijdlijn } from '../definition/grafiek.ts';
import { letterVan, type Stijl } from '../definition/stijl.ts';
import type { Tabel } from '../records/tabel.ts';
import { definitieFout } from '../text/fout.ts';
import { altTekst, altTijdlijn, type Koppen } from './alt.ts';
import { gestapeld } from './gestapeld.ts';
import { type Keuze, kies } from './keuze.ts';
import { liggend } from './liggend.ts';
import { lijn } from './lijn.ts';
import { notenVan } from './noten.ts';
import { punten } from './punten.ts';
import { ring } from './ring.ts';
import { staand } from './staand.ts';
import { naarSvg } from './svg.ts';
import type { Tekening } from './tekening.ts';
import { inLetter } from './tekstmaat.ts';
import { tijdlijn } from './tijdlijn.ts';

/**
 * A chart as it stands in a page: `svg` (scales with its place, carries `alt` as its label), the same `alt` as text, and
 * the sentences that must stand below it.
 */
export interface Getekend {
  readonly svg: string;
  readonly alt: string;
  readonly noten: readonly string[];
}

/** Units of a chart over the full text width of 166 mm: one unit is 0,735 pt, letters of 12 units are 8,8 pt. */
export const VOLLE_BREEDTE = 640;

const VORMEN: Readonly<Record<CelGrafiek['vorm'], (keuze: Keuze, stijl: Stijl, breed: number) => Tekening>> =
  {
    lijn,
    staven: staand,
    gegroepeerd: staand,
    liggend,
    gestapeld,
    punten,
    ring,
  };

/**
 * Draws a chart from the cells of its table. Title and subtitle stand in the page, not in the drawing; here they open
 * the alternative text. `breed` is the drawing width in units, 640 for the full text width; letters are 12 units.
 * `naast` are the charts that stand beside this one: bars of the same table are drawn at the same scale.
 * @throws Fout (status 2) when the definition does not fit the table or cannot be drawn readably.
 */
export async function teken(
  grafiek: CelGrafiek | Tijdlijn,
  tabel: Tabel | null,
  koppen: Koppen,
  stijl: Stijl,
  breed: number = VOLLE_BREEDTE,
  naast: readonly GrafiekDef[] = [],
): Promise<Getekend> {
  const letter = letterVan(stijl);
  if (grafiek.vorm === 'tijdlijn') {
    const alt = altTijdlijn(grafiek, koppen);
    const tekening = inLetter(letter, () => tijdlijn(grafiek, stijl, breed));
    return { svg: await naarSvg(tekening, breed, alt, letter), alt, noten: [] };
  }
  if (tabel === null) {
    throw definitieFout(
      'GRAFIEK_ZONDER_TABEL',
      `Grafiek '${grafiek.id}' hoort bij tabel '${grafiek.tabel}', maar die tabel is niet gemaakt. Haal de grafiek weg of zet de tabel in tabellen.yaml.`,
    );
  }
  const keuze = kies(grafiek, tabel, naast);
  const alt = altTekst(keuze, koppen);
  const tekening = inLetter(letter, () => VORMEN[grafiek.vorm](keuze, stijl, breed));
  return { svg: await naarSvg(tekening, breed, alt, letter), alt, noten: notenVan(keuze) };
}
