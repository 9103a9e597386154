import { SOORTEN, type Soort } from '../../records/soorten.ts';
import type { Definitie } from '../definitie.ts';
import type { AfgeleideBron, Groep } from '../tabel.ts';
import { veldenVan, waardenVan } from '../velden.ts';
import { controleerFilter, controleerVrijeSoort, controleerWaarden, eisBron } from './filters.ts';
import { eisGetal, eisOpgeslagen } from './maat.ts';
import { fout, onbekend, stap, type Waar } from './plek.ts';

const EXPORTS = (Object.keys(SOORTEN) as Soort[]).filter((soort) => soort !== 'historie');

/** Checks the groups: made of a field that is there and values that it can have, under a name of its own. */
export function controleerGroep(d: Definitie, naam: string, groep: Groep): void {
  const waar: Waar = { onderdeel: 'tabellen', pad: ['groepen', naam] };
  const zonder = { groepen: {} };
  if (EXPORTS.some((soort) => veldenVan(soort, zonder).includes(naam)))
    throw fout(
      d,
      waar,
      'NAAM_BEZET',
      `"${naam}" is al een veld; geef deze groep een naam die nog geen veld is.`,
    );
  const bekend = [...new Set(EXPORTS.flatMap((soort) => Object.keys(SOORTEN[soort])))];
  if (!bekend.includes(groep.van))
    throw onbekend(
      d,
      stap(waar, 'van'),
      'ONBEKEND_VELD',
      `"${groep.van}" is geen veld uit een export.`,
      groep.van,
      bekend,
    );
  const lijsten = EXPORTS.flatMap(
    (soort) => waardenVan({ ...zonder, regio: d.regio }, soort, groep.van) ?? [],
  );
  const gezien = new Map<string, string>();
  for (const [label, waarden] of Object.entries(groep.waarden)) {
    const hier = stap(waar, 'waarden', label);
    controleerWaarden(d, groep.van, waarden, lijsten.length > 0 ? lijsten : null, hier);
    if (groep.van === 'soort') controleerVrijeSoort(d, waarden, hier);
    for (const waarde of waarden) {
      if (gezien.has(waarde))
        throw fout(
          d,
          hier,
          'DUBBELE_WAARDE',
          `"${waarde}" staat ook al bij "${gezien.get(waarde)}"; een waarde hoort bij één naam.`,
        );
      gezien.set(waarde, label);
    }
  }
}

/** Checks a source that is made of another one. */
export function controleerBron(d: Definitie, naam: string, bron: AfgeleideBron): void {
  const waar: Waar = { onderdeel: 'tabellen', pad: ['bronnen', naam] };
  if (Object.hasOwn(SOORTEN, naam))
    throw fout(
      d,
      waar,
      'NAAM_BEZET',
      `"${naam}" is al een bron; geef deze bron een naam die nog niet bestaat.`,
    );
  eindigt(d, naam);
  const onder = Object.hasOwn(d.bronnen, bron.uit) ? d.bronnen[bron.uit] : undefined;
  if (onder) controleerBron(d, bron.uit, onder);
  const basis = eisBron(d, bron.uit, stap(waar, 'uit'));
  eisOpgeslagen(d, basis, 'leerling', stap(waar, 'uit'));
  for (const [i, veld] of bron.neem.entries()) eisOpgeslagen(d, basis, veld, stap(waar, 'neem', i));
  for (const [i, veld] of (bron.som ?? []).entries()) eisGetal(d, basis, veld, stap(waar, 'som', i));
  controleerFilter(d, basis, bron.waar, stap(waar, 'waar'), { rondom: bronfilters(d, bron.uit) });
}

/** A source made of itself, by way of others or not, is made of nothing. */
function eindigt(d: Definitie, naam: string): void {
  const via: string[] = [];
  for (let nu = naam; Object.hasOwn(d.bronnen, nu); nu = d.bronnen[nu]!.uit) {
    if (via.includes(nu))
      throw fout(
        d,
        { onderdeel: 'tabellen', pad: ['bronnen', nu, 'uit'] },
        'BRON_IN_KRING',
        `de bron "${nu}" wordt uit zichzelf gemaakt; kies bij "uit" een export, zoals werkprocessen.`,
      );
    via.push(nu);
  }
}

/** The filters of a derived source and of what it is made of. */
export function bronfilters(
  d: Pick<Definitie, 'bronnen'>,
  bron: string,
): NonNullable<AfgeleideBron['waar']>[] {
  const def = Object.hasOwn(d.bronnen, bron) ? d.bronnen[bron] : undefined;
  if (!def) return [];
  return [...(def.waar ? [def.waar] : []), ...bronfilters(d, def.uit)];
}
