import { SOORTEN, type Soort } from '../../records/soorten.ts';
import type { Definitie } from '../definitie.ts';
import type { Maat } from '../tabel.ts';
import { opgeslagen } from '../velden.ts';
import { fout, onbekend, type Waar } from './plek.ts';

/** Can this be counted of these records? */
export function controleerMaat(d: Definitie, basis: Soort, maat: Maat | undefined, waar: Waar): void {
  if (maat === undefined) return;
  if (typeof maat === 'object') eisGetal(d, basis, maat.som, waar);
  if (maat === 'jongeren' && !('leerling' in SOORTEN[basis]))
    throw fout(
      d,
      waar,
      'MAAT_PAST_NIET',
      `jongeren tellen kan niet bij ${basis}: daar staat geen leerling in.`,
    );
  if ((maat === 'meldingen' || maat === 'werkprocessen') && basis !== 'werkprocessen')
    throw fout(d, waar, 'MAAT_PAST_NIET', `${maat} tellen kan alleen bij werkprocessen, niet bij ${basis}.`);
}

/** A field of the export that holds numbers: only those can be added up. */
export function eisGetal(d: Definitie, basis: Soort, veld: string, waar: Waar): void {
  eisOpgeslagen(d, basis, veld, waar);
  if (opgeslagen(basis, veld)!.type === 'getal') return;
  const getallen = Object.keys(SOORTEN[basis]).filter((naam) => opgeslagen(basis, naam)!.type === 'getal');
  const raad = getallen.length > 0 ? ` Getallen zijn: ${getallen.join(', ')}.` : '';
  throw fout(
    d,
    waar,
    'MAAT_PAST_NIET',
    `${veld} is geen getal en dus niet op te tellen bij ${basis}.${raad}`,
  );
}

/** A field as it stands in the export, not worked out and not made by a group. */
export function eisOpgeslagen(d: Definitie, basis: Soort, veld: string, waar: Waar): void {
  if (opgeslagen(basis, veld)) return;
  const bekend = Object.keys(SOORTEN[basis]);
  throw onbekend(
    d,
    waar,
    'ONBEKEND_VELD',
    `"${veld}" is geen veld uit de export van ${basis}.`,
    veld,
    bekend,
  );
}
