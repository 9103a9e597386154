import type { Cel } from '../records/tabel.ts';

/** Rounds half up (away from zero for negatives) to `decimalen`, guarded against binary fractions such as 1.005. */
export function rondAf(waarde: number, decimalen: number): number {
  const schaal = 10 ** decimalen;
  const geschaald = Math.abs(waarde) * schaal;
  return (Math.sign(waarde) * Math.floor(geschaald + 0.5 + geschaald * Number.EPSILON * 4)) / schaal;
}

/** Dutch notation: `1.209`, `94,1`. The point groups thousands from 1.000 on. */
export function getal(waarde: number, decimalen = 0): string {
  const [heel, deel] = Math.abs(rondAf(waarde, decimalen)).toFixed(decimalen).split('.');
  const gegroepeerd = heel!.replace(/\B(?=(\d{3})+$)/g, '.');
  const teken = rondAf(waarde, decimalen) < 0 ? '−' : '';
  return teken + (deel === undefined ? gegroepeerd : `${gegroepeerd},${deel}`);
}

/** `1 rij`, `1.209 rijen`. */
export const inRijen = (aantal: number): string => (aantal === 1 ? '1 rij' : `${getal(aantal)} rijen`);

/** A percentage as it stands in a sentence: `31%`, `94,1%`. */
export const procent = (waarde: number, decimalen = 0): string => `${getal(waarde, decimalen)}%`;

const TELWOORDEN = 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');
/** Small whole numbers as a word, as Dutch running text has them; larger ones as figures. */
export const telwoord = (waarde: number): string => TELWOORDEN[waarde] ?? getal(waarde);

/** How a cell is shown everywhere: the number without unit, an empty string for an empty share, a word for no figure. */
export function toonCel(cel: Cel): string {
  if (cel.status === 'niet-beschikbaar') return 'n.b.';
  if (cel.status === 'geheim') return '•';
  if (cel.waarde === null) return '';
  return getal(cel.waarde, cel.decimalen);
}
