import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { z } from 'zod';
import { naam as jaarnaam, type Schooljaar } from '../records/schooljaar.ts';
import { definitieFout } from '../text/fout.ts';
import { leesYaml, type YamlBestand } from './yaml.ts';

/** The files of a regio folder, as they hold for a schooljaar. */
export interface Regiomap {
  /** Path of a file or folder: that in the subfolder of the schooljaar when it is there. */
  zoek(naam: string): string;
  /** A path as messages show it. */
  toon(pad: string): string;
  lees<T>(naam: string, schema: z.ZodType<T>): YamlBestand<T>;
  /** As `lees`; a file that is not there holds `leeg`. */
  leesAlsBestaat<T>(naam: string, schema: z.ZodType<T>, leeg: T): YamlBestand<T>;
  /** Text of a file; empty when it is not there. */
  tekst(naam: string): string;
}

/** Opens a regio folder; throws REGIO_ONBEKEND (status 2) when there is none. Without a schooljaar only the folder itself. */
export function openRegiomap(map: string, schooljaar?: Schooljaar): Regiomap {
  if (!existsSync(map) || !statSync(map).isDirectory())
    throw definitieFout('REGIO_ONBEKEND', `er is geen map "${map}" met de definitie van een regio.`);
  const toon = (pad: string): string => relative(resolve(map, '..'), resolve(pad)).replaceAll('\\', '/');
  const zoek = (naam: string): string => {
    if (schooljaar === undefined) return join(map, naam);
    const vanDitJaar = join(map, jaarnaam(schooljaar), naam);
    return existsSync(vanDitJaar) ? vanDitJaar : join(map, naam);
  };
  const lees = <T>(naam: string, schema: z.ZodType<T>): YamlBestand<T> =>
    leesYaml(zoek(naam), schema, toon(zoek(naam)));
  return {
    zoek,
    toon,
    lees,
    leesAlsBestaat: (naam, schema, leeg) =>
      existsSync(zoek(naam))
        ? lees(naam, schema)
        : { waarde: leeg, plaats: () => ({ bestand: toon(zoek(naam)) }) },
    tekst: (naam) => (existsSync(zoek(naam)) ? readFileSync(zoek(naam), 'utf8') : ''),
  };
}
