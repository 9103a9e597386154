import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CelGrafiek } from '../definition/grafiek.ts';
import { LETTERS } from '../definition/stijl.ts';
import {
  ABSOLUUT,
  GEMEENTEN,
  grafiek,
  JAREN,
  metBreuk,
  proeftabel,
  RELATIEF,
  RESULTATEN,
  STIJL,
  VSV,
} from './proef.fixture.ts';
import { teken, VOLLE_BREEDTE } from './teken.ts';
import { inLetter, LETTER, REGEL, tekstbreedte } from './tekstmaat.ts';

/** Width in units of the drawing for a telephone. */
const TELEFOON = 340;

interface Doos {
  tekst: string;
  links: number;
  rechts: number;
  boven: number;
  onder: number;
}

/** Where each text stands, from the SVG itself: capitals and figures reach 0,66 of the letter size above the baseline. */
function dozen(svg: string): Doos[] {
  return [...svg.matchAll(/<text([^>]*)>([\s\S]*?)<\/text>/g)].map(([, eigen, inhoud]) => {
    const [, x, y] = /translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(eigen!)!;
    const regels = inhoud!
      .split(/<\/tspan>/)
      .map((r) => r.replace(/<[^>]*>/g, ''))
      .filter((r) => r !== '');
    const breedte = Math.max(
      ...regels.map((regel) => tekstbreedte(regel, eigen!.includes('font-weight="700"'))),
    );
    const deel = eigen!.includes('"end"') ? 1 : eigen!.includes('"middle"') ? 0.5 : 0;
    const links = Number(x) - breedte * deel;
    const boven = Number(y) - LETTER * 0.66;
    return {
      tekst: regels.join(' '),
      links,
      rechts: links + breedte,
      boven,
      onder: Number(y) + (regels.length - 1) * REGEL,
    };
  });
}

function botsingen(svg: string): string[] {
  const alle = dozen(svg);
  return alle.flatMap((a, i) =>
    alle
      .slice(i + 1)
      .filter((b) => a.links < b.rechts && b.links < a.rechts && a.boven < b.onder && b.boven < a.onder)
      .map((b) => `${a.tekst} × ${b.tekst}`),
  );
}

function buiten(svg: string): string[] {
  const [, breed, hoog] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
  return dozen(svg)
    .filter((d) => d.links < -0.5 || d.rechts > Number(breed) + 0.5 || d.boven < 0 || d.onder > Number(hoog))
    .map((d) => d.tekst);
}

const KOPPEN = { titel: 'Titel', onderschrift: 'Onderschrift' };
const INWONERS = proeftabel(
  ['1 januari 2023', '1 januari 2024', '1 januari 2025'],
  ['4-jarigen', '5 tot 16-jarigen', '16 tot 18-jarigen', '18 tot 23-jarigen'],
  [
    [2810, 33104, 7190, 18240],
    [2741, 32870, 7102, 18011],
    [2795, 32567, 7037, 17811],
  ],
);
const HANDHAVING = proeftabel(
  JAREN,
  ['Halt-interventies', 'Processen-verbaal luxe verzuim', 'Processen-verbaal absoluut en relatief verzuim'],
  [
    [29, 35, 18],
    [24, null, 13],
    [24, 23, 22],
  ],
);

const BESTEMMINGEN = proeftabel(
  [
    'Jongere in begeleiding (lopend traject)',
    'Werkt',
    'Onbereikbaar / woon-/verblijfplaats onbekend',
    'Dagbesteding (WMO) / jongere momenteel niet in staat tot onderwijs, werk of participatie',
    'Wajong/Ziektewet/WW',
  ],
  ['Nieuw', 'Continuerend'],
  [
    [154, 133],
    [114, 399],
    [16, 50],
    [5, 25],
    [0, 77],
  ],
);

const GEVALLEN = [
  ['inwoners als lijnen', grafiek('lijn'), INWONERS],
  ['inwoners als staven', grafiek('gegroepeerd'), INWONERS],
  ['één reeks als lijn', grafiek('lijn'), ABSOLUUT],
  ['één reeks als staven', grafiek('staven'), ABSOLUUT],
  ['verzuimsoorten als lijnen', grafiek('lijn'), RELATIEF],
  ['verzuimsoorten per jaar', grafiek('gegroepeerd'), RELATIEF],
  ['jaren per verzuimsoort', grafiek('liggend', { reeksen: 'rijen' }), RELATIEF],
  ['handhaving per jaar', grafiek('gegroepeerd'), HANDHAVING],
  ['handhaving liggend', grafiek('liggend'), HANDHAVING],
  ['een stapel', grafiek('gestapeld'), VSV],
  ['een ring', grafiek('ring'), RESULTATEN],
  ['gemeenten als punten', grafiek('punten', { lijnBij: 'Totaal' }), GEMEENTEN],
  ['lijnen met een breuk', grafiek('lijn'), metBreuk(RELATIEF, 2, { geraakt: [0, 1] })],
  ['staven met een breuk', grafiek('gegroepeerd'), metBreuk(HANDHAVING, 1)],
  ['een stapel met een breuk', grafiek('gestapeld'), metBreuk(VSV, 2)],
  ['liggende paren met lange namen', grafiek('liggend'), BESTEMMINGEN],
  ['een stapel tot 100%', grafiek('gestapeld', { totHonderd: true }), metBreuk(VSV, 1)],
  [
    'veel delen tot 100%',
    grafiek('gestapeld', { totHonderd: true, reeksen: 'rijen' }),
    metBreuk(BESTEMMINGEN, 1, { as: 'kolommen' }),
  ],
  ['een ring met lange namen', grafiek('ring', { kolommen: ['Nieuw'] }), BESTEMMINGEN],
] as const;

describe('tekst in een grafiek staat vrij en binnen de tekening', () => {
  it.each(GEVALLEN)('%s', async (_, def, tabel) => {
    const { svg } = await teken(def, tabel, KOPPEN, STIJL);
    expect(botsingen(svg)).toEqual([]);
    expect(buiten(svg)).toEqual([]);
  });

  it.each(GEVALLEN)('%s, ook op de breedte van een telefoon', async (_, def, tabel) => {
    const { svg } = await teken(def, tabel, KOPPEN, STIJL, TELEFOON);
    expect(botsingen(svg)).toEqual([]);
    expect(buiten(svg)).toEqual([]);
  });

  it.each(GEVALLEN)('%s, ook met twee of drie naast elkaar', async (naam, def, tabel) => {
    // A third of a page is too narrow for four lines with names: the author takes a wider place.
    for (const breed of def.vorm === 'lijn' ? [308] : [308, 197]) {
      const { svg } = await teken(def, tabel, KOPPEN, STIJL, breed);
      expect({ naam, breed, botst: botsingen(svg), buiten: buiten(svg) }).toEqual({
        naam,
        breed,
        botst: [],
        buiten: [],
      });
    }
  });

  it.each(LETTERS)('in %s', async (letter) => {
    for (const [naam, def, tabel] of GEVALLEN)
      for (const breed of [VOLLE_BREEDTE, TELEFOON]) {
        const { svg } = await teken(def, tabel, KOPPEN, { ...STIJL, letter }, breed);
        expect(svg.match(/font-family="[^"]*"/g)).toEqual([`font-family="'${letter}', sans-serif"`]);
        expect(
          inLetter(letter, () => [...botsingen(svg), ...buiten(svg)]),
          naam,
        ).toEqual([]);
      }
  });

  it('ook bij een tijdlijn met punten dicht bij elkaar', async () => {
    const punten = [
      { bij: 5, tekst: 'Start leerplicht' },
      { bij: 12, tekst: 'Kind is ook zelf verantwoordelijk voor schoolbezoek' },
      { bij: 16, tekst: 'Start kwalificatieplicht' },
      { bij: 18, tekst: 'Einde leerplicht, start begeleiding Doorstroompunt' },
      { bij: 23, tekst: 'Einde begeleiding Doorstroompunt' },
    ];
    const vlakken = [
      { van: 5, tot: 16, tekst: 'Leerplicht' },
      { van: 16, tot: 18, tekst: 'Kwalificatieplicht' },
      { van: 18, tot: 23, tekst: 'Doorstroompunt: begeleiding naar een startkwalificatie' },
    ];
    const tijdlijn = { id: 't', titel: '', onderschrift: '', vorm: 'tijdlijn' as const, punten, vlakken };
    for (const breed of [VOLLE_BREEDTE, TELEFOON]) {
      const { svg } = await teken(tijdlijn, null, KOPPEN, STIJL, breed);
      expect(botsingen(svg)).toEqual([]);
      expect(buiten(svg)).toEqual([]);
    }
  });

  it('bij elke verdeling van getallen in lijnen', async () => {
    const rij = fc.array(fc.option(fc.integer({ min: 0, max: 40_000 })), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(rij, { minLength: 2, maxLength: 6 }), async (rijen) => {
        const jaren = rijen.map((_, i) => `${2018 + i}-${2019 + i}`);
        const tabel = proeftabel(jaren, ['vo', 'vavo', 'mbo', 'Langdurig relatief verzuim'], rijen);
        const { svg } = await teken(grafiek('lijn'), tabel, KOPPEN, STIJL);
        expect(botsingen(svg)).toEqual([]);
        expect(buiten(svg)).toEqual([]);
      }),
      { numRuns: 60, seed: 2025 },
    );
  });

  it('bij elke verdeling van getallen in een ring', async () => {
    const delen = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(delen, async (waarden) => {
        const namen = waarden.map((_, i) => `Dagbesteding met schoolinschrijving ${i + 1}`);
        const tabel = proeftabel(
          namen,
          ['Meldingen'],
          waarden.map((waarde) => [waarde]),
        );
        const { svg } = await teken(grafiek('ring'), tabel, KOPPEN, STIJL);
        expect(botsingen(svg)).toEqual([]);
        expect(buiten(svg)).toEqual([]);
      }),
      { numRuns: 60, seed: 2025 },
    );
  });

  it('bij elke verdeling van getallen en elke plek van een breuk', async () => {
    const rij = fc.array(fc.option(fc.integer({ min: 0, max: 40_000 })), { minLength: 3, maxLength: 3 });
    const vormen: CelGrafiek['vorm'][] = ['lijn', 'gegroepeerd', 'liggend', 'gestapeld'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(rij, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(...vormen),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (rijen, vorm, vanaf, totHonderd) => {
          const jaren = rijen.map((_, i) => `${2018 + i}-${2019 + i}`);
          const tabel = metBreuk(proeftabel(jaren, ['vo', 'vavo', 'mbo'], rijen), vanaf, { geraakt: [0, 2] });
          const def = grafiek(vorm, vorm === 'gestapeld' ? { totHonderd } : {});
          for (const breed of [VOLLE_BREEDTE, TELEFOON]) {
            const { svg } = await teken(def, tabel, KOPPEN, STIJL, breed);
            expect(botsingen(svg)).toEqual([]);
            expect(buiten(svg)).toEqual([]);
          }
        },
      ),
      { numRuns: 60, seed: 2025 },
    );
  });

  it('bij elke verdeling van getallen in staven, stapels en punten', async () => {
    const rij = fc.array(fc.option(fc.integer({ min: 0, max: 40_000 })), { minLength: 3, maxLength: 3 });
    const vormen: CelGrafiek['vorm'][] = ['staven', 'gegroepeerd', 'liggend', 'gestapeld', 'punten'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(rij, { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...vormen),
        async (rijen, vorm) => {
          const kolommen = vorm === 'punten' ? ['vo'] : ['vo', 'vavo', 'mbo'];
          const namen = rijen.map((_, i) => `Gemeente nummer ${i + 1}`);
          const tabel = proeftabel(
            namen,
            kolommen,
            rijen.map((waarden) => waarden.slice(0, kolommen.length)),
          );
          const { svg } = await teken(grafiek(vorm), tabel, KOPPEN, STIJL);
          expect(botsingen(svg)).toEqual([]);
          expect(buiten(svg)).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 2025 },
    );
  });
});
