import { setImmediate } from 'node:timers/promises';
import { metBrowser } from '../browser/start.ts';
import type { Gevonden } from '../browser/vind.ts';
import { drukAf, werkAf } from '../output/pdf/druk.ts';
import type { Paginas } from './bouw.ts';
import type { Datum } from '../records/datum.ts';

/**
 * Prints one report as soon as its pages are there; the browser is started meanwhile. The date in the PDF is that of the
 * data (last day of the schooljaar), or `SOURCE_DATE_EPOCH` when set, never that of the clock: the same input gives the
 * same bytes.
 */
export async function drukVerslag(
  browser: Gevonden,
  paginas: Promise<Paginas>,
  dag: Datum,
): Promise<Uint8Array> {
  const datum = datumVanEpoch(process.env.SOURCE_DATE_EPOCH) ?? dag;
  const { bestand } = await metBrowser(browser, async (b) => {
    const { stof, verslag, scherm } = await paginas;
    const { html, titel } = verslag;
    const document = { html, titel, taal: 'nl' as const, auteur: stof.definitie.regio.organisatie, datum };
    // What is left to do for the screen is done while the browser prints.
    const afdruk = await drukAf(b, document, scherm);
    // Begins when the browser has been told to close, and is waited for when it is closed.
    const bestand = setImmediate(afdruk).then(werkAf);
    bestand.catch(() => {});
    return { bestand };
  });
  return bestand;
}

/** The civil date (UTC) of a number of seconds since 1970; null when it is none. */
export function datumVanEpoch(seconden: string | undefined): Datum | null {
  if (!seconden || !/^\d+$/.test(seconden)) return null;
  return Number(new Date(Number(seconden) * 1000).toISOString().slice(0, 10).replaceAll('-', ''));
}
