import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer-core';

/** A page to print from, with the line to its print command. */
export interface Drukpagina {
  pagina: Page;
  lijn: CDPSession;
}

/** Pages that wait for the next document: opening one takes as long as printing a letter. */
const vrij = new WeakMap<Browser, Promise<Drukpagina[]>>();

/**
 * Lends a page of the browser in which no script runs and nothing but `data:` is loaded. It goes back for the next document
 * when the work succeeds, and is closed when it fails. Works that run at the same time each get their own.
 */
export async function metPagina<T>(
  browser: Browser,
  werk: (drukpagina: Drukpagina) => Promise<T>,
): Promise<T> {
  const voorraad = await voorraadVan(browser);
  const drukpagina = voorraad.pop() ?? (await richtIn(await browser.newPage()));
  try {
    const uitkomst = await werk(drukpagina);
    voorraad.push(drukpagina);
    return uitkomst;
  } catch (fout) {
    await drukpagina.pagina.close().catch(() => {});
    throw fout;
  }
}

/** Starts with the empty page that every browser opens by itself. */
function voorraadVan(browser: Browser): Promise<Drukpagina[]> {
  let voorraad = vrij.get(browser);
  if (!voorraad) {
    voorraad = browser.pages().then((pages) => Promise.all(pages.map(richtIn)));
    vrij.set(browser, voorraad);
  }
  return voorraad;
}

async function richtIn(pagina: Page): Promise<Drukpagina> {
  await pagina.setJavaScriptEnabled(false);
  await pagina.setRequestInterception(true);
  pagina.on('request', weiger);
  return { pagina, lijn: await pagina.createCDPSession() };
}

/** `aborted` keeps the document where it is; any other reason puts an error page in its place after a meta refresh. */
function weiger(verzoek: HTTPRequest): void {
  const antwoord = verzoek.url().startsWith('data:') ? verzoek.continue() : verzoek.abort('aborted');
  antwoord.catch(() => {});
}
