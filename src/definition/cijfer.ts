import { z } from 'zod';
import { filterSchema } from './filter.ts';
import { gebied, maatSchema } from './tabel.ts';

const gemeen = {
  /** What the number counts, in words that can follow it: "nieuwe vsv'ers". */
  tekst: z.string(),
  eenheid: z.string().optional(),
  decimalen: z.int().min(0).max(4).optional(),
};

/** A named figure: exactly one way to come by it. Figures refer to each other by name. */
const cijferSchema = z.union([
  z.strictObject({ cel: z.tuple([z.string(), z.string(), z.string()]), ...gemeen }),
  z.strictObject({
    tel: z.strictObject({
      bron: z.string(),
      gebied,
      waar: filterSchema.optional(),
      maat: maatSchema.optional(),
      jaar: z.int().optional(),
    }),
    ...gemeen,
  }),
  z.strictObject({ som: z.array(z.string()).min(2), ...gemeen }),
  /** First minus second. */
  z.strictObject({ min: z.tuple([z.string(), z.string()]), ...gemeen }),
  /** First as a percentage of the second. */
  z.strictObject({ aandeel: z.tuple([z.string(), z.string()]), ...gemeen }),
  /** Growth in percent from the first to the second. */
  z.strictObject({ groei: z.tuple([z.string(), z.string()]), ...gemeen }),
  /** A figure that is no outcome of the data: a norm, a budget, another organisation's count. `bron` says whose. */
  z.strictObject({ vast: z.number(), bron: z.string(), ...gemeen }),
]);
export type CijferDef = z.infer<typeof cijferSchema>;

/** The figures that a figure is worked out from. */
export function delenVan(cijfer: CijferDef): readonly string[] {
  if ('som' in cijfer) return cijfer.som;
  if ('min' in cijfer) return cijfer.min;
  if ('aandeel' in cijfer) return cijfer.aandeel;
  return 'groei' in cijfer ? cijfer.groei : [];
}

export const cijfersSchema = z.strictObject({ cijfers: z.record(z.string(), cijferSchema) });
