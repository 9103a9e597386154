import { Document, Packer } from 'docx';
import { parse } from 'parse5';
import type { Stijl } from '../../definition/stijl.ts';
import type { Datum } from '../../records/datum.ts';
import { eigenschap, type Element, heeft, zoek, zoekAlle, woorden } from './boom.ts';
import { maakFotos } from './foto.ts';
import { type Beeldmaker, maakBeelden } from './grafiek.ts';
import { inhoudsopgave } from './inhoudsopgave.ts';
import { inpakken } from './inpakken.ts';
import { huiskleuren, INKTKLEUR } from './kleuren.ts';
import { nummeringen } from './lijst.ts';
import { zuiver } from './lopend.ts';
import { ruimte } from './maten.ts';
import { maakLogo, omslag } from './omslag.ts';
import { hoofdstukken, secties } from './secties.ts';
import { stijlenXml } from './stijlen.ts';
import type { Stuk, Werk } from './stuk.ts';

export interface Opties {
  titel: string;
  auteur: string;
  /** Day that the document gives as its date (yyyymmdd): the last day of the data. */
  datum: Datum;
  stijl: Stijl;
  /**
   * Draws an SVG of so many units across as PNG, where a browser is at hand; two or three pixels to the unit look sharp on
   * paper. Without it the words about a chart stand in its place.
   */
  beeld?: Beeldmaker;
}

/**
 * The HTML document of `maakVerslag` as a Word document with the same words, figures and order, to be put on a letterhead of
 * one's own. The letter is Calibri by way of the theme: a letter that the reader's computer has not would be replaced by
 * a chance one. The same HTML, options and pictures give the same bytes.
 */
export async function maakDocx(html: string, opties: Opties): Promise<Uint8Array> {
  const boom = parse(html);
  const body = zoek(boom, ({ tagName }) => tagName === 'body')!;
  const stijlblad = zoekAlle(boom, ({ tagName }) => tagName === 'style')
    .map(woorden)
    .join(' ');
  const beelden = new Map([
    ...(opties.beeld ? await maakBeelden(body, opties.beeld) : []),
    ...(await maakLogo(body, opties.beeld)),
    ...(await maakFotos(body, opties.beeld)),
  ]);
  const werk: Werk = {
    ankers: leesAnkers(body),
    beelden,
    lijststarts: new Set([1]),
    ruimte: ruimte(false),
    volgend: { anker: 1, beeld: 1, lijst: 1 },
  };
  const kop = zoek(body, ({ tagName }) => tagName === 'header');
  const metOmslag = kop !== undefined && heeft(kop, 'omslag');
  const delen = hoofdstukken(hoofdtekst(body), werk, opNieuweBladzijde(stijlblad));
  zetVooraan(delen, voorwerk(body, kop, werk));
  const document = new Document({
    ...inThema(opties),
    numbering: { config: nummeringen(werk.lijststarts) },
    sections: secties(delen, werk, opties.titel, metOmslag),
  });
  const gegevens = {
    titel: zuiver(opties.titel),
    auteur: zuiver(opties.auteur),
    datum: opties.datum,
    stijlen: stijlenXml(opties.stijl, metOmslag),
  };
  return inpakken(new Uint8Array(await Packer.toArrayBuffer(document)), gegevens);
}

const hoofdtekst = (body: Element): Element => zoek(body, ({ tagName }) => tagName === 'main') ?? body;

type Deel = ReturnType<typeof hoofdstukken>[number];

/** Cover or head, and contents, come before the first chapter, on an upright page. */
function zetVooraan(delen: Deel[], stukken: Stuk[]): void {
  if (delen[0] && !delen[0].liggend) delen[0].stukken.unshift(...stukken);
  else delen.unshift({ liggend: false, stukken });
}

function voorwerk(body: Element, kop: Element | undefined, werk: Werk): Stuk[] {
  const nav = zoek(body, (e) => e.tagName === 'nav' && heeft(e, 'inhoud'));
  const inhoud = inhoudsopgave(nav, werk.ankers, kop !== undefined && heeft(kop, 'omslag'));
  return [...(kop ? omslag(kop, werk) : []), ...(inhoud ? [{ soort: 'los' as const, kind: inhoud }] : [])];
}

/** The document's own style sheet says whether chapters begin on a new page or run on. */
function opNieuweBladzijde(css: string): (hoofdstuk: Element, vorige: Element | undefined) => boolean {
  const regels = [...css.matchAll(/\.hoofdstuk\s*\{[^}]*break-before:\s*([a-z]+)/g)];
  const altijd = regels.at(-1)?.[1] === 'page';
  const isBijlage = (element: Element): boolean => heeft(element, 'soort-bijlage');
  return (hoofdstuk, vorige) =>
    altijd || (isBijlage(hoofdstuk) && vorige !== undefined && !isBijlage(vorige));
}

/** Names of bookmarks for the places that a link goes to; hidden ones, as Word makes them itself. */
function leesAnkers(body: Element): Map<string, string> {
  const doelen = new Set(
    zoekAlle(body, ({ tagName }) => tagName === 'a').map((link) => (eigenschap(link, 'href') ?? '').slice(1)),
  );
  const ids = zoekAlle(body, (e) => doelen.has(eigenschap(e, 'id') ?? '')).map((e) => eigenschap(e, 'id')!);
  return new Map(ids.map((id, i) => [id, `_Ref${100_000_001 + i}`]));
}

/** Letter and colours of the theme, which Word offers to who writes on in the document. */
function inThema({ stijl }: Opties) {
  const { donker, midden, zacht, licht, accent } = huiskleuren(stijl);
  return {
    theme: {
      name: 'Huisstijl',
      fonts: { headings: 'Calibri', body: 'Calibri' },
      colors: {
        dark1: INKTKLEUR,
        light1: 'FFFFFF',
        dark2: donker,
        light2: licht,
        accent1: donker,
        accent2: midden,
        accent3: zacht,
        accent4: licht,
        accent5: accent,
        accent6: INKTKLEUR,
        hyperlink: donker,
        followedHyperlink: midden,
      },
    },
  };
}
