import Handlebars from 'handlebars';
import type { Blokhulp, Hulp, Opties, Waarden } from './hulp.ts';
import * as cijfers from './hulp-cijfers.ts';
import { foto } from './hulp-foto.ts';
import * as kaders from './hulp-kaders.ts';
import * as keuze from './hulp-keuze.ts';
import { lijst } from './hulp-lijst.ts';
import * as plaatsing from './hulp-plaatsing.ts';
import * as tijd from './hulp-tijd-en-plaats.ts';
import { zonderMerken } from './merken.ts';
import { zonderTags } from './ontsnap.ts';
import type { Hulpnaam } from './taal.ts';
import type { Vertelling } from './vertelling.ts';

type Binding =
  | { soort: 'zin'; hulp: Hulp }
  | { soort: 'merk'; hulp: (v: Vertelling, argumenten: (string | number)[], opties: Opties) => string }
  | { soort: 'blok'; hulp: Blokhulp };

const zin = (hulp: Hulp): Binding => ({ soort: 'zin', hulp });
const merk = (hulp: Hulp): Binding => ({ soort: 'merk', hulp });
const blok = (hulp: Blokhulp): Binding => ({ soort: 'blok', hulp });

/** Every word of the text language with what it does; the type makes it complete. */
const BINDINGEN: Record<Hulpnaam, Binding> = {
  cijfer: zin(cijfers.cijfer),
  woord: zin(cijfers.woord),
  meervoud: zin(cijfers.meervoud),
  verschil: zin(cijfers.verschil),
  aandeel: zin(cijfers.aandeel),
  vast: zin(cijfers.vast),
  schooljaar: zin(tijd.schooljaar),
  jaar: zin(tijd.jaar),
  peildatum: zin(tijd.peildatum),
  regio: zin(tijd.regio),
  organisatie: zin(tijd.organisatie),
  aantalGemeenten: zin(tijd.aantalGemeenten),
  gemeenten: zin(tijd.gemeenten),
  gemeente: zin(tijd.gemeente),
  lijst: merk(lijst),
  verwijs: merk(plaatsing.verwijs),
  tabel: merk(plaatsing.tabel),
  grafiek: merk(plaatsing.grafiek),
  grafieken: merk(plaatsing.grafieken),
  foto: merk(foto),
  tegels: merk(plaatsing.tegels),
  nieuwepagina: merk(plaatsing.nieuwepagina),
  begrippenlijst: merk(plaatsing.begrippenlijst),
  verantwoording: merk(plaatsing.verantwoording),
  als: blok(keuze.als),
  beschikbaar: blok(keuze.beschikbaar),
  vergelijkbaar: blok(keuze.vergelijkbaar),
  breuk: merk(kaders.breuk),
  wistjedat: blok(kaders.wistjedat),
  noot: blok(kaders.noot),
  definitie: blok(kaders.definitie),
  citaat: blok(kaders.citaat),
  interview: blok(kaders.interview),
  invullen: blok(kaders.invullen),
};

/** What the words of a text are told for: the report that is being made. */
interface Gegevens {
  v: Vertelling;
}

/** The words of the text language and nothing else: Handlebars' own (`each`, `lookup`, `with`, `log`) are taken away. */
function maakOmgeving(): typeof Handlebars {
  const omgeving = Handlebars.create();
  for (const naam of Object.keys(omgeving.helpers)) omgeving.unregisterHelper(naam);
  for (const [naam, binding] of Object.entries(BINDINGEN))
    omgeving.registerHelper(naam, (...alles: unknown[]) => {
      const opties = alles.pop() as Handlebars.HelperOptions;
      return roep((opties.data as Gegevens).v, binding, alles as (string | number)[], opties);
    });
  return omgeving;
}

const OMGEVING = maakOmgeving();
const KNOWN = Object.fromEntries(Object.keys(BINDINGEN).map((naam) => [naam, true]));
/** Compiled texts: the letters of a regio share theirs. */
const GEMAAKT = new Map<string, Handlebars.TemplateDelegate>();
const MEESTE = 2000;

function sjabloonVan(tekst: string): Handlebars.TemplateDelegate {
  const bekend = GEMAAKT.get(tekst);
  if (bekend) return bekend;
  if (GEMAAKT.size >= MEESTE) GEMAAKT.clear();
  const sjabloon = OMGEVING.compile(tekst, { noEscape: true, knownHelpersOnly: true, knownHelpers: KNOWN });
  GEMAAKT.set(tekst, sjabloon);
  return sjabloon;
}

/**
 * Makes the words of the text language work for one report. The returned function fills in one text; `vorm: 'tekst'`
 * gives plain words for a title. Texts were checked by `gevraagdeNamen`. They see no data at all, only these words.
 */
export const maakInvuller =
  (v: Vertelling): ((tekst: string) => string) =>
  (tekst) =>
    sjabloonVan(zonderMerken(tekst))({}, { data: { v } });

/** What one word of a sentence gives, as plain words: what a reader sees for `{{cijfer "x"}}`. Blocks and placed things give nothing. */
export function zeg(v: Vertelling, naam: Hulpnaam, argumenten: Waarden, opties: Opties): string {
  const binding = BINDINGEN[naam];
  return binding.soort === 'zin' ? losseTekst(binding.hulp(v, argumenten, opties)) : '';
}

/** Which text a choice such as `{{#als}}` takes: that within it, or that after {{else}}. */
export function kiest(v: Vertelling, naam: Hulpnaam, argumenten: Waarden): boolean {
  const binding = BINDINGEN[naam];
  const inhoud = { binnen: () => 'ja', anders: () => '' };
  return binding.soort === 'blok' && binding.hulp(v, argumenten, inhoud) === 'ja';
}

function roep(
  v: Vertelling,
  binding: Binding,
  argumenten: (string | number)[],
  opties: Handlebars.HelperOptions,
): string {
  const { data } = opties;
  if (binding.soort === 'blok')
    return binding.hulp(v, argumenten, {
      binnen: () => opties.fn({}, { data }),
      anders: () => opties.inverse({}, { data }),
    });
  const html = binding.hulp(v, argumenten, opties.hash as Opties);
  if (binding.soort === 'merk') return html;
  return v.vorm === 'tekst' ? losseTekst(html) : v.merken.zin(html);
}

const TEKENS: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** HTML of a word back to plain text, for a title that will be escaped where it is placed. */
const losseTekst = (html: string): string =>
  zonderTags(html).replace(/&(?:amp|lt|gt|quot|#39);/g, (teken) => TEKENS[teken]!);
