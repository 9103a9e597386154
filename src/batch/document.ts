import { join } from 'node:path';
import { teken } from '../charts/teken.ts';
import type { Definitie } from '../definition/definitie.ts';
import { afgekeurdCsv } from '../output/afgekeurd.ts';
import { cijfersJson } from '../output/cijfers.ts';
import { csvBestanden } from '../output/csv.ts';
import type { Uitvoer } from '../output/schrijf.ts';
import type { Stof, Tekenaar } from '../pages/stof.ts';
import { maakVerslag } from '../pages/verslag.ts';
import { naam } from '../records/schooljaar.ts';
import { slug } from '../text/slug.ts';
import type { Formaat } from './formaten.ts';
import { basismap } from './pakket.ts';
import type { Gedrukt } from './pdf.ts';
import { ongetekend, Schermtekeningen } from './schermtekening.ts';
import { maakWord } from './word.ts';

/** A report or letter as pages, with the cells they show. */
export interface Paginas {
  stof: Stof;
  verslag: { html: string; titel: string; waarschuwingen: string[] };
  /** The HTML as a screen shows it, with drawings that the printed pages do without; made once. */
  scherm: () => Promise<string>;
}

/** Folder of all documents of a regio and schooljaar, inside that of the output. */
export const documentmap = ({ regio, schooljaar }: Definitie): string => join(regio.regio, naam(schooljaar));

/** Path of a document inside that folder, without extension (contract 3-output). */
export const documentnaam = ({ gemeente }: Definitie): string =>
  gemeente === undefined ? 'jaarverslag' : `brieven/${slug(gemeente)}`;

const metPaginas = (formaten: readonly Formaat[]): boolean =>
  formaten.some((formaat) => formaat === 'html' || formaat === 'pdf' || formaat === 'docx');

/**
 * Tells one document; for formats that show no pages the texts are checked all the same. `tekenaar` draws, for who keeps
 * the drawings from one time to the next.
 */
export async function maakPaginas(
  stof: Stof,
  formaten: readonly Formaat[],
  tekenaar: Tekenaar = teken,
): Promise<Paginas> {
  const tekeningen = new Schermtekeningen(metPaginas(formaten) ? tekenaar : ongetekend);
  const verslag = await maakVerslag(stof, basismap(), tekeningen.tekenaar);
  let html: Promise<string> | undefined;
  const scherm = (): Promise<string> => {
    html ??= formaten.includes('html') ? tekeningen.vul(verslag.html) : Promise.resolve('');
    return html;
  };
  return { stof, verslag, scherm };
}

/** All files of one document, with what a browser made of it. */
export async function documentbestanden(
  paginas: Paginas,
  formaten: readonly Formaat[],
  gedrukt: Gedrukt | null,
): Promise<Uitvoer[]> {
  const { stof, scherm } = paginas;
  const { definitie } = stof;
  const brief = definitie.gemeente !== undefined;
  const stam = documentnaam(definitie);
  const bestanden: Uitvoer[] = [];
  if (!brief) bestanden.push({ pad: 'afgekeurd.csv', inhoud: afgekeurdCsv(stof.grootboek.afgekeurd) });
  if (formaten.includes('json'))
    bestanden.push({ pad: brief ? `${stam}.cijfers.json` : 'cijfers.json', inhoud: cijfersJson(stof) });
  if (formaten.includes('html')) bestanden.push({ pad: `${stam}.html`, inhoud: await scherm() });
  if (gedrukt?.pdf) bestanden.push({ pad: `${stam}.pdf`, inhoud: gedrukt.pdf });
  if (formaten.includes('csv')) bestanden.push(...csvBestanden(stof, brief ? `${stam}.cijfers` : 'cijfers'));
  if (formaten.includes('xlsx')) {
    const { maakXlsx } = await import('../output/xlsx/xlsx.ts');
    bestanden.push({ pad: `${stam}.xlsx`, inhoud: await maakXlsx(stof) });
  }
  if (formaten.includes('docx'))
    bestanden.push({ pad: `${stam}.docx`, inhoud: gedrukt?.docx ?? (await maakWord(paginas, null)) });
  return bestanden;
}
