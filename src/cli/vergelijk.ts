import { leesUitgave } from '../vergelijk/lees.ts';
import { type Vergelijking, vergelijk as vergelijkUitgaven } from '../vergelijk/vergelijk.ts';

export { toonVergelijking } from '../vergelijk/toon.ts';

/** `jaarverslag vergelijk`: two `cijfers.json`, or the folders that hold them, against each other. */
export const vergelijk = (oud: string, nieuw: string): Vergelijking =>
  vergelijkUitgaven(leesUitgave(oud), leesUitgave(nieuw));
