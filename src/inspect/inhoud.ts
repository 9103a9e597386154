import type { Veld } from '../records/soorten.ts';
import { type Kolomnotatie, notatieVan } from './datumvorm.ts';
import { JA, type Kennis, NEE } from './kennis.ts';
import { aandeel, persoonlijkOpInhoud } from './persoonlijk.ts';
import type { Kolomteller } from './teller.ts';
import { vereenvoudig } from '../text/fout.ts';

/** At most this many distinct values make a column a list of codes. */
export const LIJST = 60;
const BRIN = /^\d{2}[A-Z]{2}(?:-?\d{2})?$/i;
const JANEE: ReadonlySet<string> = new Set([...JA, ...NEE].filter((woord) => woord !== 'x'));

/** What the cells of one column look like. Shares are of the filled cells, 0–1. */
export interface Inhoud {
  teller: Kolomteller;
  leeg: boolean;
  persoonlijk: string | null;
  datum: Kolomnotatie | null;
  gemeente: { deel: number; nummers: boolean };
  brin: number;
  janee: number;
  /** Values that mean ja (true) or nee (false), as they are written. */
  jaOfNee: ReadonlyMap<string, boolean>;
  getal: number;
  /** Filled cells divided by distinct values is one: every row has another value. */
  uniek: boolean;
  /** Distinct values for each filled cell, 0–1. */
  variatie: number;
  /** Cells that could be a number of a registration: digits, perhaps with a few letters, no blanks. */
  nummer: number;
  isLijst: boolean;
}

/** Looks at a column; `naam` may say that day numbers of Excel are dates. */
export function bekijkInhoud(teller: Kolomteller, naam: string, kennis: Kennis): Inhoud {
  const { waarden, bekeken, gevuld } = teller;
  const ookExcel = /dat|^geb|gesloten|ontvangen|geldig/i.test(naam);
  const gemeente = aandeel(teller, (cel) => kennis.gemeenten.zoek(cel) !== null);
  return {
    teller,
    leeg: gevuld === 0,
    persoonlijk: persoonlijkOpInhoud(teller),
    datum: notatieVan(waarden, ookExcel),
    gemeente: { deel: gemeente, nummers: aandeel(teller, (cel) => /^(GM)?\d+$/i.test(cel)) > 0.5 },
    brin: aandeel(teller, (cel) => BRIN.test(cel)),
    janee: aandeel(teller, (cel) => JANEE.has(vereenvoudig(cel))),
    jaOfNee: new Map(
      [...waarden.keys()]
        .filter((cel) => [...JA, ...NEE].includes(vereenvoudig(cel)))
        .map((cel) => [cel, JA.includes(vereenvoudig(cel))]),
    ),
    getal: aandeel(teller, (cel) => /^\d{1,9}$/.test(cel)),
    uniek: bekeken > 1 && waarden.size === bekeken,
    variatie: bekeken === 0 ? 0 : waarden.size / bekeken,
    nummer: aandeel(teller, (cel) => /^[A-Za-z]{0,6}[-./]?\d[\dA-Za-z./-]*$/.test(cel)),
    isLijst: teller.volledig && waarden.size <= LIJST,
  };
}

/** How well the cells fit a field, 0–1; an empty column neither fits nor misfits. */
export function inhoudscore(
  inhoud: Inhoud,
  veldnaam: string,
  veld: Veld,
  lijst: ReadonlyMap<string, string> | null,
): number {
  if (inhoud.leeg) return 0.7;
  switch (veld.type) {
    case 'sleutel':
      return sleutelscore(inhoud, veldnaam);
    case 'datum':
      return datumscore(inhoud, veldnaam);
    case 'gemeente':
      return inhoud.gemeente.deel;
    case 'janee':
      return inhoud.janee > 0 ? inhoud.janee : inhoud.teller.waarden.size <= 3 ? 0.4 : 0;
    case 'getal':
      return inhoud.getal;
    default:
      return codescore(inhoud, veldnaam, veld, lijst);
  }
}

function sleutelscore({ nummer, uniek, variatie }: Inhoud, veldnaam: string): number {
  if (nummer < 0.8) return 0;
  if (veldnaam === 'id') return uniek ? 1 : variatie > 0.95 ? 0.6 : 0.1;
  return variatie > 0.05 ? 1 : 0.5;
}

/** Birth dates lie years before the rest of the data; a date that ends in this century alone is no birth date. */
function datumscore({ datum, teller }: Inhoud, veldnaam: string): number {
  if (datum === null) return 0;
  const deel = 1 - datum.geenDatum / teller.bekeken;
  const jaren = Math.floor(datum.laatste / 10_000) - Math.floor(datum.vroegste / 10_000);
  return veldnaam === 'geboortedatum' && jaren === 0 && teller.waarden.size > 20 ? deel * 0.5 : deel;
}

function codescore(
  inhoud: Inhoud,
  veldnaam: string,
  veld: Veld,
  lijst: ReadonlyMap<string, string> | null,
): number {
  if (veldnaam === 'brin') return inhoud.brin;
  if (lijst === null)
    return inhoud.datum || inhoud.nummer > 0.8 ? 0.2 : veldnaam === 'school' || inhoud.isLijst ? 1 : 0.6;
  const bekend = aandeel(inhoud.teller, (cel) => lijst.has(vereenvoudig(cel)));
  // Codes of one's own are to be expected in a short list; running text or numbers are not.
  const eigen = inhoud.isLijst && !inhoud.datum ? 0.8 : veld.type === 'tekst' ? 0.4 : 0.1;
  return Math.max(bekend, eigen);
}

/** Share of the cells that a list of codes knows. */
export const aandeelBekend = ({ teller }: Inhoud, lijst: ReadonlyMap<string, string>): number =>
  aandeel(teller, (cel) => lijst.has(vereenvoudig(cel)));
