import { letterVan } from '../definition/stijl.ts';
import { naam } from '../records/schooljaar.ts';
import { begrippenlijst } from './begrippenlijst.ts';
import { tekenGrafieken } from './grafiekblok.ts';
import { type Koppenlijst, noteerKop, vertelHoofdstuk, type Verteld } from './hoofdstukken.ts';
import { opsomming } from '../text/opsomming.ts';
import { lettertype } from './lettertype.ts';
import { Markdown } from './markdown.ts';
import { gevraagdeNamen } from './namen.ts';
import { zonderTags } from './ontsnap.ts';
import { leesLogo, leesOpmaak, type Opmaak } from './opmaak.ts';
import { maakInvuller } from './sjabloon.ts';
import { logoBoven, logoplaats, metOmslag, stijlblad } from './stijlblad.ts';
import type { Stof, Tekenaar } from './stof.ts';
import { maakVerantwoording } from './verantwoording.ts';
import { nieuweVertelling, type Vertelling } from './vertelling.ts';

export { gevraagdeNamen } from './namen.ts';
export type { Stof, Tekenaar } from './stof.ts';

export interface Verslag {
  /** One self-contained document: no script, nothing loaded from elsewhere. */
  html: string;
  titel: string;
  /** Sentences for the author: figures that are not there, places still to be written. */
  waarschuwingen: string[];
  gevraagd: { tabellen: string[]; grafieken: string[] };
}

/**
 * Makes the HTML document of one report out of counted tables and the texts of the regio. `basismap` holds the base
 * templates and style. Throws a definition fault (status 2) with file and line for a fault in a text or in the house style, and
 * TABEL_NIET_TE_MAKEN (status 1) when a text asks for a table that could not be counted.
 */
export async function maakVerslag(stof: Stof, basismap: string, teken: Tekenaar): Promise<Verslag> {
  const { definitie } = stof;
  const { tabellen, grafieken } = gevraagdeNamen(definitie);
  const opmaak = leesOpmaak(basismap);
  const v = beginVertelling(stof, opmaak);
  const hoofdstukken = vertel(v);
  await tekenGrafieken(v, teken);
  const { html, titel } = document(v, hoofdstukken, opmaak, basismap);
  return { html, titel, waarschuwingen: [...v.waarschuwingen], gevraagd: { tabellen, grafieken } };
}

/** A title or subtitle of the definition with its figures filled in, as the report shows it: plain words. */
export function titelInWoorden(stof: Stof, titel: string): string {
  if (!titel.includes('{{')) return titel;
  const v = nieuweVertelling(stof, { markdown: String, plat: String, verantwoording: String });
  v.vorm = 'tekst';
  return maakInvuller(v)(titel);
}

interface Verteller extends Vertelling {
  invullen: (tekst: string) => string;
  tekst: Markdown;
  koppen: Koppenlijst;
}

function beginVertelling(stof: Stof, opmaak: Opmaak): Verteller {
  const koppen: Koppenlijst = { hoofdstuk: '', paragrafen: [] };
  const v = nieuweVertelling(stof, {
    markdown: (tekst) => verteller.tekst.html(tekst),
    plat: (tekst, waar) => plat(verteller, tekst, waar),
    verantwoording: () => opmaak('verantwoording', maakVerantwoording(stof, v.breuken)),
  });
  const tekst = new Markdown(v.merken, (diepte, html) => noteerKop(v, koppen, diepte, html));
  const verteller: Verteller = Object.assign(v, { invullen: maakInvuller(v), tekst, koppen });
  return verteller;
}

function plat(v: Verteller, tekst: string, waar: string): string {
  const [vorigeVorm, vorigWaar] = [v.vorm, v.waar];
  v.vorm = 'tekst';
  v.waar = waar;
  try {
    return v.invullen(tekst);
  } finally {
    v.vorm = vorigeVorm;
    v.waar = vorigWaar;
  }
}

function vertel(v: Verteller): Verteld[] {
  const { hoofdstukken, begrippen } = v.stof.definitie;
  for (const { id, soort = 'hoofdstuk', titel, bestand } of hoofdstukken)
    v.nummering.hoofdstuk(id, soort, v.plat(titel, bestand));
  const verteld = hoofdstukken.map((hoofdstuk) =>
    vertelHoofdstuk(v, hoofdstuk, v.invullen, v.tekst, v.koppen),
  );
  // A letter is an appendix to a report that gives account of both.
  if (v.stof.definitie.gemeente !== undefined) return verteld;
  // Every report gives account and explains its terms, also when no chapter asks for it.
  if (begrippen.length && !v.geplaatst.has('begrippenlijst'))
    verteld.push(extra(v, 'begrippenlijst', 'Begrippen', begrippenlijst(begrippen)));
  if (!v.geplaatst.has('verantwoording'))
    verteld.push(extra(v, 'verantwoording', 'Verantwoording', v.verantwoording()));
  return verteld;
}

const extra = (v: Vertelling, id: string, titel: string, inhoud: string): Verteld => ({
  anker: v.nummering.anker(id),
  soort: 'ongenummerd',
  nummer: '',
  titel,
  antwoord: '',
  inhoud,
  liggendeOpening: false,
  paragrafen: [],
});

function document(
  v: Verteller,
  verteld: readonly Verteld[],
  opmaak: Opmaak,
  basismap: string,
): { html: string; titel: string } {
  const { regio, schooljaar, map, gemeente } = v.stof.definitie;
  const jaar = naam(schooljaar);
  const kop = v.plat(regio.titel, 'regio.yaml');
  const wie = gemeente ?? regio.naam;
  const waarover = gemeente !== undefined && kop.includes(gemeente) ? kop : `${kop} ${wie}`;
  const titel = kop.includes(jaar) ? waarover : `${waarover} ${jaar}`;
  const hoofdstukken = verteld.map((hoofdstuk) => opDrukklaar(v, hoofdstuk));
  const gegevens = {
    titel,
    kop,
    ondertitel: v.plat(regio.ondertitel, 'regio.yaml'),
    schooljaar: jaar,
    regio: regio.naam,
    gemeente,
    organisatie: regio.organisatie,
    gemeenten: opsomming(regio.gemeenten),
    meerGemeenten: regio.gemeenten.length > 1,
    omslag: metOmslag(regio),
    logo: leesLogo(map),
    logoBoven: logoBoven(regio.stijl),
    logoplaats: logoplaats(regio.stijl),
    versie: v.stof.versie,
    hoofdstukken,
  };
  const kaal = opmaak('layout', { ...gegevens, stijl: '' });
  const letters = lettertype(zonderBeelden(kaal), letterVan(regio.stijl));
  if (letters.vreemdeTekens.length)
    v.waarschuwingen.add(
      `deze tekens staan niet in het lettertype en kunnen in de PDF ontbreken: ${letters.vreemdeTekens.join(' ')}; schrijf ze in woorden.`,
    );
  const stijl = `${letters.css}\n${stijlblad(v.stof.definitie, basismap, `${waarover} · ${jaar}`)}`;
  return { html: opmaak('layout', { ...gegevens, stijl }), titel };
}

/** The words of a document, without the signs that pictures are written in. */
const zonderBeelden = (html: string): string => html.replace(/ src="data:[^"]*"/g, '');

/** Fills in every mark, now that all numbers and charts are known. */
function opDrukklaar(v: Verteller, hoofdstuk: Verteld): object {
  // The contents of a notitie are one small block: chapters only.
  const paragrafen = v.stof.definitie.regio.opzet === 'notitie' ? [] : hoofdstuk.paragrafen;
  return {
    ...hoofdstuk,
    bijlage: hoofdstuk.soort === 'bijlage',
    nummer: hoofdstuk.nummer.replace('Hoofdstuk ', ''),
    antwoord: v.merken.vul(hoofdstuk.antwoord),
    inhoud: v.merken.vul(hoofdstuk.inhoud),
    paragrafen: paragrafen.map(({ anker, titel }) => ({ anker, titel: zonderTags(v.merken.vul(titel)) })),
  };
}
