import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pakketmap } from '../batch/pakket.ts';

/** A regio that comes along, copied to where a test can write in it; its exports stay where they are. */
export interface Proefregio {
  map: string;
  gegevens: string;
  lees(bestand: string): string;
  schrijf(bestand: string, inhoud: string): void;
  /** Replaces a piece of a file that must be there. */
  vervang(bestand: string, van: string, naar: string): void;
  ruimOp(): void;
}

export function proefregio(naam = 'achterhoek'): Proefregio {
  const werkmap = mkdtempSync(join(tmpdir(), 'jaarverslag-voorbeeld-'));
  const map = join(werkmap, naam);
  cpSync(join(pakketmap(), 'templates', naam), map, { recursive: true });
  const lees = (bestand: string): string => readFileSync(join(map, bestand), 'utf8');
  const schrijf = (bestand: string, inhoud: string): void => writeFileSync(join(map, bestand), inhoud);
  return {
    map,
    gegevens: join(pakketmap(), 'fixtures', naam, 'gegevens'),
    lees,
    schrijf,
    vervang(bestand, van, naar) {
      const oud = lees(bestand);
      if (!oud.includes(van)) throw new Error(`"${van}" staat niet in ${bestand}`);
      schrijf(
        bestand,
        oud.replace(van, () => naar),
      );
    },
    ruimOp: () => rmSync(werkmap, { recursive: true, force: true }),
  };
}
