import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suggestie } from '../definition/yaml.ts';
import { definitieFout } from '../text/fout.ts';
import { pakketmap } from './pakket.ts';

const isRegiomap = (map: string): boolean => existsSync(join(map, 'regio.yaml'));

/** Names of the regio's that come with the program. */
export function bekendeRegios(): string[] {
  const templates = join(pakketmap(), 'templates');
  return readdirSync(templates)
    .filter((naam) => isRegiomap(join(templates, naam)))
    .sort();
}

/** Where the definition of a regio is; `schooljaar` when its name says for which. */
export interface Regiomap {
  map: string;
  schooljaar?: string;
}

/**
 * The folder of a regio: a name under `templates/`, or a path to a folder of the user's own; `name-2022-2023` is that
 * regio for that schooljaar. Throws a fault of use (status 2) with the known names when it is neither.
 */
export function vindRegio(naam: string): Regiomap {
  const map = regiomap(naam);
  if (map !== null) return { map };
  const [, zonderJaar, schooljaar] = /^(.+)-(\d{4}-\d{4})$/.exec(naam) ?? [];
  const metJaar = zonderJaar === undefined ? null : regiomap(zonderJaar);
  if (metJaar !== null) return { map: metJaar, schooljaar: schooljaar! };
  const bestaat = existsSync(naam) && statSync(naam).isDirectory();
  const wat = bestaat
    ? `in de map "${naam}" staat geen regio.yaml`
    : `"${naam}" is geen bekende regio en ook geen map op deze computer`;
  throw definitieFout('REGIO_ONBEKEND', `${wat}.${suggestie(naam, bekendeRegios())}`);
}

function regiomap(naam: string): string | null {
  const eigen = join(pakketmap(), 'templates', naam);
  if (/^[\w-]+$/.test(naam) && isRegiomap(eigen)) return eigen;
  return isRegiomap(naam) ? naam : null;
}
