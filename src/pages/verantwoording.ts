import type { Breuk } from '../definition/breuk.ts';
import { peildatum } from '../records/peildatum.ts';
import { begin, einde } from '../records/schooljaar.ts';
import type { BestandVerantwoording, Grootboek } from '../records/grootboek.ts';
import { breuknoot } from '../records/tabel.ts';
import { datumInWoorden } from '../text/datums.ts';
import { getal } from '../text/getallen.ts';
import { opsomming } from '../text/opsomming.ts';
import type { Stof } from './stof.ts';

/** One line of an account: words and a number as it is shown. */
interface Reden {
  uitleg: string;
  aantal: string;
}

/** What the accountability page shows, ready for `verantwoording.hbs`. */
export interface Verantwoording {
  /** What this document calls itself, within a sentence and at the beginning of one. */
  dit: string;
  Dit: string;
  schooljaarVan: string;
  schooljaarTot: string;
  peildata: string;
  gemeenten: string;
  registratie: string;
  versie: string;
  bestanden: Record<'bestand' | 'profiel' | 'sha256' | 'kort' | Aantal, string>[];
  totaal: Record<Aantal, string>;
  meerBestanden: boolean;
  afgekeurd: Reden[];
  buitenBereik: Reden[];
  ontbreekt: { titel: string; reden: string }[];
  ietsAfgekeurd: boolean;
  /** The breaks in series that run through this report: `† Vanaf …`. */
  breuken: string[];
}

const AANTALLEN = ['gelezen', 'gebruikt', 'buitenBereik', 'afgekeurd'] as const;
type Aantal = (typeof AANTALLEN)[number];

/**
 * Puts the account of what was read in the words and order of the accountability page. `verteld` are the breaks that the
 * text tells of, beside those in the tables.
 */
export function maakVerantwoording(
  { definitie, tabellen, grootboek, ontbreekt, versie }: Stof,
  verteld: ReadonlySet<Breuk> = new Set(),
): Verantwoording {
  const { bestanden } = grootboek;
  const { schooljaar } = definitie;
  const redenen = redenenVan(grootboek);
  const inTabellen = new Set(
    [...tabellen.values()].flatMap(({ breuken = [] }) => breuken.map(({ id }) => id)),
  );
  const som = (veld: Aantal): number => bestanden.reduce((tot, bestand) => tot + bestand[veld], 0);
  const dagen = Object.values(definitie.peildata).map((dag) => peildatum(dag, schooljaar));
  const notitie = definitie.regio.opzet === 'notitie';
  return {
    dit: notitie ? 'deze notitie' : 'dit verslag',
    Dit: notitie ? 'Deze notitie' : 'Dit verslag',
    schooljaarVan: datumInWoorden(begin(schooljaar)),
    schooljaarTot: datumInWoorden(einde(schooljaar)),
    peildata: opsomming([...new Set(dagen)].sort((a, b) => a - b).map(datumInWoorden)),
    gemeenten: opsomming(definitie.regio.gemeenten),
    registratie: opsomming(systemen(grootboek)) || definitie.regio.registratie,
    versie,
    bestanden: bestanden.map(regel),
    totaal: Object.fromEntries(AANTALLEN.map((veld) => [veld, getal(som(veld))])) as Record<Aantal, string>,
    meerBestanden: bestanden.length > 1,
    ...redenen,
    ontbreekt: [...ontbreekt.values()].map(({ titel, reden }) => ({ titel, reden })),
    ietsAfgekeurd: som('afgekeurd') > 0,
    breuken: definitie.breuken
      .filter((breuk) => verteld.has(breuk) || inTabellen.has(breuk.id))
      .map(breuknoot),
  };
}

/** The registration systems that were read, the latest first. */
const systemen = ({ aanwezig }: Grootboek): string[] => [
  ...new Set(
    [...aanwezig.values()]
      .flatMap((jaren) => [...jaren])
      .sort(([a], [b]) => b - a)
      .flatMap(([, namen]) => [...namen]),
  ),
];

const regel = (bestand: BestandVerantwoording): Verantwoording['bestanden'][number] => ({
  bestand: bestand.bestand,
  profiel: bestand.profiel,
  sha256: bestand.sha256,
  kort: bestand.sha256.slice(0, 12),
  gelezen: getal(bestand.gelezen),
  gebruikt: getal(bestand.gebruikt),
  buitenBereik: getal(bestand.buitenBereik),
  afgekeurd: getal(bestand.afgekeurd),
});

/** Reasons of all files together, most frequent first; a code is a rejection when a rejected row bears it. */
function redenenVan({
  bestanden,
  afgekeurd,
  uitleg,
}: Grootboek): Record<'afgekeurd' | 'buitenBereik', Reden[]> {
  const afkeuring = new Set(afgekeurd.map(({ code }) => code));
  const telling = new Map<string, number>();
  for (const bestand of bestanden)
    for (const [code, aantal] of Object.entries(bestand.redenen))
      telling.set(code, (telling.get(code) ?? 0) + aantal);
  const lijst = [...telling]
    .filter(([, aantal]) => aantal > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const toon = (hoort: boolean): Reden[] =>
    lijst
      .filter(([code]) => afkeuring.has(code) === hoort)
      .map(([code, aantal]) => ({
        uitleg: (uitleg[code] ?? code).replace(/\.$/, ''),
        aantal: getal(aantal),
      }));
  return { afgekeurd: toon(true), buitenBereik: toon(false) };
}
