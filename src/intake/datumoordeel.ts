import { Fout } from '../text/fout.ts';
import { getal, inRijen } from '../text/getallen.ts';
import { opsomming } from '../text/opsomming.ts';
import type { Datumbevinding } from './datumkolom.ts';
import { type Datumnotatie, type Datumvorm, VORM } from './datumnotatie.ts';

/** From so many different dates that could all be read both ways it is worth saying. */
const OPVALLEND = 3;
/** And from so many also when another column of the file shows the order. */
const ZEER_OPVALLEND = 10;
/** From so many dates a workbook with real dates up to the 12th and the others as text is no coincidence. */
const GEEN_TOEVAL = 8;

const NAAM: Record<Datumvorm, string> = {
  dmj: 'dd-mm-jjjj',
  jmd: 'jjjj-mm-dd',
  cijfers: 'jjjjmmdd',
  excel: 'het volgnummer van een dag in Excel',
  maandnaam: 'dag, naam van de maand en jaar',
};

/**
 * Stops when the first block already shows that a column of dates cannot be read at all (DATUM_ONLEESBAAR): one sentence
 * instead of a rejection for every row.
 */
export function eisLeesbareDatums(bestand: string, bevindingen: readonly Datumbevinding[]): void {
  const mis = bevindingen.find(({ onleesbaar }) => onleesbaar);
  if (!mis) return;
  throw new Fout(
    'DATUM_ONLEESBAAR',
    `De datums in de kolom "${mis.kolom}" staan in een notatie die niet te lezen is. Maak de export opnieuw met dd-mm-jjjj (een jaar van twee cijfers kan niet).`,
    undefined,
    { bestand },
  );
}

/**
 * What the dates of a whole file say about their notation, in sentences for the author. A column in which the month
 * stands where the profile has the day stops the run (DATUMVOLGORDE): its other dates were read with both changed, which
 * moves them to another month without a trace, and one wrong date may not turn all the others round either.
 */
export function oordeelDatums(
  bestand: string,
  { naam: profiel, datum: notatie }: { naam: string; datum: Datumnotatie },
  bevindingen: readonly Datumbevinding[],
): string[] {
  for (const bevinding of bevindingen) {
    eisVolgorde(bestand, notatie, bevinding);
    eisNietVerwisseld(bestand, bevinding);
  }
  const bewezen = bevindingen.some((b) => b.bewezen > 0 || b.echt > 0);
  return [
    ...samen(
      bevindingen,
      (b) => andereNotatie(b, notatie),
      (kolommen, als) =>
        `De datums in ${kolommen} van "${bestand}" staan als ${als} en niet als ${notatie}, zoals bronprofiel ${profiel} zegt; zo zijn ze gelezen.`,
    ),
    ...samen(
      bevindingen,
      (b) => tweeNotaties(b, notatie),
      (kolommen, als) =>
        `In ${kolommen} van "${bestand}" staan notaties van datums door elkaar: ${als}. Elke datum is gelezen in haar eigen notatie.`,
    ),
    ...samen(
      bevindingen,
      (b) => (b.metTijd ? 'tijd' : null),
      (kolommen) => `Achter de datums in ${kolommen} van "${bestand}" staat een tijd; die is niet gelezen.`,
    ),
    ...samen(
      bevindingen,
      (b) => onzekereVolgorde(b, bewezen, notatie),
      (kolommen, als) =>
        `Aan de datums in ${kolommen} van "${bestand}" is niet te zien of de dag of de maand voorop staat; ze zijn gelezen als ${als}.`,
    ),
  ];
}

function eisVolgorde(bestand: string, notatie: Datumnotatie, b: Datumbevinding): void {
  if (b.omgekeerd <= b.bewezen || (b.twijfel === 0 && b.omgekeerd < 3)) return;
  const anders = notatie === 'mm-dd-jjjj' ? 'dd-mm-jjjj' : 'mm-dd-jjjj';
  const volgorde = b.vorm === 'dmj' ? anders.slice(0, 5) : 'dd-mm';
  const raad =
    b.vorm === 'dmj'
      ? `, of zet in het bronprofiel "datum: ${anders}" als alle datums in deze export zo staan`
      : '';
  throw new Fout(
    'DATUMVOLGORDE',
    `In de kolom "${b.kolom}" staan dag en maand andersom (${volgorde}): ${getal(b.omgekeerd)} datums kunnen niet anders en ${getal(b.twijfel)} kunnen op twee manieren gelezen worden. Maak de export opnieuw met dd-mm-jjjj${raad}.`,
    undefined,
    { bestand },
  );
}

/**
 * Excel turns the dates that it can read into real ones and leaves the others as text. Real dates of the first twelve
 * days only, beside text of the other days only, were read by an Excel of another language, with day and month changed.
 */
function eisNietVerwisseld(bestand: string, b: Datumbevinding): void {
  const tekst = b.bewezen + b.omgekeerd;
  if (b.echt === 0 || b.echtBewezen > 0 || b.twijfel > 0 || tekst === 0) return;
  if (b.echt + tekst < GEEN_TOEVAL) return;
  throw new Fout(
    'DATUMS_VERWISSELD',
    `In de kolom "${b.kolom}" heeft Excel een deel van de datums anders gelezen dan ze geschreven zijn: dag en maand zijn daar verwisseld. Maak de export opnieuw en open haar niet eerst in Excel.`,
    undefined,
    { bestand },
  );
}

function andereNotatie({ vorm, teken, naast }: Datumbevinding, notatie: Datumnotatie): string | null {
  if (vorm === null || naast !== null) return null;
  const eigen = vorm === VORM[notatie];
  if (eigen && teken === null) return null;
  return (eigen ? notatie : NAAM[vorm]).replaceAll('-', teken ?? '-');
}

/** The two notations of a column in which dates of another shape stand. */
function tweeNotaties({ vorm, teken, naast }: Datumbevinding, notatie: Datumnotatie): string | null {
  if (naast === null) return null;
  const hoofd = naast.vorm === VORM[notatie] ? notatie : NAAM[naast.vorm];
  const anders = NAAM[vorm!].replaceAll('-', teken ?? '-');
  return `${hoofd}, en in ${inRijen(naast.aantal)} ${anders}`;
}

/** How a column was read whose values do not show their order; null when they do, or are few. */
function onzekereVolgorde(b: Datumbevinding, bewezen: boolean, notatie: Datumnotatie): string | null {
  if (b.vorm !== 'dmj' || b.bewezen > 0 || b.verschillend < (bewezen ? ZEER_OPVALLEND : OPVALLEND))
    return null;
  return notatie === 'mm-dd-jjjj' ? 'maand-dag-jaar' : 'dag-maand-jaar';
}

/** One sentence for all columns of which the same is to be said. */
function samen(
  bevindingen: readonly Datumbevinding[],
  wat: (b: Datumbevinding) => string | null,
  zin: (kolommen: string, wat: string) => string,
): string[] {
  const kolommenPer = new Map<string, string[]>();
  for (const bevinding of bevindingen) {
    const zaak = wat(bevinding);
    if (zaak !== null) kolommenPer.set(zaak, [...(kolommenPer.get(zaak) ?? []), `"${bevinding.kolom}"`]);
  }
  return [...kolommenPer].map(([zaak, kolommen]) =>
    zin(`${kolommen.length === 1 ? 'kolom' : 'de kolommen'} ${opsomming(kolommen)}`, zaak),
  );
}
