import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { definitieFout } from '../text/fout.ts';
import type { Hoofdstuk } from './definitie.ts';
import { leesTekst } from './lees.ts';
import { hoofdstukSchema } from './regio.ts';
import { ontleedYaml } from './yaml.ts';

/**
 * Reads the chapters of a regio: `hoofdstukken/NN-naam.md`, in order of file name, each with front matter between `---`.
 * `toon` gives the path as messages show it. Throws a definition fault (status 2) with file and line.
 */
export function leesHoofdstukken(hoofdstukmap: string, toon: (pad: string) => string): Hoofdstuk[] {
  if (!existsSync(hoofdstukmap))
    throw definitieFout('DEFINITIE_ONTBREEKT', 'deze map met hoofdstukken ontbreekt.', {
      bestand: toon(hoofdstukmap),
    });
  if (!statSync(hoofdstukmap).isDirectory())
    throw definitieFout(
      'DEFINITIE_ONTBREEKT',
      'dit is een bestand, en hier hoort een map met een bestand voor elk hoofdstuk.',
      { bestand: toon(hoofdstukmap) },
    );
  const namen = readdirSync(hoofdstukmap)
    .filter((naam) => naam.endsWith('.md'))
    .sort();
  if (namen.length === 0)
    throw definitieFout(
      'DEFINITIE_ONTBREEKT',
      'in deze map staat geen tekst; een tekst heet bijvoorbeeld 01-verzuim.md.',
      { bestand: toon(hoofdstukmap) },
    );
  return namen.map((naam) => leesHoofdstuk(join(hoofdstukmap, naam), naam, toon));
}

function leesHoofdstuk(pad: string, naam: string, toon: (pad: string) => string): Hoofdstuk {
  const bestand = toon(pad);
  const inhoud = leesTekst(pad, bestand).replaceAll('\r\n', '\n');
  const m = /^---\n([\s\S]*?)\n---\n/.exec(inhoud);
  if (!m)
    throw definitieFout(
      'KOP_ONTBREEKT',
      'dit hoofdstuk begint niet met een kop tussen twee regels "---" (met daarin de titel).',
      {
        bestand,
        regel: 1,
      },
    );
  const kop = ontleedYaml(bestand, m[1]!, hoofdstukSchema, 2);
  return {
    ...kop.waarde,
    kopplaats: (veld) => kop.plaats([veld]),
    id: naam.replace(/^\d+-/, '').replace(/\.md$/, ''),
    bestand,
    eersteRegel: m[0].split('\n').length,
    tekst: inhoud.slice(m[0].length),
  };
}
