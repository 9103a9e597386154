import { parse } from 'parse5';
import {
  eigenschap,
  type Element,
  elementen,
  heeft,
  isElement,
  isTekst,
  type Knoop,
  woorden,
  zoek,
  zoekAlle,
} from '../output/docx/boom.ts';

/** A sentence of a report, with the figures that it is bound to. */
export interface Zin {
  /** Title of its chapter. */
  hoofdstuk: string;
  tekst: string;
  /** Names of the figures in it, in order. */
  cijfers: readonly string[];
  /** The sentence with each bound number taken out: two sentences with the same one differ in their numbers only. */
  geraamte: string;
}

/** Elements that hold running text; those of a table or a drawing are figures already compared. */
const BLOKKEN: readonly string[] = [
  'p',
  'li',
  'h2',
  'h3',
  'h4',
  'figcaption',
  'caption',
  'dt',
  'dd',
  'blockquote',
];
const GEEN_TEKST: readonly string[] = ['svg', 'style', 'thead', 'tbody', 'tfoot', 'script'];

/** The sentences of the chapters of a report, in order. */
export function leesZinnen(html: string): Zin[] {
  const hoofdstukken = zoekAlle(parse(html), (element) => heeft(element, 'hoofdstuk'));
  return hoofdstukken.flatMap((deel) => {
    const kop =
      zoek(deel, (element) => heeft(element, 'titel')) ?? zoek(deel, ({ tagName }) => tagName === 'h2');
    const hoofdstuk = kop ? woorden(kop) : '';
    return blokken(deel).flatMap((blok) => zinnenIn(blok, hoofdstuk));
  });
}

/** The innermost blocks of text; a tile is one, though it holds several lines. */
function blokken(van: Element): Element[] {
  return elementen(van).flatMap((kind) => {
    if (GEEN_TEKST.includes(kind.tagName)) return [];
    if (heeft(kind, 'tegel')) return [kind];
    const binnen = blokken(kind);
    return binnen.length === 0 && BLOKKEN.includes(kind.tagName) ? [kind] : binnen;
  });
}

/** A stretch of text that is bound to figures. */
interface Gebonden {
  van: number;
  tot: number;
  cijfers: string[];
}

class Regel {
  tekst = '';
  readonly gebonden: Gebonden[] = [];

  voeg(knoop: Knoop): void {
    if (isTekst(knoop)) {
      const stuk = knoop.value.replace(/\s+/g, ' ');
      this.tekst += this.tekst === '' || this.tekst.endsWith(' ') ? stuk.trimStart() : stuk;
    } else if (isElement(knoop) && !GEEN_TEKST.includes(knoop.tagName)) this.#voegElement(knoop);
  }

  #voegElement(element: Element): void {
    const cijfers = ['cijfer', 'geheel', 'oud', 'nieuw'].flatMap(
      (naam) => eigenschap(element, `data-${naam}`) ?? [],
    );
    const van = this.tekst.length;
    for (const kind of element.childNodes) this.voeg(kind);
    if (cijfers.length > 0) this.gebonden.push({ van, tot: this.tekst.length, cijfers });
    if (element.tagName === 'p' && !this.tekst.endsWith(' ')) this.tekst += ' ';
  }
}

const SPLITSER = new Intl.Segmenter('nl', { granularity: 'sentence' });

function zinnenIn(blok: Element, hoofdstuk: string): Zin[] {
  const regel = new Regel();
  for (const kind of blok.childNodes) regel.voeg(kind);
  const stukken = heeft(blok, 'tegel')
    ? [{ segment: regel.tekst, index: 0 }]
    : [...SPLITSER.segment(regel.tekst)];
  return stukken.flatMap(({ segment, index }) => {
    const tekst = segment.trim();
    if (!/\p{L}/u.test(tekst)) return [];
    const hier = regel.gebonden.filter(({ van, tot }) => van < index + segment.length && tot > index);
    return [
      {
        hoofdstuk,
        tekst,
        cijfers: hier.flatMap(({ cijfers }) => cijfers),
        geraamte: zonderGetallen(segment, index, hier),
      },
    ];
  });
}

function zonderGetallen(segment: string, begin: number, gebonden: readonly Gebonden[]): string {
  let uit = '';
  let op = 0;
  for (const { van, tot, cijfers } of gebonden) {
    uit += `${segment.slice(op, Math.max(op, van - begin))}{${cijfers.join('<')}}`;
    op = Math.max(op, tot - begin);
  }
  return (uit + segment.slice(op)).trim();
}

/** A sentence that reads otherwise, came or went. */
export interface Zinverschil {
  hoofdstuk: string;
  /** null: the sentence came. */
  oud: string | null;
  /** null: the sentence went. */
  nieuw: string | null;
  /** The figures in it. */
  cijfers: readonly string[];
  /** Do the words differ too, and not only the numbers? */
  woorden: boolean;
}

/**
 * The sentences that differ. Within a chapter a sentence is held against the one with the same words, else against the one
 * with the same figures, else against one that has most of its words; what is left came or went.
 */
export function zinverschillen(oud: readonly Zin[], nieuw: readonly Zin[]): Zinverschil[] {
  const hoofdstukken = [...new Set([...nieuw, ...oud].map(({ hoofdstuk }) => hoofdstuk))];
  return hoofdstukken.flatMap((hoofdstuk) =>
    inHoofdstuk(
      hoofdstuk,
      oud.filter((zin) => zin.hoofdstuk === hoofdstuk),
      nieuw.filter((zin) => zin.hoofdstuk === hoofdstuk),
    ),
  );
}

const LIJKEN: readonly ((a: Zin, b: Zin) => boolean)[] = [
  (a, b) => a.tekst === b.tekst,
  (a, b) => a.geraamte === b.geraamte,
  (a, b) => a.cijfers.length > 0 && sleutel(a) === sleutel(b),
  (a, b) => overlap(woordenVan(a), woordenVan(b)) >= 0.6,
];

/** The words alone: numbers that are bound to nothing, as in the title of a chart, are no words either. */
const zonderCijfers = ({ geraamte }: Zin): string => geraamte.replace(/[+−]?\d[\d.,]*%?/g, '#');

const sleutel = ({ cijfers }: Zin): string => [...new Set(cijfers)].sort().join(' ');
const woordenVan = ({ geraamte }: Zin): Set<string> =>
  new Set(geraamte.toLowerCase().match(/[\p{L}{}-]+/gu) ?? []);

/** How much two sets of words have in common, from 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((woord) => b.has(woord)).length) / (a.size + b.size);
}

function inHoofdstuk(hoofdstuk: string, oud: readonly Zin[], nieuw: readonly Zin[]): Zinverschil[] {
  const over = new Set(oud);
  const bij = new Map<Zin, Zin>();
  for (const lijkt of LIJKEN)
    for (const zin of nieuw) {
      if (bij.has(zin)) continue;
      const was = [...over].find((kandidaat) => lijkt(kandidaat, zin));
      if (!was) continue;
      bij.set(zin, was);
      over.delete(was);
    }
  const anders = nieuw.flatMap((zin): Zinverschil[] => {
    const was = bij.get(zin);
    if (was?.tekst === zin.tekst) return [];
    return [
      {
        hoofdstuk,
        oud: was?.tekst ?? null,
        nieuw: zin.tekst,
        cijfers: [...new Set(zin.cijfers)],
        woorden: !was || zonderCijfers(was) !== zonderCijfers(zin),
      },
    ];
  });
  const weg = [...over].map(
    ({ tekst, cijfers }): Zinverschil => ({
      hoofdstuk,
      oud: tekst,
      nieuw: null,
      cijfers: [...new Set(cijfers)],
      woorden: true,
    }),
  );
  return [...anders, ...weg];
}
