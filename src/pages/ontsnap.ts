const VERVANG: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from data or YAML as HTML text or attribute value. Also drops the two signs that mark our own places. */
export const ontsnap = (tekst: string): string =>
  tekst.replace(/[\uE000\uE001]/g, '').replace(/[&<>"']/g, (teken) => VERVANG[teken]!);

/** Text as a CSS string, quotes included; `<` too, so that no value can close the style element. */
export const cssTekst = (tekst: string): string =>
  `"${tekst.replace(/["\\<>\n\r\f]/g, (teken) => `\\${teken.codePointAt(0)!.toString(16)} `)}"`;

/** HTML without its tags, for places where only words fit (the contents list, a label). Stays escaped. */
export const zonderTags = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Escaped text in which a schooljaar (2024-2025) is never broken at its hyphen. */
export const metHeleJaren = (html: string): string =>
  html.replace(/\b\d{4}-\d{4}\b/g, (jaar) => `<span class="aaneen">${jaar}</span>`);
