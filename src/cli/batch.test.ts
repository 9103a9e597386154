import { expect, test } from 'vitest';
import { toonUitkomst } from './batch.ts';

test('het overzicht van een batch noemt elke vraag over de exports één keer, onder de regio', () => {
  const wie = { regio: 'proef', schooljaar: '2024-2025' };
  const lot = { ...wie, status: 'gemaakt', bestanden: [] } as const;
  const tekst = toonUitkomst({
    status: 0,
    documenten: [
      { ...lot, gemeente: null, bestanden: [] },
      { ...lot, gemeente: 'Aalten', bestanden: [] },
    ],
    kijkpunten: [{ ...wie, code: 'VEEL_OPEN', zin: 'Alles is nog open.', gemeenten: [null, 'Aalten'] }],
    uitslag: 'out/batch.json',
  });
  expect(tekst.split('\n').slice(1)).toEqual([
    'proef 2024-2025             2             0             0             0',
    'Kijk hier nog naar:',
    '  proef 2024-2025: Alles is nog open. (VEEL_OPEN)',
    'Alles per document: out/batch.json',
  ]);
});
