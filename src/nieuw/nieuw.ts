import { join, relative, resolve } from 'node:path';
import type { Uitvoer } from '../output/schrijf.ts';
import { naam as jaarnaam } from '../records/schooljaar.ts';
import { feitenVan, opdrachten, type Plek } from './feiten.ts';
import { type Gekozen, maakKeuze } from './maakkeuze.ts';
import type { Omgeving, Opdracht } from './opdracht.ts';
import { stelSamen } from './samenstelling.ts';

/** A report that can be laid down: its files, and what to tell. */
export interface Ontwerp {
  bestanden: Uitvoer[];
  schooljaar: string;
  themas: string[];
  opmerkingen: string[];
  /** The commands to type next, in order. */
  opdrachten: string[];
}

/** A starting report out of options and answers; writes nothing. `startmap` holds the start texts. */
export async function ontwerp(opdracht: Opdracht, omgeving: Omgeving, startmap: string): Promise<Ontwerp> {
  const { keuze, opmerkingen }: Gekozen = await maakKeuze(opdracht, omgeving);
  const plek: Plek = {
    map: opdracht.map,
    ...(keuze.exports ? { gegevens: vanuit(opdracht.map, keuze.exports.map) } : {}),
  };
  const volgende = opdrachten(plek);
  return {
    bestanden: stelSamen(startmap, keuze, feitenVan(keuze, omgeving.profielen, plek)),
    schooljaar: jaarnaam(keuze.schooljaar),
    themas: keuze.themas.map(({ id }) => id),
    opmerkingen,
    opdrachten: [
      volgende['opdracht-controleer'],
      volgende['opdracht-bouw'],
      ...(keuze.brief ? [volgende['opdracht-brief']] : []),
    ],
  };
}

/** The folder of exports as regio.yaml names it: seen from its own folder, and as it is on another drive. */
const vanuit = (map: string, gegevens: string): string =>
  (relative(resolve(map), resolve(gegevens)) || '.').replaceAll('\\', '/');

/** Folder of the start texts within that of the templates. */
export const startmapIn = (templates: string): string => join(templates, 'start');
