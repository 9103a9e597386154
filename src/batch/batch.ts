import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import type { Gevonden } from '../browser/vind.ts';
import { ruimRestenOp, schrijf } from '../output/schrijf.ts';
import { Fout } from '../text/fout.ts';
import { documentbestanden, documentmap, maakPaginas } from './document.ts';
import type { Formaat } from './formaten.ts';
import { type Deel, kiesScherf, type Plan, perRegio, type Scherf } from './plan.ts';
import { maakMerk, ongewijzigd, Sleutels } from './sleutel.ts';
import { type Documenten, gegevensmap, telAlles } from './tel.ts';
import type { Voortgang } from './voortgang.ts';
import type { Stof } from '../pages/stof.ts';
import type { Kijkpunt } from '../plausibel/kijkpunt.ts';

export interface Batchopties {
  uit: string;
  formaat: readonly Formaat[];
  gegevens?: string;
  profiel?: string;
  /** Make also what has not changed. */
  opnieuw: boolean;
  /** How many documents at the same time. */
  parallel?: number;
  scherf?: Scherf;
}

/** What became of a document. */
export interface Lot {
  regio: string;
  schooljaar: string | null;
  gemeente: string | null;
  status: 'gemaakt' | 'ongewijzigd' | 'mislukt' | 'niet gemaakt';
  bestanden: string[];
  fout?: { code: string; zin: string };
  /** Questions about the exports it was counted from; absent when it was not counted this time. */
  kijkpunten?: readonly Kijkpunt[];
}

/** Told when a run should stop: documents that were begun are finished, others are not begun. */
export interface Rem {
  readonly getrokken: boolean;
}

/**
 * Makes the documents of a plan: exports are read once per regio, one browser prints them all, one that fails does not
 * stop the others, and what has not changed is left as it is. Whatever the order in which they are ready, the same
 * document gives the same bytes. The browser is asked for when the first document is printed.
 */
export async function voerPlanUit(
  plan: Plan,
  opties: Batchopties,
  o: { browser: Gevonden | null; rem: Rem; voortgang: Voortgang },
): Promise<Lot[]> {
  const browser = o.browser && `${o.browser.herkomst} ${o.browser.pad}`;
  const sleutels = new Sleutels(opties.formaat, browser, opties.profiel);
  const delen = opties.scherf ? kiesScherf(plan.delen, opties.scherf) : plan.delen;
  const loten = new Map<Deel, Lot>();
  const werk = async (browser: Browser | null): Promise<void> => {
    for (const groep of perRegio(delen))
      for (const [deel, lot] of await maakGroep(groep, { ...opties, ...o, browser, sleutels }))
        loten.set(deel, lot);
  };
  if (o.browser === null || allesOngewijzigd(delen, opties, sleutels)) await werk(null);
  else {
    const { metBrowser } = await import('../browser/start.ts');
    await metBrowser(o.browser, werk);
  }
  return [
    ...delen.map((deel) => loten.get(deel)!),
    ...plan.onbruikbaar.map(({ regio, fout }) => ({ ...LEEG, regio, ...mislukt(fout) })),
  ];
}

const LEEG = { schooljaar: null, gemeente: null, bestanden: [] };

interface Omgeving extends Omit<Batchopties, 'browser'> {
  browser: Browser | null;
  sleutels: Sleutels;
  rem: Rem;
  voortgang: Voortgang;
}

function sleutelVan(deel: Deel, opties: Pick<Batchopties, 'gegevens'>, sleutels: Sleutels): string {
  return sleutels.van(deel.definitie, gegevensmap(deel.definitie, opties.gegevens));
}

function allesOngewijzigd(delen: readonly Deel[], opties: Batchopties, sleutels: Sleutels): boolean {
  if (opties.opnieuw) return false;
  try {
    return delen.every(
      (deel) => ongewijzigd(deel.definitie, sleutelVan(deel, opties, sleutels), opties.uit) !== null,
    );
  } catch {
    // A folder of exports that is not named is told where the document is made.
    return false;
  }
}

/** All documents of one regio and schooljaar. */
async function maakGroep(groep: readonly Deel[], o: Omgeving): Promise<Map<Deel, Lot>> {
  const loten = new Map<Deel, Lot>();
  const zet = (deel: Deel, rest: Pick<Lot, 'status'> & Partial<Lot>): void => {
    const { regio, schooljaar, gemeente } = deel;
    loten.set(deel, { regio, schooljaar, gemeente, bestanden: [], ...rest });
  };
  const werk: { deel: Deel; sleutel: string }[] = [];
  try {
    ruimRestenOp(join(o.uit, documentmap(groep[0]!.definitie)));
    for (const deel of groep) {
      const sleutel = sleutelVan(deel, o, o.sleutels);
      const bestanden = o.opnieuw ? null : ongewijzigd(deel.definitie, sleutel, o.uit);
      if (bestanden) zet(deel, { status: 'ongewijzigd', bestanden });
      else werk.push({ deel, sleutel });
    }
    if (werk.length === 0 || o.rem.getrokken) {
      for (const { deel } of werk) zet(deel, { status: 'niet gemaakt' });
      return loten;
    }
    o.voortgang.stap(`${groep[0]!.regio}: exports lezen en tellen`);
    const documenten = werk.map(({ deel }) => deel.definitie) as unknown as Documenten;
    const stoffen = await telAlles(documenten, o, o.voortgang);
    await naastElkaar(
      werk,
      o.parallel ?? Math.min(4, availableParallelism()),
      async ({ deel, sleutel }, i) => {
        if (o.rem.getrokken) return zet(deel, { status: 'niet gemaakt' });
        o.voortgang.stap(`${deel.regio}: ${deel.gemeente ?? 'jaarverslag'} maken`);
        const { kijkpunten } = stoffen[i]!;
        try {
          const bestanden = await maakDocument(stoffen[i]!, sleutel, o);
          zet(deel, { status: 'gemaakt', bestanden, kijkpunten });
        } catch (fout) {
          zet(deel, o.rem.getrokken ? { status: 'niet gemaakt' } : { ...mislukt(fout), kijkpunten });
        }
      },
    );
  } catch (fout) {
    for (const deel of groep) if (!loten.has(deel)) zet(deel, mislukt(fout));
  }
  return loten;
}

async function maakDocument(stof: Stof, sleutel: string, o: Omgeving): Promise<string[]> {
  const paginas = await maakPaginas(stof, o.formaat);
  const gedrukt = o.browser && (await (await import('./pdf.ts')).druk(o.browser, paginas, o.formaat));
  const bestanden = await documentbestanden(paginas, o.formaat, gedrukt);
  const merk = maakMerk(stof.definitie, sleutel, bestanden);
  // The mark comes last: a document without it, or with an older one, is made again.
  return schrijf(join(o.uit, documentmap(stof.definitie)), [...bestanden, merk]).slice(0, -1);
}

const mislukt = (fout: unknown): Pick<Lot, 'status' | 'fout'> => ({
  status: 'mislukt',
  fout:
    fout instanceof Fout
      ? { code: fout.code, zin: fout.zin }
      : { code: 'PROGRAMMAFOUT', zin: `Het programma zelf maakte een fout: ${String(fout)}` },
});

/** Does the work on all items, at most `tegelijk` at a time, begun in order. */
async function naastElkaar<T>(
  items: readonly T[],
  tegelijk: number,
  doe: (item: T, i: number) => Promise<void>,
): Promise<void> {
  let volgende = 0;
  const loper = async (): Promise<void> => {
    while (volgende < items.length) {
      const i = volgende++;
      await doe(items[i]!, i);
      // Lets a Ctrl-C be heard between two documents.
      await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(tegelijk, items.length)) }, loper));
}
