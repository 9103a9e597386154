/**
 * The record model of contract 1-input as data: which kinds of export exist, which fields each has and of which type.
 * A profile (YAML) maps columns and codes onto these fields; nothing outside this list is ever kept.
 */
export type VeldType = 'sleutel' | 'tekst' | 'datum' | 'code' | 'gemeente' | 'getal' | 'janee' | 'schooljaar';

export interface Veld {
  type: VeldType;
  /** The column must be there. */
  verplicht?: boolean;
  /** The cell may not be empty: a row without it is rejected. */
  gevuld?: boolean;
  /** What an empty cell or an absent column means; null when not given. */
  leeg?: number;
  /** Numbers are whole and at least this (0 when not given). */
  vanaf?: number;
  /** The number may have decimals and a minus sign. */
  breuk?: boolean;
}

const w = (type: VeldType, eis: Omit<Veld, 'type'> = {}): Veld => ({ type, ...eis });
const vast = { verplicht: true, gevuld: true };
const kolom = { verplicht: true };

export const SOORTEN = {
  werkprocessen: {
    id: w('sleutel', vast),
    leerling: w('sleutel', vast),
    geboortedatum: w('datum', kolom),
    gemeente: w('gemeente', vast),
    werkproces: w('code', vast),
    soort: w('code', kolom),
    ontvangen: w('datum', vast),
    afgesloten: w('datum', kolom),
    uitgeschreven: w('datum', kolom),
    status: w('code', kolom),
    meldingen: w('getal', { leeg: 1, vanaf: 1 }),
    brin: w('tekst'),
    school: w('tekst'),
    onderwijssoort: w('code', kolom),
    leerweg: w('tekst'),
    oorzaak: w('tekst'),
    resultaat: w('tekst', kolom),
    actieGewenst: w('janee', kolom),
  },
  vrijstellingen: {
    id: w('sleutel', vast),
    leerling: w('sleutel', vast),
    geboortedatum: w('datum'),
    gemeente: w('gemeente', vast),
    artikel: w('code', vast),
    besluit: w('code', vast),
    besloten: w('datum', vast),
    geldigTot: w('datum'),
    onderwijssoort: w('code'),
  },
  handhaving: {
    id: w('sleutel', vast),
    leerling: w('sleutel', vast),
    gemeente: w('gemeente', vast),
    instrument: w('code', vast),
    verzuimsoort: w('code', kolom),
    datum: w('datum', vast),
    afloop: w('tekst'),
  },
  inschrijvingen: {
    leerling: w('sleutel', vast),
    geboortedatum: w('datum'),
    gemeente: w('gemeente', vast),
    brin: w('tekst'),
    school: w('tekst'),
    vestigingsgemeente: w('gemeente', kolom),
    onderwijssoort: w('code', kolom),
    leerweg: w('tekst'),
    startkwalificatie: w('janee'),
    ingeschreven: w('datum', vast),
    uitgeschreven: w('datum', kolom),
  },
  bevolking: {
    gemeente: w('gemeente', vast),
    geslacht: w('code', vast),
    burgerlijkeStaat: w('code', vast),
    leeftijd: w('getal', vast),
    jaar: w('getal', vast),
    aantal: w('getal', kolom),
  },
  leerplichttelling: {
    regio: w('tekst', vast),
    schooljaar: w('schooljaar', vast),
    leerplichtigen: w('getal', kolom),
    absoluut: w('getal', kolom),
    relatief: w('getal', kolom),
    langdurig: w('getal', kolom),
    artikel_3: w('getal', kolom),
    artikel_15: w('getal', kolom),
    artikel_5a: w('getal', kolom),
    artikel_5b: w('getal', kolom),
    artikel_5c: w('getal', kolom),
  },
  'vsv-landelijk': {
    regio: w('tekst', vast),
    schooljaar: w('schooljaar', vast),
    onderwijssoort: w('tekst', vast),
    deelnemers: w('getal', kolom),
    nieuwe_vsv: w('getal', kolom),
  },
  historie: {
    tabel: w('tekst', vast),
    rij: w('tekst', vast),
    kolom: w('tekst', vast),
    schooljaar: w('schooljaar', vast),
    waarde: w('getal', { ...kolom, breuk: true }),
    eenheid: w('tekst'),
    bron: w('tekst'),
  },
} as const satisfies Record<string, Record<string, Veld>>;

export type Soort = keyof typeof SOORTEN;
/** The four exports of the registration system; a file of these lies in a folder of its schooljaar. */
export const EXPORTS = [
  'werkprocessen',
  'vrijstellingen',
  'handhaving',
  'inschrijvingen',
] as const satisfies Soort[];

export const isExport = (soort: Soort): boolean => (EXPORTS as readonly string[]).includes(soort);

/**
 * One record on its way from intake to the cells. Values by field name: text and codes as string, dates as Datum
 * (yyyymmdd), numbers as number, ja/nee as boolean; null = not known, or (numbers of open data) not published.
 */
export type Waarde = string | number | boolean | null;
export interface BronRecord {
  readonly soort: Soort;
  readonly velden: Readonly<Record<string, Waarde>>;
}
