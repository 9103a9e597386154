import type { Brontekst } from '../pages/ontleed.ts';

const MARKDOWN = /!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g;
const HTML = /<(?:img|svg|picture|figure|iframe|video)\b[^>]*>/gi;
const ALT = /\b(?:alt|aria-label|title)\s*=\s*(?:"\s*[^"\s][^"]*"|'\s*[^'\s][^']*')/i;

/** Pictures in the source of a text that say nothing to who cannot see them, with where they begin. */
export function beeldenZonderTekst({ tekst }: Brontekst): { beeld: string; op: number }[] {
  const markdown = [...tekst.matchAll(MARKDOWN)].filter(([, alt]) => !alt!.trim());
  const html = [...tekst.matchAll(HTML)].filter(([tag]) => !ALT.test(tag));
  return [...markdown, ...html].map((m) => ({ beeld: m[0], op: m.index })).sort((a, b) => a.op - b.op);
}
