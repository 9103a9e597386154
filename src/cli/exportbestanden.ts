import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { definitieFout } from '../text/fout.ts';

/**
 * The files meant by these paths: a folder stands for the CSV and Excel files right in it, because not every shell fills in
 * `*.csv`. Throws a definition fault (status 2) for a folder without any.
 */
export function exportbestanden(paden: readonly string[]): string[] {
  return paden.flatMap((pad) => {
    if (!existsSync(pad) || !statSync(pad).isDirectory()) return [pad];
    const gevonden = readdirSync(pad, { withFileTypes: true })
      .filter((item) => item.isFile() && /^[^.~].*\.(csv|xlsx)$/i.test(item.name))
      .map((item) => join(pad, item.name))
      .sort();
    if (gevonden.length > 0) return gevonden;
    throw definitieFout(
      'MAP_ZONDER_EXPORT',
      `in de map "${pad}" staat geen csv- of Excelbestand; noem de map waar ze zelf in staan.`,
    );
  });
}
