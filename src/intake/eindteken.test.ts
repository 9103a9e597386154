import { describe, expect, it, test } from 'vitest';
import { jvs, leesBestanden, rij, stop } from './proefmap.fixture.ts';
import { maakRegelezer } from './regels.ts';

const WP = '2024-2025/werkprocessen.csv';
const TWEE = jvs(rij(), rij({ Werkprocesnummer: 'W2' }));

describe('een Ctrl-Z aan het eind van een bestand', () => {
  it.each([
    ['na de laatste regel', `${TWEE}\x1a`],
    ['met een regeleinde erachter', `${TWEE}\x1a\r\n`],
    ['een paar keer', `${TWEE}\x1a\x1a\x1a`],
    ['achter de laatste rij zelf', `${TWEE.trimEnd()}\x1a`],
    ['in een bestand met alleen een CR', `${TWEE.replaceAll('\r\n', '\r')}\x1a\r`],
  ])('%s is geen rij', async (_, tekst) => {
    const { grootboek } = await leesBestanden({ [WP]: tekst });
    expect(grootboek.bestanden[0]).toMatchObject({ gelezen: 2, gebruikt: 2, afgekeurd: 0 });
    expect(grootboek.meldingen.filter((zin) => !zin.includes('CR'))).toEqual([]);
  });

  it('maakt een afgekapt bestand niet heel', async () => {
    const fout = await stop({ [WP]: `${TWEE.slice(0, -30)}\x1a` });
    expect(fout.code).toBe('BESTAND_AFGEKAPT');
  });

  it('midden in een bestand is het een besturingsteken', async () => {
    const { grootboek } = await leesBestanden({
      [WP]: jvs(rij({ School: 'a\x1ab' }), rij({ Werkprocesnummer: 'W2' })),
    });
    expect(grootboek.bestanden[0]!.redenen).toEqual({ BESTURINGSTEKEN: 1 });
  });
});

test('een Ctrl-Z aan het eind van een stuk tekst wacht op wat er nog komt', () => {
  const regels = maakRegelezer(false);
  expect(['a\x1a', '\r', '\nb\x1a\n', ''].map((stuk) => regels.voeg(stuk))).toEqual([
    'a',
    '',
    '\x1a\r\nb',
    '',
  ]);
  expect(regels.klaar()).toBe('');
});
