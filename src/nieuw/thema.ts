import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { naam as jaarnaam, type Schooljaar } from '../records/schooljaar.ts';
import { EXPORTS, type Soort } from '../records/soorten.ts';
import { definitieFout, lijktOp } from '../text/fout.ts';
import { opsomming } from '../text/opsomming.ts';
import { type Exportbeeld, jaarIn } from './exportbeeld.ts';

const themaSchema = z.strictObject({
  naam: z.string(),
  /** What it is about, in a few words behind its name. */
  uitleg: z.string(),
  /** Export that its tables count. */
  export: z.enum(EXPORTS as [Soort, ...Soort[]]),
  /** Of which at least one must occur in the export. */
  werkproces: z.array(z.string()).optional(),
  /** Says nothing for a single gemeente. */
  meerGemeenten: z.boolean().optional(),
  /** Schooljaren with exports that it needs, those of the report among them. */
  minstensJaren: z.int().optional(),
  /** Stands beside at least one of these. */
  bij: z.array(z.string()).optional(),
  /** Key figures for the year in short, as in `{{tegels}}`. */
  tegels: z.array(z.string()).default([]),
});

/** A piece of a starting report: its own tables, figures, charts, terms and chapter. */
export interface Thema extends z.infer<typeof themaSchema> {
  readonly id: string;
  readonly map: string;
}

/** All themes under `themas/`, in the order of the report: a folder `10-absoluut-verzuim` is the theme `absoluut-verzuim`. */
export function leesThemas(startmap: string): Thema[] {
  const themas = join(startmap, 'themas');
  return readdirSync(themas)
    .filter((naam) => existsSync(join(themas, naam, 'thema.yaml')))
    .sort()
    .map((naam) => ({
      ...themaSchema.parse(parse(readFileSync(join(themas, naam, 'thema.yaml'), 'utf8'))),
      id: naam.replace(/^\d+-/, ''),
      map: join(themas, naam),
    }));
}

/** For which report a theme is looked at; `beeld` is null when no exports were shown. */
export interface Themavraag {
  readonly beeld: Exportbeeld | null;
  readonly schooljaar: Schooljaar;
  readonly gemeenten: readonly string[];
}

/** Why a theme is left out unless it is asked for, in a few Dutch words; null when nothing is in its way. */
export function waaromNiet(thema: Thema, { beeld, schooljaar, gemeenten }: Themavraag): string | null {
  if (thema.meerGemeenten && gemeenten.length < 2) return 'het verslag gaat over één gemeente';
  const { minstensJaren = 1 } = thema;
  if (beeld === null)
    return minstensJaren > 1 ? `er zijn nog geen exports van ${minstensJaren} schooljaren` : null;
  const export_ = jaarIn(beeld, schooljaar)?.soorten.get(thema.export);
  if (!export_) return `er is geen export van ${thema.export} over ${jaarnaam(schooljaar)}`;
  if (export_.rijen === 0) return `de export van ${thema.export} heeft geen rijen`;
  if (jarenTerug(beeld, schooljaar) + 1 < minstensJaren)
    return `er is alleen een export van ${jaarnaam(schooljaar)}`;
  const komtVoor = thema.werkproces?.some((werkproces) => export_.werkprocessen.has(werkproces));
  if (komtVoor === false && export_.werkprocessen.size > 0) return 'dit komt in de export niet voor';
  return null;
}

/** How many schooljaren right before this one have an export of werkprocessen, four at most. */
export function jarenTerug(beeld: Exportbeeld | null, schooljaar: Schooljaar): number {
  let terug = 0;
  while (terug < 4 && beeld && jaarIn(beeld, schooljaar - terug - 1)?.soorten.has('werkprocessen')) terug++;
  return terug;
}

/** The themes with these names; throws THEMA_ONBEKEND (status 2) with the nearest one. */
export function eisThemas(themas: readonly Thema[], namen: readonly string[]): Thema[] {
  const bekend = themas.map(({ id }) => id);
  for (const naam of namen) {
    if (bekend.includes(naam)) continue;
    const nabij = lijktOp(naam, bekend);
    throw definitieFout(
      'THEMA_ONBEKEND',
      `er is geen thema "${naam}"${nabij ? `; bedoelt u "${nabij}"?` : `. Kies uit: ${opsomming(bekend)}.`}`,
    );
  }
  return themas.filter(({ id }) => namen.includes(id));
}

/** Without those that stand beside none of the others. */
export const metGezelschap = (themas: readonly Thema[]): Thema[] =>
  themas.filter(({ bij }) => bij === undefined || themas.some(({ id }) => bij.includes(id)));
