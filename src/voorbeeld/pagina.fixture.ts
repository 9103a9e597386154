import type { Browser, Frame, Page } from 'puppeteer-core';

/** The page of a preview in a browser, with the report in its frame. */
export interface Proefpagina {
  pagina: Page;
  verslag: Frame;
  /** What the browser itself complained about. */
  klachten: string[];
  /** Text of an element of the page around the report. */
  lees(selector: string): Promise<string>;
  /** Distance of an element of the report from the top of its frame. */
  hoogte(selector: string): Promise<number>;
  /** Waits until the report holds this text. */
  tekstStaatEr(tekst: string): Promise<unknown>;
  /** Loads the page anew. */
  laad(): Promise<void>;
}

/** Opens the page and waits until everything is there. */
export async function openPagina(browser: Browser, adres: string): Promise<Proefpagina> {
  const pagina = await browser.newPage();
  const klachten: string[] = [];
  pagina.on('pageerror', (fout) => klachten.push(String(fout)));
  pagina.on('console', (regel) => {
    if (regel.type() === 'error') klachten.push(regel.text());
  });
  await pagina.setViewport({ width: 1400, height: 900 });
  const laad = async (): Promise<Frame> => {
    await pagina.goto(adres);
    await pagina.waitForFunction(() =>
      document.getElementById('stand')!.textContent!.startsWith('Bijgewerkt'),
    );
    return (await (await pagina.$('#verslag'))!.contentFrame())!;
  };
  const open: Proefpagina = {
    pagina,
    verslag: await laad(),
    klachten,
    lees: (selector) => pagina.$eval(selector, (element) => (element as HTMLElement).innerText),
    hoogte: (selector) => open.verslag.$eval(selector, (element) => element.getBoundingClientRect().top),
    tekstStaatEr: (tekst) =>
      open.verslag.waitForFunction((zoek) => document.body.textContent.includes(zoek), {}, tekst),
    async laad() {
      open.verslag = await laad();
    },
  };
  return open;
}
