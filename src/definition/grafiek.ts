import { z } from 'zod';

const koppen = {
  id: z.string(),
  /** The finding, as a sentence with bound figures ({{cijfer}}, {{verschil}}…). */
  titel: z.string(),
  /** What is counted and when. */
  onderschrift: z.string(),
  noot: z.string().optional(),
};

/** A chart of one table's cells. */
const celGrafiekVelden = z.strictObject({
  ...koppen,
  tabel: z.string(),
  /**
   * lijn: development, one line per series · staven: few bars over years or categories · gegroepeerd: bars side by side
   * per category · liggend: horizontal bars, for long labels · gestapeld: parts of a total · punten: comparison of
   * gemeenten with the regio's figure as a line · ring: at most five parts.
   */
  vorm: z.enum(['lijn', 'staven', 'gegroepeerd', 'liggend', 'gestapeld', 'punten', 'ring']),
  /** Which side of the table gives the series (colour); the other side gives the categories. Default: kolommen. */
  reeksen: z.enum(['rijen', 'kolommen']).optional(),
  /** Labels to show; without it all rows/columns but totals. */
  rijen: z.array(z.string()).optional(),
  kolommen: z.array(z.string()).optional(),
  sorteer: z.enum(['aflopend', 'oplopend', 'geen']).optional(),
  /** For `punten`: label of the row whose figure is the line. */
  lijnBij: z.string().optional(),
  /** For `gestapeld`: every category filled up to 100%, with the share of each part. */
  totHonderd: z.boolean().optional(),
});
const celGrafiekSchema = celGrafiekVelden.refine(
  ({ totHonderd, vorm }) => !totHonderd || vorm === 'gestapeld',
  { message: 'alleen een grafiek met vorm: gestapeld kan tot 100% gevuld worden', path: ['totHonderd'] },
);

/** A line of ages or dates with a word at each point: explanation, no data. */
const tijdlijnSchema = z.strictObject({
  ...koppen,
  vorm: z.literal('tijdlijn'),
  punten: z.array(z.strictObject({ bij: z.number(), tekst: z.string() })).min(2),
  vlakken: z.array(z.strictObject({ van: z.number(), tot: z.number(), tekst: z.string() })).optional(),
});

/** A place kept for a chart that cannot be made, with the reason. */
const ontbrekendeGrafiekSchema = z.strictObject({
  ...koppen,
  vorm: z.literal('ontbreekt'),
  reden: z.string(),
});

export const grafiekSchema = z.discriminatedUnion('vorm', [
  celGrafiekSchema,
  tijdlijnSchema,
  ontbrekendeGrafiekSchema,
]);
export type GrafiekDef = z.infer<typeof grafiekSchema>;
export type CelGrafiek = z.infer<typeof celGrafiekSchema>;
export type Tijdlijn = z.infer<typeof tijdlijnSchema>;
export const grafiekenSchema = z.strictObject({ grafieken: z.array(grafiekSchema) });
