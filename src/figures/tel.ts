import type { CijferDef } from '../definition/cijfer.ts';
import type { Definitie, TabelPlan } from '../definition/definitie.ts';
import type { Aanwezig } from '../records/grootboek.ts';
import type { BronRecord } from '../records/soorten.ts';
import type { Kerncijfer, OntbrekendeTabel, Tabel } from '../records/tabel.ts';
import { reeksIn } from './breuken.ts';
import { Bronnen } from './bronnen.ts';
import type { Blik } from './filter.ts';
import { Historie } from './historie.ts';
import { maakKerncijfers, telTabel } from './kerncijfers.ts';
import { maakTabel, watOntbreekt } from './tabel.ts';
import type { Tellergeheugen } from './geheugen.ts';
import { Teller } from './teller.ts';

/** Everything that was counted in one pass over the records. */
export interface Uitkomst {
  tabellen: ReadonlyMap<string, Tabel>;
  ontbreekt: ReadonlyMap<string, OntbrekendeTabel>;
  cijfers: ReadonlyMap<string, Kerncijfer>;
}

export interface Telpas {
  /** Takes one record; memory grows with cells and distinct jongeren, not with records. */
  ontvang(record: BronRecord): void;
  /** All records are in: makes tables and named figures. Call once. */
  rondAf(aanwezig: Aanwezig): Uitkomst;
}

/** Sets up all counters of a definition for one pass. Counting rules: contract 2-counting. */
export function begin(definitie: Definitie): Telpas {
  const samen = beginAlle([definitie]);
  return { ontvang: samen.ontvang, rondAf: (aanwezig) => samen.rondAf(aanwezig)[0]! };
}

/**
 * As `begin`, for a report and letters of one regio and schooljaar: all of them in the same pass. What `geheugen` counted
 * before over the same records is not counted again.
 */
export function beginAlle(
  definities: readonly [Definitie, ...Definitie[]],
  geheugen?: Tellergeheugen,
): {
  ontvang(record: BronRecord): void;
  rondAf(aanwezig: Aanwezig): Uitkomst[];
} {
  const [{ regio, schooljaar, peildata }] = definities;
  const groepen = Object.assign({}, ...definities.map((d) => d.groepen)) as Definitie['groepen'];
  const afgeleid = Object.assign({}, ...definities.map((d) => d.bronnen)) as Definitie['bronnen'];
  const gemeenten = new Set(regio.gemeenten);
  const blikOp = (jaar: number): Blik => ({ schooljaar: schooljaar + jaar, peildata, groepen, gemeenten });
  const bronnen = new Bronnen(afgeleid, blikOp);
  const historie = new Historie();
  const context = [schooljaar, peildata, groepen, afgeleid, regio.gemeenten];
  const maak = (plan: TabelPlan): Teller => new Teller(plan, bronnen, blikOp);
  geheugen?.begin();
  const documenten = definities.map((definitie) => {
    const plannen = [...definitie.tabellen, ...cijferplannen(definitie)];
    return { definitie, tellers: geheugen?.neem(plannen, context, maak) ?? plannen.map(maak) };
  });
  return {
    ontvang(record) {
      if (record.soort === 'historie') historie.ontvang(record.velden);
      else bronnen.ontvang(record);
    },
    rondAf(aanwezig) {
      bronnen.rondAf();
      geheugen?.bewaar();
      return documenten.map(({ definitie, tellers }) => werkUit(definitie, tellers, aanwezig, historie));
    },
  };
}

/** Tables and named figures of one document out of its counters. */
function werkUit(
  definitie: Definitie,
  tellers: readonly Teller[],
  aanwezig: Aanwezig,
  historie: Historie,
): Uitkomst {
  const { schooljaar, bronnen } = definitie;
  const alle = new Map<string, Tabel>();
  const ontbreekt = new Map<string, OntbrekendeTabel>();
  for (const teller of tellers) {
    const reden = watOntbreekt(teller.plan, definitie, aanwezig);
    const { id, titel } = teller.plan;
    if (reden) ontbreekt.set(id, { id, titel, reden });
    else alle.set(id, maakTabel(teller, definitie, { schooljaar, bronnen, aanwezig, historie }));
  }
  const plannen = new Map(tellers.map(({ plan }) => [plan.id, plan]));
  const redenen = new Map([...ontbreekt].map(([id, { reden }]) => [id, reden]));
  const cijfers = maakKerncijfers(definitie.cijfers, alle, redenen, {
    breuken: definitie.breuken,
    reeksVan: (pad) => reeksIn(definitie, plannen.get(pad[0]), pad),
  });
  for (const id of Object.keys(definitie.cijfers)) {
    alle.delete(telTabel(id));
    ontbreekt.delete(telTabel(id));
  }
  return { tabellen: alle, ontbreekt, cijfers };
}

/** The tables of the directly counted figures. */
const cijferplannen = (definitie: Definitie): TabelPlan[] =>
  Object.entries(definitie.cijfers).flatMap(([id, def]) => cijferplan(id, def) ?? []);

/** A directly counted figure is a table of one cell; null for a figure that comes from elsewhere. */
export function cijferplan(id: string, def: CijferDef): TabelPlan | null {
  if (!('tel' in def)) return null;
  const { bron, gebied, waar, maat, jaar } = def.tel;
  const kop = {
    label: id,
    kop: id,
    niveau: 0,
    totaal: false,
    soort: 'additief',
    verborgen: false,
    filters: [],
  } as const;
  return {
    id: telTabel(id),
    titel: def.tekst,
    definitie: def.tekst,
    bron,
    ...(gebied && { gebied }),
    ...(waar && { waar }),
    ...(maat && { maat }),
    rijen: [kop],
    kolommen: [jaar === undefined ? kop : { ...kop, jaar }],
  };
}
