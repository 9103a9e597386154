import { existsSync } from 'node:fs';
import { type Alias, type Document, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { definitieFout, type Fout, lijktOp, type Plaats, vereenvoudig } from '../text/fout.ts';
import { leesTekst } from './lees.ts';
import { NAAM, schemazin, sleutelsUit } from './schemataal.ts';
import { knoopOp, paarIn } from './yamlboom.ts';
import { kapotteYaml } from './yamlfout.ts';

export type Pad = readonly PropertyKey[];

/** A checked YAML file that still knows on which line each value stands. */
export interface YamlBestand<T> {
  waarde: T;
  plaats(pad: Pad): Plaats;
}

/**
 * Reads a YAML file and checks it with a zod schema; `bestand` is the name that messages show.
 * Throws a definition fault (status 2) with file, line and column for a missing file, broken YAML or a wrong value.
 */
export function leesYaml<T>(pad: string, schema: z.ZodType<T>, bestand = pad): YamlBestand<T> {
  if (!existsSync(pad))
    throw definitieFout('DEFINITIE_ONTBREEKT', 'dit bestand van de definitie ontbreekt.', { bestand });
  return ontleedYaml(bestand, leesTekst(pad, bestand), schema);
}

/** Files as they were last read. A preview reads a regio again at every change, and nearly all of it says the same. */
const GELEZEN = new WeakMap<z.ZodType, Map<string, { tekst: string; gelezen: unknown }>>();
const MEESTE = 500;

/** As `leesYaml`, for text at hand: `eersteRegel` is the line of the file on which the text begins. */
export function ontleedYaml<T>(
  bestand: string,
  tekst: string,
  schema: z.ZodType<T>,
  eersteRegel = 1,
): YamlBestand<T> {
  const perBestand = GELEZEN.get(schema) ?? new Map<string, { tekst: string; gelezen: unknown }>();
  GELEZEN.set(schema, perBestand);
  const sleutel = `${bestand}:${eersteRegel}`;
  const eerder = perBestand.get(sleutel);
  if (eerder?.tekst === tekst) return eerder.gelezen as YamlBestand<T>;
  const gelezen = ontleed(bestand, tekst, schema, eersteRegel);
  if (perBestand.size >= MEESTE) perBestand.clear();
  perBestand.set(sleutel, { tekst, gelezen });
  return gelezen;
}

function ontleed<T>(
  bestand: string,
  tekst: string,
  schema: z.ZodType<T>,
  eersteRegel: number,
): YamlBestand<T> {
  const teller = new LineCounter();
  const document = parseDocument(tekst, {
    lineCounter: teller,
    prettyErrors: false,
    merge: true,
    keepSourceTokens: true,
  });
  const op = (offset: number): Plaats => {
    const { line, col } = teller.linePos(offset);
    return { bestand, regel: line + eersteRegel - 1, kolom: col };
  };
  if (document.errors.length > 0) {
    const { zin, positie } = kapotteYaml(document, tekst);
    throw definitieFout('YAML_KAPOT', `dit is geen geldige YAML: ${zin}.`, op(positie));
  }
  const plaats = (pad: Pad): Plaats => {
    for (let n = pad.length; n >= 0; n--) {
      const knoop = knoopOp(document, pad.slice(0, n));
      if (knoop?.range) return op(knoop.range[0]);
    }
    return { bestand, regel: eersteRegel, kolom: 1 };
  };
  const inhoud = naarWaarde(document, op, { bestand, regel: eersteRegel });
  if (inhoud === null || inhoud === undefined)
    throw definitieFout('VERKEERDE_WAARDE', leegBestand(bestand), { bestand });
  const uitkomst = schema.safeParse(inhoud, { error: schemazin });
  const plaatsVanSleutel = (pad: Pad, sleutel: string): Plaats => {
    const key = paarIn(document, knoopOp(document, pad), sleutel)?.key;
    return isNode(key) && isScalar(key) && key.range ? op(key.range[0]) : plaats(pad);
  };
  if (!uitkomst.success) throw schemaFout(uitkomst.error.issues, plaats, plaatsVanSleutel);
  return { waarde: uitkomst.data, plaats };
}

const MAG_WEG = ['breuken', 'grafieken'];

/** A file without anything in it: what to write for "there are none". */
function leegBestand(bestand: string): string {
  const naam = /([\w-]+)\.yaml$/.exec(bestand)?.[1];
  if (naam === undefined || naam === 'regio' || naam === 'brief') return 'hier staat nog niets in.';
  const niets = naam === 'cijfers' ? 'cijfers: {}' : `${naam}: []`;
  return `dit bestand is leeg; ${MAG_WEG.includes(naam) ? 'haal het weg of ' : ''}schrijf "${niets}" als er geen ${naam} zijn.`;
}

/** What the YAML says, with anchors filled in; an anchor that is not there, or too many, is the author's fault. */
function naarWaarde(document: Document, op: (offset: number) => Plaats, begin: Plaats): unknown {
  try {
    return document.toJS({ maxAliasCount: 10_000 });
  } catch {
    throw ankerfout(document, op, begin);
  }
}

function ankerfout(document: Document, op: (offset: number) => Plaats, begin: Plaats): Fout {
  let los: Alias | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      los = alias;
      return visit.BREAK;
    },
  });
  if (!los)
    return definitieFout(
      'YAML_KAPOT',
      'dit bestand verwijst te vaak naar zichzelf (& en *); maak het eenvoudiger.',
      begin,
    );
  return definitieFout(
    'ANKER_ONBEKEND',
    `"*${los.source}" verwijst naar "&${los.source}", maar dat staat niet eerder in dit bestand.`,
    los.range ? op(los.range[0]) : begin,
  );
}

/** The deepest of the faults in a union is the one about what the author tried to write. */
function diepste(issue: z.core.$ZodIssue, pad: Pad = []): { issue: z.core.$ZodIssue; pad: Pad } {
  const hier = [...pad, ...issue.path];
  if (issue.code !== 'invalid_union') return { issue, pad: hier };
  const takken = issue.errors.filter((tak) => tak.length > 0).map((tak) => diepste(tak[0]!, hier));
  const [dieper] = takken
    .filter((tak) => tak.pad.length > hier.length)
    .sort((a, b) => b.pad.length - a.pad.length);
  return dieper ?? { issue, pad: hier };
}

/** A misspelt setting gives two faults, an unknown key and perhaps a missing one: the first is what the author sees. */
function schemaFout(
  issues: readonly z.core.$ZodIssue[],
  plaats: (pad: Pad) => Plaats,
  plaatsVanSleutel: (pad: Pad, sleutel: string) => Plaats,
): Fout {
  const gevonden = issues.map((i) => diepste(i));
  const { issue, pad } = gevonden.find((g) => g.issue.code === 'unrecognized_keys') ?? gevonden[0]!;
  const naam = pad.length ? `"${pad.map(stapnaam).join(' › ')}"` : 'dit bestand';
  if (issue.code === 'unrecognized_keys') {
    const sleutel = issue.keys[0]!;
    const gemist = gevonden.flatMap((g) => (g.pad.length === pad.length + 1 ? [String(g.pad.at(-1))] : []));
    const bedoeld = lijktOp(sleutel, gemist) ?? lijktOp(sleutel, sleutelsUit(issue.message));
    const raad = bedoeld ? `bedoelt u "${bedoeld}"?` : 'verbeter de spelling of haal de regel weg.';
    return definitieFout(
      'ONBEKENDE_SLEUTEL',
      `"${sleutel}" is hier geen bekende instelling${pad.length ? ` (bij ${naam})` : ''}; ${raad}`,
      plaatsVanSleutel(pad, sleutel),
    );
  }
  const zin = issue.message.includes(NAAM)
    ? issue.message.replace(NAAM, naam)
    : `de waarde bij ${naam} klopt niet: ${issue.message}.`;
  return definitieFout('VERKEERDE_WAARDE', zin, plaats(pad));
}

/** List places count from 1 for people. */
const stapnaam = (stap: PropertyKey): string => (typeof stap === 'number' ? String(stap + 1) : String(stap));

/**
 * "Bedoelt u X?" when a known name comes close, or a few begin with what was typed; else the list of known names when it is
 * short.
 */
export function suggestie(gezocht: string, bekend: readonly string[]): string {
  const dichtbij = lijktOp(gezocht, bekend);
  if (dichtbij) return ` Bedoelt u "${dichtbij}"?`;
  const begin = vereenvoudig(gezocht);
  const langer = begin.length < 3 ? [] : bekend.filter((naam) => vereenvoudig(naam).startsWith(begin));
  if (langer.length > 0 && langer.length <= 3)
    return ` Bedoelt u ${langer.map((naam) => `"${naam}"`).join(' of ')}?`;
  return bekend.length && bekend.length <= 12 ? ` Bekend zijn: ${bekend.join(', ')}.` : '';
}
