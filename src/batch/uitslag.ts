import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Kijkpunt } from '../plausibel/kijkpunt.ts';
import { opvraag } from '../records/opvraag.ts';
import type { Lot } from './batch.ts';
import { versie } from './pakket.ts';
import type { Plan } from './plan.ts';

const BESTAND = 'batch.json';

/** A question about the exports of a regio, asked once for all documents that were counted from them. */
export interface Batchvraag extends Kijkpunt {
  readonly regio: string;
  readonly schooljaar: string | null;
  /** Those documents: the gemeente of each letter, null for the report. */
  readonly gemeenten: readonly (string | null)[];
}

interface Uitslag {
  formaat: 1;
  versie: string;
  documenten: Lot[];
  kijkpunten: Batchvraag[];
}

const zelfde = (a: Pick<Lot, 'regio' | 'schooljaar' | 'gemeente'>) => (b: typeof a) =>
  a.regio === b.regio && a.schooljaar === b.schooljaar && a.gemeente === b.gemeente;

/**
 * Writes `batch.json`: what became of every document of the whole plan, and the questions about the exports. Of documents
 * that another shard makes, and of questions about what has not changed, it keeps what stood there, so that the shards
 * together leave the file of the run as a whole. Paths are inside the output folder.
 */
export function schrijfUitslag(
  uit: string,
  plan: Plan,
  loten: readonly Lot[],
): { pad: string; kijkpunten: Batchvraag[] } {
  const eerder = leesUitslag(uit);
  const nu = loten.map((lot) => metEerdereVragen(binnen(uit, lot), eerder));
  const documenten = plan.delen.map(({ regio, schooljaar, gemeente }): Lot => {
    const wie = { regio, schooljaar, gemeente };
    const lot = nu.find(zelfde(wie)) ?? eerder.find(zelfde(wie));
    return lot ?? { ...wie, status: 'niet gemaakt', bestanden: [] };
  });
  const rest = nu.filter((lot) => !documenten.some(zelfde(lot)));
  const alle = [...documenten, ...rest];
  const uitslag: Uitslag = {
    formaat: 1,
    versie: versie(),
    documenten: alle.map(zonderVragen),
    kijkpunten: vragenVan(alle),
  };
  const pad = join(uit, BESTAND);
  mkdirSync(uit, { recursive: true });
  const tijdelijk = `${pad}.bezig-${process.pid}`;
  writeFileSync(tijdelijk, `${JSON.stringify(uitslag, null, 2)}\n`);
  renameSync(tijdelijk, pad);
  return { pad, kijkpunten: vragenVan(nu) };
}

/** A document as it is told apart from the questions. */
export const zonderVragen = ({ kijkpunten: _, ...lot }: Lot): Lot => lot;

/** Each question once per regio and schooljaar, in the order in which they were asked. */
function vragenVan(loten: readonly Lot[]): Batchvraag[] {
  const vragen = new Map<string, Batchvraag & { gemeenten: (string | null)[] }>();
  for (const { regio, schooljaar, gemeente, kijkpunten = [] } of loten)
    for (const { code, zin } of kijkpunten) {
      const sleutel = JSON.stringify([regio, schooljaar, code, zin]);
      const vraag = opvraag(vragen, sleutel, () => ({ regio, schooljaar, code, zin, gemeenten: [] }));
      vraag.gemeenten.push(gemeente);
    }
  return [...vragen.values()];
}

/** What was not counted again has the questions of when it was. */
function metEerdereVragen(lot: Lot, eerder: readonly Lot[]): Lot {
  if (lot.kijkpunten || lot.status !== 'ongewijzigd') return lot;
  const kijkpunten = eerder.find(zelfde(lot))?.kijkpunten;
  return kijkpunten ? { ...lot, kijkpunten } : lot;
}

/** The documents of an earlier run with the questions about each. */
function leesUitslag(uit: string): Lot[] {
  const pad = join(uit, BESTAND);
  if (!existsSync(pad)) return [];
  try {
    const { documenten = [], kijkpunten = [] } = JSON.parse(readFileSync(pad, 'utf8')) as Partial<Uitslag>;
    return documenten.map((lot) => ({
      ...lot,
      kijkpunten: kijkpunten
        .filter((vraag) => vraag.gemeenten.some((gemeente) => zelfde(lot)({ ...vraag, gemeente })))
        .map(({ code, zin }) => ({ code, zin })),
    }));
  } catch {
    return [];
  }
}

const binnen = (uit: string, lot: Lot): Lot => ({
  ...lot,
  bestanden: lot.bestanden.map((pad) => relative(uit, pad).replaceAll('\\', '/')),
});
