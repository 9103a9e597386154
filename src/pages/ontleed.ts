import Handlebars from 'handlebars';
import { opvraag } from '../records/opvraag.ts';
import { definitieFout, type Plaats } from '../text/fout.ts';

export interface Invoeging {
  naam: string;
  blok: boolean;
  argumenten: readonly (string | number)[];
  opties: Readonly<Record<string, string | number>>;
  /** Stands in a block that may be left out, such as `{{#als}}`. */
  voorwaardelijk: boolean;
  plaats: Plaats;
}

/** Blocks that choose between two texts. */
export const KEUZES: readonly string[] = ['als', 'beschikbaar', 'vergelijkbaar'];

type Knoop = hbs.AST.MustacheStatement | hbs.AST.BlockStatement;

/** A text of the author, and where it begins: `regel` is the line of the file of its first line. */
export interface Brontekst {
  tekst: string;
  plaats: Plaats;
}

/**
 * Reads the insertions of a text, in order of appearance. Throws a definition fault with file and line for a broken
 * template and for anything that is not in our language (partials, paths, nested expressions).
 */
export function leesInvoegingen(bron: Brontekst): Invoeging[] {
  const uit: Invoeging[] = [];
  const loop = (programma: hbs.AST.Program | undefined, voorwaardelijk: boolean): void => {
    for (const deel of programma?.body ?? []) {
      if (deel.type === 'ContentStatement' || deel.type === 'CommentStatement') continue;
      if (deel.type !== 'MustacheStatement' && deel.type !== 'BlockStatement')
        throw vreemd(opPlaats(bron, deel.loc));
      const invoeging = leesInvoeging(deel as Knoop, bron);
      uit.push({ ...invoeging, voorwaardelijk });
      if (deel.type === 'BlockStatement') {
        const kiest = voorwaardelijk || KEUZES.includes(invoeging.naam);
        loop((deel as hbs.AST.BlockStatement).program, kiest);
        loop((deel as hbs.AST.BlockStatement).inverse, kiest);
      }
    }
  };
  loop(ontleed(bron), false);
  return uit;
}

/** Parsed texts: the letters of a regio share theirs. */
const ONTLEED = new Map<string, hbs.AST.Program>();
const MEESTE = 2000;

/** The syntax tree of a text, made once; throws as `leesInvoegingen` for a broken template. */
export function ontleed(bron: Brontekst): hbs.AST.Program {
  if (ONTLEED.size >= MEESTE) ONTLEED.clear();
  try {
    return opvraag(ONTLEED, bron.tekst, () => Handlebars.parse(bron.tekst));
  } catch (oorzaak) {
    throw kapot(bron, oorzaak as Error & { lineNumber?: number });
  }
}

function kapot(bron: Brontekst, oorzaak: Error & { lineNumber?: number }): Error {
  const regel = oorzaak.lineNumber ?? Number(/on line (\d+)/.exec(oorzaak.message)?.[1] ?? 1);
  const sluiting = /^(\S+) doesn't match (\S+)/.exec(oorzaak.message);
  const krom = KROM.test(bron.tekst.split('\n')[regel - 1] ?? '');
  const uitleg = krom
    ? `hier staan kromme aanhalingstekens (“ ”) in een {{…}}; ${RECHT}`
    : sluiting
      ? `{{#${sluiting[1]}}} wordt gesloten met {{/${sluiting[2]}}}; sluit een blok met zijn eigen naam.`
      : /got 'EOF'/.test(oorzaak.message)
        ? 'de tekst houdt op midden in een {{…}}; sluit een blok als {{#als …}} met {{/als}} en elke {{ met }}.'
        : 'hier klopt een {{…}} niet; kijk of de aanhalingstekens en de accolades sluiten.';
  return definitieFout('TEKST_KAPOT', uitleg, opRegel(bron, regel));
}

/** One insertion of the tree, with its place. */
export function leesInvoeging(knoop: Knoop, bron: Brontekst): Omit<Invoeging, 'voorwaardelijk'> {
  const plaats = opPlaats(bron, knoop.loc);
  if (knoop.path.type !== 'PathExpression') throw vreemd(plaats);
  return {
    naam: (knoop.path as hbs.AST.PathExpression).original,
    blok: knoop.type === 'BlockStatement',
    argumenten: knoop.params.map((waarde) => letterlijk(waarde, plaats)),
    opties: Object.fromEntries(
      (knoop.hash?.pairs ?? []).map((paar) => [paar.key, letterlijk(paar.value, plaats)]),
    ),
    plaats,
  };
}

function letterlijk(waarde: hbs.AST.Expression, plaats: Plaats): string | number {
  if (waarde.type === 'StringLiteral') return (waarde as hbs.AST.StringLiteral).value;
  if (waarde.type === 'NumberLiteral') return (waarde as hbs.AST.NumberLiteral).value;
  const naam = waarde.type === 'PathExpression' ? (waarde as hbs.AST.PathExpression).original : '…';
  const recht = naam.replace(/[“”„‘’]/g, '');
  if (recht !== naam)
    throw definitieFout(
      'VERKEERD_GEBRUIK',
      `${naam} staat tussen kromme aanhalingstekens; gebruik rechte aanhalingstekens: "${recht}".`,
      plaats,
    );
  throw definitieFout(
    'VERKEERD_GEBRUIK',
    `${naam} staat zonder aanhalingstekens; schrijf een naam als "${naam}".`,
    plaats,
  );
}

/** Quotation marks as a word processor makes them, between the braces. */
const KROM = /\{\{[^}]*[“”„‘’][^}]*\}\}/;
const RECHT = 'gebruik rechte aanhalingstekens: "naam".';

const vreemd = (plaats: Plaats): Error =>
  definitieFout(
    'VERKEERD_GEBRUIK',
    'deze vorm van {{…}} kent een hoofdstuk niet; gebruik alleen de woorden van de teksttaal, zoals {{cijfer "naam"}}.',
    plaats,
  );

function opPlaats(bron: Brontekst, loc: hbs.AST.SourceLocation): Plaats {
  const plaats = opRegel(bron, loc.start.line);
  return plaats.regel !== undefined && bron.plaats.kolom === undefined
    ? { ...plaats, kolom: loc.start.column + 1 }
    : plaats;
}

/** Line in the file of a line of the text; a text that begins inside a YAML value keeps the place of that value. */
export function opRegel(bron: Brontekst, regel: number): Plaats {
  const { bestand, regel: eerste, kolom } = bron.plaats;
  if (eerste === undefined || kolom !== undefined) return bron.plaats;
  return { bestand, regel: eerste + regel - 1 };
}
