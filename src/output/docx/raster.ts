import { eigenschap, type Element, elementen, heeft, woorden } from './boom.ts';

/** A cell on its place in the grid. */
export interface Vak {
  element: Element;
  kolom: number;
  kolommen: number;
  /** Rows below this one that the cell still reaches into. */
  omlaag: number;
  /** The cell began in a row above. */
  vervolg: boolean;
}

export interface Rij {
  element: Element;
  vakken: Vak[];
  /** A row of heads, repeated on every page. */
  kop: boolean;
  totaal: boolean;
  /** A row that only names the group of rows below it. */
  groep: boolean;
}

export interface Raster {
  rijen: Rij[];
  kolommen: number;
}

/** The rows of an HTML table with every cell on its column, also where a cell above reaches down. */
export function leesRaster(tabel: Element): Raster {
  const bezet = new Map<number, Vak[]>();
  const rijen = elementen(tabel)
    .filter(({ tagName }) => ['thead', 'tbody', 'tfoot', 'tr'].includes(tagName))
    .flatMap((deel) => {
      const van = deel.tagName === 'tr' ? [deel] : elementen(deel).filter(({ tagName }) => tagName === 'tr');
      return van.map((element) => ({ element, kop: deel.tagName === 'thead' }));
    })
    .filter(({ element }) => elementen(element).length > 0)
    .map(
      ({ element, kop }, r): Rij => ({
        element,
        vakken: leesVakken(element, r, bezet),
        kop,
        totaal: heeft(element, 'totaal'),
        groep: heeft(element, 'groeprij'),
      }),
    );
  const kolommen = Math.max(0, ...rijen.flatMap(({ vakken }) => vakken.map((v) => v.kolom + v.kolommen)));
  return { rijen, kolommen };
}

function leesVakken(rij: Element, r: number, bezet: Map<number, Vak[]>): Vak[] {
  const vakken = bezet.get(r) ?? [];
  let kolom = 0;
  for (const element of elementen(rij)) {
    for (let vol = bezetDoor(vakken, kolom); vol; vol = bezetDoor(vakken, kolom))
      kolom = vol.kolom + vol.kolommen;
    const vak = {
      element,
      kolom,
      kolommen: spanne(element, 'colspan'),
      omlaag: spanne(element, 'rowspan') - 1,
      vervolg: false,
    };
    vakken.push(vak);
    for (let n = 1; n <= vak.omlaag; n++)
      bezet.set(r + n, [...(bezet.get(r + n) ?? []), { ...vak, omlaag: vak.omlaag - n, vervolg: true }]);
    kolom += vak.kolommen;
  }
  return vakken.sort((a, b) => a.kolom - b.kolom);
}

const bezetDoor = (vakken: readonly Vak[], kolom: number): Vak | undefined =>
  vakken.find((vak) => vak.vervolg && vak.kolom <= kolom && kolom < vak.kolom + vak.kolommen);

const spanne = (cel: Element, naam: 'colspan' | 'rowspan'): number =>
  Math.max(1, Number.parseInt(eigenschap(cel, naam) ?? '1', 10) || 1);

/** Mean width of a letter of Calibri in parts of its size, with some room for capitals and bold. */
const LETTER = 0.54;
/** Where a word may break. */
const BREEKPLAATS = /\s+|(?<=-)/;

interface Maat {
  /** All columns together, in twips. */
  ruimte: number;
  smalst: number;
  /** Letter size in points, and room left and right of the text of a cell together in twips. */
  letter: number;
  rondom: number;
}

/**
 * Widths of the columns in twips. A column wants to hold its figures and labels on one line and its head on two or three; a
 * table with little in it gets some air, and of one with much in it the labels wrap, down to the longest word.
 */
export function kolombreedten(raster: Raster, { ruimte, smalst, letter, rondom }: Maat): number[] {
  const breed = (letters: number): number => Math.ceil(letters * LETTER * letter * 20) + rondom;
  const kolommen = Array.from({ length: raster.kolommen }, (_, k) => ruimtevraag(raster, k));
  const wens = kolommen.map(({ wens: letters }) => breed(letters));
  const minst = kolommen.map(({ minst: letters }) => breed(letters));
  const som = totaal(wens);
  if (som < smalst) return verdeel(wens, Math.min(smalst, ruimte));
  if (som <= ruimte) return wens;
  const over = ruimte - totaal(minst);
  if (over <= 0) return verdeel(minst, ruimte);
  const rek = over / (som - totaal(minst));
  return verdeel(
    minst.map((m, k) => m + (wens[k]! - m) * rek),
    ruimte,
  );
}

/** What a column wants and what it needs at least, in letters. */
function ruimtevraag({ rijen }: Raster, kolom: number): { wens: number; minst: number } {
  let wens = 1;
  let minst = 1;
  for (const { vakken, kop, groep } of rijen)
    for (const vak of vakken) {
      if (groep || vak.vervolg || vak.kolommen > 1 || vak.kolom !== kolom) continue;
      const tekst = woorden(vak.element);
      const langste = Math.max(0, ...tekst.split(BREEKPLAATS).map(({ length }) => length));
      // A row label hangs a little below its first line.
      const gewild = kop
        ? Math.max(langste, Math.ceil(tekst.length / 2))
        : tekst.length + (kolom === 0 ? 2 : 0);
      wens = Math.max(wens, gewild, langste);
      minst = Math.max(minst, langste);
    }
  return { wens, minst };
}

const totaal = (getallen: readonly number[]): number => getallen.reduce((som, getal) => som + getal, 0);

/** The same shares of another whole, in whole numbers that add up to it. */
function verdeel(delen: readonly number[], geheel: number): number[] {
  const factor = geheel / totaal(delen);
  const uit = delen.map((deel) => Math.floor(deel * factor));
  if (uit.length > 0) uit[0]! += geheel - totaal(uit);
  return uit;
}
