import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile, { type Row } from 'read-excel-file/node';
import type { Stof } from '../../pages/stof.ts';
import { cijfersJson } from '../cijfers.ts';

// For the tests: a workbook as a program other than the writer reads it, and its files as they are.

export type Rij = Row;

/** Rows of each sheet, by name, in the order of the workbook. */
export async function leesBladen(bytes: Uint8Array): Promise<Map<string, Rij[]>> {
  const bladen = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return new Map(bladen.map(({ sheet, data }) => [sheet, data]));
}

/** The XML of the files in a workbook. */
export const leesXml = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([pad, inhoud]) => [pad, strFromU8(inhoud)]));

/** What `cijfers.json` says of a table, as a sheet shows it: a number, nothing, or the sign for no figure. */
interface Jsontabel {
  id: string;
  rijen: string[];
  kolommen: string[];
  cellen: (number | string | null)[][];
}

export function jsontabellen(stof: Stof): Jsontabel[] {
  const { tabellen } = JSON.parse(cijfersJson(stof)) as {
    tabellen: (Omit<Jsontabel, 'cellen'> & Record<'waarden' | 'weergave' | 'status', never[][]>)[];
  };
  return tabellen.map(({ id, rijen, kolommen, waarden, weergave, status }) => ({
    id,
    rijen,
    kolommen,
    cellen: status.map((rij, r) =>
      rij.map((staat, k) => {
        if (staat === 'ok') return waarden[r]![k]!;
        return staat === 'leeg' ? null : weergave[r]![k]!;
      }),
    ),
  }));
}
