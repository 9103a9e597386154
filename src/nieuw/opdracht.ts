import type { Profiel } from '../intake/profiel.ts';
import type { Datum } from '../records/datum.ts';
import type { Gemeentelijst } from '../records/gemeente.ts';
import type { Rmcregio } from '../records/rmcregio.ts';
import type { Thema } from './thema.ts';
import type { Vragensteller } from './vragensteller.ts';

/** What was given as options; what is absent is asked, or takes its default. */
export interface Opdracht {
  /** Folder to make, as typed. */
  map: string;
  gegevens?: string;
  /** Number or name of a Doorstroompunt-regio. */
  rmcRegio?: string;
  gemeente?: readonly string[];
  naam?: string;
  organisatie?: string;
  /** As `2024-2025`. */
  schooljaar?: string;
  profiel?: string;
  themas?: readonly string[];
  /** false: no letter. */
  brief?: boolean;
  kleur?: string;
  logo?: string;
}

/** What the program knows, and who asks; `vragen` is null when nobody can answer. */
export interface Omgeving {
  themas: readonly Thema[];
  profielen: readonly Profiel[];
  gemeenten: Gemeentelijst;
  rmcregios: readonly Rmcregio[];
  vandaag: Datum;
  vragen: Vragensteller | null;
  voortgang?: (bestand: string, rijen: number) => void;
}
