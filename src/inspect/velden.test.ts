import { describe, expect, test } from 'vitest';
import type { Inspectie } from './inspectie.ts';
import { bekijk, csv, kolom, velden } from './proefbestand.fixture.ts';

/** Twenty rows under these headers, each column filled by a function of the row. */
const tabel = (kolommen: Record<string, (i: number) => string>, aantal = 20): string =>
  csv(
    Object.keys(kolommen),
    ...Array.from({ length: aantal }, (_, i) => Object.values(kolommen).map((cel) => cel(i))),
  );
const dag = (i: number): string => `${String(10 + (i % 18)).padStart(2, '0')}-10-2024`;
const om =
  (...waarden: string[]) =>
  (i: number): string =>
    waarden[i % waarden.length]!;

const EIGEN = {
  Zaaknr: (i: number) => `Z-${2000 + i}`,
  'Leerling nr': (i: number) => `${70_000 + Math.floor(i / 2)}`,
  'Geb. datum': (i: number) => `1${i % 9}-02-${2005 + (i % 12)}`,
  Woonplaats: om('Aalten', 'Winterswijk', 'Aaltem'),
  'Type melding': om('Relatief verzuim', 'VERZUIM-18', 'VSV'),
  'Soort verzuim': om('Luxe verzuim', '', ''),
  'Datum melding': dag,
  'Datum afsl.': dag,
  Uitschrijfdatum: om(''),
  Stand: om('Open', 'Gesloten'),
  'Soort onderwijs': om('vo', 'mbo'),
  Afdoening: om('Terug naar school', ''),
  'Actie gevraagd': om('J', 'N', ''),
};

describe('een export met eigen namen', () => {
  test('elke kolom krijgt haar veld', async () => {
    expect(velden(await bekijk(tabel(EIGEN)))).toEqual({
      Zaaknr: 'id',
      'Leerling nr': 'leerling',
      'Geb. datum': 'geboortedatum',
      Woonplaats: 'gemeente',
      'Type melding': 'werkproces',
      'Soort verzuim': 'soort',
      'Datum melding': 'ontvangen',
      'Datum afsl.': 'afgesloten',
      Uitschrijfdatum: 'uitgeschreven',
      Stand: 'status',
      'Soort onderwijs': 'onderwijssoort',
      Afdoening: 'resultaat',
      'Actie gevraagd': 'actieGewenst',
    });
  });

  test('met de waarden die niemand kent, hun aantal en de naaste bekende', async () => {
    const inspectie = await bekijk(tabel(EIGEN));
    expect(inspectie.soort).toMatchObject({ soort: 'werkprocessen' });
    expect(kolom(inspectie, 'Type melding').onbekend).toEqual([
      { waarde: 'VERZUIM-18', rijen: 7, lijktOp: 'Verzuim 18+' },
    ]);
    expect(kolom(inspectie, 'Stand').onbekend).toEqual([
      { waarde: 'Gesloten', rijen: 10, lijktOp: 'Afgerond' },
      { waarde: 'Open', rijen: 10, lijktOp: 'In behandeling' },
    ]);
    expect(kolom(inspectie, 'Woonplaats').onbekend).toEqual([
      { waarde: 'Aaltem', rijen: 6, lijktOp: 'Aalten' },
    ]);
  });

  test('een kolom zonder bekende naam, aan haar inhoud', async () => {
    const { Woonplaats, 'Soort onderwijs': onderwijs, ...rest } = EIGEN;
    const inspectie = await bekijk(
      tabel({ ...rest, Veld7: om('Aalten', 'Winterswijk'), Veld8: onderwijs, Veld9: om('00AA', '01BB00') }),
    );
    expect(velden(inspectie)).toMatchObject({ Veld7: 'gemeente', Veld9: 'brin' });
    expect(kolom(inspectie, 'Veld7').grond).toBe('inhoud');
    expect(kolom(inspectie, 'Veld7').zekerheid).not.toBe('zeker');
    expect(Woonplaats(0)).toBe('Aalten');
  });

  test('wat ontbreekt, met de kolommen die het zouden kunnen zijn', async () => {
    const { 'Datum afsl.': afgesloten, Zaaknr, ...rest } = EIGEN;
    const { ontbreekt } = await bekijk(tabel({ ...rest, 'Veld A': afgesloten, 'Veld B': Zaaknr }));
    expect(ontbreekt.map(({ veld, kandidaten }) => [veld, kandidaten])).toEqual([
      ['id', ['Veld B']],
      ['afgesloten', ['Veld A']],
    ]);
  });
});

describe('welke soort export het is', () => {
  const leerling = { Leerlingnr: EIGEN['Leerling nr'], Gemeente: om('Aalten', 'Winterswijk') };
  const soortVan = async (kolommen: Record<string, (i: number) => string>): Promise<Inspectie['soort']> =>
    (await bekijk(tabel(kolommen), 'export.csv')).soort;

  test('vrijstellingen', async () => {
    const kolommen = {
      Dossiernr: EIGEN.Zaaknr,
      ...leerling,
      Grond: om('5 onder a', '15'),
      Beslissing: om('Toegekend'),
      'Datum beschikking': dag,
      'Geldig t/m': dag,
    };
    expect(await soortVan(kolommen)).toMatchObject({ soort: 'vrijstellingen' });
  });
  test('handhaving', async () => {
    const kolommen = {
      Dossiernr: EIGEN.Zaaknr,
      ...leerling,
      Maatregel: om('PV', 'HALT'),
      'Soort verzuim': om('Luxe verzuim'),
      'Datum maatregel': dag,
      Uitkomst: om('Taakstraf', ''),
    };
    expect(await soortVan(kolommen)).toMatchObject({ soort: 'handhaving' });
  });
  test('inschrijvingen', async () => {
    const kolommen = {
      ...leerling,
      'Geb. datum': EIGEN['Geb. datum'],
      Brincode: om('00AA'),
      'Gemeente school': om('Aalten'),
      Schoolsoort: om('vo'),
      Inschrijfdatum: dag,
      Uitschrijfdatum: om(''),
    };
    expect(await soortVan(kolommen)).toMatchObject({ soort: 'inschrijvingen' });
  });
  test('open cijfers', async () => {
    const kop = ['regio', 'schooljaar', 'onderwijssoort', 'deelnemers', 'nieuwe_vsv'];
    expect((await bekijk(csv(kop, ['Landelijk', '2023-2024', 'vo', '100', '-1']))).soort).toEqual({
      soort: 'vsv-landelijk',
      zekerheid: 'zeker',
    });
  });
  test('iets heel anders', async () => {
    const inspectie = await bekijk(
      csv(['Artikelnr', 'Prijs', 'Voorraad'], ['a1', '9,95', '3'], ['a2', '1,25', '8']),
    );
    expect(inspectie.soort).toBeNull();
    expect(inspectie.opmerkingen.join()).toContain('geen export die het programma kent');
  });
});

describe('de exports van de voorbeelden', () => {
  test.each([
    ['fixtures/achterhoek/gegevens/2024-2025/werkprocessen-1.csv', 'jvs', 'werkprocessen'],
    ['fixtures/achterhoek/gegevens/2024-2025/vrijstellingen.csv', 'jvs', 'vrijstellingen'],
    ['fixtures/achterhoek/gegevens/2024-2025/handhaving.csv', 'jvs', 'handhaving'],
    ['fixtures/achterhoek/gegevens/referentie/bevolking.csv', 'referentie', 'bevolking'],
  ])('%s past helemaal op %s', async (pad, profiel, soort) => {
    const { readFileSync } = await import('node:fs');
    const inspectie = await bekijk(readFileSync(pad), pad.split('/').at(-1)!);
    const [beste] = inspectie.profielen;
    expect([beste?.profiel, beste?.soort, beste?.kolommen]).toEqual([profiel, soort, beste?.nodig]);
    if (profiel === 'jvs') expect(beste?.waarden).toBe(100);
    expect(inspectie.soort).toEqual({ soort, zekerheid: 'zeker' });
    expect(inspectie.kolommen.flatMap(({ onbekend }) => onbekend)).toEqual([]);
  });
});
