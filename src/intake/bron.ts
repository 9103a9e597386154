import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { Fout } from '../text/fout.ts';
import { BOM, heeftBom } from './codering.ts';
import { geenCsv, LANGSTE_REGEL, regelTeLang } from './csv.ts';

/** What takes the bytes after the header line. */
export interface Ontvanger {
  voeg(bytes: Buffer): void;
  klaar(): void;
}

const HANDTEKENINGEN: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('PK\x03\x04', 'latin1'), 'een Excel- of zipbestand'],
  [Buffer.from('PK\x05\x06', 'latin1'), 'een zipbestand'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'een oud Excelbestand'],
  [Buffer.from('%PDF'), 'een PDF'],
  [Buffer.from([0x1f, 0x8b]), 'een ingepakt bestand (gzip)'],
  [Buffer.from([0xff, 0xfe]), 'tekst in UTF-16'],
  [Buffer.from([0xfe, 0xff]), 'tekst in UTF-16'],
];
/** Excel's own first line, which names the delimiter; the bronprofiel knows that one already. */
const SEP_REGEL = /^(?:\xef\xbb\xbf)?"?sep=[^\r\n]"?\r?\n/i;
const LANGSTE_SEP_REGEL = 16;
const OPSLAAN = 'Open het in het programma waar het uit komt en sla het op als CSV (UTF-8).';

/**
 * Reads the bytes of one file once: the header line goes to `begin`, with its line number (2 below a line `sep=;`),
 * the rest to what that returns, all of it into the SHA-256 (hex). A file that is no CSV gets one sentence (GEEN_CSV);
 * a file that cannot be read BESTAND_ONLEESBAAR.
 */
export async function leesBron<O extends Ontvanger>(
  pad: string,
  bestand: string,
  begin: (kop: Buffer, regel: number) => O,
): Promise<{ sha256: string; ontvanger: O }> {
  try {
    eisBestand(pad, bestand);
    return await stroom(pad, bestand, begin);
  } catch (fout) {
    if (isSysteemfout(fout))
      throw new Fout(
        'BESTAND_ONLEESBAAR',
        `Dit bestand is niet te lezen (${fout.code}). Kijk of het er nog staat en of u het mag openen.`,
        undefined,
        { bestand },
      );
    throw fout;
  }
}

async function stroom<O extends Ontvanger>(
  pad: string,
  bestand: string,
  begin: (kop: Buffer, regel: number) => O,
): Promise<{ sha256: string; ontvanger: O }> {
  const som = createHash('sha256');
  let wacht: Buffer = Buffer.alloc(0);
  let ontvanger: O | null = null;
  for await (const stuk of createReadStream(pad, { highWaterMark: 1 << 18 })) {
    const bytes = stuk as Buffer;
    som.update(bytes);
    if (ontvanger) {
      ontvanger.voeg(bytes);
      continue;
    }
    wacht = wacht.length === 0 ? bytes : Buffer.concat([wacht, bytes]);
    const { tekst, regel } = zonderSepRegel(wacht);
    const lf = tekst.indexOf(10);
    if (lf < 0 && tekst.length <= LANGSTE_REGEL) continue;
    keurBegin(tekst, bestand);
    if (lf < 0 || lf > LANGSTE_REGEL) throw regelTeLang(bestand);
    ontvanger = begin(keurKop(tekst.subarray(0, lf), bestand), regel);
    ontvanger.voeg(tekst.subarray(lf + 1));
  }
  if (!ontvanger) {
    keurBegin(wacht, bestand);
    const { tekst, regel } = zonderSepRegel(wacht);
    ontvanger = begin(keurKop(tekst, bestand), regel);
  }
  ontvanger.klaar();
  return { sha256: som.digest('hex'), ontvanger };
}

function eisBestand(pad: string, bestand: string): void {
  const wat = statSync(pad);
  if (wat.isDirectory())
    throw geenCsv(
      bestand,
      'Dit is een map en geen CSV-bestand. Haal de map weg of geef haar een andere naam.',
    );
  if (!wat.isFile())
    throw geenCsv(bestand, 'Dit is geen gewoon bestand en dus geen CSV. Zet hier de export neer.');
}

/** The bytes from the header on, with the byte order mark if there is one, and the line on which the header stands. */
function zonderSepRegel(bytes: Buffer): { tekst: Buffer; regel: number } {
  const sep = SEP_REGEL.exec(bytes.toString('latin1', 0, LANGSTE_SEP_REGEL))?.[0];
  if (sep === undefined) return { tekst: bytes, regel: 1 };
  const tekst = bytes.subarray(sep.length);
  return { tekst: heeftBom(bytes) ? Buffer.concat([BOM, tekst]) : tekst, regel: 2 };
}

function keurBegin(bytes: Buffer, bestand: string): void {
  if (bytes.length === 0)
    throw geenCsv(
      bestand,
      'Dit bestand is leeg en dus geen CSV. Maak de export opnieuw, of haal het bestand weg.',
    );
  for (const [teken, wat] of HANDTEKENINGEN)
    if (bytes.subarray(0, teken.length).equals(teken))
      throw geenCsv(bestand, `Dit is geen CSV maar ${wat}. ${OPSLAAN}`);
}

/** The header line without byte order mark stays as it is; what cannot be a header is no CSV. */
function keurKop(kop: Buffer, bestand: string): Buffer {
  const tekst = heeftBom(kop) ? kop.subarray(BOM.length) : kop;
  if (tekst.some((byte) => byte < 32 && byte !== 9 && byte !== 13))
    throw geenCsv(
      bestand,
      `Dit is geen CSV: op de eerste regel staan tekens die in geen tekst horen. ${OPSLAAN}`,
    );
  const begin = tekst.toString('latin1').trim();
  if (begin === '')
    throw geenCsv(
      bestand,
      'De eerste regel is leeg; daar horen de namen van de kolommen. Maak de export opnieuw.',
    );
  if (begin.startsWith('<') || begin.startsWith('{') || begin.startsWith('['))
    throw geenCsv(bestand, `Dit is geen CSV maar een webpagina, XML of JSON. ${OPSLAAN}`);
  return kop;
}

const isSysteemfout = (fout: unknown): fout is NodeJS.ErrnoException =>
  fout instanceof Error && !(fout instanceof Fout) && 'syscall' in fout;
