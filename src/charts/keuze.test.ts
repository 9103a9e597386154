import { describe, expect, it } from 'vitest';
import { kies } from './keuze.ts';
import { GEMEENTEN, grafiek, proeftabel, RELATIEF, RESULTATEN, VSV } from './proef.fixture.ts';

describe('de keuze van cellen voor een grafiek', () => {
  it('laat totalen weg, maar onthoudt ze als totaal', () => {
    const keuze = kies(grafiek('gestapeld'), VSV);
    expect(keuze.reeksen).toEqual(['vo', 'vavo', 'mbo']);
    expect(keuze.categorieen.map((c) => c.totaal?.waarde)).toEqual([445, 452, 430]);
  });

  it('geeft dezelfde celobjecten door als de tabel heeft', () => {
    const keuze = kies(grafiek('gegroepeerd', { reeksen: 'rijen' }), RELATIEF);
    expect(keuze.reeksen).toEqual(['2022-2023', '2023-2024', '2024-2025']);
    expect(keuze.categorieen[0]!.cellen[2]).toBe(RELATIEF.cellen[2]![0]);
  });

  it('houdt de gevraagde labels in de gevraagde volgorde', () => {
    const keuze = kies(grafiek('lijn', { kolommen: ['Luxe verzuim', 'Wettelijk verzuim'] }), RELATIEF);
    expect(keuze.reeksen).toEqual(['Luxe verzuim', 'Wettelijk verzuim']);
  });

  it('zet een aandeel achter het aantal als bijschrift', () => {
    const keuze = kies(grafiek('liggend'), RESULTATEN);
    expect(keuze.reeksen).toEqual(['Aantal meldingen']);
    expect(keuze.categorieen[0]!.bijschrift).toBe(RESULTATEN.cellen[0]![1]);
  });

  it('sorteert aflopend, met de restgroep als laatste', () => {
    const keuze = kies(grafiek('liggend', { sorteer: 'aflopend' }), RESULTATEN);
    expect(keuze.categorieen.map((c) => c.label)).toEqual([
      '(Terug) naar school',
      'Hulpverlening',
      'Vrijstelling',
      'Overig',
    ]);
  });

  it('zet bij sorteren wat verborgen is achteraan, zodat de plek niets verraadt', () => {
    const keuze = kies(grafiek('punten', { lijnBij: 'Totaal' }), GEMEENTEN);
    expect(keuze.categorieen.map((c) => c.label)).toEqual([
      'Doetinchem',
      'Berkelland',
      'Aalten',
      'Bronckhorst',
    ]);
    expect(keuze.lijn?.cel).toBe(GEMEENTEN.cellen[4]![0]);
  });

  it('noemt alleen de groep als alle koppen hetzelfde zijn, en groep met kop als er maar enkele gelijk zijn', () => {
    const met = (koppen: readonly (readonly [groep: string, kop: string])[]) => {
      const tabel = proeftabel(['Totaal'], ['a', 'b', 'c'], [[1, 2, 3]]);
      const kolommen = tabel.kolommen.map((k, i) => ({ ...k, groep: koppen[i]![0], kop: koppen[i]![1] }));
      const def = grafiek('liggend', { reeksen: 'rijen', rijen: ['Totaal'] });
      return kies(def, { ...tabel, kolommen }).categorieen.map((c) => c.kop);
    };
    expect(
      met([
        ['vo', 'Aandeel'],
        ['vavo', 'Aandeel'],
        ['mbo', 'Aandeel'],
      ]),
    ).toEqual(['vo', 'vavo', 'mbo']);
    expect(
      met([
        ['vo', 'Aantal'],
        ['mbo', 'Aantal'],
        ['mbo', 'Aandeel'],
      ]),
    ).toEqual(['vo: Aantal', 'mbo: Aantal', 'Aandeel']);
  });

  it('weigert aantallen en aandelen op één as', () => {
    expect(() => kies(grafiek('lijn'), RESULTATEN)).toThrow(/op één as/);
  });

  it('noemt het label dat er het meest op lijkt', () => {
    expect(() => kies(grafiek('lijn', { kolommen: ['Luxe verzuimm'] }), RELATIEF)).toThrow(
      "Grafiek 'grafiek-proef' vraagt om kolom 'Luxe verzuimm', maar tabel 'proef' heeft die niet. Bedoelt u 'Luxe verzuim'?",
    );
  });

  it('zegt het als een tabel alleen totalen heeft', () => {
    const leeg = proeftabel(['Totaal'], ['Aantal'], [[3]]);
    expect(() => kies(grafiek('staven'), leeg)).toThrow(/heeft niets om te tonen/);
  });
});
