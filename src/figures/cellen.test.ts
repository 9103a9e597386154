import { describe, expect, it } from 'vitest';
import type { BronRecord } from '../records/soorten.ts';
import { kopVan, tabel, tel, waarden, wp } from './telling.fixture.ts';

describe('een reeks van schooljaren', () => {
  const yaml = {
    ...tabel(`${kopVan}    waar: { ontvangen: schooljaar }
    rijen: [{ per: schooljaar, jaren: [-3, -2, -1, 0] }]
    kolommen: [{ label: Aantal }]
`),
    'cijfers.yaml': `
cijfers:
  nu: { cel: [t, 2024-2025, Aantal], tekst: nu }
  vorig: { cel: [t, 2023-2024, Aantal], tekst: vorig }
  toen: { cel: [t, 2021-2022, Aantal], tekst: toen }
  groei: { groei: [vorig, nu], tekst: groei }
  groei-toen: { groei: [toen, nu], tekst: groei }
  deel: { aandeel: [vorig, nu], decimalen: 1, tekst: deel }
  samen: { som: [vorig, nu], tekst: samen }
  verschil: { min: [nu, vorig], tekst: verschil }
  luxe: { tel: { bron: werkprocessen, waar: { soort: Luxe verzuim } }, tekst: luxe }
  norm: { vast: 1.34, bron: norm van de regio, decimalen: 2, tekst: norm }
`,
  };
  const historisch: BronRecord = {
    soort: 'historie',
    velden: {
      tabel: 't',
      rij: '2022-2023',
      kolom: 'Aantal',
      schooljaar: 2022,
      waarde: 40,
      eenheid: null,
      bron: 'jaarverslag 2022-2023',
    },
  };
  const records = [
    wp({}),
    wp({}),
    wp({}),
    wp({ ontvangen: 20231101 }),
    wp({ ontvangen: 20231102 }),
    wp({ ontvangen: 20220901 }),
    historisch,
  ];
  const u = tel(yaml, records, [2023, 2024]);

  it('telt wat een export heeft, neemt historie waar die is, en is anders niet beschikbaar', () => {
    const cellen = u.tabellen
      .get('t')!
      .cellen.map(([cel]) => [cel!.waarde, cel!.status, cel!.bron ?? cel!.reden]);
    expect(cellen).toEqual([
      [null, 'niet-beschikbaar', 'van 2021-2022 zijn geen gegevens (werkprocessen)'],
      [40, 'ok', 'jaarverslag 2022-2023'],
      [2, 'ok', undefined],
      [3, 'ok', undefined],
    ]);
  });

  it('kerncijfers komen uit de cellen', () => {
    const cijfer = (id: string) => u.cijfers.get(id)!.cel;
    expect(
      ['nu', 'groei', 'deel', 'samen', 'verschil', 'luxe', 'norm'].map((id) => cijfer(id).waarde),
    ).toEqual([3, 50, 66.7, 5, 1, 0, 1.34]);
    expect(cijfer('groei-toen').status).toBe('niet-beschikbaar');
  });
});

describe('wat er niet is', () => {
  const yaml = tabel(`${kopVan.replace('werkprocessen', 'handhaving')}    rijen: [{ per: gemeente }]
    kolommen: [{ label: Aantal }]
`);
  it('een tabel zonder export is er niet, met de reden', () => {
    const u = tel(yaml, []);
    expect(u.tabellen.size).toBe(0);
    expect(u.ontbreekt.get('t')).toEqual({
      id: 't',
      titel: 'T',
      reden: 'het bestand 2024-2025/handhaving.csv ontbreekt',
    });
  });

  it('open gegevens die niet gepubliceerd zijn worden nooit een getal', () => {
    const open = tabel(`${kopVan.replace('werkprocessen', 'leerplichttelling')}    maat: { som: absoluut }
    waar: { schooljaar: schooljaar }
    rijen: [{ per: regio, waarden: [A, B, C] }]
    kolommen: [{ per: schooljaar, jaren: [-1] }]
`);
    const rij = (regio: string, absoluut: number | null): BronRecord => ({
      soort: 'leerplichttelling',
      velden: { regio, schooljaar: 2023, absoluut },
    });
    const u = tel(open, [rij('A', 12), rij('B', null)], [], ['leerplichttelling']);
    expect(u.tabellen.get('t')!.cellen.map(([c]) => [c!.waarde, c!.status])).toEqual([
      [12, 'ok'],
      [null, 'niet-beschikbaar'],
      [null, 'niet-beschikbaar'],
    ]);
  });
});

it('een totaal van open gegevens is er niet als een deel ontbreekt', () => {
  const open = tabel(`${kopVan.replace('werkprocessen', 'leerplichttelling')}    maat: { som: absoluut }
    waar: { schooljaar: schooljaar }
    rijen: [{ per: regio, waarden: [A, B] }, { label: Totaal, totaal: true }]
    kolommen: [{ per: schooljaar, jaren: [-2, -1] }]
`);
  const rij = (regio: string, schooljaar: number, absoluut: number): BronRecord => ({
    soort: 'leerplichttelling',
    velden: { regio, schooljaar, absoluut },
  });
  const u = tel(open, [rij('A', 2022, 1), rij('B', 2022, 2), rij('A', 2023, 4)], [], ['leerplichttelling']);
  expect(waarden(u)).toEqual([
    [1, 4],
    [2, null],
    [3, null],
  ]);
});
