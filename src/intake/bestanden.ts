import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leesSchooljaarRuim, naam as schooljaarnaam, type Schooljaar } from '../records/schooljaar.ts';
import { Fout } from '../text/fout.ts';
import { geenCsv } from './csv.ts';
import { type Kandidaat, kandidatenVoor } from './indeling.ts';
import { eisProfiel, type Profiel } from './profiel.ts';

/** A file to read, with the layouts it could have by its name. */
export interface Bronbestand {
  readonly pad: string;
  /** Path inside the folder of exports, with forward slashes. */
  readonly bestand: string;
  /** Schooljaar of its folder; null for the open figures in `referentie`. */
  readonly schooljaar: Schooljaar | null;
  readonly kandidaten: readonly Kandidaat[];
}

const REFERENTIE = 'referentie';

/**
 * Finds what there is to read: folders named like a schooljaar from the latest to the earliest, split files in their
 * own order, then `referentie`. An export or folder that is not read is told in a sentence.
 */
export function vindBestanden(
  gegevens: string,
  profielen: readonly Profiel[],
  vast?: string,
): { bestanden: Bronbestand[]; meldingen: string[] } {
  const exporten = kiesProfiel(kandidatenVoor(profielen, true), profielen, vast);
  const open = kandidatenVoor(profielen, false);
  const meldingen: string[] = [];
  const mappen: { naam: string; schooljaar: Schooljaar | null }[] = [];
  for (const item of leesMap(gegevens)) {
    const schooljaar = leesSchooljaarRuim(item.name);
    if (isMap(item) && (schooljaar !== null || item.name.toLowerCase() === REFERENTIE)) {
      mappen.push({ naam: item.name, schooljaar });
      meldingen.push(...andersGeschreven(item.name, schooljaar));
    } else if (isMap(item) || lijktExport(item.name))
      meldingen.push(`"${item.name}" is niet gelezen: geen map van een schooljaar zoals 2024-2025.`);
  }
  mappen.sort((a, b) => (b.schooljaar ?? -1) - (a.schooljaar ?? -1));
  const bestanden = mappen.flatMap((map) =>
    bestandenIn(gegevens, map, map.schooljaar === null ? open : exporten, meldingen),
  );
  if (!bestanden.some((b) => b.schooljaar !== null))
    throw new Fout(
      'GEEN_EXPORTS',
      'In deze map staat geen export; zet elke export in een map van zijn schooljaar, zoals 2024-2025/werkprocessen.csv.',
      undefined,
      { bestand: gegevens },
    );
  return { bestanden, meldingen };
}

interface Jaarmap {
  readonly naam: string;
  readonly schooljaar: Schooljaar | null;
}

/** The files to read of one folder; what is left lying is told in `meldingen`. */
function bestandenIn(
  gegevens: string,
  { naam, schooljaar }: Jaarmap,
  kandidaten: readonly Kandidaat[],
  meldingen: string[],
): Bronbestand[] {
  const items = leesMap(join(gegevens, naam));
  return items.flatMap((item) => {
    const bestand = `${naam}/${item.name}`;
    const passend = kandidaten.filter((k) => pastOpNaam(item.name, k));
    if (passend.length === 0) {
      if (isMap(item) || lijktExport(item.name))
        meldingen.push(`"${bestand}" is niet gelezen: geen bronprofiel kent een bestand met deze naam.`);
      return [];
    }
    const voorrang = items.find((ander) => gaatVoor(ander.name, item.name));
    if (voorrang) {
      meldingen.push(`"${bestand}" is niet gelezen: "${voorrang.name}" staat er ook.`);
      return [];
    }
    const raad = ONLEESBAAR[achtervoegsel(item.name)];
    if (raad !== undefined) throw geenCsv(bestand, raad);
    return [{ pad: join(gegevens, naam, item.name), bestand, schooljaar, kandidaten: passend }];
  });
}

/** The same export in several forms is read once: as text rather than as a workbook, as a workbook rather than not at all. */
const VORMEN = ['csv', 'txt', 'tsv', 'xlsx', 'xlsm', 'xls', 'xlsb', 'ods', 'zip'] as const;
const INPAKKEN =
  'Dit is een zipbestand. Pak het uit, zet de export zelf hier neer en haal het zipbestand weg.';
const bewaar = (wat: string): string =>
  `Dit is ${wat}. Open het en sla het op als werkmap van Excel (.xlsx) of als CSV (UTF-8), en haal dit bestand weg.`;
/** Forms that are known and cannot be read, with what to do. */
const ONLEESBAAR: Readonly<Record<string, string>> = {
  xlsm: bewaar('een Excelbestand met macro’s'),
  xls: bewaar('een oud Excelbestand'),
  xlsb: bewaar('een binair Excelbestand'),
  ods: bewaar('een werkblad van LibreOffice of OpenOffice'),
  zip: INPAKKEN,
};

const achtervoegsel = (naam: string): string => naam.slice(naam.lastIndexOf('.') + 1).toLowerCase();
const zonderAchtervoegsel = (naam: string): string => naam.slice(0, naam.lastIndexOf('.')).toLowerCase();

function gaatVoor(ander: string, naam: string): boolean {
  if (zonderAchtervoegsel(ander) !== zonderAchtervoegsel(naam)) return false;
  const [a, b] = [ander, naam].map((n) => (VORMEN as readonly string[]).indexOf(achtervoegsel(n)));
  return a! >= 0 && a! < b! && b! >= VORMEN.indexOf('xlsx');
}

/** A folder with another name than the usual one is told, so that nobody wonders which year it was. */
const andersGeschreven = (map: string, schooljaar: Schooljaar | null): string[] =>
  schooljaar === null || map === schooljaarnaam(schooljaar)
    ? []
    : [`De map "${map}" is gelezen als schooljaar ${schooljaarnaam(schooljaar)}.`];

/** A fixed profile replaces the others for every kind it describes. */
function kiesProfiel(alle: Kandidaat[], profielen: readonly Profiel[], vast?: string): Kandidaat[] {
  if (vast === undefined) return alle;
  const gekozen = eisProfiel(profielen, vast);
  return alle.filter((k) => k.profiel === gekozen || !gekozen.soorten[k.soort]);
}

/** `werkprocessen.csv` and `werkprocessen-2.csv`, in any case, and the other forms in which an export is saved. */
function pastOpNaam(naam: string, { profiel, soort }: Kandidaat): boolean {
  const stam = profiel.soorten[soort]!.bestand.toLowerCase();
  const kort = naam.toLowerCase();
  return (
    kort.startsWith(stam) &&
    /^(-\d+)?\.(csv|txt|tsv|xlsx|xlsm|xls|xlsb|ods|zip)$/.test(kort.slice(stam.length))
  );
}

/** Items by name, with -2 before -10; hidden files of an operating system are nobody's export. */
function leesMap(map: string): Dirent[] {
  try {
    return readdirSync(map, { withFileTypes: true })
      .filter((item) => !item.name.startsWith('.'))
      .sort((a, b) => vergelijk(a.name, b.name));
  } catch {
    throw new Fout(
      'GEGEVENS_ONTBREKEN',
      'Deze map met exports is er niet of is niet te lezen; kijk of de naam klopt (--gegevens).',
      undefined,
      { bestand: map },
    );
  }
}

function vergelijk(a: string, b: string): number {
  const [naamA, nummerA] = ontleed(a);
  const [naamB, nummerB] = ontleed(b);
  if (naamA !== naamB) return naamA < naamB ? -1 : 1;
  return nummerA - nummerB || (a < b ? -1 : 1);
}

function ontleed(naam: string): [string, number] {
  const m = /^(.*?)(?:-(\d+))?\.(?:csv|txt|tsv|xlsx)$/i.exec(naam);
  return m ? [m[1]!, Number(m[2] ?? 0)] : [naam, 0];
}

/** A file that somebody may have meant as an export; a note or a picture beside it needs no word. */
const lijktExport = (naam: string): boolean => /\.(csv|tsv|xls[xmb]?|ods|zip)$/i.test(naam);
/** A link to a folder counts as a folder. */
const isMap = (item: Dirent): boolean => item.isDirectory() || item.isSymbolicLink();

/** The name of the file in which the werkprocessen of a schooljaar are expected. */
export function verwachtBestand(profielen: readonly Profiel[], vast?: string): string {
  const passend = profielen.filter((p) => vast === undefined || p.naam === vast);
  const stam = passend.map((p) => p.soorten.werkprocessen?.bestand).find((naam) => naam !== undefined);
  return `${stam ?? 'werkprocessen'}.csv`;
}
