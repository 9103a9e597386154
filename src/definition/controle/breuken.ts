import { SOORTEN, type Soort } from '../../records/soorten.ts';
import { Fout } from '../../text/fout.ts';
import type { Raakt } from '../breuk.ts';
import type { Definitie } from '../definitie.ts';
import type { Filter } from '../filter.ts';
import { veldenVan } from '../velden.ts';
import { controleerFilter, eisBron } from './filters.ts';
import { controleerMaat } from './maat.ts';
import { fout, onbekend, stap, type Waar } from './plek.ts';

/**
 * Checks the breaks of breuken.yaml, the first `eigen` of the definition: each has an id of its own, also beside those that
 * hold everywhere, and what it touches can be. A break that touches no table is no fault.
 */
export function controleerBreuken(d: Definitie, eigen: number): void {
  for (const [i, { id, raakt }] of d.breuken.slice(0, eigen).entries()) {
    const waar: Waar = { onderdeel: 'breuken', pad: ['breuken', i] };
    const eerder = d.breuken.findIndex((breuk) => breuk.id === id);
    if (eerder < i || d.breuken.slice(eigen).some((breuk) => breuk.id === id)) {
      const zin =
        eerder < i
          ? `de breuk "${id}" staat er twee keer.`
          : `de breuk "${id}" geldt al voor elke regio; haal haar weg of geef haar een andere naam.`;
      throw fout(d, stap(waar, 'id'), 'DUBBEL_ID', zin);
    }
    for (const [nr, deel] of raakt.entries()) controleerRaakt(d, deel, stap(waar, 'raakt', nr));
  }
}

function controleerRaakt(d: Definitie, { bron, maat, waar: filter }: Raakt, waar: Waar): void {
  // A measure of werkprocessen says which source it is about.
  const soort = bron ?? (maat === 'werkprocessen' || maat === 'meldingen' ? 'werkprocessen' : undefined);
  if (soort !== undefined) {
    const basis = eisBron(d, soort, stap(waar, 'bron'));
    controleerMaat(d, basis, maat, stap(waar, 'maat'));
    controleerFilter(d, basis, filter as Filter | undefined, stap(waar, 'waar'), { dag: true });
  } else if (filter) eisErgens(d, filter as Filter, stap(waar, 'waar'));
}

/** A break that names no source: what it asks must be possible in one of them. */
function eisErgens(d: Definitie, filter: Filter, waar: Waar): void {
  const bronnen = (Object.keys(SOORTEN) as Soort[]).filter((naam) => naam !== 'historie');
  const velden = [...new Set(bronnen.flatMap((soort) => veldenVan(soort, d)))];
  for (const veld of Object.keys(filter))
    if (!velden.includes(veld))
      throw onbekend(
        d,
        stap(waar, veld),
        'ONBEKEND_VELD',
        `"${veld}" is geen veld van een bron.`,
        veld,
        velden,
      );
  const met = bronnen.filter((soort) =>
    Object.keys(filter).every((veld) => veldenVan(soort, d).includes(veld)),
  );
  if (met.length === 0)
    throw fout(d, waar, 'ONBEKEND_VELD', 'er is geen bron die al deze velden heeft; noem de bron erbij.');
  const klachten = met.map((soort) => klacht(() => controleerFilter(d, soort, filter, waar, { dag: true })));
  if (klachten.every((gevonden) => gevonden !== null)) throw klachten[0]!;
}

function klacht(doe: () => void): Fout | null {
  try {
    doe();
    return null;
  } catch (oorzaak) {
    if (oorzaak instanceof Fout) return oorzaak;
    throw oorzaak;
  }
}
