import { leesDatumvorm } from './datumvorm.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Dutch postcode: four digits and two capitals. */
const POSTCODE = /^[1-9]\d{3} ?[A-Z]{2}$/;
const TELEFOON = /^(?:\+|00)?[\d ()-]+$/;
const ADRES = /^\p{L}[\p{L}\d .'’/-]*\s\d{1,5} ?[a-zA-Z]{0,3}(?:[ -]\d{1,4})?$/u;
/** Tussenvoegsels that begin with a small letter. */
const TUSSEN = "van|von|de|der|den|du|la|le|ten|ter|te|op|in|aan|het|'t|’t|el|al|ben|bin";
const NAAMDEEL = `(?:\\p{Lu}[\\p{L}'’.-]*|${TUSSEN})`;
const NAAM = new RegExp(`^${NAAMDEEL}(?:,? ${NAAMDEEL})+$`, 'u');

export const isEmail = (cel: string): boolean => EMAIL.test(cel);
export const isPostcode = (cel: string): boolean => POSTCODE.test(cel);
export const isAdres = (cel: string): boolean => cel.length <= 80 && ADRES.test(cel);

/** Ten digits of a Dutch number, or an international one. */
export function isTelefoon(cel: string): boolean {
  if (!TELEFOON.test(cel) || /^\d{8}$/.test(cel)) return false;
  const cijfers = cel.replace(/\D/g, '');
  return cel.startsWith('+') || cijfers.startsWith('00')
    ? cijfers.length >= 10 && cijfers.length <= 15
    : cijfers.length === 10 && cijfers.startsWith('0');
}

/** Eight or nine digits that pass the elfproef of the burgerservicenummer. */
export function isBsn(cel: string): boolean {
  const cijfers = cel.replace(/[ .]/g, '');
  if (!/^\d{8,9}$/.test(cijfers) || Number(cijfers) === 0) return false;
  const negen = cijfers.padStart(9, '0');
  let som = -Number(negen[8]);
  for (let i = 0; i < 8; i++) som += Number(negen[i]) * (9 - i);
  return som % 11 === 0;
}

/** Two or more words of a person's name: `Kees de Boer`, `Boer, K. de`. */
export const isNaam = (cel: string): boolean => cel.length <= 60 && NAAM.test(cel);

/** `Jansen-Bakker`: one word, but no code is written so. */
const DUBBELE_NAAM = /^\p{Lu}\p{Ll}+[-–]\p{Lu}\p{Ll}+$/u;

/**
 * Whether the cells of a first row are values and no names: then the header is absent and they are somebody's data. One
 * year or number may be the name of a column; two are not.
 */
export function zijnGegevens(cellen: readonly string[]): boolean {
  const vast = (cel: string): boolean =>
    isEmail(cel) || isPostcode(cel) || /^\d{7,9}$/.test(cel) || leesDatumvorm(cel) !== null;
  return cellen.some(vast) || cellen.filter((cel) => /^[A-Z]{0,3}-?\d{4,}$/.test(cel)).length > 1;
}

/**
 * Whether a value of a code column may be repeated on the screen: never something with the shape of personal data, and
 * what looks like a name only when it stands in several rows.
 */
export function isToonbaar(waarde: string, rijen: number): boolean {
  if (waarde.length > 60 || /@|\d[\d .-]{5,}\d/.test(waarde) || isPostcode(waarde)) return false;
  if (leesDatumvorm(waarde) !== null) return false;
  return rijen >= 3 || !(isNaam(waarde) || DUBBELE_NAAM.test(waarde));
}
