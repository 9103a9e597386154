import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { druk } from '../output/pdf/druk.ts';
import { type GelezenPdf, leesPdf } from '../output/pdf/lees.ts';
import { Fout, STATUS } from '../text/fout.ts';
import { metBrowser } from './start.ts';
import { type Gevonden, vindBrowser } from './vind.ts';

/** What `doctor` says about the browser; `fout` is there when something does not work, as a sentence that says what to do. */
export interface Keuring {
  gevonden?: Gevonden;
  versie?: string;
  fout?: Fout;
  /** True when a printed page really holds our font and its text, not an empty page or a picture of the letters. */
  lettertypenIngebed: boolean;
}

const PROEFTEKST = 'Zorgvuldig geteld: 1.234 meldingen';

/** Finds the browser, starts it and prints one page with our own font; never throws a Fout. */
export async function keurBrowser(omgeving: NodeJS.ProcessEnv): Promise<Keuring> {
  const keuring: Keuring = { lettertypenIngebed: false };
  try {
    const gevonden = await vindBrowser({ omgeving });
    keuring.gevonden = gevonden;
    await metBrowser(gevonden, async (browser) => {
      keuring.versie = await browser.version();
      const pdf = await druk(browser, {
        html: await proefpagina(),
        titel: 'Proefpagina',
        taal: 'nl',
        auteur: 'jaarverslag',
        datum: 20250731,
      });
      keuring.lettertypenIngebed = isIngebed(await leesPdf(pdf));
    });
    if (!keuring.lettertypenIngebed) keuring.fout = zonderLetters(gevonden);
  } catch (fout) {
    if (!(fout instanceof Fout)) throw fout;
    keuring.fout = fout;
  }
  return keuring;
}

const isIngebed = ({ lettertypen, tekst }: GelezenPdf): boolean =>
  tekst.join('').replace(/\s/g, '').includes(PROEFTEKST.replace(/\s/g, '')) &&
  lettertypen.length > 0 &&
  lettertypen.every(({ naam, soort, ingebed }) => ingebed && soort !== 'Type3' && /SourceSans/.test(naam));

const zonderLetters = ({ pad }: Gevonden): Fout =>
  new Fout(
    'BROWSER_LETTERTYPE',
    `De browser ${pad} drukt af zonder het lettertype van het verslag: kies een andere browser met --browser of JAARVERSLAG_BROWSER.`,
    STATUS.geenBrowser,
  );

async function proefpagina(): Promise<string> {
  const bestand = createRequire(import.meta.url).resolve(
    '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
  );
  const letters = (await readFile(bestand)).toString('base64');
  return `<!doctype html><html lang="nl"><title>Proefpagina</title><style>
@font-face { font-family: "Source Sans 3"; src: url(data:font/woff2;base64,${letters}) format("woff2") }
body { font: 12pt "Source Sans 3"; font-variant-ligatures: none }</style><h1 style="font-weight:400">${PROEFTEKST}</h1></html>`;
}
