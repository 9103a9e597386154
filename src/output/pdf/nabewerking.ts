import { ParseSpeeds, PDFDocument } from 'pdf-lib';

/** What is done with the bytes of the browser. In one place because it is heavy, and read in while the browser prints. */
export { herstel } from './herstel.ts';
export { paginasVanAnkers } from './paginanummers.ts';

export const ontleed = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
