/** Stable codes of the questions; scripts and the manual go by these. */
export type Kijkcode =
  | 'GEMEENTE_ZONDER_MELDINGEN'
  | 'MAAND_ZONDER_MELDINGEN'
  | 'SCHOOLJAAR_NIET_UIT'
  | 'GEMEENTE_MAAND_ZONDER_MELDINGEN'
  | 'VERSCHIL_WERKPROCES'
  | 'VERSCHIL_GEMEENTE'
  | 'VEEL_OPEN'
  | 'VEEL_MELDINGEN_IN_EEN_RIJ'
  | 'ALLES_OP_EEN_DAG'
  | 'DUBBEL_ONDER_ANDER_NUMMER'
  | 'EXPORT_ZONDER_RIJEN'
  | 'KOLOM_LEEG'
  | 'WAARDE_ZONDER_RIJ'
  | 'TABEL_NUL';

/**
 * A question to the author about exports that can be read but look odd. It never changes a figure, and it holds counts,
 * names of gemeenten, tables and columns, values of closed lists, and values that stand in many rows: nothing of a person.
 */
export interface Kijkpunt {
  readonly code: Kijkcode;
  readonly zin: string;
}

/** As it stands under "Kijk hier nog naar". */
export const toonKijkpunt = ({ code, zin }: Kijkpunt): string => `${zin} (${code})`;
