import { join } from 'node:path';
import { documentbestanden, documentmap, maakPaginas, type Paginas } from '../batch/document.ts';
import { type Documenten, neemBrieven, neemDefinitie, telAlles } from '../batch/tel.ts';
import type { Voortgang } from '../batch/voortgang.ts';
import { neemBrowser } from '../batch/browser.ts';
import { schrijf } from '../output/schrijf.ts';
import { leesNa, samen } from '../nalezen/nalezen.ts';
import type { Stof } from '../pages/stof.ts';
import { naam } from '../records/schooljaar.ts';
import { type Kijkpunt, toonKijkpunt } from '../plausibel/kijkpunt.ts';
import type { Opties } from './opties.ts';

/** What a run made, for the screen and for `--json`. */
export interface Gemaakt {
  /** `Het jaarverslag van <regio>`, `De brief aan <gemeente>`, `De 9 brieven van <regio>`. */
  wat: string;
  regio: string;
  schooljaar: string;
  bestanden: string[];
  /** Everything to look at, the questions among it. */
  waarschuwingen: string[];
  /** Questions to the author about the exports, by code. */
  kijkpunten: readonly Kijkpunt[];
  afgekeurd: number;
}

/** `jaarverslag bouw`: the jaarverslag of a regio. */
export const bouw = (regio: string, opties: Opties, voortgang: Voortgang): Promise<Gemaakt> =>
  maak([neemDefinitie(regio, opties)], opties, voortgang);

/** `jaarverslag brief`: the letter to each of these gemeenten of a regio, or to all of them. */
export async function brief(
  regio: string,
  opties: Opties & { gemeente?: string[]; alle: boolean },
  voortgang: Voortgang,
): Promise<Gemaakt> {
  const rapport = neemDefinitie(regio, opties);
  const brieven = neemBrieven(rapport, opties.alle ? undefined : opties.gemeente);
  return maak(brieven as unknown as Documenten, opties, voortgang);
}

/**
 * Makes documents of one regio and schooljaar. Everything is made in memory and written at the end, so a run that fails
 * leaves what was there as it was.
 */
async function maak(documenten: Documenten, opties: Opties, voortgang: Voortgang): Promise<Gemaakt> {
  const [{ regio, schooljaar }] = documenten;
  // Looked for before the work, so that who has no browser hears it at once.
  const browser = await neemBrowser(opties);
  const drukker = browser && (await import('../batch/pdf.ts'));
  voortgang.stap('Exports lezen en tellen');
  const telling = telAlles(documenten, opties, voortgang);
  const werk = telling.then((stoffen) => alsPaginas(stoffen, opties, voortgang));
  // The browser starts while the exports are read: they do not wait for each other.
  const druk = browser && drukker?.drukAlles(browser, werk, opties.formaat);
  // The texts are read while the browser prints.
  const [paginas, pdfs, leespunten] = await Promise.all([werk, druk, werk.then(leesregel)]);
  const bestanden = await Promise.all(
    paginas.map((p, i) => documentbestanden(p, opties.formaat, pdfs?.[i] ?? null)),
  );
  const [{ grootboek, kijkpunten }] = await telling;
  return {
    wat: watIsGemaakt(documenten),
    regio: regio.regio,
    schooljaar: naam(schooljaar),
    bestanden: schrijf(join(opties.uit, documentmap(documenten[0])), bestanden.flat()),
    waarschuwingen: [
      ...new Set([
        ...grootboek.meldingen,
        ...paginas.flatMap((p) => p.verslag.waarschuwingen),
        ...kijkpunten.map(toonKijkpunt),
        ...leespunten,
      ]),
    ],
    kijkpunten,
    afgekeurd: grootboek.afgekeurd.length,
  };
}

/** One line about what there is to look at in the texts; `controleer` shows it. */
function leesregel(paginas: readonly Paginas[]): string[] {
  const aantal = samen(paginas.map(({ stof }) => leesNa(stof))).length;
  if (aantal === 0) return [];
  const punten = aantal === 1 ? 'is 1 punt' : `zijn ${aantal} punten`;
  return [`In de tekst ${punten} om na te kijken; npx jaarverslag controleer laat ze zien.`];
}

function watIsGemaakt([eerste, ...rest]: Documenten): string {
  const { regio } = eerste.regio;
  if (eerste.gemeente === undefined) return `Het jaarverslag van ${regio}`;
  return rest.length === 0 ? `De brief aan ${eerste.gemeente}` : `De ${rest.length + 1} brieven van ${regio}`;
}

async function alsPaginas(
  stoffen: readonly Stof[],
  opties: Opties,
  voortgang: Voortgang,
): Promise<Paginas[]> {
  voortgang.stap('Pagina’s maken');
  const paginas: Paginas[] = [];
  for (const stof of stoffen) paginas.push(await maakPaginas(stof, opties.formaat));
  if (opties.formaat.includes('pdf')) voortgang.stap('Pdf afdrukken');
  return paginas;
}
