import { GEMEENTE_ONBEKEND } from '../records/gemeente.ts';
import { SOORTEN, type Soort } from '../records/soorten.ts';
import { WAARDEN } from '../records/waarden.ts';
import { vindKop, volleNaam } from '../records/tabel.ts';
import { definitieFout } from '../text/fout.ts';
import type { Item } from './assen.ts';
import { type CijferDef, delenVan } from './cijfer.ts';
import type { Definitie, TabelPlan } from './definitie.ts';
import type { Eis, Filter } from './filter.ts';
import { keurStijl } from './stijlkeuring.ts';
import { soortVanBron, veldenVan } from './velden.ts';
import { type Pad, suggestie } from './yaml.ts';

type Onderdeel = 'tabellen' | 'cijfers' | 'grafieken';

/** A place in one of the YAML files, for the message. */
interface Waar {
  onderdeel: Onderdeel;
  pad: Pad;
}

/**
 * Checks what the schema cannot: that sources, fields, named dates, columns and cells that are named do exist.
 * Throws a definition fault (status 2) at the first that does not, with a suggestion.
 */
export function controleer(d: Definitie, herkomst: ReadonlyMap<string, number>): void {
  keurStijl(d.regio, (pad) => d.plaats('regio', pad));
  const ids = new Set<string>();
  for (const tabel of d.tabellen) {
    const waar: Waar = { onderdeel: 'tabellen', pad: ['tabellen', herkomst.get(tabel.id) ?? 0] };
    if (ids.has(tabel.id)) throw fout(d, waar, 'DUBBEL_ID', `de tabel "${tabel.id}" staat er twee keer.`);
    ids.add(tabel.id);
    controleerTabel(d, tabel, waar);
  }
  for (const [naam, bron] of Object.entries(d.bronnen)) {
    const waar: Waar = { onderdeel: 'tabellen', pad: ['bronnen', naam] };
    controleerFilter(d, soort(d, bron.uit, waar), bron.waar, stap(waar, 'waar'));
  }
  for (const [naam, cijfer] of Object.entries(d.cijfers)) controleerCijfer(d, naam, cijfer);
  for (const naam of Object.keys(d.cijfers)) geenKring(d, naam, []);
  for (const [i, grafiek] of d.grafieken.entries()) {
    const waar: Waar = { onderdeel: 'grafieken', pad: ['grafieken', i] };
    if (ids.has(`grafiek:${grafiek.id}`))
      throw fout(d, waar, 'DUBBEL_ID', `de grafiek "${grafiek.id}" staat er twee keer.`);
    ids.add(`grafiek:${grafiek.id}`);
    if (!('tabel' in grafiek)) continue;
    const tabel = tabelMet(d, grafiek.tabel, stap(waar, 'tabel'));
    for (const label of grafiek.rijen ?? []) labelIn(d, tabel, 'rijen', label, stap(waar, 'rijen'));
    for (const label of grafiek.kolommen ?? []) labelIn(d, tabel, 'kolommen', label, stap(waar, 'kolommen'));
  }
}

function controleerTabel(d: Definitie, tabel: TabelPlan, waar: Waar): void {
  const basis = soort(d, tabel.bron, stap(waar, 'bron'));
  controleerFilter(d, basis, tabel.waar, stap(waar, 'waar'));
  controleerMaat(d, basis, tabel.maat, stap(waar, 'maat'));
  for (const as of ['rijen', 'kolommen'] as const) {
    for (const item of tabel[as]) controleerItem(d, tabel, item, tabel[as], stap(waar, as));
  }
  if (tabel.rijen.some((r) => r.jaar) && tabel.kolommen.some((k) => k.jaar))
    throw fout(
      d,
      waar,
      'TWEE_JAREN',
      'zowel rijen als kolommen kiezen een schooljaar; laat een van beide dat doen.',
    );
  for (const kolom of [tabel.orde?.kolom, tabel.drempel?.kolom])
    if (kolom !== undefined) labelIn(d, tabel, 'kolommen', kolom, stap(waar, 'orde'));
}

function controleerItem(d: Definitie, tabel: TabelPlan, item: Item, as: readonly Item[], waar: Waar): void {
  if (item.aandeel) {
    for (const label of [item.aandeel.van, item.aandeel.op]) eisKop(d, as, label, waar);
    if (item.aandeel.rij !== undefined) labelIn(d, tabel, 'rijen', item.aandeel.rij, waar);
    return;
  }
  if (item.van !== undefined) eisKop(d, as, item.van, waar);
  const eigen = soort(d, item.bron ?? tabel.bron, waar);
  for (const filter of item.filters) controleerFilter(d, eigen, filter, waar);
  if (item.uit !== undefined) bekendVeld(d, eigen, item.uit, waar);
  controleerMaat(d, eigen, item.maat, waar);
  const dubbel = as.filter((k) => volleNaam(k) === volleNaam(item) && k.uit === undefined).length > 1;
  if (dubbel) throw fout(d, waar, 'DUBBEL_LABEL', `het label "${item.label}" staat er twee keer.`);
}

/** What an item is a part or a share of stands on its own side of the table. */
function eisKop(d: Definitie, as: readonly Item[], label: string, waar: Waar): void {
  if (vindKop(as, label) !== -1) return;
  throw fout(
    d,
    waar,
    'ONBEKENDE_KOLOM',
    `"${label}" is geen kolom of rij van deze tabel.${suggestie(label, labels(as))}`,
  );
}

function controleerMaat(d: Definitie, basis: Soort, maat: TabelPlan['maat'], waar: Waar): void {
  if (maat === undefined) return;
  if (typeof maat === 'object') bekendVeld(d, basis, maat.som, waar);
  if (maat === 'jongeren' && !('leerling' in SOORTEN[basis]))
    throw fout(
      d,
      waar,
      'MAAT_PAST_NIET',
      `jongeren tellen kan niet bij ${basis}: daar staat geen leerling in.`,
    );
  if ((maat === 'meldingen' || maat === 'werkprocessen') && basis !== 'werkprocessen')
    throw fout(d, waar, 'MAAT_PAST_NIET', `${maat} tellen kan alleen bij werkprocessen, niet bij ${basis}.`);
}

function controleerFilter(d: Definitie, basis: Soort, filter: Filter | undefined, waar: Waar): void {
  if (!filter) return;
  for (const [veld, eis] of Object.entries(filter)) {
    if (veld === 'of') {
      for (const tak of eis as Filter[]) controleerFilter(d, basis, tak, stap(waar, 'of'));
      continue;
    }
    bekendVeld(d, basis, veld, stap(waar, veld));
    bekendeWaarden(d, basis, veld, eis as Eis, stap(waar, veld));
    if (typeof eis !== 'object' || Array.isArray(eis)) continue;
    const { op, tm, naOfLeeg, jaarVan } = eis as {
      op?: string;
      tm?: string;
      naOfLeeg?: string;
      jaarVan?: string;
    };
    for (const dag of [tm, naOfLeeg, jaarVan, op !== undefined && op in SOORTEN[basis] ? undefined : op])
      if (dag !== undefined && !Object.hasOwn(d.peildata, dag))
        throw fout(
          d,
          stap(waar, veld),
          'ONBEKENDE_PEILDATUM',
          `"${dag}" is geen peildatum uit regio.yaml.${suggestie(dag, Object.keys(d.peildata))}`,
        );
  }
}

/** The values that a filter names must be able to occur: a misspelt one would count nothing, in silence. */
function bekendeWaarden(d: Definitie, basis: Soort, veld: string, eis: Eis, waar: Waar): void {
  const bekend = waardenVan(d, basis, veld);
  if (!bekend) return;
  const genoemd = typeof eis === 'object' && !Array.isArray(eis) ? (eis.niet ?? []) : eis;
  for (const waarde of [genoemd].flat())
    if (!bekend.includes(String(waarde)))
      throw fout(
        d,
        waar,
        'ONBEKENDE_WAARDE',
        `"${waarde}" is geen waarde van ${veld}.${suggestie(String(waarde), bekend)}`,
      );
}

/** The closed list of values of a field; null for a field that can hold anything. */
function waardenVan(d: Definitie, basis: Soort, veld: string): readonly string[] | null {
  const groep = Object.hasOwn(d.groepen, veld) ? d.groepen[veld] : undefined;
  if (groep) return [...Object.keys(groep.waarden), ...(groep.anders === undefined ? [] : [groep.anders])];
  if (veld === 'gemeente') return d.regio.gemeenten;
  if (veld === 'woonplaats') return [...d.regio.gemeenten, GEMEENTE_ONBEKEND, 'buiten de regio'];
  return WAARDEN[basis]?.[veld] ?? null;
}

function controleerCijfer(d: Definitie, naam: string, cijfer: CijferDef): void {
  const waar: Waar = { onderdeel: 'cijfers', pad: ['cijfers', naam] };
  if ('cel' in cijfer) {
    const [id, rij, kolom] = cijfer.cel;
    const tabel = tabelMet(d, id, waar);
    labelIn(d, tabel, 'rijen', rij, waar);
    labelIn(d, tabel, 'kolommen', kolom, waar);
  } else if ('tel' in cijfer) {
    const basis = soort(d, cijfer.tel.bron, waar);
    controleerFilter(d, basis, cijfer.tel.waar, waar);
    controleerMaat(d, basis, cijfer.tel.maat, waar);
  } else {
    for (const deel of delenVan(cijfer))
      if (!Object.hasOwn(d.cijfers, deel))
        throw fout(
          d,
          waar,
          'ONBEKEND_CIJFER',
          `"${deel}" is geen cijfer uit deze lijst.${suggestie(deel, Object.keys(d.cijfers))}`,
        );
  }
}

function geenKring(d: Definitie, naam: string, via: readonly string[]): void {
  if (via.includes(naam))
    throw fout(
      d,
      { onderdeel: 'cijfers', pad: ['cijfers', naam] },
      'CIJFER_IN_KRING',
      `het cijfer "${naam}" wordt uit zichzelf berekend${via.length > 1 ? ` (via ${via.slice(1).join(', ')})` : ''}.`,
    );
  for (const deel of delenVan(d.cijfers[naam]!)) geenKring(d, deel, [...via, naam]);
}

function soort(d: Definitie, bron: string, waar: Waar): Soort {
  const gevonden = soortVanBron(bron, d);
  if (gevonden) return gevonden;
  const bekend = [...Object.keys(SOORTEN).filter((s) => s !== 'historie'), ...Object.keys(d.bronnen)];
  throw fout(d, waar, 'ONBEKENDE_BRON', `"${bron}" is geen bron.${suggestie(bron, bekend)}`);
}

function bekendVeld(d: Definitie, basis: Soort, veld: string, waar: Waar): void {
  const bekend = veldenVan(basis, d);
  if (!bekend.includes(veld))
    throw fout(d, waar, 'ONBEKEND_VELD', `"${veld}" is geen veld van ${basis}.${suggestie(veld, bekend)}`);
}

function tabelMet(d: Definitie, id: string, waar: Waar): TabelPlan {
  const tabel = d.tabellen.find((t) => t.id === id);
  if (tabel) return tabel;
  throw fout(
    d,
    waar,
    'ONBEKENDE_TABEL',
    `er is geen tabel "${id}".${suggestie(
      id,
      d.tabellen.map((t) => t.id),
    )}`,
  );
}

function labelIn(d: Definitie, tabel: TabelPlan, as: 'rijen' | 'kolommen', label: string, waar: Waar): void {
  const zelfde = tabel[as].filter((k) => k.label === label);
  if (zelfde.length > 1)
    throw fout(
      d,
      waar,
      'DUBBELZINNIG',
      `de tabel "${tabel.id}" heeft meer keren "${label}"; schrijf ${opties(zelfde)}.`,
    );
  if (vindKop(tabel[as], label) !== -1 || tabel[as].some((k) => k.uit !== undefined)) return;
  const wat = as === 'rijen' ? 'rij' : 'kolom';
  throw fout(
    d,
    waar,
    'ONBEKENDE_CEL',
    `de tabel "${tabel.id}" heeft geen ${wat} "${label}".${suggestie(label, labels(tabel[as]))}`,
  );
}

const labels = (as: readonly Item[]): string[] => as.map((k) => k.label);
const opties = (as: readonly Item[]): string => as.map((k) => `"${volleNaam(k)}"`).join(' of ');
const stap = (waar: Waar, ...sleutels: PropertyKey[]): Waar => ({ ...waar, pad: [...waar.pad, ...sleutels] });
const fout = (d: Definitie, waar: Waar, code: string, zin: string) =>
  definitieFout(code, zin, d.plaats(waar.onderdeel, waar.pad));
