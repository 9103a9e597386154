import type { Item } from '../definition/assen.ts';
import type { Definitie, TabelPlan } from '../definition/definitie.ts';
import { soortVanBron } from '../definition/velden.ts';
import type { Aanwezig } from '../records/grootboek.ts';
import { naam, type Schooljaar } from '../records/schooljaar.ts';
import { isExport } from '../records/soorten.ts';
import { breuknoot, type Cel, type Kop, type Tabel, type Tabelbreuk } from '../records/tabel.ts';
import { opvraag } from '../records/opvraag.ts';
import { opsomming } from '../text/opsomming.ts';
import { type Planbreuk, tabelbreuken } from './breuken.ts';
import { eenheidVan, maakCellen, type Omstandigheden } from './cellen.ts';
import { orden } from './orde.ts';
import { sluitNoten } from './sluit.ts';
import { bronVan, jaarVan, type Teller } from './teller.ts';

/** Why a table cannot be made: a source it needs for the schooljaar of the report itself was not read. */
export function watOntbreekt(plan: TabelPlan, d: Definitie, aanwezig: Aanwezig): string | null {
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

/** The table of what was counted: cells in order, notes, source, and the breaks that run through it. */
export function maakTabel(teller: Teller, d: Definitie, o: Omstandigheden): Tabel {
  const { plan } = teller;
  const telrijen = teller.uitkomst();
  const cellen = maakCellen(plan, telrijen, o);
  const rijen = orden(
    plan,
    telrijen.map((rij, i) => ({ rij, cellen: cellen[i]! })),
  ).filter((r) => !r.rij.item.verborgen);
  const zichtbaar = plan.kolommen.flatMap((kolom, k) => (kolom.verborgen ? [] : [k]));
  const rijitems = rijen.map(({ rij }) => rij.item);
  const kolomitems = zichtbaar.map((k) => plan.kolommen[k]!);
  const zichtbaarIn = rijen.map((r) => zichtbaar.map((k) => r.cellen[k]!));
  const breuken = tabelbreuken(plan, d).flatMap((breuk) => inTabel(breuk, rijitems, kolomitems, zichtbaarIn));
  const tabel = {
    rijen: rijen.map(({ rij }, r) => ({
      ...kop(rij.item, merkVan(breuken, 'rijen', r, rijitems, kolomitems)),
      label: rij.label,
      kop: rij.item.uit ? rij.label : rij.item.kop,
    })),
    kolommen: kolomitems.map((item, k) => kop(item, merkVan(breuken, 'kolommen', k, kolomitems, rijitems))),
    cellen: zichtbaarIn,
  };
  return {
    id: plan.id,
    titel: plan.titel,
    ...(plan.kop === undefined ? {} : { kop: plan.kop }),
    eenheid: eenheidVan(plan, null, null, soortVanBron(plan.bron, d)!),
    definitie: plan.definitie,
    bron: plan.bronvermelding ?? (systemen(plan, d, o.aanwezig) || d.regio.registratie),
    noten: [
      ...breuken.map(breuknoot),
      ...(plan.noten ?? []),
      ...sluitNoten(tabel.rijen, tabel.kolommen, tabel.cellen),
    ],
    rijkop: plan.rijkop ?? '',
    liggend: plan.liggend ?? false,
    ...tabel,
    ...(breuken.length === 0 ? {} : { breuken }),
  };
}

/** The break with the places of its rows and columns in the table as it is shown; where there are figures before it. */
function inTabel(
  breuk: Planbreuk,
  rijen: readonly Item[],
  kolommen: readonly Item[],
  cellen: readonly (readonly Cel[])[],
): Tabelbreuk[] {
  const [jaren, anderen] = breuk.as === 'rijen' ? [rijen, kolommen] : [kolommen, rijen];
  const vanaf = jaren.indexOf(breuk.vanaf);
  const eerderBekend = (ander: number): boolean =>
    jaren.some((item, jaar) => {
      const cel = breuk.as === 'rijen' ? cellen[jaar]![ander]! : cellen[ander]![jaar]!;
      return !item.aandeel && (item.jaar ?? 0) < (breuk.vanaf.jaar ?? 0) && cel.status !== 'niet-beschikbaar';
    });
  const geraakt = anderen.flatMap((item, i) => (breuk.geraakt.has(item) && eerderBekend(i) ? [i] : []));
  return vanaf === -1 || geraakt.length === 0 ? [] : [{ ...breuk, vanaf, geraakt }];
}

/**
 * Signs behind the head of a row or column: at the first year after a break that touches everything in the table, else at
 * what it does touch.
 */
function merkVan(
  breuken: readonly Tabelbreuk[],
  kant: Tabelbreuk['as'],
  plek: number,
  eigen: readonly Item[],
  overkant: readonly Item[],
): string {
  return breuken
    .filter((breuk) => {
      const anderen = breuk.as === kant ? overkant : eigen;
      const alles = breuk.geraakt.length === anderen.filter((item) => !item.aandeel).length;
      return breuk.as === kant ? alles && breuk.vanaf === plek : !alles && breuk.geraakt.includes(plek);
    })
    .map(({ teken }) => teken)
    .join('');
}

/** The registration systems behind a table: `JVS`, or `CAREL (2022-2023) en JVS (2023-2024)`. */
function systemen(plan: TabelPlan, d: Definitie, aanwezig: Aanwezig): string {
  const jaren = new Map<string, Set<Schooljaar>>();
  for (const rij of plan.rijen)
    for (const kolom of plan.kolommen) {
      if (rij.aandeel || kolom.aandeel) continue;
      const jaar = d.schooljaar + jaarVan(rij, kolom);
      const soort = soortVanBron(bronVan(plan, rij, kolom), d)!;
      for (const systeem of aanwezig.get(soort)?.get(jaar) ?? [])
        opvraag(jaren, systeem, () => new Set<Schooljaar>()).add(jaar);
    }
  if (jaren.size < 2) return [...jaren.keys()].join('');
  const delen = [...jaren].map(([systeem, hun]) => ({ systeem, hun: [...hun].sort((a, b) => a - b) }));
  return opsomming(
    delen
      .sort((a, b) => a.hun[0]! - b.hun[0]! || (a.systeem < b.systeem ? -1 : 1))
      .map(({ systeem, hun }) => `${systeem} (${opsomming(hun.map((jaar) => naam(jaar)))})`),
  );
}

const kop = ({ label, kop: tekst, groep, van, niveau, totaal, soort }: Item, merk: string): Kop => ({
  label,
  kop: tekst,
  niveau,
  totaal,
  soort,
  ...(groep === undefined ? {} : { groep }),
  ...(van === undefined ? {} : { van }),
  ...(merk === '' ? {} : { merk }),
});
