import { vereenvoudig } from '../text/fout.ts';
import { isAdres, isBsn, isEmail, isNaam, isPostcode, isTelefoon } from './gegeven.ts';
import type { Kolomteller } from './teller.ts';

/** Names of columns with data of persons, and what the column then holds. The words are those after `woorden`. */
const OP_NAAM: readonly (readonly [RegExp, string])[] = [
  [/\b(bsn|burger ?service|sofi)/, 'burgerservicenummer'],
  [/\b(onderwijsnummer|onderwijs nr|pgn|persoonsgebonden|a ?nummer)\b/, 'persoonsnummer'],
  [/e ?mail|\bmail/, 'e-mail'],
  [/telefoon|\btel\b|\btelnr|mobiel|\bgsm\b|06 ?nummer/, 'telefoon'],
  [/adres|straat|\bhuis ?(nr|nummer)|postcode|\bpc\b|postbus|toevoeging|verblijfplaats/, 'adres'],
  [/ouder|verzorger|\bvader|\bmoeder|voogd|gezag|gezin|contactpersoon/, 'ouder of contactpersoon'],
  [/iban|rekening ?(nr|nummer)|bankrekening/, 'rekeningnummer'],
  [/voorna|achterna|roepna|geslachtsna|voorletter|initia|tussenvoegsel|voorvoegsel/, 'naam'],
  [/\bnaam (van )?(de |het )?(leerling|jongere|kind|client|deelnemer|persoon)/, 'naam'],
  [/(leerling|jongere|kind|client|deelnemer|persoons?) ?naam|volledige naam|^naam$/, 'naam'],
  [/geboorte ?(plaats|land)|nationaliteit|herkomst|etnic|religie|verblijfsstatus/, 'afkomst'],
  [/geslacht|\bgender|m\/v/, 'geslacht'],
  [
    /consulent|ambtenaar|medewerker|behandelaar|begeleider|casemanager|regisseur|mentor|docent|melder|gebruiker|(ingevoerd|gewijzigd|aangemaakt|toegewezen) (door|aan)|eigenaar|verantwoordelijke/,
    'naam van een medewerker',
  ],
  [
    /opmerking|toelichting|notitie|memo\b|bijzonderhe|aantekening|omschrijving|commentaar|verslag|tekst/,
    'vrije tekst',
  ],
];
/** Words that make a name of a column one of an organisation or a place, so that `naam` in it is no person's. */
const GEEN_PERSOON =
  /school|instelling|gemeente|opleiding|regio|proces|locatie|vestiging|status|omschrijving (werk|verzuim|soort)/;

/** Words of a column name in small letters: `LeerlingNaam`, `Naam_leerling` → `leerling naam`, `naam leerling`. */
const woorden = (naam: string): string =>
  vereenvoudig(naam.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim();

/** Why the name of a column says that it holds personal data, or null. */
export function persoonlijkOpNaam(naam: string): string | null {
  const kaal = woorden(naam);
  for (const [patroon, wat] of OP_NAAM)
    if (patroon.test(kaal) && !(wat === 'naam' && GEEN_PERSOON.test(kaal))) return wat;
  return /naam/.test(kaal) && !GEEN_PERSOON.test(kaal) ? 'naam' : null;
}

const INHOUD: readonly (readonly [(cel: string) => boolean, number, string])[] = [
  [isEmail, 0.3, 'e-mail'],
  [isBsn, 0.8, 'burgerservicenummer'],
  [isTelefoon, 0.6, 'telefoon'],
  [isPostcode, 0.6, 'postcode'],
  [isAdres, 0.6, 'adres'],
];
/** One value that happens to pass the elfproef, or one street, is no column of them. */
const MINSTENS = 3;

/** Share of the filled cells that were looked at for which `is` holds. */
export function aandeel({ waarden, bekeken }: Kolomteller, is: (cel: string) => boolean): number {
  let aantal = 0;
  for (const [cel, rijen] of waarden) if (is(cel)) aantal += rijen;
  return bekeken === 0 ? 0 : aantal / bekeken;
}

/** Why the cells of a column are personal data whatever its name is, or null. */
export function persoonlijkOpInhoud(teller: Kolomteller): string | null {
  for (const [is, grens, wat] of INHOUD) {
    if (wat !== 'e-mail' && teller.waarden.size < MINSTENS) continue;
    if (aandeel(teller, is) >= grens) return wat;
  }
  return null;
}

/** As `persoonlijkOpInhoud`, for columns without a field: names and running text are told from lists by their variety. */
export function persoonlijkZonderVeld(teller: Kolomteller): string | null {
  const { waarden, bekeken } = teller;
  if (waarden.size < MINSTENS) return null;
  const variatie = waarden.size / bekeken;
  if (variatie > 0.2 && aandeel(teller, isNaam) >= 0.7) return 'naam';
  const lang = aandeel(teller, (cel) => cel.length > 50 || cel.split(' ').length > 7);
  if (lang >= 0.3) return 'vrije tekst';
  const woord = aandeel(teller, (cel) => /^\p{Lu}[\p{L}' -]+$/u.test(cel));
  return variatie > 0.3 && waarden.size > 20 && woord >= 0.8 ? 'naam' : null;
}
