import { type Groei, groei } from '../text/groei.ts';
import type { Groeivorm } from '../text/groeiwoorden.ts';
import { getypt, isGetypt, type Zin } from './zin.ts';

/** What a word of direction claims of a change. */
export interface Richtingwoord {
  tekst: string;
  zegt: 'stijging' | 'daling' | 'gelijk' | 'vrijwel gelijk' | 'verdubbeling' | 'halvering';
  /** How large it says the change is, in words of contract 2-counting. */
  maat: 'licht' | 'duidelijk' | 'sterk' | null;
  /** Does it say itself that it compares with the year before, as `hoger dan vorig jaar` does? */
  noemtJaar: boolean;
  /** In which turn of phrase `{{verschil}}` could say it. */
  vorm: Groeivorm;
  van: number;
  tot: number;
}

const JAAR =
  '(?:(?:het|een) )?(?:vorig|voorgaande?|voorafgaande?) (?:school)?jaar|(?:het|een) (?:school)?jaar (?:eerder|ervoor|daarvoor|tevoren|geleden)|in (?:19|20)\\d\\d[-\\d/]*';
/** Behind `meer`: at most a few words but no place, `dan`, perhaps the old figure, and the year before. */
const DAN = `(?: (?!(?:uit|bij|onder|in|op|over|voor|door) (?!dan ))[a-zà-ÿ’'-]+){0,6}? dan (?:(?:de |het )?\\d[\\d.,]*%?(?: [a-zà-ÿ’'-]+){0,4}? )?(?:${JAAR})`;
const TEN_OPZICHTE = new RegExp(
  `^ (?:ten opzichte van|vergeleken met|in vergelijking met|tegenover) (?:${JAAR})`,
);
const AF = '(?=[\\s.,;:)!?]|$)';
const SCHEIDBAAR = (stam: string, deel: string): string => `${stam}(?:\\s+[a-zà-ÿ’'-]+){0,6}?\\s+${deel}`;
const OMHOOG = '(?:omhoog|naar boven)';
const OMLAAG = '(?:omlaag|naar beneden)';
const VRIJWEL = '(?:vrijwel|nagenoeg|ongeveer|bijna|praktisch|zo goed als|min of meer) ';

const WOORDEN: readonly [vorm: string, zegt: Richtingwoord['zegt'], Groeivorm][] = [
  [
    `gestegen|toegenomen|gegroeid|opgelopen|(?:omhoog|naar boven) gegaan|(?:meer|hoger|vaker)${DAN}`,
    'stijging',
    'woord',
  ],
  [
    `steeg|groeide|${SCHEIDBAAR('nam', 'toe')}|${SCHEIDBAAR('neemt', 'toe')}|${SCHEIDBAAR('liep', 'op')}|${SCHEIDBAAR('(?:ging|gaat|schoot)', OMHOOG)}|stijgt|groeit`,
    'stijging',
    'werkwoord',
  ],
  [
    `stegen|groeiden|${SCHEIDBAAR('namen', 'toe')}|${SCHEIDBAAR('liepen', 'op')}|${SCHEIDBAAR('(?:gingen|gaan|schoten)', OMHOOG)}|stijgen|groeien`,
    'stijging',
    'meervoud',
  ],
  ['stijging|toename|groei', 'stijging', 'zelfstandig'],
  [
    `gedaald|afgenomen|verminderd|teruggelopen|gezakt|gekelderd|geslonken|(?:wordt|worden|werd|werden) (?:steeds )?minder(?=[:,.;])|gekrompen|(?:omlaag|naar beneden) gegaan|(?:minder|lager)${DAN}`,
    'daling',
    'woord',
  ],
  [
    `daalde|verminderde|zakte|kelderde|slonk|kromp|${SCHEIDBAAR('(?:ging|gaat)', OMLAAG)}|${SCHEIDBAAR('nam', 'af')}|${SCHEIDBAAR('neemt', 'af')}|${SCHEIDBAAR('liep', 'terug')}|daalt`,
    'daling',
    'werkwoord',
  ],
  [
    `daalden|verminderden|zakten|kelderden|slonken|krompen|${SCHEIDBAAR('(?:gingen|gaan)', OMLAAG)}|${SCHEIDBAAR('namen', 'af')}|${SCHEIDBAAR('liepen', 'terug')}|dalen`,
    'daling',
    'meervoud',
  ],
  ['daling|afname|vermindering', 'daling', 'zelfstandig'],
  [
    `${VRIJWEL}(?:gelijk|hetzelfde|onveranderd|evenveel)(?: gebleven| bleef| bleven)?|stabiel gebleven|(?:blee?f|bleven)(?:\\s+[a-zà-ÿ’'-]+){0,6}?\\s+(?:${VRIJWEL}gelijk|stabiel)`,
    'vrijwel gelijk',
    'woord',
  ],
  [
    `gelijk gebleven|onveranderd|(?:blee?f|bleven)(?:\\s+[a-zà-ÿ’'-]+){0,6}?\\s+gelijk|evenveel(?: [a-zà-ÿ’'-]+){0,6}? als (?:${JAAR})`,
    'gelijk',
    'woord',
  ],
  ['verdubbel(?:d|de|den|ing)|twee keer zo veel', 'verdubbeling', 'woord'],
  ['gehalveerd|halveerden?|halvering', 'halvering', 'woord'],
];
const NOEMT_JAAR = new RegExp(` (?:dan|als) .*(?:${JAAR})$`);
const PATRONEN = WOORDEN.map(
  ([vorm, zegt, groeivorm]) => [new RegExp(`(?<![a-zà-ÿ-])(?:${vorm})${AF}`, 'g'), zegt, groeivorm] as const,
);
/** Parts of all of them: most sentences have none, and need no closer look. */
const SNEL =
  /steeg|stegen|stij|daal|dalen|daling|toename|afname|genomen|\bnam|neemt|liep|gelopen|groei|verminder|zakt|kelder|slonk|krom|omhoog|omlaag|naar b|gelijk|stabiel|hetzelfde|onveranderd|evenveel|verdubbel|twee keer zo|halve|minder[:,.;]|\b(?:meer|minder|hoger|lager|vaker)\b.*\bdan\b/is;
/** `na een stijging in 2022-2023`: a change of before the one that the sentence shows. */
const ERVOOR = /\bna\s+(?:(?:een|de|jaren van)\s+)?(?:[a-zà-ÿ]+\s+)?$/i;
/** The word is said of something that is not so, or perhaps. */
const ONZEKER =
  /\b(?:niet|geen|nooit|nauwelijks|amper|zonder|noch|als|wanneer|indien|tenzij|zodra|of|kan|kunnen|zou|zouden|verwacht\w*|hopen|hoopt|willen|wil|streven|doel|minder sterk|sterker|meer of)\b[^,;:.]*$/i;
const MAAT: readonly [RegExp, NonNullable<Richtingwoord['maat']>][] = [
  [/^(?:licht|lichte|iets|een beetje|wat)$/i, 'licht'],
  [/^(?:duidelijk|duidelijke|behoorlijk|behoorlijke)$/i, 'duidelijk'],
  [/^(?:sterk|sterke|fors|forse|flink|flinke|explosief|explosieve|enorm|enorme)$/i, 'sterk'],
];

/** The words of direction that the author typed; words made by `{{verschil}}` are not among them. */
export function richtingwoorden(zin: Zin): Richtingwoord[] {
  const { tekst } = zin;
  if (!SNEL.test(getypt(zin))) return [];
  // Small letters and plain ranges: patterns that fold case over all of Unicode take longer to make than to use.
  const klein = tekst.toLowerCase();
  const uit: Richtingwoord[] = [];
  for (const [patroon, zegt, vorm] of PATRONEN)
    for (const m of klein.matchAll(patroon)) {
      const [van, tot] = [m.index, m.index + m[0].length];
      if (uit.some((ander) => van < ander.tot && tot > ander.van)) continue;
      if (ERVOOR.test(tekst.slice(0, van))) continue;
      if (!isGetypt(zin, van) || ONZEKER.test(tekst.slice(Math.max(0, van - 45), van))) continue;
      const noemtJaar = NOEMT_JAAR.test(m[0]) || TEN_OPZICHTE.test(klein.slice(tot));
      const maat = maatBij(tekst, van, tot);
      uit.push({ tekst: tekst.slice(van, tot), zegt, vorm, van, tot, maat, noemtJaar });
    }
  return uit.sort((a, b) => a.van - b.van);
}

function maatBij(tekst: string, van: number, tot: number): Richtingwoord['maat'] {
  const voor = /([a-zà-ÿ]+)\s+$/i.exec(tekst.slice(0, van))?.[1];
  const na = /^\s+([a-zà-ÿ]+)/i.exec(tekst.slice(tot))?.[1];
  for (const woord of [voor, na])
    for (const [vorm, maat] of MAAT) if (woord !== undefined && vorm.test(woord)) return maat;
  return null;
}

/** From this size on a percentage says something; below it "licht" and "sterk" are a matter of taste. */
const GROOT = 20;

/** Is what the word says provably wrong of this change? Bounds: contract 2-counting, with one step of room. */
export function isOnwaar({ zegt, maat }: Richtingwoord, oud: number, nieuw: number): boolean {
  const verandering = groei(oud, nieuw);
  const keer = oud === 0 ? null : nieuw / oud;
  if (zegt === 'gelijk') return verandering.richting !== 'gelijk';
  if (zegt === 'vrijwel gelijk') return !HOOGSTENS_LICHT.includes(verandering.stap);
  if (zegt === 'verdubbeling') return keer !== null && (keer < 1.75 || keer > 2.5);
  if (zegt === 'halvering') return keer !== null && (keer < 0.4 || keer > 0.6);
  if (verandering.richting !== zegt) return true;
  return maat !== null && Math.max(oud, nieuw) >= GROOT && maatIsOnwaar(maat, verandering);
}

const HOOGSTENS_LICHT: readonly Groei['stap'][] = ['gelijk', 'vrijwel gelijk', 'licht'];

function maatIsOnwaar(maat: NonNullable<Richtingwoord['maat']>, { stap }: Groei): boolean {
  if (maat === 'licht') return stap === 'duidelijk' || stap === 'sterk';
  if (maat === 'duidelijk') return HOOGSTENS_LICHT.includes(stap);
  return HOOGSTENS_LICHT.includes(stap) || stap === 'gewoon';
}
