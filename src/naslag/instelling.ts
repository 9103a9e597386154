import type { z } from 'zod';
import { SOORTEN_VAN } from '../definition/eenvan.ts';
import { opsomming } from '../text/opsomming.ts';

/** One setting of a YAML block, as the manual tells it. */
export interface Instelling {
  /** With the blocks around it: `orde.kolom`. */
  sleutel: string;
  /** What belongs behind it, in words. */
  hoort: string;
  moet: boolean;
  uitleg: string;
}

/** What the schema library keeps of a schema, as far as it is read here. */
interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  items?: readonly z.ZodType[];
  options?: readonly z.ZodType[];
  valueType?: z.ZodType;
  in?: z.ZodType;
  values?: readonly unknown[];
  entries?: Record<string, string>;
  getter?: () => z.ZodType;
  checks?: readonly { _zod: { def: Check } }[];
  check?: string;
  format?: string;
}

interface Check {
  check: string;
  format?: string;
  value?: number;
  inclusive?: boolean;
}

const defVan = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** Blocks that have a place of their own in the manual: other blocks point there. */
export type Verwijzing = (schema: z.ZodType) => string | undefined;

/** The settings of a block, blocks within it included, in the order of the schema. */
export function instellingenVan(schema: z.ZodType, verwijst: Verwijzing, binnen = ''): Instelling[] {
  return Object.entries(defVan(kern(schema, verwijst)).shape ?? {}).flatMap(([naam, waarde]) => {
    const sleutel = `${binnen}${naam}`;
    const eigen: Instelling = {
      sleutel,
      hoort: hoort(waarde, verwijst),
      moet: !MAG_WEG.has(defVan(waarde).type),
      uitleg: uitlegVan(waarde),
    };
    const blok = blokIn(waarde, verwijst);
    return blok ? [eigen, ...instellingenVan(blok, verwijst, `${sleutel}.`)] : [eigen];
  });
}

const MAG_WEG: ReadonlySet<string> = new Set(['optional', 'default', 'unknown']);

/** A schema without what stands around it: optional, a default, a late reference; it stops at one that has its own place. */
function kern(schema: z.ZodType, verwijst: Verwijzing): z.ZodType {
  if (verwijst(schema) !== undefined) return schema;
  const { type, innerType, getter } = defVan(schema);
  if (type === 'lazy') return kern(getter!(), verwijst);
  return innerType && (type === 'optional' || type === 'default') ? kern(innerType, verwijst) : schema;
}

function uitlegVan(schema: z.ZodType): string {
  if (schema.description !== undefined) return schema.description;
  const { innerType } = defVan(schema);
  return innerType ? uitlegVan(innerType) : '';
}

/** The block whose settings are told with those around it: not one that has a place of its own. */
function blokIn(schema: z.ZodType, verwijst: Verwijzing): z.ZodType | null {
  const binnen = kern(schema, verwijst);
  if (verwijst(binnen) !== undefined) return null;
  const { type, element, valueType } = defVan(binnen);
  if (type === 'object') return binnen;
  const deel = type === 'array' ? element : type === 'record' ? valueType : undefined;
  return deel ? blokIn(deel, verwijst) : null;
}

const WOORD: Readonly<Record<string, string>> = {
  string: 'tekst',
  boolean: '`true` of `false`',
  unknown: 'vrij',
  object: 'blok',
};

/** What belongs behind a setting, in words: "tekst", "lijst van getallen", "`a` of `b`". */
function hoort(schema: z.ZodType, verwijst: Verwijzing): string {
  const binnen = kern(schema, verwijst);
  const plek = verwijst(binnen);
  if (plek !== undefined) return plek;
  const def = defVan(binnen);
  switch (def.type) {
    case 'number':
      return `${isHeel(def) ? 'heel getal' : 'getal'}${grenzen(def)}`;
    case 'literal':
      return def.values!.map(letterlijk).join(' of ');
    case 'enum':
      return opsomming(Object.values(def.entries!).map(letterlijk), 'of');
    case 'array':
      return `lijst: ${hoort(def.element!, verwijst)}`;
    case 'tuple':
      return `lijst van ${def.items!.length}: ${hoort(def.items![0]!, verwijst)}`;
    case 'record':
      return `eigen namen met elk: ${hoort(def.valueType!, verwijst)}`;
    case 'union':
      return [...new Set(def.options!.map((optie) => hoort(optie, verwijst)))].join(' of ');
    case 'pipe':
      return SOORTEN_VAN.has(binnen) ? 'blok' : hoort(def.in!, verwijst);
    default:
      return WOORD[def.type] ?? 'vrij';
  }
}

const letterlijk = (waarde: unknown): string => `\`${String(waarde)}\``;

/** From what to what a number may be. */
function grenzen(def: Def): string {
  const bij = (soort: string): Check | undefined =>
    def.checks?.map(({ _zod }) => _zod.def).find(({ check }) => check === soort);
  const [van, tot] = [bij('greater_than'), bij('less_than')];
  if (van?.value === undefined) return '';
  if (tot?.value !== undefined) return ` van ${van.value} tot en met ${tot.value}`;
  return ` ${van.inclusive ? 'vanaf' : 'boven'} ${van.value}`;
}

const isHeel = (def: Def): boolean =>
  def.format === 'safeint' || (def.checks ?? []).some(({ _zod }) => _zod.def.format === 'safeint');
