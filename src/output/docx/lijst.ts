import { type ILevelsOptions, AlignmentType, LevelFormat } from 'docx';
import { eigenschap, type Element, elementen } from './boom.ts';
import { uitPunten } from './maten.ts';
import { alinea, type Stuk, type Werk } from './stuk.ts';

const OPSOMMING = 'opsomming';
const nummering = (start: number): string => `nummering-${start}`;
/** Word knows nine levels; nobody needs more than these. */
const NIVEAUS = 4;
const INSPRONG = uitPunten(16);
const TEKENS = ['•', '–'];
const CIJFERS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER];

/** A list as paragraphs with real numbering; each ordered list counts from its own start. */
export function lijst(
  element: Element,
  werk: Werk,
  stijl: string,
  inhoud: (item: Element) => Stuk[],
  niveau = 0,
): Stuk[] {
  const start = Number.parseInt(eigenschap(element, 'start') ?? '1', 10) || 1;
  const genummerd = element.tagName === 'ol';
  if (genummerd) werk.lijststarts.add(start);
  const vorm = {
    numbering: {
      reference: genummerd ? nummering(start) : OPSOMMING,
      level: Math.min(niveau, NIVEAUS - 1),
      instance: genummerd ? werk.volgend.lijst++ : 0,
    },
  };
  const itemstijl = stijl === 'BodyText' ? 'ListParagraph' : stijl;
  return elementen(element)
    .filter(({ tagName }) => tagName === 'li')
    .flatMap((item) => {
      const genest = elementen(item).filter(({ tagName }) => tagName === 'ul' || tagName === 'ol');
      const eigen = { ...item, childNodes: item.childNodes.filter((k) => !genest.includes(k as Element)) };
      const [eerste, ...rest] = inhoud(eigen);
      const kop =
        eerste?.soort === 'alinea' ? [{ ...eerste, stijl: itemstijl, vorm }] : eerste ? [eerste] : [];
      return [
        ...(kop.length ? kop : [alinea(itemstijl, [], vorm)]),
        ...rest.map((stuk) => ingesprongen(stuk, niveau, itemstijl)),
        ...genest.flatMap((kind) => lijst(kind, werk, stijl, inhoud, niveau + 1)),
      ];
    });
}

/** A further paragraph of the same item. */
const ingesprongen = (stuk: Stuk, niveau: number, stijl: string): Stuk =>
  stuk.soort === 'alinea'
    ? { ...stuk, stijl, vorm: { ...stuk.vorm, indent: { left: INSPRONG * (niveau + 1) } } }
    : stuk;

/** The definitions of numbering that the lists of a document ask for. */
export function nummeringen(starts: ReadonlySet<number>): { reference: string; levels: ILevelsOptions[] }[] {
  const niveaus = (maak: (niveau: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>) =>
    Array.from(
      { length: NIVEAUS },
      (_, niveau): ILevelsOptions => ({
        level: niveau,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: INSPRONG * (niveau + 1), hanging: INSPRONG } } },
        ...maak(niveau),
      }),
    );
  return [
    {
      reference: OPSOMMING,
      levels: niveaus((niveau) => ({
        format: LevelFormat.BULLET,
        text: TEKENS[niveau % TEKENS.length]!,
      })),
    },
    ...[...starts]
      .sort((a, b) => a - b)
      .map((start) => ({
        reference: nummering(start),
        levels: niveaus((niveau) => ({
          format: CIJFERS[niveau % CIJFERS.length]!,
          text: `%${niveau + 1}.`,
          start: niveau === 0 ? start : 1,
        })),
      })),
  ];
}
