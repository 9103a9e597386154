import type { Peildata } from '../records/peildatum.ts';
import type { Schooljaar } from '../records/schooljaar.ts';
import type { Plaats } from '../text/fout.ts';
import type { Breuk } from './breuk.ts';
import type { CijferDef } from './cijfer.ts';
import type { GrafiekDef } from './grafiek.ts';
import type { Begrip, HoofdstukKop, RegioDef } from './regio.ts';
import type { Item } from './assen.ts';
import type { AfgeleideBron, Groep, TabelDef } from './tabel.ts';

/** A chapter: its head from the front matter, and Markdown with Handlebars for the text. */
export interface Hoofdstuk extends HoofdstukKop {
  /** File name without number and extension: `03-verzuim.md` → `verzuim`; anchor in the document. */
  id: string;
  /** Path of the file, for messages. */
  bestand: string;
  /** Line of the file on which `tekst` begins. */
  eersteRegel: number;
  /** Where a part of its head stands, for messages. */
  kopplaats?(veld: 'titel' | 'antwoord'): Plaats;
  tekst: string;
}

/** A table of the definition with its rows and columns worked out; one for each gemeente where it says so. */
export interface TabelPlan extends Omit<TabelDef, 'rijen' | 'kolommen' | 'voorElk'> {
  rijen: readonly Item[];
  kolommen: readonly Item[];
  /** The gemeente this table is about, for a table that exists once per gemeente. */
  gemeente?: string;
}

/** The YAML files whose parts messages can point at. */
export type Onderdeel = 'regio' | 'tabellen' | 'cijfers' | 'grafieken' | 'breuken';

/** A checked report definition: everything in a regio folder, with labels filled in for the schooljaar. */
export interface Definitie {
  /** Folder of the regio. */
  map: string;
  /** The gemeente that this is a letter to; a report has none. */
  gemeente?: string;
  regio: RegioDef;
  schooljaar: Schooljaar;
  groepen: Readonly<Record<string, Groep>>;
  bronnen: Readonly<Record<string, AfgeleideBron>>;
  tabellen: readonly TabelPlan[];
  /** Named dates, `einde` always among them. */
  peildata: Peildata;
  /** Breaks in the series: the regio's own, then those that hold everywhere. */
  breuken: readonly Breuk[];
  cijfers: Readonly<Record<string, CijferDef>>;
  grafieken: readonly GrafiekDef[];
  hoofdstukken: readonly Hoofdstuk[];
  begrippen: readonly Begrip[];
  /** The region's own style sheet, added after the base; empty when there is none. */
  stijlblad: string;
  /** Where a part of the definition stands, for messages: `plaats('tabellen', ['tabellen', 3, 'waar'])`. */
  plaats(onderdeel: Onderdeel, pad: readonly PropertyKey[]): Plaats;
}
