import { waardeVan } from './telwoorden.ts';
import { vrijeStukken } from './vrij.ts';
import { isGetypt, type Zin } from './zin.ts';

/** A number that the author typed. */
export interface Getal {
  tekst: string;
  waarde: number;
  decimalen: number;
  procent: boolean;
  /** What is said of its precision: `ruim 29.000` lies above it. */
  ruimte: 'precies' | 'ruim' | 'bijna' | 'ongeveer';
  /** From and to in the sentence. */
  van: number;
  tot: number;
}

const CIJFERS =
  /(?<![\p{L}\d]|\d[.,])([+−–-](?=\d))?((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?|\d+\.\d{1,2})(?![\p{L}\d]|\.\d|,\d)(\s?%|\s(?:procent|percent)(?!punt))?/gu;
/** Part of every number word from two on. */
export const TELWOORD = /twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|tig|honderd|duizend/i;
const WOORD = /(?<![\p{L}\d-])\p{L}{3,}(?![\p{L}\d-])/gu;
/** What tables count, in the words of the domain. */
export const TELBAAR =
  "(?:\\p{L}*(?:meldingen|jongeren|leerlingen|kinderen|studenten|trajecten|werkprocessen|processen-verbaal|thuiszitters|schoolverlaters|uitvallers|vrijstellingen|verwijzingen|waarschuwingen|interventies|verzuimers|gemeenten|gezinnen|aanvragen|zaken|dossiers|hercontroles)|vsv[’']?ers|halt-\\p{L}+)";
const TELT_KLEIN = new RegExp(
  `^\\s+(?:\\p{L}+e\\s+){0,2}${TELBAAR}(?![\\p{L}])|^\\s+procent(?!\\p{L})|^\\s+van\\s+(?:hen|deze|die|onze)\\b`,
  'iu',
);
const TIJD = /^\s+(?:jaar|jaren|schooljaren|weken|maanden|dagen|uur|keer per)\b/i;
const RUIMTE: readonly [RegExp, Getal['ruimte']][] = [
  [/\b(?:ruim|meer dan|minstens|boven de)\s$/i, 'ruim'],
  [/\b(?:bijna|krap|net geen|minder dan)\s$/i, 'bijna'],
  [/\b(?:ongeveer|circa|ca\.|zo[’']n|rond(?: de)?|om en nabij)\s$/i, 'ongeveer'],
];

/** The numbers in a sentence that the author typed and that a cell could hold, in order. */
export function getypteGetallen(zin: Zin): Getal[] {
  if (!/\d/.test(zin.tekst) && !TELWOORD.test(zin.tekst)) return [];
  const getypt = [...inCijfers(zin.tekst), ...inWoorden(zin.tekst)].filter(({ van }) => isGetypt(zin, van));
  if (getypt.length === 0) return [];
  const vrij = vrijeStukken(zin.tekst);
  return getypt
    .filter(({ van, tot }) => !vrij.some(([a, b]) => van < b && tot > a))
    .sort((a, b) => a.van - b.van);
}

function inCijfers(tekst: string): Getal[] {
  return [...tekst.matchAll(CIJFERS)].map((m) => {
    const [heel, teken = '', getal = '', procent = ''] = m;
    // A point before two figures is a decimal sign by mistake.
    const [geheel = '', deel = ''] = /^\d+\.\d{1,2}$/.test(getal) ? getal.split('.') : getal.split(',');
    const grootte = Number(`${geheel.replaceAll('.', '')}.${deel || '0'}`);
    const van = m.index + (teken && teken !== '−' && teken !== '+' && !procent ? teken.length : 0);
    return {
      tekst: tekst.slice(van, m.index + heel.length),
      waarde: /[−–-]/.test(teken) && procent ? -grootte : grootte,
      decimalen: deel.length,
      procent: procent !== '',
      ruimte: ruimteVoor(tekst, m.index),
      van,
      tot: m.index + heel.length,
    };
  });
}

function inWoorden(tekst: string): Getal[] {
  if (!TELWOORD.test(tekst)) return [];
  return [...tekst.matchAll(WOORD)].flatMap((m) => {
    const waarde = waardeVan(m[0]);
    const na = tekst.slice(m.index + m[0].length);
    if (waarde === null || waarde < 2 || TIJD.test(na)) return [];
    if (waarde < 13 && !TELT_KLEIN.test(na)) return [];
    const procent = /^\s+procent(?!\p{L})/u.exec(na)?.[0] ?? '';
    const tot = m.index + m[0].length + procent.length;
    return [
      {
        tekst: tekst.slice(m.index, tot),
        waarde,
        decimalen: 0,
        procent: procent !== '',
        ruimte: ruimteVoor(tekst, m.index),
        van: m.index,
        tot,
      },
    ];
  });
}

const ruimteVoor = (tekst: string, op: number): Getal['ruimte'] =>
  RUIMTE.find(([vorm]) => vorm.test(tekst.slice(Math.max(0, op - 16), op)))?.[1] ?? 'precies';

/** Does the number say this value? Rounded to its decimals; round and "ruim" numbers leave room. */
export function zegt({ waarde, decimalen, ruimte }: Getal, exact: number): boolean {
  const schaal = 10 ** decimalen;
  const [a, b] = [Math.abs(waarde), Math.abs(exact)];
  const afgerond = Math.floor(b * schaal + 0.5 + 1e-9) / schaal;
  if (afgerond === a) return true;
  if (ruimte === 'precies') return false;
  const stap = stapVan(a, decimalen);
  if (ruimte === 'ruim') return b > a && b < a + stap;
  if (ruimte === 'bijna') return b < a && b >= a - stap / 2;
  return Math.abs(b - a) <= stap / 2;
}

/** The last place of a round number that says something: 1.000 for 29.000, 1 for 347. */
function stapVan(waarde: number, decimalen: number): number {
  if (decimalen > 0 || waarde === 0) return 1;
  let stap = 1;
  while (waarde % (stap * 10) === 0) stap *= 10;
  return stap;
}
