import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { Fout } from '../text/fout.ts';
import { geenCsv, LANGSTE_REGEL, OPSLAAN, regelTeLang } from './csv.ts';

/** What takes the bytes of a file. */
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
];
/** Bytes of a file that are looked at before its rows are read. */
const BLOK = 1 << 18;

/**
 * Reads the bytes of one file once: the first block goes to `begin`, and then everything to what that returns, all of it
 * into the SHA-256 (hex). A file that is no CSV gets one sentence (GEEN_CSV); a file that cannot be read
 * BESTAND_ONLEESBAAR.
 */
export async function leesBron<O extends Ontvanger>(
  pad: string,
  bestand: string,
  begin: (blok: Buffer) => O,
): Promise<{ sha256: string; ontvanger: O }> {
  return alsLeesbaar(pad, bestand, () => stroom(pad, bestand, begin));
}

/** Does something with a file; a folder, a file that is not there or may not be opened gets one sentence. */
export async function alsLeesbaar<T>(pad: string, bestand: string, lees: () => Promise<T>): Promise<T> {
  try {
    eisBestand(pad, bestand);
    return await lees();
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
  begin: (blok: Buffer) => O,
): Promise<{ sha256: string; ontvanger: O }> {
  const som = createHash('sha256');
  let wacht: Buffer = Buffer.alloc(0);
  let ontvanger: O | null = null;
  const open = (): O => {
    keurBegin(wacht, bestand);
    const nieuw = begin(wacht);
    nieuw.voeg(wacht);
    return nieuw;
  };
  for await (const stuk of createReadStream(pad, { highWaterMark: BLOK })) {
    const bytes = stuk as Buffer;
    som.update(bytes);
    if (ontvanger) {
      ontvanger.voeg(bytes);
      continue;
    }
    wacht = wacht.length === 0 ? bytes : Buffer.concat([wacht, bytes]);
    if (wacht.length >= BLOK && (heeftRegeleinde(wacht) || wacht.length > LANGSTE_REGEL)) ontvanger = open();
  }
  ontvanger ??= open();
  ontvanger.klaar();
  return { sha256: som.digest('hex'), ontvanger };
}

const heeftRegeleinde = (bytes: Buffer): boolean => bytes.includes(10) || bytes.includes(13);

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

function keurBegin(bytes: Buffer, bestand: string): void {
  if (bytes.length === 0)
    throw geenCsv(
      bestand,
      'Dit bestand is leeg en dus geen CSV. Maak de export opnieuw, of haal het bestand weg.',
    );
  for (const [teken, wat] of HANDTEKENINGEN)
    if (bytes.subarray(0, teken.length).equals(teken))
      throw geenCsv(bestand, `Dit is geen CSV maar ${wat}. ${OPSLAAN}`);
  if (bytes.length > LANGSTE_REGEL && !heeftRegeleinde(bytes)) throw regelTeLang(bestand);
}

const isSysteemfout = (fout: unknown): fout is NodeJS.ErrnoException =>
  fout instanceof Error && !(fout instanceof Fout) && 'syscall' in fout;
