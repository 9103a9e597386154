import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { BronRecord } from '../records/soorten.ts';
import { JVS_KOP, jvs, leesBestanden, rij } from './proefmap.fixture.ts';

const ids = (records: BronRecord[]): unknown[] => records.map((r) => r.velden.id);

const VRIJSTELLINGEN_KOP =
  'Vrijstellingsnummer;Leerlingnummer;BSN;Geboortedatum;Woongemeente;Artikel;Besluit;Datum besluit;Geldig tot;Onderwijssoort';

describe('waarden worden ruim herkend', () => {
  test('een label zonder hoofdletters of accenten, kolommen in elke volgorde en hoofdletters in de kop', async () => {
    const om = (regel: string): string => regel.split(';').reverse().join(';');
    const regel = rij({ Werkproces: 'relatief VERZUIM', Status: ' afgerond ', Onderwijssoort: 'VO' });
    const { records } = await leesBestanden({
      '2024-2025/werkprocessen.csv': `${om(JVS_KOP).toUpperCase()}\n${om(regel)}\n`,
    });
    const { werkproces, status, onderwijssoort } = records[0]!.velden;
    expect([werkproces, status, onderwijssoort]).toEqual(['Relatief verzuim', 'Afgerond', 'vo']);
  });

  test('een soort bij een werkproces zonder lijst mag elke tekst zijn', async () => {
    const { records } = await leesBestanden({
      '2024-2025/werkprocessen.csv': jvs(rij({ Werkproces: 'Zorg en preventie', Soort: 'Iets eigens' })),
    });
    expect(records[0]!.velden.soort).toBe('Iets eigens');
  });

  test('meldingen, en niets is één', async () => {
    const { records } = await leesBestanden({
      '2024-2025/werkprocessen.csv': jvs(rij({ 'Aantal meldingen': '4' }), rij({ Werkprocesnummer: 'W2' })),
    });
    expect(records.map((r) => r.velden.meldingen)).toEqual([4, 1]);
  });

  test('een regeleinde in een aangehaald veld hoort bij de tekst, en de regels erna houden hun nummer', async () => {
    const { records, grootboek } = await leesBestanden({
      '2024-2025/werkprocessen.csv': jvs(
        rij({ School: '"Proefschool;\r\nlocatie ""Oost"""' }),
        rij({ Werkprocesnummer: 'W2', Status: 'Zoek' }),
      ),
    });
    expect(records[0]!.velden.school).toBe('Proefschool;\r\nlocatie "Oost"');
    expect(grootboek.afgekeurd.map((a) => a.regel)).toEqual([4]);
  });

  test.each([
    ['sep=;\r\n', ''],
    ['"sep=;"\n', ''],
    ['\uFEFFSEP=;\r\n', ''],
    ['sep=;\r\n', '\uFEFF'],
  ])('de eerste regel %j van Excel telt alleen als regel', async (sep, bom) => {
    const tekst = jvs(rij({ School: 'Skoalle é' }), rij({ Werkprocesnummer: 'W2', Status: 'Zoek' })).slice(1);
    const { records, grootboek } = await leesBestanden({
      '2024-2025/werkprocessen.csv': `${sep}${bom}${tekst}`,
    });
    expect(records.map((r) => r.velden.school)).toEqual(['Skoalle é']);
    expect(grootboek.bestanden[0]!.gelezen).toBe(2);
    expect(grootboek.afgekeurd.map((a) => a.regel)).toEqual([4]);
  });

  test('zonder byte order mark', async () => {
    const { records } = await leesBestanden({ '2024-2025/werkprocessen.csv': jvs(rij()).slice(1) });
    expect(ids(records)).toEqual(['W1']);
  });
});

describe('gesplitste bestanden en mappen van meer jaren', () => {
  test('delen van een bestand worden in volgorde gelezen en delen hun nummers', async () => {
    const { records, grootboek } = await leesBestanden({
      '2024-2025/werkprocessen-10.csv': jvs(
        rij({ Werkprocesnummer: 'W10' }),
        rij({ Werkprocesnummer: 'W2' }),
      ),
      '2024-2025/werkprocessen-2.csv': jvs(rij({ Werkprocesnummer: 'W2' })),
      '2024-2025/werkprocessen.csv': jvs(rij({ Werkprocesnummer: 'W0' })),
    });
    expect(ids(records)).toEqual(['W0', 'W2', 'W10']);
    expect(grootboek.bestanden.map((b) => [b.bestand, b.redenen])).toEqual([
      ['2024-2025/werkprocessen.csv', {}],
      ['2024-2025/werkprocessen-2.csv', {}],
      ['2024-2025/werkprocessen-10.csv', { DUBBELE_RIJ: 1 }],
    ]);
  });

  test('de map van het latere schooljaar wint, ook een jaar na het verslag', async () => {
    const { records, grootboek } = await leesBestanden({
      '2023-2024/werkprocessen.csv': jvs(rij({ Status: 'In behandeling' }), rij({ Werkprocesnummer: 'W2' })),
      '2024-2025/werkprocessen.csv': jvs(rij({ Status: 'Monitoring' })),
      '2025-2026/werkprocessen.csv': jvs(rij({ Status: 'Afgerond' })),
    });
    expect(records.map((r) => [r.velden.id, r.velden.status])).toEqual([
      ['W1', 'Afgerond'],
      ['W2', 'Afgerond'],
    ]);
    expect(grootboek.bestanden.map((b) => [b.bestand.slice(0, 9), b.redenen])).toEqual([
      ['2025-2026', {}],
      ['2024-2025', { VERVANGEN: 1 }],
      ['2023-2024', { VERVANGEN: 1 }],
    ]);
    expect([...grootboek.aanwezig.get('werkprocessen')!.keys()].sort()).toEqual([2023, 2024, 2025]);
  });

  test('een later verhuisde jongere telt ook in het eerdere jaar niet meer mee', async () => {
    const { records } = await leesBestanden({
      '2023-2024/werkprocessen.csv': jvs(rij()),
      '2024-2025/werkprocessen.csv': jvs(rij({ Woongemeente: 'Zutphen' }), rij({ Werkprocesnummer: 'W2' })),
    });
    expect(ids(records)).toEqual(['W2']);
  });

  test('een inschrijving is dezelfde bij dezelfde leerling, school en begin', async () => {
    const kop =
      'Leerlingnummer;Woongemeente;BRIN;Vestigingsgemeente;Onderwijssoort;Datum inschrijving;Datum uitschrijving';
    const { records, grootboek } = await leesBestanden({
      '2024-2025/werkprocessen.csv': jvs(rij()),
      '2024-2025/inschrijvingen.csv': [
        kop,
        'L1;Aalten;00AA;Aalten;vo;01-08-2023;31-12-2024',
        'L1;Aalten;00AA;Aalten;vo;01-08-2023;31-12-2024',
        'L1;Aalten;00AA;Aalten;vso;01-08-2023;31-12-2024',
        'L1;Aalten;00AA;Aalten;vso;01-08-2023;31-12-2024',
        'L2;Aalten;00AA;Aalten;vo;01-08-2019;31-07-2023',
        'L3;Aalten;00AA;Aalten;vo;01-08-2025;',
        'L4;Aalten;00AA;Aalten;vo;01-08-2019;',
      ].join('\n'),
      '2023-2024/inschrijvingen.csv': [
        kop,
        'L1;Aalten;00AA;Aalten;vo;01-08-2023;',
        'L1;Aalten;00BB;Aalten;vo;01-08-2023;',
      ].join('\n'),
    });
    expect(
      records
        .filter((r) => r.soort === 'inschrijvingen')
        .map((r) => [r.velden.leerling, r.velden.brin, r.velden.onderwijssoort]),
    ).toEqual([
      ['L1', '00AA', 'vo'],
      ['L1', '00AA', 'vso'],
      ['L4', '00AA', 'vo'],
      ['L1', '00BB', 'vo'],
    ]);
    expect(grootboek.bestanden.slice(1).map((b) => [b.bestand, b.redenen])).toEqual([
      ['2024-2025/werkprocessen.csv', {}],
      ['2023-2024/inschrijvingen.csv', { VERVANGEN: 1 }],
    ]);
    expect(grootboek.bestanden[0]!.redenen).toEqual({ DUBBELE_RIJ: 2, ANDER_SCHOOLJAAR: 2 });
  });
});

describe('de verantwoording', () => {
  test('gelezen is gebruikt plus buiten bereik plus afgekeurd, met de som van elk bestand', async () => {
    const tekst = jvs(
      rij(),
      rij(),
      rij({ Werkprocesnummer: 'W2', Woongemeente: 'Zutphen' }),
      rij({ Werkprocesnummer: 'W3', Status: 'Zoek' }),
      'Totaal;4',
    );
    const { grootboek, records } = await leesBestanden({ '2024-2025/werkprocessen.csv': tekst });
    expect(grootboek.bestanden).toEqual([
      {
        bestand: '2024-2025/werkprocessen.csv',
        soort: 'werkprocessen',
        profiel: 'jvs',
        sha256: createHash('sha256').update(tekst).digest('hex'),
        gelezen: 5,
        gebruikt: 1,
        buitenBereik: 3,
        afgekeurd: 1,
        redenen: { DUBBELE_RIJ: 1, ANDERE_GEMEENTE: 1, ONBEKENDE_CODE: 1, TOTAALRIJ: 1 },
      },
    ]);
    expect(records.length).toBe(1);
  });

  test('de voortgang noemt elk bestand met zijn rijen', async () => {
    const gezien: [string, number][] = [];
    await leesBestanden(
      { '2024-2025/werkprocessen.csv': jvs(rij(), rij({ Werkprocesnummer: 'W2' })) },
      { voortgang: (bestand, rijen) => gezien.push([bestand, rijen]) },
    );
    expect(gezien).toEqual([['2024-2025/werkprocessen.csv', 2]]);
  });

  test('een export of map die niet gelezen is, wordt gezegd', async () => {
    const { grootboek } = await leesBestanden({
      'leesmij.txt': 'x',
      '.DS_Store': 'x',
      'oud/werkprocessen.csv': 'x',
      '2024-2026/werkprocessen.csv': 'x',
      '2024-2025/werkprocessen.csv': jvs(rij()),
      '2024-2025/werkprocessen-oud.csv': 'x',
      '2024-2025/handhaving (1).xlsx': 'x',
      '2024-2025/vrijstellingen.csv': `${VRIJSTELLINGEN_KOP}\n`,
    });
    expect(grootboek.meldingen).toEqual([
      '"2024-2026" is niet gelezen: geen map van een schooljaar zoals 2024-2025.',
      '"oud" is niet gelezen: geen map van een schooljaar zoals 2024-2025.',
      '"2024-2025/handhaving (1).xlsx" is niet gelezen: geen bronprofiel kent een bestand met deze naam.',
      '"2024-2025/werkprocessen-oud.csv" is niet gelezen: geen bronprofiel kent een bestand met deze naam.',
      '"2024-2025/vrijstellingen.csv" heeft geen enkele rij.',
    ]);
    expect(grootboek.aanwezig.get('vrijstellingen')).toEqual(new Map([[2024, new Set(['JVS'])]]));
    expect(grootboek.aanwezig.has('handhaving')).toBe(false);
  });
});
