import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { z } from 'zod';
import { naam as jaarnaam, leesSchooljaar, type Schooljaar } from '../records/schooljaar.ts';
import { definitieFout, lijktOp } from '../text/fout.ts';
import { tekstAlsBestaat } from './lees.ts';
import { leesYaml, type YamlBestand } from './yaml.ts';

/** The files of a regio folder, as they hold for a schooljaar. */
export interface Regiomap {
  /** Path of a file or folder: that in the subfolder of the schooljaar when it is there. */
  zoek(naam: string): string;
  /** A path as messages show it. */
  toon(pad: string): string;
  /** A file of YAML, read and checked once; a name goes with one schema. */
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
  eisJaarmappen(map, toon);
  const zoek = (naam: string): string => {
    if (schooljaar === undefined) return join(map, naam);
    const vanDitJaar = join(map, jaarnaam(schooljaar), naam);
    return existsSync(vanDitJaar) ? vanDitJaar : join(map, naam);
  };
  const eis = (naam: string): void => {
    for (const pad of [map, ...(schooljaar === undefined ? [] : [join(map, jaarnaam(schooljaar))])])
      eisNaam(join(pad, naam), toon);
  };
  const gelezen = new Map<string, YamlBestand<unknown>>();
  const lees = <T>(naam: string, schema: z.ZodType<T>): YamlBestand<T> => {
    eis(naam);
    const eerder = gelezen.get(naam) as YamlBestand<T> | undefined;
    const bestand = eerder ?? leesYaml(zoek(naam), schema, toon(zoek(naam)));
    gelezen.set(naam, bestand);
    return bestand;
  };
  return {
    zoek,
    toon,
    lees,
    leesAlsBestaat: (naam, schema, leeg) => {
      eis(naam);
      return existsSync(zoek(naam))
        ? lees(naam, schema)
        : { waarde: leeg, plaats: () => ({ bestand: toon(zoek(naam)) }) };
    },
    tekst: (naam) => {
      eis(naam);
      return tekstAlsBestaat(zoek(naam), toon(zoek(naam)));
    },
  };
}

/** The files that the program reads from the folder of a regio or a letter. */
const BESTANDEN = [
  'regio.yaml',
  'tabellen.yaml',
  'cijfers.yaml',
  'grafieken.yaml',
  'begrippen.yaml',
  'breuken.yaml',
  'brief.yaml',
  'stijl.css',
];

/** A file that is not there while one beside it has nearly its name (`tabelen.yaml`): that one would go unread. */
function eisNaam(pad: string, toon: (pad: string) => string): void {
  const map = dirname(pad);
  if (existsSync(pad) || !existsSync(map) || !statSync(map).isDirectory()) return;
  const naam = basename(pad);
  const einde = extname(naam);
  const andere = readdirSync(map).filter((ander) => !BESTANDEN.includes(ander));
  const stam = lijktOp(
    basename(naam, einde),
    andere.filter((ander) => extname(ander) === einde).map((ander) => basename(ander, einde)),
  );
  // Windows hides the ".txt" that Kladblok adds.
  const bedoeld =
    andere.find((ander) => ander.startsWith(`${naam}.`)) ?? (stam === null ? null : stam + einde);
  if (bedoeld === null) return;
  throw definitieFout(
    'BESTANDSNAAM_ONBEKEND',
    `dit bestand leest het programma niet; noem het "${naam}", of haal het weg.`,
    { bestand: toon(join(map, bedoeld)) },
  );
}

/** A folder with nearly the name of a schooljaar (`2023-24`) would go unread. */
function eisJaarmappen(map: string, toon: (pad: string) => string): void {
  for (const item of readdirSync(map, { withFileTypes: true })) {
    const [, jaar] = /^((?:19|20)\d\d)[-_ .]?\d{2,4}$/.exec(item.name) ?? [];
    if (jaar === undefined || !item.isDirectory() || leesSchooljaar(item.name) !== null) continue;
    throw definitieFout(
      'BESTANDSNAAM_ONBEKEND',
      `deze map leest het programma niet; noem haar naar het schooljaar, zoals "${jaarnaam(Number(jaar))}".`,
      { bestand: toon(join(map, item.name)) },
    );
  }
}
