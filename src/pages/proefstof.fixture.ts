import type { Item } from '../definition/assen.ts';
import type { Definitie, Hoofdstuk } from '../definition/definitie.ts';
import type { GrafiekDef } from '../definition/grafiek.ts';
import type { Begrip } from '../definition/regio.ts';
import type { Grootboek } from '../records/grootboek.ts';
import type { Cel, Kerncijfer, Kop, OntbrekendeTabel, Tabel } from '../records/tabel.ts';
import type { Stof, Tekenaar } from './stof.ts';

// A small report by hand, for the tests of this stage.

export const getelde = (waarde: number, eenheid = 'werkprocessen', decimalen = 0): Cel => ({
  waarde,
  status: 'ok',
  eenheid,
  decimalen,
});
export const leeg = (decimalen = 0): Cel => ({ waarde: null, status: 'leeg', eenheid: '%', decimalen });
export const nietBekend = (reden: string): Cel => ({
  waarde: null,
  status: 'niet-beschikbaar',
  eenheid: 'werkprocessen',
  decimalen: 0,
  reden,
});

export const kop = (label: string, meer: Partial<Kop> = {}): Kop => ({
  label,
  kop: label,
  niveau: 0,
  totaal: false,
  soort: 'additief',
  ...meer,
});

export const tabel = (meer: Partial<Tabel> = {}): Tabel => ({
  id: 'status',
  titel: 'Tabel 4 Status van de meldingen',
  eenheid: 'werkprocessen',
  definitie: 'Meldingen naar gemeente en status.',
  bron: 'JVS',
  noten: [],
  rijkop: 'Gemeente',
  rijen: [kop('Aalten'), kop('Berkelland'), kop('Totaal', { totaal: true })],
  kolommen: [kop('Monitoring'), kop('Afgerond')],
  cellen: [
    [getelde(7), getelde(1209)],
    [getelde(0), getelde(3)],
    [getelde(7), getelde(1212)],
  ],
  liggend: false,
  ...meer,
});

const cijfer = (id: string, cel: Cel, tekst: string): [string, Kerncijfer] => [id, { id, cel, tekst }];

export const cijfers = new Map<string, Kerncijfer>([
  cijfer('absoluut', getelde(434), 'meldingen van absoluut verzuim'),
  cijfer('absoluut-vorig', getelde(362), 'meldingen een schooljaar eerder'),
  cijfer('nieuwe-vsv', getelde(1241), 'nieuwe vsv’ers'),
  cijfer('een', getelde(1), 'jongere'),
  cijfer('nul', getelde(0), 'jongeren'),
  cijfer('acht', getelde(8), 'gemeenten'),
  cijfer('aandeel-vo', getelde(31, '%'), 'van de meldingen uit het vo'),
  cijfer('aandeel-vo-vorig', getelde(35, '%'), 'van de meldingen uit het vo'),
  cijfer('geen-aandeel', leeg(), 'van de meldingen'),
  cijfer('onbekend', nietBekend('er is geen export van 2022-2023.'), 'meldingen'),
]);

export const hoofdstuk = (tekst: string, meer: Partial<Hoofdstuk> = {}): Hoofdstuk => ({
  id: 'verzuim',
  bestand: 'proef/hoofdstukken/03-verzuim.md',
  eersteRegel: 5,
  titel: 'Verzuim',
  tekst,
  ...meer,
});

export const grootboek: Grootboek = {
  bestanden: [
    {
      bestand: '2024-2025/werkprocessen.csv',
      soort: 'werkprocessen',
      profiel: 'jvs',
      sha256: 'abcdef0123456789'.repeat(4),
      gelezen: 1250,
      gebruikt: 1200,
      buitenBereik: 48,
      afgekeurd: 2,
      redenen: { ANDER_SCHOOLJAAR: 48, DATUM_ONMOGELIJK: 2 },
    },
  ],
  afgekeurd: [
    {
      bestand: '2024-2025/werkprocessen.csv',
      regel: 7,
      kolom: 'Datum ontvangst',
      code: 'DATUM_ONMOGELIJK',
      reden: 'deze datum bestaat niet.',
    },
  ],
  meldingen: [],
  aanwezig: new Map([['werkprocessen', new Map([[2024, new Set(['JVS'])]])]]),
  uitleg: {
    ANDER_SCHOOLJAAR: 'de melding hoort bij een ander schooljaar.',
    DATUM_ONMOGELIJK: 'een datum die niet bestaat.',
  },
};

export const grafiek: GrafiekDef = {
  id: 'per-gemeente',
  titel: 'Het verzuim is {{verschil "absoluut-vorig" "absoluut" vorm="woord"}}',
  onderschrift: 'Meldingen in 2024-2025',
  tabel: 'status',
  vorm: 'liggend',
};

const alsItem = (deze: Kop): Item => ({ ...deze, filters: [], verborgen: false });

interface Proef {
  hoofdstukken?: Hoofdstuk[];
  tabellen?: Tabel[];
  ontbreekt?: OntbrekendeTabel[];
  grafieken?: GrafiekDef[];
  begrippen?: Begrip[];
  stijlblad?: string;
  definitie?: Partial<Definitie>;
}

/** Material of a small report; everything can be replaced. */
export function proefstof(proef: Proef = {}): Stof {
  const tabellen = proef.tabellen ?? [tabel()];
  const ontbreekt = proef.ontbreekt ?? [];
  const definitie: Definitie = {
    map: '/bestaat-niet/proef',
    regio: {
      regio: 'proef',
      naam: 'Proefregio',
      organisatie: 'Het Proefteam',
      titel: 'Jaarverslag leerplicht',
      ondertitel: 'Wat wij zagen',
      gemeenten: ['Aalten', 'Berkelland', 'Winterswijk'],
      schooljaar: '2024-2025',
      registratie: 'JVS',
      jarenTerug: 4,
      kleineAantallen: 'tonen',
      stijl: { huis: ['#12404a', '#1f6b78', '#4a929e', '#cfe3e6'], accent: '#b0521f' },
    },
    schooljaar: 2024,
    peildata: { einde: '31-7', najaar: '18-9 erna' },
    groepen: {},
    bronnen: {},
    breuken: [],
    tabellen: [
      ...tabellen,
      ...ontbreekt.map(({ id, titel }) => ({ id, titel, rijen: [], kolommen: [] })),
    ].map(({ id, titel, rijen, kolommen }) => ({
      id,
      titel,
      definitie: '',
      bron: 'werkprocessen',
      rijen: rijen.map(alsItem),
      kolommen: kolommen.map(alsItem),
    })),
    cijfers: Object.fromEntries(
      [...cijfers.values()].map(({ id, tekst }) => [id, { vast: 0, bron: 'proef', tekst }]),
    ),
    grafieken: proef.grafieken ?? [grafiek],
    hoofdstukken: proef.hoofdstukken ?? [hoofdstuk('Tekst.')],
    begrippen: proef.begrippen ?? [{ term: 'DUO', uitleg: 'Dienst Uitvoering Onderwijs.' }],
    stijlblad: proef.stijlblad ?? '',
    plaats: (onderdeel) => ({ bestand: `proef/${onderdeel}.yaml`, regel: 3, kolom: 5 }),
    ...proef.definitie,
  };
  return {
    definitie,
    tabellen: new Map(tabellen.map((deze) => [deze.id, deze])),
    ontbreekt: new Map(ontbreekt.map((deze) => [deze.id, deze])),
    cijfers,
    grootboek,
    versie: '1.2.3',
  };
}

export const tekenProef: Tekenaar = async (_grafiek, _tabel, koppen) => ({
  svg: '<svg role="img" aria-label="Staafgrafiek" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>',
  alt: koppen.titel,
});
