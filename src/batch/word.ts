import type { Browser } from 'puppeteer-core';
import type { Definitie } from '../definition/definitie.ts';
import { letterVan } from '../definition/stijl.ts';
import { lettertype } from '../pages/lettertype.ts';
import type { Datum } from '../records/datum.ts';
import { einde } from '../records/schooljaar.ts';
import type { Paginas } from './document.ts';

/** A document for Word; with a browser its charts are pictures, without one the words about them stand there. */
export async function maakWord({ stof, verslag }: Paginas, browser: Browser | null): Promise<Uint8Array> {
  const { definitie } = stof;
  const { stijl, organisatie } = definitie.regio;
  const [{ maakDocx }, { beeldmaker }] = await Promise.all([
    import('../output/docx/docx.ts'),
    import('../output/docx/beeld.ts'),
  ]);
  const { html, titel } = verslag;
  const beeld = browser && beeldmaker(browser, lettertype(html, letterVan(stijl)).css);
  return maakDocx(html, {
    titel,
    auteur: organisatie,
    datum: dagVan(definitie),
    stijl,
    ...(beeld && { beeld }),
  });
}

/** The date of a document: the last day of its schooljaar, or `SOURCE_DATE_EPOCH` when set; never that of the clock. */
export const dagVan = ({ schooljaar }: Definitie): Datum =>
  datumVanEpoch(process.env.SOURCE_DATE_EPOCH) ?? einde(schooljaar);

/** The civil date (UTC) of a number of seconds since 1970; null when it is none. */
export function datumVanEpoch(seconden: string | undefined): Datum | null {
  if (!seconden || !/^\d+$/.test(seconden)) return null;
  return Number(new Date(Number(seconden) * 1000).toISOString().slice(0, 10).replaceAll('-', ''));
}
