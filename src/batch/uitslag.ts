import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Lot } from './batch.ts';
import { versie } from './pakket.ts';
import type { Plan } from './plan.ts';

const BESTAND = 'batch.json';

interface Uitslag {
  formaat: 1;
  versie: string;
  documenten: Lot[];
}

const zelfde = (a: Pick<Lot, 'regio' | 'schooljaar' | 'gemeente'>) => (b: typeof a) =>
  a.regio === b.regio && a.schooljaar === b.schooljaar && a.gemeente === b.gemeente;

/**
 * Writes `batch.json`: what became of every document of the whole plan. Of documents that another shard makes it keeps
 * what stood there, so that the shards together leave the file of the run as a whole. Paths are inside the output folder.
 */
export function schrijfUitslag(uit: string, plan: Plan, loten: readonly Lot[]): string {
  const eerder = leesUitslag(uit);
  const nu = loten.map((lot) => binnen(uit, lot));
  const documenten = plan.delen.map(({ regio, schooljaar, gemeente }): Lot => {
    const wie = { regio, schooljaar, gemeente };
    const lot = nu.find(zelfde(wie)) ?? eerder.find(zelfde(wie));
    return lot ?? { ...wie, status: 'niet gemaakt', bestanden: [] };
  });
  const rest = nu.filter((lot) => !documenten.some(zelfde(lot)));
  const uitslag: Uitslag = { formaat: 1, versie: versie(), documenten: [...documenten, ...rest] };
  const pad = join(uit, BESTAND);
  mkdirSync(uit, { recursive: true });
  const tijdelijk = `${pad}.bezig-${process.pid}`;
  writeFileSync(tijdelijk, `${JSON.stringify(uitslag, null, 2)}\n`);
  renameSync(tijdelijk, pad);
  return pad;
}

function leesUitslag(uit: string): Lot[] {
  const pad = join(uit, BESTAND);
  if (!existsSync(pad)) return [];
  try {
    return (JSON.parse(readFileSync(pad, 'utf8')) as Uitslag).documenten ?? [];
  } catch {
    return [];
  }
}

const binnen = (uit: string, lot: Lot): Lot => ({
  ...lot,
  bestanden: lot.bestanden.map((pad) => relative(uit, pad).replaceAll('\\', '/')),
});
