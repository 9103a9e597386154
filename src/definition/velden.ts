import { EXPORTS, SOORTEN, type Soort } from '../records/soorten.ts';
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

interface Bronnenboek {
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
