import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Definitie } from '../definition/definitie.ts';
import { definitieFout } from '../text/fout.ts';
import { kleurtokens } from './kleuren.ts';
import { cssTekst } from './ontsnap.ts';

/** Files of the base style, in order. */
const BASIS = ['stijl.css', 'scherm.css', 'druk.css'];

/**
 * All CSS of the document: tokens of the house style, the base, the words of the footer, and the region's own sheet.
 * Throws a definition fault when the region's sheet would load something from outside the document.
 */
export function stijlblad(definitie: Definitie, basismap: string, voettekst: string): string {
  const basis = BASIS.map((naam) => readFileSync(join(basismap, naam), 'utf8'));
  const plaats = definitie.plaats('regio', ['stijl']);
  return [
    kleurtokens(definitie.regio.stijl, plaats),
    ...basis,
    `@page { @bottom-left { content: ${cssTekst(voettekst)}; } }`,
    eigenBlad(definitie),
  ].join('\n');
}

function eigenBlad({ stijlblad, map }: Definitie): string {
  if (/@import|url\(\s*["']?\s*(?!data:)[^)]/i.test(stijlblad))
    throw definitieFout(
      'STIJL_VAN_BUITEN',
      'het stijlblad haalt iets van buiten het verslag op (@import of url); het verslag is één bestand, dus dat kan niet.',
      { bestand: join(map, 'stijl.css') },
    );
  return stijlblad.replaceAll('<', '\\3c ');
}
