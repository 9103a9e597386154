import { BuilderElement, FileChild, InternalHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { eigenschap, type Element, elementen, heeft, woorden, zoek, zoekAlle } from './boom.ts';
import { type Ankers, zuiver } from './lopend.ts';

interface Regel {
  niveau: number;
  tekst: string;
  anker: string | undefined;
}

/** A block that Word knows as its own table of contents, with the command to update it. */
class Inhoudsblok extends FileChild {
  constructor(alineas: readonly Paragraph[]) {
    super('w:sdt');
    const galerij = { val: { key: 'w:val', value: 'Table of Contents' } };
    const onderdeel = new BuilderElement({
      name: 'w:docPartObj',
      children: [
        new BuilderElement({ name: 'w:docPartGallery', attributes: galerij }),
        new BuilderElement({ name: 'w:docPartUnique' }),
      ],
    });
    this.root.push(
      new BuilderElement({ name: 'w:sdtPr', children: [onderdeel] }),
      new BuilderElement({ name: 'w:sdtContent', children: alineas }),
    );
  }
}

/**
 * The contents as a field that is filled in already, with links: nothing is asked when the document opens. Page numbers come
 * with Word's own "update field", because only Word knows its pages. Null when the document has no contents.
 */
export function inhoudsopgave(
  nav: Element | undefined,
  ankers: Ankers,
  pageBreakBefore: boolean,
): FileChild | null {
  const regels = nav ? leesRegels(nav, ankers) : [];
  if (!nav || regels.length === 0) return null;
  const kop = zoek(nav, ({ tagName }) => tagName === 'h2');
  const diepste = Math.max(...regels.map(({ niveau }) => niveau));
  return new Inhoudsblok([
    ...(kop
      ? [
          new Paragraph({
            style: 'TOCHeading',
            pageBreakBefore,
            children: [new TextRun(zuiver(woorden(kop)))],
          }),
        ]
      : []),
    ...regels.map(
      ({ niveau, tekst, anker }, i) =>
        new Paragraph({
          style: `TOC${niveau}`,
          children: [
            ...(i === 0 ? veldbegin(`TOC \\o "1-${diepste}" \\h \\z \\u`) : []),
            anker === undefined
              ? new TextRun(tekst)
              : new InternalHyperlink({ anchor: anker, children: [new TextRun(tekst)] }),
            ...(i === regels.length - 1 ? [veldteken('end')] : []),
          ],
        }),
    ),
  ]);
}

function leesRegels(nav: Element, ankers: Ankers): Regel[] {
  return zoekAlle(nav, ({ tagName }) => tagName === 'a').map((link) => {
    const titel = elementen(link).filter((deel) => !heeft(deel, 'paginanummer'));
    return {
      niveau: isHoofdregel(link) ? 1 : 2,
      tekst: zuiver(titel.map(woorden).filter(Boolean).join(' ') || woorden(link)),
      anker: ankers.get((eigenschap(link, 'href') ?? '').slice(1)),
    };
  });
}

const isHoofdregel = ({ parentNode }: Element): boolean =>
  parentNode !== null && 'tagName' in parentNode && heeft(parentNode, 'regel');

const veldteken = (soort: 'begin' | 'separate' | 'end'): ParagraphChild =>
  new TextRun({
    children: [
      new BuilderElement({
        name: 'w:fldChar',
        attributes: { soort: { key: 'w:fldCharType', value: soort } },
      }),
    ],
  });

/** The code of a field and what parts it from its result. */
function veldbegin(code: string): ParagraphChild[] {
  const instructie = new BuilderElement({
    name: 'w:instrText',
    attributes: { spatie: { key: 'xml:space', value: 'preserve' } },
  });
  instructie.addChildElement(` ${code} `);
  return [veldteken('begin'), new TextRun({ children: [instructie] }), veldteken('separate')];
}
