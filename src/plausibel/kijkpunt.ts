/** Stable codes of the questions, with what to do; scripts and the manual go by these. */
export const KIJKCODES = {
  GEMEENTE_ZONDER_MELDINGEN:
    'Vraag na of de gemeente in de export zit. Had zij echt geen melding, dan klopt het verslag.',
  MAAND_ZONDER_MELDINGEN: 'Vaak een halve export. Kijk welke periode u bij het exporteren koos.',
  SCHOOLJAAR_NIET_UIT: 'De export is gemaakt voordat het schooljaar om was. Maak hem opnieuw na 31 juli.',
  GEMEENTE_MAAND_ZONDER_MELDINGEN:
    'Van deze gemeente lijkt een deel te missen. Vraag na of de export compleet is.',
  VERSCHIL_WERKPROCES: 'Een groot verschil met het jaar ervoor. Klopt het, leg het dan uit in de tekst.',
  VERSCHIL_GEMEENTE: 'Een groot verschil met het jaar ervoor. Klopt het, leg het dan uit in de tekst.',
  VEEL_OPEN: 'Veel meldingen staan nog open. Sluit af wat klaar is en maak de export opnieuw.',
  VEEL_MELDINGEN_IN_EEN_RIJ:
    'Eén rij telt voor heel veel meldingen. Vaak is een nummer in de kolom van het aantal terechtgekomen.',
  ALLES_OP_EEN_DAG:
    'Veel rijen hebben dezelfde datum; vaak een omzetting tussen systemen. Kijk of het de echte datum is.',
  DUBBEL_ONDER_ANDER_NUMMER:
    'Rijen die op het nummer na gelijk zijn. Kijk of een melding twee keer is ingevoerd.',
  EXPORT_ZONDER_RIJEN: 'Het bestand heeft alleen een kop. Klopt het niet, maak de export dan opnieuw.',
  KOLOM_LEEG:
    'Een kolom die het verslag gebruikt, is overal leeg. De tabellen in de zin zijn dan niet te maken.',
  WAARDE_ZONDER_RIJ:
    'Deze rijen tellen in geen rij van een tabel. Verbeter de waarde in de registratie, of geef de tabel er een rij voor.',
  TABEL_NUL: 'De hele tabel telt nul. Meestal klopt een woord in de tabel niet met dat in de export.',
} as const satisfies Record<string, string>;
export type Kijkcode = keyof typeof KIJKCODES;

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
