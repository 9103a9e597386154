import { z } from 'zod';
import { SOORTEN, type Soort } from '../records/soorten.ts';
import { DATUMNOTATIES } from './datumnotatie.ts';

const tekst = z.union([z.string(), z.number()]).transform(String);

/** A list of labels, or code → label; a label may always stand in the export itself. */
export const codelijst = z
  .union([
    z.array(tekst).transform((labels) => labels.map((label) => [label, label] as const)),
    z.record(z.string(), tekst).transform((codes) => Object.entries(codes)),
  ])
  .transform((paren) => new Map<string, string>(paren));

const reeks = z.strictObject({
  eerste: z.int().describe('De code van leeftijd 0.'),
  stap: z.int().positive().describe('Hoeveel de code per jaar oploopt.'),
  hoogste: z.int().nonnegative().describe('De hoogste leeftijd van de reeks.'),
  codes: z.record(z.string(), z.int()).default({}).describe('Codes die de regel niet geeft; die gaan voor.'),
});

/** How one kind of export stands in a file. */
export const soortSchema = z.strictObject({
  bestand: z
    .string()
    .min(1)
    .describe('Begin van de bestandsnaam: `werkprocessen` leest werkprocessen.csv en werkprocessen-1.csv.'),
  kolommen: z
    .record(z.string(), z.union([tekst.transform((naam) => [naam]), z.array(tekst).min(1)]))
    .describe('Elk veld met de naam van de kolom, of een lijst van namen die mogen.'),
  nietNodig: z.array(tekst).default([]).describe('Kolommen die u kent en die niet gelezen worden.'),
  alleen: z
    .record(z.string(), tekst)
    .default({})
    .describe('Veld met de enige waarde die telt; andere rijen zijn een andere uitsplitsing.'),
  patronen: z
    .record(z.string(), z.string())
    .default({})
    .describe('Veld met een patroon waarvan de groep tussen haakjes de waarde is.'),
  reeksen: z.record(z.string(), reeks).default({}).describe('Veld met codes die een regel volgen.'),
  andereGebieden: z
    .boolean()
    .default(false)
    .describe('`true`: in de kolom gemeente staan ook andere gebieden; die tellen niet mee.'),
});

/** A bronprofiel: which column is which field and which code is which value. */
export const profielSchema = z.strictObject({
  naam: z.string().min(1).describe('Korte naam van het profiel.'),
  titel: z.string().min(1).describe('Naam van het systeem, zoals de lezer die onder een tabel ziet.'),
  codering: z
    .enum(['utf-8', 'windows-1252'])
    .describe('De gewone tekencodering; een andere leest het programma ook.'),
  scheiding: z.string().length(1).describe('Het gewone teken tussen de kolommen.'),
  datum: z.enum(DATUMNOTATIES).describe('Hoe een datum geschreven is.'),
  ja: z.array(tekst).min(1).describe('Wat ja betekent.'),
  nee: z.array(tekst).min(1).describe('Wat nee betekent.'),
  persoonsgegevens: z
    .array(tekst)
    .describe('Kolommen van personen; die worden niet gelezen en niet genoemd.'),
  nietGepubliceerd: z.array(tekst).default([]).describe('Wat er staat als een cijfer niet is gepubliceerd.'),
  soorten: z
    .partialRecord(z.enum(Object.keys(SOORTEN) as [Soort, ...Soort[]]), soortSchema)
    .describe('Elke soort export met haar kolommen.'),
  gemeenten: z
    .record(z.string(), tekst)
    .default({})
    .describe('Hoe de export een gemeente schrijft, met haar naam bij het CBS.'),
  codes: z
    .record(z.string(), codelijst)
    .default({})
    .describe('Elk veld met zijn codes: links wat in de export staat, rechts wat het betekent.'),
  open: z
    .array(z.string())
    .default([])
    .describe('Velden waarin ook een waarde mag staan die niet in de lijst staat.'),
  codesPer: z
    .record(
      z.string(),
      z.strictObject({
        van: z.string().describe('Het veld dat bepaalt welke lijst geldt.'),
        lijsten: z.record(z.string(), codelijst).describe('Voor elke waarde daarvan een eigen lijst.'),
      }),
    )
    .default({})
    .describe('Velden waarvan de codes van een ander veld afhangen.'),
});
