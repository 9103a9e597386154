import { describe, expect, it } from 'vitest';
import { JVS_KOP, leesBestanden, rij, stop } from './proefmap.fixture.ts';

const verslag = (meer: object = {}): string =>
  JSON.stringify({
    formaat: 1,
    regio: 'proef',
    gemeente: null,
    schooljaar: '2023-2024',
    tabellen: [
      {
        id: 'verzuim',
        eenheid: 'meldingen',
        rijen: ['Aalten', 'Winterswijk'],
        kolommen: ['2022-2023', 'Schooljaar 2023/2024', 'Verschil'],
        waarden: [
          [11, 12, 1],
          [null, 14, null],
        ],
        status: [
          ['ok', 'ok', 'ok'],
          ['niet-beschikbaar', 'ok', 'niet-beschikbaar'],
        ],
      },
    ],
    ...meer,
  });
const EXPORT = { '2024-2025/werkprocessen.csv': `\uFEFF${JVS_KOP}\r\n${rij()}\r\n` };

describe('een eerdere cijfers.json', () => {
  it('geeft de cijfers waarvan rij of kolom het schooljaar noemt, met hun verslag als bron', async () => {
    const { records } = await leesBestanden(
      { ...EXPORT, '2023-2024/cijfers.json': verslag() },
      { regio: 'proef' },
    );
    const historie = records.filter((r) => r.soort === 'historie').map((r) => r.velden);
    const gemeen = { tabel: 'verzuim', bron: 'jaarverslag 2023-2024', telt: 'meldingen' };
    expect(historie).toEqual([
      { ...gemeen, rij: 'Aalten', kolom: '2022-2023', schooljaar: 2022, waarde: 11 },
      { ...gemeen, rij: 'Aalten', kolom: 'Schooljaar 2023/2024', schooljaar: 2023, waarde: 12 },
      { ...gemeen, rij: 'Winterswijk', kolom: 'Schooljaar 2023/2024', schooljaar: 2023, waarde: 14 },
    ]);
  });

  it('staat in de verantwoording: gelezen is gebruikt en buiten bereik', async () => {
    const { grootboek } = await leesBestanden(
      { ...EXPORT, '2023-2024/cijfers.json': verslag() },
      { regio: 'proef' },
    );
    expect(grootboek.bestanden[0]).toMatchObject({
      bestand: '2023-2024/cijfers.json',
      profiel: 'cijfers.json',
      gelezen: 6,
      gebruikt: 3,
      buitenBereik: 3,
      afgekeurd: 0,
      redenen: { GEEN_JAAR_OF_CIJFER: 3 },
    });
  });

  it('van een ouder verslag komt eerst, die van het verslag zelf niet', async () => {
    const { grootboek } = await leesBestanden(
      {
        ...EXPORT,
        '2024-2025/cijfers.json': verslag(),
        '2023-2024/cijfers.json': verslag(),
        '2022-2023/cijfers.json': verslag(),
      },
      { regio: 'proef' },
    );
    expect(grootboek.bestanden.map((b) => b.bestand)).toEqual([
      '2022-2023/cijfers.json',
      '2023-2024/cijfers.json',
      '2024-2025/werkprocessen.csv',
    ]);
  });

  it.each([
    ['geen JSON', '{"formaat": 1,', 'dit is geen JSON'],
    ['iets anders', '{"formaat": 2}', 'dit is geen cijfers.json van een jaarverslag'],
    ['van een andere regio', verslag({ regio: 'elders' }), 'de regio "elders" en niet van "proef"'],
  ])('%s stopt met een zin', async (_wat, inhoud, zin) => {
    const fout = await stop({ ...EXPORT, '2023-2024/cijfers.json': inhoud }, { regio: 'proef' });
    expect([fout.code, fout.status]).toEqual(['CIJFERS_ONLEESBAAR', 1]);
    expect(fout.zin).toMatch(/^2023-2024\/cijfers\.json: /);
    expect(fout.zin).toContain(zin);
  });
});
