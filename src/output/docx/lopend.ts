import { ExternalHyperlink, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { eigenschap, heeft, isElement, isTekst, type Knoop } from './boom.ts';
import { GRIJS } from './kleuren.ts';

/** How a piece of running text looks. */
export type Opmaak = Omit<IRunOptions, 'children' | 'text' | 'break'>;
/** Bookmark names of the ids in the document that something refers to. */
export type Ankers = ReadonlyMap<string, string>;

interface Deel {
  tekst: string;
  opmaak: Opmaak;
  link: string;
  nieuweRegel: boolean;
}

const VET: Opmaak = { bold: true };
const HOOG: Opmaak = { superScript: true };
const OPMAAK: Readonly<Record<string, Opmaak>> = {
  strong: VET,
  b: VET,
  dfn: VET,
  em: { italics: true },
  i: { italics: true },
  u: { underline: {} },
  s: { strike: true },
  del: { strike: true },
  sup: HOOG,
  sub: { subScript: true },
};
const NIET_GELEZEN = new Set(['svg', 'style', 'script', 'template', 'title']);
/** What XML cannot hold at all; it would keep Word from opening the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that have to go
const VERBODEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as it may stand in XML. */
export const zuiver = (tekst: string): string => tekst.replace(VERBODEN, '');

/** Running text of HTML nodes as runs and links of one paragraph; white space as a browser shows it. */
export function lopend(knopen: readonly Knoop[], ankers: Ankers, basis: Opmaak = {}): ParagraphChild[] {
  const delen = strak(knopen.flatMap((knoop) => verzamel(knoop, basis, '', ankers)));
  return groepeer(delen).flatMap(({ link, delen: van }): ParagraphChild[] => {
    const runs = van.map(
      ({ tekst, opmaak, nieuweRegel }) =>
        new TextRun({ ...opmaak, text: tekst, ...(nieuweRegel ? { break: 1 } : {}) }),
    );
    if (link === '') return runs;
    return link.startsWith('#')
      ? [new InternalHyperlink({ anchor: link.slice(1), children: runs })]
      : [new ExternalHyperlink({ link, children: runs })];
  });
}

/** Is there anything to read in these nodes? */
export const isLeeg = (knopen: readonly Knoop[]): boolean =>
  strak(knopen.flatMap((knoop) => verzamel(knoop, {}, '', new Map()))).length === 0;

function verzamel(knoop: Knoop, opmaak: Opmaak, link: string, ankers: Ankers): Deel[] {
  if (isTekst(knoop)) return [{ tekst: zuiver(knoop.value), opmaak, link, nieuweRegel: false }];
  if (!isElement(knoop) || NIET_GELEZEN.has(knoop.tagName)) return [];
  if (knoop.tagName === 'br') return [{ tekst: '', opmaak, link, nieuweRegel: true }];
  const doel = knoop.tagName === 'a' ? linkdoel(eigenschap(knoop, 'href') ?? '', ankers) : '';
  const eigen: Opmaak = {
    ...opmaak,
    ...OPMAAK[knoop.tagName],
    ...(heeft(knoop, 'merk') ? HOOG : {}),
    ...(heeft(knoop, 'soort', 'eenheid') ? { bold: false, color: GRIJS } : {}),
    ...(heeft(knoop, 'nummer') ? { style: 'Nummer' } : {}),
    ...(doel ? { style: 'Hyperlink' } : {}),
  };
  const delen = knoop.childNodes.flatMap((kind) => verzamel(kind, eigen, doel || link, ankers));
  // What the style sheet puts behind the word for a kind of box.
  return heeft(knoop, 'soort') ? [...delen, { tekst: ' ·', opmaak: eigen, link, nieuweRegel: false }] : delen;
}

/** A place in the document as `#bookmark`, an address on the web or for mail, or nothing: then the words stand alone. */
function linkdoel(href: string, ankers: Ankers): string {
  if (href.startsWith('#')) {
    const anker = ankers.get(href.slice(1));
    return anker === undefined ? '' : `#${anker}`;
  }
  if (!/^(?:https?|mailto):/i.test(href) || !URL.canParse(href)) return '';
  return new URL(href).href.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent);
}

/** White space becomes one space, and none at the ends of a line. */
function strak(delen: readonly Deel[]): Deel[] {
  const uit: Deel[] = [];
  let naSpatie = true;
  for (const deel of delen) {
    if (deel.nieuweRegel) {
      knipEind(uit);
      uit.push({ ...deel });
      naSpatie = true;
      continue;
    }
    const opEenRegel = deel.tekst.replace(/[ \t\r\n\f]+/g, ' ');
    const tekst: string = naSpatie ? opEenRegel.replace(/^ /, '') : opEenRegel;
    if (tekst === '') continue;
    naSpatie = tekst.endsWith(' ');
    const vorige = uit.at(-1);
    if (vorige && eenGeheel(vorige, deel)) vorige.tekst += tekst;
    else uit.push({ ...deel, tekst });
  }
  knipEind(uit);
  while (uit.at(-1)?.nieuweRegel) uit.pop();
  return uit;
}

/** A number that is bound to its figure looks like the words around it. */
const eenGeheel = (a: Deel, b: Deel): boolean =>
  !a.nieuweRegel && a.link === b.link && JSON.stringify(a.opmaak) === JSON.stringify(b.opmaak);

function knipEind(delen: Deel[]): void {
  const laatste = delen.at(-1);
  if (!laatste || laatste.nieuweRegel) return;
  laatste.tekst = laatste.tekst.replace(/ $/, '');
  if (laatste.tekst === '') delen.pop();
}

/** Neighbours in the same link. */
function groepeer(delen: readonly Deel[]): { link: string; delen: Deel[] }[] {
  const uit: { link: string; delen: Deel[] }[] = [];
  for (const deel of delen) {
    const laatste = uit.at(-1);
    if (laatste && laatste.link === deel.link) laatste.delen.push(deel);
    else uit.push({ link: deel.link, delen: [deel] });
  }
  return uit;
}
