import type { Tekenaar } from '../pages/stof.ts';

/** Drawings of a few reports: each chart is drawn for the page and for a telephone. */
const HOOGSTENS = 400;

/** Draws charts, and keeps the drawings: the same definition, cells, titles and style are not drawn again. */
export class Tekeningen {
  readonly #bewaard = new Map<string, ReturnType<Tekenaar>>();

  constructor(readonly teken: Tekenaar) {}

  readonly tekenaar: Tekenaar = (...opdracht) => {
    const sleutel = JSON.stringify(opdracht);
    const tekening = this.#bewaard.get(sleutel) ?? this.teken(...opdracht);
    // Last asked for, last to go.
    this.#bewaard.delete(sleutel);
    this.#bewaard.set(sleutel, tekening);
    tekening.catch(() => this.#bewaard.delete(sleutel));
    const [oudste] = this.#bewaard.keys();
    if (this.#bewaard.size > HOOGSTENS) this.#bewaard.delete(oudste!);
    return tekening;
  };
}
