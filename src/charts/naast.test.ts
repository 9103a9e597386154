import { describe, expect, it } from 'vitest';
import type { CelGrafiek } from '../definition/grafiek.ts';
import { ABSOLUUT, grafiek, proeftabel, STIJL, staven, teksten } from './proef.fixture.ts';
import { teken } from './teken.ts';

const KOPPEN = { titel: 'Titel', onderschrift: 'Onderschrift' };
const SOORTEN = proeftabel(
  ['Luxe verzuim', 'Signaalverzuim', 'Totaal'],
  ['Beek', 'Stein'],
  [
    [3, 20],
    [40, 400],
    [43, 420],
  ],
);
const per = (vorm: CelGrafiek['vorm'], gemeente: string, rest: Partial<CelGrafiek> = {}): CelGrafiek =>
  grafiek(vorm, { id: gemeente, kolommen: [gemeente], ...rest });
const grootste = (svg: string, maat: 'breed' | 'hoog'): number =>
  Math.max(...staven(svg).map((staaf) => staaf[maat]));

describe('grafieken naast elkaar', () => {
  it.each([
    ['liggend', 'breed'],
    ['staven', 'hoog'],
  ] as const)('tekenen %s van dezelfde tabel op dezelfde schaal', async (vorm, maat) => {
    const rij = [per(vorm, 'Beek'), per(vorm, 'Stein')];
    const [beek, stein] = await Promise.all(rij.map((def) => teken(def, SOORTEN, KOPPEN, STIJL, 308, rij)));
    expect(grootste(stein!.svg, maat) / grootste(beek!.svg, maat)).toBeCloseTo(10, 1);
  });

  it('houden hun eigen schaal bij een andere vorm of tabel', async () => {
    const beek = per('liggend', 'Beek');
    const alleen = await teken(beek, SOORTEN, KOPPEN, STIJL, 308);
    const anderen = [per('staven', 'Stein'), per('liggend', 'Stein', { tabel: 'andere-tabel' })];
    expect(await teken(beek, SOORTEN, KOPPEN, STIJL, 308, [beek, ...anderen])).toEqual(alleen);
  });

  it('staan in een smalle rij van drie nog met namen boven de staven, als die ernaast niet passen', async () => {
    const tabel = proeftabel(['Informatie/voorlichting', 'Werkzoekend'], ['Meldingen'], [[2410], [430]]);
    const { svg } = await teken(grafiek('liggend'), tabel, KOPPEN, STIJL, 130);
    expect(staven(svg)[0]!.x).toBe(0.5);
    expect(teksten(svg)).toEqual(['Informatie/voorlichting', '2.410', 'Werkzoekend', '430']);
  });
});

describe('een ring', () => {
  const SOORT = proeftabel(
    ['Absoluut verzuim', 'Luxe verzuim', 'Totaal'],
    ['Aantal', 'Aandeel'],
    [
      [65, 76.5],
      [20, 23.5],
      [85, 100],
    ],
  );

  it('toont aantal en aandeel bij elk deel en het totaal van de tabel in het midden', async () => {
    const { svg, alt } = await teken(grafiek('ring'), SOORT, KOPPEN, STIJL);
    expect(teksten(svg)).toEqual([
      ...['65', '76,5%', 'Absoluut verzuim'],
      ...['20', '23,5%', 'Luxe verzuim'],
      '85',
    ]);
    expect(alt).toBe('Titel. Onderschrift. Absoluut verzuim 65 (76,5%) en Luxe verzuim 20 (23,5%).');
  });

  it('houdt op een smalle plek de aandelen bij de delen en zet de namen met hun aantal eronder', async () => {
    const { svg } = await teken(grafiek('ring'), SOORT, KOPPEN, STIJL, 197);
    expect(teksten(svg)).toEqual(['76,5%', '23,5%', '85', '65', 'Absoluut verzuim', '20', 'Luxe verzuim']);
    expect(svg.match(/h10.5v11h-10.5Z/g)).toHaveLength(2);
  });

  it('toont geen totaal als de delen dat niet samen zijn', async () => {
    const een = grafiek('ring', { rijen: ['Absoluut verzuim'] });
    expect(teksten((await teken(een, SOORT, KOPPEN, STIJL)).svg)).toEqual([
      '65',
      '76,5%',
      'Absoluut verzuim',
    ]);
  });
});

it('meer reeksen als punten worden staven, want hun labels zouden elkaar bedekken', async () => {
  const punten = await teken(grafiek('punten', { sorteer: 'geen' }), SOORTEN, KOPPEN, STIJL);
  expect(punten).toEqual(await teken(grafiek('liggend'), SOORTEN, KOPPEN, STIJL));
});

it('een regel in de sleutel die breder is dan de grafiek, loopt door op een volgende regel', async () => {
  const lang = 'Dagbesteding of jongere momenteel niet in staat tot onderwijs, werk of participatie';
  const tabel = { ...ABSOLUUT, kolommen: [{ ...ABSOLUUT.kolommen[0]!, kop: lang }] };
  const { svg } = await teken(grafiek('gestapeld', { totHonderd: true }), tabel, KOPPEN, STIJL, 308);
  expect(svg.match(/<tspan/g)).toHaveLength(2);
});
