import { type Document, isCollection, visit } from 'yaml';

/** What is wrong with broken YAML, in words, and where (offset in the text). */
export function kapotteYaml(document: Document, tekst: string): { zin: string; positie: number } {
  const [fout, volgende] = document.errors;
  const [positie] = fout!.pos;
  const open = /^Flow (map|sequence)/.test(fout!.message) ? openHaak(document, tekst, positie) : null;
  if (open !== null) {
    const [haak, dicht] = tekst[open] === '{' ? ['{', '}'] : ['[', ']'];
    return { zin: `de ${haak} die hier begint, wordt niet gesloten; zet ${dicht} erachter`, positie: open };
  }
  // A key that stands deeper than the lines around it reads as the rest of the line above.
  if (fout!.code === 'BLOCK_AS_IMPLICIT_KEY' && volgende?.code === 'MULTILINE_IMPLICIT_KEY') {
    const regel = tekst.indexOf('\n', positie) + 1;
    const inspringing = /^ */.exec(tekst.slice(regel))![0].length;
    return {
      zin: 'deze regel springt te ver in; laat hem gelijk beginnen met de regel erboven',
      positie: regel + inspringing,
    };
  }
  return { zin: YAMLFOUT[fout!.code] ?? ANDERS, positie };
}

/** The last bracket before the fault that does not close. */
function openHaak(document: Document, tekst: string, positie: number): number | null {
  let gevonden: number | null = null;
  visit(document, {
    Collection(_, knoop) {
      if (!isCollection(knoop) || !knoop.flow || !knoop.range || knoop.range[0] >= positie) return;
      const laatste = tekst.slice(knoop.range[0], knoop.range[1]).trimEnd().at(-1);
      const sluit = tekst[knoop.range[0]] === '{' ? '}' : ']';
      if (laatste !== sluit || !heeftEinde(knoop)) gevonden = knoop.range[0];
    },
  });
  return gevonden;
}

/** Did the reader see the closing bracket itself? */
function heeftEinde(knoop: { srcToken?: { type: string; end?: readonly unknown[] } | undefined }): boolean {
  const { srcToken } = knoop;
  if (srcToken?.type !== 'flow-collection') return true;
  return (srcToken.end?.length ?? 0) > 0;
}

const ANDERS = 'kijk naar inspringen, aanhalingstekens en dubbele punten op deze regel';

/** What is wrong, for the faults that are made most. */
const YAMLFOUT: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'er is met een tab ingesprongen; gebruik spaties',
  DUPLICATE_KEY: 'dezelfde instelling staat er twee keer',
  BAD_INDENT: 'deze regel springt niet in zoals de regels eromheen',
  MISSING_CHAR: 'er ontbreekt een teken, zoals een aanhalingsteken, een streepje of een haakje',
  MULTILINE_IMPLICIT_KEY: 'er ontbreekt een dubbele punt of een aanhalingsteken',
  BLOCK_AS_IMPLICIT_KEY: 'er staan twee dubbele punten op een regel; zet de tekst tussen aanhalingstekens',
  UNEXPECTED_TOKEN:
    'er staat meer op deze regel dan er kan staan; kijk of een aanhalingsteken of haakje te vroeg sluit',
  BAD_SCALAR_START: 'een tekst kan niet met dit teken beginnen; zet hem tussen aanhalingstekens',
};
