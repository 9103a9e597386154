import { join } from 'node:path';
import { definitieFout, lijktOp, vereenvoudig } from '../text/fout.ts';
import { opvraag } from './opvraag.ts';
import { laadGemeenten } from './gemeente.ts';
import { leesLijst } from './lijst.ts';

/** A Doorstroompunt-regio (RMC): its number in the national list, its name, and its gemeenten as the CBS writes them. */
export interface Rmcregio {
  readonly nummer: string;
  readonly naam: string;
  readonly gemeenten: readonly string[];
  /** The gemeenten of which no official list says that they are in this regio. */
  readonly afgeleid: readonly string[];
}

/** Reads `rmc-regios.csv` (`nummer;naam;zekerheid;code`) from the folder with the list of gemeenten. */
export function laadRmcregios(map: string): Rmcregio[] {
  const lijst = laadGemeenten(map);
  const regios = new Map<string, { nummer: string; naam: string; gemeenten: string[]; afgeleid: string[] }>();
  const bestand = join(map, 'rmc-regios.csv');
  for (const [nummer = '', naam = '', zekerheid = '', code = ''] of leesLijst(
    bestand,
    'nummer;naam;zekerheid;code',
  )) {
    const gemeente = lijst.opCode(code);
    if (gemeente === null)
      throw definitieFout('GEMEENTELIJST_FOUT', `De code "${code}" staat niet in gemeenten.csv.`, {
        bestand,
      });
    const regio = opvraag(regios, nummer, () => ({ nummer, naam, gemeenten: [], afgeleid: [] }));
    regio.gemeenten.push(gemeente);
    if (!zekerheid.startsWith('officieel')) regio.afgeleid.push(gemeente);
  }
  return [...regios.values()].map((regio) => ({
    ...regio,
    gemeenten: regio.gemeenten.toSorted((a, b) => a.localeCompare(b, 'nl')),
  }));
}

/** The regio with this number or name; throws RMCREGIO_ONBEKEND (status 2) with the nearest name. */
export function eisRmcregio(regios: readonly Rmcregio[], gezocht: string): Rmcregio {
  const sleutel = vereenvoudig(gezocht);
  const regio = regios.find(({ nummer, naam }) => nummer === sleutel || vereenvoudig(naam) === sleutel);
  if (regio) return regio;
  const namen = regios.map(({ naam }) => naam);
  const nabij = lijktOp(gezocht, namen);
  throw definitieFout(
    'RMCREGIO_ONBEKEND',
    `"${gezocht}" is geen Doorstroompunt-regio${nabij ? `; bedoelt u "${nabij}"?` : `. Kies uit: ${namen.join(', ')}; of noem met --gemeente zelf de gemeenten.`}`,
  );
}
