import { rondAf } from './getallen.ts';

/** Growth words of contract 2-counting: bounds on the absolute relative change. */
export type Groeistap = 'gelijk' | 'vrijwel gelijk' | 'licht' | 'gewoon' | 'duidelijk' | 'sterk';

export interface Groei {
  /** new − old */
  verschil: number;
  /** Fraction (new − old) / old; null when old = 0. */
  fractie: number | null;
  richting: 'stijging' | 'daling' | 'gelijk';
  stap: Groeistap;
}

/** Growth from old to new, as the contract counts it: (new − old) / old; no percentage when old is 0. */
export function groei(oud: number, nieuw: number): Groei {
  const verschil = nieuw - oud;
  const fractie = oud === 0 ? null : verschil / oud;
  const richting = verschil === 0 ? 'gelijk' : verschil > 0 ? 'stijging' : 'daling';
  return { verschil, fractie, richting, stap: stapVan(verschil, fractie) };
}

function stapVan(verschil: number, fractie: number | null): Groeistap {
  if (verschil === 0) return 'gelijk';
  if (fractie === null) return 'gewoon';
  const grootte = Math.abs(fractie);
  if (grootte <= 0.02) return 'vrijwel gelijk';
  if (grootte <= 0.05) return 'licht';
  if (grootte <= 0.1) return 'gewoon';
  return grootte <= 0.25 ? 'duidelijk' : 'sterk';
}

/** Growth in percent, rounded half up on its size: 49 for 194 → 289, −44 for 68 → 38. Null when old = 0. */
export function groeiProcent(oud: number, nieuw: number, decimalen = 0): number | null {
  const { fractie } = groei(oud, nieuw);
  return fractie === null ? null : rondAf(fractie * 100, decimalen);
}
