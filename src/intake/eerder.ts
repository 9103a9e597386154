import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { leesSchooljaar, leesSchooljaarRuim, type Schooljaar } from '../records/schooljaar.ts';
import type { BronRecord } from '../records/soorten.ts';
import { Fout } from '../text/fout.ts';
import type { Bestandverslag, Recordontvanger } from './lezing.ts';
import { REDEN } from './redenen.ts';

/** The part of `cijfers.json` (contract 3-output) that a later report needs. */
const cijfersJson = z.object({
  formaat: z.literal(1),
  regio: z.string(),
  gemeente: z.null(),
  schooljaar: z.string().refine((tekst) => leesSchooljaar(tekst) !== null),
  tabellen: z.array(
    z.object({
      id: z.string(),
      eenheid: z.string(),
      rijen: z.array(z.string()),
      kolommen: z.array(z.string()),
      rijnamen: z.array(z.string()).optional(),
      kolomnamen: z.array(z.string()).optional(),
      waarden: z.array(z.array(z.number().nullable())),
      status: z.array(z.array(z.string())),
    }),
  ),
});
type CijfersJson = z.infer<typeof cijfersJson>;

/**
 * Hands over the figures of our own earlier reports: `<schooljaar>/cijfers.json` in the folder of exports, of schooljaren
 * before that of the report, earliest first, so that the latest report is believed. Only cells whose row or column says
 * its schooljaar are figures of a known year; the others are out of scope. Throws CIJFERS_ONLEESBAAR (status 1) for a
 * file that is no `cijfers.json` of this regio.
 */
export function leesEerdereCijfers(
  gegevens: string,
  regio: string,
  voor: Schooljaar,
  ontvang: Recordontvanger,
): Bestandverslag[] {
  const mappen = readdirSync(gegevens)
    .map((map) => ({ map, jaar: leesSchooljaarRuim(map) ?? voor }))
    .filter(({ jaar }) => jaar < voor)
    .sort((a, b) => a.jaar - b.jaar || (a.map < b.map ? -1 : 1));
  return mappen.flatMap(({ map }) => {
    const bestand = `${map}/cijfers.json`;
    const pad = join(gegevens, bestand);
    return existsSync(pad) ? [leesBestand(pad, bestand, regio, ontvang)] : [];
  });
}

function leesBestand(pad: string, bestand: string, regio: string, ontvang: Recordontvanger): Bestandverslag {
  const inhoud = readFileSync(pad);
  const json = ontleed(inhoud.toString('utf8'), bestand);
  if (json.regio !== regio)
    throw onleesbaar(
      bestand,
      `dit zijn de cijfers van de regio "${json.regio}" en niet van "${regio}"; haal het bestand weg`,
    );
  let gelezen = 0;
  let gebruikt = 0;
  for (const record of records(json)) {
    gelezen++;
    if (!record) continue;
    gebruikt++;
    ontvang(record, bestand);
  }
  const buitenBereik = gelezen - gebruikt;
  return {
    schooljaar: null,
    systeem: '',
    rekening: {
      bestand,
      soort: 'historie',
      profiel: 'cijfers.json',
      sha256: createHash('sha256').update(inhoud).digest('hex'),
      gelezen,
      gebruikt,
      buitenBereik,
      afgekeurd: 0,
      redenen: buitenBereik === 0 ? {} : { [REDEN.zonderJaar.code]: buitenBereik },
    },
    afgekeurd: [],
    meldingen: [],
    onbekend: { waarden: [], kolommen: [] },
    ontvangenDitJaar: 0,
  };
}

function ontleed(tekst: string, bestand: string): CijfersJson {
  let waarde: unknown;
  try {
    waarde = JSON.parse(tekst);
  } catch {
    throw onleesbaar(bestand, 'dit is geen JSON; zet hier het bestand cijfers.json van een eerder verslag');
  }
  const gekeurd = cijfersJson.safeParse(waarde);
  if (gekeurd.success) return gekeurd.data;
  throw onleesbaar(
    bestand,
    'dit is geen cijfers.json van een jaarverslag; zet hier het bestand van een eerder verslag',
  );
}

const onleesbaar = (bestand: string, wat: string): Fout =>
  new Fout('CIJFERS_ONLEESBAAR', `${wat}.`, undefined, { bestand });

/** One record per cell with a figure; null for a cell without one, or whose schooljaar its heads do not tell. */
function* records({ tabellen, schooljaar }: CijfersJson): Generator<BronRecord | null> {
  for (const { id, eenheid, waarden, status, ...koppen } of tabellen) {
    const { rijen, kolommen, rijnamen = rijen, kolomnamen = kolommen } = koppen;
    for (const [r, rij] of rijnamen.entries())
      for (const [k, kolom] of kolomnamen.entries()) {
        const jaar = schooljaarIn(rij) ?? schooljaarIn(kolom);
        const waarde = waarden[r]?.[k] ?? null;
        if (jaar === null || waarde === null || status[r]?.[k] !== 'ok') yield null;
        else {
          const bron = `jaarverslag ${schooljaar}`;
          yield {
            soort: 'historie',
            velden: { tabel: id, rij, kolom, schooljaar: jaar, waarde, bron, telt: eenheid },
          };
        }
      }
  }
}

function schooljaarIn(label: string): Schooljaar | null {
  const m = /\b\d{4}[-/]\d{4}\b/.exec(label);
  return m ? leesSchooljaar(m[0]) : null;
}
