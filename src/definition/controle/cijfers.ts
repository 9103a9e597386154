import { type CijferDef, delenVan } from '../cijfer.ts';
import type { Definitie } from '../definitie.ts';
import type { GrafiekDef } from '../grafiek.ts';
import { bronfilters } from './bronnen.ts';
import { controleerFilter, eisBron } from './filters.ts';
import { controleerJaren } from './jaren.ts';
import { eisGetoond, eisTabel } from './labels.ts';
import { controleerMaat } from './maat.ts';
import { fout, onbekend, stap, type Waar } from './plek.ts';

/** Checks a named figure: the cell, count or other figures that it is made of. */
export function controleerCijfer(d: Definitie, naam: string, cijfer: CijferDef): void {
  const waar: Waar = { onderdeel: 'cijfers', pad: ['cijfers', naam] };
  if ('cel' in cijfer) {
    const [id, rij, kolom] = cijfer.cel;
    const tabel = eisTabel(d, id, stap(waar, 'cel', 0));
    eisGetoond(d, tabel, 'rijen', rij, stap(waar, 'cel', 1));
    eisGetoond(d, tabel, 'kolommen', kolom, stap(waar, 'cel', 2));
  } else if ('tel' in cijfer) {
    const { bron, waar: filter, maat, jaar = 0 } = cijfer.tel;
    const hier = stap(waar, 'tel');
    const basis = eisBron(d, bron, stap(hier, 'bron'));
    const rondom = bronfilters(d, bron);
    controleerFilter(d, basis, filter, stap(hier, 'waar'), { rondom });
    controleerMaat(d, basis, maat, stap(hier, 'maat'));
    const gevraagd = { bron, jaar, filters: [filter] };
    controleerJaren(d, `het cijfer "${naam}"`, gevraagd, stap(hier, jaar === 0 ? 'waar' : 'jaar'));
  } else {
    const bekend = Object.keys(d.cijfers);
    for (const deel of delenVan(cijfer))
      if (!bekend.includes(deel))
        throw onbekend(d, waar, 'ONBEKEND_CIJFER', `"${deel}" is geen cijfer uit deze lijst.`, deel, bekend);
  }
}

/** A figure that is worked out from itself has no outcome. */
export function geenKring(d: Definitie, naam: string, via: readonly string[] = []): void {
  if (via.includes(naam))
    throw fout(
      d,
      { onderdeel: 'cijfers', pad: ['cijfers', naam] },
      'CIJFER_IN_KRING',
      `het cijfer "${naam}" wordt uit zichzelf berekend${via.length > 1 ? ` (via ${via.slice(1).join(', ')})` : ''}.`,
    );
  for (const deel of delenVan(d.cijfers[naam]!)) geenKring(d, deel, [...via, naam]);
}

/** Checks a chart: its table, and the rows and columns that it names. */
export function controleerGrafiek(d: Definitie, grafiek: GrafiekDef, waar: Waar): void {
  if (!('tabel' in grafiek)) return;
  const tabel = eisTabel(d, grafiek.tabel, stap(waar, 'tabel'));
  for (const as of ['rijen', 'kolommen'] as const)
    for (const [i, label] of (grafiek[as] ?? []).entries())
      eisGetoond(d, tabel, as, label, stap(waar, as, i));
  const { lijnBij, reeksen } = grafiek;
  if (lijnBij !== undefined)
    eisGetoond(d, tabel, reeksen === 'rijen' ? 'kolommen' : 'rijen', lijnBij, stap(waar, 'lijnBij'));
}
