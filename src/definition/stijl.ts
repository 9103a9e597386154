import { z } from 'zod';

/** The families that come with the program. */
export const LETTERS = ['Source Sans 3', 'IBM Plex Sans', 'Fira Sans', 'Nunito Sans'] as const;
export type Letter = (typeof LETTERS)[number];

/** The house style that charts and pages share: a small set of tokens. What is left out takes the base's own form. */
export const stijlSchema = z.strictObject({
  /** House hue, dark to light, four steps as #rrggbb. */
  huis: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  accent: z.string(),
  /** Family of all text, also in charts. */
  letter: z.enum(LETTERS).optional(),
  /** Place of the logo on the cover; without a file logo.svg or logo.png the organisation's name stands there. */
  logo: z.enum(['linksboven', 'rechtsboven', 'rechtsonder']).optional(),
  /** vlak: a plane · band: a broad band on white · kader: a framed block on a tint · geen: a head above the contents. */
  omslag: z.enum(['vlak', 'band', 'kader', 'geen']).optional(),
  /** How chapters, key figures and table heads begin; without it what goes with the cover (`kopVan`). */
  kop: z.enum(['lijn', 'blok', 'smal']).optional(),
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
