/** What stands on a marked place: part of a sentence, or a block of its own with its kind. */
export type Merksoort =
  | 'zin'
  | 'tabel'
  | 'liggende tabel'
  | 'grafiek'
  | 'tegels'
  | 'kader'
  | 'zijfoto'
  | 'lijst'
  | 'blok';

interface Merk {
  soort: Merksoort;
  maak: () => string;
}

const MERK = /\uE000(\d+)\uE001/g;
const ALLEEN_MERKEN = /^(?:\s*\uE000\d+\uE001\s*)+$/;

/**
 * Places in the text for HTML that Markdown must leave alone. A helper leaves a mark in the text; after Markdown the
 * marks are replaced. So a value can never be read as Markdown, and a number that is only known at the end (tabel 7)
 * can be asked for at the start.
 */
export class Merken {
  readonly #merken: Merk[] = [];

  /** Leaves a mark for a piece of a sentence. */
  zin(html: string | (() => string)): string {
    return this.#zet('zin', html);
  }

  /** Leaves a mark for a block, apart from the paragraphs around it. */
  blok(soort: Merksoort, html: string | (() => string)): string {
    return `\n\n${this.#zet(soort, html)}\n\n`;
  }

  /** The kinds of the blocks when a paragraph holds nothing but blocks; else null. */
  soortenIn(alinea: string): Merksoort[] | null {
    if (!ALLEEN_MERKEN.test(alinea)) return null;
    const soorten = [...alinea.matchAll(MERK)].map((m) => this.#merken[Number(m[1])]!.soort);
    return soorten.includes('zin') ? null : soorten;
  }

  /** Fills in every mark, marks within marks too. */
  vul(html: string): string {
    return html.replace(MERK, (_, nummer: string) => this.vul(this.#merken[Number(nummer)]!.maak()));
  }

  #zet(soort: Merksoort, html: string | (() => string)): string {
    this.#merken.push({ soort, maak: typeof html === 'string' ? () => html : html });
    return `\uE000${this.#merken.length - 1}\uE001`;
  }
}

/** Text of an author without the signs that marks are made of. */
export const zonderMerken = (tekst: string): string => tekst.replace(/[\uE000\uE001]/g, '');
