import type { Schooljaar } from '../records/schooljaar.ts';
import type { Exportbeeld } from './exportbeeld.ts';
import type { Thema } from './thema.ts';

/** What a starting report is made of: every question answered. */
export interface Keuze {
  /** Name of the region in running text, and its short name for files. */
  naam: string;
  regio: string;
  organisatie: string;
  /** As the CBS writes them; at least one. */
  gemeenten: readonly string[];
  schooljaar: Schooljaar;
  /** Folder of exports as it was given, and what is in it; null when none was shown. */
  exports: { map: string; beeld: Exportbeeld } | null;
  /** Name of a profile, or the path of a file of the user's own; absent when files are recognised. */
  profiel?: string;
  themas: readonly Thema[];
  brief: boolean;
  /** Main colour as #rrggbb. */
  kleur: string;
  /** Path of an .svg or .png. */
  logo?: string;
}
