/** Height of one line of 11 points, in points, and the highest row that Excel takes. */
const REGEL = 15;
const HOOGSTE = 409;

/** Lines that a text takes in a column of so many characters, broken between words as a spreadsheet does. */
export function regels(tekst: string, breedte: number): number {
  let aantal = 0;
  for (const alinea of tekst.split('\n')) {
    aantal++;
    let gevuld = 0;
    for (const { length } of alinea.split(' ')) {
      const nodig = gevuld === 0 ? length : gevuld + 1 + length;
      if (nodig <= breedte) {
        gevuld = nodig;
        continue;
      }
      aantal += (gevuld > 0 ? 1 : 0) + Math.ceil(length / breedte) - 1;
      gevuld = ((length - 1) % breedte) + 1;
    }
  }
  return aantal;
}

/** Height in points of a row with so many lines. */
export const hoogte = (aantal: number): number => Math.min(HOOGSTE, Math.ceil(aantal * REGEL) + 1);

/** Characters that fit on a line of a column: a little less than its width, for bold letters and the margin. */
export const tekens = (breedte: number): number => Math.max(1, Math.floor(breedte - 1.5));

/** Width in which a text stands on at most `hoogstens` lines, between the bounds; the longest word stays whole. */
export function breedteVoor(tekst: string, hoogstens: number, van: number, tot: number): number {
  const woord = Math.max(...tekst.split(/\s/).map(({ length }) => length)) + 2;
  let breedte = Math.min(Math.max(van, woord), tot);
  while (breedte < tot && regels(tekst, tekens(breedte)) > hoogstens) breedte++;
  return breedte;
}

/** Width of a running text below or above a table. */
const LEESBREEDTE = 90;
/** Width of a column that holds nothing. */
const LEEG = 9;

/** How many columns a running text takes, and the widths of the sheet with what lacked for it. */
export function leesruimte(breedten: readonly number[]): {
  kolommen: number;
  tekens: number;
  breedten: number[];
} {
  const uit = [...breedten];
  let [kolommen, som] = [0, 0];
  while (som < LEESBREEDTE) {
    if (kolommen === uit.length) uit.push(LEEG);
    som += uit[kolommen++]!;
  }
  return { kolommen, tekens: tekens(som), breedten: uit };
}
