import { controleerBron, controleerGroep } from './controle/bronnen.ts';
import { controleerCijfer, controleerGrafiek, geenKring } from './controle/cijfers.ts';
import { fout, type Waar } from './controle/plek.ts';
import { controleerTabel } from './controle/tabellen.ts';
import type { Definitie } from './definitie.ts';
import { keurStijl } from './stijlkeuring.ts';

/**
 * Checks what the schema cannot: that sources, fields, values, named dates, columns and cells that are named do exist, and
 * that what is asked of a field can be. `herkomst` gives the place of a table in the file.
 * Throws a definition fault (status 2) at the first that does not, with a suggestion.
 */
export function controleer(d: Definitie, herkomst: ReadonlyMap<string, number>): void {
  keurStijl(d.regio, (pad) => d.plaats('regio', pad));
  for (const [naam, groep] of Object.entries(d.groepen)) controleerGroep(d, naam, groep);
  for (const [naam, bron] of Object.entries(d.bronnen)) controleerBron(d, naam, bron);
  const tabellen = d.tabellen.map(({ id }) => ({ id, nr: herkomst.get(id) ?? 0 }));
  eigenIds(d, 'tabel', tabellen);
  for (const [i, tabel] of d.tabellen.entries())
    controleerTabel(d, tabel, { onderdeel: 'tabellen', pad: ['tabellen', tabellen[i]!.nr] });
  for (const [naam, cijfer] of Object.entries(d.cijfers)) controleerCijfer(d, naam, cijfer);
  for (const naam of Object.keys(d.cijfers)) geenKring(d, naam);
  eigenIds(
    d,
    'grafiek',
    d.grafieken.map(({ id }, nr) => ({ id, nr })),
  );
  for (const [i, grafiek] of d.grafieken.entries())
    controleerGrafiek(d, grafiek, { onderdeel: 'grafieken', pad: ['grafieken', i] });
}

/** Every table and every chart has a name of its own. */
function eigenIds(
  d: Definitie,
  wat: 'tabel' | 'grafiek',
  delen: readonly { id: string; nr: number }[],
): void {
  const onderdeel = wat === 'tabel' ? 'tabellen' : 'grafieken';
  const gezien = new Set<string>();
  for (const { id, nr } of delen) {
    const waar: Waar = { onderdeel, pad: [onderdeel, nr] };
    if (gezien.has(id)) throw fout(d, waar, 'DUBBEL_ID', `de ${wat} "${id}" staat er twee keer.`);
    gezien.add(id);
  }
}
