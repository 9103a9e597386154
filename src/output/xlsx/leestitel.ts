import { zonderNummer } from '../../pages/hulp-plaatsing.ts';
import type { Stof } from '../../pages/stof.ts';
import { titelInWoorden } from '../../pages/verslag.ts';
import type { Tabel } from '../../records/tabel.ts';

/** Title of a table as a reader sees it: figures filled in, without the number that its publication gave it. */
export const leestitel = (stof: Stof, { kop, titel }: Pick<Tabel, 'kop' | 'titel'>): string =>
  zonderNummer(titelInWoorden(stof, kop ?? titel));
