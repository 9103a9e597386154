import { z } from 'zod';

export const filterWaarde = z.union([z.string(), z.number(), z.boolean()]);

/** What a field must meet when a value alone does not say it; all of these hold. */
export const eisBlok = z.strictObject({
  niet: z
    .union([filterWaarde, z.array(filterWaarde)])
    .optional()
    .describe('Alles behalve dit; leeg telt mee.'),
  leeg: z.boolean().optional().describe('`true`: niet ingevuld; `false`: wel.'),
  schooljaren: z
    .tuple([z.int(), z.int()])
    .optional()
    .describe('Datum in deze schooljaren, geteld vanaf dat van de cel: `[-4, -1]` zijn de vier ervoor.'),
  tm: z.string().optional().describe('Datum tot en met een peildatum.'),
  naOfLeeg: z.string().optional().describe('Datum na een peildatum, of geen datum.'),
  van: z.number().optional().describe('Getal of leeftijd vanaf; ook in halve jaren.'),
  tot: z.number().optional().describe('Tot, zonder dat getal zelf.'),
  boven: z.number().optional().describe('Meer dan.'),
  hoogstens: z.number().optional().describe('Niet meer dan.'),
  op: z.string().optional().describe('Bij `leeftijd`: datumveld of peildatum waarop de leeftijd geldt.'),
  jaarVan: z.string().optional().describe('Bij `jaar`: het kalenderjaar van een peildatum.'),
});

/**
 * What a field must meet. A value or list: equal to it, or to one of them. `schooljaar`: the date (or schooljaar) lies
 * in the schooljaar of the cell. Named dates (`peildata` in regio.yaml) stand for a day in or after that schooljaar.
 */
const eisSchema = z.union([filterWaarde, z.array(filterWaarde), eisBlok]);

export type Eis = z.infer<typeof eisSchema>;

/** All of these hold; under `of`, one of these alternatives holds. */
export type Filter = { [veld: string]: Eis | Filter[] } & { of?: Filter[] };

export const filterSchema: z.ZodType<Filter> = z.lazy(() =>
  z
    .object({ of: z.array(filterSchema).optional().describe('Een van deze groepen eisen.') })
    .catchall(eisSchema),
) as unknown as z.ZodType<Filter>;
