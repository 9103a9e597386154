import type { Definitie, TabelPlan } from '../definition/definitie.ts';
import { soortVanBron } from '../definition/velden.ts';
import type { Grootboek } from '../records/grootboek.ts';
import { naam } from '../records/schooljaar.ts';
import { type BronRecord, isExport, type Soort } from '../records/soorten.ts';
import type { Kerncijfer, Kop, OntbrekendeTabel, Tabel } from '../records/tabel.ts';
import { Bronnen } from './bronnen.ts';
import { eenheidVan, maakCellen } from './cellen.ts';
import type { Blik } from './filter.ts';
import { Historie } from './historie.ts';
import { maakKerncijfers, telTabel } from './kerncijfers.ts';
import { orden } from './orde.ts';
import { sluitNoten } from './sluit.ts';
import { bronVan, jaarVan, Teller } from './teller.ts';

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
  rondAf(aanwezig: Grootboek['aanwezig']): Uitkomst;
}

/** Sets up all counters of a definition for one pass. Counting rules: contract 2-counting. */
export function begin(definitie: Definitie): Telpas {
  const gemeenten = new Set(definitie.regio.gemeenten);
  const { schooljaar, peildata, groepen } = definitie;
  const blikOp = (jaar: number): Blik => ({ schooljaar: schooljaar + jaar, peildata, groepen, gemeenten });
  const bronnen = new Bronnen(definitie.bronnen, blikOp);
  const historie = new Historie();
  const tellers = [...definitie.tabellen, ...cijferplannen(definitie)].map(
    (plan) => new Teller(plan, bronnen, blikOp),
  );
  return {
    ontvang(record) {
      if (record.soort === 'historie') historie.ontvang(record.velden);
      else bronnen.ontvang(record);
    },
    rondAf(aanwezig) {
      bronnen.rondAf();
      const alle = new Map<string, Tabel>();
      const ontbreekt = new Map<string, OntbrekendeTabel>();
      for (const teller of tellers) {
        const reden = watOntbreekt(teller.plan, definitie, aanwezig);
        const { id, titel } = teller.plan;
        if (reden) ontbreekt.set(id, { id, titel, reden });
        else
          alle.set(
            id,
            maakTabel(teller, definitie, { schooljaar, bronnen: definitie.bronnen, aanwezig, historie }),
          );
      }
      const redenen = new Map([...ontbreekt].map(([id, { reden }]) => [id, reden]));
      const cijfers = maakKerncijfers(definitie.cijfers, alle, redenen);
      for (const id of Object.keys(definitie.cijfers)) {
        alle.delete(telTabel(id));
        ontbreekt.delete(telTabel(id));
      }
      return { tabellen: alle, ontbreekt, cijfers };
    },
  };
}

/** A directly counted figure is a table of one cell. */
function cijferplannen(definitie: Definitie): TabelPlan[] {
  return Object.entries(definitie.cijfers).flatMap(([id, def]) => {
    if (!('tel' in def)) return [];
    const { bron, waar, maat, jaar } = def.tel;
    const kop = {
      label: id,
      kop: id,
      niveau: 0,
      totaal: false,
      soort: 'additief',
      verborgen: false,
      filters: [],
    } as const;
    return [
      {
        id: telTabel(id),
        titel: def.tekst,
        definitie: def.tekst,
        bron,
        ...(waar && { waar }),
        ...(maat && { maat }),
        rijen: [kop],
        kolommen: [jaar === undefined ? kop : { ...kop, jaar }],
      },
    ];
  });
}

/** Why a table cannot be made: a source it needs for the schooljaar of the report itself was not read. */
function watOntbreekt(plan: TabelPlan, d: Definitie, aanwezig: Grootboek['aanwezig']): string | null {
  for (const rij of plan.rijen)
    for (const kolom of plan.kolommen) {
      if (rij.aandeel || kolom.aandeel) continue;
      const soort = soortVanBron(bronVan(plan, rij, kolom), d)!;
      const jaren = aanwezig.get(soort);
      if (!isExport(soort) && !jaren) return `het bestand referentie/${soort}.csv ontbreekt`;
      if (isExport(soort) && jaarVan(rij, kolom) === 0 && !jaren?.has(d.schooljaar))
        return `het bestand ${naam(d.schooljaar)}/${soort}.csv ontbreekt`;
    }
  return null;
}

function maakTabel(teller: Teller, d: Definitie, o: Parameters<typeof maakCellen>[2]): Tabel {
  const { plan } = teller;
  const telrijen = teller.uitkomst();
  const cellen = maakCellen(plan, telrijen, o);
  const rijen = orden(
    plan,
    telrijen.map((rij, i) => ({ rij, cellen: cellen[i]! })),
  ).filter((r) => !r.rij.item.verborgen);
  const zichtbaar = plan.kolommen.flatMap((kolom, k) => (kolom.verborgen ? [] : [k]));
  const tabel = {
    rijen: rijen.map(
      ({ rij }): Kop => ({
        ...kop(rij.item),
        label: rij.label,
        kop: rij.item.uit ? rij.label : rij.item.kop,
      }),
    ),
    kolommen: zichtbaar.map((k) => kop(plan.kolommen[k]!)),
    cellen: rijen.map((r) => zichtbaar.map((k) => r.cellen[k]!)),
  };
  const soort = soortVanBron(plan.bron, d) as Soort;
  return {
    id: plan.id,
    titel: plan.titel,
    ...(plan.kop === undefined ? {} : { kop: plan.kop }),
    eenheid: eenheidVan(plan, null, null, soort),
    definitie: plan.definitie,
    bron: plan.bronvermelding ?? d.regio.registratie,
    noten: [...(plan.noten ?? []), ...sluitNoten(tabel.rijen, tabel.kolommen, tabel.cellen)],
    rijkop: plan.rijkop ?? '',
    liggend: plan.liggend ?? false,
    ...tabel,
  };
}

const kop = ({ label, kop: tekst, groep, niveau, totaal, soort }: Kop): Kop => ({
  label,
  kop: tekst,
  niveau,
  totaal,
  soort,
  ...(groep === undefined ? {} : { groep }),
});
