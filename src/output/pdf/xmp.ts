import { dagVan, jaarVan, maandVan } from '../../records/datum.ts';
import type { Document } from './druk.ts';

/** Name under which the files say what made them. */
export const PROGRAMMA = 'jaarverslag';

/** A civil date in the PDF notation, at midnight UTC because the hour is nobody's business. */
export const pdfDatum = (datum: number): string => `D:${datum}000000Z`;

/** The XMP packet: what the document says about itself, in the words of Dublin Core and the PDF/UA identifier. */
export function xmp({ titel, auteur, taal, datum }: Omit<Document, 'html'>, producent: string): string {
  const twee = (n: number): string => String(n).padStart(2, '0');
  const tijd = `${jaarVan(datum)}-${twee(maandVan(datum))}-${twee(dagVan(datum))}T00:00:00Z`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(titel)}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>${xml(auteur)}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>${taal}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>${PROGRAMMA}</xmp:CreatorTool>
   <xmp:CreateDate>${tijd}</xmp:CreateDate>
   <xmp:ModifyDate>${tijd}</xmp:ModifyDate>
   <pdf:Producer>${xml(producent)}</pdf:Producer>
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

const xml = (tekst: string): string =>
  tekst
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
