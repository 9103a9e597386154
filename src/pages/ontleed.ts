import Handlebars from 'handlebars';
import { definitieFout, type Plaats } from '../text/fout.ts';

export interface Invoeging {
  naam: string;
  blok: boolean;
  argumenten: readonly (string | number)[];
  opties: Readonly<Record<string, string | number>>;
  plaats: Plaats;
}

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
  const loop = (programma: hbs.AST.Program | undefined): void => {
    for (const deel of programma?.body ?? []) {
      if (deel.type === 'ContentStatement' || deel.type === 'CommentStatement') continue;
      if (deel.type !== 'MustacheStatement' && deel.type !== 'BlockStatement')
        throw vreemd(opPlaats(bron, deel.loc));
      uit.push(leesInvoeging(deel as Knoop, bron));
      if (deel.type === 'BlockStatement') {
        loop((deel as hbs.AST.BlockStatement).program);
        loop((deel as hbs.AST.BlockStatement).inverse);
      }
    }
  };
  loop(ontleed(bron));
  return uit;
}

function ontleed(bron: Brontekst): hbs.AST.Program {
  try {
    return Handlebars.parse(bron.tekst);
  } catch (oorzaak) {
    throw kapot(bron, oorzaak as Error & { lineNumber?: number });
  }
}

function kapot(bron: Brontekst, oorzaak: Error & { lineNumber?: number }): Error {
  const regel = oorzaak.lineNumber ?? Number(/on line (\d+)/.exec(oorzaak.message)?.[1] ?? 1);
  const sluiting = /^(\S+) doesn't match (\S+)/.exec(oorzaak.message);
  const uitleg = sluiting
    ? `{{#${sluiting[1]}}} wordt gesloten met {{/${sluiting[2]}}}; sluit een blok met zijn eigen naam.`
    : /got 'EOF'/.test(oorzaak.message)
      ? 'de tekst houdt op midden in een {{…}}; sluit een blok als {{#als …}} met {{/als}} en elke {{ met }}.'
      : 'hier klopt een {{…}} niet; kijk of de aanhalingstekens en de accolades sluiten.';
  return definitieFout('TEKST_KAPOT', uitleg, opRegel(bron, regel));
}

function leesInvoeging(knoop: Knoop, bron: Brontekst): Invoeging {
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
  throw definitieFout(
    'VERKEERD_GEBRUIK',
    `${naam} staat zonder aanhalingstekens; schrijf een naam als "${naam}".`,
    plaats,
  );
}

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

/** Line in the file; a text that begins inside a YAML value keeps the place of that value. */
function opRegel(bron: Brontekst, regel: number): Plaats {
  const { bestand, regel: eerste, kolom } = bron.plaats;
  if (eerste === undefined || kolom !== undefined) return bron.plaats;
  return { bestand, regel: eerste + regel - 1 };
}
