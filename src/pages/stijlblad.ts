import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Definitie } from '../definition/definitie.ts';
import { eisEigenBlad } from '../definition/eigenblad.ts';
import type { RegioDef } from '../definition/regio.ts';
import { kopVan, type Letter, type Stijl } from '../definition/stijl.ts';
import { kleurtokens } from './kleuren.ts';
import { cssTekst } from './ontsnap.ts';

/** Files of the base style, in order. */
const BASIS = ['stijl', 'scherm', 'druk'];

/**
 * All CSS of the document: colours of the house style, the base, the sheets that its other tokens ask for, the words of the
 * footer, and the region's own sheet.
 * Throws a definition fault when the region's sheet would load something from outside the document.
 */
export function stijlblad(definitie: Definitie, basismap: string, voettekst: string): string {
  const { regio } = definitie;
  const bladen = [...BASIS, ...vormbladen(regio)];
  return [
    kleurtokens(regio.stijl),
    ...bladen.map((naam) => readFileSync(join(basismap, `${naam}.css`), 'utf8')),
    ...(regio.stijl.letter === undefined ? [] : [lettertokens(regio.stijl.letter)]),
    `@page { @bottom-left { content: ${cssTekst(voettekst)}; } }`,
    eigenBlad(definitie),
  ].join('\n');
}

/** The sheets that tokens add to the base; the base itself has the plane, the line and a logo below. */
export function vormbladen(regio: Vorm): string[] {
  const { stijl, opzet } = regio;
  const omslag = metOmslag(regio) ? (stijl.omslag ?? 'vlak') : 'geen';
  const kop = kopVan(stijl);
  return [
    ...(metOmslag(regio) && logoBoven(stijl) ? ['logo-boven'] : []),
    ...(omslag === 'vlak' ? [] : [`omslag-${omslag}`]),
    ...(kop === 'lijn' ? [] : [`kop-${kop}`]),
    ...(opzet === 'notitie' ? ['notitie'] : []),
  ];
}

type Vorm = Pick<RegioDef, 'stijl' | 'opzet'>;

/** Does the report have a cover page? Without one it begins with a head above the contents. */
export const metOmslag = ({ stijl, opzet }: Vorm): boolean => opzet !== 'notitie' && stijl.omslag !== 'geen';

/** Where the logo stands: the place that a style names, or the base's own. */
export const logoplaats = ({ logo = 'rechtsonder' }: Stijl): NonNullable<Stijl['logo']> => logo;

/** Does the logo stand above the title? */
export const logoBoven = (stijl: Stijl): boolean => logoplaats(stijl) !== 'rechtsonder';

/**
 * The family, with what a reader may have when the embedded one fails; margin boxes do not inherit it. All of them are wider
 * than the base's own, and the list of files is as wide as the page already.
 */
function lettertokens(letter: Letter): string {
  const familie = `font-family: "${letter}"`;
  return [
    `:root { --letter: "${letter}", "Segoe UI", Arial, sans-serif; }`,
    `@page { @bottom-left { ${familie}; } @bottom-right { ${familie}; } }`,
    '.bestanden { font-size: var(--tabel-dicht); }',
  ].join('\n');
}

function eigenBlad({ stijlblad, map }: Definitie): string {
  eisEigenBlad(stijlblad, { bestand: `${basename(map)}/stijl.css` });
  return stijlblad.replaceAll('<', '\\3c ');
}
