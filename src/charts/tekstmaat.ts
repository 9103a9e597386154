/**
 * How wide text is in Source Sans 3, in thousandths of the letter size. Vega measures with a canvas, which Node does
 * not have; its own guess is 30% off, and labels would collide. The numbers are the font's own advance widths (hmtx).
 */
const BREEDTES = {
  gewoon: [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497,
    497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263,
    479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497,
    500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
    338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
  ],
  vet: [
    200, 340, 537, 528, 528, 857, 667, 300, 344, 344, 457, 528, 300, 332, 300, 339, 528, 528, 528, 528, 528,
    528, 528, 528, 528, 528, 300, 300, 528, 528, 528, 463, 902, 573, 605, 582, 635, 548, 524, 638, 674, 301,
    509, 614, 518, 762, 665, 684, 596, 684, 613, 556, 556, 665, 556, 813, 567, 525, 541, 344, 339, 344, 528,
    500, 555, 527, 573, 468, 573, 518, 341, 534, 571, 276, 278, 548, 286, 857, 572, 555, 573, 573, 398, 443,
    383, 568, 523, 776, 514, 521, 460, 344, 268, 344, 528,
  ],
} as const;

/** Signs outside ASCII that Dutch labels use; accented letters are as wide as their base letter. */
const OVERIGE: Readonly<Record<string, number>> = {
  '’': 300,
  '‘': 300,
  '“': 537,
  '”': 537,
  '–': 480,
  '—': 800,
  '•': 345,
  '−': 528,
  '…': 978,
  '\u00a0': 200,
};

/** Letter size of all text in a chart, in units. At 640 units for 166 mm one unit is 0,735 pt, so 12 units is 8,8 pt. */
export const LETTER = 12;
/** Distance between two lines of text, in units. */
export const REGEL = 14.5;

/** Width of one line of text, in units. Unknown signs count as a wide letter, so that labels get too much room, not too little. */
export function tekstbreedte(tekst: string, vet = false, letter = LETTER): number {
  const tabel = vet ? BREEDTES.vet : BREEDTES.gewoon;
  let som = 0;
  for (const teken of tekst.normalize('NFD').replace(/\p{M}/gu, '')) {
    som += OVERIGE[teken] ?? tabel[teken.codePointAt(0)! - 32] ?? 830;
  }
  return (som * letter) / 1000;
}

/** The widest of some lines, in units; 0 for none. */
export const breedste = (teksten: readonly string[], vet = false): number =>
  Math.max(0, ...teksten.map((tekst) => tekstbreedte(tekst, vet)));

/** The longest word: the least width in which a text can be wrapped. */
export const breedsteWoord = (tekst: string): number => breedste(woorden(tekst));

/** Breaks text into lines of at most `breedte` units, between words and after hyphens; a longer word keeps its own line. */
export function breekAf(tekst: string, breedte: number): string[] {
  const regels: string[] = [];
  let regel = '';
  for (const woord of woorden(tekst)) {
    const langer = regel === '' || regel.endsWith('-') ? regel + woord : `${regel} ${woord}`;
    if (regel !== '' && tekstbreedte(langer) > breedte) {
      regels.push(regel);
      regel = woord;
    } else regel = langer;
  }
  if (regel !== '') regels.push(regel);
  return regels;
}

/** Words, with a break allowed after a hyphen or slash between letters ("Processen-verbaal"), not inside "2024-2025". */
const woorden = (tekst: string): string[] =>
  tekst
    .trim()
    .split(/\s+/)
    .flatMap((woord) => woord.split(/(?<=\p{L}-)(?=\p{L}{3})/u))
    .filter((woord) => woord !== '');
