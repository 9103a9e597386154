import {
  type FileChild,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { blokken } from './blokken.ts';
import { eigenschap, type Element, elementen, heeft } from './boom.ts';
import { zuiver } from './lopend.ts';
import { bladmaat, ruimte } from './maten.ts';
import { metAnker, type Stuk, type Werk, zetOm } from './stuk.ts';

/** Pieces that stand on pages of one direction. */
interface Deel {
  liggend: boolean;
  stukken: Stuk[];
}

/**
 * The chapters, parted where the page turns. `nieuweBladzijde` says of a chapter whether it begins on a new page: a report
 * does so with each, a letter runs on.
 */
export function hoofdstukken(
  main: Element,
  werk: Werk,
  nieuweBladzijde: (hoofdstuk: Element, vorige: Element | undefined) => boolean,
): Deel[] {
  const delen: Deel[] = [];
  let vorige: Element | undefined;
  for (const element of elementen(main)) {
    const deel = heeft(element, 'hoofdstuk') ? hoofdstuk(element, werk) : [los(main, element, werk)];
    if (nieuweBladzijde(element, vorige)) deel[0]?.stukken.unshift({ soort: 'nieuwepagina' });
    for (const stuk of deel) voegToe(delen, stuk);
    vorige = element;
  }
  return delen;
}

/** Something that stands by itself, outside every chapter. */
const los = (main: Element, element: Element, werk: Werk): Deel => ({
  liggend: false,
  stukken: blokken({ ...main, childNodes: [element] }, werk),
});

function hoofdstuk(element: Element, werk: Werk): Deel[] {
  const delen: Deel[] = [];
  for (const kind of elementen(element)) {
    const liggend = heeft(kind, 'liggend');
    werk.ruimte = ruimte(liggend);
    voegToe(delen, { liggend, stukken: blokken({ ...element, childNodes: [kind] }, werk) });
  }
  werk.ruimte = ruimte(false);
  metAnker(delen[0]?.stukken ?? [], eigenschap(element, 'id'), werk);
  return delen;
}

function voegToe(delen: Deel[], deel: Deel): void {
  if (deel.stukken.length === 0) return;
  const laatste = delen.at(-1);
  if (laatste && laatste.liggend === deel.liggend) laatste.stukken.push(...deel.stukken);
  else delen.push(deel);
}

/** The sections of the Word document; the first page has no footer when it is a cover. */
export function secties(
  delen: readonly Deel[],
  werk: Werk,
  titel: string,
  metOmslag: boolean,
): ISectionOptions[] {
  return delen.map(({ liggend, stukken }, i) => {
    const { boven, onder, zij, voet } = bladmaat(liggend);
    const omslag = metOmslag && i === 0;
    return {
      properties: {
        page: {
          // The library turns the sheet itself.
          size: {
            width: bladmaat(false).breed,
            height: bladmaat(true).breed,
            orientation: liggend ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top: boven, bottom: onder, left: zij, right: zij, header: voet, footer: voet },
        },
        ...(omslag ? { titlePage: true } : {}),
      },
      footers: {
        default: new Footer({ children: [voetregel(titel, liggend)] }),
        ...(omslag ? { first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }) } : {}),
      },
      children: metInhoud(zetOm(stukken, werk)),
    };
  });
}

/** A section is never without a paragraph. */
const metInhoud = (kinderen: FileChild[]): FileChild[] => (kinderen.length ? kinderen : [new Paragraph({})]);

/** Title on the left, page x / y on the right; Word counts when it lays out the page. */
const voetregel = (titel: string, liggend: boolean): Paragraph =>
  new Paragraph({
    style: 'Footer',
    ...(liggend
      ? {
          tabStops: [
            { type: TabStopType.CLEAR, position: ruimte(false) },
            { type: TabStopType.RIGHT, position: ruimte(true) },
          ],
        }
      : {}),
    children: [
      new TextRun(zuiver(titel)),
      new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
