import { KEUZES, leesInvoeging, ontleed, type Brontekst } from '../pages/ontleed.ts';
import { kiest, zeg } from '../pages/sjabloon.ts';
import type { Stof } from '../pages/stof.ts';
import { type Hulpnaam, TAAL } from '../pages/taal.ts';
import { TELWOORD } from './getypt.ts';
import { nieuweVertelling, type Vertelling } from '../pages/vertelling.ts';

/** A piece of a text that has been filled in. */
export interface Stuk {
  tekst: string;
  /** getypt: words of the author; cijfer: a bound figure; woord: made by a word of the text language; blok: ends a sentence. */
  soort: 'getypt' | 'cijfer' | 'woord' | 'blok';
  /** Where it begins in the source text. */
  begin: number;
  /** Is this what is looked at? The rest is there to make the sentence whole. */
  eigen: boolean;
  /** Words of somebody else: a quotation. */
  citaat: boolean;
  /** Names of the figures it shows; of a difference the old one first. */
  cijfers: readonly string[];
}

type Blok = hbs.AST.BlockStatement;
interface Gang {
  uit: Stuk[];
  eigen: boolean;
  citaat: boolean;
  /** Choices that are taken the other way. */
  om: ReadonlySet<Blok>;
  doel: Blok | null;
}

/** Parts of a sentence that are only known when the whole report is laid out, by a word that reads the same. */
const INVULWOORD: Readonly<Record<string, string>> = { verwijs: 'tabel', lijst: '…' };

/** Words that show figures in a sentence; `{{verschil}}` in words shows none. */
const TOONT_CIJFER: readonly string[] = ['cijfer', 'woord', 'meervoud', 'verschil', 'aandeel'];

/** Reads texts of a report as a reader sees them, and keeps where every piece stands in the source. */
export class Lezer {
  readonly v: Vertelling;
  readonly #gezegd = new Map<hbs.AST.Node, Omit<Stuk, 'eigen' | 'citaat'>>();
  readonly #gekozen = new Map<Blok, boolean>();

  constructor(readonly stof: Stof) {
    this.v = nieuweVertelling(stof, { markdown: String, plat: String, verantwoording: String });
    this.v.vorm = 'tekst';
  }

  /** The text with its figures filled in and its choices made. */
  gelezen(bron: Brontekst): Stuk[] {
    return this.#lees(bron, ontleed(bron), { eigen: true, om: new Set(), doel: null });
  }

  /** For every text that is not chosen now: the whole with that text in its place, which alone is `eigen`. */
  *anders(bron: Brontekst): Generator<Stuk[]> {
    const programma = ontleed(bron);
    for (const om of this.#zijwegen(programma, []))
      yield this.#lees(bron, programma, { eigen: false, om: new Set(om), doel: om.at(-1)! });
  }

  #lees(bron: Brontekst, programma: hbs.AST.Program, o: Pick<Gang, 'eigen' | 'om' | 'doel'>): Stuk[] {
    const gang: Gang = { ...o, uit: [], citaat: false };
    this.#loop(new Plek(bron), programma, gang);
    return gang.uit;
  }

  #kies(blok: Blok, plek: Plek): boolean {
    const bekend = this.#gekozen.get(blok);
    if (bekend !== undefined) return bekend;
    const { naam, argumenten } = leesInvoeging(blok, plek.bron);
    const keuze = kiest(this.v, naam as Hulpnaam, argumenten);
    this.#gekozen.set(blok, keuze);
    return keuze;
  }

  *#zijwegen(programma: hbs.AST.Program | undefined, om: readonly Blok[]): Generator<Blok[]> {
    for (const deel of programma?.body ?? []) {
      if (deel.type !== 'BlockStatement') continue;
      const blok = deel as Blok;
      const naam = naamVan(blok);
      if (naam === 'invullen') continue;
      if (!KEUZES.includes(naam)) {
        yield* this.#zijwegen(blok.program, om);
        continue;
      }
      const keuze = this.#gekozen.get(blok) ?? false;
      yield* this.#zijwegen(keuze ? blok.program : blok.inverse, om);
      const ander = keuze ? blok.inverse : blok.program;
      if (!ander) continue;
      if (!telt(ander)) continue;
      yield [...om, blok];
      yield* this.#zijwegen(ander, [...om, blok]);
    }
  }

  #loop(plek: Plek, programma: hbs.AST.Program | undefined, gang: Gang): void {
    for (const deel of programma?.body ?? []) {
      const begin = plek.van(deel.loc);
      const { eigen, citaat, uit } = gang;
      if (deel.type === 'ContentStatement') {
        const tekst = (deel as hbs.AST.ContentStatement).original as unknown as string;
        uit.push({ tekst, soort: 'getypt', begin, eigen, citaat, cijfers: [] });
      } else if (deel.type === 'MustacheStatement')
        uit.push({ ...this.#zeg(deel as hbs.AST.MustacheStatement, begin, plek), eigen, citaat });
      else if (deel.type === 'BlockStatement') this.#blok(plek, deel as Blok, begin, gang);
    }
  }

  #blok(plek: Plek, blok: Blok, begin: number, gang: Gang): void {
    const naam = naamVan(blok);
    if (KEUZES.includes(naam)) {
      const eigen = gang.eigen || blok === gang.doel;
      const keuze = this.#kies(blok, plek) !== gang.om.has(blok);
      this.#loop(plek, keuze ? blok.program : blok.inverse, { ...gang, eigen });
      return;
    }
    const { eigen, citaat } = gang;
    const rand: Stuk = { tekst: '', soort: 'blok', begin, eigen, citaat, cijfers: [] };
    gang.uit.push(rand);
    // A place that people still have to write holds advice to them, not text.
    if (naam !== 'invullen') this.#loop(plek, blok.program, { ...gang, citaat: naam === 'citaat' || citaat });
    gang.uit.push(rand);
  }

  #zeg(deel: hbs.AST.MustacheStatement, begin: number, plek: Plek): Omit<Stuk, 'eigen' | 'citaat'> {
    const bekend = this.#gezegd.get(deel);
    if (bekend) return bekend;
    const { naam, argumenten, opties } = leesInvoeging(deel, plek.bron);
    const hulp = naam as Hulpnaam;
    const inZin = INVULWOORD[naam];
    const tekst = inZin ?? (TAAL[hulp].alleenHoofdstuk ? '' : zeg(this.v, hulp, argumenten, opties));
    const isBlok = opties.vorm === 'punten' || (inZin === undefined && TAAL[hulp].alleenHoofdstuk);
    const soort = isBlok ? 'blok' : TOONT_CIJFER.includes(naam) ? 'cijfer' : 'woord';
    const cijfers = soort === 'cijfer' ? namenIn(hulp, argumenten, opties) : [];
    const stuk = {
      tekst,
      soort: soort === 'cijfer' && !cijfers.length ? 'woord' : soort,
      begin,
      cijfers,
    } as const;
    this.#gezegd.set(deel, stuk);
    return stuk;
  }
}

function namenIn(
  naam: Hulpnaam,
  argumenten: readonly (string | number)[],
  opties: Readonly<Record<string, string | number>>,
): string[] {
  if (naam === 'verschil')
    return opties.vorm === 'vanaf' || opties.vorm === undefined ? argumenten.map(String) : [];
  return naam === 'aandeel' ? [] : [String(argumenten[0])];
}

const getal = (tekst: string): boolean => /\d/.test(tekst) || TELWOORD.test(tekst);

/** Could the author have typed a number anywhere in this text? Most choices are between words only. */
const telt = (programma: hbs.AST.Program): boolean =>
  programma.body.some((deel) => {
    if (deel.type === 'ContentStatement')
      return getal((deel as hbs.AST.ContentStatement).original as unknown as string);
    if (deel.type !== 'BlockStatement') return false;
    const { program, inverse } = deel as Blok;
    return telt(program) || (inverse !== undefined && telt(inverse));
  });

const naamVan = ({ path }: Blok): string => (path as hbs.AST.PathExpression).original;

/** Offsets in a text by line and column. */
class Plek {
  readonly #regels: number[] = [0];

  constructor(readonly bron: Brontekst) {
    for (let i = bron.tekst.indexOf('\n'); i !== -1; i = bron.tekst.indexOf('\n', i + 1))
      this.#regels.push(i + 1);
  }

  van = ({ start }: hbs.AST.SourceLocation): number => (this.#regels[start.line - 1] ?? 0) + start.column;
}
