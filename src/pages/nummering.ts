import type { HoofdstukKop } from '../definition/regio.ts';

/** A thing that can be referred to, with its number and anchor. */
export interface Doel {
  anker: string;
  /** At the thing itself: `Tabel 4`, `Hoofdstuk 3`, `Bijlage 1`; empty for an unnumbered chapter. */
  nummer: string;
  titel: string;
}

/**
 * Numbers chapters, tables and charts in order of appearance. In a bijlage tables and charts are numbered on their own:
 * Tabel B1.1 is the first table of bijlage 1.
 */
export class Nummering {
  readonly #doelen = new Map<string, Doel>();
  readonly #ankers = new Set<string>();
  readonly #teller = { hoofdstuk: 0, bijlage: 0, tabel: 0, grafiek: 0 };
  readonly #inBijlage = { tabel: 0, grafiek: 0 };
  #bijlage = false;
  #huidig = '';

  /** Gives all chapters their number beforehand, so that an early chapter can refer to a later one. */
  hoofdstuk(id: string, soort: NonNullable<HoofdstukKop['soort']>, titel: string): Doel {
    const nummer =
      soort === 'ongenummerd'
        ? ''
        : soort === 'bijlage'
          ? `Bijlage ${++this.#teller.bijlage}`
          : `Hoofdstuk ${++this.#teller.hoofdstuk}`;
    const doel = { anker: this.anker(id), nummer, titel };
    this.#doelen.set(`hoofdstuk:${id}`, doel);
    return doel;
  }

  /** Numbering of tables and charts goes on from this chapter. */
  begin(id: string): void {
    const doel = this.#doelen.get(`hoofdstuk:${id}`);
    this.#bijlage = doel?.nummer.startsWith('Bijlage') ?? false;
    if (this.#bijlage) {
      this.#huidig = doel!.nummer.replace('Bijlage ', '');
      this.#inBijlage.tabel = 0;
      this.#inBijlage.grafiek = 0;
    }
  }

  /** The next table or chart; null when it already has its place in the report. */
  plaats(soort: 'tabel' | 'grafiek', id: string, titel: string): Doel | null {
    if (this.#doelen.has(`${soort}:${id}`)) return null;
    const getal = this.#bijlage
      ? `B${this.#huidig}.${++this.#inBijlage[soort]}`
      : String(++this.#teller[soort]);
    const woord = soort === 'tabel' ? 'Tabel' : 'Grafiek';
    const doel = { anker: this.anker(`${soort[0]}-${id}`), nummer: `${woord} ${getal}`, titel };
    this.#doelen.set(`${soort}:${id}`, doel);
    return doel;
  }

  /** What `{{verwijs}}` points at: a table, a chart or a chapter. */
  zoek(id: string): Doel | undefined {
    return ['tabel', 'grafiek', 'hoofdstuk']
      .map((soort) => this.#doelen.get(`${soort}:${id}`))
      .find((doel) => doel !== undefined);
  }

  /** A chapter that was given its number before. */
  zoekHoofdstuk(id: string): Doel {
    return this.#doelen.get(`hoofdstuk:${id}`)!;
  }

  /** An anchor that is not yet in the document. */
  anker(gewenst: string): string {
    let anker = gewenst;
    for (let n = 2; this.#ankers.has(anker); n++) anker = `${gewenst}-${n}`;
    this.#ankers.add(anker);
    return anker;
  }
}
