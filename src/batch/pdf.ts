import { setImmediate } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { metBrowser } from '../browser/start.ts';
import type { Gevonden } from '../browser/vind.ts';
import { drukAf, werkAf } from '../output/pdf/druk.ts';
import type { Paginas } from './document.ts';
import { dagVan, maakWord } from './word.ts';
import type { Formaat } from './formaten.ts';

/** What a document needs a browser for; null what is not asked. */
export interface Gedrukt {
  pdf: Uint8Array | null;
  docx: Uint8Array | null;
}

/** Prints documents as soon as their pages are there; the browser is started meanwhile. */
export async function drukAlles(
  browser: Gevonden,
  paginas: Promise<readonly Paginas[]>,
  formaten: readonly Formaat[],
): Promise<Gedrukt[]> {
  const { bestanden } = await metBrowser(browser, async (b) => {
    const bestanden: (() => Promise<Gedrukt>)[] = [];
    for (const document of await paginas) bestanden.push(await begin(b, document, formaten));
    return { bestanden };
  });
  return Promise.all(bestanden.map((bestand) => bestand()));
}

/** Prints one document. */
export const druk = async (
  browser: Browser,
  paginas: Paginas,
  formaten: readonly Formaat[],
): Promise<Gedrukt> => (await begin(browser, paginas, formaten))();

/**
 * The part of the work that needs the browser; what it gives is the rest. What is left to do for the screen is done while
 * the browser prints. The date in the PDF is that of the data, never that of the clock: the same input gives the same bytes.
 */
async function begin(
  browser: Browser,
  paginas: Paginas,
  formaten: readonly Formaat[],
): Promise<() => Promise<Gedrukt>> {
  const { stof, verslag, scherm } = paginas;
  const { html, titel } = verslag;
  const document = {
    html,
    titel,
    taal: 'nl' as const,
    auteur: stof.definitie.regio.organisatie,
    datum: dagVan(stof.definitie),
  };
  const afdruk = formaten.includes('pdf') ? await drukAf(browser, document, scherm) : null;
  const docx = formaten.includes('docx') ? await maakWord(paginas, browser) : null;
  // Begins when the browser has been told to print the next or to close, and is waited for when it is closed.
  const pdf = afdruk && setImmediate(afdruk).then(werkAf);
  pdf?.catch(() => {});
  return async () => ({ pdf: await pdf, docx });
}
