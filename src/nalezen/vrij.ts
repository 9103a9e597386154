const MAAND = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const LEEFTIJD = '(?<![\\d.,])(?:1\\d|2[0-7]|[4-9])(?:,5)?(?!\\d|[.,]\\d|\\s?%)';
const MENS = 'jongeren?|kind(?:eren)?|leerling(?:en)?|student(?:en)?|wie|hij|zij|ze';
/** No noun in the plural behind it: 12 meldingen are counted. */
const GEEN_AANTAL =
  '(?!\\s+(?!zijn\\b|mogen\\b|moeten\\b|kunnen\\b|worden\\b|gaan\\b)[a-zà-ÿ]*(?:en|s)(?![a-zà-ÿ]))';
const STRAAT = 'straat|weg|laan|plein|markt|kade|dijk|singel|hof|pad|dreef|park|gracht|steeg|plantsoen|baan';
const NUMMER = '\\d+(?:[.,]\\d+)*[a-z]?';
/** `16`, `16 en 17`, `18 tot 23`, `18 t/m 22`, `2, 3 of 4`. */
const REEKS = (getal: string): string =>
  `${getal}(?:(?:\\s*(?:,|en|of|tot en met|tot|naar|t\\/m|–|-|à)\\s*)${getal})*`;

/**
 * Numbers that are no outcome of counting, each with why. None of these can ever be the value of a cell: a table counts no
 * weeks and no law articles. A limit of the law (16 uur) is best marked with {{vast}} all the same: laws change.
 */
const VRIJ: readonly RegExp[] = [
  // Places on the web and of mail, and code.
  /https?:\/\/\S+|www\.\S+|\S+@\S+\.\w+|\]\([^)]*\)|`[^`]*`/g,
  // Numbering of lists, headings, tables, chapters and levels.
  /^\s*(?:#{1,6}\s+)?\d+(?:\.\d+)*[.)]\s/gm,
  /^\s*#{1,6}\s+\d+(?:\.\d+)*\s/gm,
  new RegExp(
    `\\b(?:tabel(?:len)?|grafiek(?:en)?|figuur|diagram|hoofdstuk(?:ken)?|bijlagen?|paragra(?:af|fen)|pagina|blz\\.?|stap|niveaus?|mbo|klas(?:sen)?|groep(?:en)?|leerjaar|leerjaren|route|versie|deel|jaargang|nummer|nr\\.?|doorstroompuntregio|rmc-regio|regio|week|weken|havo|vwo|vmbo|brugklas|aflevering|optie|scenario|vraag|punt|doel|pijler|spoor|fase|kamer|lokaal|zaal|nieuwsbrief|top|code)[\\s-]+[A-Z]?${REEKS('[A-Z]?\\d+(?:\\.\\d+)*[A-Za-z]?')}(?![\\d%])`,
    'gi',
  ),
  // Law: article 5 onder a, artikel 25, 5 sub c, 3a en 3b, lid 2.
  new RegExp(
    `\\b(?:artikel(?:en)?|art\\.|lid|leden)\\s*${REEKS(`${NUMMER}(?:\\s+(?:onder|sub|lid)\\s+\\w+)?`)}`,
    'gi',
  ),
  /\b\d+[a-z]?\s+(?:onder|sub)\s+[a-z]\b/g,
  /(?<![\w.,])\d{1,2}[a-h](?:\s+(?:en|of)\s+\d{1,2}[a-h])*(?!\w)/g,
  // Schooljaren, years and dates.
  /(?<!\d)(?:19|20)\d\d\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d)(?!\d)/g,
  /(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d|\s?%|\s+(?:[a-zà-ÿ]*meldingen|jongeren|leerlingen|kinderen|studenten|werkprocessen|trajecten))/g,
  new RegExp(`(?<!\\d)(?:\\d{1,2}\\s*(?:en|of|tot|t\\/m|-|–)\\s*)?\\d{1,2}\\s+(?:${MAAND})\\b`, 'gi'),
  /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d){1,2}(?!\d)/g,
  /(?<!\d)(?:\d{1,2}[.:]\d\d\s*(?:en|tot|-|–)\s*)?\d{1,2}[.:]\d\d\s*uur\b/g,
  /\b(?:half|kwart (?:voor|over))\s+\d{1,2}\b/gi,
  // 2024-’25, and the class of ’08.
  /(?:(?:19|20)\d\d\s*[-–/]\s*)?[’']\d\d(?!\d)/g,
  // Ages: a limit that law or definition sets, never a count.
  new RegExp(`(?<![\\d.,])${REEKS('\\d{1,2}(?:,5)?')}[\\s-]*(?:jaar|jarige[ns]?|jr)\\b`, 'gi'),
  /(?<![\d.,])\d{1,2}\s?(?:\+|plus\b|-(?![\dA-Za-zÀ-ÿ])(?=\s|$|[,.;]))/g,
  // A bare age, where the words around it leave no doubt: "de jongere 18 is", "wordt 23", "onder de 18".
  new RegExp(
    `\\b(?:${MENS}|net|al|pas|bijna|nog geen)\\s+${LEEFTIJD}(?=\\s+(?:is|zijn|wordt|werd|was|waren|of)\\b|[.,;]|\\s*$)`,
    'gi',
  ),
  // "Tim is 16 en zit op school": somebody with a name.
  new RegExp(
    `(?<=\\s|^)(?!(?:Het|Dat|Dit|Er|Totaal|Daarvan)\\s)[A-Z][a-zà-ÿ]+ (?:is|was) ${LEEFTIJD}(?=,|\\s+en\\b)`,
    'g',
  ),
  new RegExp(`\\b(?:jongste|oudste)\\s+(?:\\p{L}+\\s+){0,2}${LEEFTIJD}${GEEN_AANTAL}`, 'gu'),
  new RegExp(`${LEEFTIJD}(?=\\s+(?:(?:is|was|zijn|waren)\\s+)?(?:geworden|wordt|werd)\\b)`, 'gi'),
  new RegExp(`\\b(?:wordt|werd|worden|werden)\\s+${LEEFTIJD}${GEEN_AANTAL}`, 'gi'),
  new RegExp(
    `\\b(?:(?:${MENS}) van|onder(?: de)?|boven(?: de)?|tot|vanaf|in plaats van)\\s+${LEEFTIJD}${GEEN_AANTAL}`,
    'gi',
  ),
  // Part of a name: a 10-14-klas.
  /(?<![\d.,])\d+(?:-\d+)*-[A-Za-zÀ-ÿ]+/g,
  new RegExp(`[A-Z][A-Za-zÀ-ÿ ]*?(?:${STRAAT})\\s+\\d+\\s?[a-z]?(?![\\w%]|[.,]\\d)`, 'g'),
  /(?<!\p{L})(?:Markt|Plein|Postbus)\s+\d+/gu,
  /(?<![\d.,])\d{1,3}\s?(?:e|ste|de)\b/g,
  // Durations in whole weeks, months or years: agreements and limits; tables count none.
  new RegExp(
    `(?<![\\d.,])${REEKS('\\d{1,2}')}\\s+(?:lesweken|weken|week|maanden|maand|dagen|dag|minuten)\\b`,
    'gi',
  ),
  new RegExp(`(?<![\\d.,])${REEKS('\\d{1,2}(?:,\\d+)?')}\\s+(?:uur|uren|lesuren|minuut)\\b`, 'g'),
  // Money and people at work: no export holds them.
  /(?:€|\beuro)\s?\d[\d.,]*\d?(?:,-)?(?:\s+(?:miljoen|miljard|ton)\b)?/g,
  /(?<![\d.,])\d[\d.,]*(?:\s+(?:miljoen|miljard|ton))?\s+(?:euro|fte)\b/gi,
  // A decade, and where a law was published.
  /\bjaren\s+[’']?\d0\b/g,
  /\b(?:Stb|Stcrt|Trb)\.?\s+\d{4},?\s*(?:nr\.?\s*)?\d+/g,
  // Addresses and telephone.
  /(?<!\d)\(?0\d{1,3}\)?[-– ]{0,3}\d(?:[ -]?\d){5,7}(?!\d)|(?<!\d)0[89]00[- ]\d{4}(?!\d)|(?<!\d)14 ?0\d{2,3}(?!\d)|\+\d{2}[\d ()-]{8,}/g,
  /(?<!\d)\d{4}\s?[A-Z]{2}\b/g,
  // What something is counted per, and the whole.
  /\bper\s+(?:1\.?000|10\.?000|100)\b/gi,
  /(?<![\d.,])100\s?%|(?<![\d.,])100 procent\b/g,
  /\b(?:samen|precies|altijd|op|tot)\s+100(?!\d|[.,]\d)/gi,
  /\b24\/7\b/g,
];

/** From and to of every stretch of a sentence whose numbers need no cell. */
export function vrijeStukken(zin: string): [number, number][] {
  return VRIJ.flatMap((patroon) =>
    [...zin.matchAll(patroon)].map((m): [number, number] => [m.index, m.index + m[0].length]),
  );
}
