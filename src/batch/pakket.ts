import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the program itself: the nearest one above this file with a package.json. */
export function pakketmap(): string {
  let map = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(map, 'package.json'))) map = dirname(map);
  return map;
}

export const versie = (): string =>
  (JSON.parse(readFileSync(join(pakketmap(), 'package.json'), 'utf8')) as { version: string }).version;

export const basismap = (): string => join(pakketmap(), 'templates', 'basis');
export const profielmap = (): string => join(pakketmap(), 'templates', 'profielen');
