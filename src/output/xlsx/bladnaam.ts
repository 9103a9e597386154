/** Excel takes no longer name for a sheet. */
const LANGSTE = 31;
/** Words that say nothing at the end of a name that had to be cut. */
const TUSSENWOORD = /^\(?(?:aan|bij|de|en|het|in|met|naar|of|om|op|per|ten|t\/m|tot|uit|van|voor)$/i;

/**
 * Names of the sheets of tables with these titles: number and title, such as `01 Meldingen per gemeente`. At most 31
 * characters, cut between words, without a sign that Excel refuses. Titles that would be the same when cut keep their end:
 * `05 Resultaten… basisonderwijs`. The number makes each name unlike any other.
 */
export function bladnamen(titels: readonly string[]): string[] {
  const cijfers = Math.max(2, String(titels.length).length);
  const ruimte = LANGSTE - cijfers - 1;
  const schoon = titels.map(zonderVerboden);
  const kort = schoon.map((titel) => begin(titel, ruimte));
  return schoon.map((titel, i) => {
    const isDubbel = kort[i] !== titel && kort.indexOf(kort[i]!) !== kort.lastIndexOf(kort[i]!);
    const naam = isDubbel ? beginEnEinde(titel, ruimte) : kort[i]!;
    return `${String(i + 1).padStart(cijfers, '0')} ${naam}`.trim();
  });
}

/** `2021/2022` stays readable as `2021-2022`; other signs that Excel refuses, and control characters, go. */
const zonderVerboden = (titel: string): string =>
  titel
    .replace(/[/\\]/g, '-')
    .replace(/[[\]:*?\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');

/** As many whole words as fit. */
function begin(naam: string, ruimte: number): string {
  if (naam.length <= ruimte) return naam;
  const heel = zonderStaart(
    naam
      .slice(0, ruimte + 1)
      .split(' ')
      .slice(0, -1),
  );
  // One word longer than the name may be: cut within it, never within a character of two code units.
  return heel || naam.slice(0, ruimte).replace(/[\uD800-\uDBFF]$/, '');
}

/** Words of which the last says something, without a sign that waits for what was cut. */
function zonderStaart(woorden: readonly string[]): string {
  const uit = [...woorden];
  while (uit.length > 1 && TUSSENWOORD.test(uit.at(-1)!)) uit.pop();
  return uit.join(' ').replace(/[\s,;.'(–-]+$/, '');
}

/** The last words, about half the room at most, after as many of the first as still fit. */
function beginEnEinde(naam: string, ruimte: number): string {
  const woorden = naam.split(' ');
  const eind: string[] = [];
  const past = (): boolean =>
    [woorden.at(-1), ...eind].join(' ').length <= Math.min(ruimte / 2 + 2, ruimte - 2 - woorden[0]!.length);
  while (woorden.length > 1 && past()) eind.unshift(woorden.pop()!);
  while (eind.length > 1 && TUSSENWOORD.test(eind[0]!)) eind.shift();
  if (eind.length === 0) return begin(naam, ruimte);
  const staart = `… ${eind.join(' ')}`;
  return `${zonderStaart(begin(woorden.join(' '), ruimte - staart.length).split(' '))}${staart}`;
}
