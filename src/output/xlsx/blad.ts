import type { CellObject } from 'write-excel-file/node';
import { hoogte, leesruimte, regels, tekens } from './breedte.ts';
import { type Celstijl, type Celstijlen, tekst } from './cellen.ts';

export type Bladrij = (CellObject | null)[];

/** A link from a cell (counted from 0) to the first cell of another sheet. */
interface Koppeling {
  rij: number;
  kolom: number;
  blad: string;
}

/** One sheet of the workbook. */
export interface Blad {
  naam: string;
  rijen: Bladrij[];
  /** Widths of the columns, in characters. */
  breedten: number[];
  /** Rows at the top that stay in sight; the first column always does. */
  vasteRijen: number;
  liggend: boolean;
  koppelingen: Koppeling[];
}

export const INHOUD = 'Inhoud';

/** Builds a sheet from top to bottom: running texts over several columns, and rows of cells. */
export class Bladbouwer {
  private readonly rijen: Bladrij[] = [];
  private readonly koppelingen: Koppeling[] = [];
  private readonly ruimte: ReturnType<typeof leesruimte>;
  private vasteRijen = 0;

  constructor(
    private readonly naam: string,
    breedten: readonly number[],
    private readonly stijlen: Celstijlen,
  ) {
    this.ruimte = leesruimte(breedten);
  }

  titel(titel: string): this {
    return this.overKolommen(titel, { ...this.stijlen.titel, wrap: true }, 14 / 11);
  }

  /** A sentence that runs over the columns and wraps. */
  zin(zin: string, stijl: Celstijl = {}): this {
    return this.overKolommen(zin, { ...this.stijlen.tekst, ...stijl });
  }

  /** A cell that leads to another sheet. */
  koppeling(woorden: string, blad: string): this {
    this.koppel(0, blad);
    return this.rij([tekst(woorden, this.stijlen.koppeling)]);
  }

  /** Makes a cell of the row that comes next lead to another sheet. */
  koppel(kolom: number, blad: string): void {
    this.koppelingen.push({ rij: this.rijen.length, kolom, blad });
  }

  /** A row of cells; as high as the longest text in it asks for, in columns where texts wrap. */
  rij(cellen: Bladrij): this {
    const nodig = cellen.map((cel, k) => {
      const { value, wrap, columnSpan = 1, rowSpan = 1 } = cel ?? {};
      if (!wrap || rowSpan > 1 || typeof value !== 'string') return 1;
      const breedte = this.ruimte.breedten.slice(k, k + columnSpan).reduce((som, b) => som + b, 0);
      return regels(value, tekens(breedte));
    });
    const meeste = Math.max(1, ...nodig);
    const eerste = cellen.findIndex((cel) => cel !== null);
    this.rijen.push(
      meeste === 1
        ? cellen
        : cellen.map((cel, k) => (k === eerste ? { ...cel, height: hoogte(meeste) } : cel)),
    );
    return this;
  }

  wit(): this {
    this.rijen.push([]);
    return this;
  }

  /** Everything so far stays in sight while the rest scrolls. */
  zetVast(): this {
    this.vasteRijen = this.rijen.length;
    return this;
  }

  klaar(liggend = false): Blad {
    const { naam, rijen, vasteRijen, koppelingen } = this;
    return { naam, rijen, breedten: this.ruimte.breedten, vasteRijen, liggend, koppelingen };
  }

  private overKolommen(zin: string, stijl: Celstijl, vergroting = 1): this {
    const aantalRegels = regels(zin, Math.floor(this.ruimte.tekens / vergroting));
    const cel = tekst(zin, {
      ...stijl,
      columnSpan: this.ruimte.kolommen,
      height: hoogte(aantalRegels * vergroting),
    });
    this.rijen.push([cel, ...Array<null>(this.ruimte.kolommen - 1).fill(null)]);
    return this;
  }
}
