import { type Celpad, celnaam } from '../definition/celpad.ts';
import type { Definitie } from '../definition/definitie.ts';
import { type Kerncijfer, type Tabel, vindKop } from '../records/tabel.ts';
import { reeksIn } from './breuken.ts';
import { celUit } from './kerncijfers.ts';
import type { Uitkomst } from './tel.ts';

/**
 * The figure that a cell is, for a text that names the cell itself: the same cell, with the same reason when it is not there
 * and the same place in its series, as under a name in cijfers.yaml. Its words are its unit and its heads.
 */
export function celcijfer(
  d: Definitie,
  { tabellen, ontbreekt }: Pick<Uitkomst, 'tabellen' | 'ontbreekt'>,
  pad: Celpad,
): Kerncijfer {
  const [id] = pad;
  const tabel = tabellen.get(id);
  const cel = celUit(tabel, ontbreekt.get(id)?.reden, pad);
  const reeks = reeksIn(
    d,
    d.tabellen.find((plan) => plan.id === id),
    pad,
  );
  return { id: celnaam(pad), cel, tekst: woorden(tabel, pad, cel.eenheid), ...(reeks && { reeks }) };
}

/** `meldingen: mbo, Luxe verzuim`; a total needs no word of its own. */
function woorden(tabel: Tabel | undefined, [, rij, kolom]: Celpad, eenheid: string): string {
  const koppen = [tabel?.rijen[vindKop(tabel.rijen, rij)], tabel?.kolommen[vindKop(tabel.kolommen, kolom)]];
  const namen = koppen.flatMap((kop) => (kop && !kop.totaal ? [kop.groep ?? [], kop.kop].flat() : []));
  const wat = eenheid === '%' ? '' : eenheid;
  if (namen.length === 0) return wat || kolom;
  return wat ? `${wat}: ${namen.join(', ')}` : namen.join(', ');
}
