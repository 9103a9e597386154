import { pakketmap, profielmap } from '../batch/pakket.ts';
import { bekendeRegios } from '../batch/regio.ts';
import { alleBrieven, neemDefinitie } from '../batch/tel.ts';
import type { Voortgang } from '../batch/voortgang.ts';
import { laadProfielen } from '../intake/profiel.ts';
import { eisLegeMap, legAan } from '../nieuw/aanleg.ts';
import { ontwerp, startmapIn } from '../nieuw/nieuw.ts';
import type { Opdracht } from '../nieuw/opdracht.ts';
import { leesThemas } from '../nieuw/thema.ts';
import type { Vragensteller } from '../nieuw/vragensteller.ts';
import { maakDatum } from '../records/datum.ts';
import { laadGemeenten } from '../records/gemeente.ts';
import { laadRmcregios } from '../records/rmcregio.ts';
import { join } from 'node:path';

/** What `jaarverslag nieuw` made, for the screen and for `--json`. */
export interface Aangelegd {
  map: string;
  schooljaar: string;
  themas: string[];
  bestanden: string[];
  opmerkingen: string[];
  /** The commands to type next. */
  opdrachten: string[];
}

/**
 * `jaarverslag nieuw`: lays down the folder of a report of one's own. `vragen` asks what no option says; null when nobody can
 * answer. What is written was read back first, as `bouw` would read it.
 */
export async function nieuw(
  opdracht: Opdracht,
  vragen: Vragensteller | null,
  klok: () => Date,
  voortgang: Pick<Voortgang, 'rijen' | 'klaar'>,
): Promise<Aangelegd> {
  eisLegeMap(opdracht.map);
  const templates = join(pakketmap(), 'templates');
  const startmap = startmapIn(templates);
  const nu = klok();
  const omgeving = {
    themas: leesThemas(startmap),
    profielen: laadProfielen(profielmap(), opdracht.profiel),
    gemeenten: laadGemeenten(profielmap()),
    rmcregios: laadRmcregios(profielmap()),
    vandaag: maakDatum(nu.getFullYear(), nu.getMonth() + 1, nu.getDate()),
    vragen,
    voortgang: voortgang.rijen,
  };
  // A region that comes with the program goes before a folder of that name.
  const map = bekendeRegios().includes(opdracht.map) ? `./${opdracht.map}` : opdracht.map;
  const { bestanden, ...rest } = await ontwerp({ ...opdracht, map }, omgeving, startmap);
  voortgang.klaar();
  return { map, ...rest, bestanden: legAan(map, bestanden, keur) };
}

/** The report and its letters are ones that can be built. */
function keur(map: string): void {
  alleBrieven(neemDefinitie(map, {}));
}

/** What was made and what comes next, for the screen. */
export function toonAangelegd({ map, schooljaar, bestanden, opmerkingen, opdrachten }: Aangelegd): string {
  return [
    `Uw verslag over ${schooljaar} staat klaar in ${map} (${bestanden.length} bestanden). Lees eerst LEESMIJ.md in die map.`,
    ...(opmerkingen.length > 0 ? ['', 'Goed om te weten:', ...opmerkingen.map((zin) => `  ${zin}`)] : []),
    '',
    'Zo gaat u verder:',
    ...opdrachten.map((opdracht) => `  ${opdracht}`),
  ].join('\n');
}
