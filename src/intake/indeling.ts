import { isExport, SOORTEN, type Soort, type Veld } from '../records/soorten.ts';
import { Fout, lijktOp, vereenvoudig } from '../text/fout.ts';
import { heeftBom, maakTekstlezer } from './codering.ts';
import { splitsRegel } from './csv.ts';
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
}

interface Poging extends Kandidaat {
  deel: Soortprofiel;
  kop: string[];
  kolomVan: Map<string, number>;
  /** Name in the profile of each needed column that is absent, and of each column that stands there twice. */
  ontbreekt: string[];
  dubbel: string[];
}

/** The cells of a header line, in the encoding and with the delimiter of a profile. */
function leesKop(kop: Buffer, profiel: Profiel, scheiding = profiel.scheiding): string[] {
  const bom = heeftBom(kop);
  const lezer = maakTekstlezer(bom ? 'utf-8' : profiel.codering);
  const tekst = (lezer.voeg(bom ? kop.subarray(3) : kop) + lezer.klaar()).replace(/\r$/, '');
  return splitsRegel(tekst, scheiding).map((cel) => cel.trim());
}

/**
 * Recognises the layout of a file by its header: the profile whose needed columns are all there, and of several the
 * one that knows most columns. Stops with KOLOM_ONTBREEKT, KOLOM_DUBBEL or ONBEKENDE_INDELING (contract 1-input).
 */
export function herken(
  bestand: string,
  kop: Buffer,
  kandidaten: readonly Kandidaat[],
  nodig: Benodigd = new Map(),
): Indeling {
  const pogingen = kandidaten
    .map((kandidaat) => probeer(kandidaat, leesKop(kop, kandidaat.profiel), nodig))
    .sort((a, b) => b.kolomVan.size - a.kolomVan.size);
  const gekozen = pogingen.find((p) => p.ontbreekt.length === 0);
  if (!gekozen) throw geenIndeling(bestand, kop, pogingen);
  if (gekozen.dubbel.length > 0)
    throw new Fout(
      'KOLOM_DUBBEL',
      `De kolom "${gekozen.dubbel[0]}" staat twee keer in dit bestand; haal er een weg of geef haar een andere naam.`,
      undefined,
      { bestand },
    );
  return { ...gekozen, onbekend: onbekendeKolommen(gekozen) };
}

function probeer({ profiel, soort }: Kandidaat, kop: string[], nodig: Benodigd = new Map()): Poging {
  const deel = profiel.soorten[soort]!;
  const velden: Readonly<Record<string, Veld>> = SOORTEN[soort];
  const poging: Poging = { profiel, soort, deel, kop, kolomVan: new Map(), ontbreekt: [], dubbel: [] };
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

/**
 * The header of a file without a header holds somebody's data, so columns of the file are named only when they
 * resemble the name that is sought; otherwise only the names of the profile are.
 */
function geenIndeling(bestand: string, kop: Buffer, pogingen: readonly Poging[]): Fout {
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
      `${wat} (bronprofiel ${profiel.naam})${nabij ? `; bedoelt u "${nabij}"?` : '.'} Neem de kolom op in de export of pas het bronprofiel aan.`,
      undefined,
      { bestand },
    );
  }
  const ander = andereScheiding(kop, pogingen);
  return new Fout(
    'ONBEKENDE_INDELING',
    ander
      ? `De kolommen zijn gescheiden met ${ander.teken}, terwijl bronprofiel ${ander.profiel.naam} "${ander.profiel.scheiding}" verwacht. Maak de export opnieuw of pas het bronprofiel aan.`
      : `Geen bronprofiel past op dit bestand; van ${profiel.naam} ontbreken de kolommen ${lijst}. Kijk of de eerste regel de namen van de kolommen heeft, of maak een eigen bronprofiel.`,
    undefined,
    { bestand },
  );
}

const TEKENS = [
  [',', 'een komma'],
  [';', 'een puntkomma'],
  ['\t', 'een tab'],
  ['|', 'een rechte streep'],
] as const;

/** The delimiter with which the file does look like one of the profiles. */
function andereScheiding(
  kop: Buffer,
  pogingen: readonly Poging[],
): { teken: string; profiel: Profiel } | null {
  for (const { profiel, soort, kolomVan } of pogingen)
    for (const [teken, naam] of TEKENS) {
      if (teken === profiel.scheiding) continue;
      const anders = probeer({ profiel, soort }, leesKop(kop, profiel, teken));
      if (anders.kolomVan.size > kolomVan.size && anders.kolomVan.size >= anders.ontbreekt.length)
        return { teken: naam, profiel };
    }
  return null;
}

/** The profiles that describe a kind in the folder of a schooljaar (`true`) or in `referentie` (`false`). */
export function kandidatenVoor(profielen: readonly Profiel[], exporten: boolean): Kandidaat[] {
  return profielen.flatMap((profiel) =>
    (Object.keys(profiel.soorten) as Soort[])
      .filter((soort) => isExport(soort) === exporten)
      .map((soort) => ({ profiel, soort })),
  );
}
