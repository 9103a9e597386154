import { maakVoortgang } from '../batch/voortgang.ts';
import type { Opties } from './opties.ts';

/** Sets the exit status of a run that does not fail. */
export type Zetstatus = (status: number) => void;

/** Does work with its progress on stderr, which is gone when the work is done or fails. */
export async function metVoortgang<T>(
  opties: Pick<Opties, 'json' | 'stil'>,
  werk: (v: ReturnType<typeof maakVoortgang>) => Promise<T>,
): Promise<T> {
  const voortgang = maakVoortgang(opties.stil || opties.json);
  try {
    return await werk(voortgang);
  } finally {
    voortgang.klaar();
  }
}

/** The result on stdout: one JSON object, or text for the screen. */
export function toon(opties: Pick<Opties, 'json' | 'stil'>, uitkomst: object, tekst: string): void {
  if (opties.json) process.stdout.write(`${JSON.stringify({ status: 0, ...uitkomst })}\n`);
  else if (!opties.stil && tekst) process.stdout.write(`${tekst}\n`);
}
