import { type Datum, jaarVan } from '../records/datum.ts';
import { begin, type Schooljaar } from '../records/schooljaar.ts';
import { datumInWoorden } from '../text/datums.ts';
import { getal } from '../text/getallen.ts';
import { opsomming } from '../text/opsomming.ts';

/** Names in a sentence; after so many only how many more there are. */
export function enkele(namen: readonly string[], hoogstens = 6): string {
  if (namen.length <= hoogstens) return opsomming(namen);
  return `${namen.slice(0, hoogstens - 1).join(', ')} en nog ${getal(namen.length - hoogstens + 1)}`;
}

/** `Tabel "Thuiszitters"`, or `De tabellen "Thuiszitters" en "Verzuim"`, at the beginning of a sentence. */
export const tabelnamen = (titels: readonly string[]): string =>
  `${titels.length === 1 ? 'Tabel' : 'De tabellen'} ${enkele(titels.map((titel) => `"${titel}"`))}`;

/** Months of a schooljaar by their place in it (August is 0): `maart, april en mei 2025`. */
export function maandnamen(plaatsen: readonly number[], schooljaar: Schooljaar): string {
  const dagen = plaatsen.map((plaats) => eersteDag(plaats, schooljaar));
  const jaren = [...new Set(dagen.map(jaarVan))];
  return opsomming(
    jaren.map(
      (jaar) =>
        `${opsomming(dagen.filter((dag) => jaarVan(dag) === jaar).map((dag) => datumInWoorden(dag).split(' ')[1]!))} ${jaar}`,
    ),
  );
}

const eersteDag = (plaats: number, schooljaar: Schooljaar): Datum =>
  plaats < 5 ? begin(schooljaar) + plaats * 100 : (schooljaar + 1) * 10_000 + (plaats - 4) * 100 + 1;
