import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const vraag = createRequire(import.meta.url);
const PAKKET = '@fontsource/source-sans-3';

interface Snede {
  gewicht: 400 | 600 | 700;
  stijl: 'normal' | 'italic';
}
const SNEDEN: readonly Snede[] = [
  { gewicht: 400, stijl: 'normal' },
  { gewicht: 600, stijl: 'normal' },
  { gewicht: 700, stijl: 'normal' },
  { gewicht: 400, stijl: 'italic' },
];

/** The parts of the font, in order; a part is only put in when the text needs one of its signs. */
const DELEN = ['latin', 'latin-ext'] as const;
type Deel = (typeof DELEN)[number];

const bereik = (): Record<string, string> => vraag(`${PAKKET}/unicode.json`) as Record<string, string>;

/** Is this code point among `U+0000-00FF,U+0131`? */
export function ligtIn(punt: number, reeks: string): boolean {
  return reeks.split(',').some((stuk) => {
    const [van, tot] = stuk
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return punt >= van! && punt <= (tot ?? van!);
  });
}

/**
 * The font as `@font-face` with the files inside, and the signs of the text that it does not hold: those would come from
 * whatever the reader's machine has, or not at all.
 */
export function lettertype(tekst: string): { css: string; vreemdeTekens: string[] } {
  const reeksen = bereik();
  const punten = [...new Set(tekst)].filter((teken) => teken > ' ').map((teken) => teken.codePointAt(0)!);
  const deelVan = (punt: number): Deel | undefined => DELEN.find((deel) => ligtIn(punt, reeksen[deel]!));
  const nodig = DELEN.filter((deel) => deel === 'latin' || punten.some((punt) => deelVan(punt) === deel));
  return {
    css: nodig.flatMap((deel) => SNEDEN.map((snede) => gezicht(deel, snede, reeksen[deel]!))).join('\n'),
    vreemdeTekens: punten
      .filter((punt) => deelVan(punt) === undefined)
      .map((punt) => String.fromCodePoint(punt))
      .sort(),
  };
}

function gezicht(deel: Deel, { gewicht, stijl }: Snede, reeks: string): string {
  const bestand = vraag.resolve(`${PAKKET}/files/source-sans-3-${deel}-${gewicht}-${stijl}.woff2`);
  const data = readFileSync(bestand).toString('base64');
  return `@font-face{font-family:"Source Sans 3";font-style:${stijl};font-weight:${gewicht};font-display:block;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${reeks}}`;
}
