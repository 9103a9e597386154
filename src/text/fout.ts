import type { Foutcode } from './foutcodes.ts';

/** Exit statuses of the contract (3-output). */
export const STATUS = {
  gemaakt: 0,
  onvoldoende: 1,
  verkeerd: 2,
  geenBrowser: 3,
  deelsMislukt: 4,
  programmafout: 70,
} as const;

/** A place in a file of the user; lines and columns count from 1. */
export interface Plaats {
  bestand: string;
  regel?: number | undefined;
  kolom?: number | undefined;
}

/**
 * An error made for people: one Dutch sentence that says what was found and what to do, with the place it is about.
 * `code` is stable, for tests and for the handleiding; `status` is the exit status. It never holds personal values.
 */
export class Fout extends Error {
  override name = 'Fout';
  constructor(
    readonly code: Foutcode,
    message: string,
    readonly status: number = STATUS.onvoldoende,
    readonly plaats?: Plaats,
  ) {
    super(message);
  }

  /** The sentence as it is printed: place first, then the message. */
  get zin(): string {
    return this.plaats ? `${this.waar}: ${this.message}` : this.message;
  }

  /** The place as it is printed; empty without one. */
  get waar(): string {
    if (!this.plaats) return '';
    const { bestand, regel, kolom } = this.plaats;
    if (regel === undefined) return bestand;
    return `${bestand}, regel ${regel}${kolom === undefined ? '' : `, kolom ${kolom}`}`;
  }
}

/** A sentence as the terminal shows it: with the code by which the manual knows it. */
export const metCode = (zin: string, code: string): string => `${zin} (${code})`;

/** A fault in the user's definition or text: exit status 2. */
export const definitieFout = (code: Foutcode, message: string, plaats?: Plaats): Fout =>
  new Fout(code, message, STATUS.verkeerd, plaats);

/**
 * The known name nearest to what was typed, for "bedoelt u …?"; null when nothing comes close. Letters that changed places
 * count as one slip (`mob` is `mbo`); of names that are as near, one of the same length and with the same first letter.
 */
export function lijktOp(gezocht: string, bekend: Iterable<string>): string | null {
  const doel = vereenvoudig(gezocht);
  let beste: string | null = null;
  let [afstandBeste, trouwBeste] = [Math.max(2, Math.floor(doel.length / 3)) + 1, 0];
  for (const naam of bekend) {
    const los = vereenvoudig(naam);
    const afstand = bewerkingsafstand(doel, los, afstandBeste + 1);
    if (afstand > afstandBeste) continue;
    const trouw = (los.length === doel.length ? 2 : 0) + (los[0] === doel[0] ? 1 : 0);
    if (afstand === afstandBeste && (beste === null || trouw <= trouwBeste)) continue;
    [beste, afstandBeste, trouwBeste] = [naam, afstand, trouw];
  }
  return beste;
}

/** Lower case without accents and doubled spaces, for comparing what people type. */
export const vereenvoudig = (tekst: string): string =>
  tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Letters put in, left out, changed, or changed with their neighbour; `grens` when there are as many or more. */
function bewerkingsafstand(a: string, b: string, grens: number): number {
  if (Math.abs(a.length - b.length) >= grens) return grens;
  let eerder: number[] = [];
  let vorige = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const rij = [i];
    for (let j = 1; j <= b.length; j++) {
      rij[j] = Math.min(vorige[j]! + 1, rij[j - 1]! + 1, vorige[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rij[j] = Math.min(rij[j]!, eerder[j - 2]! + 1);
    }
    [eerder, vorige] = [vorige, rij];
  }
  return Math.min(grens, vorige[b.length]!);
}
