import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvLezer, type Rij, splitsRegel } from './csv.ts';

/** Rows of a text that comes in pieces of `stuk` characters. */
function lees(tekst: string, velden: number, stuk = tekst.length || 1): Rij[] {
  const rijen: Rij[] = [];
  const lezer = new CsvLezer('proef.csv', ';', velden, 1, (rij) => rijen.push(rij));
  for (let i = 0; i < tekst.length; i += stuk) lezer.voeg(tekst.slice(i, i + stuk));
  lezer.klaar();
  return rijen;
}
const kort = (rijen: Rij[]) =>
  rijen.map(({ regel, cellen, aanhalingOpen }) => [regel, aanhalingOpen ? 'open' : cellen]);

describe('een CSV-bestand wordt in rijen gesplitst', () => {
  test('met CRLF, met LF en zonder laatste regeleinde', () => {
    for (const tekst of ['a;b\r\nc;\r\n', 'a;b\nc;\n', 'a;b\nc;'])
      expect(kort(lees(tekst, 2))).toEqual([
        [1, ['a', 'b']],
        [2, ['c', '']],
      ]);
  });

  test('een aangehaald veld houdt scheidingsteken, regeleinde en dubbel aanhalingsteken, en de regels tellen door', () => {
    expect(kort(lees('"a;1";"b\r\nc";"zei ""ja"""\r\nd;e;f\r\n', 3))).toEqual([
      [1, ['a;1', 'b\r\nc', 'zei "ja"']],
      [3, ['d', 'e', 'f']],
    ]);
  });

  test('een aanhalingsteken midden in een kaal veld is gewoon een teken', () => {
    expect(kort(lees('5" buis;b\n', 2))).toEqual([[1, ['5" buis', 'b']]]);
  });

  test('een aangehaald veld mag met een aanhalingsteken beginnen en eindigen', () => {
    expect(kort(lees('"""De Ster""";""""\n"";""""""\n', 2))).toEqual([
      [1, ['"De Ster"', '"']],
      [2, ['', '""']],
    ]);
  });

  test('regels met en zonder aanhalingstekens staan door elkaar, elk op hun plaats', () => {
    expect(kort(lees('a;b\r\n"c;1";d\r\ne;f\r\n"g";h\r\r\ni;j\r\r\n"k";"l\n;"\nm;n\n', 2))).toEqual([
      [1, ['a', 'b']],
      [2, ['c;1', 'd']],
      [3, ['e', 'f']],
      [4, ['g', 'h\r']],
      [5, ['i', 'j\r']],
      [6, ['k', 'l\n;']],
      [8, ['m', 'n']],
    ]);
    expect(kort(lees('"g";h\r\r\ni;j\r\r\n', 2))).toEqual([
      [1, ['g', 'h\r']],
      [2, ['i', 'j\r']],
    ]);
  });

  test('een lege regel is een rij met één leeg veld', () => {
    expect(kort(lees('a;b\n\nc;d\n', 2))[1]).toEqual([2, ['']]);
  });
});

describe('regeleinden door elkaar', () => {
  test('LF, CRLF en CR eindigen elk een rij, als de rijen dan kloppen', () => {
    expect(kort(lees('a;b\r\nc;d\r"e";f\ng;h\r', 2))).toEqual([
      [1, ['a', 'b']],
      [2, ['c', 'd']],
      [3, ['e', 'f']],
      [4, ['g', 'h']],
    ]);
    expect(kort(lees('a;b\rc\n"d\re";f\n', 2))).toEqual([
      [1, ['a', 'b\rc']],
      [2, ['d\re', 'f']],
    ]);
  });
});

describe('een open aanhalingsteken kost één rij en niet de rest van het bestand', () => {
  test.each([
    ['in een bestand zonder andere aanhalingstekens', 'a;b\nc;"d\ne;f\ng;h\n'],
    ['voor een rij die zelf aanhalingstekens heeft', 'a;b\nc;"d\n"e";"f"\ng;h\n'],
    ['met tekst na het sluiten', 'a;b\nc;"d"x\ne;f\ng;h\n'],
    ['met tekst na het sluiten, een regel verder', 'a;b\nc;"d\ne;f"x\ng;h\n'],
    ['met een NUL na het sluiten', 'a;b\nc;"d"\0\ne;f\ng;h\n'],
    ['dat pas een rij verder sluit en dus te veel velden vangt', 'a;b\nc;"d\ne;f";\ng;h\n'],
  ])('%s', (_, tekst) => {
    const rijen = lees(tekst, 2);
    expect(rijen.filter((rij) => rij.aanhalingOpen).map((rij) => rij.regel)).toEqual([2]);
    expect(kort(rijen).at(-1)).toEqual([4, ['g', 'h']]);
  });

  test('op de laatste regel', () => {
    expect(kort(lees('a;b\n"c;d', 2))).toEqual([
      [1, ['a', 'b']],
      [2, 'open'],
    ]);
  });

  test('voor honderdduizend tekens zonder aanhalingsteken', () => {
    const rest = 'tien;tekens\n'.repeat(10_000);
    const rijen = lees(`a;"b\n${rest}`, 2, 1000);
    expect(rijen.length).toBe(10_001);
    expect(rijen.filter((rij) => rij.aanhalingOpen).length).toBe(1);
    expect(rijen.at(-1)!.regel).toBe(10_001);
  });
});

test('een rij over meer regels mag niet langer zijn dan 65.536 bytes', () => {
  const rij = (letters: number): string => `a;"${'x'.repeat(letters)}\n"\nb;c\n`;
  expect(kort(lees(rij(65_530), 2, 5_000)).map(([regel]) => regel)).toEqual([1, 3]);
  expect(kort(lees(rij(65_531), 2, 5_000))).toEqual([
    [1, 'open'],
    [2, 'open'],
    [3, ['b', 'c']],
  ]);
});

test('een regel van meer dan een miljoen tekens is geen CSV', () => {
  expect(() => lees('x'.repeat(1_100_000), 1, 100_000)).toThrow(/meer dan een miljoen tekens/);
});

test('wat goed is geschreven leest precies zo terug, in stukken van elke grootte', () => {
  const cel = fc.stringMatching(/^[ab;"\r\n é]{0,6}$/);
  const tabel = fc
    .integer({ min: 1, max: 4 })
    .chain((n) => fc.array(fc.array(cel, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(tabel, fc.integer({ min: 1, max: 9 }), fc.boolean(), (rijen, stuk, alles) => {
      const tekst = rijen
        .map((r) =>
          r.map((c) => (alles || /[;"\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(';'),
        )
        .map((regel) => `${regel}\r\n`)
        .join('');
      expect(lees(tekst, rijen[0]!.length, stuk).map((rij) => rij.cellen)).toEqual(rijen);
    }),
    { numRuns: 500 },
  );
});

test('hoe beschadigd ook: elke regel hoort bij één rij, en de stukken maken niet uit', () => {
  const tekst = fc.string({
    unit: fc.constantFrom('"', '"', ';', '\n', '\r\n', '\r', 'a', ' ', 'é', '\0'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(tekst, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 }), (t, velden, stuk) => {
      const rijen = lees(t, velden);
      expect(kort(lees(t, velden, stuk))).toEqual(kort(rijen));
      let regel = 1;
      for (const rij of rijen) {
        expect(rij.regel).toBe(regel);
        regel += rij.cellen.join('').split('\n').length;
      }
      const regels = t === '' || t.endsWith('\n') ? t.split('\n').length - 1 : t.split('\n').length;
      const losseCr = t.match(/\r(?!\n)/g)?.length ?? 0;
      expect(regel - 1).toBeGreaterThanOrEqual(regels);
      expect(regel - 1).toBeLessThanOrEqual(regels + losseCr);
    }),
    { numRuns: 1000 },
  );
});

test('de kop is een regel als de andere', () => {
  expect(splitsRegel('"a";b;"c ""d"""', ';')).toEqual(['a', 'b', 'c "d"']);
  expect(splitsRegel('"a;b', ';')).toEqual(['"a', 'b']);
});
