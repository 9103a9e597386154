import type { Profiel } from '../intake/profiel.ts';
import { SOORTEN, type Soort } from '../records/soorten.ts';
import { vereenvoudig } from '../text/fout.ts';

/** Names that exports give to a field, besides those of the profiles; case, accents and signs do not matter. */
const NAMEN: Partial<Record<Soort, Readonly<Record<string, string>>>> = {
  werkprocessen: {
    id: 'werkprocesnr, werkproces id, dossiernummer, dossiernr, dossier id, zaaknummer, zaaknr, zaak id, meldingsnummer, meldingnummer, melding nr, melding id, procesnummer, trajectnummer, traject id, registratienummer, casusnummer, volgnummer, id, nummer, nr',
    werkproces:
      'soort werkproces, type werkproces, werkprocestype, soort proces, procestype, type melding, soort melding, meldingsoort, meldingssoort, meldingtype, hoofdsoort, soort dossier, dossiertype, soort zaak, zaaktype, type traject, categorie, proces',
    soort:
      'soort verzuim, verzuimsoort, verzuimtype, type verzuim, subsoort, sub soort, subcategorie, subtype, aard verzuim, aard van het verzuim, aard melding, detail',
    ontvangen:
      'datum melding, meldingsdatum, meldingdatum, melddatum, gemeld op, datum ontvangen, ontvangstdatum, ontvangen op, ontvangen, datum binnenkomst, binnengekomen op, datum aanmaak, aanmaakdatum, aangemaakt op, startdatum, start, datum start, begindatum, datum begin, ingangsdatum, registratiedatum, datum registratie, datum aanmelding, aanmelddatum',
    afgesloten:
      'datum afgesloten, afsluitdatum, afsluitingsdatum, afgesloten op, afgesloten, datum afgehandeld, afhandeldatum, afhandelingsdatum, datum afhandeling, afgehandeld op, einddatum, datum einde, einde, sluitdatum, gesloten op, datum gesloten, datum afgerond, afgerond op, afrondingsdatum, datum gereed',
    uitgeschreven:
      'datum uitschr, uitschrijfdatum, uitschrijvingsdatum, uitgeschreven op, datum uitgeschreven, uitgeschreven, datum van school, vsv datum, datum vsv, datum schoolverlaten, uitval datum, datum uitval',
    status:
      'stand, fase, statusomschrijving, huidige status, status dossier, status werkproces, dossierstatus',
    meldingen: 'aantal verzuimmeldingen, aantal verzuimen, aant meldingen, meldingen, aantal',
    oorzaak:
      'reden, reden verzuim, oorzaak verzuim, hoofdoorzaak, achterliggende oorzaak, problematiek, reden uitval',
    resultaat:
      'afdoening, uitkomst, eindresultaat, reden afsluiting, afsluitreden, reden afsluiten, wijze van afdoening, wijze afdoening, bestemming, besluit, einde reden, afloop',
    actieGewenst:
      'actie gevraagd, actie nodig, actie vereist, actie gewenst door school, actie, verzoek om actie',
  },
  vrijstellingen: {
    id: 'vrijstelling nr, vrijstellingnummer, vrijstelling id, dossiernummer, dossiernr, zaaknummer, aanvraagnummer, beschikkingsnummer, id, nummer, nr',
    artikel:
      'grond, vrijstellingsgrond, artikelnummer, wetsartikel, art, soort vrijstelling, type vrijstelling, vrijstelling op grond van, artikel leerplichtwet',
    besluit: 'beslissing, uitkomst, resultaat, status, beschikking, toegekend',
    besloten:
      'besluitdatum, datum beslissing, beslisdatum, datum beschikking, beschikkingsdatum, datum toekenning, datum afgifte, besloten op, ingangsdatum, datum ingang, startdatum',
    geldigTot:
      'geldig tot en met, geldig t/m, einddatum, datum einde, einde vrijstelling, vrijgesteld tot, looptijd tot, tot, t/m, expiratiedatum',
  },
  handhaving: {
    id: 'handhaving nr, handhaving id, dossiernummer, dossiernr, zaaknummer, pv nummer, id, nummer, nr',
    instrument:
      'maatregel, soort maatregel, handhavingsinstrument, soort handhaving, type handhaving, handhaving, sanctie, interventie, middel',
    verzuimsoort: 'soort verzuim, type verzuim, verzuimtype, soort, aard verzuim, subsoort, reden',
    datum:
      'datum handhaving, datum maatregel, datum opgemaakt, opgemaakt op, datum pv, pv datum, datum verwijzing, datum verzending, datum inzet, ingezet op, startdatum',
    afloop: 'uitkomst, resultaat, afdoening, vonnis, uitspraak, einde',
  },
  inschrijvingen: {
    vestigingsgemeente:
      'schoolgemeente, gemeente school, gemeente van de school, gemeente vestiging, vestigingsplaats, schoolplaats, plaats school, gemeente instelling, gemeentecode school, gemcode school',
    startkwalificatie:
      'startkwal, heeft startkwalificatie, startkwalificatie behaald, sk, in bezit van startkwalificatie',
    ingeschreven:
      'inschrijfdatum, inschrijvingsdatum, ingeschreven op, ingeschreven vanaf, datum inschr, datum in, begindatum, startdatum, begin inschrijving, ingangsdatum, datum plaatsing',
    uitgeschreven:
      'uitschrijfdatum, uitschrijvingsdatum, uitgeschreven op, datum uitschr, datum uit, einddatum, einde inschrijving, ingeschreven tot',
  },
};

/** Fields that mean the same in every export. */
const OVERAL: Readonly<Record<string, string>> = {
  leerling:
    'leerling nr, leerlingnr, leerling id, leerlingid, leerling, nummer leerling, jongerenummer, jongere nr, jongere id, persoonsnummer, persoon nr, persoon id, clientnummer, cliëntnr, client nr, client id, deelnemernummer, deelnemer nr, kindnummer, kind id, subjectnummer',
  geboortedatum:
    'geb datum, geb.dat, gebdat, geboren op, geboren, datum geboorte, geboorte datum, geb, geboortedag, geboortedatum leerling, geboortedatum jongere',
  gemeente:
    'gemeente, gemeentenaam, naam gemeente, gemeentecode, code gemeente, gem code, gem, gemeentenummer, gemeente nr, cbs code, woongemeente leerling, gemeente leerling, gemeente van inschrijving, gemeente brp, woonplaats, plaats',
  brin: 'brin code, brincode, brin nummer, brin nr, brin4, brin6, brin school, schoolcode, instellingscode',
  school:
    'schoolnaam, naam school, naam van de school, onderwijsinstelling, instelling, naam instelling, instellingsnaam, onderwijslocatie, school naam',
  onderwijssoort:
    'soort onderwijs, onderwijs soort, onderwijstype, type onderwijs, schoolsoort, soort school, schooltype, onderwijsniveau, onderwijsvorm, sector',
  leerweg: 'leertraject, leerroute, bol bbl, bol/bbl, leerweg mbo',
};

const ZACHT: ReadonlySet<string> = new Set([
  'woonplaats',
  'plaats',
  'leerling',
  'aantal',
  'start',
  'einde',
  'tot',
  'sk',
]);

/** A name without case, accents and signs: `Geb. datum` → `gebdatum`. */
export const kaleNaam = (naam: string): string => vereenvoudig(naam).replace(/[^a-z0-9]+/g, '');

/** Per kind and field the bare names with how surely each means the field (1: a name of a profile). */
export type Veldnamen = ReadonlyMap<Soort, ReadonlyMap<string, ReadonlyMap<string, number>>>;

/** Puts the names of all profiles and the Dutch synonyms together. */
export function maakVeldnamen(profielen: readonly Profiel[], soorten: readonly Soort[]): Veldnamen {
  const alle = new Map<Soort, Map<string, Map<string, number>>>();
  for (const soort of soorten) {
    const velden = new Map<string, Map<string, number>>();
    for (const veld of Object.keys(SOORTEN[soort])) {
      const namen = new Map<string, number>();
      const anders = `${NAMEN[soort]?.[veld] ?? ''},${OVERAL[veld] ?? ''},${veld}`;
      for (const naam of anders.split(',').map(kaleNaam))
        if (naam !== '') namen.set(naam, ZACHT.has(naam) ? 0.8 : 0.95);
      for (const profiel of profielen)
        for (const naam of profiel.soorten[soort]?.kolommen[veld] ?? []) namen.set(kaleNaam(naam), 1);
      velden.set(veld, namen);
    }
    alle.set(soort, velden);
  }
  return alle;
}

/** How surely a bare name means a field, 0–1, from the names of that field; a name that holds a longer one counts less. */
export function naamscore(kaal: string, namen: ReadonlyMap<string, number>): number {
  const naam = namen.has(kaal) ? kaal : kaal.replace(/^dat(?!um|a)/, 'datum');
  const precies = namen.get(naam);
  if (precies !== undefined) return precies;
  let beste = 0;
  for (const [bekend, gewicht] of namen) {
    if (bekend.length < 5 || gewicht < 0.9) continue;
    // `datumafsl` is short for `datumafsluiting`.
    if (naam.length >= 6 && bekend.startsWith(naam))
      beste = Math.max(beste, 0.6 + 0.3 * (naam.length / bekend.length));
    else if (naam.includes(bekend)) beste = Math.max(beste, 0.5 + 0.35 * (bekend.length / naam.length));
    else if (naam.length >= 6 && scheeltEen(naam, bekend)) beste = Math.max(beste, 0.8);
  }
  return beste;
}

/** One letter more, less, other or swapped: a typing error. */
function scheeltEen(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let voor = 0;
  while (voor < a.length && a[voor] === b[voor]) voor++;
  let achter = 0;
  while (achter < Math.min(a.length, b.length) - voor && a.at(-1 - achter) === b.at(-1 - achter)) achter++;
  const [restA, restB] = [a.length - voor - achter, b.length - voor - achter];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[voor] === b[voor + 1] && a[voor + 1] === b[voor];
}
