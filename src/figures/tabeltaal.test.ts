import { describe, expect, it } from 'vitest';
import { laadDefinitie } from '../definition/laad.ts';
import { proefregio } from '../definition/proefregio.fixture.ts';
import type { BronRecord } from '../records/soorten.ts';
import { begin } from './tel.ts';
import { kopVan, tabel, tel, waarden, wp } from './telling.fixture.ts';

describe('een categorie die pas later bestaat', () => {
  const yaml = tabel(`${kopVan}    waar: { ontvangen: schooljaar }
    rijen:
      - { label: vavo, vanaf: "2024-2025", reden: vavo is pas te kiezen vanaf 2024-2025, waar: { onderwijssoort: vavo } }
      - { label: Totaal, totaal: true }
    kolommen: [{ per: schooljaar, jaren: [-1, 0] }]
`);
  it('is eerder niet beschikbaar, met de reden, en telt in het totaal gewoon mee', () => {
    const records = [wp({ onderwijssoort: 'vavo' }), wp({ onderwijssoort: 'vavo', ontvangen: 20230901 })];
    const u = tel(yaml, records, [2023, 2024]);
    expect(waarden(u)).toEqual([
      [null, 1],
      [1, 1],
    ]);
    expect(u.tabellen.get('t')!.cellen[0]![0]).toMatchObject({
      status: 'niet-beschikbaar',
      reden: 'vavo is pas te kiezen vanaf 2024-2025',
    });
  });
});

describe('looptijd', () => {
  const yaml = tabel(`${kopVan}    rijen: [{ label: alles }]
    kolommen:
      - { label: '> 3 maanden', waar: { looptijd: { boven: 3 } } }
      - { label: '< 3 maanden', waar: { looptijd: { hoogstens: 3 } } }
`);
  const bij = (ontvangen: number, afgesloten: number | null) =>
    waarden(tel(yaml, [wp({ ontvangen, afgesloten })]))[0];

  it.each([
    [20241001, 20250101, [0, 1]],
    [20241001, 20250102, [1, 0]],
    [20241001, 20241001, [0, 1]],
    // 30 November + 3 months is the last day of February.
    [20241130, 20250228, [0, 1]],
    [20241130, 20250301, [1, 0]],
    // Open: up to the last day of the schooljaar.
    [20250430, null, [1, 0]],
    [20250501, null, [0, 1]],
  ])('van %i tot %s', (ontvangen, afgesloten, verwacht) =>
    expect(bij(ontvangen, afgesloten)).toEqual(verwacht),
  );
});

describe('leeftijd in halve jaren', () => {
  const yaml = tabel(`${kopVan}    rijen: [{ label: alles }]
    kolommen: [{ label: '17,5-18', waar: { leeftijd: { van: 17.5, tot: 18 } } }]
`);
  it.each([
    [20070401, 1],
    [20070402, 0],
    [20061001, 0],
    [20061002, 1],
  ])('geboren %i, op 1 oktober 2024', (geboortedatum, verwacht) =>
    expect(waarden(tel(yaml, [wp({ geboortedatum })]))).toEqual([[verwacht]]),
  );
});

describe('wie buiten de regio woont', () => {
  const rijen = `    rijen:
      - { label: Aalten, waar: { woonplaats: Aalten } }
      - { label: nergens, waar: { woonplaats: Onbekend } }
      - { label: elders, waar: { woonplaats: buiten de regio } }
      - { label: Totaal, totaal: true }
    kolommen: [{ label: aantal }]
`;
  const records = ['Aalten', 'Onbekend', 'Zutphen', 'Zutphen'].map((gemeente) => wp({ gemeente }));

  it('telt alleen waar de tabel daar om vraagt', () => {
    expect(waarden(tel(tabel(`${kopVan}    gebied: alles\n${rijen}`), records))).toEqual([
      [1],
      [1],
      [2],
      [4],
    ]);
    expect(waarden(tel(tabel(kopVan + rijen), records))).toEqual([[1], [0], [0], [1]]);
  });
});

describe('gelijke labels in verschillende groepen', () => {
  const yaml = (meer: string) => ({
    ...tabel(`${kopVan}    rijen:
      - { label: ABSOLUUT, waar: { werkproces: Absoluut verzuim } }
      - { label: Terug, soort: waarvan, van: ABSOLUUT, waar: { werkproces: Absoluut verzuim, resultaat: Terug } }
      - { label: RELATIEF, waar: { werkproces: Relatief verzuim } }
      - { label: Terug, soort: waarvan, van: RELATIEF, waar: { werkproces: Relatief verzuim, resultaat: Terug } }
    kolommen: [{ label: aantal }]
`),
    'cijfers.yaml': `cijfers:\n  terug: { cel: [t, "${meer}", aantal], tekst: terug }\n`,
  });
  const records = [wp({ werkproces: 'Absoluut verzuim' }), wp({ resultaat: 'Terug' })];

  it('heten bij een verwijzing naar hun groep', () => {
    const u = tel(yaml('RELATIEF: Terug'), records);
    expect(u.cijfers.get('terug')!.cel.waarde).toBe(1);
    expect(u.tabellen.get('t')!.rijen.map(({ label }) => label)).toEqual([
      'ABSOLUUT',
      'Terug',
      'RELATIEF',
      'Terug',
    ]);
  });

  it('zonder die groep is de verwijzing niet duidelijk', () =>
    expect(() => tel(yaml('Terug'), records)).toThrow('schrijf "ABSOLUUT: Terug" of "RELATIEF: Terug"'));
});

describe('een jaar zonder export', () => {
  const yaml = tabel(`${kopVan}    waar: { ontvangen: schooljaar }
    rijen: [{ per: gemeente }]
    kolommen: [{ per: schooljaar, jaren: [-1, 0] }]
`);
  const eerder = (meer: object): BronRecord => ({
    soort: 'historie',
    velden: { tabel: 't', rij: 'Aalten', kolom: '2023-2024', schooljaar: 2023, waarde: 5, ...meer },
  });
  const cel = (records: BronRecord[]) => tel(yaml, [wp({}), ...records]).tabellen.get('t')!.cellen[0]![0];

  it('komt uit een eerder verslag, met dat verslag als bron', () =>
    expect(cel([eerder({ bron: 'jaarverslag 2023-2024', telt: 'werkprocessen' })])).toMatchObject({
      waarde: 5,
      bron: 'jaarverslag 2023-2024',
    }));

  it('historie.csv, die later komt, gaat voor', () =>
    expect(cel([eerder({ waarde: 5 }), eerder({ waarde: 6 })])).toMatchObject({ waarde: 6 }));

  it('is niet beschikbaar als het eerdere verslag iets anders telde', () =>
    expect(cel([eerder({ bron: 'jaarverslag 2023-2024', telt: 'meldingen' })])).toMatchObject({
      status: 'niet-beschikbaar',
      reden: 'jaarverslag 2023-2024 telt meldingen en geen werkprocessen',
    }));
});

describe('de bron van een tabel', () => {
  const yaml = (jaren: string) =>
    tabel(`${kopVan}    rijen: [{ label: alle }]\n    kolommen: [{ per: schooljaar, jaren: ${jaren} }]\n`);
  const bron = (jaren: string): string => {
    const telpas = begin(laadDefinitie(proefregio(yaml(jaren))));
    const systemen = new Map(
      [2022, 2023, 2024].map((jaar) => [jaar, new Set([jaar < 2024 ? 'CAREL' : 'JVS'])]),
    );
    return telpas.rondAf(new Map([['werkprocessen', systemen]])).tabellen.get('t')!.bron;
  };
  it('noemt het systeem, en bij twee systemen de schooljaren', () => {
    expect(bron('[0]')).toBe('JVS');
    expect(bron('[-2, -1, 0]')).toBe('CAREL (2022-2023 en 2023-2024) en JVS (2024-2025)');
  });
});
