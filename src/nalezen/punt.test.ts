import { describe, expect, it } from 'vitest';
import { leespunt, samen, toonPunten } from './punt.ts';

const los = (regel: number, voorstel: string[] = []) =>
  leespunt('GETAL_LOS', { bestand: 'a/01.md', regel, kolom: 3 }, 'Zin.', 'uitleg.', voorstel);
const fout = (uitleg: string) =>
  leespunt('RICHTING_KLOPT_NIET', { bestand: 'a/02.md', regel: 1 }, 'Zin.', uitleg);

describe('de punten op het scherm', () => {
  it('staan naar ernst en bestand, met wat er geschreven kan worden', () =>
    expect(toonPunten([los(4, ['{{cijfer "a"}}', '{{cijfer "b"}}']), los(9), fout('fout.')], 30)).toEqual([
      '',
      'Fout (1):',
      '  a/02.md',
      '    regel 1: fout. (RICHTING_KLOPT_NIET)',
      '',
      'Nog niet gebonden (2):',
      '  a/01.md',
      '    regel 4, kolom 3: uitleg. (GETAL_LOS)',
      '      Schrijf: {{cijfer "a"}}  of  {{cijfer "b"}}',
      '    regel 9, kolom 3: uitleg. (GETAL_LOS)',
    ]));

  it('nemen niet meer regels dan er zijn, en zeggen hoeveel er nog zijn', () => {
    const regels = toonPunten([...Array.from({ length: 90 }, (_, i) => los(i + 1)), fout('fout.')], 10);
    expect(regels).toHaveLength(2 + 2 + 2 + 8 + 1);
    expect(regels.at(-1)).toBe('  … en nog 83; met --json krijgt u ze allemaal.');
  });
});

describe('de punten van een verslag en zijn brieven', () => {
  it('noemen een plaats die de brieven delen één keer, en een fout per gemeente', () =>
    expect(
      samen([
        [los(4), fout('van 1 naar 2.')],
        [los(4), fout('van 3 naar 4.')],
      ]).map(({ uitleg }) => uitleg),
    ).toEqual(['uitleg.', 'van 1 naar 2.', 'van 3 naar 4.']));
});
