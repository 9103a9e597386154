import { expect, it } from 'vitest';
import { klacht, regioMet } from '../proefregio.fixture.ts';

const TERUG_1 = regioMet('jarenTerug: 4', 'jarenTerug: 1');
const tabel = (waar: string, kolommen: string, bron = 'werkprocessen', meer = ''): string =>
  klacht({
    ...TERUG_1,
    'tabellen.yaml': `${meer}tabellen:
  - id: t
    titel: T
    definitie: D
    bron: ${bron}
    waar: ${waar}
    rijen: [{ label: alles }]
    kolommen: [${kolommen}]
`,
  });
const TWEE_TERUG = '{ per: schooljaar, jaren: [-2, 0] }';

it('een jaar dat jarenTerug niet meeneemt, wordt niet stil te laag geteld', () =>
  expect(tabel('{ ontvangen: schooljaar }', TWEE_TERUG)).toBe(
    'proef/tabellen.yaml, regel 8, kolom 16: de tabel "t" vraagt 2022-2023, en zover gaat jarenTerug in regio.yaml niet terug; zet jarenTerug op 2.',
  ));

it.each([
  ['{ ontvangen: schooljaar }', '{ label: toen, jaar: -2 }', 2],
  ['{ ontvangen: { schooljaren: [-3, -1] } }', '{ label: toen }', 3],
  ['{ ontvangen: { schooljaren: [-1, 0] } }', '{ label: toen, jaar: -1 }', 2],
  ['{ ontvangen: { tm: einde } }', '{ label: toen, jaar: -2 }', 2],
  ['{ of: [{ ontvangen: schooljaar }, { afgesloten: schooljaar }] }', '{ label: toen, jaar: -2 }', 2],
])('%s met %s vraagt %i', (waar, kolom, terug) =>
  expect(tabel(waar, kolom)).toContain(`zet jarenTerug op ${terug}.`),
);

it.each([
  ['werkprocessen', '{ uitgeschreven: { schooljaren: [-4, -1] } }', '{ label: toen, jaar: -2 }'],
  // What is closed in a year of the report is read, however long ago it came in.
  ['werkprocessen', '{ ontvangen: { schooljaren: [-9, -1] }, afgesloten: schooljaar }', '{ label: nu }'],
  ['vsv-landelijk', '{ schooljaar: schooljaar }', TWEE_TERUG],
  ['bevolking', '{ jaar: { jaarVan: einde } }', '{ label: toen, jaar: -2 }'],
  [
    'werkprocessen',
    '{ ontvangen: schooljaar }',
    '{ label: pas, vanaf: "2023-2024", reden: r }, { label: nu }',
  ],
])('niet bij %s met %s', (bron, waar, kolommen) => expect(tabel(waar, kolommen, bron)).toBe(''));

it('een eigen bron kijkt zover terug als wie haar telt', () => {
  const bron =
    'bronnen:\n  laatste: { uit: werkprocessen, waar: { ontvangen: schooljaar }, per: leerling, neem: [id] }\n';
  expect(tabel('{}', '{ label: toen, jaar: -2 }', 'laatste', bron)).toContain('zet jarenTerug op 2.');
});

it('een cijfer ook', () =>
  expect(
    klacht({
      ...TERUG_1,
      'cijfers.yaml':
        'cijfers:\n  x: { tel: { bron: handhaving, waar: { datum: schooljaar }, jaar: -3 }, tekst: t }\n',
    }),
  ).toBe(
    'proef/cijfers.yaml, regel 2, kolom 68: het cijfer "x" vraagt 2021-2022, en zover gaat jarenTerug in regio.yaml niet terug; zet jarenTerug op 3.',
  ));

it('een jaar na het verslag bestaat niet', () =>
  expect(tabel('{ ontvangen: schooljaar }', '{ label: straks, jaar: 1 }')).toContain(
    'schrijf -1 voor het jaar ervoor',
  ));
