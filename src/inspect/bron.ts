import {
  type Codering,
  GissendeLezer,
  gisCodering,
  heeftBom,
  maakTekstlezer,
  zekereCodering,
} from '../intake/codering.ts';
import { CsvLezer, geenCsv, type Rij } from '../intake/csv.ts';
import { metAlleenCr } from '../intake/opening.ts';
import { maakRegelezer } from '../intake/regels.ts';
import { openWerkmap } from '../intake/werkmap.ts';
import { Bytekeuring, eersteBytes, eisTekst, formaatVan, stukken } from './bytes.ts';
import { bepaalDialect, type Dialect } from './dialect.ts';
import type { Vorm } from './inspectie.ts';

/** A row below the header. */
export type Bronrij = Pick<Rij, 'cellen' | 'aanhalingOpen'>;

/** What is known of a file once all of it has passed. */
export interface Doorgelezen {
  vorm: Vorm;
  /** Sentences on what stands out in the file as a whole. */
  opmerkingen: string[];
}

/** A file that is read row by row, below its header; in one go, and once more when that is asked. */
export interface Bron {
  kop: string[];
  zonderKop: boolean;
  /** Hands over every row below the header, in order. */
  rijen(ontvang: (rij: Bronrij) => void): Promise<Doorgelezen>;
}

/** Bytes that are looked at to find delimiter and header. */
const PROEF = 1 << 18;

/**
 * Opens a CSV in any encoding, or a workbook. A CSV is never in memory as a whole. Throws a `Fout` (status 1) with one
 * sentence for what is no such file: GEEN_CSV. `isWaarde` knows values, to see that a header is absent.
 */
export async function opent(pad: string, isWaarde: (cel: string) => boolean): Promise<Bron> {
  return formaatVan(pad) === 'xlsx' ? opentWerkmap(pad, isWaarde) : opentCsv(pad, isWaarde);
}

function opentCsv(pad: string, isWaarde: (cel: string) => boolean): Bron {
  const blok = eersteBytes(pad, PROEF);
  const zeker = zekereCodering(blok);
  if (!zeker?.startsWith('utf-16')) eisTekst(blok, pad);
  const { begin, oudeMac } = eersteTekst(blok, zeker);
  if (begin.trim() === '')
    throw geenCsv(pad, 'Dit bestand heeft alleen lege regels en is dus geen CSV. Maak de export opnieuw.');
  if (/^\s*[[{]\s*["[{]/.test(begin))
    throw geenCsv(pad, 'Dit is geen CSV maar JSON. Maak de export opnieuw als CSV.');
  const { kop, ...dialect } = bepaalDialect(begin, isWaarde);
  const bom = heeftBom(blok) || (zeker !== null && [0xfe, 0xff].includes(blok[0]!));
  return {
    kop,
    zonderKop: dialect.zonderKop,
    rijen: async (ontvang) => {
      const { beschadigd, ...bytes } = await leesCsv(pad, zeker, oudeMac, { kop, ...dialect }, ontvang);
      return {
        vorm: { formaat: 'csv', bom, ...bytes, ...dialect },
        opmerkingen: beschadigd
          ? ['Het bestand is UTF-8, maar er staan tekens in die dat niet zijn. Maak de export opnieuw.']
          : [],
      };
    },
  };
}

/** The whole lines of the first bytes of a file, as far as they tell its encoding and line ends. */
function eersteTekst(blok: Buffer, zeker: Codering | null): { begin: string; oudeMac: boolean } {
  const lezer = maakTekstlezer(zeker ?? gisCodering(blok) ?? 'utf-8');
  let tekst = lezer.voeg(blok);
  if (blok.length < PROEF) tekst += lezer.klaar();
  const oudeMac = metAlleenCr(tekst);
  if (blok.length === PROEF)
    tekst = tekst.slice(0, tekst.lastIndexOf(oudeMac ? '\r' : '\n') + 1 || tekst.length);
  const regels = maakRegelezer(oudeMac);
  return { begin: zonderBom(regels.voeg(tekst) + regels.klaar()), oudeMac };
}

/** Goes through a file once: its bytes are judged on the way to the rows. */
async function leesCsv(
  pad: string,
  zeker: Vorm['codering'] | null,
  oudeMac: boolean,
  { kop, scheiding, kopregel, zonderKop }: Dialect,
  ontvang: (rij: Rij) => void,
) {
  const keuring = new Bytekeuring(pad, zeker);
  const tekst = zeker === null ? new GissendeLezer('utf-8') : maakTekstlezer(zeker);
  const regels = maakRegelezer(oudeMac);
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
  for await (const stuk of stukken(pad)) {
    const deel = tekst.voeg(stuk);
    keuring.voeg(stuk, deel);
    voeg(regels.voeg(deel));
  }
  voeg(regels.voeg(tekst.klaar()) + regels.klaar());
  csv.klaar();
  return keuring.oordeel(tekst.codering);
}

const zonderBom = (tekst: string): string => (tekst.charCodeAt(0) === 0xfeff ? tekst.slice(1) : tekst);

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
    kop,
    zonderKop,
    rijen: async (ontvang) => {
      for (const rij of onder) ontvang({ cellen: kop.map((_, i) => rij[i] ?? ''), aanhalingOpen: false });
      return {
        vorm: { ...GEEN_TEKST, kopregel: kopPlek + 1, zonderKop },
        opmerkingen:
          bladen.length > 1
            ? [`De werkmap heeft ${bladen.length} bladen; alleen het blad met de meeste rijen is bekeken.`]
            : [],
      };
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
