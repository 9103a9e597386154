import type { Definitie } from '../definition/definitie.ts';
import { opvraag } from '../records/opvraag.ts';
import { naam } from '../records/schooljaar.ts';
import { definitieFout, Fout } from '../text/fout.ts';
import { bekendeRegios } from './regio.ts';
import { alleBrieven, neemDefinitie } from './tel.ts';

/** One document to make. */
export interface Deel {
  regio: string;
  schooljaar: string;
  gemeente: string | null;
  definitie: Definitie;
}

/** A regio whose definition is at fault: none of its documents can be planned. */
export interface Onbruikbaar {
  regio: string;
  fout: Fout;
}

export interface Plan {
  delen: Deel[];
  onbruikbaar: Onbruikbaar[];
}

/**
 * All documents of these regio's in a fixed order: per regio its jaarverslag, then the letter to each gemeente. A regio
 * that is at fault does not stop the others; a name that is no regio at all is wrong use (status 2).
 */
export function maakPlan(regios: readonly string[], opties: { schooljaar?: string }): Plan {
  const plan: Plan = { delen: [], onbruikbaar: [] };
  for (const regio of regios.length > 0 ? regios : bekendeRegios()) {
    try {
      const rapport = neemDefinitie(regio, opties);
      plan.delen.push(...[rapport, ...alleBrieven(rapport)].map(alsDeel));
    } catch (fout) {
      if (!(fout instanceof Fout) || fout.code === 'REGIO_ONBEKEND') throw fout;
      plan.onbruikbaar.push({ regio, fout });
    }
  }
  return plan;
}

const alsDeel = (definitie: Definitie): Deel => ({
  regio: definitie.regio.regio,
  schooljaar: naam(definitie.schooljaar),
  gemeente: definitie.gemeente ?? null,
  definitie,
});

/** Which part of a plan a runner makes: `2/3` is the second of three. */
export interface Scherf {
  nummer: number;
  van: number;
}

/** Reads `i/n`; throws a fault of use (status 2). */
export function leesScherf(tekst: string): Scherf {
  const m = /^(\d+)\/(\d+)$/.exec(tekst.trim());
  const [nummer, van] = [Number(m?.[1]), Number(m?.[2])];
  if (!m || nummer < 1 || nummer > van)
    throw definitieFout(
      'SCHERF_ONLEESBAAR',
      `"${tekst}" is geen deel van een plan; schrijf bijvoorbeeld 1/3.`,
    );
  return { nummer, van };
}

/** Neighbours stay together, so that a runner reads the exports of as few regio's as can be. */
export const kiesScherf = <T>(delen: readonly T[], { nummer, van }: Scherf): T[] =>
  delen.slice(Math.floor(((nummer - 1) * delen.length) / van), Math.floor((nummer * delen.length) / van));

/** Documents of the same regio and schooljaar, which are counted in one pass. */
export function perRegio(delen: readonly Deel[]): Deel[][] {
  const groepen = new Map<string, Deel[]>();
  for (const deel of delen) opvraag(groepen, `${deel.regio}/${deel.schooljaar}`, () => []).push(deel);
  return [...groepen.values()];
}
