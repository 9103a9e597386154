import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { JVS_KOP, leesBestanden, rij, stop } from './proefmap.fixture.ts';

const WP = '2024-2025/werkprocessen.xlsx';
type Waarde = string | number | boolean | Date | null;
const dag = (jaar: number, maand: number, dag: number): Date => new Date(Date.UTC(jaar, maand - 1, dag));
const kop = JVS_KOP.split(';');
/** A row of a sheet: the good row of the tests with real dates, but for the columns that are given. */
function cellen(anders: Record<string, Waarde> = {}): Waarde[] {
  const gewoon: Record<string, Waarde> = {
    Geboortedatum: dag(2009, 3, 15),
    'Datum ontvangst': dag(2024, 10, 1),
  };
  const tekst = rij().split(';');
  return kop.map((naam, i) =>
    naam in anders ? anders[naam]! : (gewoon[naam] ?? (tekst[i] === '' ? null : tekst[i]!)),
  );
}
const cel = (waarde: Waarde) =>
  waarde === null
    ? null
    : waarde instanceof Date
      ? { value: waarde, type: Date, format: 'dd-mm-yyyy' }
      : { value: waarde };

async function werkmap(...bladen: { sheet: string; rijen: Waarde[][] }[]): Promise<Buffer> {
  return writeXlsxFile(
    bladen.map(({ sheet, rijen }) => ({ sheet, data: rijen.map((r) => r.map(cel)) })) as never,
  ).toBuffer();
}
const lees = async (bytes: Buffer) => {
  const { records, grootboek } = await leesBestanden({ [WP]: bytes });
  return { velden: records.map((r) => r.velden), grootboek, rekening: grootboek.bestanden[0]! };
};

describe('een werkmap van Excel', () => {
  test('geeft dezelfde records als de CSV, met echte datums, getallen en waar of onwaar', async () => {
    const { records } = await leesBestanden({
      '2024-2025/werkprocessen.csv': [
        JVS_KOP,
        rij({ 'Aantal meldingen': '3' }),
        rij({ Werkprocesnummer: '12', 'Actie gewenst': 'Ja' }),
      ].join('\n'),
    });
    const { velden, rekening, grootboek } = await lees(
      await werkmap({
        sheet: 'Blad1',
        rijen: [
          kop,
          cellen({ 'Aantal meldingen': 3 }),
          cellen({ Werkprocesnummer: 12, 'Actie gewenst': true }),
        ],
      }),
    );
    expect(velden).toEqual(records.map((r) => r.velden));
    expect(rekening).toMatchObject({
      bestand: WP,
      soort: 'werkprocessen',
      profiel: 'jvs',
      gelezen: 2,
      gebruikt: 2,
    });
    expect(rekening.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(grootboek.meldingen).toEqual([
      `Kolom "Actie gewenst" van "${WP}" schrijft sommige waarden anders dan het bronprofiel of het verslag; ze zijn gelezen als "Ja".`,
    ]);
  });

  test('met een titel, een ander blad ervoor, lege rijen en een totaal', async () => {
    const { velden, rekening, grootboek } = await lees(
      await werkmap(
        { sheet: 'Toelichting', rijen: [['Export van 1 augustus']] },
        {
          sheet: 'Gegevens',
          rijen: [
            ['Werkprocessen'],
            [],
            kop,
            cellen(),
            [],
            cellen({ Werkprocesnummer: 'W2', Status: 'Zoek' }),
            ['Totaal', 2],
          ],
        },
      ),
    );
    expect(velden.map((v) => v.id)).toEqual(['W1']);
    expect(rekening).toMatchObject({ gelezen: 4, gebruikt: 1, buitenBereik: 2, afgekeurd: 1 });
    expect(rekening.redenen).toEqual({ LEGE_RIJ: 1, ONBEKENDE_CODE: 1, TOTAALRIJ: 1 });
    expect(grootboek.afgekeurd.map((a) => a.regel)).toEqual([6]);
    expect(grootboek.meldingen[0]).toBe(`Boven de kop van "${WP}" staat 1 regel; die is niet gelezen.`);
  });

  test('datums als tekst volgen het profiel, ook naast echte', async () => {
    const datums: Waarde[] = ['15-10-2024', dag(2024, 10, 16), '01-11-2024'];
    const { velden } = await lees(
      await werkmap({
        sheet: 'a',
        rijen: [kop, ...datums.map((d, i) => cellen({ Werkprocesnummer: `W${i}`, 'Datum ontvangst': d }))],
      }),
    );
    expect(velden.map((v) => v.ontvangen)).toEqual([20241015, 20241016, 20241101]);
  });

  test('datums die Excel met dag en maand verwisseld heeft gelezen, stoppen de run', async () => {
    const datums: Waarde[] = [1, 2, 3, 4].flatMap((n) => [dag(2024, n, 10), `${12 + n}-10-2024`]);
    const { code, message } = await stop({
      [WP]: await werkmap({
        sheet: 'a',
        rijen: [kop, ...datums.map((d, i) => cellen({ Werkprocesnummer: `W${i}`, 'Datum ontvangst': d }))],
      }),
    });
    expect(code).toBe('DATUMS_VERWISSELD');
    expect(message).toMatch(
      /^In de kolom "Datum ontvangst" heeft Excel een deel van de datums anders gelezen/,
    );
  });

  test('twee bladen met dezelfde kolommen stoppen de run', async () => {
    const { code, message } = await stop({
      [WP]: await werkmap(
        { sheet: 'Aalten', rijen: [kop, cellen()] },
        { sheet: 'Winterswijk', rijen: [kop, cellen()] },
      ),
    });
    expect(code).toBe('TWEE_BLADEN');
    expect(message).toMatch(/De bladen "Aalten" en "Winterswijk" hebben dezelfde kolommen/);
  });

  test('zonder een blad dat past', async () => {
    expect(
      (
        await stop({
          [WP]: await werkmap({
            sheet: 'a',
            rijen: [
              ['Kleur', 'Vorm'],
              ['rood', 'rond'],
            ],
          }),
        })
      ).code,
    ).toBe('ONBEKENDE_INDELING');
    expect((await stop({ [WP]: await werkmap({ sheet: 'a', rijen: [] }) })).code).toBe('GEEN_WERKMAP');
  });
});

describe('wat geen werkmap is, krijgt één zin', () => {
  test.each<[string, Buffer, RegExp]>([
    ['tekst', Buffer.from('a;b\n'), /geen werkmap die te lezen is/],
    ['een leeg bestand', Buffer.alloc(0), /geen werkmap die te lezen is/],
    [
      'een zipbestand met iets anders',
      Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'),
      /geen werkmap die te lezen is/,
    ],
    ['een werkmap met een wachtwoord', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /wachtwoord/],
  ])('%s', async (_, bytes, zin) => {
    const fout = await stop({ [WP]: bytes });
    expect([fout.code, fout.status, fout.plaats]).toEqual(['GEEN_WERKMAP', 1, { bestand: WP }]);
    expect(fout.message).toMatch(zin);
  });

  test.each([
    ['xls', /oud Excelbestand/],
    ['xlsm', /macro/],
    ['ods', /LibreOffice/],
    ['zip', /Pak het uit/],
  ])('.%s', async (eind, zin) => {
    const fout = await stop({ [WP.replace('xlsx', eind)]: 'x' });
    expect([fout.code, fout.message]).toEqual(['GEEN_CSV', expect.stringMatching(zin)]);
  });

  test('staat dezelfde export er ook als CSV, dan wordt die gelezen', async () => {
    const { records, grootboek } = await leesBestanden({
      [WP]: 'x',
      '2024-2025/werkprocessen.zip': 'x',
      '2024-2025/werkprocessen.csv': `${JVS_KOP}\n${rij()}\n`,
    });
    expect(records.length).toBe(1);
    expect(grootboek.meldingen).toEqual([
      '"2024-2025/werkprocessen.xlsx" is niet gelezen: "werkprocessen.csv" staat er ook.',
      '"2024-2025/werkprocessen.zip" is niet gelezen: "werkprocessen.csv" staat er ook.',
    ]);
  });
});
