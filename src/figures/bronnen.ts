import type { AfgeleideBron } from '../definition/tabel.ts';
import type { BronRecord, Soort } from '../records/soorten.ts';
import { type Blik, type Velden, type Voorwaarde, voorwaardenVan } from './filter.ts';
import { opvraag } from '../records/opvraag.ts';
import { Verdeler } from './verdeler.ts';

/** A place where records are counted or kept. */
export interface Doel {
  tel(velden: Velden): void;
}

/** Whatever takes records: a table's counter, or a derived source. */
export interface Ontvanger {
  /** Conditions that a record must meet. */
  readonly voorwaarden: readonly Voorwaarde[];
  /** Conditions that decide where such a record is counted. */
  readonly verder: readonly Voorwaarde[];
  /** Where a record is counted; the same for every record that gives all these conditions the same outcome. */
  doelen(velden: Velden): readonly Doel[];
}

/** One record per leerling out of many: the latest by the named fields, with the named fields summed. */
class PerLeerling implements Ontvanger, Doel {
  readonly voorwaarden;
  readonly verder = [];
  private readonly keuze = new Map<string, Velden>();
  private readonly sommen = new Map<string, number[]>();

  constructor(
    private readonly def: AfgeleideBron,
    blik: Blik,
  ) {
    this.voorwaarden = voorwaardenVan(def, blik);
  }

  doelen(): readonly Doel[] {
    return [this];
  }

  tel(velden: Velden): void {
    const leerling = String(velden.leerling);
    const gekozen = this.keuze.get(leerling);
    if (!gekozen || later(velden, gekozen, this.def.neem)) this.keuze.set(leerling, velden);
    if (!this.def.som) return;
    const som = opvraag(this.sommen, leerling, () => this.def.som!.map(() => 0));
    this.def.som.forEach((veld, i) => {
      som[i]! += Number(velden[veld] ?? 0);
    });
  }

  *records(): Generator<Velden> {
    for (const [leerling, velden] of this.keuze) {
      const som = this.sommen.get(leerling);
      yield som
        ? { ...velden, ...Object.fromEntries(this.def.som!.map((veld, i) => [veld, som[i]!])) }
        : velden;
    }
  }
}

/** Later by the first field that differs; an empty field is earliest. Deterministic whatever the order of reading. */
function later(a: Velden, b: Velden, op: readonly string[]): boolean {
  for (const veld of op) {
    const [x, y] = [a[veld] ?? null, b[veld] ?? null];
    if (x === y) continue;
    return y === null || (x !== null && x > y);
  }
  return false;
}

/**
 * All sources of a run: exports as they come in, and what is derived from them once they are all in. A source is asked
 * for by name and schooljaar, because what is derived (the latest as it was then) depends on the schooljaar.
 */
export class Bronnen {
  private readonly uitSoort = new Map<Soort, Verdeler>();
  private readonly afgeleid = new Map<string, { bron: PerLeerling; naar: Verdeler }>();

  constructor(
    private readonly definities: Readonly<Record<string, AfgeleideBron>>,
    private readonly blikOp: (jaar: number) => Blik,
  ) {}

  /** Sends the records of a source, seen from a schooljaar, to a receiver. */
  verbind(bron: string, jaar: number, ontvanger: Ontvanger): void {
    this.verdeler(bron, jaar).voeg(ontvanger);
  }

  /** Takes one record of an export. */
  ontvang(record: BronRecord): void {
    this.uitSoort.get(record.soort)?.verdeel(record.velden);
  }

  /** All records are in: derived sources now give theirs, the ones made of exports first. */
  rondAf(): void {
    for (const { bron, naar } of this.afgeleid.values())
      for (const velden of bron.records()) naar.verdeel(velden);
  }

  private verdeler(bron: string, jaar: number): Verdeler {
    const def = Object.hasOwn(this.definities, bron) ? this.definities[bron] : undefined;
    if (!def) return opvraag(this.uitSoort, bron as Soort, () => new Verdeler());
    const sleutel = `${bron}@${jaar}`;
    const bekend = this.afgeleid.get(sleutel);
    if (bekend) return bekend.naar;
    const afgeleid = { bron: new PerLeerling(def, this.blikOp(jaar)), naar: new Verdeler() };
    this.verdeler(def.uit, jaar).voeg(afgeleid.bron);
    this.afgeleid.set(sleutel, afgeleid);
    return afgeleid.naar;
  }
}
