import type { Profiel } from '../intake/profiel.ts';
import type { Gemeentelijst } from '../records/gemeente.ts';
import { EXPORTS, isExport, type Soort } from '../records/soorten.ts';
import { SOORTEN_VAN_WERKPROCES, WAARDEN } from '../records/waarden.ts';
import { lijktOp, vereenvoudig } from '../text/fout.ts';
import { kaleNaam, maakVeldnamen, type Veldnamen } from './veldnamen.ts';

/** Codes and labels of one field, each in simplified form → label. */
export type Waardenlijst = ReadonlyMap<string, string>;

/** How people call a value, besides codes and labels of the profiles: used for suggestions only, never to decide. */
const BIJNAMEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: {
    'In behandeling': 'open, lopend, loopt, nieuw, actief, bezig, in onderzoek, opgepakt, niet afgesloten',
    Monitoring: 'monitor, volgen, in beeld, nazorg',
    Afgerond: 'gesloten, afgesloten, afgehandeld, dicht, gereed, klaar, afgemeld, beeindigd, closed',
  },
  onderwijssoort: {
    bo: 'basisonderwijs, basisschool, primair onderwijs, po, bao',
    sbo: 'speciaal basisonderwijs, sbao',
    so: 'speciaal onderwijs',
    vso: 'voortgezet speciaal onderwijs, speciaal voortgezet onderwijs',
    pro: 'praktijkonderwijs, praktijkschool',
    vo: 'voortgezet onderwijs, vmbo, havo, vwo, gymnasium, mavo, brugklas',
    vavo: 'volwassenenonderwijs',
    mbo: 'middelbaar beroepsonderwijs, roc, beroepsonderwijs',
    ho: 'hbo, wo, hoger onderwijs, universiteit',
    'geen onderwijs': 'geen, niet ingeschreven, geen school, nvt',
    overig: 'anders, overige, particulier',
  },
  werkproces: {
    'Absoluut verzuim': 'absoluut, niet ingeschreven',
    'Relatief verzuim':
      'relatief, verzuim, verzuimmelding, schoolverzuim, leerplicht, verzuim lp, verzuim leerplicht',
    'Verzuim 18+': 'verzuim 18 plus, 18+, 18plus, verzuim niet leerplichtig, verzuim rmc',
    'Voortijdig schoolverlaten': 'vsv, schoolverlaten, voortijdig schoolverlater, uitval',
    'Informatie en advies': 'informatie, advies, consult, i&a',
    'Zorg en preventie': 'zorg, preventie, zorgmelding',
    'Aanvraag vrijstelling': 'vrijstelling, vrijstellingen',
    'Aanvraag extra verlof': 'verlof, extra verlof, verlofaanvraag',
    'Kwetsbare jongere': 'kwetsbaar, kwetsbare jongeren',
    Jongerenloket: 'jongerenpunt, loket',
  },
  soort: {
    'Wettelijk verzuim': '16 uur, 16 uur verzuim, 16u verzuim, eerste verzuimmelding, 16 uur of meer',
    'Langdurig relatief verzuim': 'langdurig, langer dan 4 weken, thuiszitter, lrv',
    'Luxe verzuim': 'luxe, vakantie, vakantieverzuim, ongeoorloofd verlof',
    'Overig verzuim': 'overig, anders, te laat, te laat komen',
    Signaalverzuim: 'signaal, beginnend verzuim',
    'Preventieve melding': 'preventief',
    'Ongeoorloofd verzuim': 'ongeoorloofd',
  },
  besluit: {
    Toegekend: 'ja, verleend, toegewezen, akkoord, goedgekeurd, gehonoreerd',
    Afgewezen: 'nee, geweigerd, afgekeurd, niet akkoord',
    Ingetrokken: 'intrekking, vervallen',
  },
  instrument: {
    'Halt-verwijzing': 'halt, halt afdoening, verwijzing halt',
    'Proces-verbaal': 'pv, procesverbaal, proces verbaal',
    'Last onder dwangsom': 'lod, dwangsom',
    'Schriftelijke waarschuwing': 'waarschuwing, waarschuwingsbrief, officiele waarschuwing',
  },
};

export const JA = ['ja', 'j', 'yes', 'y', 'waar', 'true', 'x', '1'];
export const NEE = ['nee', 'n', 'no', 'onwaar', 'false', '0'];

/** Everything that is known before a file is opened: names and values of all profiles, gemeenten, Dutch synonyms. */
export class Kennis {
  readonly exportprofielen: readonly Profiel[];
  readonly veldnamen: Veldnamen;
  readonly #lijsten = new Map<string, Map<string, string>>();

  constructor(
    readonly profielen: readonly Profiel[],
    readonly gemeenten: Gemeentelijst,
  ) {
    this.exportprofielen = profielen.filter((p) => Object.keys(p.soorten).some((s) => isExport(s as Soort)));
    this.veldnamen = maakVeldnamen(this.exportprofielen, EXPORTS);
  }

  /** Known codes and labels of a field with a list; null when the field has none. `bij` is the werkproces of a `soort`. */
  lijst(soort: Soort, veld: string, bij?: string): Waardenlijst | null {
    const sleutel = `${soort}/${veld}/${bij ?? ''}`;
    const eerder = this.#lijsten.get(sleutel);
    if (eerder) return eerder.size > 0 ? eerder : null;
    const lijst = new Map<string, string>();
    for (const [code, label] of this.#paren(soort, veld, bij))
      if (!lijst.has(vereenvoudig(code))) lijst.set(vereenvoudig(code), label);
    this.#lijsten.set(sleutel, lijst);
    return lijst.size > 0 ? lijst : null;
  }

  *#paren(soort: Soort, veld: string, bij?: string): Generator<readonly [string, string]> {
    for (const label of WAARDEN[soort]?.[veld] ?? []) yield [label, label];
    if (soort === 'werkprocessen' && veld === 'soort')
      for (const [werkproces, labels] of Object.entries(SOORTEN_VAN_WERKPROCES))
        if (bij === undefined || bij === werkproces) for (const label of labels) yield [label, label];
    for (const profiel of this.exportprofielen) {
      if (!profiel.soorten[soort]) continue;
      for (const [code, label] of profiel.codes[veld] ?? [])
        yield* [[code, label] as const, [label, label] as const];
      for (const [werkproces, codes] of Object.entries(profiel.codesPer[veld]?.lijsten ?? {}))
        if (bij === undefined || bij === werkproces)
          for (const [code, label] of codes) yield* [[code, label] as const, [label, label] as const];
    }
  }

  /** The nearest known label for a value of a field, or null when nothing comes close. */
  suggestie(soort: Soort, veld: string, waarde: string, bij?: string): string | null {
    if (veld === 'gemeente' || veld === 'vestigingsgemeente') return this.gemeenten.lijktOp(waarde);
    const lijst = this.lijst(soort, veld, bij);
    if (lijst === null) return null;
    const labels = [...new Set(lijst.values())];
    return bijnaam(veld, waarde, labels) ?? doorWoorden(waarde, labels) ?? doorTikfout(waarde, lijst);
  }

  /** Whether a cell is a value that stands in data: to see that a "header" is none. */
  readonly isWaarde = (cel: string): boolean =>
    cel.length > 3 &&
    (this.gemeenten.namen.has(cel) ||
      EXPORTS.some((soort) => (WAARDEN[soort]?.werkproces ?? []).includes(cel)) ||
      (WAARDEN.werkprocessen?.status ?? []).includes(cel));
}

function bijnaam(veld: string, waarde: string, labels: readonly string[]): string | null {
  const kaal = kaleNaam(waarde);
  const namen = BIJNAMEN[veld === 'verzuimsoort' ? 'soort' : veld] ?? {};
  for (const label of labels)
    if ((namen[label] ?? '').split(',').some((naam) => naam !== '' && kaleNaam(naam) === kaal)) return label;
  return null;
}

/** The label that shares its telling words with the value: `Verzuim (relatief)` → `Relatief verzuim`. */
function doorWoorden(waarde: string, labels: readonly string[]): string | null {
  const gezocht = telwoorden(waarde);
  let beste: string | null = null;
  let scoreBeste = 0.5;
  for (const label of labels) {
    const woorden = telwoorden(label);
    if (woorden.length === 0) continue;
    const gelijk = woorden.filter((woord) =>
      gezocht.some((deel) => deel === woord || isKort(deel, woord)),
    ).length;
    const score = (2 * gelijk) / (woorden.length + gezocht.length);
    if (score > scoreBeste) [beste, scoreBeste] = [label, score];
  }
  return beste;
}

/** `abs` is short for `absoluut`. */
const isKort = (deel: string, woord: string): boolean => deel.length >= 3 && woord.startsWith(deel);

const telwoorden = (tekst: string): string[] =>
  vereenvoudig(tekst)
    .split(/[^a-z0-9+]+/)
    .filter((woord) => woord !== '' && !['en', 'of', 'van', 'de', 'het', 'een', 'in', 'met'].includes(woord));

/** A code of one or two letters resembles every other one, so those are never "nearest". */
function doorTikfout(waarde: string, lijst: Waardenlijst): string | null {
  if (vereenvoudig(waarde).length < 4) return null;
  const nabij = lijktOp(
    waarde,
    [...lijst.keys()].filter((naam) => naam.length >= 4),
  );
  return nabij === null ? null : lijst.get(nabij)!;
}
