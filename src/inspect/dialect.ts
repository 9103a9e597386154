import { parse } from 'csv-parse/sync';
import { SCHEIDINGEN } from '../intake/opening.ts';
import type { Vorm } from './inspectie.ts';
import { zijnGegevens } from './gegeven.ts';

/** How the text of a file is divided, and its header. */
export type Dialect = Pick<Vorm, 'scheiding' | 'aanhaling' | 'kopregel' | 'sepRegel' | 'zonderKop'> & {
  kop: string[];
};

interface Proefrij {
  cellen: string[];
  /** Line on which it begins, from 1. */
  regel: number;
}

const PROEFRIJEN = 60;
/** Titles stand in the first lines or nowhere. */
const HOOGSTE_KOP = 20;
const SEP_REGEL = /^"?sep=([^\r\n])"?\r?\n/i;

/** Finds delimiter and header in the first text of a file (without byte order mark); `isWaarde` knows values of codes. */
export function bepaalDialect(begin: string, isWaarde: (cel: string) => boolean): Dialect {
  const sep = SEP_REGEL.exec(begin);
  const tekst = sep ? begin.slice(sep[0].length) : begin;
  const eerste = sep ? 2 : 1;
  const proeven = (sep ? [sep[1]!] : SCHEIDINGEN).map((teken) => {
    const rijen = proefrijen(tekst, teken, eerste);
    return { teken, rijen, score: regelmaat(rijen) };
  });
  const beste = proeven.reduce((a, b) => (b.score > a.score ? b : a));
  const enkel = beste.score === 0;
  const rijen = beste.rijen;
  const kopPlek = zoekKop(rijen);
  const kopRij = rijen[kopPlek] ?? { cellen: [''], regel: eerste };
  const namen = kopRij.cellen.map((cel) => cel.replace(/\s+/g, ' ').trim());
  const zonderKop = zijnGegevens(namen) || namen.filter(isWaarde).length > 1;
  return {
    scheiding: enkel ? '' : beste.teken,
    aanhaling: aanhalingVan(tekst, beste.teken, rijen),
    kopregel: kopRij.regel,
    sepRegel: sep !== null,
    zonderKop,
    kop: zonderKop ? namen.map((_, i) => `kolom ${i + 1}`) : namen,
  };
}

/** The first rows; where the quotes are not in order, lines split at every delimiter. */
function proefrijen(tekst: string, teken: string, eerste: number): Proefrij[] {
  const rijen: Proefrij[] = [];
  let regel = eerste;
  const neem = (cellen: string[], { lines }: { lines: number }): null => {
    if (rijen.length < PROEFRIJEN) rijen.push({ cellen, regel });
    regel = eerste + lines;
    return null;
  };
  try {
    parse(tekst, {
      delimiter: teken,
      relax_quotes: true,
      relax_column_count: true,
      to: PROEFRIJEN,
      on_record: neem,
    });
  } catch {
    const gelezen = rijen.length;
    const regels = tekst.split(/\r\n|\n|\r/).slice(regel - eerste);
    for (const los of regels.slice(0, PROEFRIJEN - gelezen))
      rijen.push({ cellen: los.split(teken), regel: regel++ });
  }
  return rijen;
}

/** High when most rows have the same number of cells, and that number is more than one. */
function regelmaat(rijen: readonly Proefrij[]): number {
  const vol = rijen.filter(({ cellen }) => cellen.some((cel) => cel.trim() !== ''));
  const breedten = new Map<number, number>();
  for (const { cellen } of vol) breedten.set(cellen.length, (breedten.get(cellen.length) ?? 0) + 1);
  breedten.delete(1);
  let beste = 0;
  for (const [breedte, aantal] of breedten)
    beste = Math.max(beste, (aantal / vol.length) ** 2 * Math.log2(1 + breedte));
  return beste;
}

/** The first row that is about as full as the fullest one: a title stands in one or two cells. */
function zoekKop(rijen: readonly Proefrij[]): number {
  const gevuld = rijen
    .slice(0, HOOGSTE_KOP)
    .map(({ cellen }) => cellen.filter((c) => c.trim() !== '').length);
  const nodig = Math.max(1, ...gevuld) * 0.6;
  return Math.max(
    0,
    gevuld.findIndex((aantal) => aantal >= nodig),
  );
}

function aanhalingVan(tekst: string, teken: string, rijen: readonly Proefrij[]): Vorm['aanhaling'] {
  if (!tekst.includes('"')) return 'geen';
  const cellen = rijen.reduce((som, rij) => som + rij.cellen.length, 0);
  const regels = tekst.split('\n').slice(0, (rijen.at(-1)?.regel ?? 1) + 1);
  const open = regels.reduce(
    (som, regel) => som + regel.split(teken).filter((cel) => cel.startsWith('"')).length,
    0,
  );
  return open >= cellen * 0.9 ? 'alles' : open > 0 ? 'soms' : 'geen';
}
