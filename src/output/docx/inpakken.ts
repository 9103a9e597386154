import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type Datum, dagVan, jaarVan, maandVan } from '../../records/datum.ts';

/** The earliest date a zip file can hold, in any time zone: it stands for no date. */
const GEEN_TIJD = new Date(1980, 0, 1);
const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface Gegevens {
  titel: string;
  auteur: string;
  /** Day that the document gives as its date, so that the clock has no part in it. */
  datum: Datum;
  /** The whole styles part. */
  stijlen: string;
}

/**
 * Puts our own styles, settings and properties in the place of the library's, gives its random numbers a fixed order, and
 * packs the parts again: the same document is the same bytes.
 */
export function inpakken(docx: Uint8Array, gegevens: Gegevens): Uint8Array {
  const delen = unzipSync(docx);
  const tekst = (pad: string): string => strFromU8(delen[pad]!);
  const [relaties, document] = metVasteRelaties(
    tekst('word/_rels/document.xml.rels'),
    tekst('word/document.xml'),
  );
  const eigen: Record<string, string> = {
    'word/_rels/document.xml.rels': relaties,
    'word/document.xml': document,
    'word/styles.xml': gegevens.stijlen,
    'word/settings.xml': INSTELLINGEN,
    'word/fontTable.xml': LETTERS,
    'docProps/core.xml': eigenschappen(gegevens),
  };
  const inhoud = Object.fromEntries(
    Object.keys({ ...delen, ...eigen })
      .sort(volgorde)
      .map((pad) => [pad, eigen[pad] === undefined ? delen[pad]! : strToU8(eigen[pad])]),
  );
  return zipSync(inpakbaar(inhoud), { mtime: GEEN_TIJD, level: 6 });
}

/** A picture is compressed already. */
const inpakbaar = (inhoud: Record<string, Uint8Array>): Zippable =>
  Object.fromEntries(
    Object.entries(inhoud).map(([pad, bytes]) => [
      pad,
      [bytes, { level: /\.(?:png|jpg)$/.test(pad) ? 0 : 6 }],
    ]),
  );

/** What the file holds comes first, as readers of the format expect. */
function volgorde(a: string, b: string): number {
  const rang = (pad: string): number => ['[Content_Types].xml', '_rels/.rels'].indexOf(pad) >>> 0;
  return rang(a) - rang(b) || (a < b ? -1 : 1);
}

/** Relations are numbered in their order; the library draws lots for the ids of links. */
function metVasteRelaties(relaties: string, document: string): [string, string] {
  const namen = new Map<string, string>();
  const genummerd = relaties.replace(/ Id="([^"]+)"/g, (_, oud: string) => {
    const nieuw = `rId${namen.size + 1}`;
    namen.set(oud, nieuw);
    return ` Id="${nieuw}"`;
  });
  return [
    genummerd,
    document.replace(/ (r:(?:id|embed|link))="([^"]+)"/g, (heel, soort: string, oud: string) =>
      namen.has(oud) ? ` ${soort}="${namen.get(oud)}"` : heel,
    ),
  ];
}

/** Word of 2013 and later, in Dutch; nothing asks for fields to be updated. */
const INSTELLINGEN = `${KOP}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;

/** What another program may take when it has no Calibri. */
const LETTERS = `${KOP}<w:fonts xmlns:w="${W}"><w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

function eigenschappen({ titel, auteur, datum }: Gegevens): string {
  const twee = (getal: number): string => String(getal).padStart(2, '0');
  const dag = `${jaarVan(datum)}-${twee(maandVan(datum))}-${twee(dagVan(datum))}T00:00:00Z`;
  const xml = (tekst: string): string =>
    tekst.replace(/[&<>]/g, (teken) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[teken]!);
  return `${KOP}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(titel)}</dc:title><dc:creator>${xml(auteur)}</dc:creator><cp:lastModifiedBy>${xml(auteur)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${dag}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${dag}</dcterms:modified><dc:language>nl-NL</dc:language></cp:coreProperties>`;
}
