import { getal, rondAf } from './getallen.ts';
import { type Groei, groei } from './groei.ts';

/** In which turn of phrase a change is said. */
export type Groeivorm = 'woord' | 'werkwoord' | 'meervoud' | 'zelfstandig';

const BIJWOORD: Record<Groei['stap'], string> = {
  gelijk: '',
  'vrijwel gelijk': '',
  licht: 'licht',
  gewoon: '',
  duidelijk: 'duidelijk',
  sterk: 'sterk',
};
const GELIJK: Record<Groeivorm, string> = {
  woord: 'gelijk gebleven',
  werkwoord: 'bleef gelijk',
  meervoud: 'bleven gelijk',
  zelfstandig: 'geen verandering',
};
const VRIJWEL: Record<Groeivorm, string> = {
  woord: 'vrijwel gelijk gebleven',
  werkwoord: 'bleef vrijwel gelijk',
  meervoud: 'bleven vrijwel gelijk',
  zelfstandig: 'vrijwel geen verandering',
};
const RICHTING: Record<Groeivorm, { stijging: string; daling: string }> = {
  woord: { stijging: 'gestegen', daling: 'gedaald' },
  werkwoord: { stijging: 'steeg', daling: 'daalde' },
  meervoud: { stijging: 'stegen', daling: 'daalden' },
  zelfstandig: { stijging: 'stijging', daling: 'daling' },
};

/** The change in words, after the steps of contract 2-counting: "duidelijk gestegen", "een lichte daling". */
export function groeiInWoorden(oud: number, nieuw: number, vorm: Groeivorm = 'woord'): string {
  const { richting, stap } = groei(oud, nieuw);
  if (richting === 'gelijk') return GELIJK[vorm];
  if (stap === 'vrijwel gelijk') return VRIJWEL[vorm];
  const kern = RICHTING[vorm][richting];
  const bijwoord = BIJWOORD[stap];
  if (vorm === 'zelfstandig') return bijwoord ? `een ${bijwoord}e ${kern}` : `een ${kern}`;
  if (!bijwoord) return kern;
  return vorm === 'woord' ? `${bijwoord} ${kern}` : `${kern} ${bijwoord}`;
}

/**
 * Growth with its sign: `+20%`, `−4%`, `0%`. A change that rounds to nothing keeps one decimal (`+0,3%`).
 * Null when there is no percentage (the old figure is 0).
 */
export function groeiMetTeken(oud: number, nieuw: number): string | null {
  const { fractie } = groei(oud, nieuw);
  if (fractie === null) return null;
  const decimalen = fractie !== 0 && rondAf(fractie * 100, 0) === 0 ? 1 : 0;
  const teken = rondAf(fractie * 100, decimalen) > 0 ? '+' : '';
  return `${teken}${getal(fractie * 100, decimalen)}%`;
}
