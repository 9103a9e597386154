import type { Vertelling } from './vertelling.ts';

export type Waarden = readonly (string | number)[];
export type Opties = Readonly<Record<string, string | number>>;

/** A word in a sentence: gives HTML (escaped by itself); in a title the tags are taken off. */
export type Hulp = (v: Vertelling, argumenten: Waarden, opties: Opties) => string;

/** The text within a block, and the text after {{else}}. */
export interface Inhoud {
  binnen: () => string;
  anders: () => string;
}

/** A word that gives text as it is: a choice between two texts, or marks of blocks. */
export type Blokhulp = (v: Vertelling, argumenten: Waarden, inhoud: Inhoud) => string;
