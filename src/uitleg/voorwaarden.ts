import type { Definitie } from '../definition/definitie.ts';
import type { Eis, Filter } from '../definition/filter.ts';
import type { AfgeleideBron } from '../definition/tabel.ts';
import { soortVanBron } from '../definition/velden.ts';
import { gezichtVan } from '../figures/teller.ts';
import { jaarVan } from '../records/datum.ts';
import { peildatum } from '../records/peildatum.ts';
import { naam as schooljaarnaam, type Schooljaar } from '../records/schooljaar.ts';
import { SOORTEN, type Soort, type Waarde } from '../records/soorten.ts';
import { datumInWoorden } from '../text/datums.ts';
import { getal } from '../text/getallen.ts';
import { opsomming } from '../text/opsomming.ts';
import { leeftijdInWoorden } from './leeftijd.ts';
import type { Celplek } from './vindplaats.ts';

/** With what eyes a filter is read: the schooljaar of the cell, and the day on which an age counts. */
interface Kijk {
  definitie: Definitie;
  soort: Soort;
  schooljaar: Schooljaar;
  leeftijdOp: string | undefined;
}

/**
 * What a row of the export must meet to count in a cell, as sentences for someone who knows the work and not the program.
 * Conditions of the table, the row and the column together, each once, in that order; what a derived source chooses from is
 * told by `tussenstappen`.
 */
export function voorwaardenVanCel(definitie: Definitie, { plan, rij, kolom, label }: Celplek): string[] {
  const { bron, jaar, leeftijdOp } = gezichtVan(plan, rij, kolom);
  const soort = soortVanBron(bron, definitie)!;
  const kijk: Kijk = { definitie, soort, schooljaar: definitie.schooljaar + jaar, leeftijdOp };
  const filters = [...(plan.waar ? [plan.waar] : []), ...rij.filters, ...kolom.filters];
  return [
    ...new Set([
      ...gebiedszin(soort, plan.gebied, filters, definitie),
      ...filters.flatMap((filter) => zinnen(filter, kijk)),
      ...(rij.uit === undefined ? [] : [`${veldnaam(rij.uit)}: ${label}`]),
    ]),
  ];
}

/**
 * What is done before the conditions of a cell are asked: for each derived source, in the order in which they are made, which
 * row of a pupil is kept, and out of which rows.
 */
export function tussenstappen(definitie: Definitie, { plan, rij, kolom }: Celplek): string[] {
  const { bron, jaar } = gezichtVan(plan, rij, kolom);
  const soort = soortVanBron(bron, definitie)!;
  const kijk: Kijk = { definitie, soort, schooljaar: definitie.schooljaar + jaar, leeftijdOp: undefined };
  return keten(definitie, bron).map((def) => {
    const uit = zinnen(def.waar, kijk);
    const som = def.som?.length
      ? ` Van ${opsomming(def.som.map(veldnaam))} telt daarbij de som over alle rijen van de leerling.`
      : '';
    const waaruit = uit.length > 0 ? ` van de rijen met ${opsomming(uit)}` : '';
    return `Van elke leerling telt één rij: de laatste${waaruit} (de laatste naar ${opsomming(def.neem.map(veldnaam))}).${som}`;
  });
}

/** The derived sources behind a name, the one made of the export first. */
function keten(definitie: Definitie, bron: string): AfgeleideBron[] {
  const def = Object.hasOwn(definitie.bronnen, bron) ? definitie.bronnen[bron] : undefined;
  return def ? [...keten(definitie, def.uit), def] : [];
}

/** Only the regio counts, unless the filter says which gemeente, or the table says otherwise. */
function gebiedszin(
  soort: Soort,
  gebied: 'regio' | 'alles' | undefined,
  filters: readonly Filter[],
  { regio }: Definitie,
): string[] {
  if (!('gemeente' in SOORTEN[soort])) return [];
  if (gebied === 'alles') return ['woongemeente: ook buiten de regio'];
  if (filters.some((filter) => 'gemeente' in filter)) return [];
  return regio.gemeenten.length === 1
    ? [`woongemeente: ${regio.gemeenten[0]}`]
    : [`woongemeente: een van de ${regio.gemeenten.length} gemeenten van de regio`];
}

const zinnen = (filter: Filter | undefined, kijk: Kijk): string[] =>
  Object.entries(filter ?? {}).map(([veld, eis]) => {
    if (veld !== 'of') return zin(veld, eis as Eis, kijk);
    const takken = (eis as Filter[]).map((tak) => zinnen(tak, kijk).join(' en '));
    return `een van deze: ${takken.map((tak) => `(${tak})`).join(' of ')}`;
  });

function zin(veld: string, eis: Eis, kijk: Kijk): string {
  if (eis === 'schooljaar') return `${veldnaam(veld)} in schooljaar ${schooljaarnaam(kijk.schooljaar)}`;
  if (veld === 'leeftijd') {
    const op = typeof eis === 'object' && !Array.isArray(eis) ? eis.op : undefined;
    return `leeftijd: ${leeftijdInWoorden(eis)}${opWelkeDag(op ?? kijk.leeftijdOp ?? 'ontvangen', kijk)}`;
  }
  const groep = Object.hasOwn(kijk.definitie.groepen, veld) ? kijk.definitie.groepen[veld]! : undefined;
  if (typeof eis !== 'object' || Array.isArray(eis)) {
    const waarden = [eis].flat();
    const bij = groep ? waarden.flatMap((waarde) => groep.waarden[String(waarde)] ?? []) : [];
    const uitleg =
      groep && bij.length > 0 && bij.join() !== waarden.join()
        ? ` (${veldnaam(groep.van)} ${opsomming(bij, 'of')})`
        : '';
    const naam = veld === 'statusOpPeildatum' ? `status op ${dagInWoorden('einde', kijk)}` : veldnaam(veld);
    return `${naam}: ${opsomming(waarden.map(waardenaam), 'of')}${uitleg}`;
  }
  return deelzinnen(veld, eis, kijk).join(' en ');
}

type Uitgebreid = Exclude<Eis, string | number | boolean | unknown[]>;

function deelzinnen(veld: string, eis: Uitgebreid, kijk: Kijk): string[] {
  const naam = veldnaam(veld);
  const dag = (peil: string): string => dagInWoorden(peil, kijk);
  const jaar = (n: number): string => schooljaarnaam(kijk.schooljaar + n);
  const { niet, leeg, schooljaren, tm, naOfLeeg, van, tot, boven, hoogstens, jaarVan: jaarnaam } = eis;
  const delen: (string | false | undefined)[] = [
    niet !== undefined &&
      `${naam}: alles behalve ${opsomming([niet].flat().map(waardenaam))} (niet ingevuld telt mee)`,
    leeg !== undefined && `${naam}: ${leeg ? 'niet ingevuld' : 'wel ingevuld'}`,
    schooljaren &&
      (schooljaren[0] === schooljaren[1]
        ? `${naam} in schooljaar ${jaar(schooljaren[0])}`
        : `${naam} in de schooljaren ${jaar(schooljaren[0])} tot en met ${jaar(schooljaren[1])}`),
    tm !== undefined && `${naam} op of voor ${dag(tm)}`,
    naOfLeeg !== undefined && `${naam} na ${dag(naOfLeeg)}, of niet ingevuld`,
    van !== undefined && `${naam}: ${getal(van)} of meer`,
    tot !== undefined && `${naam}: minder dan ${getal(tot)}`,
    boven !== undefined && `${naam}: meer dan ${getal(boven)}${maanden(veld)}`,
    hoogstens !== undefined && `${naam}: hoogstens ${getal(hoogstens)}${maanden(veld)}`,
    jaarnaam !== undefined &&
      `${naam}: ${jaarVan(peildatum(kijk.definitie.peildata[jaarnaam]!, kijk.schooljaar))}`,
  ];
  return delen.filter((deel) => typeof deel === 'string');
}

const maanden = (veld: string): string => (veld === 'looptijd' ? ' maanden (een begonnen maand telt)' : '');

const dagInWoorden = (peil: string, { definitie, schooljaar }: Kijk): string =>
  datumInWoorden(peildatum(definitie.peildata[peil]!, schooljaar));

/** The day on which an age counts; figures of the CBS have an age of their own. */
function opWelkeDag(op: string, kijk: Kijk): string {
  if ('leeftijd' in SOORTEN[kijk.soort]) return '';
  if (Object.hasOwn(kijk.definitie.peildata, op)) return ` op ${dagInWoorden(op, kijk)}`;
  return ` op de dag van ${DAG[op] ?? veldnaam(op)}`;
}

const DAG: Readonly<Record<string, string>> = {
  ontvangen: 'ontvangst',
  afgesloten: 'afsluiting',
  uitgeschreven: 'uitschrijving',
  ingeschreven: 'inschrijving',
  besloten: 'het besluit',
  geldigTot: 'afloop',
  datum: 'handhaving',
};

const VELDNAAM: Readonly<Record<string, string>> = {
  id: 'nummer',
  leerling: 'leerlingnummer',
  gemeente: 'woongemeente',
  woonplaats: 'woonplaats',
  soort: 'soort',
  besloten: 'besluit genomen',
  geldigTot: 'geldig tot',
  meldingen: 'aantal meldingen',
  statusOpPeildatum: 'status op de peildatum',
  schoollocatie: 'plaats van de school',
  vestigingsgemeente: 'gemeente van de school',
  actieGewenst: 'school vraagt om actie',
  burgerlijkeStaat: 'burgerlijke staat',
  nieuwe_vsv: 'nieuwe vsv’ers',
};

/** The name of a field in words; fields of the definition itself (groups) keep their name. */
export const veldnaam = (veld: string): string => VELDNAAM[veld] ?? veld;

const waardenaam = (waarde: Waarde): string =>
  typeof waarde === 'boolean' ? (waarde ? 'ja' : 'nee') : String(waarde);
