import { z } from 'zod';
import { eenVan } from './eenvan.ts';
import { filterSchema, filterWaarde } from './filter.ts';
import { schooljaar } from './regio.ts';

/** What a cell counts: rows, Σ of a field, or distinct leerlingen (contract 2-counting, "Units are never mixed"). */
export const maatSchema = z.union([
  z.enum(['rijen', 'werkprocessen', 'meldingen', 'jongeren']),
  z.strictObject({ som: z.string().describe('Tel de getallen in dit veld op.') }),
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
  waar: filterSchema.optional().describe('Welke rijen van de export meetellen; zie Eisen.'),
  bron: z.string().optional().describe('Een andere bron dan die van de tabel.'),
  maat: maatSchema.optional().describe('Een andere maat dan die van de tabel.'),
  jaar: jaar.optional().describe('Tel in een ander schooljaar: -1 is het jaar voor dat van het verslag.'),
  leeftijdOp: z
    .string()
    .optional()
    .describe('Datumveld of peildatum waarop de leeftijd geldt; anders de dag van ontvangst.'),
};

/**
 * Whose records count. A report counts the regio and a letter its gemeente; `regio` in a letter counts the whole regio,
 * `alles` also the pupils who live outside it.
 */
export const gebied = z
  .enum(['regio', 'alles'])
  .optional()
  .describe('`alles` telt ook jongeren die buiten de regio wonen; `regio` in een brief telt de hele regio.');

const kop = {
  kop: z.string().optional().describe('Wat de lezer ziet in plaats van het label.'),
  groep: z
    .string()
    .optional()
    .describe('Kopje erboven; hetzelfde label mag dan ook in een andere groep staan.'),
  niveau: z
    .union([z.literal(0), z.literal(1)])
    .optional()
    .describe('`1`: een deel van de rij erboven, dat niet nog eens meetelt.'),
  totaal: z
    .boolean()
    .optional()
    .describe('`true`: dit is het totaal; het is een eigen telling, geen optelling.'),
  soort: z
    .enum(['additief', 'waarvan', 'los'])
    .optional()
    .describe('`waarvan`: een deel van een andere rij of kolom; `los`: geen deel van het totaal.'),
  van: z.string().optional().describe('Bij `soort: waarvan`: het label waar dit een deel van is.'),
  eenheid: z.string().optional().describe('Een andere naam voor wat er geteld is.'),
  decimalen: z.int().min(0).max(4).optional().describe('Cijfers achter de komma.'),
  vanaf: schooljaar
    .optional()
    .describe('Eerste schooljaar waarin deze categorie bestaat; daarvoor staat er n.b.'),
  reden: z.string().optional().describe('Waarom zij daarvoor niet bestaat.'),
  verborgen: z
    .boolean()
    .optional()
    .describe('`true`: wel geteld, niet te zien; voor de delen van een aandeel.'),
};

export const een = z.strictObject({
  label: z.string().describe('Naam van de rij of kolom.'),
  ...telling,
  ...kop,
});

/** A share: of another column in the same row, or in a named row (`rij`); in percent, or per another number. */
export const aandeel = z.strictObject({
  label: z.string().describe('Naam van de rij of kolom.'),
  aandeel: z
    .strictObject({
      van: z.string().describe('Label van het deel.'),
      op: z.string().describe('Label van het geheel.'),
      rij: z.string().optional().describe('Rij van het geheel; anders dezelfde rij.'),
      per: z
        .int()
        .positive()
        .optional()
        .describe('Per zoveel in plaats van in procenten, met een eigen `eenheid`.'),
    })
    .describe('Het ene als deel van het andere.'),
  ...kop,
});

/** One item for each gemeente, schooljaar, listed value, or value found in the data. */
export const per = z.strictObject({
  per: z.string().describe('`gemeente`, `schooljaar` of een veld: voor elke waarde een rij of kolom.'),
  waarden: z
    .union([z.array(filterWaarde), z.record(z.string(), z.array(filterWaarde))])
    .optional()
    .describe('Deze waarden, of eigen namen met elk een of meer waarden.'),
  anders: z.string().optional().describe('Label voor alle andere waarden en voor leeg.'),
  uit: z.literal('gegevens').optional().describe('Elke waarde die in de export staat.'),
  jaren: z.array(jaar).optional().describe('Bij `schooljaar`: welke, zoals `[-1, 0]`.'),
  teken: z.string().optional().describe('Bij `schooljaar`: het teken tussen de jaren, zoals `/`.'),
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

export const kruis = z.strictObject({
  kruis: z
    .tuple([z.lazy(() => z.array(asSchema)), z.lazy(() => z.array(asSchema))])
    .describe('Twee lijsten: elk van de eerste met elk van de tweede.'),
}) as unknown as z.ZodType<KruisDef>;

export const asSchema: z.ZodType<AsDef> = z.lazy(() =>
  eenVan<AsDef>({ aandeel, per, kruis }, 'soort rij of kolom', een),
) as z.ZodType<AsDef>;

export const tabelSchema = z.strictObject({
  id: z.string().describe('Naam waarmee tekst, grafieken en cijfers naar de tabel wijzen.'),
  titel: z.string().describe('Titel, ook in `cijfers.json`.'),
  kop: z.string().optional().describe('Titel die de lezer ziet, als dat een andere is.'),
  definitie: z.string().describe('Eén zin die zegt wat er is geteld.'),
  bron: z.string().describe('Welke export: `werkprocessen`, `vrijstellingen`, … of een eigen bron.'),
  gebied,
  maat: maatSchema
    .optional()
    .describe('Wat een cel telt: rijen (gewoon), meldingen, jongeren (elke leerling één keer) of een som.'),
  eenheid: z.string().optional().describe('Een andere naam voor wat er geteld is.'),
  waar: filterSchema.optional().describe('Welke rijen van de export meetellen; zie Eisen.'),
  leeftijdOp: z
    .string()
    .optional()
    .describe('Datumveld of peildatum waarop de leeftijd geldt; anders de dag van ontvangst.'),
  rijkop: z.string().optional().describe('Wat er boven de eerste kolom staat.'),
  rijen: z.array(asSchema).min(1).describe('De rijen; zie Rij of kolom.'),
  kolommen: z.array(asSchema).min(1).describe('De kolommen; zie Rij of kolom.'),
  noten: z.array(z.string()).optional().describe('Zinnen onder de tabel.'),
  bronvermelding: z.string().optional().describe('Bron onder de tabel, als dat niet de registratie is.'),
  liggend: z.boolean().optional().describe('`true`: op een liggende pagina.'),
  voorElk: z
    .literal('gemeente')
    .optional()
    .describe('Eén tabel per gemeente; zet `{gemeente}` in id en titel.'),
  orde: z
    .strictObject({
      kolom: z.string().describe('Label van de kolom.'),
      richting: z.enum(['aflopend', 'oplopend']).optional().describe('Gewoon aflopend.'),
    })
    .optional()
    .describe('Zet de rijen op volgorde van een kolom.'),
  hoogstens: z.int().positive().optional().describe('Niet meer dan zoveel rijen.'),
  drempel: z
    .strictObject({
      kolom: z.string().describe('Label van de kolom.'),
      minstens: z.number().describe('Kleinste waarde die blijft staan.'),
    })
    .optional()
    .describe('Laat kleinere rijen weg; zeg dat in de definitie.'),
  historie: z
    .string()
    .optional()
    .describe('Naam van de tabel in cijfers van eerdere jaren, als dat niet het id is.'),
});
export type TabelDef = z.infer<typeof tabelSchema>;

/** One record per leerling out of many: the latest by these fields, with the named fields summed. */
export const bronSchema = z.strictObject({
  uit: z.string().describe('De export, of een andere eigen bron.'),
  gebied,
  waar: filterSchema.optional().describe('Welke rijen meedoen; zie Eisen.'),
  per: z.literal('leerling').describe('Van elke leerling blijft één rij over.'),
  neem: z.array(z.string()).min(1).describe('De rij met het hoogste in deze velden.'),
  som: z.array(z.string()).optional().describe('Velden die over alle rijen van de leerling worden opgeteld.'),
});
export type AfgeleideBron = z.infer<typeof bronSchema>;

/** A new field made of another one: several values under one name. */
export const groepSchema = z.strictObject({
  van: z.string().describe('Het veld.'),
  waarden: z
    .record(z.string(), z.array(z.string()))
    .describe('Elke nieuwe naam met de waarden die erbij horen.'),
  anders: z.string().optional().describe('Naam voor alle andere waarden.'),
});
export type Groep = z.infer<typeof groepSchema>;

export const tabellenSchema = z.strictObject({
  gedeeld: z.unknown().optional().describe('Vrije plek voor stukken die tabellen delen (YAML-ankers).'),
  groepen: z
    .record(z.string(), groepSchema)
    .optional()
    .describe('Nieuwe velden: meer waarden onder één naam.'),
  bronnen: z.record(z.string(), bronSchema).optional().describe('Eigen bronnen: één rij per leerling.'),
  tabellen: z.array(tabelSchema).describe('De tabellen.'),
});
