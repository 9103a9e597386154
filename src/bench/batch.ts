import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maakPlan } from '../batch/plan.ts';
import { herhaal, type Meting, meet, omEnOm, verhouding } from './meting.ts';

/**
 * How much faster a batch of all documents is than starting the program once per document, what a letter costs once the
 * browser runs, what a second run costs, and whether memory grows with the number of documents. Prints; asserts nothing.
 */
export async function benchBatch(): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'jaarverslag-bench-batch-'));
  const { delen } = maakPlan([], {});
  const alles = await herhaal(['batch', '--stil', '--opnieuw', '--uit', join(map, 'samen')], 3);
  const nogmaals = await herhaal(['batch', '--stil', '--uit', join(map, 'samen')], 3);
  const los = { seconden: 0, megabytes: 0 };
  for (const { regio, schooljaar, gemeente } of delen) {
    const opdracht = gemeente === null ? ['bouw', regio] : ['brief', regio, '--gemeente', gemeente];
    const een = await meet([...opdracht, '--schooljaar', schooljaar, '--stil', '--uit', join(map, 'los')]);
    los.seconden += een.seconden;
    los.megabytes = Math.max(los.megabytes, een.megabytes);
  }
  const regel = (wat: string, { seconden, megabytes }: Meting): void =>
    console.log(
      `${wat.padEnd(44)} ${seconden.toFixed(2).padStart(6)} s  ${megabytes.toFixed(0).padStart(4)} MB`,
    );
  regel(`batch: ${delen.length} documenten`, alles);
  regel('batch: niets veranderd', nogmaals);
  regel(`${delen.length} keer het programma starten`, los);
  console.log(`een voor een kost ${verhouding(los, alles)} × de batch`);
  await benchBrieven(delen, map);
  rmSync(map, { recursive: true });
}

/** The regio with most letters: all of them beside one of them, in a browser that runs. */
async function benchBrieven(delen: ReturnType<typeof maakPlan>['delen'], map: string): Promise<void> {
  const aantal = (regio: string): number =>
    delen.filter((deel) => deel.regio === regio && deel.gemeente !== null).length;
  const meeste = delen.map(({ regio }) => regio).toSorted((a, b) => aantal(b) - aantal(a))[0]!;
  const gemeenten = delen.flatMap(({ regio, gemeente }) => (regio === meeste && gemeente ? [gemeente] : []));
  const brief = (...wie: string[]) =>
    meet(['brief', meeste, '--gemeente', ...wie, '--stil', '--uit', join(map, 'brieven')]);
  // By turns, and the fastest of each: a difference of two noisy times says nothing.
  const [een, alle] = await omEnOm(
    () => brief(gemeenten[0]!),
    () => brief(...gemeenten),
  );
  const perSeconde = (gemeenten.length - 1) / (alle.seconden - een.seconden);
  console.log(
    `${gemeenten.length} brieven: ${perSeconde.toFixed(1)} per seconde als de browser loopt; ${alle.megabytes.toFixed(0)} MB, één brief ${een.megabytes.toFixed(0)} MB`,
  );
}
