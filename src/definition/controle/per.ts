import type { Soort } from '../../records/soorten.ts';
import type { RegioDef } from '../regio.ts';
import type { AsDef, PerDef, TabelDef } from '../tabel.ts';
import { type Bronnenboek, opgeslagen, soortVanBron, veldenVan, waardenVan } from '../velden.ts';
import type { Definitie } from '../definitie.ts';
import { fout, onbekend, stap, type Waar } from './plek.ts';

/** What is known when rows and columns are worked out. */
export type Boek = Bronnenboek & { regio: Pick<RegioDef, 'gemeenten'> } & Pick<Definitie, 'plaats'>;

/**
 * Checks `per` in the rows and columns of a table, before they are worked out: a field that is there, with values to make
 * rows of. Throws a definition fault (status 2).
 */
export function controleerPer(b: Boek, tabel: TabelDef, waar: Waar): void {
  for (const kant of ['rijen', 'kolommen'] as const)
    controleerDelen(b, tabel[kant], { kant, bron: tabel.bron, gekruist: false }, stap(waar, kant));
}

interface Plek {
  kant: 'rijen' | 'kolommen';
  bron: string;
  /** Inside `kruis`. */
  gekruist: boolean;
}

function controleerDelen(b: Boek, delen: readonly AsDef[], plek: Plek, waar: Waar): void {
  for (const [i, deel] of delen.entries()) {
    const hier = stap(waar, i);
    if ('kruis' in deel)
      for (const [nr, as] of deel.kruis.entries())
        controleerDelen(b, as, { ...plek, gekruist: true }, stap(hier, 'kruis', nr));
    if (!('per' in deel)) continue;
    if (deel.per === 'schooljaar') nietErbij(b, deel, ['waarden', 'uit', 'anders'], 'jaren', hier);
    else {
      nietErbij(b, deel, ['jaren', 'teken'], 'waarden', hier);
      controleerVeld(b, deel, plek, hier);
    }
  }
}

function nietErbij(b: Boek, deel: PerDef, namen: (keyof PerDef)[], wel: string, waar: Waar): void {
  const vreemd = namen.find((naam) => deel[naam] !== undefined);
  if (vreemd)
    throw fout(
      b,
      stap(waar, vreemd),
      'PER_KLOPT_NIET',
      `"${vreemd}" hoort niet bij per: ${deel.per}; gebruik "${wel}".`,
    );
}

function controleerVeld(b: Boek, deel: PerDef, { kant, bron, gekruist }: Plek, waar: Waar): void {
  const soort = soortVanBron(deel.bron ?? bron, b);
  // A source that is not there is told with the table.
  if (soort === null) return;
  const velden = veldenVan(soort, b);
  const bij = stap(waar, 'per');
  if (!velden.includes(deel.per))
    throw onbekend(b, bij, 'ONBEKEND_VELD', `"${deel.per}" is geen veld van ${soort}.`, deel.per, velden);
  const vast = waardenVan(b, soort, deel.per) !== null;
  const klacht = deel.uit
    ? bezwaarTegenUit(deel, soort, kant, gekruist, vast)
    : deel.waarden === undefined && !vast
      ? `noem bij per: ${deel.per} de "waarden"${opgeslagen(soort, deel.per) && kant === 'rijen' && !gekruist ? ', of schrijf "uit: gegevens" voor elke waarde uit de export' : ''}.`
      : null;
  if (klacht) throw fout(b, deel.uit ? stap(waar, 'uit') : bij, 'PER_KLOPT_NIET', klacht);
}

/** Why the values cannot come from the data. */
function bezwaarTegenUit(
  { per, waarden, anders }: PerDef,
  soort: Soort,
  kant: Plek['kant'],
  gekruist: boolean,
  vast: boolean,
): string | null {
  if (kant === 'kolommen' || gekruist)
    return `"uit: gegevens" kan alleen in rijen en niet in een kruis; noem hier de "waarden" van ${per}.`;
  if (!opgeslagen(soort, per))
    return `${per} staat niet in de export, dus "uit: gegevens" kan niet; ${vast ? 'haal het weg: zonder "waarden" komen alle waarden er vanzelf' : 'noem de "waarden"'}.`;
  if (waarden !== undefined || anders !== undefined)
    return `"uit: gegevens" neemt elke waarde uit de export; haal "${waarden === undefined ? 'anders' : 'waarden'}" of "uit" weg.`;
  return null;
}
