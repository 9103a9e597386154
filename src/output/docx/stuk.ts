import {
  BookmarkEnd,
  BookmarkStart,
  type FileChild,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
} from 'docx';
import type { Element } from './boom.ts';
import type { Ankers } from './lopend.ts';

/** A paragraph to be: its style, its text, and the bookmarks that stand at it. */
export interface Alinea {
  soort: 'alinea';
  stijl: string;
  delen: ParagraphChild[];
  ankers: string[];
  vorm: Omit<IParagraphOptions, 'children' | 'text' | 'style'>;
}

/** A piece of the document in Word's own terms; `los` is a piece that is ready, such as the contents. */
export type Stuk =
  | Alinea
  | { soort: 'tabel'; tabel: Table }
  | { soort: 'los'; kind: FileChild }
  | { soort: 'nieuwepagina' };

/** What all parts of the document need to know, and the numbers that go through it. */
export interface Werk {
  readonly ankers: Ankers;
  /** Pictures: drawings, photos and the logo. */
  readonly beelden: ReadonlyMap<Element, Uint8Array>;
  /** Numbers at which a list begins, for the definitions of numbering. */
  readonly lijststarts: Set<number>;
  /** Room between the margins here, in twips. */
  ruimte: number;
  volgend: { anker: number; beeld: number; lijst: number };
}

export const alinea = (stijl: string, delen: ParagraphChild[], vorm: Alinea['vorm'] = {}): Alinea => ({
  soort: 'alinea',
  stijl,
  delen,
  ankers: [],
  vorm,
});

/** Paragraphs that belong together, with air before the first and after the last of them, in twips. */
export function groep(stukken: Stuk[], { boven = 0, onder = 0 }: { boven?: number; onder?: number }): Stuk[] {
  const alineas = stukken.filter((stuk): stuk is Alinea => stuk.soort === 'alinea');
  const [eerste, laatste] = [alineas[0], alineas.at(-1)];
  if (eerste && boven) eerste.vorm = { ...eerste.vorm, spacing: { ...eerste.vorm.spacing, before: boven } };
  if (laatste && onder)
    laatste.vorm = { ...laatste.vorm, spacing: { ...laatste.vorm.spacing, after: onder } };
  return stukken;
}

/** Puts a bookmark at the first paragraph, when something refers to this element. */
export function metAnker(stukken: Stuk[], id: string | undefined, { ankers }: Werk): Stuk[] {
  const naam = id === undefined ? undefined : ankers.get(id);
  const eerste = stukken.find((stuk) => stuk.soort === 'alinea');
  if (naam !== undefined && eerste) eerste.ankers.push(naam);
  return stukken;
}

/**
 * The pieces of one section as Word's own. A new page is said by the paragraph that begins it; after a table there is always
 * a paragraph, because two tables without one between them become one, and a section cannot end with a table.
 */
export function zetOm(stukken: readonly Stuk[], werk: Werk): FileChild[] {
  const uit: FileChild[] = [];
  let nieuwePagina = false;
  stukken.forEach((stuk, i) => {
    if (stuk.soort === 'nieuwepagina') nieuwePagina = uit.length > 0;
    else if (stuk.soort === 'alinea') {
      uit.push(paragraaf(stuk, nieuwePagina, werk));
      nieuwePagina = false;
    } else if (stuk.soort === 'los') uit.push(stuk.kind);
    else {
      uit.push(stuk.tabel);
      if (stukken[i + 1]?.soort !== 'alinea') uit.push(new Paragraph({ style: 'Tabeleinde' }));
    }
  });
  return uit;
}

function paragraaf({ stijl, delen, ankers, vorm }: Alinea, nieuwePagina: boolean, werk: Werk): Paragraph {
  const genummerd = ankers.map((naam) => ({ naam, nummer: werk.volgend.anker++ }));
  return new Paragraph({
    ...vorm,
    ...(nieuwePagina ? { pageBreakBefore: true } : {}),
    style: stijl,
    children: [
      ...genummerd.map(({ naam, nummer }) => new BookmarkStart(naam, nummer)),
      ...delen,
      ...genummerd.map(({ nummer }) => new BookmarkEnd(nummer)),
    ] as ParagraphChild[],
  });
}
