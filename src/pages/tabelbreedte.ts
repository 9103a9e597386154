import { type Letter, letterVan } from '../definition/stijl.ts';
import type { Kop, Tabel } from '../records/tabel.ts';
import { toonCel } from '../text/getallen.ts';
import { kolomeenheid, kolomklasse, koptekst } from './tabelkop.ts';

/** Room between the margins of an upright and of a landscape page, in points. */
const RUIMTE = { staand: 480, liggend: 726 };
/** Letter size and space around a column of each density, in points, as in the style sheet; and columns from which it holds. */
const DICHTHEDEN = [
  { klasse: '', letter: 9.5, rondom: 12, vanaf: 0 },
  { klasse: ' dicht', letter: 8.5, rondom: 8, vanaf: 8 },
  { klasse: ' zeer-dicht', letter: 8, rondom: 6, vanaf: 12 },
] as const;
/** Extra room before a column of another kind or group. */
const BIJ_GROEP = 6;
/** Mean width of a letter in semibold and of a figure, in parts of the letter size. */
const BREED: Readonly<Record<Letter, { letter: number; cijfer: number }>> = {
  'Source Sans 3': { letter: 0.55, cijfer: 0.53 },
  'IBM Plex Sans': { letter: 0.59, cijfer: 0.62 },
  'Fira Sans': { letter: 0.58, cijfer: 0.58 },
  'Nunito Sans': { letter: 0.59, cijfer: 0.62 },
};

/**
 * The widest letter in which a table fits its page, as a class. An element that is wider than the page makes a browser
 * print everything smaller, so this is judged beforehand: by the longest word of each head and the longest figure.
 */
export function dichtheid(tabel: Tabel, labelsOpEenRegel: boolean, letter: Letter = letterVan({})): string {
  const ruimte = tabel.liggend ? RUIMTE.liggend : RUIMTE.staand;
  const gekozen = DICHTHEDEN.find(
    (maat, i) =>
      tabel.kolommen.length < (DICHTHEDEN[i + 1]?.vanaf ?? Number.POSITIVE_INFINITY) &&
      schatting(tabel, labelsOpEenRegel, letter, maat) <= ruimte,
  );
  return (gekozen ?? DICHTHEDEN[2]).klasse;
}

function schatting(
  tabel: Tabel,
  labelsOpEenRegel: boolean,
  letter: Letter,
  { letter: grootte, rondom }: (typeof DICHTHEDEN)[number],
): number {
  const breed = BREED[letter];
  const labels = tabel.rijen.map((kop) => (labelsOpEenRegel ? koptekst(kop).length : langsteWoord(kop)));
  const kolommen = tabel.kolommen.map((kop, k) => {
    const cijfers = Math.max(0, ...tabel.cellen.map((rij) => toonCel(rij[k]!).length)) * breed.cijfer;
    const hoofd = Math.max(langsteWoord(kop), kolomeenheid(tabel, k).length) * breed.letter;
    return Math.max(cijfers, hoofd) * grootte + rondom + (kolomklasse(tabel.kolommen, k) ? BIJ_GROEP : 0);
  });
  return Math.max(...labels, 0) * breed.letter * grootte + rondom + kolommen.reduce((som, b) => som + b, 0);
}

/** Letters of the longest word; a word may break after its hyphen. */
const langsteWoord = (kop: Kop): number =>
  Math.max(
    0,
    ...koptekst(kop)
      .split(/\s+|(?<=-)/)
      .map((woord) => woord.length),
  );
