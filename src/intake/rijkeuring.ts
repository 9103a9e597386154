import type { Gevraagd } from '../definition/gevraagd.ts';
import type { Gemeentelijst } from '../records/gemeente.ts';
import { opvraag } from '../records/opvraag.ts';
import { type BronRecord, SOORTEN, type Veld, type Waarde } from '../records/soorten.ts';
import { type Bereik, buitenBereik, onmogelijk } from './bereik.ts';
import { type Cellezer, isReden, maakCellezer, type Velden } from './cel.ts';
import { heeftSpoor, heeftStuurteken } from './codering.ts';
import type { Rij } from './csv.ts';
import { type Datumbevinding, Datumkolom } from './datumkolom.ts';
import { type Dubbelen, sleutelVan, vingerafdruk } from './dubbel.ts';
import type { Indeling } from './indeling.ts';
import { naamVan } from './opening.ts';
import { REDEN, type Reden } from './redenen.ts';

/** What became of a row: a record to use, or the reason why not, with the column it is about (-1: the whole row). */
export type Oordeel = BronRecord | Weigering;
export interface Weigering {
  readonly reden: Reden;
  readonly index: number;
}
export const isWeigering = (oordeel: Oordeel): oordeel is Weigering => 'reden' in oordeel;

interface Kolom {
  naam: string;
  /** Place in the row; -1 when the file does not have the column. */
  index: number;
  gevuld: boolean;
  leeg: Waarde;
  lees: Cellezer;
}

/** How a row with totals begins. */
export const TOTAAL = /^((sub|eind)?tota(al|len)|(grand )?total|aantal( (rijen|regels|records))?)([\s:]|$)/i;

/** Judges the rows of one file, in the order structure → values → duplicates → scope (contract 1-input). */
export class Rijkeuring {
  readonly #kolommen: readonly Kolom[];
  /** Every field, empty: a copy of it is filled much faster than an object that grows field by field. */
  readonly #leeg: Velden;
  readonly #waarden: Waarde[] = [];
  readonly #datums: ReadonlyMap<string, Datumkolom>;
  /** Per column the values that were written other than the profile has them. */
  readonly #anders = new Map<string, Set<string>>();

  constructor(
    readonly indeling: Indeling,
    gemeenten: Gemeentelijst,
    readonly bereik: Bereik,
    readonly dubbelen: Dubbelen,
    /** Cells of a row, and whether the file is a workbook with dates of its own. */
    readonly vorm: { breedte: number; echteDatums: boolean },
    gevraagd?: Gevraagd,
  ) {
    const { profiel, deel, soort, kolomVan, kop } = indeling;
    const velden: Readonly<Record<string, Veld>> = SOORTEN[soort];
    this.#datums = new Map(
      Object.entries(velden)
        .filter(([, veld]) => veld.type === 'datum')
        .map(([naam]) => [
          naam,
          new Datumkolom(kop[kolomVan.get(naam) ?? -1] ?? naam, profiel.datum, vorm.echteDatums),
        ]),
    );
    this.#leeg = Object.fromEntries(Object.keys(velden).map((naam) => [naam, null]));
    this.#kolommen = Object.entries(velden).map(([naam, veld]) => ({
      naam,
      index: kolomVan.get(naam) ?? -1,
      gevuld: veld.gevuld ?? false,
      leeg: veld.leeg ?? null,
      lees: maakCellezer(naam, veld, {
        profiel,
        deel,
        gemeenten,
        datums: this.#datums,
        gevraagd: gevraagd?.get(soort),
        anders: (waarde) => this.#merk(kop[kolomVan.get(naam) ?? -1] ?? naam, waarde),
      }),
    }));
  }

  #merk(kolom: string, waarde: string): void {
    opvraag(this.#anders, kolom, () => new Set<string>()).add(waarde);
  }

  /** Looks at the first rows before any is judged, to see how each column of dates is written. */
  bekijk(rijen: readonly Rij[]): void {
    const { deel, kolomVan } = this.indeling;
    for (const [naam, kolom] of this.#datums) {
      const index = kolomVan.get(naam);
      if (index === undefined || deel.patronen[naam] !== undefined) continue;
      kolom.bekijk(
        rijen.filter((rij) => this.#past(rij.cellen)).map((rij) => zonderRand(rij.cellen[index]!)),
      );
    }
  }

  /** What its columns of dates have shown so far. */
  get datums(): readonly Datumbevinding[] {
    return [...this.#datums.values()].flatMap((kolom) => kolom.bevindingen);
  }

  /** Per column the values of the profile that were written in another way. */
  get anders(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#anders;
  }

  /** As many cells as a row has, and nothing in those that the header does not have. */
  #past(cellen: readonly string[]): boolean {
    if (cellen.length !== this.vorm.breedte) return false;
    for (let i = this.indeling.kop.length; i < cellen.length; i++)
      if (zonderRand(cellen[i]!) !== '') return false;
    return true;
  }

  keur(rij: Rij): Oordeel {
    if (rij.aanhalingOpen) return { reden: REDEN.aanhaling, index: -1 };
    const { cellen } = rij;
    if (!this.#past(cellen)) return geenRij(cellen) ?? { reden: REDEN.velden, index: -1 };
    if (rij.verdacht) {
      const teken = vreemdTeken(cellen);
      if (teken) return teken;
    }
    const velden: Velden = { ...this.#leeg };
    const gelezen = this.#lees(cellen, velden);
    if (gelezen && gelezen.reden.soort === 'afgekeurd')
      return this.#isKop(cellen)
        ? { reden: REDEN.kopregel, index: -1 }
        : ((this.#mistVerplicht(cellen) ? geenRij(cellen) : null) ?? gelezen);
    const paar = onmogelijk(this.indeling.soort, velden);
    if (paar) return { reden: paar.reden, index: this.indeling.kolomVan.get(paar.veld) ?? -1 };
    return gelezen ?? this.#plaats(velden);
  }

  /** Fills `velden`; gives the first fault, or else the first value that puts the row out of scope. */
  #lees(cellen: readonly string[], velden: Velden): Weigering | null {
    let buiten: Weigering | null = null;
    for (let i = 0; i < this.#kolommen.length; i++) {
      const kolom = this.#kolommen[i]!;
      const cel = kolom.index < 0 ? '' : zonderRand(cellen[kolom.index]!);
      let uitkomst: Waarde | Reden;
      if (cel !== '') uitkomst = kolom.lees(cel, velden);
      else uitkomst = kolom.gevuld ? REDEN.leeg : kolom.leeg;
      if (!isReden(uitkomst)) {
        velden[kolom.naam] = uitkomst;
        this.#waarden[i] = uitkomst;
        continue;
      }
      if (uitkomst.soort === 'afgekeurd') return { reden: uitkomst, index: kolom.index };
      buiten ??= { reden: uitkomst, index: kolom.index };
    }
    return buiten;
  }

  /** A good row: is it the same as another, and does this report use it? */
  #plaats(velden: Velden): Oordeel {
    const { soort, kolomVan } = this.indeling;
    const dubbel = this.dubbelen.keur(sleutelVan(soort, velden, this.#waarden), vingerafdruk(this.#waarden));
    if (dubbel) return { reden: dubbel, index: dubbel === REDEN.dubbelId ? (kolomVan.get('id') ?? -1) : -1 };
    const buiten = buitenBereik(soort, velden, this.bereik);
    return buiten ? { reden: buiten, index: -1 } : { soort, velden };
  }

  /** The header again, as it stands where two exports were joined. */
  #isKop(cellen: readonly string[]): boolean {
    return this.indeling.kop.every((naam, i) => naamVan(cellen[i] ?? '') === naam);
  }

  #mistVerplicht(cellen: readonly string[]): boolean {
    return this.#kolommen.some(({ gevuld, index }) => gevuld && zonderRand(cellen[index]!) === '');
  }
}

/** An empty line, or a line with totals below the data; null for anything else. */
function geenRij(cellen: readonly string[]): Weigering | null {
  const eerste = cellen.find((cel) => zonderRand(cel) !== '');
  if (eerste === undefined) return { reden: REDEN.legeRij, index: -1 };
  return TOTAAL.test(zonderRand(eerste)) ? { reden: REDEN.totaalrij, index: -1 } : null;
}

function vreemdTeken(cellen: readonly string[]): Weigering | null {
  for (const [index, cel] of cellen.entries()) {
    if (heeftStuurteken(cel)) return { reden: REDEN.stuurteken, index };
    if (heeftSpoor(cel)) return { reden: REDEN.codering, index };
  }
  return null;
}

/** What stands around a cell and is not seen: blanks of every kind, and marks of width nothing. */
const RAND = /^[\s\u200b\u200e\u200f\u2060]+|[\s\u200b\u200e\u200f\u2060]+$/g;
const isBreedSpatie = (teken: number): boolean =>
  teken === 0xa0 || teken === 0xfeff || (teken >= 0x2000 && teken <= 0x2060);

/** Trims only where there is something to trim; most cells have no blanks around them. */
function zonderRand(cel: string): string {
  const n = cel.length;
  if (n === 0) return cel;
  const a = cel.charCodeAt(0);
  const b = cel.charCodeAt(n - 1);
  if (a > 32 && b > 32 && a < 160 && b < 160) return cel;
  return a <= 32 || b <= 32 || isBreedSpatie(a) || isBreedSpatie(b) ? cel.replace(RAND, '') : cel;
}
