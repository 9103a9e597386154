import { type Leespunt, leesNa, samen, toonPunten } from '../nalezen/nalezen.ts';
import { maakVerslag } from '../pages/verslag.ts';
import type { AfgekeurdeRij, BestandVerantwoording, Grootboek } from '../records/grootboek.ts';
import { naam } from '../records/schooljaar.ts';
import type { OntbrekendeTabel } from '../records/tabel.ts';
import { getal } from '../text/getallen.ts';
import type { Opties } from './opties.ts';
import { basismap } from '../batch/pakket.ts';
import { STATUS } from '../text/fout.ts';
import { ongetekend } from '../batch/schermtekening.ts';
import { alleBrieven, neemDefinitie, telAlles } from '../batch/tel.ts';
import type { Voortgang } from '../batch/voortgang.ts';
import { type Kijkpunt, toonKijkpunt } from '../plausibel/kijkpunt.ts';

/** What `controleer` found: the account of the exports, what cannot be made, and what the author should look at. */
export interface Bevinding {
  /** 1 with a code when a text goes against its own figures, else 0. */
  status: number;
  code?: 'TEKST_KLOPT_NIET';
  regio: string;
  schooljaar: string;
  bestanden: BestandVerantwoording[];
  uitleg: Record<string, string>;
  afgekeurd: AfgekeurdeRij[];
  ontbreekt: OntbrekendeTabel[];
  tabellen: number;
  /** Everything to look at, the questions among it. */
  waarschuwingen: string[];
  /** Questions to the author about the exports, by code. */
  kijkpunten: readonly Kijkpunt[];
  /** What to look at in the texts of the report and its letters. */
  leespunten: readonly Leespunt[];
}

/** `jaarverslag controleer`: reads, counts and checks the whole report and its letters, texts included; writes nothing. */
export async function controleer(regio: string, opties: Opties, voortgang: Voortgang): Promise<Bevinding> {
  const definitie = neemDefinitie(regio, opties);
  voortgang.stap('Exports lezen en tellen');
  const stoffen = await telAlles([definitie, ...alleBrieven(definitie)], opties, voortgang);
  const [stof] = stoffen;
  voortgang.stap('Tekst nakijken');
  const verslag = await maakVerslag(stof, basismap(), ongetekend);
  const leespunten = samen(stoffen.map(leesNa));
  const onwaar = leespunten.some(({ ernst }) => ernst === 'fout');
  return {
    status: onwaar ? STATUS.onvoldoende : STATUS.gemaakt,
    ...(onwaar && { code: 'TEKST_KLOPT_NIET' as const }),
    regio: definitie.regio.regio,
    schooljaar: naam(definitie.schooljaar),
    bestanden: stof.grootboek.bestanden,
    uitleg: stof.grootboek.uitleg,
    afgekeurd: stof.grootboek.afgekeurd,
    ontbreekt: [...stof.ontbreekt.values()],
    tabellen: stof.tabellen.size,
    waarschuwingen: [
      ...stof.grootboek.meldingen,
      ...verslag.waarschuwingen,
      ...stof.kijkpunten.map(toonKijkpunt),
    ],
    kijkpunten: stof.kijkpunten,
    leespunten,
  };
}

const HOOGSTENS = 20;
/** Lines that the points in the text may take on the screen. */
const LEESREGELS = 34;

/**
 * Shows the account of exports that are not good enough to publish: the author needs the list of rejected rows most when
 * there are too many of them. The stop itself is told after it.
 */
export const toonAfgekeurd = (grootboek: Grootboek): string =>
  [
    ...bestandentabel(grootboek.bestanden),
    ...afgekeurdeRijen(grootboek.afgekeurd),
    ...waarschuwingen(grootboek.meldingen),
  ].join('\n');

/** Why `controleer` ends with status 1, in one sentence. */
export function tekstKloptNiet({ leespunten }: Pick<Bevinding, 'leespunten'>): string {
  const aantal = leespunten.filter(({ ernst }) => ernst === 'fout').length;
  return aantal === 1
    ? 'Op één plek zegt de tekst iets anders dan de cijfers; verbeter wat onder “Fout” staat.'
    : `Op ${aantal} plekken zegt de tekst iets anders dan de cijfers; verbeter wat onder “Fout” staat.`;
}

/** The findings as text for the screen. */
export function toonBevinding(b: Bevinding): string {
  const regels = [`Controle van ${b.regio}, schooljaar ${b.schooljaar}`, '', ...bestandentabel(b.bestanden)];
  const redenen = Object.entries(telRedenen(b.bestanden));
  if (redenen.length) {
    regels.push('', 'Waarom rijen niet meetellen:');
    for (const [code, aantal] of redenen)
      regels.push(`  ${getal(aantal).padStart(8)}  ${code}: ${b.uitleg[code] ?? ''}`);
  }
  regels.push(...afgekeurdeRijen(b.afgekeurd));
  if (b.ontbreekt.length) {
    regels.push('', 'Tabellen die niet gemaakt kunnen worden:');
    for (const t of b.ontbreekt) regels.push(`  ${t.id}: ${t.reden}`);
  }
  regels.push(...waarschuwingen(b.waarschuwingen));
  regels.push(...toonPunten(b.leespunten, LEESREGELS));
  regels.push('', `${getal(b.tabellen)} tabellen geteld. Er is niets geschreven.`);
  return regels.join('\n');
}

const waarschuwingen = (zinnen: readonly string[]): string[] =>
  zinnen.length ? ['', 'Kijk hier nog naar:', ...zinnen.map((zin) => `  ${zin}`)] : [];

function afgekeurdeRijen(rijen: readonly AfgekeurdeRij[]): string[] {
  if (rijen.length === 0) return [];
  const regels = rijen
    .slice(0, HOOGSTENS)
    .map((r) => `  ${r.bestand}, regel ${r.regel}${r.kolom ? `, kolom ${r.kolom}` : ''}: ${r.reden}`);
  const over = rijen.length - regels.length;
  if (over > 0) regels.push(`  … en nog ${getal(over)}; met --json krijgt u ze allemaal.`);
  return ['', `Afgekeurde rijen (${getal(rijen.length)}):`, ...regels];
}

function bestandentabel(bestanden: readonly BestandVerantwoording[]): string[] {
  const breed = Math.max(8, ...bestanden.map((b) => b.bestand.length));
  const rij = (naamVan: string, ...rest: string[]): string =>
    [naamVan.padEnd(breed), ...rest.map((deel) => deel.padStart(12))].join(' ');
  return [
    rij('Bestand', 'gelezen', 'gebruikt', 'buiten', 'afgekeurd'),
    ...bestanden.map((b) =>
      rij(b.bestand, ...[b.gelezen, b.gebruikt, b.buitenBereik, b.afgekeurd].map((n) => getal(n))),
    ),
  ];
}

function telRedenen(bestanden: readonly BestandVerantwoording[]): Record<string, number> {
  const som: Record<string, number> = {};
  for (const b of bestanden)
    for (const [code, aantal] of Object.entries(b.redenen)) som[code] = (som[code] ?? 0) + aantal;
  return som;
}
