import { definitieFout } from '../text/fout.ts';
import { BEELDMAP } from './foto.ts';
import { type Brontekst, opRegel } from './ontleed.ts';

/** A picture as Markdown or HTML writes it. */
const PLAATJE = /!\[([^\]\n]*)\]\(\s*<?([^)>\s]*)>?(?:\s+["']([^"'\n]*)["'])?\s*\)|<img\b[^>\n]*/gi;

/**
 * Pictures come in by one word of the text language, which asks for what a printed page needs.
 * Throws FOTO_ALS_MARKDOWN (status 2) with the line to write instead.
 */
export function geenPlaatjes(bron: Brontekst): void {
  const [gevonden] = bron.tekst.matchAll(PLAATJE);
  if (!gevonden) return;
  const [, alt = '', adres = '', bijschrift] = gevonden;
  const regel = bron.tekst.slice(0, gevonden.index).split('\n').length;
  const vanBuiten = /^(?:[a-z]+:|\/\/)/i.test(adres);
  const naam = vanBuiten ? adres.split('/').at(-1)! : adres.replace(new RegExp(`^(?:\\./)?${BEELDMAP}/`), '');
  const recht = (tekst: string): string => tekst.replaceAll('"', '’');
  const zo = `{{foto "${naam || 'school.jpg'}" alt="${recht(alt) || '…'}"${bijschrift ? ` bijschrift="${recht(bijschrift)}"` : ''}}}`;
  throw definitieFout(
    'FOTO_ALS_MARKDOWN',
    `${vanBuiten ? 'een plaatje van internet kan niet in het verslag' : 'een foto zet u zo niet in de tekst'}; zet het bestand in de map "${BEELDMAP}" van de regio en schrijf ${zo}.`,
    opRegel(bron, regel),
  );
}
