import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The exports of the Achterhoek as a registration that nobody knows would write them. */
export const BRON = 'fixtures/achterhoek/gegevens';
type Rij = Readonly<Record<string, string>>;
type Maak = (rij: Rij, i: number) => string;

const jaarVoorop =
  (kolom: string): Maak =>
  (rij) =>
    rij[kolom]!.split('-').reverse().join('-');
const uit =
  (kolom: string): Maak =>
  (rij) =>
    rij[kolom]!;
const met =
  (kolom: string, codes: Rij): Maak =>
  (rij) =>
    codes[rij[kolom]!] ?? rij[kolom]!;

/** Label → own code. What is not here stands in the export as in JVS. */
const PROCES = {
  'Absoluut verzuim': 'ABS',
  'Relatief verzuim': 'Schoolverzuim <18',
  'Verzuim 18+': 'Schoolverzuim 18 e.o.',
  'Voortijdig schoolverlaten': 'Uitval',
  'Informatie en advies': 'Vraag van school',
};
const VERZUIM = {
  'Luxe verzuim': 'Vakantie buiten schooltijd',
  'Wettelijk verzuim': '16-uursmelding',
  'Overig verzuim': 'Rest',
};
const STAND = { 'In behandeling': 'Loopt', Monitoring: 'Wordt gevolgd', Afgerond: 'Klaar' };
const SCHOOLSOORT = {
  bo: 'Basisonderwijs',
  sbo: 'Speciaal basisonderwijs',
  vo: 'Middelbare school',
  mbo: 'MBO-college',
  'geen onderwijs': 'Zit niet op school',
};
const BESLUIT = { Toegekend: 'Verleend', Afgewezen: 'Geweigerd' };
const MIDDEL = { 'Halt-verwijzing': 'Naar Halt', 'Proces-verbaal': 'PV opgemaakt' };
const LERENDE = { 'Leerling nr': uit('Leerlingnummer'), 'Burgerservicenr.': uit('BSN') };

const EIGEN: Readonly<Record<string, Readonly<Record<string, Maak>>>> = {
  werkprocessen: {
    'Zaaknr.': uit('Werkprocesnummer'),
    ...LERENDE,
    Achternaam: (_, i) => `Zzjansen${'abcdefgh'[i % 8]}`,
    Roepnaam: (_, i) => ['Zzkees', 'Zzans', 'Zzpiet'][i % 3]!,
    'M/V': (_, i) => 'MV'[i % 2]!,
    'Straat + nr': uit('Adres'),
    Postcode: (_, i) => `7${String(i % 1000).padStart(3, '0')} ZZ`,
    'Mail ouder': uit('E-mail'),
    'Tel. ouder': (_, i) => `06-${10_000_000 + i}`,
    Consulent: (_, i) => ['Zzbea Zzsmit', 'Zzbob Zzvos'][i % 2]!,
    'Geb. datum': jaarVoorop('Geboortedatum'),
    Gemeente: uit('Woongemeente'),
    'Type melding': met('Werkproces', PROCES),
    'Aard verzuim': met('Soort', VERZUIM),
    'Datum melding': jaarVoorop('Datum ontvangst'),
    'Afgesloten op': jaarVoorop('Datum afsluiting'),
    Uitschrijfdatum: jaarVoorop('Datum uitschrijving'),
    Stand: met('Status', STAND),
    'Aant. meldingen': uit('Aantal meldingen'),
    Schoolnaam: uit('School'),
    Schoolsoort: met('Onderwijssoort', SCHOOLSOORT),
    Reden: uit('Oorzaak'),
    Afdoening: uit('Resultaat'),
    'Actie gevraagd': met('Actie gewenst', { Ja: '1', Nee: '0' }),
  },
  vrijstellingen: {
    'Dossiernr.': uit('Vrijstellingsnummer'),
    ...LERENDE,
    'Geb. datum': jaarVoorop('Geboortedatum'),
    Gemeente: uit('Woongemeente'),
    Grond: uit('Artikel'),
    Beslissing: met('Besluit', BESLUIT),
    'Datum beschikking': jaarVoorop('Datum besluit'),
    'Geldig t/m': jaarVoorop('Geldig tot'),
    Schoolsoort: met('Onderwijssoort', SCHOOLSOORT),
  },
  handhaving: {
    'Dossiernr.': uit('Handhavingsnummer'),
    ...LERENDE,
    Gemeente: uit('Woongemeente'),
    Maatregel: met('Instrument', MIDDEL),
    'Aard verzuim': met('Verzuimsoort', VERZUIM),
    'Datum maatregel': jaarVoorop('Datum'),
    Uitkomst: uit('Afloop'),
  },
  inschrijvingen: {
    ...LERENDE,
    'Geb. datum': jaarVoorop('Geboortedatum'),
    Gemeente: uit('Woongemeente'),
    Brincode: uit('BRIN'),
    Schoolnaam: uit('School'),
    'Gemeente school': uit('Vestigingsgemeente'),
    Schoolsoort: met('Onderwijssoort', SCHOOLSOORT),
    Leerroute: uit('Leerweg'),
    Startkwal: met('Startkwalificatie', { Ja: '1', Nee: '0' }),
    Inschrijfdatum: jaarVoorop('Datum inschrijving'),
    Uitschrijfdatum: jaarVoorop('Datum uitschrijving'),
  },
};

const cel = (tekst: string): string => (/[",\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst);

/** Rewrites one export of the fixtures with commas and own names and codes. */
export function herschrijf(pad: string, soort: string): string {
  const [kop, ...regels]: string[][] = parse(readFileSync(pad), { bom: true, delimiter: ';' });
  const kolommen = Object.entries(EIGEN[soort]!);
  const rijen = regels.map((cellen, i) => {
    const rij = Object.fromEntries(kop!.map((naam, k) => [naam, cellen[k] ?? '']));
    return kolommen.map(([, maak]) => cel(maak(rij, i))).join(',');
  });
  return `${[kolommen.map(([naam]) => cel(naam)).join(','), ...rijen].join('\r\n')}\r\n`;
}

export const BESTANDEN: Readonly<Record<string, readonly string[]>> = {
  '2024-2025': ['werkprocessen-1', 'werkprocessen-2', 'vrijstellingen', 'handhaving', 'inschrijvingen'],
  '2023-2024': ['werkprocessen', 'vrijstellingen', 'handhaving'],
};

/** What a beleidsmedewerker fills in: own code → label. */
export const ANTWOORDEN = new Map(
  [PROCES, VERZUIM, STAND, SCHOOLSOORT, BESLUIT, MIDDEL].flatMap((codes) =>
    Object.entries(codes).map(([label, code]) => [code, label] as const),
  ),
);
