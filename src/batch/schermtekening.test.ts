import { expect, test } from 'vitest';
import { TELEFOON } from '../pages/grafiekblok.ts';
import type { Tekenaar } from '../pages/stof.ts';
import { Schermtekeningen } from './schermtekening.ts';

const teken: Tekenaar = async (def, _tabel, _koppen, _stijl, breed) => ({
  svg: `<svg>${def.id} ${breed ?? 'vol'}</svg>`,
  alt: '',
});

test('alleen de tekening voor een telefoon wacht: een smalle grafiek staat ook op papier', async () => {
  const later = new Schermtekeningen(teken);
  const maak = async (breed?: number): Promise<string> => {
    const def = { id: 'een', vorm: 'tijdlijn', titel: '', onderschrift: '', punten: [] } as const;
    const stijl = { huis: ['#000000', '#000000', '#000000', '#000000'], accent: '#000000' } as const;
    const { svg } = await later.tekenaar(
      { ...def, punten: [] },
      null,
      { titel: '', onderschrift: '' },
      { ...stijl, huis: [...stijl.huis] },
      breed,
    );
    return svg;
  };
  expect([await maak(), await maak(308)]).toEqual(['<svg>een vol</svg>', '<svg>een 308</svg>']);
  const plek = await maak(TELEFOON);
  expect(plek).toBe('<svg aria-label="" data-later="0"></svg>');
  expect(await later.vul(`<p>${plek}</p>`)).toBe('<p><svg>een 340</svg></p>');
});
