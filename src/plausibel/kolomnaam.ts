import type { Profiel } from '../intake/profiel.ts';
import type { BestandVerantwoording } from '../records/grootboek.ts';
import type { Kolomnaam } from './lege.ts';

/**
 * What the files that were read call a column: `Resultaat`, or `AFDOENING of Resultaat` where two systems stand side by
 * side. Profiles are asked for when a column is named, which is seldom.
 */
export const kolomnaamIn =
  (bestanden: readonly BestandVerantwoording[], profielen: () => readonly Profiel[]): Kolomnaam =>
  (soort, veld) => {
    const gelezen = new Set(bestanden.filter((b) => b.soort === soort).map((b) => b.profiel));
    const namen = profielen()
      .filter(({ naam }) => gelezen.has(naam))
      .flatMap((profiel) => profiel.soorten[soort]?.kolommen[veld]?.[0] ?? []);
    return [...new Set(namen)].join(' of ') || veld;
  };
