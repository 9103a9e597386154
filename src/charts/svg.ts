import type { Letter } from '../definition/stijl.ts';
import { GROND } from './palet.ts';
import type { Tekening } from './tekening.ts';

/** The family that the pages embed. Quoted, because a bare name of a font may not hold a word that starts with a digit. */
const lettertype = (letter: Letter): string => `'${letter}', sans-serif`;

/**
 * Draws with Vega-Lite and Vega and gives an SVG that stands inside a page: one image with one alternative text, scaled
 * by its viewBox, without ids, roles or classes of its own. The same drawing gives the same bytes.
 */
export async function naarSvg(
  tekening: Tekening,
  breed: number,
  alt: string,
  letter: Letter,
): Promise<string> {
  const [{ compile }, { parse, View }] = await Promise.all([import('vega-lite'), import('vega')]);
  const hoogte = Math.ceil(tekening.hoogte);
  const { spec } = compile({
    width: breed,
    height: hoogte,
    padding: 0,
    autosize: { type: 'none' },
    background: GROND,
    config: { aria: false, view: { stroke: null, fill: null } },
    layer: [...tekening.lagen],
  });
  const view = new View(parse(spec), { renderer: 'none' });
  try {
    return inPagina(await view.toSVG(), { breed, hoogte, alt, letter });
  } finally {
    view.finalize();
  }
}

/** What the root of a drawing says. */
interface Wortel {
  breed: number;
  hoogte: number;
  alt: string;
  letter: Letter;
}

/** Takes Vega's own root, roles, classes and long fractions away and puts one labelled root around the marks. */
function inPagina(svg: string, { breed, hoogte, alt, letter }: Wortel): string {
  const binnen = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<[^>]*>/g, kaal)
    .replace(/<path[^>]*(?:display="none"|d="M0,0h\d+v\d+h-\d+Z")\/>/g, '');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${breed} ${hoogte}" role="img" ` +
    `font-family="${lettertype(letter)}" aria-label="${attribuut(alt)}">${binnen}</svg>`
  );
}

/** One tag without what only a lone SVG needs; user text never stands in a tag, so it is not touched. */
const kaal = (tag: string): string =>
  tag
    .replace(/ (?:role|class|id|clip-path|font-family|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (getal) => String(Math.round(Number(getal) * 100) / 100));

const attribuut = (tekst: string): string =>
  tekst.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
