/** A Markdown table; a pipe in a cell is told apart from a border. */
export function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  const regel = (cellen: readonly string[]): string =>
    `| ${cellen.map((cel) => cel.replaceAll('|', '\\|')).join(' | ')} |`;
  return [regel(kop), `|${'---|'.repeat(kop.length)}`, ...rijen.map(regel)].join('\n');
}

/** The address that a heading gets on the page: small letters, no signs, dashes for spaces. */
export const anker = (kop: string): string =>
  kop
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** How a page begins that is made from the program itself. */
export const blad = (titel: string, inleiding: string, delen: readonly string[]): string =>
  `${[`# ${titel}`, inleiding, ...delen].join('\n\n')}\n`;
