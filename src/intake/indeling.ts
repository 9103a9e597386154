import { isExport, SOORTEN, type Soort, type Veld } from '../records/soorten.ts';
import { Fout, lijktOp, vereenvoudig } from '../text/fout.ts';
import type { Koprij } from './opening.ts';
import type { Profiel, Soortprofiel } from './profiel.ts';

/** A profile and kind that a file could have by its name; its header decides. */
export interface Kandidaat {
  readonly profiel: Profiel;
  readonly soort: Soort;
}

/** Per kind the fields that the report looks at: where a profile has a column for one, the file must have it. */
export type Benodigd = ReadonlyMap<Soort, ReadonlySet<string>>;

/** How one file is laid out. */
export interface Indeling extends Kandidaat {
  readonly deel: Soortprofiel;
  /** Names of the columns as they stand in the file. */
  readonly kop: readonly string[];
  /** Field → index of its column; optional fields may be absent. */
  readonly kolomVan: ReadonlyMap<string, number>;
  /** Names of columns that the profile does not know. */
  readonly onbekend: readonly string[];
  readonly koprij: Koprij;
}

/** Where a header is sought: the first lines of a text, or the first rows of a sheet. */
export interface Kopbron {
  /** The rows that may be the header as this profile would see them, the most likely first. */
  koppen(profiel: Profiel): Iterable<Koprij>;
  /** Stops with the sentence for a file that cannot have a header at all. */
  keur(): void;
}

interface Poging extends Kandidaat {
  deel: Soortprofiel;
  kop: readonly string[];
  koprij: Koprij;
  kolomVan: Map<string, number>;
  /** Name in the profile of each needed column that is absent, and of each column that stands there twice. */
  ontbreekt: string[];
  dubbel: string[];
}

/**
 * Recognises the layout of a file by its header, which may stand under a few lines of title: the profile whose needed
 * columns are all there, and of several the one that knows most columns. Stops with KOLOM_ONTBREEKT, KOLOM_DUBBEL or
 * ONBEKENDE_INDELING (contract 1-input).
 */
export function herken(
  bestand: string,
  bron: Kopbron,
  kandidaten: readonly Kandidaat[],
  nodig: Benodigd = new Map(),
): Indeling {
  const pogingen = kandidaten
    .flatMap((kandidaat) => pogingenVan(kandidaat, bron, nodig))
    .sort((a, b) => b.kolomVan.size - a.kolomVan.size);
  const gekozen = pogingen.find((p) => p.ontbreekt.length === 0);
  if (!gekozen) {
    bron.keur();
    throw geenIndeling(bestand, pogingen);
  }
  if (gekozen.dubbel.length > 0)
    throw new Fout(
      'KOLOM_DUBBEL',
      `De kolom "${gekozen.dubbel[0]}" staat twee keer in dit bestand; haal er een weg of geef haar een andere naam.`,
      undefined,
      { bestand },
    );
  return { ...gekozen, onbekend: onbekendeKolommen(gekozen) };
}

/** The first header that fits a candidate, or else all of them. */
function pogingenVan(kandidaat: Kandidaat, bron: Kopbron, nodig: Benodigd): Poging[] {
  const pogingen: Poging[] = [];
  for (const koprij of bron.koppen(kandidaat.profiel)) {
    const poging = probeer(kandidaat, koprij, nodig);
    if (poging.ontbreekt.length === 0) return [poging];
    pogingen.push(poging);
  }
  return pogingen;
}

function probeer({ profiel, soort }: Kandidaat, koprij: Koprij, nodig: Benodigd): Poging {
  const deel = profiel.soorten[soort]!;
  const velden: Readonly<Record<string, Veld>> = SOORTEN[soort];
  const kop = koprij.cellen;
  const poging: Poging = {
    profiel,
    soort,
    deel,
    kop,
    koprij,
    kolomVan: new Map(),
    ontbreekt: [],
    dubbel: [],
  };
  const los = kop.map(vereenvoudig);
  for (const [veld, namen] of Object.entries(deel.kolommen)) {
    const index = zoekKolom(kop, los, namen);
    if (index < 0) {
      if (velden[veld]?.verplicht || nodig.get(soort)?.has(veld)) poging.ontbreekt.push(namen[0]!);
      continue;
    }
    poging.kolomVan.set(veld, index);
    if (los.indexOf(los[index]!, index + 1) >= 0) poging.dubbel.push(kop[index]!);
  }
  return poging;
}

/** Exactly as written goes before the same name in other case or with other accents. */
function zoekKolom(kop: readonly string[], los: readonly string[], namen: readonly string[]): number {
  for (const naam of namen) {
    const index = kop.indexOf(naam);
    if (index >= 0) return index;
  }
  for (const naam of namen) {
    const index = los.indexOf(vereenvoudig(naam));
    if (index >= 0) return index;
  }
  return -1;
}

function onbekendeKolommen({ profiel, deel, kop, kolomVan }: Poging): string[] {
  const bekend = new Set([...profiel.persoonsgegevens, ...deel.nietNodig].map(vereenvoudig));
  const gelezen = new Set(kolomVan.values());
  return kop.filter((naam, i) => naam !== '' && !gelezen.has(i) && !bekend.has(vereenvoudig(naam)));
}

const EIGEN_PROFIEL =
  'maak met "npx jaarverslag inspecteer <bestand> --schrijf mijn-profiel.yaml" een eigen bronprofiel.';

/**
 * The header of a file without a header holds somebody's data, so columns of the file are named only when they
 * resemble the name that is sought; otherwise only the names of the profile are.
 */
function geenIndeling(bestand: string, pogingen: readonly Poging[]): Fout {
  const beste = pogingen.toSorted(
    (a, b) => b.kolomVan.size - b.ontbreekt.length - (a.kolomVan.size - a.ontbreekt.length),
  )[0]!;
  const { profiel, ontbreekt } = beste;
  const lijst = ontbreekt.map((naam) => `"${naam}"`).join(', ');
  if (beste.kolomVan.size >= ontbreekt.length) {
    const over = beste.kop.filter((_, i) => ![...beste.kolomVan.values()].includes(i));
    const nabij = lijktOp(ontbreekt[0]!, over);
    const wat = ontbreekt.length === 1 ? `De kolom ${lijst} ontbreekt` : `De kolommen ${lijst} ontbreken`;
    return new Fout(
      'KOLOM_ONTBREEKT',
      `${wat} (bronprofiel ${profiel.naam})${nabij ? `; bedoelt u "${nabij}"?` : '.'} Neem de kolom op in de export, of ${EIGEN_PROFIEL}`,
      undefined,
      { bestand },
    );
  }
  return new Fout(
    'ONBEKENDE_INDELING',
    `Geen bronprofiel past op dit bestand; van ${profiel.naam} ontbreken de kolommen ${lijst}. Kijk of boven de rijen een regel met de namen van de kolommen staat, of ${EIGEN_PROFIEL}`,
    undefined,
    { bestand },
  );
}

/** The profiles that describe a kind in the folder of a schooljaar (`true`) or in `referentie` (`false`). */
export function kandidatenVoor(profielen: readonly Profiel[], exporten: boolean): Kandidaat[] {
  return profielen.flatMap((profiel) =>
    (Object.keys(profiel.soorten) as Soort[])
      .filter((soort) => isExport(soort) === exporten)
      .map((soort) => ({ profiel, soort })),
  );
}
