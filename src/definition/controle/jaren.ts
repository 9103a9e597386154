import { naam } from '../../records/schooljaar.ts';
import type { Soort } from '../../records/soorten.ts';
import type { Definitie } from '../definitie.ts';
import type { Eis, Filter } from '../filter.ts';
import { soortVanBron } from '../velden.ts';
import { bronfilters } from './bronnen.ts';
import { fout, type Waar } from './plek.ts';

/** Records of which a cell or figure asks. */
interface Gevraagd {
  bron: string;
  /** Schooljaar, counted from that of the report. */
  jaar: number;
  filters: readonly (Filter | undefined)[];
}

/**
 * The records of every schooljaar that is asked for must be in scope: those from before `jarenTerug` are left out on
 * reading (see `bereik`), and would be counted as if they were not there.
 */
export function controleerJaren(d: Definitie, wat: string, gevraagd: Gevraagd, waar: Waar): void {
  const terug = -oudste(d, gevraagd);
  if (terug <= d.regio.jarenTerug) return;
  throw fout(
    d,
    waar,
    'JAREN_TERUG',
    `${wat} vraagt ${naam(d.schooljaar - terug)}, en zover gaat jarenTerug in regio.yaml niet terug; zet jarenTerug op ${terug}.`,
  );
}

/** Per kind the dates that decide whether a record is read; one of them in scope is enough (see `bereik`). */
const DATUMS: Partial<Record<Soort, readonly string[]>> = {
  werkprocessen: ['ontvangen', 'afgesloten'],
  vrijstellingen: ['besloten'],
  handhaving: ['datum'],
  inschrijvingen: ['ingeschreven', 'uitgeschreven'],
};

/** The first schooljaar of which records are needed, counted from that of the report; 0 when that is its own. */
function oudste(d: Definitie, { bron, jaar, filters }: Gevraagd): number {
  const soort = soortVanBron(bron, d)!;
  const velden = DATUMS[soort];
  if (!velden) return 0;
  const alle = [...filters, ...bronfilters(d, bron)].filter((filter) => filter !== undefined);
  // Werkprocessen with a date of leaving school are always in scope, however long ago.
  if (
    soort === 'werkprocessen' &&
    alle.some(({ uitgeschreven }) => heeftDag(uitgeschreven as Eis | undefined))
  )
    return 0;
  return Math.min(0, jaar + (begin(alle, velden) ?? -jaar));
}

/** The schooljaar, counted from that of the cell, in which what these filters let through begins; null for any. */
function begin(filters: readonly Filter[], velden: readonly string[]): number | null {
  const eisen = filters.flatMap((filter) =>
    velden.flatMap((veld) => (filter[veld] as Eis | undefined) ?? []),
  );
  const takken = filters.flatMap(({ of = [] }) => {
    const begins = of.map((tak) => begin([tak], velden));
    return begins.length > 0 && begins.every((jaar) => jaar !== null)
      ? Math.min(...(begins as number[]))
      : [];
  });
  const jaren = [...takken, ...eisen.flatMap((eis) => eersteJaar(eis) ?? [])];
  if (jaren.length > 0) return Math.max(...jaren);
  return eisen.some((eis) => heeftDag(eis) || (typeof eis === 'object' && 'naOfLeeg' in eis)) ? 0 : null;
}

/** The schooljaar with which a requirement on a date begins; null when it has no beginning. */
function eersteJaar(eis: Eis): number | null {
  if (eis === 'schooljaar') return 0;
  return typeof eis === 'object' && !Array.isArray(eis) ? (eis.schooljaren?.[0] ?? null) : null;
}

/** A requirement that only a record with this date can meet. */
const heeftDag = (eis: Eis | undefined): boolean =>
  eis === 'schooljaar' || (typeof eis === 'object' && ('schooljaren' in eis || 'tm' in eis));
