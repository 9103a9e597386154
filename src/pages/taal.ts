import { vereenvoudig } from '../text/fout.ts';
import type { Opties, Waarden } from './hulp.ts';

/** What kind of thing a word of the text language names. */
export type Argument =
  | 'cijfer'
  | 'tegel'
  | 'tabel'
  | 'getelde tabel'
  | 'kolom'
  | 'foto'
  | 'grafiek'
  | 'doel'
  | 'peildatum'
  | 'breuk'
  | 'tekst'
  | 'heel getal'
  | 'vergelijking'
  | 'cijfer of getal';

export interface Woord {
  /** A block stands around text: `{{#noot}}…{{/noot}}`. */
  blok: boolean;
  /** Only in the text of a chapter, not in a title or an answer. */
  alleenHoofdstuk: boolean;
  argumenten: readonly Argument[];
  /** How many arguments may be given; the last kind repeats. */
  aantal: readonly number[];
  /** Options by name: the values they may have, or the kind of value. */
  opties: Readonly<Record<string, readonly string[] | 'tekst' | 'heel getal'>>;
  verplichteOptie?: string;
  /** With this value of `vorm` it is a block, only for the text of a chapter. */
  blokvorm?: string;
  /** What is wrong with options that are each right by themselves, in a sentence. */
  bezwaar?: (opties: Opties, argumenten: Waarden) => string | null;
  voorbeeld: string;
}

const zin = (voorbeeld: string, argumenten: readonly Argument[] = [], meer: Partial<Woord> = {}): Woord => ({
  blok: false,
  alleenHoofdstuk: false,
  argumenten,
  aantal: [argumenten.length],
  opties: {},
  voorbeeld,
  ...meer,
});
const plaats = (voorbeeld: string, argumenten: readonly Argument[] = [], meer: Partial<Woord> = {}): Woord =>
  zin(voorbeeld, argumenten, { alleenHoofdstuk: true, ...meer });
const blok = (voorbeeld: string, argumenten: readonly Argument[] = [], meer: Partial<Woord> = {}): Woord =>
  zin(voorbeeld, argumenten, { blok: true, alleenHoofdstuk: true, ...meer });

export const VERGELIJKINGEN = ['meer dan', 'minder dan', 'gelijk aan', 'minstens', 'hoogstens'] as const;
const VERSCHILVORMEN = [
  'woord',
  'werkwoord',
  'meervoud',
  'procent',
  'aantal',
  'vanaf',
  'zelfstandig',
] as const;

/**
 * The whole text language: every word that may stand between {{ and }}, with what must follow it.
 * Checking a text, and asking which tables it needs, both read this list.
 */
export const TAAL = {
  cijfer: zin('{{cijfer "nieuwe-vsv"}}', ['cijfer']),
  woord: zin('{{woord "nieuwe-vsv"}}', ['cijfer']),
  meervoud: zin('{{meervoud "nieuwe-vsv" "leerling" "leerlingen"}}', ['cijfer', 'tekst', 'tekst']),
  verschil: zin('{{verschil "oud" "nieuw"}}', ['cijfer', 'cijfer'], { opties: { vorm: VERSCHILVORMEN } }),
  aandeel: zin('{{aandeel "deel" "geheel"}}', ['cijfer', 'cijfer'], { opties: { decimalen: 'heel getal' } }),
  lijst: zin('{{lijst "tabel-4" "Totaal" hoogste=3}}', ['getelde tabel', 'kolom'], {
    opties: {
      hoogste: 'heel getal',
      laagste: 'heel getal',
      boven: 'heel getal',
      onder: 'heel getal',
      vorm: ['zin', 'punten'],
      leeg: 'tekst',
    },
    blokvorm: 'punten',
    bezwaar: bezwaarTegenLijst,
  }),
  vast: zin('{{vast "18.000" bron="doel van het Rijk"}}', ['tekst'], {
    opties: { bron: 'tekst' },
    verplichteOptie: 'bron',
  }),
  schooljaar: zin('{{schooljaar -1}}', ['heel getal'], { aantal: [0, 1] }),
  jaar: zin('{{jaar -1}}', ['heel getal'], { aantal: [0, 1] }),
  peildatum: zin('{{peildatum "najaar"}}', ['peildatum']),
  regio: zin('{{regio}}'),
  organisatie: zin('{{organisatie}}'),
  aantalGemeenten: zin('{{aantalGemeenten}}'),
  gemeenten: zin('{{gemeenten}}'),
  gemeente: zin('{{gemeente}}'),
  verwijs: zin('{{verwijs "tabel-4"}}', ['doel'], { alleenHoofdstuk: true }),
  als: zin('{{#als "a" "meer dan" "b"}}…{{else}}…{{/als}}', ['cijfer', 'vergelijking', 'cijfer of getal'], {
    blok: true,
    aantal: [1, 3],
  }),
  beschikbaar: zin('{{#beschikbaar "a" "b"}}…{{else}}…{{/beschikbaar}}', ['cijfer'], {
    blok: true,
    aantal: Array.from({ length: 20 }, (_, i) => i + 1),
  }),
  vergelijkbaar: zin('{{#vergelijkbaar "oud" "nieuw"}}…{{else}}…{{/vergelijkbaar}}', ['cijfer', 'cijfer'], {
    blok: true,
  }),
  breuk: plaats('{{breuk "carel-naar-jvs"}}', ['breuk']),
  tabel: plaats('{{tabel "tabel-4"}}', ['tabel']),
  grafiek: plaats('{{grafiek "grafiek-2"}}', ['grafiek']),
  grafieken: plaats('{{grafieken "grafiek-2" "grafiek-3"}}', ['grafiek'], { aantal: [2, 3] }),
  tegels: plaats('{{tegels "a" "nieuw<oud"}}', ['tegel'], { aantal: [1, 2, 3, 4, 5, 6] }),
  foto: plaats('{{foto "school.jpg" alt="Fietsen voor een school"}}', ['foto'], {
    opties: { alt: 'tekst', bijschrift: 'tekst', maker: 'tekst', plaats: ['breed', 'rechts'] },
    verplichteOptie: 'alt',
    bezwaar: bezwaarTegenFoto,
  }),
  nieuwepagina: plaats('{{nieuwepagina}}'),
  begrippenlijst: plaats('{{begrippenlijst}}'),
  verantwoording: plaats('{{verantwoording}}'),
  wistjedat: blok('{{#wistjedat}}…{{/wistjedat}}'),
  noot: blok('{{#noot}}…{{/noot}}'),
  definitie: blok('{{#definitie "Absoluut verzuim"}}…{{/definitie}}', ['tekst']),
  citaat: blok('{{#citaat "een ouder"}}…{{/citaat}}', ['tekst']),
  interview: blok('{{#interview "titel"}}…{{/interview}}', ['tekst']),
  invullen: blok('{{#invullen "voorwoord"}}…{{/invullen}}', ['tekst']),
} as const satisfies Record<string, Woord>;

/** A list of the largest or of the smallest, of at least one row. */
function bezwaarTegenLijst({ hoogste, laagste }: Opties): string | null {
  if (hoogste !== undefined && laagste !== undefined) return 'kies hoogste= of laagste=, niet allebei.';
  const aantal = Number(hoogste ?? laagste ?? 1);
  return aantal < 1 ? 'bij hoogste= en laagste= hoort een getal van 1 of meer.' : null;
}

const NIETSZEGGEND = ['foto', 'een foto', 'afbeelding', 'een afbeelding', 'plaatje', 'beeld', 'illustratie'];

/** Words that tell who cannot see the picture nothing. */
function bezwaarTegenFoto({ alt }: Opties, [bestand]: Waarden): string | null {
  const kaal = (tekst: string): string => vereenvoudig(tekst.replace(/\.\w+$/, '').replace(/[-_\s]+/g, ' '));
  const namen = [String(bestand), String(bestand).split('/').at(-1)!].map(kaal);
  if (!['', ...NIETSZEGGEND, ...namen].includes(kaal(String(alt)))) return null;
  return 'bij alt= staat in gewone woorden wat er op de foto te zien is, voor wie haar niet ziet; de naam van het bestand of alleen “foto” zegt niets.';
}

export type Hulpnaam = keyof typeof TAAL;
export const isHulpnaam = (naam: string): naam is Hulpnaam => Object.hasOwn(TAAL, naam);

/** The two figures of a tile `"nieuw<oud"`, or one. A label of a cell may hold a < itself (`< 3 maanden`). */
export function leesTegel(
  tegel: string,
  isCijfer: (naam: string) => boolean,
): { nieuw: string; oud: string | null } {
  const delen = tegel.split('<');
  const heel = { nieuw: tegel.trim(), oud: null };
  const lezingen = delen
    .slice(1)
    .map((_, i) => [delen.slice(0, i + 1), delen.slice(i + 1)].map((deel) => deel.join('<').trim()))
    .filter((paar) => paar.every(kanCijferZijn));
  if (lezingen.length === 0 || isCijfer(heel.nieuw)) return heel;
  const [nieuw, oud] =
    lezingen.find((paar) => paar.every(isCijfer)) ??
    lezingen.find((paar) => paar.some(isCijfer)) ??
    lezingen[0]!;
  return { nieuw: nieuw!, oud: oud! };
}

/** A name, or the three parts of a cell. */
function kanCijferZijn(tekst: string): boolean {
  const delen = tekst.split('|').map((deel) => deel.trim());
  return delen.length !== 2 && !delen.includes('');
}
