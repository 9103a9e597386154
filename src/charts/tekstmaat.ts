import { type Letter, letterVan } from '../definition/stijl.ts';
import { BREEDTEN, type Breedten } from './breedten.ts';

/** Letter size of all text in a chart, in units. At 640 units for 166 mm one unit is 0,735 pt, so 12 units is 8,8 pt. */
export const LETTER = 12;
/** Distance between two lines of text, in units. */
export const REGEL = 14.5;

let breedten: Breedten = BREEDTEN[letterVan({})];

/**
 * Lays out with the widths of a family: everything that `leg` measures is measured in it. A layout asks for widths in so
 * many places that the family is set around it and not handed through; it is done in one go, so no other can come between.
 */
export function inLetter<T>(letter: Letter, leg: () => T): T {
  const vorige = breedten;
  breedten = BREEDTEN[letter];
  try {
    return leg();
  } finally {
    breedten = vorige;
  }
}

/** Width of one line of text, in units. Unknown signs count as a wide letter, so that labels get too much room, not too little. */
export function tekstbreedte(tekst: string, vet = false, letter = LETTER): number {
  const tabel = vet ? breedten.vet : breedten.gewoon;
  let som = 0;
  for (const teken of tekst.normalize('NFD').replace(/\p{M}/gu, '')) {
    som += breedten.overige[teken] ?? tabel[teken.codePointAt(0)! - 32] ?? 830;
  }
  return (som * letter) / 1000;
}

/** The widest of some lines, in units; 0 for none. */
export const breedste = (teksten: readonly string[], vet = false): number =>
  Math.max(0, ...teksten.map((tekst) => tekstbreedte(tekst, vet)));

/** The longest word: the least width in which a text can be wrapped. */
export const breedsteWoord = (tekst: string): number => breedste(woorden(tekst).map((woord) => woord.tekst));

/** Breaks text into lines of at most `breedte` units, between words and after hyphens; a longer word keeps its own line. */
export function breekAf(tekst: string, breedte: number): string[] {
  const regels: string[] = [];
  let regel = '';
  for (const woord of woorden(tekst)) {
    const langer = regel + (woord.los && regel !== '' ? ' ' : '') + woord.tekst;
    if (regel !== '' && tekstbreedte(langer) > breedte) {
      regels.push(regel);
      regel = woord.tekst;
    } else regel = langer;
  }
  if (regel !== '') regels.push(regel);
  return regels;
}

/** A word or a part of one; `los` when a space stands before it. */
interface Woord {
  readonly tekst: string;
  readonly los: boolean;
}

/** Words, with a break allowed after a hyphen or slash between letters ("Processen-verbaal"), not inside "2024-2025" or "P-wet". */
const woorden = (tekst: string): Woord[] =>
  tekst
    .trim()
    .split(/\s+/)
    .flatMap((woord) =>
      woord.split(/(?<=\p{L}{2}[-/]{1,2})(?=\p{L}{3})/u).map((deel, i) => ({ tekst: deel, los: i === 0 })),
    )
    .filter((woord) => woord.tekst !== '');
