import type { Begrip } from '../definition/regio.ts';
import { ontsnap } from './ontsnap.ts';

/** The list of terms, in alphabetical order. */
export function begrippenlijst(begrippen: readonly Begrip[]): string {
  const alfabet = new Intl.Collator('nl');
  const regels = [...begrippen]
    .sort((a, b) => alfabet.compare(a.term, b.term))
    .map(({ term, uitleg }) => `<div><dt>${ontsnap(term)}</dt><dd>${ontsnap(uitleg)}</dd></div>`);
  return `<dl class="begrippen">${regels.join('')}</dl>`;
}
