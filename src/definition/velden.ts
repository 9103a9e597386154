import { GEMEENTE_ONBEKEND } from '../records/gemeente.ts';
import { EXPORTS, SOORTEN, type Soort, type Veld, type VeldType } from '../records/soorten.ts';
import { WAARDEN } from '../records/waarden.ts';
import type { RegioDef } from './regio.ts';
import type { AfgeleideBron, Groep } from './tabel.ts';

/**
 * Fields that are worked out from a record for the schooljaar of the cell (contract 2-counting):
 * leeftijd — completed years on the date named by `op`; statusOpPeildatum — `Afgerond` when afgesloten ≤ the last day of
 * the schooljaar, else the status given; schoollocatie — vestigingsgemeente against woongemeente and regio; looptijd —
 * calendar months begun from ontvangen to afgesloten, or to the last day of the schooljaar when open; woonplaats — the
 * gemeente of the regio, `Onbekend`, or `buiten de regio`.
 */
const AFGELEIDE_VELDEN: Readonly<Record<string, readonly Soort[]>> = {
  leeftijd: ['werkprocessen', 'vrijstellingen', 'inschrijvingen'],
  statusOpPeildatum: ['werkprocessen'],
  schoollocatie: ['inschrijvingen'],
  looptijd: ['werkprocessen'],
  woonplaats: EXPORTS,
};

export interface Bronnenboek {
  bronnen: Readonly<Record<string, AfgeleideBron>>;
  groepen: Readonly<Record<string, Groep>>;
}

/** The kind of record behind the name of a source: the export itself, or what a derived source is made of. */
export function soortVanBron(bron: string, { bronnen }: Pick<Bronnenboek, 'bronnen'>): Soort | null {
  const gezien = new Set<string>();
  let naam = bron;
  while (!Object.hasOwn(SOORTEN, naam)) {
    const afgeleid = Object.hasOwn(bronnen, naam) ? bronnen[naam] : undefined;
    if (!afgeleid || gezien.has(naam)) return null;
    gezien.add(naam);
    naam = afgeleid.uit;
  }
  return naam as Soort;
}

/** All field names that a filter on this kind of record may use. */
export function veldenVan(soort: Soort, { groepen }: Pick<Bronnenboek, 'groepen'>): string[] {
  const eigen = Object.keys(SOORTEN[soort]);
  const afgeleid = Object.keys(AFGELEIDE_VELDEN).filter((veld) => AFGELEIDE_VELDEN[veld]!.includes(soort));
  const gegroepeerd = Object.keys(groepen).filter((naam) => eigen.includes(groepen[naam]!.van));
  return [...new Set([...eigen, ...afgeleid, ...gegroepeerd])];
}

/** What a field holds, as far as a requirement on it goes. */
export type Veldsoort = 'tekst' | 'datum' | 'schooljaar' | 'janee' | 'getal' | 'jaar' | 'leeftijd';

const VAN_TYPE: Readonly<Record<VeldType, Veldsoort>> = {
  sleutel: 'tekst',
  tekst: 'tekst',
  code: 'tekst',
  gemeente: 'tekst',
  datum: 'datum',
  getal: 'getal',
  janee: 'janee',
  schooljaar: 'schooljaar',
};

/** The stored field of this name; null for one that is worked out or made by a group. */
export const opgeslagen = (soort: Soort, veld: string): Veld | null =>
  Object.hasOwn(SOORTEN[soort], veld) ? (SOORTEN[soort] as Record<string, Veld>)[veld]! : null;

/** What a field holds; `jaar` of open data is a calendar year. */
export function veldsoort(soort: Soort, veld: string): Veldsoort {
  const type = opgeslagen(soort, veld)?.type;
  if (type === 'getal' && veld === 'jaar') return 'jaar';
  if (type) return VAN_TYPE[type];
  if (veld === 'leeftijd') return 'leeftijd';
  return veld === 'looptijd' ? 'getal' : 'tekst';
}

/** The closed list of values of a field; null for a field that can hold anything. */
export function waardenVan(
  { groepen, regio }: Pick<Bronnenboek, 'groepen'> & { regio: Pick<RegioDef, 'gemeenten'> },
  soort: Soort,
  veld: string,
): readonly string[] | null {
  const groep = Object.hasOwn(groepen, veld) ? groepen[veld] : undefined;
  if (groep) return [...Object.keys(groep.waarden), ...(groep.anders === undefined ? [] : [groep.anders])];
  if (veld === 'gemeente') return regio.gemeenten;
  if (veld === 'woonplaats') return [...regio.gemeenten, GEMEENTE_ONBEKEND, 'buiten de regio'];
  return WAARDEN[soort]?.[veld] ?? null;
}
