import type { Stof } from '../../pages/stof.ts';
import { naam } from '../../records/schooljaar.ts';
import { bladnamen } from './bladnaam.ts';
import { celstijlen } from './cellen.ts';
import { leestitel } from './leestitel.ts';
import { documenttitel, inhoudblad, kerncijferblad, verantwoordingblad } from './overzichtbladen.ts';
import { tabelblad } from './tabelblad.ts';
import { werkmap } from './werkmap.ts';

/**
 * The workbook of a report or letter: a sheet of contents, one sheet per table in the order of `stof.tabellen`, the figures of
 * the text, and the account of what was read. Every figure is a real number with the decimals it is printed with, a share too
 * (see `figuur`); nothing in it is a formula. The same material gives the same bytes.
 *
 * A text such as "=1+1" is harmless in the workbook. Saving a sheet as CSV from a spreadsheet program would write it bare,
 * and no invisible mark survives that; who wants CSV takes the files of `csvBestanden`, which guard for it.
 */
export async function maakXlsx(stof: Stof): Promise<Uint8Array> {
  const { stijl, organisatie } = stof.definitie.regio;
  const stijlen = celstijlen(stijl);
  const tabellen = [...stof.tabellen.values()];
  const titels = tabellen.map((tabel) => leestitel(stof, tabel));
  const jaar = naam(stof.definitie.schooljaar);
  // The schooljaar of the whole workbook says nothing about one sheet.
  const namen = bladnamen(titels.map((titel) => titel.replace(new RegExp(`[ ,(]+${jaar}\\)?$`), '')));
  const ingangen = tabellen.map((tabel, i) => ({ tabel, titel: titels[i]!, blad: namen[i]! }));
  return werkmap(
    [
      inhoudblad(stof, ingangen, stijlen),
      ...ingangen.map(({ tabel, titel, blad }) => tabelblad(tabel, titel, blad, stijlen)),
      kerncijferblad(stof, stijlen),
      verantwoordingblad(stof, stijlen),
    ],
    { titel: documenttitel(stof), maker: organisatie },
  );
}
