import type { Foutcode } from '../../text/foutcodes.ts';
import { definitieFout, type Fout } from '../../text/fout.ts';
import type { Definitie, Onderdeel } from '../definitie.ts';
import { type Pad, suggestie } from '../yaml.ts';

/** A place in one of the YAML files, for the message. */
export interface Waar {
  onderdeel: Onderdeel;
  pad: Pad;
}

export const stap = (waar: Waar, ...sleutels: readonly PropertyKey[]): Waar => ({
  ...waar,
  pad: [...waar.pad, ...sleutels],
});

export const fout = (d: Pick<Definitie, 'plaats'>, waar: Waar, code: Foutcode, zin: string): Fout =>
  definitieFout(code, zin, d.plaats(waar.onderdeel, waar.pad));

/** A name that is not known, with the nearest that is. */
export const onbekend = (
  d: Pick<Definitie, 'plaats'>,
  waar: Waar,
  code: Foutcode,
  zin: string,
  naam: string,
  bekend: readonly string[],
): Fout => fout(d, waar, code, zin + suggestie(naam, bekend));
