import type { Soort } from '../../records/soorten.ts';
import { vindKop, volleNaam } from '../../records/tabel.ts';
import type { Item } from '../assen.ts';
import type { Definitie, TabelPlan } from '../definitie.ts';
import type { Filter } from '../filter.ts';
import { bronfilters } from './bronnen.ts';
import { bekendVeld, controleerDag, controleerFilter, eisBron } from './filters.ts';
import { controleerJaren } from './jaren.ts';
import { eisLabel, labels } from './labels.ts';
import { controleerMaat } from './maat.ts';
import { fout, onbekend, stap, type Waar } from './plek.ts';

/** Checks a table: the names that it uses, and for every cell whether what is asked of its source can be. */
export function controleerTabel(d: Definitie, tabel: TabelPlan, waar: Waar): void {
  const basis = eisBron(d, tabel.bron, stap(waar, 'bron'));
  controleerFilter(d, basis, tabel.waar, stap(waar, 'waar'), {
    dag: true,
    rondom: bronfilters(d, tabel.bron),
  });
  controleerMaat(d, basis, tabel.maat, stap(waar, 'maat'));
  for (const kant of ['rijen', 'kolommen'] as const)
    for (const item of tabel[kant]) controleerItem(d, tabel, item, tabel[kant], plekVan(waar, item));
  const metJaar = tabel.rijen.find(({ jaar }) => jaar);
  if (metJaar && tabel.kolommen.some(({ jaar }) => jaar))
    throw fout(
      d,
      plekVan(waar, metJaar),
      'TWEE_JAREN',
      'zowel rijen als kolommen kiezen een schooljaar; laat een van beide dat doen.',
    );
  for (const deel of ['orde', 'drempel'] as const) {
    const kolom = tabel[deel]?.kolom;
    if (kolom !== undefined) eisLabel(d, tabel, 'kolommen', kolom, stap(waar, deel, 'kolom'));
  }
  for (const rij of tabel.rijen)
    for (const kolom of tabel.kolommen)
      if (!rij.aandeel && !kolom.aandeel) controleerCel(d, tabel, rij, kolom, waar);
}

const plekVan = (waar: Waar, item: Item): Waar => stap(waar, ...(item.pad ?? []));

function controleerItem(d: Definitie, tabel: TabelPlan, item: Item, as: readonly Item[], waar: Waar): void {
  const dubbel = as.filter((k) => volleNaam(k) === volleNaam(item) && k.uit === undefined);
  if (dubbel.length > 1)
    throw fout(
      d,
      { ...waar, pad: [...waar.pad.slice(0, 2), ...(dubbel[1]!.pad ?? [])] },
      'DUBBEL_LABEL',
      `het label "${item.label}" staat er twee keer.`,
    );
  if (item.aandeel) {
    for (const deel of ['van', 'op'] as const) eisKop(d, as, item.aandeel[deel], stap(waar, 'aandeel', deel));
    if (item.aandeel.rij !== undefined)
      eisLabel(d, tabel, 'rijen', item.aandeel.rij, stap(waar, 'aandeel', 'rij'));
    return;
  }
  if (item.van !== undefined) eisKop(d, as, item.van, stap(waar, 'van'));
  const eigen = eisBron(d, item.bron ?? tabel.bron, stap(waar, 'bron'));
  if (item.uit !== undefined) bekendVeld(d, eigen, item.uit, waar);
}

/** What an item is a part or a share of stands on its own side of the table. */
function eisKop(d: Definitie, as: readonly Item[], label: string, waar: Waar): void {
  if (vindKop(as, label) !== -1) return;
  throw onbekend(
    d,
    waar,
    'ONBEKENDE_KOLOM',
    `"${label}" is geen kolom of rij van deze tabel.`,
    label,
    labels(as),
  );
}

/** Everything that decides what a cell counts, held against the source that it counts in the end. */
function controleerCel(d: Definitie, tabel: TabelPlan, rij: Item, kolom: Item, waar: Waar): void {
  const [bijRij, bijKolom] = [plekVan(waar, rij), plekVan(waar, kolom)];
  const bron = kolom.bron ?? rij.bron ?? tabel.bron;
  const basis: Soort = eisBron(d, bron, waar);
  const dag = eerste([
    [kolom.leeftijdOp, bijKolom],
    [rij.leeftijdOp, bijRij],
    [tabel.leeftijdOp, waar],
  ]);
  if (dag) controleerDag(d, basis, dag[0], stap(dag[1], 'leeftijdOp'));
  const maat = eerste([
    [kolom.maat, bijKolom],
    [rij.maat, bijRij],
    [tabel.maat, waar],
  ]);
  if (maat) controleerMaat(d, basis, maat[0], stap(maat[1], 'maat'));
  const filters: (readonly [Filter, Waar])[] = [
    ...(tabel.waar ? [[tabel.waar, waar] as const] : []),
    ...rij.filters.map((filter) => [filter, bijRij] as const),
    ...kolom.filters.map((filter) => [filter, bijKolom] as const),
  ];
  const rondom = [...filters.map(([filter]) => filter), ...bronfilters(d, bron)];
  for (const [filter, bij] of filters)
    controleerFilter(d, basis, filter, stap(bij, 'waar'), { dag: dag !== null, rondom });
  const jaar = kolom.jaar ?? rij.jaar ?? 0;
  if (bestaat(d, rij, jaar) && bestaat(d, kolom, jaar))
    controleerJaren(
      d,
      `de tabel "${tabel.id}"`,
      { bron, jaar, filters: rondom },
      kolom.jaar ? bijKolom : rij.jaar ? bijRij : waar,
    );
}

/** The first that is given, with its place. */
function eerste<T>(delen: readonly (readonly [T | undefined, Waar])[]): readonly [T, Waar] | null {
  for (const [deel, waar] of delen) if (deel !== undefined) return [deel, waar];
  return null;
}

/** A category that did not exist yet has no figure, and needs no records. */
const bestaat = (d: Definitie, { vanaf }: Item, jaar: number): boolean =>
  vanaf === undefined || d.schooljaar + jaar >= vanaf;
