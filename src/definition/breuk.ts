import { z } from 'zod';
import { bestaat, maakDatum } from '../records/datum.ts';
import { eisSchooljaar, leesSchooljaar, type Schooljaar, schooljaarVan } from '../records/schooljaar.ts';
import type { Reeks } from '../records/tabel.ts';
import { filterWaarde } from './filter.ts';

/** `2023-2024`, or a day: `1-1-2026`. */
const moment = z
  .string()
  .refine(
    (tekst) => leesSchooljaar(tekst) !== null || leesDag(tekst) !== null,
    'schrijf een schooljaar als 2023-2024 of een dag als 1-1-2026',
  );

function leesDag(tekst: string): number | null {
  const m = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(tekst);
  if (!m) return null;
  const dag = maakDatum(Number(m[3]), Number(m[2]), Number(m[1]));
  return bestaat(dag) ? dag : null;
}

/** Which cells a break concerns; what is left out does not matter. */
const raaktSchema = z.strictObject({
  bron: z.string().optional().describe('Alleen cellen van deze export.'),
  maat: z
    .enum(['werkprocessen', 'meldingen', 'jongeren'])
    .optional()
    .describe('Alleen cellen met deze maat.'),
  waar: z
    .record(z.string(), z.union([filterWaarde, z.array(filterWaarde)]))
    .optional()
    .describe('Alleen cellen die zelf op dit veld kiezen, met een van deze waarden.'),
});
export type Raakt = z.infer<typeof raaktSchema>;

const breukSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'gebruik kleine letters, cijfers en streepjes')
    .describe('Naam waarmee de tekst naar de breuk wijst.'),
  vanaf: moment.describe('Eerste schooljaar of dag na de breuk.'),
  noot: z.string().describe('Wat er veranderde, in een of twee zinnen voor de lezer.'),
  raakt: z.array(raaktSchema).min(1).describe('Welke cellen het zijn; wat u weglaat, doet er niet toe.'),
  groei: z.boolean().optional().describe('`true`: bereken toch groei over de breuk heen.'),
});
export const breukenSchema = z.strictObject({ breuken: z.array(breukSchema).describe('De breuken.') });
export type BreukDef = z.infer<typeof breukSchema>;

/** A break in a series: figures of earlier schooljaren are not to be compared with those from `vanaf` on. */
export interface Breuk extends Omit<BreukDef, 'vanaf' | 'groei'> {
  /** First schooljaar that lies wholly or partly after the break. */
  vanaf: Schooljaar;
  groei: boolean;
  /** The same sign all through the report. */
  teken: string;
}

const TEKENS = ['†', '§', '¶'];

/**
 * Gives each break its sign: first those that can run through a report of these schooljaren, in the order of the
 * definition; after the third, signs are doubled.
 */
export function maakBreuken(
  defs: readonly BreukDef[],
  jaren: { eerste: Schooljaar; laatste: Schooljaar },
): Breuk[] {
  const breuken = defs.map((def) => ({
    ...def,
    vanaf: leesSchooljaar(def.vanaf) === null ? schooljaarVan(leesDag(def.vanaf)!) : eisSchooljaar(def.vanaf),
    groei: def.groei ?? false,
  }));
  const loopt = ({ vanaf }: { vanaf: Schooljaar }): boolean => vanaf > jaren.eerste && vanaf <= jaren.laatste;
  const opVolgorde = [...breuken.filter(loopt), ...breuken.filter((breuk) => !loopt(breuk))];
  return breuken.map((breuk) => {
    const i = opVolgorde.indexOf(breuk);
    return { ...breuk, teken: TEKENS[i % TEKENS.length]!.repeat(1 + Math.floor(i / TEKENS.length)) };
  });
}

/** The breaks that lie between two figures and forbid to compute growth. */
export const breukenTussen = (
  a: Reeks | undefined,
  b: Reeks | undefined,
  breuken: readonly Breuk[],
): Breuk[] =>
  a === undefined || b === undefined
    ? []
    : breuken.filter(
        ({ id, vanaf, groei }) =>
          !groei &&
          a.breuken.includes(id) &&
          b.breuken.includes(id) &&
          a.schooljaar < vanaf !== b.schooljaar < vanaf,
      );
