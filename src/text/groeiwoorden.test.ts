import { describe, expect, test } from 'vitest';
import { groeiInWoorden, groeiMetTeken } from './groeiwoorden.ts';

describe('een verandering in woorden', () => {
  test.each([
    [362, 434, 'duidelijk gestegen'],
    [194, 289, 'sterk gestegen'],
    [100, 108, 'gestegen'],
    [100, 104, 'licht gestegen'],
    [100, 101, 'vrijwel gelijk gebleven'],
    [100, 100, 'gelijk gebleven'],
    [68, 38, 'sterk gedaald'],
    [0, 4, 'gestegen'],
    [0, 0, 'gelijk gebleven'],
  ])('van %i naar %i: %s', (oud, nieuw, woord) => expect(groeiInWoorden(oud, nieuw)).toBe(woord));

  test('als werkwoord, enkelvoud en meervoud', () => {
    expect(groeiInWoorden(362, 434, 'werkwoord')).toBe('steeg duidelijk');
    expect(groeiInWoorden(100, 97, 'werkwoord')).toBe('daalde licht');
    expect(groeiInWoorden(100, 101, 'werkwoord')).toBe('bleef vrijwel gelijk');
    expect(groeiInWoorden(100, 92, 'meervoud')).toBe('daalden');
    expect(groeiInWoorden(5, 5, 'meervoud')).toBe('bleven gelijk');
  });

  test('als zelfstandig naamwoord', () => {
    expect(groeiInWoorden(362, 434, 'zelfstandig')).toBe('een duidelijke stijging');
    expect(groeiInWoorden(100, 97, 'zelfstandig')).toBe('een lichte daling');
    expect(groeiInWoorden(100, 92, 'zelfstandig')).toBe('een daling');
    expect(groeiInWoorden(5, 5, 'zelfstandig')).toBe('geen verandering');
  });
});

describe('groei met teken', () => {
  test.each([
    [362, 434, '+20%'],
    [194, 289, '+49%'],
    [100, 96, '−4%'],
    [1209, 1213, '+0,3%'],
    [5, 5, '0%'],
  ])('van %i naar %i: %s', (oud, nieuw, tekst) => expect(groeiMetTeken(oud, nieuw)).toBe(tekst));
  test('zonder percentage als het oude aantal nul is', () => expect(groeiMetTeken(0, 4)).toBeNull());
});
