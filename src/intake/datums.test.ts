import { describe, expect, test } from 'vitest';
import { jvs, leesBestanden, rij, stop } from './proefmap.fixture.ts';

const WP = '2024-2025/werkprocessen.csv';
const p2 = (n: number): string => String(n).padStart(2, '0');
const rijen = (datums: readonly string[], kolom = 'Datum ontvangst') =>
  jvs(...datums.map((datum, i) => rij({ Werkprocesnummer: `W${i}`, [kolom]: datum })));
async function lees(...datums: string[]) {
  const { records, grootboek } = await leesBestanden({ [WP]: rijen(datums) });
  return {
    ontvangen: records.map((r) => r.velden.ontvangen),
    meldingen: grootboek.meldingen,
    redenen: grootboek.bestanden[0]!.redenen,
  };
}

describe('een andere notatie in een hele kolom wordt gelezen en één keer gezegd', () => {
  const staan = (als: string) =>
    `De datums in kolom "Datum ontvangst" van "${WP}" staan als ${als} en niet als dd-mm-jjjj, zoals bronprofiel jvs zegt; zo zijn ze gelezen.`;
  const tijd = `Achter de datums in kolom "Datum ontvangst" van "${WP}" staat een tijd; die is niet gelezen.`;
  test.each<[string, string[], string[]]>([
    ['d-m-jjjj', ['1-10-2024', '31-1-2025'], []],
    ['dd/mm/jjjj', ['01/10/2024', '31/01/2025'], [staan('dd/mm/jjjj')]],
    ['d.m.jjjj', ['1.10.2024', '31.1.2025'], [staan('dd.mm.jjjj')]],
    ['jjjj-mm-dd', ['2024-10-01', '2025-01-31'], [staan('jjjj-mm-dd')]],
    ['jjjj/m/d', ['2024/10/1', '2025/1/31'], [staan('jjjj/mm/dd')]],
    ['jjjjmmdd', ['20241001', '20250131'], [staan('jjjjmmdd')]],
    ['volgnummers van Excel', ['45566', '45688'], [staan('het volgnummer van een dag in Excel')]],
    [
      'volgnummers met een tijd',
      ['45566,5', '45688.25'],
      [staan('het volgnummer van een dag in Excel'), tijd],
    ],
    ['de naam van de maand', ['1 okt 2024', '31-januari-2025'], [staan('dag, naam van de maand en jaar')]],
    ['met een tijd', ['01-10-2024 00:00', '31-01-2025 9:30:15'], [tijd]],
    ['met een tijd en T', ['2024-10-01T00:00:00', '2025-01-31T23:59:59.999'], [staan('jjjj-mm-dd'), tijd]],
    [
      'met middernacht in UTC',
      ['2024-10-01T00:00:00Z', '2025-01-31T00:00:00.000+00:00'],
      [staan('jjjj-mm-dd'), tijd],
    ],
  ])('%s', async (_, datums, meldingen) => {
    expect(await lees(...datums)).toEqual({ ontvangen: [20241001, 20250131], meldingen, redenen: {} });
  });

  test('een tijd in UTC die hier een andere dag is, wordt afgekeurd', async () => {
    expect((await lees('2024-10-01T00:00:00Z', '2025-01-30T23:00:00Z')).redenen).toEqual({
      ONMOGELIJKE_DATUM: 1,
    });
  });

  test('kolommen met hetzelfde worden samen genoemd', async () => {
    const { grootboek } = await leesBestanden({
      [WP]: jvs(rij({ Geboortedatum: '20090315', 'Datum ontvangst': '20241001' })),
    });
    expect(grootboek.meldingen).toEqual([
      `De datums in de kolommen "Geboortedatum" en "Datum ontvangst" van "${WP}" staan als jjjjmmdd en niet als dd-mm-jjjj, zoals bronprofiel jvs zegt; zo zijn ze gelezen.`,
    ]);
  });

  test('een kolom die in het eerste blok leeg is, beslist bij haar eerste datum', async () => {
    const leeg = Array.from({ length: 3000 }, (_, i) =>
      rij({ Werkprocesnummer: `L${i}`, 'Datum ontvangst': '15-10-2024' }),
    );
    const { records } = await leesBestanden({
      [WP]: jvs(
        ...leeg,
        rij({ 'Datum afsluiting': '2024-12-31' }),
        rij({ Werkprocesnummer: 'W2', 'Datum afsluiting': '2025-01-31' }),
      ),
    });
    expect(records.slice(-2).map((r) => r.velden.afgesloten)).toEqual([20241231, 20250131]);
  });
});

describe('notaties door elkaar in een kolom', () => {
  const dooreen = (als: string) =>
    `In kolom "Datum ontvangst" van "${WP}" staan notaties van datums door elkaar: ${als}. Elke datum is gelezen in haar eigen notatie.`;

  test.each([
    ['20241002', 'jjjjmmdd'],
    ['2024-10-02', 'jjjj-mm-dd'],
    ['2024/10/2', 'jjjj/mm/dd'],
    ['2 okt 2024', 'dag, naam van de maand en jaar'],
  ])('%s tussen dd-mm-jjjj is niet te verwarren en wordt gelezen', async (anders, als) => {
    expect(await lees('01-10-2024', '15-10-2024', anders)).toEqual({
      ontvangen: [20241001, 20241015, 20241002],
      meldingen: [dooreen(`dd-mm-jjjj, en in 1 rij ${als}`)],
      redenen: {},
    });
  });

  test('een datum met het jaar achteraan tussen andere wordt gelezen in de volgorde van het profiel', async () => {
    expect(await lees('2024-10-15', '2024-10-16', '2024-10-18', '01-10-2024', '17-10-2024')).toMatchObject({
      ontvangen: [20241015, 20241016, 20241018, 20241001, 20241017],
      meldingen: [
        expect.stringContaining('staan als jjjj-mm-dd en niet als dd-mm-jjjj'),
        dooreen('jjjj-mm-dd, en in 2 rijen dd-mm-jjjj'),
      ],
    });
  });

  test('wat niet te lezen is, of een getal dat toevallig een dag kan zijn, wordt afgekeurd', async () => {
    for (const anders of ['45566', '01-10-24', '2024-02-30', 'gisteren']) {
      const { ontvangen, redenen } = await lees('01-10-2024', '15-10-2024', anders);
      expect([ontvangen.length, redenen]).toEqual([2, { ONMOGELIJKE_DATUM: 1 }]);
    }
  });

  test('volgnummers van Excel worden gelezen als het er genoeg zijn om geen vergissing te zijn', async () => {
    const tekst = Array.from({ length: 10 }, (_, i) => `${10 + i}-10-2024`);
    const nummers = ['45566', '45567', '45568', '45569', '45596'];
    const { ontvangen, meldingen } = await lees(...tekst, ...nummers);
    expect(ontvangen.slice(10)).toEqual([20241001, 20241002, 20241003, 20241004, 20241031]);
    expect(meldingen).toEqual([dooreen('dd-mm-jjjj, en in 5 rijen het volgnummer van een dag in Excel')]);
  });

  test('de volgorde van de ene notatie bewijst niets over de andere', async () => {
    const jaarVoorop = ['2024-10-15', '2024-10-16', '2024-10-17', '2024-10-18'];
    const { code } = await stop({ [WP]: rijen([...jaarVoorop, '10-01-2024', '10-15-2024']) });
    expect(code).toBe('DATUMVOLGORDE');
  });

  test('een programma dat alleen de dagen tot en met 12 heeft omgezet, heeft ze verkeerd gelezen', async () => {
    const omgezet = ['2024-01-10', '2024-02-10', '2024-03-10', '2024-04-10'];
    const gelaten = ['13-10-2024', '14-10-2024', '15-10-2024', '16-10-2024', '17-10-2024'];
    expect((await stop({ [WP]: rijen([...gelaten, ...omgezet]) })).code).toBe('DATUMS_VERWISSELD');
    expect((await lees(...gelaten, ...omgezet, '2024-10-31')).redenen).toEqual({});
  });

  test('een kolom die nergens een datum heeft, is één zin', async () => {
    const { code, zin } = await stop({
      [WP]: rijen(['01-10-24', '02-10-24', '03-10-24', '04-10-24', '05-10-24']),
    });
    expect(code).toBe('DATUM_ONLEESBAAR');
    expect(zin).toBe(
      `${WP}: De datums in de kolom "Datum ontvangst" staan in een notatie die niet te lezen is. Maak de export opnieuw met dd-mm-jjjj (een jaar van twee cijfers kan niet).`,
    );
  });
});

describe('dag en maand in een andere volgorde', () => {
  test('als een waarde het bewijst en niets het tegenspreekt, stopt de run', async () => {
    const { code, zin } = await stop({ [WP]: rijen(['10/01/2024', '10/15/2024', '11/02/2024']) });
    expect(code).toBe('DATUMVOLGORDE');
    expect(zin).toBe(
      `${WP}: In de kolom "Datum ontvangst" staan dag en maand andersom (mm-dd): 1 datums kunnen niet anders en 2 kunnen op twee manieren gelezen worden. Maak de export opnieuw met dd-mm-jjjj, of zet in het bronprofiel "datum: mm-dd-jjjj" als alle datums in deze export zo staan.`,
    );
  });
  test('als de andere waarden de volgorde van het profiel bewijzen, is het een fout van de rij', async () => {
    expect((await lees('01-10-2024', '15-10-2024', '16-10-2024', '10-17-2024')).redenen).toEqual({
      ONMOGELIJKE_DATUM: 1,
    });
  });
  test('als geen enkele waarde iets bewijst, geldt het profiel en wordt dat gezegd', async () => {
    const { ontvangen, meldingen } = await lees(
      ...Array.from({ length: 10 }, (_, i) => `${p2(i + 1)}-11-2024`),
    );
    expect(ontvangen[0]).toBe(20241101);
    expect(meldingen).toEqual([
      `Aan de datums in kolom "Datum ontvangst" van "${WP}" is niet te zien of de dag of de maand voorop staat; ze zijn gelezen als dag-maand-jaar.`,
    ]);
  });
  test('ook als het bewijs pas ver in het bestand komt', async () => {
    const veel = Array.from({ length: 3000 }, (_, i) => `${1 + (i % 9)}-11-2024`);
    expect((await stop({ [WP]: rijen([...veel, '11-28-2024']) })).code).toBe('DATUMVOLGORDE');
  });
});
