import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jvs, leesBestanden, maakMap, rij } from './proefmap.fixture.ts';

const WP = '2024-2025/werkprocessen.csv';

describe('waarden die anders geschreven zijn', () => {
  test('codes met andere hoofdletters, accenten en voegtekens worden per kolom één keer gezegd', async () => {
    const { records, grootboek } = await leesBestanden({
      [WP]: jvs(
        rij({ Werkproces: 'relatief_verzuim', Status: 'IN-BEHANDELING' }),
        rij({ Werkprocesnummer: 'W2', Werkproces: 'Verzuim18+', Soort: 'langdurig  verzuim' }),
        rij({ Werkprocesnummer: 'W3', Werkproces: 'RELATIEF VERZUIM', 'Actie gewenst': 'J' }),
      ),
    });
    expect(records.map((r) => [r.velden.werkproces, r.velden.soort, r.velden.status])).toEqual([
      ['Relatief verzuim', 'Luxe verzuim', 'In behandeling'],
      ['Verzuim 18+', 'Langdurig verzuim', 'Afgerond'],
      ['Relatief verzuim', 'Luxe verzuim', 'Afgerond'],
    ]);
    const zo = (kolom: string, als: string) =>
      `Kolom "${kolom}" van "${WP}" schrijft sommige waarden anders dan het bronprofiel of het verslag; ze zijn gelezen als ${als}.`;
    expect(grootboek.meldingen).toEqual([
      zo('Werkproces', '"Relatief verzuim" en "Verzuim 18+"'),
      zo('Status', '"In behandeling"'),
      zo('Soort', '"Langdurig verzuim"'),
      zo('Actie gewenst', '"Ja"'),
    ]);
  });

  test('wat twee dingen kan betekenen, wordt niet gegist', async () => {
    const kop = 'Vrijstellingsnummer;Leerlingnummer;Woongemeente;Artikel;Besluit;Datum besluit';
    const artikelen = ['5 onder A', '5a', '5 a', '5ondera'];
    const { records, grootboek } = await leesBestanden({
      [WP]: jvs(rij()),
      '2024-2025/vrijstellingen.csv': [
        kop,
        ...artikelen.map((a, i) => `V${i};L1;Aalten;${a};Toegekend;15-10-2024`),
      ].join('\n'),
    });
    expect(records.filter((r) => r.soort === 'vrijstellingen').map((r) => r.velden.artikel)).toEqual([
      '5 onder a',
      '5a',
      '5 onder a',
    ]);
    expect(grootboek.afgekeurd.map((a) => [a.regel, a.code])).toEqual([[4, 'ONBEKENDE_CODE']]);
  });

  test('een gemeente met naam, nummer of code, in elke schrijfwijze', async () => {
    const namen = [
      'AALTEN',
      ' aalten ',
      'Gemeente Aalten',
      '0197',
      '197',
      '00197',
      'GM0197',
      'gm197',
      'GM 0197',
    ];
    const { records } = await leesBestanden({
      [WP]: jvs(...namen.map((naam, i) => rij({ Werkprocesnummer: `W${i}`, Woongemeente: naam }))),
    });
    expect(records.map((r) => r.velden.gemeente)).toEqual(namen.map(() => 'Aalten'));
  });
});

describe('mappen van een schooljaar', () => {
  test.each(['2024-25', '24-25', '2024_2025', 'Schooljaar 2024-2025'])(
    '%s is 2024-2025 en wordt gezegd',
    async (map) => {
      const { records, grootboek } = await leesBestanden({ [`${map}/werkprocessen.csv`]: jvs(rij()) });
      expect(records.length).toBe(1);
      expect(grootboek.meldingen).toEqual([`De map "${map}" is gelezen als schooljaar 2024-2025.`]);
    },
  );
  test('twee mappen van hetzelfde jaar delen hun nummers', async () => {
    const { grootboek } = await leesBestanden({
      '2024-2025/werkprocessen.csv': jvs(rij()),
      '24-25/werkprocessen.csv': jvs(rij(), rij({ Werkprocesnummer: 'W2' })),
    });
    expect(grootboek.bestanden.map((b) => b.redenen)).toEqual([{}, { DUBBELE_RIJ: 1 }]);
  });
});

test('van twee rijen met één nummer en een andere inhoud wordt gezegd welke telt', async () => {
  const { records, grootboek } = await leesBestanden({
    [WP]: jvs(rij({ Status: 'Monitoring' }), rij({ Status: 'Afgerond' })),
  });
  expect(records.map((r) => r.velden.status)).toEqual(['Monitoring']);
  expect(grootboek.meldingen).toEqual([
    `In "${WP}" staat 1 rij met een nummer dat er al was en met een andere inhoud; de eerste rij met dat nummer telt.`,
  ]);
});

test('een profiel kan zeggen dat de maand voorop staat', async () => {
  const map = maakMap({});
  cpSync('templates/profielen', map, { recursive: true });
  const pad = join(map, 'jvs.yaml');
  writeFileSync(pad, readFileSync(pad, 'utf8').replace('datum: dd-mm-jjjj', 'datum: mm-dd-jjjj'));
  const anders = { Geboortedatum: '03-15-2009', 'Datum ontvangst': '10-01-2024' };
  const { records, grootboek } = await leesBestanden(
    { [WP]: jvs(rij(anders), rij({ ...anders, Werkprocesnummer: 'W2', 'Datum ontvangst': '11/2/2024' })) },
    { profielmap: map },
  );
  expect(records.map((r) => [r.velden.geboortedatum, r.velden.ontvangen])).toEqual([
    [20090315, 20241001],
    [20090315, 20241102],
  ]);
  expect(grootboek.meldingen.length).toBe(1);
});
