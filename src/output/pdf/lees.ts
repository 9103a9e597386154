import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { bladwijzers } from './bladwijzers.ts';
import { stroomtekst } from './inhoudsstroom.ts';

/** What a printed file holds, as far as tests and the doctor ask. */
export interface GelezenPdf {
  paginas: number;
  titel: string | undefined;
  taal: string | undefined;
  /** True when it has a structure tree and says that it is tagged. */
  gemerkt: boolean;
  lettertypen: { naam: string; soort: string; ingebed: boolean }[];
  /** Bookmarks in order, `niveau` from 1. */
  bladwijzers: { titel: string; niveau: number }[];
  /** The text of each page in the order in which it is painted, without spaces that are not in it. */
  tekst: string[];
}

const naam = (tekst: string): PDFName => PDFName.of(tekst);

/** Reads back a PDF that Chromium made; for other makers only the text may be missing. */
export async function leesPdf(bytes: Uint8Array): Promise<GelezenPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const taal = pdf.catalog.lookup(naam('Lang'));
  return {
    paginas: pdf.getPageCount(),
    titel: pdf.getTitle(),
    taal: taal instanceof PDFString || taal instanceof PDFHexString ? taal.decodeText() : undefined,
    gemerkt:
      pdf.catalog.has(naam('StructTreeRoot')) &&
      String(pdf.catalog.lookupMaybe(naam('MarkInfo'), PDFDict)?.get(naam('Marked'))) === 'true',
    lettertypen: lettertypen(pdf),
    bladwijzers: [...bladwijzers(pdf)].map(({ punt, niveau }) => ({ titel: titelVan(punt), niveau })),
    tekst: pdf.getPages().map(tekstVan),
  };
}

function lettertypen(pdf: PDFDocument): GelezenPdf['lettertypen'] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.get(naam('Type')) === naam('Font') && !/CIDFont/.test(woord(dict, 'Subtype')))
    .map((dict) => {
      const onder = dict.lookupMaybe(naam('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? dict;
      const beschrijving = onder.lookupMaybe(naam('FontDescriptor'), PDFDict);
      const ingebed = ['FontFile', 'FontFile2', 'FontFile3'].some((sleutel) =>
        beschrijving?.has(naam(sleutel)),
      );
      return { naam: woord(dict, 'BaseFont'), soort: woord(dict, 'Subtype'), ingebed };
    });
}

function woord(dict: PDFDict, sleutel: string): string {
  const waarde = dict.lookup(naam(sleutel));
  return waarde instanceof PDFName ? waarde.decodeText() : '';
}

function tekstVan(pagina: PDFPage): string {
  const stroom = pagina.node.lookup(naam('Contents'));
  if (!(stroom instanceof PDFRawStream)) return '';
  const bekend = new Map<string, ReadonlyMap<string, string>>();
  const fonts = pagina.node.Resources()?.lookupMaybe(naam('Font'), PDFDict);
  let tabel: ReadonlyMap<string, string> = new Map();
  let tekst = '';
  for (const [, font, letters] of stroomtekst(stroom).matchAll(/\/(\S+) \S+ Tf|<([0-9A-Fa-f]+)> Tj/g)) {
    if (font) {
      tabel = bekend.get(font) ?? letterTabel(fonts?.lookup(naam(font)));
      bekend.set(font, tabel);
    }
    for (const letter of letters?.match(/.{4}/g) ?? []) tekst += tabel.get(letter.toUpperCase()) ?? '';
  }
  return tekst;
}

/** Which text each glyph number of a font stands for, from its ToUnicode table (ISO 32000-1, 9.10.3). */
function letterTabel(font: unknown): ReadonlyMap<string, string> {
  const tabel = new Map<string, string>();
  const stroom = font instanceof PDFDict ? font.lookup(naam('ToUnicode')) : undefined;
  if (!(stroom instanceof PDFRawStream)) return tabel;
  const zet = (nummer: number, tekst: string) =>
    tabel.set(nummer.toString(16).toUpperCase().padStart(4, '0'), tekst);
  for (const [, soort, blok] of stroomtekst(stroom).matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const patroon = soort === 'char' ? /<(\w+)>()\s*<(\w+)>/g : /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g;
    for (const [, van, tot, doel] of blok!.matchAll(patroon)) {
      const begin = Number.parseInt(van!, 16);
      const eind = Number.parseInt(tot || van!, 16);
      const letters = Buffer.from(doel!, 'hex').swap16().toString('utf16le');
      for (let nummer = begin; nummer <= eind; nummer++) {
        const laatste = letters.charCodeAt(letters.length - 1) + nummer - begin;
        zet(nummer, letters.slice(0, -1) + String.fromCharCode(laatste));
      }
    }
  }
  return tabel;
}

function titelVan(punt: PDFDict): string {
  const titel = punt.lookup(naam('Title'));
  return titel instanceof PDFString || titel instanceof PDFHexString ? titel.decodeText() : '';
}
