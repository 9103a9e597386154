import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Blad } from './blad.ts';

/** What a spreadsheet program and a screen reader say about the document. */
interface Documentgegevens {
  titel: string;
  maker: string;
}

const BLADBESTAND = 'xl/worksheets/sheet{id}.xml';
/** Earliest date that a zip can hold, in the local time that it is written in: the same bytes in every time zone. */
const VASTE_DATUM = new Date(1980, 0, 1);

/**
 * Puts the sheets together into one workbook. The same sheets give the same bytes: the entries are packed again, all with
 * one date.
 */
export async function werkmap(
  bladen: readonly Blad[],
  gegevens: Documentgegevens,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsxFile(
    bladen.map(({ naam, rijen, breedten, vasteRijen }) => ({
      sheet: naam,
      data: rijen,
      columns: breedten.map((width) => ({ width })),
      stickyRowsCount: vasteRijen,
      stickyColumnsCount: 1,
    })),
    {
      fontFamily: 'Calibri',
      fontSize: 11,
      features: [pagina(bladen), koppelingen(bladen), documentgegevens(gegevens)],
    },
  ).toBuffer();
  return zipSync(unzipSync(bytes), { mtime: VASTE_DATUM });
}

/** Something added to the files of the workbook. */
type Onderdeel = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** Adds an element to the sheet in the place where its kind must stand. */
const voegToe = (xml: string, element: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    element,
    getOrderOfSiblings(BLADBESTAND, 'worksheet')!,
    'worksheet',
  );

/** Prints each sheet on A4, as wide as the page. */
const pagina = (bladen: readonly Blad[]): Onderdeel =>
  perBlad((xml, nummer) => {
    const stand = bladen[nummer]!.liggend ? 'landscape' : 'portrait';
    return [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
      `<pageSetup paperSize="9" orientation="${stand}" fitToWidth="1" fitToHeight="0"/>`,
    ].reduce(voegToe, xml);
  });

/** Links between the sheets. */
const koppelingen = (bladen: readonly Blad[]): Onderdeel =>
  perBlad((xml, nummer) => {
    const links = bladen[nummer]!.koppelingen.map(({ rij, kolom, blad }) => {
      const plaats = sanitizeAttributeValue(`'${blad.replaceAll("'", "''")}'!A1`);
      return `<hyperlink ref="${getCellAddress(rij, kolom)}" location="${plaats}" display="${sanitizeAttributeValue(blad)}"/>`;
    });
    return links.length ? voegToe(xml, `<hyperlinks>${links.join('')}</hyperlinks>`) : xml;
  });

const perBlad = (vul: (xml: string, nummer: number) => string): Onderdeel => ({
  files: {
    transform: {
      [BLADBESTAND]: { transform: (xml, _blad, { sheetIndex }) => vul(xml, sheetIndex) },
    },
  },
});

const KERN = 'docProps/core.xml';

/** Title, maker and language of the document; no date, because the file has none but that of its figures. */
const documentgegevens = ({ titel, maker }: Documentgegevens): Onderdeel => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${KERN}"/>`,
      },
      '_rels/.rels': {
        insert: () =>
          `<Relationship Id="rId-core-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${KERN}"/>`,
      },
    },
    write: {
      files: () => ({
        [KERN]:
          '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
          '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
          `<dc:title>${sanitizeTextContent(titel)}</dc:title><dc:creator>${sanitizeTextContent(maker)}</dc:creator><dc:language>nl-NL</dc:language>` +
          '</cp:coreProperties>',
      }),
    },
  },
});
