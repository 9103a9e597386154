const samen = (delen: readonly string[], woord: string): string =>
  delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} ${woord} ${delen.at(-1)}`;

/** A list in words: the last two joined by "en". */
export const opsomming = (delen: readonly string[]): string => samen(delen, 'en');
/** A choice in words: the last two joined by "of". */
export const keuze = (delen: readonly string[]): string => samen(delen, 'of');
