/**
 * Why a row is not used. The codes are stable (contract 1-input, "what bad input gets"): tests, `cijfers.json` and
 * `afgekeurd.csv` use them. A rejected row is a fault of the export, a row out of scope is no fault.
 */
export interface Reden {
  readonly code: string;
  readonly soort: 'afgekeurd' | 'buiten';
  /** Dutch sentence: what is wrong and what to do. */
  readonly uitleg: string;
}

const af = (code: string, uitleg: string): Reden => ({ code, soort: 'afgekeurd', uitleg });
const buiten = (code: string, uitleg: string): Reden => ({ code, soort: 'buiten', uitleg });

export const REDEN = {
  velden: af(
    'VERKEERD_AANTAL_VELDEN',
    'De rij heeft meer of minder velden dan de kop. Kijk of er een scheidingsteken los in een tekst staat.',
  ),
  aanhaling: af(
    'AANHALINGSTEKEN_OPEN',
    'Een aanhalingsteken wordt niet goed gesloten. Zet er een bij, of schrijf een aanhalingsteken in een tekst dubbel.',
  ),
  datum: af(
    'ONMOGELIJKE_DATUM',
    'Deze datum bestaat niet, ligt buiten 1900-2100 of is anders geschreven dan het bronprofiel zegt. Verbeter de datum in de registratie.',
  ),
  afsluiting: af(
    'AFSLUITING_VOOR_ONTVANGST',
    'De datum van afsluiting ligt voor de datum van ontvangst. Verbeter een van beide in de registratie.',
  ),
  uitschrijving: af(
    'UITSCHRIJVING_VOOR_INSCHRIJVING',
    'De datum van uitschrijving ligt voor de datum van inschrijving. Verbeter een van beide in de registratie.',
  ),
  geboren: af(
    'GEBOREN_NA_ONTVANGST',
    'De geboortedatum ligt na de datum van de rij. Verbeter een van beide in de registratie.',
  ),
  code: af(
    'ONBEKENDE_CODE',
    'Deze waarde staat niet in het bronprofiel. Verbeter de waarde in de registratie of zet haar in het bronprofiel.',
  ),
  gemeente: af(
    'ONBEKENDE_GEMEENTE',
    'Dit is geen bekende gemeente. Verbeter de naam of het nummer, of zet de schrijfwijze in het bronprofiel onder gemeenten.',
  ),
  leeg: af('VERPLICHT_LEEG', 'Dit veld mag niet leeg zijn. Vul het aan in de registratie.'),
  getal: af(
    'GEEN_GETAL',
    'Hier hoort een getal te staan. Schrijf duizendtallen zonder punt en decimalen met een komma: 1209 of 94,1.',
  ),
  schooljaar: af('GEEN_SCHOOLJAAR', 'Hier hoort een schooljaar te staan, geschreven als 2024-2025.'),
  stuurteken: af(
    'BESTURINGSTEKEN',
    'In dit veld staat een onzichtbaar besturingsteken. Haal het weg in de registratie of maak de export opnieuw.',
  ),
  codering: af(
    'VERKEERDE_TEKENCODERING',
    'Dit veld is in een andere tekencodering geschreven dan het bronprofiel zegt. Maak de export opnieuw, of verbeter de codering in het bronprofiel.',
  ),
  dubbelId: af(
    'DUBBEL_ID',
    'Dit nummer staat vaker in de exports van dit schooljaar, met een andere inhoud. De eerste rij telt; haal de andere weg.',
  ),

  legeRij: buiten('LEGE_RIJ', 'Lege regel.'),
  totaalrij: buiten('TOTAALRIJ', 'Rij met een totaal; de totalen worden hier zelf geteld.'),
  kopregel: buiten('KOPREGEL', 'De kop staat nog een keer tussen de rijen.'),
  dubbeleRij: buiten('DUBBELE_RIJ', 'Precies dezelfde rij staat er al.'),
  vervangen: buiten('VERVANGEN', 'Het gegeven staat ook in de map van een later schooljaar; die telt.'),
  andereGemeente: buiten('ANDERE_GEMEENTE', 'De gemeente hoort niet bij deze regio.'),
  anderSchooljaar: buiten(
    'ANDER_SCHOOLJAAR',
    'Geen datum van de rij ligt in de schooljaren die het verslag gebruikt.',
  ),
  zonderJaar: buiten(
    'GEEN_JAAR_OF_CIJFER',
    'De rij of kolom noemt geen schooljaar, of de cel heeft geen cijfer; een later verslag kan er niets mee.',
  ),
  uitsplitsing: buiten('ANDERE_UITSPLITSING', 'De rij is een uitsplitsing die het verslag niet gebruikt.'),
} as const satisfies Record<string, Reden>;

/** Sentence per code, for the accountability page. */
export const UITLEG: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(REDEN).map(({ code, uitleg }) => [code, uitleg]),
);
