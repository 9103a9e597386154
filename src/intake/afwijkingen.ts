import { getal } from '../text/getallen.ts';
import { opsomming } from '../text/opsomming.ts';
import type { Codering } from './codering.ts';
import type { Indeling } from './indeling.ts';
import { REDEN } from './redenen.ts';

const CODERINGNAAM: Record<Codering, string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

const SCHEIDINGNAAM: Readonly<Record<string, string>> = {
  ',': 'een komma',
  ';': 'een puntkomma',
  '\t': 'een tab',
  '|': 'een rechte streep',
};

/** Values told by name of one column; more of them say nothing more. */
const MEESTE_WAARDEN = 6;

/**
 * How a file is written other than its profile says, in sentences for the author: it was read all the same, and that is
 * said once for the file. `codering` is null when every byte was ASCII.
 */
export function dialectmeldingen(
  bestand: string,
  { profiel, koprij }: Indeling,
  codering: Codering | null,
): string[] {
  const zinnen: string[] = [];
  const zegt = `bronprofiel ${profiel.naam}`;
  if (codering !== null && codering !== profiel.codering)
    zinnen.push(
      `"${bestand}" is geschreven in ${CODERINGNAAM[codering]}, waar ${zegt} ${CODERINGNAAM[profiel.codering]} verwacht; zo is het gelezen.`,
    );
  if (koprij.scheiding !== profiel.scheiding)
    zinnen.push(
      `De kolommen van "${bestand}" zijn gescheiden met ${teken(koprij.scheiding)}, waar ${zegt} ${teken(profiel.scheiding)} verwacht; zo zijn ze gelezen.`,
    );
  return [...zinnen, ...regelsErboven(bestand, koprij.erboven)];
}

const teken = (scheiding: string): string => SCHEIDINGNAAM[scheiding] ?? `"${scheiding}"`;

/** What stands above the header was not read. */
export const regelsErboven = (bestand: string, aantal: number): string[] =>
  aantal === 0
    ? []
    : [
        `Boven de kop van "${bestand}" ${aantal === 1 ? 'staat 1 regel' : `staan ${getal(aantal)} regels`}; die ${aantal === 1 ? 'is' : 'zijn'} niet gelezen.`,
      ];

/** Codes that were written other than the profile or the report has them, per column with what they were taken for. */
export function schrijfwijzen(bestand: string, anders: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...anders].map(([kolom, waarden]) => {
    const namen = [...waarden].sort();
    const genoemd = namen.slice(0, MEESTE_WAARDEN).map((waarde) => `"${waarde}"`);
    const rest = namen.length - genoemd.length;
    return `Kolom "${kolom}" van "${bestand}" schrijft sommige waarden anders dan het bronprofiel of het verslag; ze zijn gelezen als ${opsomming([...genoemd, ...(rest > 0 ? [`nog ${getal(rest)} andere`] : [])])}.`;
  });
}

/** Which of two rows with one number counts, when there were such rows. */
export function dubbeleNummers(bestand: string, redenen: Readonly<Record<string, number>>): string[] {
  const aantal = redenen[REDEN.dubbelId.code] ?? 0;
  if (aantal === 0) return [];
  return [
    `In "${bestand}" ${aantal === 1 ? 'staat 1 rij' : `staan ${getal(aantal)} rijen`} met een nummer dat er al was en met een andere inhoud; de eerste rij met dat nummer telt.`,
  ];
}
