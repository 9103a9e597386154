import { z } from 'zod';
import { eenVan } from './eenvan.ts';
import { filterSchema } from './filter.ts';
import { gebied, jaar, maatSchema } from './tabel.ts';

const gemeen = {
  tekst: z.string().describe('Wat het getal telt, in woorden die erachter passen: nieuwe vsv’ers.'),
  eenheid: z.string().optional().describe('Een andere eenheid, zoals `%`.'),
  decimalen: z.int().min(0).max(4).optional().describe('Cijfers achter de komma.'),
};

const naam = z.string();

/** A named figure: exactly one way to come by it. Figures refer to each other by name. */
export const HERKOMSTEN = {
  cel: z.strictObject({
    cel: z.tuple([naam, naam, naam]).describe('Tabel, rij en kolom, met hun labels.'),
    ...gemeen,
  }),
  tel: z.strictObject({
    tel: z
      .strictObject({
        bron: z.string().describe('Welke export, of een eigen bron.'),
        gebied,
        waar: filterSchema.optional().describe('Welke rijen meetellen; zie Eisen.'),
        maat: maatSchema.optional().describe('Wat er geteld wordt; gewoon rijen.'),
        jaar: jaar.optional().describe('Een ander schooljaar: -1 is het jaar ervoor.'),
      })
      .describe('Een eigen telling.'),
    ...gemeen,
  }),
  som: z.strictObject({ som: z.array(naam).min(2).describe('Deze cijfers samen.'), ...gemeen }),
  min: z.strictObject({ min: z.tuple([naam, naam]).describe('Het eerste min het tweede.'), ...gemeen }),
  aandeel: z.strictObject({
    aandeel: z.tuple([naam, naam]).describe('Het eerste als deel van het tweede, in procenten.'),
    ...gemeen,
  }),
  groei: z.strictObject({
    groei: z.tuple([naam, naam]).describe('Groei van het eerste naar het tweede, in procenten.'),
    ...gemeen,
  }),
  /** A figure that is no outcome of the data: a norm, a budget, another organisation's count. `bron` says whose. */
  vast: z.strictObject({
    vast: z.number().describe('Een getal van buiten: een norm, een budget.'),
    bron: z.string().describe('Waar het getal vandaan komt.'),
    ...gemeen,
  }),
};
export type CijferDef = z.infer<(typeof HERKOMSTEN)[keyof typeof HERKOMSTEN]>;
export const cijferSchema = eenVan<CijferDef>(HERKOMSTEN, 'herkomst');

/** The figures that a figure is worked out from. */
export function delenVan(cijfer: CijferDef): readonly string[] {
  if ('som' in cijfer) return cijfer.som;
  if ('min' in cijfer) return cijfer.min;
  if ('aandeel' in cijfer) return cijfer.aandeel;
  return 'groei' in cijfer ? cijfer.groei : [];
}

export const cijfersSchema = z.strictObject({
  cijfers: z.record(z.string(), cijferSchema).describe('Elk cijfer onder een eigen naam.'),
});
