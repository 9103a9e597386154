import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pakketmap } from '../batch/pakket.ts';

/** A file of the page around the report. */
export interface Paginabestand {
  soort: string;
  inhoud: Buffer;
}

const WAAR: Readonly<Record<string, { soort: string; pad: string }>> = {
  '/': { soort: 'text/html; charset=utf-8', pad: 'templates/voorbeeld/blad.html' },
  '/blad.css': { soort: 'text/css; charset=utf-8', pad: 'templates/voorbeeld/blad.css' },
  '/blad.js': { soort: 'text/javascript; charset=utf-8', pad: 'dist/blad.js' },
};

/** The page around the report, by route: all of it comes with the program. */
export const leesPagina = (): ReadonlyMap<string, Paginabestand> =>
  new Map(
    Object.entries(WAAR).map(([route, { soort, pad }]) => [
      route,
      { soort, inhoud: readFileSync(join(pakketmap(), pad)) },
    ]),
  );
