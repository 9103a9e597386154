import type { Browser } from 'puppeteer-core';
import { metPagina } from '../pdf/pagina.ts';
import type { Beeldmaker } from './grafiek.ts';

/** Pixels to a unit of the drawing: sharp on paper. */
const SCHERPTE = 2;

/** Draws charts as PNG in a browser; `lettertype` is the `@font-face` CSS of the letter that they name. */
export const beeldmaker =
  (browser: Browser, lettertype: string): Beeldmaker =>
  (svg, breed) =>
    metPagina(browser, async ({ pagina }) => {
      const [, , , hoog] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? `0 0 ${breed} ${breed}`)
        .split(' ')
        .map(Number);
      await pagina.setViewport({ width: breed, height: Math.ceil(hoog!), deviceScaleFactor: SCHERPTE });
      await pagina.setContent(
        `<!doctype html><style>${lettertype} body{margin:0} svg{display:block;width:${breed}px}</style>${svg}`,
        { waitUntil: 'load' },
      );
      return pagina.screenshot({ type: 'png' });
    });
