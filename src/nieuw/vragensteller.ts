/** One of several answers. */
export interface Antwoord {
  waarde: string;
  tekst: string;
  /** What it means, for who stands on it. */
  uitleg?: string | undefined;
  /** Why it is not on by itself; always to be seen. */
  bezwaar?: string | undefined;
}

/**
 * Who asks the user, passed in so that nothing here knows of a terminal. All texts are Dutch. A user who stops makes every
 * question throw a Fout GESTOPT.
 */
export interface Vragensteller {
  /** A line of text; `keur` gives the sentence that says what is wrong with it, or null. */
  tekst(vraag: string, voorstel: string, keur: (antwoord: string) => string | null): Promise<string>;
  kies(vraag: string, antwoorden: readonly Antwoord[], voorstel: string): Promise<string>;
  kiesMeer(vraag: string, antwoorden: readonly Antwoord[], aan: readonly string[]): Promise<string[]>;
  ja(vraag: string, voorstel: boolean): Promise<boolean>;
  zeg(zin: string): void;
}
