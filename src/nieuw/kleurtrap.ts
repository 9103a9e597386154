import { contrast, isKleur, kleurFout, luminantie, meng, WIT, ZWART } from '../definition/kleur.ts';
import type { Stijl } from '../definition/stijl.ts';

/** Contrast with white of the three darker steps; each is at least half as much again as the next (`keurStijl`). */
const DONKER = 10;
const MIDDEN = 5.2;
const ZACHT = 3.3;
const LICHT = 1.22;

/** Accents that can be seen on white: a warm one, and a cool one for a warm main colour. */
const WARM = '#b0521f';
const KOEL = '#1f6b78';

/**
 * A house style out of one main colour (`#rrggbb`): four tints of it from dark to light, and an accent of another hue. Where
 * the colour itself fits a step, that step is the colour itself. What comes out passes `keurStijl`, whatever the colour.
 * @throws Fout KLEUR_ONLEESBAAR for what is no colour
 */
export function kleurtrap(kleur: string): Pick<Stijl, 'huis' | 'accent'> {
  if (!isKleur(kleur)) throw kleurFout(kleur);
  const hoofd = kleur.toLowerCase();
  const eigen = contrast(hoofd, WIT);
  const donker = eigen >= DONKER ? hoofd : tint(hoofd, DONKER);
  const midden = eigen >= MIDDEN && eigen < DONKER / 1.55 ? hoofd : tint(hoofd, MIDDEN);
  const zacht = eigen >= ZACHT - 0.2 && eigen < MIDDEN / 1.55 ? hoofd : tint(hoofd, ZACHT);
  return { huis: [donker, midden, zacht, tint(hoofd, LICHT)], accent: isWarm(hoofd) ? KOEL : WARM };
}

/** The colour made darker or lighter until its contrast with white is this, in steps of half a percent. */
function tint(kleur: string, doel: number): string {
  const naar = contrast(kleur, WIT) < doel ? ZWART : WIT;
  for (let deel = 200; deel >= 0; deel--) {
    const gemengd = meng(kleur, naar, deel / 200);
    const nu = contrast(gemengd, WIT);
    if (naar === ZWART ? nu >= doel : nu <= doel) return gemengd;
  }
  return naar;
}

/** Red, orange, yellow or brown: more red than blue and than green, and not grey. */
function isWarm(kleur: string): boolean {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(kleur.slice(i, i + 2), 16)) as [
    number,
    number,
    number,
  ];
  return luminantie(kleur) > 0.01 && r > b + 40 && r >= g;
}
