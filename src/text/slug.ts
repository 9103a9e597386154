import { vereenvoudig } from './fout.ts';

/** A name as part of a file name or id: `Oude Stad` → `oude-stad`. */
export const slug = (naam: string): string =>
  vereenvoudig(naam)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
