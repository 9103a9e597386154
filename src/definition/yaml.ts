import { existsSync, readFileSync } from 'node:fs';
import { type Alias, type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { definitieFout, type Fout, lijktOp, type Plaats } from '../text/fout.ts';

// What zod says of a wrong value is shown to the author.
z.config(z.locales.nl());

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
  return ontleedYaml(bestand, readFileSync(pad, 'utf8'), schema);
}

/** As `leesYaml`, for text at hand: `eersteRegel` is the line of the file on which the text begins. */
export function ontleedYaml<T>(
  bestand: string,
  tekst: string,
  schema: z.ZodType<T>,
  eersteRegel = 1,
): YamlBestand<T> {
  const teller = new LineCounter();
  const document = parseDocument(tekst, { lineCounter: teller, prettyErrors: false, merge: true });
  const op = (offset: number): Plaats => {
    const { line, col } = teller.linePos(offset);
    return { bestand, regel: line + eersteRegel - 1, kolom: col };
  };
  const kapot = document.errors[0];
  if (kapot)
    throw definitieFout(
      'YAML_KAPOT',
      `dit is geen geldige YAML: ${YAMLFOUT[kapot.code] ?? 'kijk naar inspringen, aanhalingstekens en dubbele punten op deze regel'}.`,
      op(kapot.pos[0]),
    );
  const plaats = (pad: Pad): Plaats => {
    for (let n = pad.length; n >= 0; n--) {
      const knoop = document.getIn(pad.slice(0, n), true);
      if (isNode(knoop) && knoop.range) return op(knoop.range[0]);
    }
    return { bestand, regel: eersteRegel, kolom: 1 };
  };
  const uitkomst = schema.safeParse(naarWaarde(document, op, { bestand, regel: eersteRegel }));
  const plaatsVanSleutel = (pad: Pad, sleutel: string): Plaats => {
    const blok = document.getIn(pad, true);
    const paar = isMap(blok)
      ? blok.items.find(({ key }) => isScalar(key) && key.value === sleutel)
      : undefined;
    return paar && isNode(paar.key) && paar.key.range ? op(paar.key.range[0]) : plaats(pad);
  };
  if (!uitkomst.success) throw schemaFout(uitkomst.error.issues, plaats, plaatsVanSleutel);
  return { waarde: uitkomst.data, plaats };
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

/** What is wrong, for the faults that are made most. */
const YAMLFOUT: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'er is met een tab ingesprongen; gebruik spaties',
  DUPLICATE_KEY: 'dezelfde instelling staat er twee keer',
  BAD_INDENT: 'deze regel springt niet in zoals de regels eromheen',
  MISSING_CHAR: 'er ontbreekt een teken, zoals een aanhalingsteken of een haakje',
  MULTILINE_IMPLICIT_KEY: 'er ontbreekt een dubbele punt of een aanhalingsteken',
  BLOCK_AS_IMPLICIT_KEY: 'er staan twee dubbele punten op een regel; zet de tekst tussen aanhalingstekens',
};

/** The deepest of the faults in a union is the one about what the author tried to write. */
function diepste(issue: z.core.$ZodIssue, pad: Pad = []): { issue: z.core.$ZodIssue; pad: Pad } {
  const hier = [...pad, ...issue.path];
  if (issue.code !== 'invalid_union') return { issue, pad: hier };
  const takken = issue.errors.filter((tak) => tak.length > 0).map((tak) => diepste(tak[0]!, hier));
  return takken.sort((a, b) => b.pad.length - a.pad.length)[0] ?? { issue, pad: hier };
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
    const bedoeld = lijktOp(sleutel, gemist);
    const raad = bedoeld ? `bedoelt u "${bedoeld}"?` : 'verbeter de spelling of haal de regel weg.';
    return definitieFout(
      'ONBEKENDE_SLEUTEL',
      `"${sleutel}" is hier geen bekende instelling${pad.length ? ` (bij ${naam})` : ''}; ${raad}`,
      plaatsVanSleutel(pad, sleutel),
    );
  }
  if (issue.code === 'invalid_type') {
    const ontbreekt = issue.input === undefined && issue.message.includes('undefined');
    return definitieFout(
      'VERKEERDE_WAARDE',
      ontbreekt
        ? `${naam} ontbreekt en is nodig.`
        : `bij ${naam} hoort ${TYPEN[issue.expected] ?? issue.expected}.`,
      plaats(pad),
    );
  }
  if (issue.code === 'invalid_value')
    return definitieFout(
      'VERKEERDE_WAARDE',
      `bij ${naam} kan alleen staan: ${issue.values.join(', ')}.`,
      plaats(pad),
    );
  return definitieFout(
    'VERKEERDE_WAARDE',
    `de waarde bij ${naam} klopt niet: ${issue.message}.`,
    plaats(pad),
  );
}

/** List places count from 1 for people. */
const stapnaam = (stap: PropertyKey): string => (typeof stap === 'number' ? String(stap + 1) : String(stap));

const TYPEN: Record<string, string> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'ja (true) of nee (false)',
  array: 'een lijst',
  object: 'een blok met instellingen',
  record: 'een blok met instellingen',
};

/** "…; bedoelt u X?" when a known name comes close, else the list of known names when it is short. */
export function suggestie(gezocht: string, bekend: readonly string[]): string {
  const dichtbij = lijktOp(gezocht, bekend);
  if (dichtbij) return ` Bedoelt u "${dichtbij}"?`;
  return bekend.length && bekend.length <= 12 ? ` Bekend zijn: ${bekend.join(', ')}.` : '';
}
