import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Document } from './druk.ts';

const vereis = createRequire(import.meta.url);

const letters = ['400-normal', '700-normal', '400-italic'].map((snede) => {
  const bestand = vereis.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${snede}.woff2`);
  const [gewicht, stijl] = snede.split('-');
  const inhoud = readFileSync(bestand).toString('base64');
  return `@font-face { font-family: "Source Sans 3"; font-weight: ${gewicht}; font-style: ${stijl}; src: url(data:font/woff2;base64,${inhoud}) format("woff2") }`;
});

const STIJL = `${letters.join('')}
@page { size: A4; margin: 22mm 20mm 24mm; @bottom-right { content: counter(page) " van " counter(pages); font: 9pt "Source Sans 3"; border-top: 1px solid #999 } }
body { font: 10.5pt/1.45 "Source Sans 3"; font-variant-ligatures: none }
section { break-before: page } table { border-collapse: collapse } td, th { border-bottom: 1px solid #ccc }`;

/** For tests: a document with our fonts, page numbers in the margin and what stands in `inhoud`. */
export const proefdocument = (inhoud: string): Document => ({
  html: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title><style>${STIJL}</style></head><body>${inhoud}</body></html>`,
  titel: 'Jaarverslag <proef> & één',
  taal: 'nl',
  auteur: 'Regio Proef',
  datum: 20250731,
});

/** For tests: a line of a contents list. */
export const inhoudsregel = (anker: string, tekst: string): string =>
  `<li><a href="#${anker}">${tekst}<span class="paginanummer" data-pagina-van="${anker}"></span></a></li>`;
