import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Letter } from '../definition/stijl.ts';
import { opvraag } from '../records/opvraag.ts';

const vraag = createRequire(import.meta.url);

/** `IBM Plex Sans` comes with the package `ibm-plex-sans`, and its files begin with that name. */
const pakketnaam = (letter: Letter): string => letter.toLowerCase().replaceAll(' ', '-');

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

/** The parts of a font, in order; a part is only put in when the text needs one of its signs. */
const DELEN = ['latin', 'latin-ext'] as const;
type Deel = (typeof DELEN)[number];

/** The files claim all of this range, and hold only these signs of it (and † in latin-ext). */
const LEESTEKENBLOK = 'U+2000-206F';
const LEESTEKENS = '\u200b–—‘’‚“”„•…‹›⁄';
/** Signs that the range of a family claims and its files lack. */
const ONTBREEKT: Partial<Record<Letter, string>> = { 'Nunito Sans': '↑↓' };

/** Is this code point among `U+0000-00FF,U+0131`? */
function ligtIn(punt: number, reeks: string): boolean {
  return reeks.split(',').some((stuk) => {
    const [van, tot] = stuk
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return punt >= van! && punt <= (tot ?? van!);
  });
}

/**
 * A family as `@font-face` with its files inside, and the signs of the text that it does not hold: those would come from
 * whatever the reader's machine has, or not at all.
 */
export function lettertype(tekst: string, letter: Letter): { css: string; vreemdeTekens: string[] } {
  const reeksen = vraag(`@fontsource/${pakketnaam(letter)}/unicode.json`) as Record<Deel, string>;
  const tekens = [...new Set(tekst)].filter((teken) => teken > ' ');
  const delen = tekens.map((teken) => deelMet(teken, letter, reeksen));
  const nodig = DELEN.filter((deel) => deel === 'latin' || delen.includes(deel));
  return {
    css: nodig
      .flatMap((deel) => SNEDEN.map((snede) => gezicht(letter, deel, snede, reeksen[deel])))
      .join('\n'),
    vreemdeTekens: tekens.filter((_, i) => delen[i] === undefined).sort(),
  };
}

/** The part whose files hold a sign. */
function deelMet(teken: string, letter: Letter, reeksen: Record<Deel, string>): Deel | undefined {
  const punt = teken.codePointAt(0)!;
  if (ONTBREEKT[letter]?.includes(teken)) return undefined;
  if (LEESTEKENS.includes(teken)) return 'latin';
  const zonderBlok = (deel: Deel): string => reeksen[deel].replace(`${LEESTEKENBLOK},`, '');
  return DELEN.find((deel) => ligtIn(punt, zonderBlok(deel)));
}

/** Faces that were read: the documents of one run share them. */
const GEZICHTEN = new Map<string, string>();

const gezicht = (letter: Letter, deel: Deel, snede: Snede, reeks: string): string =>
  opvraag(GEZICHTEN, [letter, deel, snede.gewicht, snede.stijl].join(), () =>
    leesGezicht(letter, deel, snede, reeks),
  );

function leesGezicht(letter: Letter, deel: Deel, { gewicht, stijl }: Snede, reeks: string): string {
  const pakket = pakketnaam(letter);
  const bestand = vraag.resolve(`@fontsource/${pakket}/files/${pakket}-${deel}-${gewicht}-${stijl}.woff2`);
  const data = readFileSync(bestand).toString('base64');
  return `@font-face{font-family:"${letter}";font-style:${stijl};font-weight:${gewicht};font-display:block;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${reeks}}`;
}
