import type { Soort, Waarde } from '../records/soorten.ts';
import type { Schooljaar } from '../records/schooljaar.ts';
import { REDEN, type Reden } from './redenen.ts';
import { Sleutelgeheugen } from './sleutelgeheugen.ts';

const bytes = new Float64Array(1);
const woorden = new Int32Array(bytes.buffer);

const meng = (som: number, getal: number): number => Math.imul(som ^ getal, 0x01000193);

/** FNV-1a over the kept values of a row: a compact answer to "is this the same row again". */
export function vingerafdruk(waarden: readonly Waarde[]): number {
  let som = 0x811c9dc5 | 0;
  for (const waarde of waarden) {
    if (typeof waarde === 'string')
      for (let i = 0; i < waarde.length; i++) som = meng(som, waarde.charCodeAt(i));
    else if (typeof waarde === 'number') {
      bytes[0] = waarde;
      som = meng(meng(som, woorden[0]!), woorden[1]!);
    } else som = meng(som, waarde === null ? 0x1f1 : waarde ? 0x1f2 : 0x1f3);
    som = meng(som, 0x1ff);
  }
  return som;
}

/**
 * The ids of one kind that were accepted. Folders come from the latest schooljaar to the earliest, so that "the later
 * folder wins" (contract 2-counting) means: an id that was seen in a folder before this one is replaced.
 */
export class Dubbelen {
  readonly #gezien = new Sleutelgeheugen();
  #map: Schooljaar | null = null;
  /** Number of the folder, from 1. */
  #ronde = 1;

  /** `magTweemaal`: the same key with other content is another row (inschrijvingen have no id of their own). */
  constructor(readonly magTweemaal: boolean) {}

  /** To be called before each file. */
  begin(map: Schooljaar | null): void {
    if (map !== this.#map) this.#ronde++;
    this.#map = map;
  }

  /** Why this row does not count, or null when it does; a row that counts is remembered. */
  keur(sleutel: string, afdruk: number): Reden | null {
    const gezien = this.#gezien;
    const ronde = gezien.zoek(sleutel);
    if (ronde !== 0) {
      if (ronde !== this.#ronde) return REDEN.vervangen;
      if (gezien.waarde === afdruk) return REDEN.dubbeleRij;
      if (!this.magTweemaal) return REDEN.dubbelId;
      if (gezien.zoek(`${sleutel}\u0001${afdruk}`) !== 0) return REDEN.dubbeleRij;
    }
    gezien.zet(afdruk, this.#ronde);
    return null;
  }
}

/** The key of a row, from its values by name; open figures have all their values as key. */
export function sleutelVan(
  soort: Soort,
  velden: Readonly<Record<string, Waarde>>,
  waarden: readonly Waarde[],
): string {
  if (soort === 'inschrijvingen') return `${velden.leerling}\u0001${velden.ingeschreven}\u0001${velden.brin}`;
  const id = velden.id;
  return typeof id === 'string' ? id : waarden.join('\u0001');
}
