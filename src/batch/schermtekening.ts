import { TELEFOON } from '../pages/grafiekblok.ts';
import type { Tekenaar } from '../pages/stof.ts';

/** For a run that shows no pages: the texts are checked all the same, and the drawing takes longer than the rest of them. */
export const ongetekend: Tekenaar = async () => ({ svg: '<svg aria-label=""></svg>', alt: '' });

type Opdracht = Parameters<Tekenaar>;

/**
 * Puts off the drawings that only a screen shows (those for a telephone): the printed pages do without, so they
 * are made while the browser prints. `vul` draws them and puts them in their places in the HTML.
 */
export class Schermtekeningen {
  readonly #later: Opdracht[] = [];

  constructor(readonly teken: Tekenaar) {}

  readonly tekenaar: Tekenaar = async (...opdracht) => {
    if (opdracht[4] !== TELEFOON) return this.teken(...opdracht);
    return { svg: plaats(this.#later.push(opdracht) - 1), alt: '' };
  };

  async vul(html: string): Promise<string> {
    const tekeningen = new Map<string, string>();
    for (const [i, opdracht] of this.#later.entries())
      tekeningen.set(plaats(i), (await this.teken(...opdracht)).svg);
    return html.replace(
      /<svg aria-label="" data-later="\d+"><\/svg>/g,
      (hier) => tekeningen.get(hier) ?? hier,
    );
  }
}

const plaats = (nummer: number): string => `<svg aria-label="" data-later="${nummer}"></svg>`;
