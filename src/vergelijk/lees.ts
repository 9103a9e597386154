import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { definitieFout, type Fout } from '../text/fout.ts';

/** The format of `cijfers.json` that this program writes and reads (contract 3-output). */
const FORMAAT = 1;

const rekening = z.object({
  bestand: z.string(),
  profiel: z.string(),
  sha256: z.string(),
  gelezen: z.number(),
  gebruikt: z.number(),
  buitenBereik: z.number(),
  afgekeurd: z.number(),
  redenen: z.record(z.string(), z.number()),
});

const cijfersSchema = z.object({
  formaat: z.literal(FORMAAT),
  regio: z.string(),
  gemeente: z.string().nullable(),
  schooljaar: z.string(),
  versie: z.string().optional(),
  tabellen: z.array(
    z.object({
      id: z.string(),
      titel: z.string(),
      eenheid: z.string(),
      definitie: z.string(),
      bron: z.string(),
      rijen: z.array(z.string()),
      kolommen: z.array(z.string()),
      rijnamen: z.array(z.string()).optional(),
      kolomnamen: z.array(z.string()).optional(),
      waarden: z.array(z.array(z.number().nullable())),
      weergave: z.array(z.array(z.string())),
      status: z.array(z.array(z.string())),
    }),
  ),
  ontbreekt: z.array(z.object({ id: z.string(), reden: z.string() })).optional(),
  kerncijfers: z.array(
    z.object({
      id: z.string(),
      waarde: z.number().nullable(),
      weergave: z.string(),
      status: z.string().optional(),
      tekst: z.string(),
    }),
  ),
  verantwoording: z.object({ bestanden: z.array(rekening) }),
});
export type Cijfers = z.infer<typeof cijfersSchema>;
export type Cijfertabel = Cijfers['tabellen'][number];
export type Rekening = z.infer<typeof rekening>;

/** A `cijfers.json` with the report that stands beside it. */
export interface Uitgave {
  /** Path of the `cijfers.json`. */
  pad: string;
  cijfers: Cijfers;
  /** The HTML of the report or letter beside it; null when there is none. */
  html: string | null;
}

/**
 * Reads the figures of a report or letter: a `cijfers.json`, a `<gemeente>.cijfers.json`, or the folder that holds one.
 * Throws a definition fault (status 2) for anything else.
 */
export function leesUitgave(genoemd: string): Uitgave {
  const pad = vindBestand(genoemd);
  const cijfers = ontleed(pad);
  const html = join(dirname(pad), `${naamZonder(pad)}.html`);
  return { pad, cijfers, html: existsSync(html) ? readFileSync(html, 'utf8') : null };
}

/** The report beside `cijfers.json` is jaarverslag.html; beside `<gemeente>.cijfers.json` it is <gemeente>.html. */
const naamZonder = (pad: string): string => {
  const naam = basename(pad).replace(/\.?cijfers\.json$/i, '');
  return naam === '' || naam === basename(pad) ? 'jaarverslag' : naam;
};

function vindBestand(genoemd: string): string {
  if (!existsSync(genoemd))
    throw onleesbaar(genoemd, 'dit bestand of deze map is er niet; kijk of de naam klopt.');
  if (!statSync(genoemd).isDirectory()) return genoemd;
  const pad = join(genoemd, 'cijfers.json');
  if (existsSync(pad)) return pad;
  const brieven = readdirSync(genoemd).filter((naam) => naam.endsWith('.cijfers.json'));
  throw onleesbaar(
    genoemd,
    brieven.length > 0
      ? `in deze map staan brieven; noem er een, bijvoorbeeld ${join(genoemd, brieven.sort()[0]!)}.`
      : 'in deze map staat geen cijfers.json; noem de map van een schooljaar, zoals out/<regio>/<schooljaar>.',
  );
}

function ontleed(pad: string): Cijfers {
  let waarde: unknown;
  try {
    waarde = JSON.parse(readFileSync(pad, 'utf8'));
  } catch {
    throw onleesbaar(pad, 'dit is geen cijfers.json: het is geen JSON of het is niet te lezen.');
  }
  const formaat = (waarde as { formaat?: unknown } | null)?.formaat;
  if (typeof formaat === 'number' && formaat !== FORMAAT)
    throw onleesbaar(
      pad,
      `dit bestand heeft formaat ${formaat}; deze versie van het programma leest formaat ${FORMAAT}. Maak het verslag opnieuw met dezelfde versie.`,
    );
  const gekeurd = cijfersSchema.safeParse(waarde);
  if (gekeurd.success && isVol(gekeurd.data)) return gekeurd.data;
  throw onleesbaar(pad, 'dit is geen cijfers.json van een jaarverslag of brief.');
}

/** Every table has a cell for each of its rows and columns. */
const isVol = ({ tabellen }: Cijfers): boolean =>
  tabellen.every(({ rijen, kolommen, rijnamen = rijen, kolomnamen = kolommen, waarden, weergave, status }) =>
    [waarden, weergave, status].every(
      (raster) =>
        raster.length === rijen.length &&
        rijnamen.length === rijen.length &&
        kolomnamen.length === kolommen.length &&
        raster.every((rij) => rij.length === kolommen.length),
    ),
  );

const onleesbaar = (bestand: string, zin: string): Fout =>
  definitieFout('CIJFERS_ONLEESBAAR', zin, { bestand });
