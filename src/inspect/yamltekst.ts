/** The word that marks every place where the author has to look. */
export const KIES = 'kies:';

const KAAL = /^[\p{L}][\p{L}\d _.()+/'-]*$/u;
/** Words that YAML reads as something else than text. */
const WOORDEN = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** A text as YAML writes it: bare where that is safe, else between quotes. */
export function tekst(waarde: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character needs the double quotes.
  if (/[\0-\x1f\x7f-\x9f]/.test(waarde)) return JSON.stringify(waarde);
  const kaal = KAAL.test(waarde) && !waarde.endsWith(' ') && !WOORDEN.has(waarde.toLowerCase());
  return kaal ? waarde : `'${waarde.replaceAll("'", "''")}'`;
}

/** A list on one line: `[a, b]`. */
export const rijtje = (waarden: readonly string[]): string => `[${waarden.map(tekst).join(', ')}]`;

const BREEDTE = 110;

/** A named list: on one line when it is short, else one item a line. */
export function lijst(naam: string, waarden: readonly string[], rand: string): string[] {
  const kort = `${rand}${naam}: ${rijtje(waarden)}`;
  return kort.length <= BREEDTE
    ? [kort]
    : [`${rand}${naam}:`, ...waarden.map((w) => `${rand}  - ${tekst(w)}`)];
}
