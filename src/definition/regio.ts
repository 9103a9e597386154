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
  regio: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'gebruik kleine letters, cijfers en streepjes')
    .describe('Korte naam in kleine letters; ook de naam van de map met het verslag.'),
  naam: z.string().describe('Naam van de regio, zoals die in de zinnen staat.'),
  organisatie: z.string().describe('Wie het verslag maakt; staat op de omslag.'),
  titel: z.string().describe('Titel van het verslag.'),
  ondertitel: z.string().describe('Regel onder de titel.'),
  gemeenten: z
    .array(z.string())
    .min(1)
    .refine((namen) => new Set(namen).size === namen.length, 'een gemeente staat er twee keer')
    .describe('De gemeenten, in de volgorde van de tabellen en met de naam die het CBS gebruikt.'),
  schooljaar: schooljaar.describe('Waarover het verslag gaat, als de opdracht niets anders zegt.'),
  gegevens: z
    .string()
    .optional()
    .describe('Map met de exports, gezien vanuit deze map, als de opdracht geen --gegevens noemt.'),
  registratie: z.string().describe('Naam van de registratie, als bron onder de tabellen.'),
  profiel: z
    .string()
    .optional()
    .describe('Lees alle exports met dit bronprofiel, in plaats van het te herkennen.'),
  jarenTerug: z
    .int()
    .min(0)
    .max(10)
    .describe('Hoeveel schooljaren voor dat van het verslag meetellen: het oudste jaar uit uw tabellen.'),
  peildata: z
    .record(z.string(), dag)
    .optional()
    .describe('Namen voor dagen: `telling: "1-10"` in het schooljaar, `najaar: "18-9 erna"` erna.'),
  maxAfgekeurd: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('Deel van de rijen, in procenten per soort export, dat afgekeurd mag zijn; gewoon 1.'),
  kleineAantallen: z.literal('tonen').describe('`tonen`: kleine aantallen zijn openbaar.'),
  plausibel: z
    .strictObject({
      verschil: z
        .number()
        .positive()
        .optional()
        .describe('Vraag na bij een verschil met het jaar ervoor vanaf zoveel procent; gewoon 50.'),
    })
    .optional()
    .describe('Wanneer het programma vraagt of een cijfer klopt.'),
  stijl: stijlSchema.describe('De huisstijl.'),
  opzet: opzetSchema
    .optional()
    .describe('`verslag`: omslag en elk hoofdstuk op een nieuwe pagina; `notitie`: kort, zonder omslag.'),
});
export type RegioDef = z.infer<typeof regioSchema>;

export const begrippenSchema = z.strictObject({
  begrippen: z
    .array(
      z.strictObject({
        term: z.string().describe('Het woord.'),
        uitleg: z.string().describe('Wat het betekent, in gewone woorden.'),
      }),
    )
    .describe('De begrippenlijst achter in het verslag.'),
});
export type Begrip = z.infer<typeof begrippenSchema>['begrippen'][number];

export const hoofdstukSchema = z.strictObject({
  titel: z.string().describe('Titel van het hoofdstuk.'),
  antwoord: z
    .string()
    .optional()
    .describe('Een of twee zinnen die het hoofdstuk samenvatten, met cijfers erin.'),
  soort: z
    .enum(['hoofdstuk', 'bijlage', 'ongenummerd'])
    .optional()
    .describe(
      '`bijlage` telt apart (Bijlage 1); `ongenummerd` past bij een voorwoord. Anders een gewoon hoofdstuk.',
    ),
});
export type HoofdstukKop = z.infer<typeof hoofdstukSchema>;
