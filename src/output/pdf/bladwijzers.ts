import { PDFDict, type PDFDocument, PDFHexString, PDFName } from 'pdf-lib';

const [OUTLINES, FIRST, NEXT, TITLE] = ['Outlines', 'First', 'Next', 'Title'].map((naam) =>
  PDFName.of(naam),
) as [PDFName, PDFName, PDFName, PDFName];

/** The items of the outline in the order in which a reader sees them, with their depth from 1. */
export function* bladwijzers(pdf: PDFDocument): Generator<{ punt: PDFDict; niveau: number }> {
  yield* onder(pdf.catalog.lookupMaybe(OUTLINES, PDFDict), 1);
}

function* onder(boven: PDFDict | undefined, niveau: number): Generator<{ punt: PDFDict; niveau: number }> {
  for (let punt = boven?.lookupMaybe(FIRST, PDFDict); punt; punt = punt.lookupMaybe(NEXT, PDFDict)) {
    yield { punt, niveau };
    yield* onder(punt, niveau + 1);
  }
}

/**
 * Gives the bookmarks the words of the headings. Chromium makes both from the same headings in the same order, but doubles
 * a heading that opens a page and drops the spaces at its line breaks. Bookmarks that do not match are left as they are.
 */
export function benoemBladwijzers(pdf: PDFDocument, koppen: readonly string[]): void {
  const punten = [...bladwijzers(pdf)];
  if (punten.length !== koppen.length) return;
  for (const [i, { punt }] of punten.entries()) punt.set(TITLE, PDFHexString.fromText(koppen[i]!));
}
