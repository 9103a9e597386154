/** Word counts in twips: twentieths of a point. */
export const uitMm = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const uitPunten = (punten: number): number => Math.round(punten * 20);

const A4 = { kort: 11906, lang: 16838 };
/** Margins of the printed report, in millimetres. */
const MARGES = {
  staand: { boven: 22, onder: 24, zij: 20 },
  liggend: { boven: 20, onder: 20, zij: 20 },
};

/** Size and margins of a sheet, as Word is told them. */
export function bladmaat(liggend: boolean) {
  const { boven, onder, zij } = MARGES[liggend ? 'liggend' : 'staand'];
  return {
    breed: liggend ? A4.lang : A4.kort,
    boven: uitMm(boven),
    onder: uitMm(onder),
    zij: uitMm(zij),
    voet: uitMm(10),
  };
}

/** Room between the margins, in twips. */
export function ruimte(liggend: boolean): number {
  const { breed, zij } = bladmaat(liggend);
  return breed - 2 * zij;
}

/** A running line stays within 132 mm, some 73 letters; tables and charts use the full width. */
export const TEKSTMARGE = uitMm(38);
/** What a table with little in it takes at least. */
export const SMALSTE_TABEL = uitMm(126);
/** One pixel of a drawing is a 96th of an inch. */
export const naarPixels = (twips: number): number => Math.floor(twips / 15);
