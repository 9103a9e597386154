import { z } from 'zod';

const koppen = {
  id: z.string().describe('Naam waarmee de tekst naar de grafiek wijst.'),
  titel: z.string().describe('De bevinding, als zin met cijfers erin.'),
  onderschrift: z.string().describe('Wat er is geteld, en wanneer.'),
  noot: z.string().optional().describe('Een zin eronder.'),
};

/** A chart of one table's cells. */
const celGrafiekVelden = z.strictObject({
  ...koppen,
  tabel: z.string().describe('De tabel waarvan de cellen te zien zijn.'),
  vorm: z
    .enum(['lijn', 'staven', 'gegroepeerd', 'liggend', 'gestapeld', 'punten', 'ring'])
    .describe(
      '`lijn`: ontwikkeling over jaren; `staven`: enkele staven; `gegroepeerd`: staven naast elkaar; `liggend`: bij lange namen; `gestapeld`: delen van een geheel; `punten`: gemeenten naast elkaar; `ring`: hoogstens vijf delen.',
    ),
  reeksen: z
    .enum(['rijen', 'kolommen'])
    .optional()
    .describe('Welke kant van de tabel de kleuren geeft; gewoon kolommen.'),
  rijen: z.array(z.string()).optional().describe('Labels van de rijen; anders alle behalve totalen.'),
  kolommen: z.array(z.string()).optional().describe('Labels van de kolommen; anders alle behalve totalen.'),
  sorteer: z.enum(['aflopend', 'oplopend', 'geen']).optional().describe('Volgorde naar grootte.'),
  lijnBij: z.string().optional().describe('Bij `punten`: label van de rij die als streep te zien is.'),
  totHonderd: z
    .boolean()
    .optional()
    .describe('Bij `gestapeld`: vul elke staaf tot 100%, met het aandeel van elk deel.'),
});
export const celGrafiekSchema = celGrafiekVelden.refine(
  ({ totHonderd, vorm }) => !totHonderd || vorm === 'gestapeld',
  { message: 'alleen een grafiek met vorm: gestapeld kan tot 100% gevuld worden', path: ['totHonderd'] },
);

/** A line of ages or dates with a word at each point: explanation, no data. */
export const tijdlijnSchema = z.strictObject({
  ...koppen,
  vorm: z.literal('tijdlijn').describe('Uitleg langs een lijn, zonder tabel.'),
  punten: z
    .array(
      z.strictObject({
        bij: z.number().describe('Plaats op de lijn, zoals een leeftijd.'),
        tekst: z.string().describe('Wat er staat.'),
      }),
    )
    .min(2)
    .describe('De punten op de lijn.'),
  vlakken: z
    .array(
      z.strictObject({
        van: z.number().describe('Begin.'),
        tot: z.number().describe('Einde.'),
        tekst: z.string().describe('Wat er staat.'),
      }),
    )
    .optional()
    .describe('Stukken van de lijn met een naam.'),
});

/** A place kept for a chart that cannot be made, with the reason. */
export const ontbrekendeGrafiekSchema = z.strictObject({
  ...koppen,
  vorm: z.literal('ontbreekt').describe('Een plek voor een grafiek die er niet is.'),
  reden: z.string().describe('Waarom zij er niet is.'),
});

export const grafiekSchema = z.discriminatedUnion('vorm', [
  celGrafiekSchema,
  tijdlijnSchema,
  ontbrekendeGrafiekSchema,
]);
export type GrafiekDef = z.infer<typeof grafiekSchema>;
export type CelGrafiek = z.infer<typeof celGrafiekSchema>;
export type Tijdlijn = z.infer<typeof tijdlijnSchema>;
export const grafiekenSchema = z.strictObject({
  grafieken: z.array(grafiekSchema).describe('De grafieken.'),
});
