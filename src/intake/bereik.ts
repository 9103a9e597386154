import type { Datum } from '../records/datum.ts';
import { begin, einde, type Schooljaar } from '../records/schooljaar.ts';
import type { Soort, Waarde } from '../records/soorten.ts';
import { REDEN, type Reden } from './redenen.ts';

type Velden = Readonly<Record<string, Waarde>>;

export type BuitenRegio = (soort: Soort, velden: Velden) => boolean;

/**
 * What the report uses: its gemeenten, and the days from the first earlier schooljaar to the end of its own, or to a
 * peildatum after it.
 */
export interface Bereik {
  readonly gemeenten: ReadonlySet<string>;
  /** Records of pupils from elsewhere that the report wants all the same. */
  readonly ookBuiten: BuitenRegio;
  readonly van: Datum;
  readonly tot: Datum;
}

export const maakBereik = (
  gemeenten: Iterable<string>,
  schooljaar: Schooljaar,
  jarenTerug: number,
  ookBuiten: BuitenRegio = () => false,
  laatsteDag: Datum = einde(schooljaar),
): Bereik => ({
  gemeenten: new Set(gemeenten),
  ookBuiten,
  van: begin(schooljaar - jarenTerug),
  tot: Math.max(laatsteDag, einde(schooljaar)),
});

/** Per kind the dates of which one must lie in the window; inschrijvingen are a period and have a rule of their own. */
const DATUMS: Partial<Record<Soort, readonly string[]>> = {
  werkprocessen: ['ontvangen', 'afgesloten', 'uitgeschreven'],
  vrijstellingen: ['besloten'],
  handhaving: ['datum'],
};

/** Why a good row is not used by this report, or null when it is. */
export function buitenBereik(soort: Soort, velden: Velden, bereik: Bereik): Reden | null {
  const gemeente = velden.gemeente;
  if (typeof gemeente === 'string' && !bereik.gemeenten.has(gemeente) && !bereik.ookBuiten(soort, velden))
    return REDEN.andereGemeente;
  return inVenster(soort, velden, bereik) ? null : REDEN.anderSchooljaar;
}

function inVenster(soort: Soort, velden: Velden, { van, tot }: Bereik): boolean {
  if (soort === 'inschrijvingen') {
    const { ingeschreven, uitgeschreven } = velden;
    return (
      (typeof ingeschreven !== 'number' || ingeschreven <= tot) &&
      (typeof uitgeschreven !== 'number' || uitgeschreven >= van)
    );
  }
  // The latest vsv werkproces of a leerling counts, so the ones before it are needed to know which that is.
  if (typeof velden.uitgeschreven === 'number' && velden.uitgeschreven <= tot) return true;
  const datums = DATUMS[soort];
  if (!datums) return true;
  for (const veld of datums) {
    const datum = velden[veld];
    if (typeof datum === 'number' && datum >= van && datum <= tot) return true;
  }
  return false;
}

/** Impossible pairs of dates: closed before received, born after it. Gives the field with the fault. */
export function onmogelijk(soort: Soort, velden: Velden): { reden: Reden; veld: string } | null {
  if (soort === 'werkprocessen') {
    if (ligtVoor(velden, 'afgesloten', 'ontvangen')) return { reden: REDEN.afsluiting, veld: 'afgesloten' };
    return geborenNa(velden, 'ontvangen');
  }
  if (soort === 'inschrijvingen') {
    if (ligtVoor(velden, 'uitgeschreven', 'ingeschreven'))
      return { reden: REDEN.uitschrijving, veld: 'uitgeschreven' };
    return geborenNa(velden, 'ingeschreven');
  }
  return soort === 'vrijstellingen' ? geborenNa(velden, 'besloten') : null;
}

const geborenNa = (velden: Velden, veld: string): { reden: Reden; veld: string } | null =>
  ligtVoor(velden, veld, 'geboortedatum') ? { reden: REDEN.geboren, veld: 'geboortedatum' } : null;

function ligtVoor(velden: Velden, eerste: string, tweede: string): boolean {
  const [a, b] = [velden[eerste], velden[tweede]];
  return typeof a === 'number' && typeof b === 'number' && a < b;
}
