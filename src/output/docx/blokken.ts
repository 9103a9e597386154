import { TextRun } from 'docx';
import { type Element, elementen, eigenschap, heeft, isElement, isTekst, type Knoop } from './boom.ts';
import { foto } from './foto.ts';
import { grafiek } from './grafiek.ts';
import { lijst } from './lijst.ts';
import { isLeeg, lopend } from './lopend.ts';
import { uitPunten } from './maten.ts';
import { alinea, type Alinea, groep, metAnker, type Stuk, type Werk } from './stuk.ts';
import { tabel } from './tabel.ts';
import { tegels } from './tegels.ts';

/** Text furniture: the class in the HTML and the style in Word. */
const KADERS: Readonly<Record<string, string>> = {
  wistjedat: 'Wistjedat',
  noot: 'Noot',
  definitie: 'Definitie',
  interview: 'Interview',
  citaat: 'Quote',
  invullen: 'Invullen',
};
const KOPPEN: Readonly<Record<string, string>> = {
  h1: 'Title',
  h2: 'Heading1',
  h3: 'Heading2',
  h4: 'Heading3',
  h5: 'Heading4',
  h6: 'Heading4',
};
/** Paragraphs that have a style of their own; the others take that of the place where they stand. */
const ALINEAS: Readonly<Record<string, string>> = {
  antwoord: 'Antwoord',
  blokkop: 'Caption',
  onderschrift: 'Onderschrift',
  ontbreekt: 'Beschrijving',
  fotobijschrift: 'Noten',
};
const INLINE = new Set(
  'a abbr b br code data del dfn em i s small span strong sub sup time u wbr'.split(' '),
);
const ONZICHTBAAR = new Set(['script', 'style', 'template', 'svg', 'hr', 'nav', 'col', 'colgroup']);

/** What a container holds, in order; `stijl` is the style of a plain paragraph in it. */
export function blokken(ouder: Element, werk: Werk, stijl = 'BodyText'): Stuk[] {
  const uit: Stuk[] = [];
  let regel: Knoop[] = [];
  const sluitRegel = (): void => {
    if (!isLeeg(regel)) uit.push(alinea(stijl, lopend(regel, werk.ankers)));
    regel = [];
  };
  for (const knoop of ouder.childNodes) {
    if (isTekst(knoop) || (isElement(knoop) && INLINE.has(knoop.tagName))) regel.push(knoop);
    else if (isElement(knoop)) {
      sluitRegel();
      uit.push(...metAnker(blok(knoop, werk, stijl), eigenschap(knoop, 'id'), werk));
    }
  }
  sluitRegel();
  return uit;
}

/** One element as paragraphs and tables. */
function blok(element: Element, werk: Werk, stijl: string): Stuk[] {
  const { tagName } = element;
  if (ONZICHTBAAR.has(tagName)) return [];
  if (tagName === 'p') return tekst(element, werk, alineastijl(element, stijl));
  const kop = KOPPEN[tagName];
  if (kop) return tekst(element, werk, kop);
  if (heeft(element, 'tegels')) return groep(tegels(element, werk), { onder: uitPunten(12) });
  if (tagName === 'ul' || tagName === 'ol')
    return groep(
      lijst(element, werk, stijl, (kind) => blokken(kind, werk, stijl)),
      { onder: uitPunten(8) },
    );
  if (tagName === 'dl') return begrippen(element, werk);
  if (tagName === 'table' || heeft(element, 'tabelkader')) return tabel(element, werk, false);
  if (heeft(element, 'tabelblok')) return tabelblok(element, werk);
  if (heeft(element, 'grafiek')) return grafiek(element, werk, (kind) => blok(kind, werk, stijl));
  if (heeft(element, 'foto'))
    return groep(
      foto(element, werk, stijl, (kind) => blok(kind, werk, stijl)),
      { onder: uitPunten(12) },
    );
  if (heeft(element, 'noten')) return groep(blokken(element, werk, 'Noten'), { onder: uitPunten(12) });
  if (heeft(element, 'nieuwepagina')) return [{ soort: 'nieuwepagina' }];
  const kader = Object.keys(KADERS).find((klasse) => heeft(element, klasse));
  if (kader !== undefined) return blijftHeel(blokken(element, werk, KADERS[kader]));
  return blokken(element, werk, tagName === 'blockquote' ? 'Quote' : stijl);
}

function alineastijl(element: Element, stijl: string): string {
  const eigen = Object.keys(ALINEAS).find((klasse) => heeft(element, klasse));
  if (eigen === undefined) return stijl;
  // The words below a photo in a box stay in that box.
  return eigen === 'fotobijschrift' && stijl !== 'BodyText' ? stijl : ALINEAS[eigen]!;
}

function tekst(element: Element, werk: Werk, stijl: string): Stuk[] {
  if (isLeeg(element.childNodes)) return [];
  const isKop = heeft(element, 'kader-kop');
  const isWie = heeft(element, 'wie');
  const delen = lopend(element.childNodes, werk.ankers, {
    ...(isKop ? { bold: true } : {}),
    ...(isWie ? { italics: false } : {}),
  });
  // What the style sheet puts before the name of who is quoted.
  const streep = isWie ? [new TextRun({ text: '– ', italics: false })] : [];
  return [alinea(stijl, [...streep, ...delen], isKop ? { keepNext: true } : {})];
}

/** A box stays on one page, with air around it. */
function blijftHeel(stukken: Stuk[]): Stuk[] {
  const alineas = stukken.filter((stuk): stuk is Alinea => stuk.soort === 'alinea');
  for (const stuk of alineas.slice(0, -1)) stuk.vorm = { ...stuk.vorm, keepNext: true };
  return groep(stukken, { boven: uitPunten(12), onder: uitPunten(14) });
}

/** A table with what stands below it. */
function tabelblok(element: Element, werk: Werk): Stuk[] {
  const heel = heeft(element, 'heel');
  return elementen(element).flatMap((kind) =>
    heeft(kind, 'tabelkader') ? tabel(kind, werk, heel) : blok(kind, werk, 'Noten'),
  );
}

/** Terms with their explanation. */
function begrippen(lijst: Element, werk: Werk): Stuk[] {
  return elementen(lijst).flatMap((deel): Stuk[] => {
    if (deel.tagName === 'dt') return tekst(deel, werk, 'Begrip');
    if (deel.tagName === 'dd') return blokken(deel, werk, 'Uitleg');
    return begrippen(deel, werk);
  });
}
