import { leesSchooljaar, naam, type Schooljaar } from '../records/schooljaar.ts';
import type { Kop } from '../records/tabel.ts';
import type { Filter } from './filter.ts';
import type { AandeelDef, AsDef, EenDef, Maat, PerDef } from './tabel.ts';

/** One row or column of a table, worked out: its head, and what its cells must meet. */
export interface Item extends Kop {
  readonly filters: readonly Filter[];
  readonly bron?: string;
  readonly maat?: Maat;
  /** Schooljaar of the cells, counted from that of the report. */
  readonly jaar?: number;
  readonly leeftijdOp?: string;
  /** First schooljaar in which this category exists, and why not before. */
  readonly vanaf?: Schooljaar;
  readonly reden?: string;
  readonly eenheid?: string;
  readonly decimalen?: number;
  readonly verborgen: boolean;
  readonly aandeel?: AandeelDef['aandeel'];
  /** This item stands for each value of this field that occurs in the data. */
  readonly uit?: string;
  /** Where it stands in the table of the YAML: `['rijen', 2]`. */
  readonly pad?: readonly PropertyKey[];
}

export interface AsOmgeving {
  schooljaar: Schooljaar;
  /** The values that a field of this source can have; null when that is not a closed list. */
  lijst(veld: string, bron: string | undefined): readonly string[] | null;
}

/** Works out the rows or columns of a definition to single items, in order. */
export const werkUit = (kant: 'rijen' | 'kolommen', as: readonly AsDef[], o: AsOmgeving): Item[] =>
  as.flatMap((deel, i) => werkDeelUit(deel, o).map((item) => ({ ...item, pad: [kant, i] })));

function werkDeelUit(deel: AsDef, o: AsOmgeving): Item[] {
  if ('kruis' in deel) {
    const [buiten, binnen] = deel.kruis.map((as) => as.flatMap((d) => werkDeelUit(d, o))) as [Item[], Item[]];
    return buiten.flatMap((a) => binnen.map((b) => kruis(a, b)));
  }
  if ('per' in deel) return perItems(deel, o);
  if ('aandeel' in deel) return [{ ...kopVan(deel, deel.label), filters: [], aandeel: deel.aandeel }];
  return [{ ...kopVan(deel, deel.label), ...tellingVan(deel), filters: deel.waar ? [deel.waar] : [] }];
}

function kruis(a: Item, b: Item): Item {
  const label = `${a.label} | ${b.label}`;
  return {
    ...a,
    ...b,
    label,
    kop: b.kop,
    groep: a.kop,
    filters: [...a.filters, ...b.filters],
    totaal: a.totaal || b.totaal,
  };
}

function perItems(deel: PerDef, o: AsOmgeving): Item[] {
  const vast = deel.waar ? [deel.waar] : [];
  const maak = (label: string, extra: Filter, jaar?: number): Item => ({
    ...kopVan({ ...deel, kop: deel.kop?.replaceAll('{waarde}', label) }, label),
    ...tellingVan(deel),
    ...(jaar === undefined ? {} : { jaar }),
    filters: [...vast, extra],
  });
  if (deel.per === 'schooljaar')
    return (deel.jaren ?? [0]).map((j) => maak(naam(o.schooljaar + j, deel.teken), {}, j));
  if (deel.uit) return [{ ...maak('', {}), uit: deel.per }];
  const waarden = deel.waarden ?? [...(o.lijst(deel.per, deel.bron) ?? [])];
  const lijst = Array.isArray(waarden)
    ? waarden.map((w) => [String(w), [w]] as const)
    : Object.entries(waarden);
  const items = lijst.map(([label, bij]) => maak(label, { [deel.per]: [...bij] }));
  if (deel.anders === undefined) return items;
  return [...items, maak(deel.anders, { [deel.per]: { niet: lijst.flatMap(([, bij]) => bij) } })];
}

type KopDef = Omit<EenDef, 'label' | 'waar' | 'bron' | 'maat' | 'jaar' | 'leeftijdOp'>;
type Eigenschappen = Pick<Item, 'vanaf' | 'reden' | 'eenheid' | 'decimalen' | 'verborgen'>;

function kopVan(d: KopDef, label: string): Kop & Eigenschappen {
  return {
    label,
    kop: d.kop ?? label,
    niveau: d.niveau ?? 0,
    totaal: d.totaal ?? false,
    soort: d.soort ?? 'additief',
    verborgen: d.verborgen ?? false,
    ...(d.groep === undefined ? {} : { groep: d.groep }),
    ...(d.van === undefined ? {} : { van: d.van }),
    ...(d.vanaf === undefined ? {} : { vanaf: leesSchooljaar(d.vanaf)! }),
    ...(d.reden === undefined ? {} : { reden: d.reden }),
    ...(d.eenheid === undefined ? {} : { eenheid: d.eenheid }),
    ...(d.decimalen === undefined ? {} : { decimalen: d.decimalen }),
  };
}

const tellingVan = (
  d: Pick<EenDef, 'bron' | 'maat' | 'jaar' | 'leeftijdOp'>,
): Pick<Item, 'bron' | 'maat' | 'jaar' | 'leeftijdOp'> => ({
  ...(d.bron === undefined ? {} : { bron: d.bron }),
  ...(d.maat === undefined ? {} : { maat: d.maat }),
  ...(d.jaar === undefined ? {} : { jaar: d.jaar }),
  ...(d.leeftijdOp === undefined ? {} : { leeftijdOp: d.leeftijdOp }),
});
