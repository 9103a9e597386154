import { z } from 'zod';
import { eenVan } from './eenvan.ts';
import { filterSchema, filterWaarde } from './filter.ts';
import { schooljaar } from './regio.ts';

/** What a cell counts: rows, Σ of a field, or distinct leerlingen (contract 2-counting, "Units are never mixed"). */
export const maatSchema = z.union([
  z.enum(['rijen', 'werkprocessen', 'meldingen', 'jongeren']),
  z.strictObject({ som: z.string() }),
]);
export type Maat = z.infer<typeof maatSchema>;

/** A schooljaar, counted from that of the report: -1 is the year before. */
export const jaar = z
  .int()
  .refine(
    (terug) => terug <= 0,
    'na het schooljaar van het verslag valt er niets te tellen; schrijf -1 voor het jaar ervoor',
  );

/** What a row, column or table may say of its cells. Filters of table, row and column all hold together. */
const telling = {
  waar: filterSchema.optional(),
  bron: z.string().optional(),
  maat: maatSchema.optional(),
  /** Schooljaar of the cells, counted from that of the report: -1 is the year before. */
  jaar: jaar.optional(),
  /** Date field or named date on which `leeftijd` counts; without it the date received. */
  leeftijdOp: z.string().optional(),
};

/**
 * Whose records count. A report counts the regio and a letter its gemeente; `regio` in a letter counts the whole regio,
 * `alles` also the pupils who live outside it.
 */
export const gebied = z.enum(['regio', 'alles']).optional();

const kop = {
  kop: z.string().optional(),
  groep: z.string().optional(),
  niveau: z.union([z.literal(0), z.literal(1)]).optional(),
  totaal: z.boolean().optional(),
  soort: z.enum(['additief', 'waarvan', 'los']).optional(),
  /** With `soort: waarvan`: label of the column or row it is a part of. */
  van: z.string().optional(),
  eenheid: z.string().optional(),
  decimalen: z.int().min(0).max(4).optional(),
  /** First schooljaar in which this category exists; earlier cells are not available, for this reason. */
  vanaf: schooljaar.optional(),
  reden: z.string().optional(),
  /** Counted but not shown: the parts of a share. */
  verborgen: z.boolean().optional(),
};

const een = z.strictObject({ label: z.string(), ...telling, ...kop });

/** A share: of another column in the same row, or in a named row (`rij`); in percent, or per another number. */
const aandeel = z.strictObject({
  label: z.string(),
  aandeel: z.strictObject({
    van: z.string(),
    op: z.string(),
    rij: z.string().optional(),
    per: z.int().positive().optional(),
  }),
  ...kop,
});

/** One item for each gemeente, schooljaar, listed value, or value found in the data. */
const per = z.strictObject({
  per: z.string(),
  waarden: z.union([z.array(filterWaarde), z.record(z.string(), z.array(filterWaarde))]).optional(),
  /** Label of the item that takes every other value and the empty one. */
  anders: z.string().optional(),
  /** Values that occur in the data, each its own item. */
  uit: z.literal('gegevens').optional(),
  jaren: z.array(jaar).optional(),
  teken: z.string().optional(),
  ...telling,
  ...kop,
});

export type EenDef = z.infer<typeof een>;
export type AandeelDef = z.infer<typeof aandeel>;
export type PerDef = z.infer<typeof per>;
export type AsDef = EenDef | AandeelDef | PerDef | KruisDef;
/** The product of two lists: each of the first with each of the second, labels joined by ` | `. */
export interface KruisDef {
  kruis: [AsDef[], AsDef[]];
}

const kruis = z.strictObject({
  kruis: z.tuple([z.lazy(() => z.array(asSchema)), z.lazy(() => z.array(asSchema))]),
}) as unknown as z.ZodType<KruisDef>;

const asSchema: z.ZodType<AsDef> = z.lazy(() =>
  eenVan<AsDef>({ aandeel, per, kruis }, 'soort rij of kolom', een),
) as z.ZodType<AsDef>;

const tabelSchema = z.strictObject({
  id: z.string(),
  /** Name of the table, as in `cijfers.json`. */
  titel: z.string(),
  /** Title that a reader sees, when other than that name. */
  kop: z.string().optional(),
  /** One sentence that says what is counted. */
  definitie: z.string(),
  bron: z.string(),
  gebied,
  maat: maatSchema.optional(),
  eenheid: z.string().optional(),
  waar: filterSchema.optional(),
  leeftijdOp: z.string().optional(),
  rijkop: z.string().optional(),
  rijen: z.array(asSchema).min(1),
  kolommen: z.array(asSchema).min(1),
  noten: z.array(z.string()).optional(),
  /** What the reader sees as source, e.g. "JVS"; otherwise the name of the registration system. */
  bronvermelding: z.string().optional(),
  liggend: z.boolean().optional(),
  /** One table for each gemeente of the regio; `{gemeente}` stands in id and titel. */
  voorElk: z.literal('gemeente').optional(),
  /** Order of the rows by a column; ties by name. */
  orde: z
    .strictObject({ kolom: z.string(), richting: z.enum(['aflopend', 'oplopend']).optional() })
    .optional(),
  hoogstens: z.int().positive().optional(),
  /** Only rows with at least this value in the column. */
  drempel: z.strictObject({ kolom: z.string(), minstens: z.number() }).optional(),
  /** Name under which figures of earlier years stand in the history, when other than the id. */
  historie: z.string().optional(),
});
export type TabelDef = z.infer<typeof tabelSchema>;

/** One record per leerling out of many: the latest by these fields, with the named fields summed. */
const bronSchema = z.strictObject({
  uit: z.string(),
  gebied,
  waar: filterSchema.optional(),
  per: z.literal('leerling'),
  neem: z.array(z.string()).min(1),
  som: z.array(z.string()).optional(),
});
export type AfgeleideBron = z.infer<typeof bronSchema>;

/** A new field made of another one: several values under one name. */
const groepSchema = z.strictObject({
  van: z.string(),
  waarden: z.record(z.string(), z.array(z.string())),
  anders: z.string().optional(),
});
export type Groep = z.infer<typeof groepSchema>;

export const tabellenSchema = z.strictObject({
  /** Free place for YAML anchors that tables share. */
  gedeeld: z.unknown().optional(),
  groepen: z.record(z.string(), groepSchema).optional(),
  bronnen: z.record(z.string(), bronSchema).optional(),
  tabellen: z.array(tabelSchema),
});
