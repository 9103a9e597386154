import { setImmediate } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { metBrowser } from '../browser/start.ts';
import type { Gevonden } from '../browser/vind.ts';
import { type Afdruk, drukAf, werkAf } from '../output/pdf/druk.ts';
import type { Paginas } from './document.ts';
import type { Datum } from '../records/datum.ts';

/**
 * Prints documents as soon as their pages are there; the browser is started meanwhile. The date in the PDF is that of the
 * data (last day of the schooljaar), or `SOURCE_DATE_EPOCH` when set, never that of the clock: the same input gives the
 * same bytes.
 */
export async function drukAlles(
  browser: Gevonden,
  paginas: Promise<readonly Paginas[]>,
  dag: Datum,
): Promise<Uint8Array[]> {
  const { bestanden } = await metBrowser(browser, async (b) => {
    const bestanden: Promise<Uint8Array>[] = [];
    for (const document of await paginas) {
      const afdruk = await afdrukVan(b, document, dag);
      // Begins when the browser has been told to print the next or to close, and is waited for when it is closed.
      const bestand = setImmediate(afdruk).then(werkAf);
      bestand.catch(() => {});
      bestanden.push(bestand);
    }
    return { bestanden };
  });
  return Promise.all(bestanden);
}

/** Prints one document; what is left to do for the screen is done while the browser prints. */
export function afdrukVan(browser: Browser, { stof, verslag, scherm }: Paginas, dag: Datum): Promise<Afdruk> {
  const { html, titel } = verslag;
  const datum = datumVanEpoch(process.env.SOURCE_DATE_EPOCH) ?? dag;
  const document = { html, titel, taal: 'nl' as const, auteur: stof.definitie.regio.organisatie, datum };
  return drukAf(browser, document, scherm);
}

/** The civil date (UTC) of a number of seconds since 1970; null when it is none. */
export function datumVanEpoch(seconden: string | undefined): Datum | null {
  if (!seconden || !/^\d+$/.test(seconden)) return null;
  return Number(new Date(Number(seconden) * 1000).toISOString().slice(0, 10).replaceAll('-', ''));
}
