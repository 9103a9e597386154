import type { Foutcode } from '../text/foutcodes.ts';
import { eisCijfer, eisKolom, ingevuld, isCijfer } from '../definition/celpad.ts';
import type { Definitie } from '../definition/definitie.ts';
import { suggestie } from '../definition/yaml.ts';
import { definitieFout, type Plaats } from '../text/fout.ts';
import { leesFoto } from './foto.ts';
import { type Brontekst, type Invoeging, leesInvoegingen } from './ontleed.ts';
import { geenPlaatjes } from './plaatjes.ts';
import { type Argument, isHulpnaam, leesTegel, TAAL, VERGELIJKINGEN, type Woord } from './taal.ts';

export interface Gevraagd {
  tabellen: string[];
  grafieken: string[];
  cijfers: string[];
}

/** Every name that a text may use. */
interface Bekend {
  tabel: readonly string[];
  grafiek: readonly string[];
  doel: readonly string[];
  peildatum: readonly string[];
  breuk: readonly string[];
  definitie: Definitie;
}

/**
 * Which tables, charts and figures the chapters and titles ask for, without counting anything.
 * Throws a definition fault (status 2) with file and line for a broken template, an unknown word of the text language,
 * and an unknown table, chart, figure, peildatum or target, with the nearest known name.
 */
export function gevraagdeNamen(definitie: Definitie): Gevraagd {
  const gevraagd = { tabel: new Set<string>(), grafiek: new Set<string>(), cijfer: new Set<string>() };
  const geplaatst = new Set<string>();
  loopNamenLangs(definitie, (soort, naam, { plaats, voorwaardelijk }) => {
    if (soort === 'kolom') return;
    gevraagd[soort].add(naam);
    if (voorwaardelijk || soort === 'cijfer') return;
    if (geplaatst.has(`${soort} ${naam}`))
      throw definitieFout(
        'DUBBEL_GEPLAATST',
        `de ${soort} "${naam}" staat al eerder in het verslag; verwijs ernaar met {{verwijs "${naam}"}}.`,
        plaats,
      );
    geplaatst.add(`${soort} ${naam}`);
  });
  return {
    tabellen: [...gevraagd.tabel],
    grafieken: [...gevraagd.grafiek],
    cijfers: [...gevraagd.cijfer],
  };
}

/** A place in the texts of a definition that asks for a figure, table or chart. */
export interface Invoegplek {
  soort: 'tabel' | 'grafiek' | 'cijfer' | 'kolom';
  /** A cell by its path has the one way of writing it; a column, for a list of its rows, is `tabel-id | kolom`. */
  naam: string;
  /** The word of the text language: `cijfer`, `verschil`. */
  woord: string;
  plaats: Plaats;
}

/** Every such place, in the order of the chapters and then of the titles; one insertion may name several figures. */
export function invoegplekken(definitie: Definitie): Invoegplek[] {
  const plekken: Invoegplek[] = [];
  loopNamenLangs(definitie, (soort, naam, { naam: woord, plaats }) =>
    plekken.push({ soort, naam, woord, plaats }),
  );
  return plekken;
}

/** Notes that an insertion asks for a name. */
type Noteer = (soort: Invoegplek['soort'], naam: string, invoeging: Invoeging) => void;

function loopNamenLangs(definitie: Definitie, noteer: Noteer): void {
  const bekend = bekendeNamen(definitie);
  for (const { bron, inHoofdstuk } of auteursteksten(definitie)) keur(bron, bekend, noteer, inHoofdstuk);
}

/** Every text of the author in which figures may stand, in order: chapters with their heads, then titles in the YAML. */
export function auteursteksten(definitie: Definitie): { bron: Brontekst; inHoofdstuk: boolean }[] {
  const hoofdstukken = definitie.hoofdstukken.flatMap((hoofdstuk) => {
    const { bestand, eersteRegel, tekst } = hoofdstuk;
    const koppen = (['titel', 'antwoord'] as const).map((veld) => ({
      bron: { tekst: hoofdstuk[veld] ?? '', plaats: hoofdstuk.kopplaats?.(veld) ?? { bestand } },
      inHoofdstuk: false,
    }));
    return [...koppen, { bron: { tekst, plaats: { bestand, regel: eersteRegel } }, inHoofdstuk: true }];
  });
  return [...hoofdstukken, ...titels(definitie).map((bron) => ({ bron, inHoofdstuk: false }))];
}

function keur(bron: Brontekst, bekend: Bekend, noteer: Noteer, inHoofdstuk: boolean): void {
  geenPlaatjes(bron);
  for (const invoeging of leesInvoegingen(bron)) {
    const woord = woordVan(invoeging);
    if (invoeging.naam === 'gemeente' && bekend.definitie.gemeente === undefined)
      throw verkeerd(
        '{{gemeente}} kan alleen in een brief staan; een verslag gaat over alle gemeenten.',
        invoeging.plaats,
      );
    keurVorm(invoeging, woord, inHoofdstuk);
    invoeging.argumenten.forEach((waarde, i) => {
      const soort = woord.argumenten[Math.min(i, woord.argumenten.length - 1)]!;
      keurArgument(soort, waarde, invoeging, bekend, noteer);
    });
    keurOpties(invoeging, woord, inHoofdstuk);
  }
}

function woordVan(invoeging: Invoeging): Woord {
  if (isHulpnaam(invoeging.naam)) return TAAL[invoeging.naam];
  throw definitieFout(
    'ONBEKENDE_HULP',
    `{{${invoeging.naam}}} is geen woord van de teksttaal.${suggestie(invoeging.naam, Object.keys(TAAL))}`,
    invoeging.plaats,
  );
}

function keurVorm({ naam, blok, argumenten, plaats }: Invoeging, woord: Woord, inHoofdstuk: boolean): void {
  if (blok !== woord.blok || !woord.aantal.includes(argumenten.length))
    throw verkeerd(`{{${naam}}} schrijft u als ${woord.voorbeeld}.`, plaats);
  if (woord.alleenHoofdstuk && !inHoofdstuk)
    throw verkeerd(
      `{{${naam}}} kan alleen in de tekst van een hoofdstuk staan, niet in een titel of antwoord.`,
      plaats,
    );
}

function keurOpties(
  { naam, argumenten, opties, plaats }: Invoeging,
  woord: Woord,
  inHoofdstuk: boolean,
): void {
  for (const [optie, waarde] of Object.entries(opties)) {
    const mag = woord.opties[optie];
    if (!mag)
      throw verkeerd(
        `{{${naam}}} kent geen ${optie}=.${suggestie(optie, Object.keys(woord.opties))}`,
        plaats,
      );
    if (Array.isArray(mag) && !mag.includes(waarde))
      throw verkeerd(`bij ${optie}= van {{${naam}}} kan staan: ${mag.join(', ')}.`, plaats);
    if (mag === 'heel getal' && !isHeel(waarde))
      throw verkeerd(`bij ${optie}= van {{${naam}}} hoort een heel getal.`, plaats);
  }
  if (woord.verplichteOptie && !(woord.verplichteOptie in opties))
    throw verkeerd(
      `bij {{${naam}}} hoort ${woord.verplichteOptie}=; schrijf het als ${woord.voorbeeld}.`,
      plaats,
    );
  if (woord.blokvorm !== undefined && opties.vorm === woord.blokvorm && !inHoofdstuk)
    throw verkeerd(
      `vorm="${woord.blokvorm}" kan alleen in de tekst van een hoofdstuk, niet in een titel of antwoord.`,
      plaats,
    );
  const bezwaar = woord.bezwaar?.(opties, argumenten) ?? null;
  if (bezwaar !== null) throw verkeerd(bezwaar, plaats);
}

function keurArgument(
  soort: Argument,
  waarde: string | number,
  invoeging: Invoeging,
  bekend: Bekend,
  noteer: Noteer,
): void {
  const { plaats } = invoeging;
  const cijfer = (naam: string): void => {
    noteer('cijfer', eisCijfer(bekend.definitie, naam, plaats), invoeging);
  };
  if (soort === 'cijfer') cijfer(String(waarde));
  else if (soort === 'tegel') {
    const { nieuw, oud } = leesTegel(String(waarde), (naam) => isCijfer(bekend.definitie, naam));
    for (const naam of oud === null ? [nieuw] : [nieuw, oud]) cijfer(naam);
  } else if (soort === 'cijfer of getal') {
    if (Number.isNaN(Number(waarde))) cijfer(String(waarde));
  } else if (soort === 'heel getal') {
    if (!isHeel(waarde)) throw verkeerd(`hier hoort een heel getal en geen "${waarde}".`, plaats);
  } else if (soort === 'vergelijking') {
    eis(String(waarde), VERGELIJKINGEN, 'VERKEERD_GEBRUIK', 'vergelijking', plaats);
  } else if (soort === 'breuk') {
    eis(String(waarde), bekend.breuk, 'ONBEKENDE_BREUK', 'breuk', plaats);
  } else if (soort === 'peildatum') {
    eis(String(waarde), bekend.peildatum, 'ONBEKENDE_PEILDATUM', 'peildatum', plaats);
  } else if (soort === 'doel') {
    eis(String(waarde), bekend.doel, 'ONBEKENDE_VERWIJZING', 'tabel, grafiek of hoofdstuk', plaats);
  } else if (soort === 'getelde tabel') {
    eis(String(waarde), bekend.tabel, 'ONBEKENDE_TABEL', 'tabel', plaats);
  } else if (soort === 'foto') {
    leesFoto(bekend.definitie, String(waarde), plaats);
  } else if (soort === 'kolom') {
    const [tabel] = invoeging.argumenten;
    eisKolom(bekend.definitie, String(tabel), String(waarde), plaats);
    noteer('kolom', `${tabel} | ${ingevuld(bekend.definitie, String(waarde))}`, invoeging);
  } else if (soort === 'tabel' || soort === 'grafiek') {
    const code = soort === 'tabel' ? 'ONBEKENDE_TABEL' : 'ONBEKENDE_GRAFIEK';
    eis(String(waarde), bekend[soort], code, soort, plaats);
    noteer(soort, String(waarde), invoeging);
  }
}

function eis(naam: string, namen: readonly string[], code: Foutcode, wat: string, plaats: Plaats): void {
  if (namen.includes(naam)) return;
  const raad = suggestie(naam, namen) || ' Kijk de naam na in de definitie.';
  throw definitieFout(code, `er is geen ${wat} met de naam "${naam}".${raad}`, plaats);
}

const isHeel = (waarde: string | number): boolean => Number.isInteger(waarde);
const verkeerd = (zin: string, plaats: Plaats): Error => definitieFout('VERKEERD_GEBRUIK', zin, plaats);

function bekendeNamen(definitie: Definitie): Bekend {
  const tabel = definitie.tabellen.map(({ id }) => id);
  const grafiek = definitie.grafieken.map(({ id }) => id);
  return {
    tabel,
    grafiek,
    doel: [...tabel, ...grafiek, ...definitie.hoofdstukken.map(({ id }) => id)],
    peildatum: Object.keys(definitie.peildata),
    breuk: definitie.breuken.map(({ id }) => id),
    definitie,
  };
}

/** Titles of tables and charts that may hold figures, each with its place in the YAML. */
function titels({ tabellen, grafieken, regio, plaats }: Definitie): Brontekst[] {
  let nummer = -1;
  const tabeltitels = tabellen.map(({ titel, kop, gemeente }) => {
    // One entry of the YAML stands for a table of every gemeente.
    if (gemeente === undefined || gemeente === regio.gemeenten[0]) nummer++;
    return { tekst: kop ?? titel, plaats: plaats('tabellen', ['tabellen', nummer, kop ? 'kop' : 'titel']) };
  });
  const grafiektitels = grafieken.flatMap((grafiek, i) =>
    (['titel', 'onderschrift', 'noot'] as const).map((veld) => ({
      tekst: grafiek[veld] ?? '',
      plaats: plaats('grafieken', ['grafieken', i, veld]),
    })),
  );
  return [...tabeltitels, ...grafiektitels];
}
