import { z } from 'zod';

/** The families that come with the program. */
export const LETTERS = ['Source Sans 3', 'IBM Plex Sans', 'Fira Sans', 'Nunito Sans'] as const;
export type Letter = (typeof LETTERS)[number];

/** The house style that charts and pages share: a small set of tokens. What is left out takes the base's own form. */
export const stijlSchema = z.strictObject({
  huis: z
    .tuple([z.string(), z.string(), z.string(), z.string()])
    .describe('Vier tinten van de huiskleur, van donker naar licht, als "#rrggbb".'),
  accent: z.string().describe('De kleur die eruit springt, als "#rrggbb".'),
  letter: z.enum(LETTERS).optional().describe('De letter van alle tekst, ook in grafieken.'),
  logo: z
    .enum(['linksboven', 'rechtsboven', 'rechtsonder'])
    .optional()
    .describe(
      'Plaats van logo.svg of logo.png op de omslag; zonder logo staat daar de naam van de organisatie.',
    ),
  omslag: z
    .enum(['vlak', 'band', 'kader', 'geen'])
    .optional()
    .describe(
      '`vlak`: een kleurvlak; `band`: een band op wit; `kader`: een blok met een rand; `geen`: een kop boven de inhoud.',
    ),
  kop: z
    .enum(['lijn', 'blok', 'smal'])
    .optional()
    .describe('Hoe hoofdstukken, kerncijfers en tabelkoppen beginnen; anders wat bij de omslag past.'),
});
export type Stijl = z.infer<typeof stijlSchema>;

/** verslag: a cover, and every chapter on a new page · notitie: a head on the first page, and chapters that run on. */
export const opzetSchema = z.enum(['verslag', 'notitie']);

/** The family that a style names, or the base's own. */
export const letterVan = ({ letter = 'Source Sans 3' }: Pick<Stijl, 'letter'>): Letter => letter;

const KOP_BIJ_OMSLAG = { vlak: 'lijn', band: 'blok', kader: 'smal', geen: 'lijn' } as const;

/** The treatment of openings that a style names, or the one that goes with its cover. */
export const kopVan = ({ kop, omslag = 'vlak' }: Pick<Stijl, 'kop' | 'omslag'>): NonNullable<Stijl['kop']> =>
  kop ?? KOP_BIJ_OMSLAG[omslag];
