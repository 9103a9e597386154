import type { Browser, Page } from 'puppeteer-core';
import { toonVoorbeeld } from '../voorbeeld/voorbeeld.ts';
import { openPagina, type Proefpagina } from '../voorbeeld/pagina.fixture.ts';

/** A picture of the element with id `beeld` of a page. */
export async function kiek(browser: Browser, html: string): Promise<Uint8Array> {
  const pagina = await browser.newPage();
  await pagina.setViewport({ width: 1200, height: 800 });
  await pagina.setContent(html);
  const beeld = await (await pagina.$('#beeld'))!.screenshot();
  await pagina.close();
  return beeld;
}

/** The preview of a regio in the window of an author, for as long as the work takes. */
export async function bijVoorbeeld(
  browser: Browser,
  regio: string,
  werk: (voorbeeld: Proefpagina) => Promise<void>,
): Promise<void> {
  const voorbeeld = await toonVoorbeeld(regio, {}, () => {});
  try {
    await voorbeeld.eerste;
    const open = await openPagina(browser, voorbeeld.adres);
    await open.pagina.setViewport({ width: 1200, height: 720 });
    await werk(open);
    await open.pagina.close();
  } finally {
    await voorbeeld.sluit();
  }
}

/** Brings a place of the report to the top of its window. */
export const naar = ({ verslag }: Proefpagina, selector: string): Promise<void> =>
  verslag.$eval(selector, (element) => element.scrollIntoView({ block: 'start' }));

/** A picture of the whole window, when it stands still. */
export async function schermafdruk(pagina: Page): Promise<Uint8Array> {
  await pagina.evaluate(() => new Promise((klaar) => setTimeout(klaar, 300)));
  // How long the work took differs every time.
  await pagina.$eval('#stand', (stand) => {
    stand.textContent = stand.textContent.replace(/\d+,\d+ s/, '0,2 s');
  });
  return pagina.screenshot();
}
