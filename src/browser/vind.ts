import { constants } from 'node:fs';
import { access, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Fout, STATUS } from '../text/fout.ts';
import { meegeleverdPakket, pakUit } from './meegeleverd.ts';
import { bekendePlaatsen, programmaInPuppeteerMap, puppeteerMap } from './plaatsen.ts';

/** A browser that can be started: its program, where it came from, and what must be added to its environment. */
export interface Gevonden {
  pad: string;
  herkomst: 'opgegeven' | 'geïnstalleerd' | 'puppeteer' | 'meegeleverd';
  omgeving?: Record<string, string>;
}

/** Word in place of a path that asks for the bundled browser, for output that must be the same on every machine. */
export const MEEGELEVERD = 'meegeleverd';

/**
 * The browser to print with: the one that was named (`pad`, JAARVERSLAG_BROWSER, PUPPETEER_EXECUTABLE_PATH), else an installed
 * Chrome, Edge or Chromium, else puppeteer's, else the bundled one. The finders look side by side; the first in order wins.
 * A named browser that is not there is an error and no reason to take another one.
 * @throws Fout GEEN_BROWSER (status 3)
 */
export async function vindBrowser(o: { pad?: string; omgeving: NodeJS.ProcessEnv }): Promise<Gevonden> {
  const { omgeving } = o;
  const keuzes = [
    { pad: o.pad, waar: '--browser' },
    { pad: omgeving.JAARVERSLAG_BROWSER, waar: 'JAARVERSLAG_BROWSER' },
    { pad: omgeving.PUPPETEER_EXECUTABLE_PATH, waar: 'PUPPETEER_EXECUTABLE_PATH' },
  ];
  const keuze = keuzes.find(({ pad }) => pad);
  if (keuze?.pad === MEEGELEVERD) return meegeleverd(omgeving);
  if (keuze?.pad) return opgegeven(keuze.pad, keuze.waar);

  const [geïnstalleerd, puppeteer] = await Promise.all([
    eersteBruikbare(bekendePlaatsen(process.platform, omgeving)),
    inPuppeteerMap(omgeving),
  ]);
  if (geïnstalleerd) return { pad: geïnstalleerd, herkomst: 'geïnstalleerd' };
  if (puppeteer) return { pad: puppeteer, herkomst: 'puppeteer' };
  return meegeleverd(omgeving);
}

async function meegeleverd(omgeving: NodeJS.ProcessEnv): Promise<Gevonden> {
  const pakket = meegeleverdPakket();
  if (pakket) return { herkomst: 'meegeleverd', ...(await pakUit(pakket, omgeving)) };
  throw new Fout(
    'GEEN_BROWSER',
    'Er is geen browser gevonden om de pdf mee te maken: installeer Google Chrome, Microsoft Edge of Chromium, of wijs er een aan met --browser of JAARVERSLAG_BROWSER.',
    STATUS.geenBrowser,
  );
}

async function opgegeven(pad: string, waar: string): Promise<Gevonden> {
  if (await isProgramma(pad)) return { pad: path.resolve(pad), herkomst: 'opgegeven' };
  throw new Fout(
    'GEEN_BROWSER',
    `De browser "${pad}" die met ${waar} is aangewezen, bestaat niet of is geen programma: verbeter het pad, of laat ${waar} weg.`,
    STATUS.geenBrowser,
  );
}

async function eersteBruikbare(paden: string[]): Promise<string | null> {
  const bruikbaar = await Promise.all(
    paden.map(async (pad) => (await isProgramma(pad)) && !(await isSnap(pad))),
  );
  return paden[bruikbaar.indexOf(true)] ?? null;
}

async function isProgramma(pad: string): Promise<boolean> {
  try {
    await access(pad, constants.X_OK);
    return (await stat(pad)).isFile();
  } catch {
    return false;
  }
}

/**
 * A browser from a snap cannot read the temporary folder its profile stands in, and Ubuntu's `chromium-browser` is a script
 * that only says which snap to install: both look like a browser and do not start.
 */
async function isSnap(pad: string): Promise<boolean> {
  const echt = await realpath(pad);
  if (path.basename(echt) === 'snap' || echt.startsWith('/snap/')) return true;
  return (await stat(echt)).size < 20_000 && (await readFile(echt, 'latin1')).includes('/snap/bin/');
}

/** The newest browser in puppeteer's cache; the headless shell before Chrome, because it starts twice as fast. */
async function inPuppeteerMap(omgeving: NodeJS.ProcessEnv): Promise<string | null> {
  const wortel = puppeteerMap(omgeving);
  if (!wortel) return null;
  const paden: string[] = [];
  for (const soort of ['chrome-headless-shell', 'chrome']) {
    const mappen = await readdir(path.join(wortel, soort)).catch(() => []);
    mappen.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    for (const map of mappen) {
      const programma = programmaInPuppeteerMap(soort, map);
      if (programma) paden.push(path.join(wortel, soort, programma));
    }
  }
  return eersteBruikbare(paden);
}
