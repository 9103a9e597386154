import type { Definitie } from '../definition/definitie.ts';
import type { Maat } from '../definition/tabel.ts';
import { Bronnen, type Doel } from '../figures/bronnen.ts';
import {
  type Blik,
  type Velden,
  type Voorwaarde,
  veldVan,
  vertaal,
  voorwaarde,
  voorwaardenVan,
} from '../figures/filter.ts';
import { Historie, namenVan } from '../figures/historie.ts';
import { gezichtVan, maatVan } from '../figures/teller.ts';
import { opvraag } from '../records/opvraag.ts';
import type { BronRecord } from '../records/soorten.ts';
import { type Celplek, naamVan } from './vindplaats.ts';

/** Which rows of one file count in a cell: their lines, counted from 1. A file without lines has none. */
export interface Bestandsrijen {
  bestand: string;
  regels: number[];
}

/** The rows behind one cell; never a value of theirs. */
export interface Celrijen {
  /** Number of rows. */
  rijen: number;
  /** Number of distinct leerlingen; null where the rows are about no pupil. */
  jongeren: number | null;
  /** What the rows add up to by the measure of the cell. */
  waarde: number;
  bestanden: Bestandsrijen[];
  /** The line of a figure of an earlier year, for a cell without an export. */
  historie: Bestandsrijen | null;
}

/** The rows behind cells, by the path of the cell (`naamVan`). */
export type Herkomst = ReadonlyMap<string, Celrijen>;

export interface Volger {
  /** Takes one record with the place where it stands; a file that has no lines gives none. */
  ontvang(record: BronRecord, bestand: string, regel?: number): void;
  /** All records are in. Call once. */
  rondAf(): Herkomst;
}

/** Two fields that a record carries while its place is followed; no field of an export has these names. */
const BESTAND = ' bestand';
const REGEL = ' regel';

/**
 * Follows which rows count in these cells, beside the counting of a report (`telAlles`) or in a pass of its own. It looks
 * with the filters and sources of the count itself, so the rows are the ones that were counted.
 */
export function volgRijen(definitie: Definitie, cellen: readonly Celplek[]): Volger {
  const { schooljaar, peildata, groepen, regio } = definitie;
  const gemeenten = new Set(regio.gemeenten);
  const blikOp = (jaar: number): Blik => ({ schooljaar: schooljaar + jaar, peildata, groepen, gemeenten });
  const bronnen = new Bronnen(definitie.bronnen, blikOp);
  const vroeger = new Vroeger();
  const gevolgd = new Map<string, { cel: Celplek; spoor: Spoor }>();
  for (const cel of cellen) {
    if (gevolgd.has(naamVan(cel))) continue;
    const spoor = new Spoor(cel);
    gevolgd.set(naamVan(cel), { cel, spoor });
    spoor.verbind(bronnen, blikOp);
  }
  return {
    ontvang({ soort, velden }, bestand, regel) {
      if (soort === 'historie') vroeger.ontvang(velden, bestand, regel);
      else
        bronnen.ontvang({
          soort,
          velden: { ...velden, [BESTAND]: bestand, [REGEL]: regel ?? null },
        });
    },
    rondAf() {
      bronnen.rondAf();
      return new Map(
        [...gevolgd].map(([pad, { cel, spoor }]) => [pad, spoor.uitkomst(vroeger.vind(cel, schooljaar))]),
      );
    },
  };
}

/** The rows of one cell while records pass by. */
class Spoor {
  readonly #regels = new Map<string, number[]>();
  readonly #leerlingen = new Set<string>();
  #rijen = 0;
  #som = 0;

  readonly #maat: Maat;

  constructor(readonly cel: Celplek) {
    this.#maat = maatVan(cel.plan, cel.rij, cel.kolom);
  }

  verbind(bronnen: Bronnen, blikOp: (jaar: number) => Blik): void {
    const { plan, rij, kolom, label } = this.cel;
    const { bron, jaar, leeftijdOp } = gezichtVan(plan, rij, kolom);
    const blik: Blik = leeftijdOp === undefined ? blikOp(jaar) : { ...blikOp(jaar), leeftijdOp };
    const doel: Doel = { tel: (velden) => this.#noteer(velden) };
    bronnen.verbind(bron, jaar, {
      voorwaarden: [
        ...voorwaardenVan(plan, blik),
        ...[...rij.filters, ...kolom.filters].flatMap((filter) => vertaal(filter, blik)),
        ...(rij.uit === undefined ? [] : [heeft(rij.uit, label)]),
      ],
      verder: [],
      doelen: () => [doel],
    });
  }

  #noteer(velden: Velden): void {
    this.#rijen++;
    const maat = this.#maat;
    if (maat === 'meldingen') this.#som += Number(velden.meldingen ?? 1);
    else if (typeof maat === 'object') this.#som += Number(velden[maat.som] ?? 0);
    if (velden.leerling !== undefined) this.#leerlingen.add(String(velden.leerling));
    const regels = opvraag(this.#regels, String(velden[BESTAND]), () => []);
    const regel = velden[REGEL];
    if (typeof regel === 'number') regels.push(regel);
  }

  uitkomst(historie: Bestandsrijen | null): Celrijen {
    const maat = this.#maat;
    const jongeren = this.#leerlingen.size;
    const telling = maat === 'jongeren' ? jongeren : this.#rijen;
    return {
      rijen: this.#rijen,
      jongeren: jongeren > 0 ? jongeren : null,
      waarde: maat === 'meldingen' || typeof maat === 'object' ? this.#som : telling,
      bestanden: [...this.#regels].map(([bestand, regels]) => ({
        bestand,
        regels: regels.sort((a, b) => a - b),
      })),
      historie,
    };
  }
}

/** This value stands in the field: the condition of a row that was found in the data. */
const heeft = (veld: string, label: string): Voorwaarde =>
  voorwaarde({ kenmerk: veldVan(veld), slaagt: (waarde) => String(waarde ?? '') === label });

/** Figures of earlier years with the line they stand on, found as the count finds them. */
class Vroeger {
  readonly #historie = new Historie();
  readonly #plekken: Bestandsrijen[] = [];

  ontvang(velden: Velden, bestand: string, regel?: number): void {
    this.#historie.ontvang({ ...velden, bron: this.#plekken.length });
    this.#plekken.push({ bestand, regels: regel === undefined ? [] : [regel] });
  }

  vind({ plan, rij, kolom, label }: Celplek, schooljaar: number): Bestandsrijen | null {
    const gevonden = this.#historie.vind(
      plan.historie ?? plan.id,
      namenVan(rij, label, plan.rijen),
      namenVan(kolom, kolom.label, plan.kolommen),
      schooljaar + gezichtVan(plan, rij, kolom).jaar,
    );
    return gevonden ? this.#plekken[Number(gevonden.bron)]! : null;
  }
}
