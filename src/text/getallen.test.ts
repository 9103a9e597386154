import { describe, expect, it } from 'vitest';
import { lijktOp } from './fout.ts';
import { getal, procent, rondAf, telwoord, toonCel } from './getallen.ts';
import { groei, groeiProcent } from './groei.ts';
import { slug } from './slug.ts';

describe('afronden', () => {
  it('gaat bij een half naar boven', () => {
    expect([0.5, 1.5, 2.5, 2.4999].map((w) => rondAf(w, 0))).toEqual([1, 2, 3, 2]);
    expect([1.005, 2.675, 0.285].map((w) => rondAf(w, 2))).toEqual([1.01, 2.68, 0.29]);
    expect([12.25, 12.35].map((w) => rondAf(w, 1))).toEqual([12.3, 12.4]);
  });

  it('geldt bij een daling voor de grootte', () => expect(rondAf(-44.5, 0)).toBe(-45));
});

describe('Nederlandse getallen', () => {
  it('duizendtallen met een punt, decimalen met een komma', () => {
    expect([0, 999, 1209, 46296, 2414977].map((w) => getal(w))).toEqual([
      '0',
      '999',
      '1.209',
      '46.296',
      '2.414.977',
    ]);
    expect([getal(94.1, 1), getal(0.5, 2), procent(31.4), procent(94.06, 1)]).toEqual([
      '94,1',
      '0,50',
      '31%',
      '94,1%',
    ]);
  });

  it('een negatief getal krijgt een minteken, nul nooit', () =>
    expect([getal(-1234), getal(-0.2)]).toEqual(['−1.234', '0']));

  it('kleine getallen in woorden', () =>
    expect([telwoord(9), telwoord(12), telwoord(13)]).toEqual(['negen', 'twaalf', '13']));
});

describe('een cel tonen', () => {
  const cel = { waarde: null, eenheid: 'werkprocessen', decimalen: 0 } as const;
  it('een leeg aandeel is leeg, een ontbrekend cijfer zegt dat', () => {
    expect(toonCel({ ...cel, status: 'leeg' })).toBe('');
    expect(toonCel({ ...cel, status: 'niet-beschikbaar' })).toBe('n.b.');
    expect(toonCel({ ...cel, status: 'geheim', waarde: 3 })).toBe('•');
    expect(toonCel({ ...cel, status: 'ok', waarde: 0 })).toBe('0');
  });
});

describe('groei', () => {
  it('van 194 naar 289 is 49%, wat het verslag ook zegt', () => expect(groeiProcent(194, 289)).toBe(49));
  it('van 0 is er geen percentage', () => expect(groeiProcent(0, 5)).toBeNull());

  it.each([
    [100, 100, 'gelijk', 'gelijk'],
    [100, 102, 'vrijwel gelijk', 'stijging'],
    [100, 95, 'licht', 'daling'],
    [100, 110, 'gewoon', 'stijging'],
    [100, 125, 'duidelijk', 'stijging'],
    [100, 74, 'sterk', 'daling'],
    [0, 5, 'gewoon', 'stijging'],
  ] as const)('van %i naar %i heet %s', (oud, nieuw, stap, richting) =>
    expect(groei(oud, nieuw)).toMatchObject({ stap, richting }),
  );
});

describe('wat iemand bedoelt', () => {
  it('is de naam die er het meest op lijkt', () => {
    expect(lijktOp('achterhoke', ['achterhoek', 'venlo'])).toBe('achterhoek');
    expect(lijktOp('Wettelijk verzum', ['Luxe verzuim', 'Wettelijk verzuim'])).toBe('Wettelijk verzuim');
  });
  it('is niets als niets erop lijkt', () => expect(lijktOp('xyz', ['achterhoek'])).toBeNull());
});

it('een gemeentenaam als deel van een bestandsnaam', () =>
  expect(['Oude IJsselstreek', 'Súdwest-Fryslân', 'Bergen (L.)'].map(slug)).toEqual([
    'oude-ijsselstreek',
    'sudwest-fryslan',
    'bergen-l',
  ]));
