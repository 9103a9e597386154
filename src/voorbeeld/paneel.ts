import type { Geteld } from '../batch/tel.ts';
import type { Definitie } from '../definition/definitie.ts';
import { toonKerncijfer } from '../pages/hulp-cijfers.ts';
import { zonderNummer } from '../pages/hulp-plaatsing.ts';
import { titelInWoorden } from '../pages/verslag.ts';
import { toonKijkpunt } from '../plausibel/kijkpunt.ts';
import { naam } from '../records/schooljaar.ts';
import { type Kop, type Tabel, volleNaam } from '../records/tabel.ts';
import { getal } from '../text/getallen.ts';

/** Something that an author can put in a text: a table, a chart or a figure. */
export interface Onderdeel {
  soort: 'tabel' | 'grafiek' | 'cijfer';
  /** Its name in the definition. */
  naam: string;
  titel: string;
  /** A figure as the report shows it. */
  waarde?: string;
  /** What to write in a text to have it there. */
  invoegen: string;
  /** Why it cannot be shown, when it cannot. */
  ontbreekt?: string;
  /** Of a table: how its cells are named, by place: `tabel-id | rij | kolom`. */
  rijen?: string[];
  kolommen?: string[];
}

/** What stands beside the report. */
export interface Paneel {
  titel: string;
  regio: string;
  schooljaar: string;
  /** Everything to look at, in the words of `bouw`. */
  kijkHierNaar: string[];
  onderdelen: Onderdeel[];
}

/** What an author can use and should look at, out of what was counted and told. */
export function maakPaneel(stof: Geteld, verslag: { titel: string; waarschuwingen: string[] }): Paneel {
  const { definitie, grootboek } = stof;
  return {
    titel: verslag.titel,
    regio: definitie.regio.regio,
    schooljaar: naam(definitie.schooljaar),
    kijkHierNaar: [
      ...afgekeurd(grootboek.afgekeurd.length),
      ...new Set([...grootboek.meldingen, ...verslag.waarschuwingen, ...stof.kijkpunten.map(toonKijkpunt)]),
    ],
    onderdelen: [...tabellen(stof), ...grafieken(stof), ...cijfers(stof)],
  };
}

const afgekeurd = (aantal: number): string[] =>
  aantal === 0
    ? []
    : [
        `${getal(aantal)} ${aantal === 1 ? 'rij van de exports telt' : 'rijen van de exports tellen'} niet mee; met "npx jaarverslag controleer" ziet u welke en waarom.`,
      ];

const zin = (stof: Geteld, titel: string): string => zonderNummer(titelInWoorden(stof, titel));

function tabellen(stof: Geteld): Onderdeel[] {
  return stof.definitie.tabellen.map(({ id, titel, kop }) => {
    const tabel = stof.tabellen.get(id);
    return {
      soort: 'tabel',
      naam: id,
      titel: zin(stof, tabel?.kop ?? tabel?.titel ?? kop ?? titel),
      invoegen: `{{tabel "${id}"}}`,
      ...(tabel ? assen(tabel) : { ontbreekt: stof.ontbreekt.get(id)?.reden ?? 'de tabel is niet geteld' }),
    };
  });
}

const assen = ({ rijen, kolommen }: Tabel): Pick<Onderdeel, 'rijen' | 'kolommen'> => ({
  rijen: celnamen(rijen),
  kolommen: celnamen(kolommen),
});

/** Names by which a text finds each row or column: its label, or its full name where others have that label too. */
const celnamen = (koppen: readonly Kop[]): string[] =>
  koppen.map((kop) =>
    koppen.filter(({ label }) => label === kop.label).length > 1 ? volleNaam(kop) : kop.label,
  );

function grafieken(stof: Geteld): Onderdeel[] {
  return stof.definitie.grafieken.map((grafiek) => ({
    soort: 'grafiek',
    naam: grafiek.id,
    titel: zin(stof, grafiek.titel),
    invoegen: `{{grafiek "${grafiek.id}"}}`,
    ...(grafiek.vorm === 'ontbreekt' ? { ontbreekt: grafiek.reden } : {}),
  }));
}

function cijfers(stof: Geteld): Onderdeel[] {
  return [...stof.cijfers.values()].map(({ id, tekst, cel }) => ({
    soort: 'cijfer',
    naam: id,
    titel: tekst,
    waarde: toonKerncijfer({ cel }),
    invoegen: `{{cijfer "${id}"}}`,
    ...(cel.reden === undefined ? {} : { ontbreekt: cel.reden }),
  }));
}

/** How a regio is called before anything of it could be read. */
export const leegPaneel = (regio: string, definitie?: Definitie): Paneel => ({
  titel: definitie?.regio.naam ?? regio,
  regio: definitie?.regio.regio ?? regio,
  schooljaar: definitie ? naam(definitie.schooljaar) : '',
  kijkHierNaar: [],
  onderdelen: [],
});
