import { maakTekstlezer } from '../intake/codering.ts';
import { CsvLezer, geenCsv, type Rij } from '../intake/csv.ts';
import { openWerkmap } from '../intake/werkmap.ts';
import { bekijkBytes, type Codering, formaatVan, stukken } from './bytes.ts';
import { bepaalDialect, type Dialect } from './dialect.ts';
import type { Vorm } from './inspectie.ts';

/** A file that can be read more than once, row by row, below its header. */
export interface Bron {
  vorm: Vorm;
  kop: string[];
  /** Sentences on what stands out in the file as a whole. */
  opmerkingen: string[];
  /** Hands over every row below the header, in order. */
  rijen(ontvang: (rij: Pick<Rij, 'cellen' | 'aanhalingOpen'>) => void): Promise<void>;
}

/** Text that is looked at to find delimiter and header. */
const PROEF = 1 << 18;

/**
 * Opens a CSV in any encoding, or a workbook. A CSV is never in memory as a whole. Throws a `Fout` (status 1) with one
 * sentence for what is no such file: GEEN_CSV. `isWaarde` knows values, to see that a header is absent.
 */
export async function opent(pad: string, isWaarde: (cel: string) => boolean): Promise<Bron> {
  return formaatVan(pad) === 'xlsx' ? opentWerkmap(pad, isWaarde) : opentCsv(pad, isWaarde);
}

async function opentCsv(pad: string, isWaarde: (cel: string) => boolean): Promise<Bron> {
  const { beschadigd, ...bytes } = await bekijkBytes(pad);
  const oudeMac = bytes.regeleinde === 'CR';
  const begin = await eersteTekst(pad, bytes.codering, oudeMac);
  if (begin.trim() === '')
    throw geenCsv(pad, 'Dit bestand heeft alleen lege regels en is dus geen CSV. Maak de export opnieuw.');
  if (/^\s*[[{]\s*["[{]/.test(begin))
    throw geenCsv(pad, 'Dit is geen CSV maar JSON. Maak de export opnieuw als CSV.');
  const { kop, ...dialect } = bepaalDialect(begin, isWaarde);
  return {
    vorm: { formaat: 'csv', ...bytes, ...dialect },
    kop,
    opmerkingen: beschadigd
      ? ['Het bestand is UTF-8, maar er staan tekens in die dat niet zijn. Maak de export opnieuw.']
      : [],
    rijen: (ontvang) => leesCsv(pad, bytes.codering, oudeMac, { kop, ...dialect }, ontvang),
  };
}

async function eersteTekst(pad: string, codering: Codering, oudeMac: boolean): Promise<string> {
  const tekst = maakTekstlezer(codering);
  let begin = '';
  for await (const stuk of stukken(pad)) {
    begin += tekst.voeg(stuk);
    if (begin.length >= PROEF) break;
  }
  if (begin.length < PROEF) begin += tekst.klaar();
  else begin = begin.slice(0, begin.lastIndexOf(oudeMac ? '\r' : '\n') + 1 || begin.length);
  return regels(zonderBom(begin), oudeMac);
}

async function leesCsv(
  pad: string,
  codering: Codering,
  oudeMac: boolean,
  { kop, scheiding, kopregel, zonderKop }: Dialect,
  ontvang: (rij: Rij) => void,
): Promise<void> {
  const tekst = maakTekstlezer(codering);
  // A file of one column has no delimiter; this one stands in no text.
  const teken = scheiding === '' ? '\u001f' : scheiding;
  let kopGehad = zonderKop;
  const csv = new CsvLezer(pad, teken, kop.length, kopregel, (rij) => {
    if (kopGehad) ontvang(rij);
    kopGehad = true;
  });
  let over = kopregel - 1;
  let wacht = '';
  let begonnen = false;
  const voeg = (deel: string): void => {
    wacht = begonnen ? deel : wacht + deel;
    if (!begonnen) {
      wacht = zonderBom(wacht);
      for (; over > 0 && wacht.includes('\n'); over--) wacht = wacht.slice(wacht.indexOf('\n') + 1);
      if (over > 0) return;
      begonnen = true;
    }
    csv.voeg(wacht);
  };
  for await (const stuk of stukken(pad)) voeg(regels(tekst.voeg(stuk), oudeMac));
  voeg(regels(tekst.klaar(), oudeMac));
  csv.klaar();
}

const zonderBom = (tekst: string): string => (tekst.charCodeAt(0) === 0xfeff ? tekst.slice(1) : tekst);
const regels = (tekst: string, oudeMac: boolean): string => (oudeMac ? tekst.replaceAll('\r', '\n') : tekst);

/** The sheet of a workbook with the most rows, read as the reader of exports reads it. */
async function opentWerkmap(pad: string, isWaarde: (cel: string) => boolean): Promise<Bron> {
  const { bladen } = await openWerkmap(pad, pad);
  const { rijen } = bladen.reduce((a, b) => (b.rijen.length > a.rijen.length ? b : a), {
    rijen: [] as readonly (readonly string[])[],
  });
  if (rijen.length === 0)
    throw geenCsv(pad, 'In deze werkmap staat geen enkele rij. Maak de export opnieuw.');
  // The same search for the header as in a text, on the first rows written as one.
  const proef = rijen.slice(0, 60).map((rij) => rij.map((cel) => `"${cel.replaceAll('"', '""')}"`).join(';'));
  const { kop, zonderKop } = bepaalDialect(`sep=;\n${proef.join('\n')}\n`, isWaarde);
  const kopPlek = rijen.findIndex(
    (rij) => zonderKop || kop.every((naam, i) => netjes(rij[i] ?? '') === naam),
  );
  const onder = rijen.slice(zonderKop ? 0 : kopPlek + 1);
  return {
    vorm: { ...GEEN_TEKST, kopregel: kopPlek + 1, zonderKop },
    kop,
    opmerkingen:
      bladen.length > 1
        ? [`De werkmap heeft ${bladen.length} bladen; alleen het blad met de meeste rijen is bekeken.`]
        : [],
    rijen: async (ontvang) => {
      for (const rij of onder) ontvang({ cellen: kop.map((_, i) => rij[i] ?? ''), aanhalingOpen: false });
    },
  };
}

/** What a workbook does not have of its own. */
const GEEN_TEKST = {
  formaat: 'xlsx',
  codering: 'utf-8',
  bom: false,
  alleenAscii: false,
  scheiding: '',
  aanhaling: 'geen',
  regeleinde: 'geen',
  sepRegel: false,
} as const;

const netjes = (cel: string): string => cel.replace(/\s+/g, ' ').trim();
