import type { Definitie } from '../definition/definitie.ts';
import type { CelGrafiek, GrafiekDef, Tijdlijn } from '../definition/grafiek.ts';
import type { Stijl } from '../definition/stijl.ts';
import type { Grootboek } from '../records/grootboek.ts';
import type { Kerncijfer, OntbrekendeTabel, Tabel } from '../records/tabel.ts';

/** Material of one report: what was defined, what was counted, and the account of what was read. */
export interface Stof {
  definitie: Definitie;
  tabellen: ReadonlyMap<string, Tabel>;
  ontbreekt: ReadonlyMap<string, OntbrekendeTabel>;
  cijfers: ReadonlyMap<string, Kerncijfer>;
  grootboek: Grootboek;
  /** Version of the program, for the accountability page. */
  versie: string;
}

/**
 * Draws one chart: SVG and the sentence that says the same to who cannot see it. `tabel` is null for a tijdlijn. `breed` is
 * the width of the drawing in units; letters are always 12 units, so a narrow drawing keeps its text readable.
 * `rij` are the charts that stand beside each other: what shows the same table shares its scale. `noten` must stand below it.
 */
export type Tekenaar = (
  grafiek: CelGrafiek | Tijdlijn,
  tabel: Tabel | null,
  koppen: { titel: string; onderschrift: string },
  stijl: Stijl,
  breed?: number,
  rij?: readonly GrafiekDef[],
) => Promise<{ svg: string; alt: string; noten?: readonly string[] }>;
