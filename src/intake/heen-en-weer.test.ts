import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BronRecord } from '../records/soorten.ts';
import { Fout } from '../text/fout.ts';
import { JVS_KOP, jvs, leesBestanden, rij, type Uitkomst } from './proefmap.fixture.ts';

interface Proefrecord {
  school: string;
  gemeente: string;
  /** Days after 1 August 2024. */
  ontvangen: number;
  geboren: number;
  soort: string;
}
interface Dialect {
  codering: 'utf-8' | 'bom' | 'latin1' | 'utf16le' | 'utf16be';
  scheiding: string;
  regeleinde: string;
  alles: boolean;
  datum: keyof typeof DATUMS;
  gemeente: keyof typeof GEMEENTEN;
  erboven: string[];
  staart: number;
  map: string;
  rand: string;
  kapitalen: boolean;
}

const p2 = (n: number): string => String(n).padStart(2, '0');
const DATUMS = {
  'dd-mm-jjjj': (d: Date) => `${p2(d.getUTCDate())}-${p2(d.getUTCMonth() + 1)}-${d.getUTCFullYear()}`,
  'd-m-jjjj': (d: Date) => `${d.getUTCDate()}-${d.getUTCMonth() + 1}-${d.getUTCFullYear()}`,
  'd/m/jjjj tijd': (d: Date) => `${d.getUTCDate()}/${d.getUTCMonth() + 1}/${d.getUTCFullYear()} 0:00:00`,
  'jjjj-mm-dd': (d: Date) => d.toISOString().slice(0, 10),
  'jjjj-mm-ddT': (d: Date) => d.toISOString().slice(0, 19),
  jjjjmmdd: (d: Date) => d.toISOString().slice(0, 10).replaceAll('-', ''),
  excel: (d: Date) => String(d.getTime() / 86_400_000 + 25_569),
} as const;
const GEMEENTEN = {
  naam: (g: string) => g,
  HOOFDLETTERS: (g: string) => g.toUpperCase(),
  nummer: (g: string) => (g === 'Aalten' ? '0197' : '0294'),
  'zonder nul': (g: string) => (g === 'Aalten' ? '197' : '294'),
  code: (g: string) => (g === 'Aalten' ? 'GM0197' : 'GM0294'),
} as const;

const records = fc.array(
  fc.record<Proefrecord>({
    school: fc.stringMatching(/^[a-zëéïöü](?:[a-zëéïöü ,;"\t|\n'-]{0,10}[a-zëéïöü"])?$/),
    gemeente: fc.constantFrom('Aalten', 'Winterswijk'),
    ontvangen: fc.integer({ min: 0, max: 364 }),
    geboren: fc.integer({ min: 0, max: 5000 }),
    soort: fc.constantFrom('Luxe verzuim', 'Wettelijk verzuim', ''),
  }),
  { minLength: 1, maxLength: 12 },
);
const dialect = fc.record<Dialect>({
  codering: fc.constantFrom('utf-8', 'bom', 'latin1', 'utf16le', 'utf16be'),
  scheiding: fc.constantFrom(';', ',', '\t', '|'),
  regeleinde: fc.constantFrom('\r\n', '\n', '\r'),
  alles: fc.boolean(),
  datum: fc.constantFrom(...(Object.keys(DATUMS) as (keyof typeof DATUMS)[])),
  gemeente: fc.constantFrom(...(Object.keys(GEMEENTEN) as (keyof typeof GEMEENTEN)[])),
  erboven: fc.array(fc.constantFrom('', 'Werkprocessen', '"Peildatum; 1 augustus"', 'sep=;', 'a;b;;'), {
    maxLength: 3,
  }),
  staart: fc.constantFrom(0, 1, 3),
  map: fc.constantFrom('2024-2025', '2024-25', '24-25', 'schooljaar 2024-2025'),
  rand: fc.constantFrom('', ' ', '\u00a0'),
  kapitalen: fc.boolean(),
});

const dagNa = (jaar: number, maand: number, dagen: number): Date =>
  new Date(Date.UTC(jaar, maand, 1 + dagen));

function schrijf(rijen: readonly Proefrecord[], d: Dialect): Buffer {
  const datum = DATUMS[d.datum];
  const hoofd = (tekst: string): string => (d.kapitalen ? tekst.toUpperCase() : tekst);
  const regel = (cellen: readonly string[]): string =>
    [...cellen, ...Array<string>(d.staart).fill('')]
      .map((cel) =>
        d.alles || /[;,"\t|\n]/.test(cel) ? `"${cel.replaceAll('"', '""')}"` : `${cel}${d.rand}`,
      )
      .join(d.scheiding);
  const regels = rijen.map((r, i) => {
    const cellen: Record<string, string> = {
      Werkprocesnummer: `W${i}`,
      School: r.school,
      Woongemeente: GEMEENTEN[d.gemeente](r.gemeente),
      Soort: hoofd(r.soort),
      Geboortedatum: datum(dagNa(2004, 0, r.geboren)),
      'Datum ontvangst': datum(dagNa(2024, 7, r.ontvangen)),
    };
    const gewoon = rij().split(';');
    return regel(JVS_KOP.split(';').map((naam, k) => cellen[naam] ?? hoofd(gewoon[k]!)));
  });
  const tekst = [...d.erboven, regel(JVS_KOP.split(';')), ...regels].map((r) => r + d.regeleinde).join('');
  if (d.codering === 'latin1') return Buffer.from(tekst, 'latin1');
  if (d.codering === 'utf-8') return Buffer.from(tekst);
  if (d.codering === 'bom') return Buffer.from(`\uFEFF${tekst}`);
  const utf16 = Buffer.from(`\uFEFF${tekst}`, 'utf16le');
  return d.codering === 'utf16le' ? utf16 : utf16.swap16();
}

const getal = (d: Date): number => Number(d.toISOString().slice(0, 10).replaceAll('-', ''));

test('elke verzameling records leest uit elk dialect hetzelfde terug', async () => {
  await fc.assert(
    fc.asyncProperty(records, dialect, async (rijen, d) => {
      const uit = await leesBestanden({ [`${d.map}/werkprocessen.csv`]: schrijf(rijen, d) });
      expect(uit.grootboek.bestanden[0]!.redenen).toEqual({});
      expect(
        uit.records.map(({ velden: v }) => [
          v.id,
          v.school,
          v.gemeente,
          v.soort,
          v.geboortedatum,
          v.ontvangen,
          v.status,
          v.brin !== null,
        ]),
      ).toEqual(
        rijen.map((r, i) => [
          `W${i}`,
          r.school,
          r.gemeente,
          r.soort === '' ? null : r.soort,
          getal(dagNa(2004, 0, r.geboren)),
          getal(dagNa(2024, 7, r.ontvangen)),
          'Afgerond',
          true,
        ]),
      );
    }),
    { numRuns: 250 },
  );
});

const GOED = Array.from({ length: 6 }, (_, i) =>
  rij({
    Werkprocesnummer: `W${i}`,
    Leerlingnummer: `L${i}`,
    School: i % 2 === 0 ? '"De ""Ster"""' : 'Brêge',
    'Datum ontvangst': `${11 + i}-10-2024`,
  }),
);

/** What a run came to; null when it stopped with a sentence. */
async function probeer(bytes: Buffer): Promise<Uitkomst | null> {
  try {
    return await leesBestanden({ '2024-2025/werkprocessen.csv': bytes });
  } catch (fout) {
    if (fout instanceof Fout && fout.status === 1) return null;
    throw fout;
  }
}
const alsTekst = (records: readonly BronRecord[]): string[] => records.map((r) => JSON.stringify(r.velden));

/**
 * A letter that becomes another letter, or a figure another figure, is not to be seen. But it may touch its own row only,
 * and everything beyond that is told.
 */
test.each([
  ['UTF-8 met byte order mark', Buffer.from(jvs(...GOED))],
  ['UTF-8', Buffer.from(jvs(...GOED)).subarray(3)],
  ['Windows-1252', Buffer.from(jvs(...GOED).slice(1), 'latin1')],
])('één verkeerde byte in %s raakt zonder melding hoogstens haar eigen rij', async (_, goed) => {
  const heel = (await probeer(goed))!;
  expect(heel.records.length).toBe(6);
  const zinnen = heel.grootboek.meldingen;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: goed.length - 1 }),
      fc.oneof(fc.constantFrom(10, 13, 34, 59, 0xc3, 0xea), fc.integer({ min: 0, max: 255 })),
      async (plek, waarde) => {
        const bytes = Buffer.from(goed);
        bytes[plek] = waarde;
        const uit = await probeer(bytes);
        if (uit === null) return;
        const { gelezen, gebruikt, buitenBereik, afgekeurd } = uit.grootboek.bestanden[0]!;
        expect(gelezen).toBe(gebruikt + buitenBereik + afgekeurd);
        if (afgekeurd + buitenBereik > 0 || uit.grootboek.meldingen.join() !== zinnen.join()) return;
        const [voor, na] = [alsTekst(heel.records), alsTekst(uit.records)];
        expect(na.length).toBe(voor.length);
        expect(na.filter((r, i) => r !== voor[i]).length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 300 },
  );
});
