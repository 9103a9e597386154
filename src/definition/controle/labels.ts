import { leesSchooljaar } from '../../records/schooljaar.ts';
import { naamOnder, vindKop, volleNaam } from '../../records/tabel.ts';
import type { Item } from '../assen.ts';
import type { Definitie, TabelPlan } from '../definitie.ts';
import { vereenvoudig } from '../../text/fout.ts';
import { suggestie } from '../yaml.ts';
import { fout, onbekend, type Waar } from './plek.ts';

/** The table with this id. */
export function eisTabel(d: Definitie, id: string, waar: Waar): TabelPlan {
  const tabel = d.tabellen.find((t) => t.id === id);
  if (tabel) return tabel;
  throw onbekend(
    d,
    waar,
    'ONBEKENDE_TABEL',
    `er is geen tabel "${id}".`,
    id,
    d.tabellen.map((t) => t.id),
  );
}

/** A row or column with this label, or `GROEP: label`, stands in the table once. */
export function eisLabel(
  d: Definitie,
  tabel: TabelPlan,
  as: 'rijen' | 'kolommen',
  label: string,
  waar: Waar,
): void {
  const zelfde = tabel[as].filter((k) => k.label === label);
  if (zelfde.length > 1)
    throw fout(
      d,
      waar,
      'DUBBELZINNIG',
      `de tabel "${tabel.id}" heeft meer keren "${label}"; schrijf ${opties(zelfde)}.`,
    );
  if (vindKop(tabel[as], label) !== -1 || tabel[as].some((k) => k.uit !== undefined)) return;
  const wat = as === 'rijen' ? 'rij' : 'kolom';
  throw fout(
    d,
    waar,
    'ONBEKENDE_CEL',
    `de tabel "${tabel.id}" heeft geen ${wat} "${label}".${raad(label, tabel[as])}`,
  );
}

/** As `eisLabel`, for a row or column of which the report shows the cells: no hidden one. */
export function eisGetoond(
  d: Definitie,
  tabel: TabelPlan,
  as: 'rijen' | 'kolommen',
  label: string,
  waar: Waar,
): void {
  eisLabel(d, tabel, as, label, waar);
  const item = tabel[as][vindKop(tabel[as], label)];
  if (!item?.verborgen) return;
  const wat = as === 'rijen' ? 'rij' : 'kolom';
  throw fout(
    d,
    waar,
    'ONBEKENDE_CEL',
    `de ${wat} "${label}" van de tabel "${tabel.id}" is verborgen; noem een ${wat} die de tabel laat zien.`,
  );
}

/** What the report shows may have another label; a year that was typed goes out of date; the rest is a slip of the pen. */
function raad(label: string, as: readonly Item[]): string {
  const getoond = as.filter(
    (item) => item.kop !== item.label && vereenvoudig(item.kop) === vereenvoudig(label),
  );
  if (getoond.length === 1)
    return ` Bedoelt u "${naamOnder(as, getoond[0]!)}"? Zo heet "${getoond[0]!.kop}" in tabellen.yaml.`;
  const jaren = as.filter((item) => leesSchooljaar(item.label) !== null);
  if (leesSchooljaar(label) === null || jaren.length === 0) return suggestie(label, labels(as));
  const zo = jaren.map(({ jaar = 0 }) => (jaar === 0 ? '"{schooljaar}"' : `"{schooljaar${jaar}}"`));
  return ` Schrijf een jaar als ${zo.join(' of ')}; dan klopt het volgend jaar ook.`;
}

/** The names by which rows or columns can be called: with their group where a label alone does not tell. */
export const labels = (as: readonly Item[]): string[] =>
  as.flatMap((item) => [...new Set([naamOnder(as, item), volleNaam(item)])]);

const opties = (as: readonly Item[]): string => as.map((k) => `"${volleNaam(k)}"`).join(' of ');
