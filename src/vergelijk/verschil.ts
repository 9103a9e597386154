import { groeiProcent } from '../text/groei.ts';
import { rondAf } from '../text/getallen.ts';

/** A figure as it stood in one of the two. */
export interface Stand {
  waarde: number | null;
  weergave: string;
  status: string;
}

/** A figure that changed: from what to what, and by how much. */
export interface Verschil {
  /** Name of the figure, or row and column of the cell. */
  naam: string;
  oud: Stand;
  nieuw: Stand;
  /** A share changes in percentage points, everything else in numbers and percent. */
  aandeel: boolean;
  /** New minus old; null when one of them is no number. */
  verschil: number | null;
  /** Growth in percent, rounded as contract 2-counting has it; null of a share, and when there is none. */
  procent: number | null;
}

/** What changed between two figures; null when they are the same. */
export function verschilTussen(naam: string, oud: Stand, nieuw: Stand, aandeel: boolean): Verschil | null {
  if (oud.waarde === nieuw.waarde && oud.weergave === nieuw.weergave && oud.status === nieuw.status)
    return null;
  const bekend = oud.waarde !== null && nieuw.waarde !== null;
  return {
    naam,
    oud,
    nieuw,
    aandeel,
    // Four decimals are more than any figure is shown with; they take off the noise of binary fractions.
    verschil: bekend ? rondAf(nieuw.waarde! - oud.waarde!, 4) : null,
    procent: bekend && !aandeel ? groeiProcent(oud.waarde!, nieuw.waarde!) : null,
  };
}
