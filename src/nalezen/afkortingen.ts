import type { Definitie } from '../definition/definitie.ts';

/** Two capitals or more, and forms of this field in small letters. Kinds of school and what everybody says are left out. */
const AFKORTING =
  /(?<![\p{L}\d/.@-])(\p{Lu}{2,6}|vsv|rmc|vavo|svo|isk|swv)(?=(?:[’'-]\p{L}+|s)?(?:[\s.,;:)?!/]|$))/gu;
const BEKEND = new Set([
  // Words that somebody writes in capitals to stress them.
  'WEL',
  'NIET',
  'GEEN',
  'ALLE',
  'SAMEN',
  'EU',
  'NB',
  'OK',
  'PDF',
  'TV',
  'VMBO',
  'MBO',
  'HAVO',
  'VWO',
  'HBO',
  'CBS',
  'GGZ',
  'GGD',
  'ID',
  'UWV',
  'ROC',
]);

/** What follows makes it the name of a school or place, as in the name of a ROC. */
const DEEL_VAN_NAAM = /^ (?:\p{Lu}\p{Ll}|college\b)/u;

/** `het vavo, de school voor volwassenen` and `de privacywet, de AVG`. */
const BIJSTELLING_ERNA = /^(?:,\s+(?:de|het|een|waar|dat is|ofwel)\s|:\s)/;
const BIJSTELLING_ERVOOR = /\p{L}{6,},\s+(?:de|het)\s+$/u;

/** Abbreviations of a text as it goes on: which were explained before they were used. */
export class Afkortingen {
  readonly #klaar = new Set<string>();

  constructor({ begrippen, regio }: Definitie) {
    for (const { term, uitleg } of begrippen) this.verklaar(`${term} ${verklaard(uitleg).join(' ')}`);
    for (const naam of [regio.registratie, regio.organisatie, regio.naam]) this.verklaar(naam);
  }

  /** A term that the text itself explains in a box. */
  verklaar(term: string): void {
    for (const woord of term.match(/[\p{L}\d]{2,}/gu) ?? []) this.#klaar.add(woord.toUpperCase());
  }

  /** The first place of each abbreviation in this sentence that nothing has explained; each is told once. */
  onverklaard(zin: string): { afkorting: string; op: number }[] {
    for (const afkorting of verklaard(zin)) this.#klaar.add(afkorting.toUpperCase());
    return [...zin.matchAll(AFKORTING)].flatMap((m) => {
      const afkorting = m[1]!;
      const sleutel = afkorting.toUpperCase();
      const na = zin.slice(m.index + afkorting.length);
      if (BEKEND.has(sleutel) || this.#klaar.has(sleutel) || DEEL_VAN_NAAM.test(na)) return [];
      this.#klaar.add(sleutel);
      if (BIJSTELLING_ERNA.test(na) || BIJSTELLING_ERVOOR.test(zin.slice(0, m.index))) return [];
      return staatVoluit(zin, sleutel) ? [] : [{ afkorting, op: m.index }];
    });
  }
}

/** `Internationale Schakelklas (ISK)` and `ISK (Internationale Schakelklas)`. */
function verklaard(tekst: string): string[] {
  const uit: string[] = [];
  for (let open = tekst.indexOf('('); open !== -1; open = tekst.indexOf('(', open + 1)) {
    const voor = tekst.slice(Math.max(0, open - 40), open);
    const binnen = /^\(([^)]*)/.exec(tekst.slice(open, open + 200))?.[1] ?? '';
    const kort = /^(\p{L}{2,7})(?:[’'-]\p{L}+)?$/u.exec(binnen)?.[1];
    const ervoor = /(?<!\p{L})(\p{L}{2,7})\s+$/u.exec(voor)?.[1];
    if (kort !== undefined && /\p{L}{3}\s+$/u.test(voor)) uit.push(kort);
    else if (ervoor !== undefined && /^\p{L}{3}/u.test(binnen) && IS_AFKORTING.test(ervoor)) uit.push(ervoor);
  }
  return uit;
}

const IS_AFKORTING = /\p{Lu}{2}|^(?:vsv|rmc|vavo|svo|isk|swv)$/u;

/** Does the sentence itself hold words with these initials, as in "MAS, de Methodische Aanpak Schoolverzuim"? */
function staatVoluit(zin: string, afkorting: string): boolean {
  const initialen = (zin.match(/\p{L}+/gu) ?? [])
    .filter((woord) => woord.toUpperCase() !== afkorting)
    .map((woord) => woord[0]!.toUpperCase())
    .join('');
  return initialen.includes(afkorting);
}
