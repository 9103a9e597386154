import { z } from 'zod';
import { eenVan } from './eenvan.ts';
import { filterSchema } from './filter.ts';
import { gebied, jaar, maatSchema } from './tabel.ts';

const gemeen = {
  /** What the number counts, in words that can follow it: "nieuwe vsv'ers". */
  tekst: z.string(),
  eenheid: z.string().optional(),
  decimalen: z.int().min(0).max(4).optional(),
};

const naam = z.string();

/** A named figure: exactly one way to come by it. Figures refer to each other by name. */
const HERKOMSTEN = {
  cel: z.strictObject({ cel: z.tuple([naam, naam, naam]), ...gemeen }),
  tel: z.strictObject({
    tel: z.strictObject({
      bron: z.string(),
      gebied,
      waar: filterSchema.optional(),
      maat: maatSchema.optional(),
      jaar: jaar.optional(),
    }),
    ...gemeen,
  }),
  som: z.strictObject({ som: z.array(naam).min(2), ...gemeen }),
  /** First minus second. */
  min: z.strictObject({ min: z.tuple([naam, naam]), ...gemeen }),
  /** First as a percentage of the second. */
  aandeel: z.strictObject({ aandeel: z.tuple([naam, naam]), ...gemeen }),
  /** Growth in percent from the first to the second. */
  groei: z.strictObject({ groei: z.tuple([naam, naam]), ...gemeen }),
  /** A figure that is no outcome of the data: a norm, a budget, another organisation's count. `bron` says whose. */
  vast: z.strictObject({ vast: z.number(), bron: z.string(), ...gemeen }),
};
export type CijferDef = z.infer<(typeof HERKOMSTEN)[keyof typeof HERKOMSTEN]>;
const cijferSchema = eenVan<CijferDef>(HERKOMSTEN, 'herkomst');

/** The figures that a figure is worked out from. */
export function delenVan(cijfer: CijferDef): readonly string[] {
  if ('som' in cijfer) return cijfer.som;
  if ('min' in cijfer) return cijfer.min;
  if ('aandeel' in cijfer) return cijfer.aandeel;
  return 'groei' in cijfer ? cijfer.groei : [];
}

export const cijfersSchema = z.strictObject({ cijfers: z.record(z.string(), cijferSchema) });
