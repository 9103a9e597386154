/** A list in words: the last two joined by "en", or by another word. */
export const opsomming = (delen: readonly string[], woord = 'en'): string =>
  delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} ${woord} ${delen.at(-1)}`;
