import type { CellObject } from 'write-excel-file/node';
import type { Stijl } from '../../definition/stijl.ts';
import type { Cel } from '../../records/tabel.ts';
import { toonCel } from '../../text/getallen.ts';

/** How a cell looks; the library's own names. */
export type Celstijl = Omit<CellObject, 'value' | 'type' | 'format'>;

/** The looks of a workbook in the colours of the house; letters stay those of the spreadsheet. */
export const celstijlen = ({ huis: [donkerst, , , lichtst] }: Stijl) =>
  ({
    titel: { fontWeight: 'bold', fontSize: 14, textColor: donkerst },
    tekst: { wrap: true, alignVertical: 'top' },
    /** Head of a column of texts. */
    kop: {
      fontWeight: 'bold',
      backgroundColor: lichtst,
      wrap: true,
      alignVertical: 'bottom',
      bottomBorderStyle: 'thin',
      bottomBorderColor: donkerst,
    },
    groeprij: { fontWeight: 'bold', textColor: donkerst },
    totaal: { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: donkerst },
    koppeling: { textColor: donkerst, textDecoration: { underline: true } },
    vet: { fontWeight: 'bold' },
  }) as const satisfies Record<string, Celstijl>;
export type Celstijlen = ReturnType<typeof celstijlen>;

/** Beginnings that a spreadsheet takes for a formula when a text is typed. */
const FORMULETEKEN = /^[=+\-@\t\r\n]/;

/**
 * A text. It is stored as a string, which no spreadsheet works out; one that begins as a formula also gets the format
 * "text", so that it stays a text when a user opens the cell and presses Enter.
 */
export const tekst = (value: string, stijl: Celstijl = {}): CellObject => ({
  value,
  type: String,
  ...(FORMULETEKEN.test(value) && { format: '@' }),
  ...stijl,
});

/**
 * A figure as a real number, with the decimals it is printed with; an empty share is an empty cell; what is not available or
 * hidden is a sign, never the number.
 *
 * A share is the printed number with a percent sign in its format: 31 shows as 31%, as in `cijfers.json`, the CSV and the
 * report. So one figure is one number in every format, and looking it up in another file finds it. The price is that
 * multiplying asks for / 100, which `PROCENTUITLEG` says below each table that has shares.
 */
export function figuur(cel: Cel, stijl: Celstijl = {}): CellObject {
  const opmaak: Celstijl = { align: 'right', ...stijl };
  if (cel.status === 'niet-beschikbaar' || cel.status === 'geheim') return tekst(toonCel(cel), opmaak);
  if (cel.waarde === null) return opmaak;
  return { value: cel.waarde, type: Number, format: getalnotatie(cel), ...opmaak };
}

/** Format code of a figure; `,` and `.` are the code's own, which a Dutch spreadsheet shows as 1.241 and 94,1. */
const getalnotatie = ({ decimalen, eenheid }: Pick<Cel, 'decimalen' | 'eenheid'>): string =>
  `#,##0${decimalen > 0 ? `.${'0'.repeat(decimalen)}` : ''}${eenheid === '%' ? '"%"' : ''}`;

/** A count of rows or files. */
export const aantal = (value: number, stijl: Celstijl = {}): CellObject => ({
  value,
  type: Number,
  format: '#,##0',
  align: 'right',
  ...stijl,
});

export const PROCENTUITLEG =
  'Een percentage is hier het getal dat er staat: 31% is 31. Deel door 100 om ermee te vermenigvuldigen.';

/** Is there a share among these cells, as a number? */
export const heeftProcent = (cellen: readonly Cel[]): boolean =>
  cellen.some(({ eenheid, status, waarde }) => eenheid === '%' && status === 'ok' && waarde !== null);
