import { join } from 'node:path';
import { type Gevonden, vindBrowser } from '../browser/vind.ts';
import type { Definitie } from '../definition/definitie.ts';
import { teken } from '../charts/teken.ts';
import { afgekeurdCsv } from '../output/afgekeurd.ts';
import { cijfersJson } from '../output/cijfers.ts';
import { schrijf, type Uitvoer } from '../output/schrijf.ts';
import type { Stof } from '../pages/stof.ts';
import { maakVerslag } from '../pages/verslag.ts';
import { einde, naam } from '../records/schooljaar.ts';
import type { Opties } from './opties.ts';
import { ongetekend, Schermtekeningen } from './schermtekening.ts';
import { basismap } from './pakket.ts';
import { neemDefinitie, telAlles } from './tel.ts';
import type { Voortgang } from './voortgang.ts';

/** A report as pages, with the cells they show. */
export interface Paginas {
  stof: Stof;
  verslag: { html: string; titel: string; waarschuwingen: string[] };
  /** The HTML as a screen shows it, with drawings that the printed pages do without; made once. */
  scherm: () => Promise<string>;
}

/** What a run made, for the screen and for `--json`. */
export interface Gemaakt {
  regio: string;
  schooljaar: string;
  bestanden: string[];
  waarschuwingen: string[];
  afgekeurd: number;
}

/**
 * `jaarverslag bouw`: the jaarverslag of a regio. Everything is made in memory and written at the end, so a run that
 * fails leaves the earlier report as it was.
 */
export async function bouw(regio: string, opties: Opties, voortgang: Voortgang): Promise<Gemaakt> {
  const definitie = neemDefinitie(regio, opties);
  // Looked for before the work, so that who has no browser hears it at once.
  const browser = opties.formaat.includes('pdf') ? await zoekBrowser(opties.browser) : null;
  const drukker = browser && (await import('./pdf.ts'));
  const werk = maakPaginas(definitie, opties, voortgang);
  // The browser starts while the exports are read: they do not wait for each other.
  const druk = browser && drukker?.drukVerslag(browser, werk, einde(definitie.schooljaar));
  const [paginas, pdf] = await Promise.all([werk, druk]);
  const { stof, verslag } = paginas;
  const bestanden: Uitvoer[] = [{ pad: 'afgekeurd.csv', inhoud: afgekeurdCsv(stof.grootboek.afgekeurd) }];
  if (opties.formaat.includes('json')) bestanden.push({ pad: 'cijfers.json', inhoud: cijfersJson(stof) });
  if (opties.formaat.includes('html'))
    bestanden.push({ pad: 'jaarverslag.html', inhoud: await paginas.scherm() });
  if (pdf) bestanden.push({ pad: 'jaarverslag.pdf', inhoud: pdf });
  const jaar = naam(definitie.schooljaar);
  const map = join(opties.uit, definitie.regio.regio, jaar);
  return {
    regio: definitie.regio.regio,
    schooljaar: jaar,
    bestanden: schrijf(map, bestanden),
    waarschuwingen: [...stof.grootboek.meldingen, ...verslag.waarschuwingen],
    afgekeurd: stof.grootboek.afgekeurd.length,
  };
}

const toontPaginas = ({ formaat }: Opties): boolean => formaat.includes('html') || formaat.includes('pdf');

const zoekBrowser = (pad: string | undefined): Promise<Gevonden> =>
  vindBrowser({ omgeving: process.env, ...(pad === undefined ? {} : { pad }) });

async function maakPaginas(definitie: Definitie, opties: Opties, voortgang: Voortgang): Promise<Paginas> {
  voortgang.stap('Exports lezen en tellen');
  const stof = await telAlles(definitie, opties, voortgang);
  voortgang.stap('Pagina’s maken');
  const tekeningen = new Schermtekeningen(toontPaginas(opties) ? teken : ongetekend);
  const verslag = await maakVerslag(stof, basismap(), tekeningen.tekenaar);
  if (opties.formaat.includes('pdf')) voortgang.stap('Pdf afdrukken');
  let html: Promise<string> | undefined;
  const scherm = (): Promise<string> => {
    html ??= opties.formaat.includes('html') ? tekeningen.vul(verslag.html) : Promise.resolve('');
    return html;
  };
  return { stof, verslag, scherm };
}
