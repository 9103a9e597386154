import { describe, expect, it } from 'vitest';
import type { Tekenaar } from '../pages/stof.ts';
import { Tekeningen } from './tekeningen.ts';

type Opdracht = Parameters<Tekenaar>;
const grafiek = (titel: string, breed = 640): Opdracht => [
  { id: 'g', vorm: 'tijdlijn', titel, onderschrift: '', punten: [] },
  null,
  { titel, onderschrift: '' },
  { huis: ['#111111', '#222222', '#333333', '#444444'], accent: '#555555' } as unknown as Opdracht[3],
  breed,
];

describe('bewaarde tekeningen', () => {
  it('worden alleen gemaakt als er iets aan verandert', async () => {
    let getekend = 0;
    const { tekenaar } = new Tekeningen(async () => ({ svg: `<svg>${++getekend}</svg>`, alt: '' }));
    await tekenaar(...grafiek('een'));
    expect((await tekenaar(...grafiek('een'))).svg).toBe('<svg>1</svg>');
    expect((await tekenaar(...grafiek('twee'))).svg).toBe('<svg>2</svg>');
    expect((await tekenaar(...grafiek('een', 340))).svg).toBe('<svg>3</svg>');
    expect((await tekenaar(...grafiek('een'))).svg).toBe('<svg>1</svg>');
  });

  it('die mislukken, worden de volgende keer opnieuw geprobeerd', async () => {
    let keer = 0;
    const { tekenaar } = new Tekeningen(async () => {
      if (++keer === 1) throw new Error('mislukt');
      return { svg: '<svg></svg>', alt: 'gelukt' };
    });
    await expect(tekenaar(...grafiek('een'))).rejects.toThrow('mislukt');
    expect((await tekenaar(...grafiek('een'))).alt).toBe('gelukt');
  });

  it('zijn er niet meer dan een paar honderd: wat het langst niet gevraagd is, gaat weg', async () => {
    let getekend = 0;
    const { tekenaar } = new Tekeningen(async () => ({ svg: String(++getekend), alt: '' }));
    for (let i = 0; i < 401; i++) await tekenaar(...grafiek(`nummer ${i}`));
    await tekenaar(...grafiek('nummer 400'));
    expect(getekend).toBe(401);
    await tekenaar(...grafiek('nummer 0'));
    expect(getekend).toBe(402);
  });
});
