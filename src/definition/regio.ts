import { z } from 'zod';
import { bestaat, maakDatum } from '../records/datum.ts';
import { leesSchooljaar } from '../records/schooljaar.ts';
import { opzetSchema, stijlSchema } from './stijl.ts';

/** `1-1` = the 1 January within the schooljaar; `18-9 erna` = the first 18 September after its end. */
const dag = z
  .string()
  .regex(/^\d{1,2}-\d{1,2}( erna)?$/, 'schrijf een dag als 31-7, of 18-9 erna voor na het schooljaar')
  .refine(bestaatElkJaar, 'deze dag bestaat niet in elk jaar');

function bestaatElkJaar(notatie: string): boolean {
  const [dagVan, maand] = notatie.split(/[- ]/).map(Number) as [number, number];
  return bestaat(maakDatum(2023, maand, dagVan));
}

/** One schooljaar, as `2023-2024`. */
export const schooljaar = z
  .string()
  .refine((tekst) => leesSchooljaar(tekst) !== null, 'schrijf een schooljaar als 2023-2024');

export const regioSchema = z.strictObject({
  regio: z.string().regex(/^[a-z0-9-]+$/, 'gebruik kleine letters, cijfers en streepjes'),
  /** Name of the region in running text. */
  naam: z.string(),
  organisatie: z.string(),
  titel: z.string(),
  ondertitel: z.string(),
  gemeenten: z
    .array(z.string())
    .min(1)
    .refine((namen) => new Set(namen).size === namen.length, 'een gemeente staat er twee keer'),
  schooljaar,
  /** Folder of exports when the command line names none, from this folder. */
  gegevens: z.string().optional(),
  /** Registration system, as source under the tables. */
  registratie: z.string(),
  profiel: z.string().optional(),
  /** How many schooljaren before the report's are in scope. */
  jarenTerug: z.int().min(0).max(10),
  peildata: z.record(z.string(), dag).optional(),
  /** Share of rejected rows (percent) above which the run stops. */
  maxAfgekeurd: z.number().min(0).max(100).optional(),
  /** What happens to small counts; a report that may publish them says so. */
  kleineAantallen: z.literal('tonen'),
  /** From which change (in percent) on the author is asked whether a figure is right. */
  plausibel: z.strictObject({ verschil: z.number().positive().optional() }).optional(),
  stijl: stijlSchema,
  opzet: opzetSchema.optional(),
});
export type RegioDef = z.infer<typeof regioSchema>;

export const begrippenSchema = z.strictObject({
  begrippen: z.array(z.strictObject({ term: z.string(), uitleg: z.string() })),
});
export type Begrip = z.infer<typeof begrippenSchema>['begrippen'][number];

export const hoofdstukSchema = z.strictObject({
  titel: z.string(),
  /** Two lines that answer the chapter's question; may hold bound figures. */
  antwoord: z.string().optional(),
  /** hoofdstuk: numbered · bijlage: "Bijlage n" · ongenummerd: voorwoord and the like. */
  soort: z.enum(['hoofdstuk', 'bijlage', 'ongenummerd']).optional(),
});
export type HoofdstukKop = z.infer<typeof hoofdstukSchema>;
