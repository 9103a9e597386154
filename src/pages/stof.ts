import type { Definitie } from '../definition/definitie.ts';
import type { CelGrafiek, Stijl, Tijdlijn } from '../definition/grafiek.ts';
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

/** Draws one chart: SVG and the sentence that says the same to who cannot see it. `tabel` is null for a tijdlijn. */
export type Tekenaar = (
  grafiek: CelGrafiek | Tijdlijn,
  tabel: Tabel | null,
  koppen: { titel: string; onderschrift: string },
  stijl: Stijl,
) => Promise<{ svg: string; alt: string }>;
