import { INKT, meng, WIT } from '../../definition/kleur.ts';
import type { Stijl } from '../../definition/stijl.ts';

/** A colour as Word writes it: without its sign. */
const kaal = (kleur: string): string => kleur.replace('#', '').toUpperCase();

export const INKTKLEUR = kaal(INKT);
/** Notes and units; as in the style sheet. */
export const GRIJS = '4C545B';
export const HAARLIJN = 'C9CFD4';

/** The colours of a house style for Word. White can be read on the darkest step, ink on the lightest and on its tint. */
export const huiskleuren = ({ huis: [donker, midden, zacht, licht], accent }: Stijl) => ({
  donker: kaal(donker),
  midden: kaal(midden),
  zacht: kaal(zacht),
  licht: kaal(licht),
  tint: kaal(meng(licht, WIT, 0.6)),
  accent: kaal(accent),
});
export type Huiskleuren = ReturnType<typeof huiskleuren>;
