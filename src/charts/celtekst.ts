import type { Cel } from '../records/tabel.ts';
import { toonCel } from '../text/getallen.ts';

/** A cell as a chart label: as everywhere, with the % sign behind a share, because a chart has no head with the unit. */
export function celLabel(cel: Cel): string {
  const tekst = toonCel(cel);
  return heeftWaarde(cel) && cel.eenheid === '%' ? `${tekst}%` : tekst;
}

/** A cell as it is said aloud: no signs for what is missing. An empty share is "geen". */
export function celGezegd(cel: Cel): string {
  if (cel.status === 'niet-beschikbaar') return 'niet beschikbaar';
  if (cel.status === 'geheim') return 'niet getoond';
  return cel.waarde === null ? 'geen' : celLabel(cel);
}

/** A figure that may be drawn. A hidden figure (`geheim`) is never drawn, even where the cell would still hold it. */
export const heeftWaarde = (cel: Cel): cel is Cel & { waarde: number } =>
  cel.status !== 'niet-beschikbaar' && cel.status !== 'geheim' && cel.waarde !== null;

/** The figure of a cell, or null where nothing may be drawn. */
export const waardeVan = (cel: Cel): number | null => (heeftWaarde(cel) ? cel.waarde : null);
