import { z } from 'zod';

export const filterWaarde = z.union([z.string(), z.number(), z.boolean()]);

/**
 * What a field must meet. A value or list: equal to it, or to one of them. `schooljaar`: the date (or schooljaar) lies
 * in the schooljaar of the cell. Named dates (`peildata` in regio.yaml) stand for a day in or after that schooljaar.
 */
const eisSchema = z.union([
  filterWaarde,
  z.array(filterWaarde),
  z.strictObject({
    /** Not this value, or none of these; an empty field passes. */
    niet: z.union([filterWaarde, z.array(filterWaarde)]).optional(),
    /** true: not known; false: filled in. */
    leeg: z.boolean().optional(),
    /** Date within these schooljaren, counted from that of the cell: [-4, -1] = the four before. */
    schooljaren: z.tuple([z.int(), z.int()]).optional(),
    /** Date on or before a named date. */
    tm: z.string().optional(),
    /** Date after a named date, or no date at all. */
    naOfLeeg: z.string().optional(),
    /** Number (or age in completed years; with a half in it, in half years) from … */
    van: z.number().optional(),
    /** … up to but not including. */
    tot: z.number().optional(),
    /** Number above this … */
    boven: z.number().optional(),
    /** … or at most this. */
    hoogstens: z.number().optional(),
    /** With `van`/`tot` on `leeftijd`: the date field or named date on which the age counts. */
    op: z.string().optional(),
    /** Calendar year equal to that of a named date. */
    jaarVan: z.string().optional(),
  }),
]);

export type Eis = z.infer<typeof eisSchema>;

/** All of these hold; under `of`, one of these alternatives holds. */
export type Filter = { [veld: string]: Eis | Filter[] } & { of?: Filter[] };

export const filterSchema: z.ZodType<Filter> = z.lazy(() =>
  z.object({ of: z.array(filterSchema).optional() }).catchall(eisSchema),
) as unknown as z.ZodType<Filter>;
