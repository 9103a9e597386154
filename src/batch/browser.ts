import { type Gevonden, vindBrowser } from '../browser/vind.ts';
import type { Formaat } from './formaten.ts';

/**
 * The browser for these formats: a PDF cannot do without (status 3), a Word document uses one for its charts when there is
 * one, the others need none.
 */
export async function neemBrowser(opties: {
  formaat: readonly Formaat[];
  browser?: string;
}): Promise<Gevonden | null> {
  const { formaat, browser } = opties;
  const zoek = () =>
    vindBrowser({ omgeving: process.env, ...(browser === undefined ? {} : { pad: browser }) });
  if (formaat.includes('pdf')) return zoek();
  return formaat.includes('docx') ? zoek().catch(() => null) : null;
}
