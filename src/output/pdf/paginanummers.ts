import { PDFArray, PDFDict, type PDFDocument, PDFName } from 'pdf-lib';

/**
 * On which sheet (from 1) each named place of a PDF lies. Chromium names every element that a link in the document points
 * to, with the name as it is written in the link (`caf%C3%A9`); here it is the id itself.
 */
export function paginasVanAnkers(pdf: PDFDocument): Map<string, number> {
  const bladen = new Map(pdf.getPages().map((pagina, i) => [pagina.ref.toString(), i + 1]));
  const plaatsen = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const paginas = new Map<string, number>();
  for (const naam of plaatsen?.keys() ?? []) {
    const blad = bladen.get(String(plaatsen?.lookupMaybe(naam, PDFArray)?.get(0)));
    if (blad !== undefined) paginas.set(ankerVan(naam), blad);
  }
  return paginas;
}

/** The id behind a destination's name; what is no good percent code is taken as it stands. */
export function ankerVan(naam: PDFName): string {
  const geschreven = naam.decodeText();
  try {
    return decodeURIComponent(geschreven);
  } catch {
    return geschreven;
  }
}
