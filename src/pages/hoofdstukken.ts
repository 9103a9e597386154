import type { Hoofdstuk } from '../definition/definitie.ts';
import { ankerVan, type Blok, type Markdown } from './markdown.ts';
import { zonderTags } from './ontsnap.ts';
import type { Vertelling } from './vertelling.ts';

export interface Inhoudsregel {
  anker: string;
  /** HTML, escaped; filled in at the end. */
  titel: string;
  nummer: string;
}

/** A chapter ready for the layout. */
export interface Verteld {
  anker: string;
  soort: NonNullable<Hoofdstuk['soort']>;
  nummer: string;
  titel: string;
  antwoord: string;
  inhoud: string;
  /** The opening stands on a landscape page, together with the first table. */
  liggendeOpening: boolean;
  paragrafen: Inhoudsregel[];
}

/** Sections up to this many characters go along with a landscape table; longer text stays upright. */
const KORTE_TEKST = 350;

/** Headings of the chapter that is being told; the Markdown reports them here. */
export interface Koppenlijst {
  hoofdstuk: string;
  paragrafen: Inhoudsregel[];
}

/** Tells one chapter: fills in the text, makes HTML of it and lays landscape tables with their headings apart. */
export function vertelHoofdstuk(
  v: Vertelling,
  hoofdstuk: Hoofdstuk,
  invullen: (tekst: string) => string,
  markdown: Markdown,
  koppen: Koppenlijst,
): Verteld {
  const doel = v.nummering.zoekHoofdstuk(hoofdstuk.id);
  v.waar = hoofdstuk.bestand;
  v.nummering.begin(hoofdstuk.id);
  koppen.hoofdstuk = hoofdstuk.id;
  koppen.paragrafen = [];
  const blokken = markdown.blokken(invullen(hoofdstuk.tekst));
  waarschuwVoorKaders(v, blokken);
  const { html, liggendeOpening } = legUit(naastFotos(blokken), hoofdstuk.soort === 'bijlage');
  return {
    anker: doel.anker,
    soort: hoofdstuk.soort ?? 'hoofdstuk',
    nummer: doel.nummer,
    titel: doel.titel,
    antwoord: hoofdstuk.antwoord ? markdown.regel(invullen(hoofdstuk.antwoord.trim())) : '',
    inhoud: html,
    liggendeOpening,
    paragrafen: koppen.paragrafen,
  };
}

/** Keeps the sections for the contents list and gives each heading its anchor. */
export function noteerKop(v: Vertelling, koppen: Koppenlijst, diepte: number, html: string): string {
  const anker = v.nummering.anker(ankerVan(koppen.hoofdstuk, zonderTags(v.merken.vul(html))));
  if (diepte === 2) koppen.paragrafen.push({ anker, titel: html, nummer: '' });
  return anker;
}

/** So much text fills the room beside a photo. */
const NAAST_FOTO = 420;

/**
 * A photo at the right goes with the text after it as one piece, so that a page never turns between the two, and a next
 * section begins below both.
 */
function naastFotos(blokken: readonly Blok[]): Blok[] {
  const uit: Blok[] = [];
  for (let i = 0; i < blokken.length; i++) {
    const samen = [blokken[i]!];
    if (samen[0]!.soorten.includes('zijfoto'))
      while (isTekst(blokken[i + 1]) && lengte(samen) < NAAST_FOTO) samen.push(blokken[++i]!);
    uit.push(
      samen.length === 1
        ? samen[0]!
        : { ...samen[0]!, html: `<div class="naast">${aaneen(samen)}</div>`, lengte: lengte(samen) },
    );
  }
  return uit;
}

const isTekst = (blok: Blok | undefined): boolean =>
  blok?.kop === 0 && blok.soorten.every((soort) => soort === 'lijst');

interface Paragraaf {
  blokken: Blok[];
  liggend: boolean;
}

/**
 * Puts a section with a landscape table on a landscape page as a whole when it is short, so that its heading and text
 * stay with the table; in a long section only the table and the heading right above it turn. With `bijeen` (a bijlage)
 * the tables of one section stay on one page where they fit.
 */
function legUit(blokken: readonly Blok[], bijeen: boolean): { html: string; liggendeOpening: boolean } {
  const paragrafen = paragrafenVan(blokken);
  for (let i = paragrafen.length - 2; i >= 0; i--) {
    const alleenTekst = paragrafen[i]!.blokken.every(({ soorten }) => soorten.length === 0);
    if (paragrafen[i + 1]!.liggend && alleenTekst && lengte(paragrafen[i]!.blokken) <= KORTE_TEKST)
      paragrafen[i]!.liggend = true;
  }
  const delen = paragrafen.flatMap(({ blokken: van, liggend }) => {
    if (liggend) return [{ liggend, html: aaneen(van) }];
    if (bijeen && van[0]?.kop === 2 && !van.some(isLiggend))
      return [{ liggend, html: `<div class="bijeen">${aaneen(van)}</div>` }];
    return draaiTabellen(van);
  });
  const html = delen.reduce((tot, deel, i) => {
    const open = deel.liggend && !delen[i - 1]?.liggend ? '<div class="liggend">' : '';
    const dicht = deel.liggend && !delen[i + 1]?.liggend ? '</div>' : '';
    return tot + open + deel.html + dicht;
  }, '');
  return { html, liggendeOpening: paragrafen[0]?.liggend ?? false };
}

/** Sections: what stands before the first `##`, and each `##` with what follows. */
function paragrafenVan(blokken: readonly Blok[]): Paragraaf[] {
  const uit: Blok[][] = [[]];
  for (const blok of blokken) {
    if (blok.kop === 2) uit.push([]);
    uit.at(-1)!.push(blok);
  }
  return uit.map((van) => ({
    blokken: van,
    liggend: van.some(isLiggend) && van.every(past) && lengte(van) <= KORTE_TEKST,
  }));
}

const isLiggend = ({ soorten }: Blok): boolean => soorten.includes('liggende tabel');
/** A landscape page takes tables and short text; charts and tiles are made for the upright page. */
const past = ({ soorten }: Blok): boolean =>
  soorten.every((soort) => soort === 'liggende tabel' || soort === 'tabel' || soort === 'kader');
const lengte = (blokken: readonly Blok[]): number => blokken.reduce((som, blok) => som + blok.lengte, 0);
const aaneen = (blokken: readonly Blok[]): string => blokken.map(({ html }) => html).join('');

/** In a section that stays upright: a landscape table takes the headings right above it along. */
function draaiTabellen(blokken: readonly Blok[]): { liggend: boolean; html: string }[] {
  const liggend = blokken.map(isLiggend);
  for (let i = blokken.length - 2; i >= 0; i--) if (blokken[i]!.kop > 0 && liggend[i + 1]) liggend[i] = true;
  return blokken.map(({ html }, i) => ({ liggend: liggend[i]!, html }));
}

function waarschuwVoorKaders(v: Vertelling, blokken: readonly Blok[]): void {
  const opEenRij = blokken.flatMap(({ soorten }) => (soorten.length ? [...soorten] : ['tekst' as const]));
  if (opEenRij.some((soort, i) => soort === 'kader' && opEenRij[i + 1] === 'kader'))
    v.waarschuwingen.add(`${v.waar}: er staan twee kaders achter elkaar; zet er tekst tussen.`);
}
