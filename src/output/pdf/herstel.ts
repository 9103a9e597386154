import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStreamWriter,
  PDFString,
} from 'pdf-lib';
import { benoemBladwijzers } from './bladwijzers.ts';
import type { Document } from './druk.ts';
import { merkenZonderTekst, merkVersiering, stroomtekst } from './inhoudsstroom.ts';
import { ankerVan } from './paginanummers.ts';
import { Structuur } from './structuur.ts';
import { PROGRAMMA, pdfDatum, xmp } from './xmp.ts';

const naam = (tekst: string): PDFName => PDFName.of(tekst);

/** Words of the document that the PDF needs and does not have as a reader would say them. */
export interface Woorden {
  /** For a `#id` or an address: what a reader hears for the link. */
  readonly links: ReadonlyMap<string, string>;
  /** The headings in order, for the bookmarks. */
  readonly koppen: readonly string[];
}

/**
 * Adds to a tagged PDF of Chromium what readers with assistive software need and Chromium leaves out (PDF/UA-1, ISO 14289-1):
 * XMP metadata, words on links, list bodies, known structure types, and margins and borders marked as decoration. Then fixes
 * dates, file id and element names, so that two prints are the same bytes.
 *
 * It repairs what is known to be missing; that the result conforms to the norm is for a validator to say.
 */
export async function herstel(
  pdf: PDFDocument,
  document: Document,
  { links, koppen }: Woorden,
): Promise<Uint8Array> {
  const wortel = pdf.catalog.lookupMaybe(naam('StructTreeRoot'), PDFDict);
  const structuur = wortel && new Structuur(pdf, wortel);
  const gepakt = structuur ? pdf.getPages().map((pagina) => scheidVersiering(pdf, pagina, structuur)) : [];
  for (const pagina of pdf.getPages()) benoemLinks(pagina, links);
  structuur?.dunUit();
  structuur?.vulLijsten();
  structuur?.vulRollen();
  structuur?.hernoem();
  benoemBladwijzers(pdf, koppen);
  beschrijf(pdf, document);
  await Promise.all(gepakt);
  // Many small objects: larger groups compress better and faster than pdf-lib's fifty.
  return PDFStreamWriter.forContext(pdf.context, Number.POSITIVE_INFINITY, true, 400).serializeToBuffer();
}

const pak = promisify(deflate);

/** The page is changed at once; its new content is packed in a thread of its own, and is there when the promise is kept. */
async function scheidVersiering(pdf: PDFDocument, pagina: PDFPage, structuur: Structuur): Promise<void> {
  const ref = pagina.node.get(naam('Contents'));
  const stroom = pagina.node.lookup(naam('Contents'));
  if (!(ref instanceof PDFRef) || !(stroom instanceof PDFRawStream)) return;
  const inhoud = stroomtekst(stroom);
  const los = structuur.maakLos(pagina, merkenZonderTekst(inhoud));
  const gemerkt = merkVersiering(inhoud, los, (object) => heeftMerken(pagina, object));
  const klein = await pak(Buffer.from(gemerkt, 'latin1'));
  const dict = pdf.context.obj({ Filter: 'FlateDecode', Length: klein.length });
  pdf.context.assign(ref, PDFRawStream.of(dict, klein));
}

function heeftMerken(pagina: PDFPage, object: string): boolean {
  const objecten = pagina.node.Resources()?.lookupMaybe(naam('XObject'), PDFDict);
  const stroom = objecten?.lookup(naam(object));
  if (!(stroom instanceof PDFRawStream) || stroom.dict.get(naam('Subtype')) !== naam('Form')) return false;
  return stroomtekst(stroom).includes('/MCID');
}

/** A link says where it goes; the words are those a reader sees. */
function benoemLinks(pagina: PDFPage, links: ReadonlyMap<string, string>): void {
  const aantekeningen = pagina.node.Annots()?.asArray() ?? [];
  for (const aantekening of aantekeningen) {
    const dict = pagina.doc.context.lookup(aantekening, PDFDict);
    if (dict.get(naam('Subtype')) !== naam('Link')) continue;
    dict.set(naam('Contents'), PDFHexString.fromText(linktekst(dict, links)));
  }
}

function linktekst(dict: PDFDict, links: ReadonlyMap<string, string>): string {
  const bestemming = dict.get(naam('Dest'));
  if (bestemming instanceof PDFName) {
    const doel = [`#${ankerVan(bestemming)}`, `#${bestemming.decodeText()}`].find((plaats) =>
      links.has(plaats),
    );
    return (doel && links.get(doel)) || 'Naar een andere plaats in dit document';
  }
  const adres = dict.lookupMaybe(naam('A'), PDFDict)?.lookup(naam('URI'));
  if (!(adres instanceof PDFString || adres instanceof PDFHexString)) return 'Link';
  const uri = adres.decodeText();
  return links.get(uri) ?? uri;
}

function beschrijf(pdf: PDFDocument, document: Document): void {
  const { context, catalog } = pdf;
  const { titel, auteur, taal, datum } = document;
  const producent = pdf.getProducer() ?? '';
  // Object streams, which the file is written with, need 1.5; the structure types are those of 1.7.
  context.header = PDFHeader.forVersion(1, 7);
  // In place of the old one, which would else stay in the file with the hour of the print.
  const oud = context.trailerInfo.Info;
  const gegevens = oud instanceof PDFRef ? oud : context.nextRef();
  context.trailerInfo.Info = gegevens;
  context.assign(
    gegevens,
    context.obj({
      Title: PDFHexString.fromText(titel),
      Author: PDFHexString.fromText(auteur),
      Creator: PDFHexString.fromText(PROGRAMMA),
      Producer: PDFHexString.fromText(producent),
      CreationDate: PDFString.of(pdfDatum(datum)),
      ModDate: PDFString.of(pdfDatum(datum)),
    }),
  );
  const pakket = Buffer.from(xmp(document, producent), 'utf8');
  const metagegevens = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: pakket.length });
  catalog.set(naam('Metadata'), context.register(PDFRawStream.of(metagegevens, pakket)));
  catalog.set(naam('Lang'), PDFString.of(taal));
  catalog.set(naam('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(naam('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  if (catalog.has(naam('Outlines'))) catalog.set(naam('PageMode'), naam('UseOutlines'));
  const som = createHash('sha256')
    .update(JSON.stringify([titel, auteur, datum, document.html]))
    .digest('hex');
  const kenmerk = PDFHexString.of(som.slice(0, 32));
  const kenmerken = PDFArray.withContext(context);
  kenmerken.push(kenmerk);
  kenmerken.push(kenmerk);
  context.trailerInfo.ID = kenmerken;
}
