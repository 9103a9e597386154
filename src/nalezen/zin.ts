import type { Brontekst } from '../pages/ontleed.ts';
import type { Plaats } from '../text/fout.ts';
import type { Stuk } from './stroom.ts';

/** A piece within a sentence: from `van` to `tot` in its text; `begin` is where that stands in the source. */
export interface Deel {
  stuk: Stuk;
  van: number;
  tot: number;
  begin: number;
}

/** One sentence as a reader sees it, Markdown signs and all, made of pieces that know where they stand. */
export interface Zin {
  tekst: string;
  soort: 'zin' | 'kop' | 'lijst' | 'tabel';
  delen: readonly Deel[];
  /** Number of its paragraph in the text. */
  alinea: number;
}

const LIJST = /^\s*(?:[-*+]|\d+[.)])\s/;
const KOP = /^\s*#{1,6}\s/;
const TABEL = /^\s*\|/;
/** A full stop behind these does not end a sentence. */
const AFGEKORT =
  /(?:^|[\s(])(?:art|bijv|bv|nr|blz|pag|ca|resp|incl|excl|evt|min|max|vgl|o\.a|d\.w\.z|t\.o\.v|m\.n|e\.d|t\.a\.v|i\.v\.m|n\.v\.t|stb|stcrt|trb|tel|drs?|mr)\.$/i;

/** The sentences in a text; with `alleenEigen` only those in which something is looked at. */
export function zinnenIn(stukken: readonly Stuk[], alleenEigen = false): Zin[] {
  const geheel = new Geheel(stukken);
  return alineas(geheel.tekst)
    .map((alinea, nummer) => ({ ...alinea, nummer }))
    .filter(({ van, tot }) => !alleenEigen || geheel.heeftEigen(van, tot))
    .flatMap(({ van, tot, soort, nummer }) =>
      grenzen(geheel.tekst, van, tot, soort).map(
        ([a, b]): Zin => ({
          tekst: geheel.tekst.slice(a, b),
          soort,
          alinea: nummer,
          delen: geheel.delen(a, b),
        }),
      ),
    )
    .filter(({ tekst }) => tekst.trim() !== '');
}

interface Alinea {
  van: number;
  tot: number;
  soort: Zin['soort'];
}

/** Paragraphs, headings, list items and table rows. */
function alineas(tekst: string): Alinea[] {
  const uit: Alinea[] = [];
  let van = 0;
  let open = false;
  for (const regel of tekst.split('\n')) {
    const soort = KOP.test(regel) ? 'kop' : LIJST.test(regel) ? 'lijst' : TABEL.test(regel) ? 'tabel' : 'zin';
    if (regel.trim() === '') open = false;
    else if (open && soort === 'zin') uit.at(-1)!.tot = van + regel.length;
    else {
      uit.push({ van, tot: van + regel.length, soort });
      open = soort !== 'kop' && soort !== 'tabel';
    }
    van += regel.length + 1;
  }
  return uit;
}

function grenzen(tekst: string, van: number, tot: number, soort: Zin['soort']): [number, number][] {
  if (soort === 'kop' || soort === 'tabel') return [[van, tot]];
  const stuk = tekst.slice(van, tot);
  const uit: [number, number][] = [];
  let begin = 0;
  for (const m of stuk.matchAll(/[.!?…]["'’”)*_]*\s+(?=["'‘“(*_]*[\p{Lu}\d])/gu)) {
    const einde = m.index + m[0].length;
    if (AFGEKORT.test(stuk.slice(begin, m.index + 1)) || /^\s*\d+[.)]$/.test(stuk.slice(begin, m.index + 1)))
      continue;
    uit.push([van + begin, van + einde]);
    begin = einde;
  }
  uit.push([van + begin, tot]);
  return uit;
}

/** All pieces as one text. */
class Geheel {
  readonly tekst: string;
  readonly #van: number[] = [];

  constructor(readonly stukken: readonly Stuk[]) {
    let tekst = '';
    for (const stuk of stukken) {
      this.#van.push(tekst.length);
      tekst += stuk.soort === 'blok' ? '\n\n' : stuk.tekst;
    }
    this.tekst = tekst;
  }

  delen(van: number, tot: number): Deel[] {
    const uit: Deel[] = [];
    for (let i = this.#eerste(van); i < this.stukken.length && this.#van[i]! < tot; i++) {
      const stuk = this.stukken[i]!;
      const [a, b] = [Math.max(van, this.#van[i]!), Math.min(tot, this.#van[i]! + stuk.tekst.length)];
      if (b <= a) continue;
      const begin = stuk.soort === 'getypt' ? stuk.begin + a - this.#van[i]! : stuk.begin;
      uit.push({ stuk, van: a - van, tot: b - van, begin });
    }
    return uit;
  }

  heeftEigen(van: number, tot: number): boolean {
    for (let i = this.#eerste(van); i < this.stukken.length && this.#van[i]! < tot; i++)
      if (this.stukken[i]!.eigen) return true;
    return false;
  }

  /** Index of the piece in which an offset lies. */
  #eerste(van: number): number {
    let [laag, hoog] = [0, this.#van.length - 1];
    while (laag < hoog) {
      const midden = (laag + hoog + 1) >> 1;
      if (this.#van[midden]! <= van) laag = midden;
      else hoog = midden - 1;
    }
    return laag;
  }
}

/** The piece that holds this character of the sentence. */
export const deelOp = ({ delen }: Zin, op: number): Deel | undefined =>
  delen.find(({ van, tot }) => op >= van && op < tot);

/** Did the author type these characters, and are they looked at? */
export function isGetypt(zin: Zin, van: number): boolean {
  const stuk = deelOp(zin, van)?.stuk;
  return stuk?.soort === 'getypt' && stuk.eigen && !stuk.citaat;
}

/** What the author typed of the sentence, the rest left out. */
export const getypt = ({ tekst, delen }: Zin): string =>
  delen.map(({ stuk, van, tot }) => (stuk.soort === 'getypt' ? tekst.slice(van, tot) : ' ')).join('');

/** Line and column in the source of a character of the sentence. */
export function plaatsVan(bron: Brontekst, zin: Zin, op: number): Plaats {
  const { bestand, regel, kolom } = bron.plaats;
  if (regel === undefined || kolom !== undefined) return bron.plaats;
  const deel = deelOp(zin, op) ?? zin.delen[0];
  if (!deel) return bron.plaats;
  const plek = deel.stuk.soort === 'getypt' ? deel.begin + op - deel.van : deel.begin;
  const voor = bron.tekst.slice(0, plek);
  return { bestand, regel: regel + voor.split('\n').length - 1, kolom: plek - voor.lastIndexOf('\n') };
}

/** The sentence without Markdown signs, on one line. */
export const toonZin = ({ tekst }: Zin): string =>
  tekst
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)])\s+/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
