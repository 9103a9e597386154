import { describe, expect, it } from 'vitest';
import type { BronRecord } from '../records/soorten.ts';
import type { Tabel } from '../records/tabel.ts';
import type { Uitkomst } from './tel.ts';
import { kopVan, tabel, tel, type Velden, waarden, wp } from './telling.fixture.ts';

describe('eenheden worden nooit gemengd', () => {
  const yaml = tabel(`${kopVan}    waar: { ontvangen: schooljaar }
    rijen: [{ per: gemeente }, { label: Totaal, totaal: true }]
    kolommen:
      - { label: werkprocessen, maat: werkprocessen }
      - { label: meldingen, maat: meldingen }
      - { label: jongeren, maat: jongeren }
`);
  const records = [
    wp({ leerling: 'a', meldingen: 3 }),
    wp({ leerling: 'a', meldingen: 2 }),
    wp({ leerling: 'a', gemeente: 'Oost Gelre' }),
    wp({ leerling: 'b', gemeente: 'Oost Gelre' }),
    wp({ leerling: 'c', ontvangen: 20240731 }),
    wp({ leerling: 'c', ontvangen: 20250801 }),
  ];

  it('rijen, som van meldingen en verschillende jongeren; het totaal telt jongeren opnieuw', () =>
    expect(waarden(tel(yaml, records))).toEqual([
      [2, 5, 1],
      [2, 2, 2],
      [4, 7, 2],
    ]));
});

describe('leeftijd op een datum', () => {
  const yaml = tabel(`${kopVan}    rijen:
      - { label: tot 16, waar: { leeftijd: { tot: 16 } } }
      - { label: 16-18, waar: { leeftijd: { van: 16, tot: 18 } } }
      - { label: 18 en ouder, waar: { leeftijd: { van: 18 } } }
    kolommen:
      - { label: bij de melding }
      - { label: najaar, leeftijdOp: najaar }
      - { label: einde, leeftijdOp: einde }
`);
  it('telt op ontvangst, tenzij de kolom een andere dag noemt', () => {
    const records = [
      wp({ geboortedatum: 20081001 }), // 16 op 1-10-2024
      wp({ geboortedatum: 20081002 }), // 15 op 1-10-2024
      wp({ geboortedatum: 20070731 }), // 18 op 31-7-2025
      wp({ geboortedatum: 20070918 }), // 18 op 18-9-2025
      wp({ geboortedatum: null }),
    ];
    expect(waarden(tel(yaml, records))).toEqual([
      [1, 0, 0],
      [3, 2, 3],
      [0, 2, 1],
    ]);
  });
});

describe('per leerling telt het laatste werkproces', () => {
  const yaml = tabel(`
bronnen:
  laatste-vsv:
    uit: werkprocessen
    waar: { werkproces: Voortijdig schoolverlaten, uitgeschreven: { tm: einde } }
    per: leerling
    neem: [ontvangen, uitgeschreven, id]
tabellen:
  - id: t
    titel: T
    definitie: D
    bron: laatste-vsv
    maat: jongeren
    rijen:
      - { label: nieuw, waar: { uitgeschreven: schooljaar } }
      - { label: oud, waar: { uitgeschreven: { schooljaren: [-4, -1] } } }
    kolommen:
      - { per: statusOpPeildatum, waarden: [In behandeling, Monitoring, Afgerond] }
      - { label: Totaal, totaal: true }
  - id: jaren
    titel: T
    definitie: D
    bron: laatste-vsv
    maat: jongeren
    waar: { uitgeschreven: schooljaar }
    rijen: [{ label: nieuw }]
    kolommen: [{ per: schooljaar, jaren: [-1, 0] }]
`);
  const vsv = (velden: Velden) => wp({ werkproces: 'Voortijdig schoolverlaten', soort: null, ...velden });
  const records = [
    vsv({
      leerling: 'a',
      ontvangen: 20230110,
      uitgeschreven: 20230101,
      afgesloten: 20230601,
      status: 'Afgerond',
    }),
    vsv({ leerling: 'a', ontvangen: 20250110, uitgeschreven: 20250101, status: 'Monitoring' }),
    vsv({
      leerling: 'b',
      ontvangen: 20240910,
      uitgeschreven: 20240901,
      afgesloten: 20250731,
      status: 'Monitoring',
    }),
    vsv({
      leerling: 'c',
      ontvangen: 20240110,
      uitgeschreven: 20240101,
      afgesloten: 20250801,
      status: 'In behandeling',
    }),
    vsv({ leerling: 'd', ontvangen: 20200110, uitgeschreven: 20200731, status: 'Monitoring' }),
    vsv({ leerling: 'e', ontvangen: 20250801, uitgeschreven: 20250801 }),
  ];

  it('dat bepaalt of iemand nieuw of oud is, en de status op de laatste dag van het schooljaar', () =>
    expect(waarden(tel(yaml, records))).toEqual([
      [0, 1, 1, 2],
      [1, 0, 0, 1],
    ]));

  it('voor een eerder schooljaar is het laatste werkproces dat van toen', () => {
    const toen = [
      vsv({ leerling: 'a', ontvangen: 20240110, uitgeschreven: 20240101 }),
      vsv({ leerling: 'a', ontvangen: 20250110, uitgeschreven: 20250101 }),
    ];
    expect(waarden(tel(yaml, toen, [2023, 2024]), 'jaren')).toEqual([[1, 1]]);
  });
});

describe('aandelen', () => {
  const yaml = tabel(`${kopVan}    rijen: [{ per: gemeente }, { label: Totaal, totaal: true }]
    kolommen:
      - { label: alles, verborgen: true }
      - { label: luxe, waar: { soort: Luxe verzuim } }
      - { label: '%', aandeel: { van: luxe, op: alles } }
      - { label: '% van regio', aandeel: { van: luxe, op: luxe, rij: Totaal }, decimalen: 1 }
`);
  it('ronden elk apart af, half naar boven, en zijn leeg bij nul', () => {
    const luxe = (n: number, gemeente: string) =>
      Array.from({ length: n }, () => wp({ soort: 'Luxe verzuim', gemeente }));
    const ander = Array.from({ length: 7 }, () => wp({}));
    const u = tel(yaml, [...luxe(1, 'Aalten'), ...ander]);
    expect(waarden(u)).toEqual([
      [1, 13, 100],
      [0, null, null],
      [1, 13, 100],
    ]);
    expect(u.tabellen.get('t')!.cellen[1]!.map((c) => c.status)).toEqual(['ok', 'leeg', 'leeg']);
  });
});

describe('waarden uit de gegevens', () => {
  const yaml = tabel(`${kopVan}    rijen: [{ per: school, uit: gegevens }, { label: Totaal, totaal: true }]
    kolommen: [{ label: Aantal }]
    orde: { kolom: Aantal }
    hoogstens: 2
    drempel: { kolom: Aantal, minstens: 2 }
`);
  it('staan op volgorde van aantal, daarna van naam, met grens en drempel', () => {
    const school = (naam: string, n: number) => Array.from({ length: n }, () => wp({ school: naam }));
    const u = tel(yaml, [
      ...school('De Ster', 2),
      ...school('Het Anker', 2),
      ...school('De Brug', 3),
      ...school('Klein', 1),
      wp({}),
    ]);
    const t = u.tabellen.get('t')!;
    expect(t.rijen.map((r) => r.label)).toEqual(['De Brug', 'De Ster', 'Totaal']);
    expect(waarden(u)).toEqual([[3], [2], [9]]);
  });
});

describe('een totaal komt uit de records', () => {
  const yaml = tabel(`${kopVan}    rijen: [{ per: gemeente }, { label: Totaal, totaal: true }]
    kolommen:
      - { label: Luxe verzuim, waar: { soort: Luxe verzuim } }
      - { label: Adviezen, soort: los, waar: { werkproces: Informatie en advies } }
      - { label: Totaal, totaal: true, waar: { werkproces: Relatief verzuim } }
`);
  const records = [
    wp({ soort: 'Luxe verzuim' }),
    wp({ soort: 'Signaalverzuim' }),
    wp({ werkproces: 'Informatie en advies', soort: null }),
  ];

  it('en een noot zegt wat er in geen kolom staat', () => {
    const u = tel(yaml, records);
    expect(waarden(u)).toEqual([
      [1, 1, 2],
      [0, 0, 0],
      [1, 1, 2],
    ]);
    expect(u.tabellen.get('t')!.noten).toEqual([
      'Het totaal is 1 hoger dan de kolommen samen: zoveel werkprocessen hebben een andere of geen waarde en staan daarom in geen kolom.',
    ]);
  });

  it('zonder noot als alles een kolom heeft', () =>
    expect(tel(yaml, records.slice(0, 1)).tabellen.get('t')!.noten).toEqual([]));
});

describe('waar kinderen naar school gaan', () => {
  const yaml = tabel(`
bronnen:
  op-school:
    uit: inschrijvingen
    waar: { ingeschreven: { tm: inschrijvingen }, uitgeschreven: { naOfLeeg: inschrijvingen } }
    per: leerling
    neem: [ingeschreven]
tabellen:
  - id: t
    titel: T
    definitie: D
    bron: op-school
    rijen: [{ per: gemeente }]
    kolommen:
      - { per: schoollocatie, waarden: [eigen gemeente, elders in de regio, buiten de regio] }
`);
  const inschrijving = (velden: Velden): BronRecord => ({
    soort: 'inschrijvingen',
    velden: {
      leerling: 'a',
      gemeente: 'Aalten',
      vestigingsgemeente: 'Aalten',
      onderwijssoort: 'vo',
      ingeschreven: 20240801,
      uitgeschreven: null,
      ...velden,
    },
  });
  it('telt per leerling de laatste inschrijving die op de peildatum loopt', () => {
    const records = [
      inschrijving({ vestigingsgemeente: 'Zutphen' }),
      inschrijving({ ingeschreven: 20241201 }),
      inschrijving({ ingeschreven: 20250102, vestigingsgemeente: 'Zutphen' }),
      inschrijving({ leerling: 'b', vestigingsgemeente: 'Oost Gelre', uitgeschreven: 20250102 }),
      inschrijving({ leerling: 'c', uitgeschreven: 20250101 }),
      inschrijving({ leerling: 'd', gemeente: 'Oost Gelre', vestigingsgemeente: null }),
    ];
    const u = tel(yaml, records, [2024], ['inschrijvingen']);
    expect(waarden(u)).toEqual([
      [1, 1, 0],
      [0, 0, 1],
    ]);
  });
});

it('de volgorde van de records maakt niet uit', () => {
  const yaml = tabel(`${kopVan}    rijen: [{ per: gemeente }, { per: school, uit: gegevens }]
    kolommen: [{ label: Aantal }, { label: jongeren, maat: jongeren }]
`);
  const records = [
    wp({ school: 'B' }),
    wp({ school: 'A', leerling: 'x' }),
    wp({ school: 'A', leerling: 'x' }),
    wp({ gemeente: 'Oost Gelre' }),
  ];
  const plat = (u: Uitkomst): Tabel => u.tabellen.get('t')!;
  expect(plat(tel(yaml, records.toReversed()))).toEqual(plat(tel(yaml, records)));
});
