import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Fout } from '../text/fout.ts';
import { opsomming } from '../text/opsomming.ts';
import { isVerdacht } from './codering.ts';
import type { Rij } from './csv.ts';
import type { Indeling, Kopbron } from './indeling.ts';
import { type Koprij, MEESTE_REGELS, naamVan } from './opening.ts';

type Celwaarde = string | number | boolean | Date | null;

/** A sheet, as rows of text: real dates as `jjjj-mm-dd`. */
interface Blad {
  readonly naam: string;
  readonly rijen: readonly (readonly string[])[];
}

/** Larger workbooks do not fit in memory when they are unpacked. */
const GROOTSTE = 100 * 1024 * 1024;
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OUD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

const geenWerkmap = (bestand: string, zin: string): Fout =>
  new Fout('GEEN_WERKMAP', zin, undefined, { bestand });

/** The sheets of a workbook straight from Excel, of which one has the rows of an export. */
export class Werkmap implements Kopbron {
  readonly #koppen = new Map<Koprij, Blad>();

  constructor(
    readonly bestand: string,
    readonly sha256: string,
    readonly bladen: readonly Blad[],
  ) {
    for (const blad of bladen) for (const kop of koppenVan(blad)) this.#koppen.set(kop, blad);
  }

  koppen(): Iterable<Koprij> {
    return this.#koppen.keys();
  }

  keur(): void {
    if (this.#koppen.size === 0)
      throw geenWerkmap(
        this.bestand,
        'Deze werkmap is leeg. Maak de export opnieuw, of haal het bestand weg.',
      );
  }

  /**
   * The rows below the header, as many cells as it has: in a sheet a cell without a value moves no other. Stops with
   * TWEE_BLADEN when another sheet has the same header, because its rows would be left out.
   */
  *rijen({ koprij, kop }: Indeling): Generator<Rij> {
    const blad = this.#koppen.get(koprij)!;
    const zelfde = [...this.#koppen]
      .filter(([k]) => kop.every((naam, i) => k.cellen[i] === naam))
      .map(([, { naam }]) => naam);
    const namen = [...new Set(zelfde)];
    if (namen.length > 1)
      throw new Fout(
        'TWEE_BLADEN',
        `De bladen ${opsomming(namen.map((naam) => `"${naam}"`))} hebben dezelfde kolommen. Zet elk blad in een eigen bestand (met -1 en -2 achter de naam), of haal weg wat niet mee moet.`,
        undefined,
        { bestand: this.bestand },
      );
    for (let i = koprij.na; i < blad.rijen.length; i++) {
      const cellen = kop.map((_, kolom) => blad.rijen[i]![kolom] ?? '');
      yield { cellen, regel: i + 1, aanhalingOpen: false, verdacht: isVerdacht(cellen.join('\n')) };
    }
  }
}

function* koppenVan({ rijen }: Blad): Generator<Koprij> {
  let erboven = 0;
  for (const [i, rij] of rijen.slice(0, MEESTE_REGELS).entries()) {
    const breedte = rij.findLastIndex((cel) => cel !== '') + 1;
    if (breedte === 0) continue;
    yield { cellen: rij.slice(0, breedte).map(naamVan), regel: i + 1, erboven, scheiding: '', na: i + 1 };
    erboven++;
  }
}

/**
 * Opens an .xlsx file. What is no workbook, or one with a password, gets one sentence (GEEN_WERKMAP). The reader is
 * loaded when there is something to read: most folders have no workbook.
 */
export async function openWerkmap(pad: string, bestand: string): Promise<Werkmap> {
  const bytes = await readFile(pad);
  if (bytes.length > GROOTSTE)
    throw geenWerkmap(bestand, 'Deze werkmap is te groot om te lezen. Sla haar op als CSV (UTF-8).');
  if (bytes.subarray(0, OUD.length).equals(OUD))
    throw geenWerkmap(
      bestand,
      'Dit is een oud Excelbestand of een werkmap met een wachtwoord. Open het in Excel en sla het op als gewone werkmap (.xlsx) zonder wachtwoord, of als CSV (UTF-8).',
    );
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw onleesbaar(bestand);
  const { default: leesXlsx } = await import('read-excel-file/node');
  try {
    const bladen = await leesXlsx(bytes);
    return new Werkmap(
      bestand,
      createHash('sha256').update(bytes).digest('hex'),
      bladen.map(({ sheet, data }) => ({
        naam: sheet,
        rijen: (data as unknown as Celwaarde[][]).map((rij) => rij.map(alsTekst)),
      })),
    );
  } catch {
    throw onleesbaar(bestand);
  }
}

const onleesbaar = (bestand: string): Fout =>
  geenWerkmap(
    bestand,
    'Dit is geen werkmap die te lezen is. Open het bestand in Excel en sla het op als .xlsx of als CSV (UTF-8).',
  );

/** A cell as an export would have it; a date without its time, which the program has no use for. */
function alsTekst(waarde: Celwaarde): string {
  if (waarde === null || waarde === undefined) return '';
  if (waarde instanceof Date) return Number.isNaN(waarde.getTime()) ? '' : waarde.toISOString().slice(0, 10);
  if (typeof waarde === 'boolean') return waarde ? 'WAAR' : 'ONWAAR';
  return String(waarde);
}
