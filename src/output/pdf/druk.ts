import type { PDFDocument } from 'pdf-lib';
import type { Browser, CDPSession } from 'puppeteer-core';
import type { Datum } from '../../records/datum.ts';
import { Fout, STATUS } from '../../text/fout.ts';
import type { Woorden } from './herstel.ts';
import { type Drukpagina, metPagina } from './pagina.ts';

/** One self-contained HTML document to print, and what its PDF says about itself. */
export interface Document {
  html: string;
  titel: string;
  taal: 'nl';
  auteur: string;
  /** Civil date (yyyymmdd) of the data: it becomes CreationDate and ModDate, so that a second print is the same file. */
  datum: Datum;
}

/** Prints change the contents list at most this often before its numbers are left out. */
const POGINGEN = 3;
const TE_LANG = 120_000;
/** The sheet for a document that names none in its CSS; sizes in inches. */
const A4 = {
  paperWidth: 210 / 25.4,
  paperHeight: 297 / 25.4,
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
};

/**
 * Nothing is laid out for a screen that nobody sees, and for counting pages nothing is painted: a third of the time. Hiding
 * keeps every element in its place, which leaving out would not.
 */
const ONGEZIEN = '<style media="screen">body{display:none!important}</style>';
const ONGEVERFD = '<style id="jaarverslag-telronde" media="print">*{visibility:hidden!important}</style>';

type Nummers = [anker: string, nummer: string][];

/** A printed document, before its repairs. */
export interface Afdruk extends Woorden {
  readonly pdf: PDFDocument;
  readonly document: Document;
}

/**
 * Prints a document: tagged, with bookmarks, page numbers in its contents list and the repairs of `herstel`. Two prints of
 * the same document by the same browser are the same bytes.
 *
 * In the contents list `<a href="#id">…<span data-pagina-van="id"></span></a>` gets the number of the sheet on which the
 * element with that id stands, counted from 1 like `counter(page)`.
 * @throws Fout ANKER_ONTBREEKT (status 2) when the contents list points to a heading that is not in the document
 */
export async function druk(browser: Browser, document: Document): Promise<Uint8Array> {
  return werkAf(await drukAf(browser, document));
}

/**
 * The first half of `druk`, for who wants to close the browser before the repairs: `werkAf` does without. `terwijl` is work
 * of the caller that is begun when the browser has been told to print.
 */
export async function drukAf(
  browser: Browser,
  document: Document,
  terwijl: () => Promise<unknown> = async () => {},
): Promise<Afdruk> {
  return metPagina(browser, async (drukpagina) => {
    const { pagina } = drukpagina;
    const html = document.html.replace(/<head(?:\s[^>]*)?>/i, (kop) => `${kop}${ONGEZIEN}${ONGEVERFD}`);
    await pagina.setContent(html, { waitUntil: 'load', timeout: TE_LANG });
    const { ankers, links, koppen } = await pagina.evaluate(leesVerwijzingen);
    const pdf = await drukMetNummers(drukpagina, ankers, terwijl);
    return { pdf, document, links: new Map(links), koppen };
  });
}

/** The second half of `druk`: the repairs, and the bytes of the file. */
export async function werkAf({ pdf, document, ...woorden }: Afdruk): Promise<Uint8Array> {
  const { herstel } = await import('./nabewerking.ts');
  return herstel(pdf, document, woorden);
}

/** Numbers change how lines break, so pages are counted again in the final print; that is read for the repairs anyway. */
async function drukMetNummers(
  drukpagina: Drukpagina,
  ankers: string[],
  terwijl: () => Promise<unknown>,
): Promise<PDFDocument> {
  const { pagina, lijn } = drukpagina;
  // pdf-lib takes its time to come in, so that is while the browser prints.
  const [geteld, { ontleed, paginasVanAnkers }] = await Promise.all([
    ankers.length > 0 ? afdruk(lijn, false) : null,
    import('./nabewerking.ts'),
    terwijl(),
  ]);
  const vind = (pdf: PDFDocument): Nummers => vindNummers(paginasVanAnkers(pdf), ankers);
  let nummers: Nummers = geteld ? vind(await ontleed(geteld)) : [];
  for (let poging = 1; poging <= POGINGEN; poging++) {
    await pagina.evaluate(vulNummers, nummers);
    const pdf = await ontleed(await afdruk(lijn, true));
    const gevonden = vind(pdf);
    if (gevonden.every(([, nummer], i) => nummer === nummers[i]?.[1])) return pdf;
    nummers = gevonden;
  }
  // A contents list without numbers is better than one with wrong numbers.
  await pagina.evaluate(
    vulNummers,
    nummers.map(([anker]): [string, string] => [anker, '']),
  );
  return ontleed(await afdruk(lijn, true));
}

/**
 * The first pass is only for counting pages; without tags it takes half the time. Puppeteer's own `page.pdf` fetches the
 * file in pieces, which takes longer than printing a letter does.
 */
async function afdruk(lijn: CDPSession, voorgoed: boolean): Promise<Uint8Array> {
  const { data } = await lijn.send('Page.printToPDF', {
    generateTaggedPDF: voorgoed,
    generateDocumentOutline: voorgoed,
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    ...A4,
  });
  return Buffer.from(data, 'base64');
}

function vindNummers(paginas: ReadonlyMap<string, number>, ankers: string[]): Nummers {
  return ankers.map((anker) => {
    const nummer = paginas.get(anker);
    if (nummer !== undefined) return [anker, String(nummer)];
    throw new Fout(
      'ANKER_ONTBREEKT',
      `De inhoudsopgave verwijst naar "${anker}", maar dat staat niet in het verslag: geef het kopje dat id, of haal de regel weg.`,
      STATUS.verkeerd,
    );
  });
}

/**
 * Runs in the page, and waits for its fonts. The anchors whose page is asked for, and for every link the words a reader
 * hears for it; those of the first link where more go to one place; and the headings.
 */
async function leesVerwijzingen(): Promise<{
  ankers: string[];
  links: [doel: string, tekst: string][];
  koppen: string[];
}> {
  // Each of them, because nothing on the screen asks for one; a broken one is left out, as the browser does.
  await Promise.allSettled([...window.document.fonts].map((letter) => letter.load()));
  const nummers = [...window.document.querySelectorAll('[data-pagina-van]')];
  const links = [...window.document.querySelectorAll('a[href]')].map((link): [string, string] => {
    const kopie = link.cloneNode(true) as Element;
    for (const nummer of kopie.querySelectorAll('[data-pagina-van]')) nummer.remove();
    const tekst = link.getAttribute('aria-label') ?? kopie.textContent ?? '';
    const doel = link.getAttribute('href') ?? '';
    return [
      doel.startsWith('#') ? doel : (link as HTMLAnchorElement).href,
      tekst.replace(/\s+/g, ' ').trim(),
    ];
  });
  const koppen = [...window.document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((kop) => {
    const kopie = kop.cloneNode(true) as Element;
    for (const regeleinde of kopie.querySelectorAll('br')) regeleinde.replaceWith(' ');
    return (kopie.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
  return {
    ankers: [...new Set(nummers.map((nummer) => nummer.getAttribute('data-pagina-van') ?? ''))],
    links: links.filter(([, tekst]) => tekst !== '').reverse(),
    koppen: koppen.filter((tekst) => tekst !== ''),
  };
}

/** Runs in the page, and ends the round in which nothing is painted. Filling in what is already laid out is faster than loading the document again. */
function vulNummers(nummers: [anker: string, nummer: string][]): void {
  window.document.getElementById('jaarverslag-telronde')?.remove();
  const bekend = new Map(nummers);
  for (const plaats of window.document.querySelectorAll('[data-pagina-van]')) {
    plaats.textContent = bekend.get(plaats.getAttribute('data-pagina-van') ?? '') ?? '';
  }
}
