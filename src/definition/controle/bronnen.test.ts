import { describe, expect, it } from 'vitest';
import { klacht } from '../proefregio.fixture.ts';

const bron = (inhoud: string): string =>
  klacht({ 'tabellen.yaml': `bronnen:\n  laatste: ${inhoud}\ntabellen: []\n` });
const groep = (inhoud: string, naam = 'mijngroep'): string =>
  klacht({ 'tabellen.yaml': `groepen:\n  ${naam}: ${inhoud}\ntabellen: []\n` });

describe('een eigen bron', () => {
  it('is goed als velden en export er zijn', () =>
    expect(bron('{ uit: werkprocessen, per: leerling, neem: [ontvangen, id], som: [meldingen] }')).toBe(''));

  it.each([
    [
      '{ uit: werkproces, per: leerling, neem: [id] }',
      19,
      '"werkproces" is geen bron. Bedoelt u "werkprocessen"?',
    ],
    ['{ uit: laatste, per: leerling, neem: [id] }', 19, 'de bron "laatste" wordt uit zichzelf gemaakt'],
    ['{ uit: werkprocessen, per: leerling, neem: [ontvagen] }', 56, 'Bedoelt u "ontvangen"?'],
    [
      '{ uit: werkprocessen, per: leerling, neem: [looptijd] }',
      56,
      'geen veld uit de export van werkprocessen',
    ],
    ['{ uit: werkprocessen, per: leerling, neem: [id], som: [status] }', 67, 'status is geen getal'],
    [
      '{ uit: bevolking, per: leerling, neem: [jaar] }',
      19,
      '"leerling" is geen veld uit de export van bevolking',
    ],
  ])('%s', (inhoud, kolom, zin) => {
    expect(bron(inhoud)).toMatch(new RegExp(`^proef/tabellen\\.yaml, regel 2, kolom ${kolom}: `));
    expect(bron(inhoud)).toContain(zin);
  });

  it('wijst de bron aan die niet klopt, en niet de tabel die haar telt', () => {
    const yaml = `bronnen:
  laatste: { uit: werkproces, per: leerling, neem: [id] }
tabellen:
  - { id: t, titel: T, definitie: D, bron: laatste, rijen: [{ label: a }], kolommen: [{ label: b }] }
`;
    expect(klacht({ 'tabellen.yaml': yaml })).toMatch(/regel 2, kolom 19: "werkproces" is geen bron/);
  });
});

describe('een groep', () => {
  it('is goed met waarden van haar veld', () =>
    expect(groep('{ van: onderwijssoort, waarden: { po: [bo, sbo] }, anders: rest }')).toBe(''));

  it.each([
    ['{ van: onderwijsoort, waarden: { po: [bo] } }', 'Bedoelt u "onderwijssoort"?'],
    [
      '{ van: onderwijssoort, waarden: { po: [boo] } }',
      '"boo" is geen waarde van onderwijssoort. Bedoelt u "bo"?',
    ],
    ['{ van: onderwijssoort, waarden: { po: [bo], vo: [vo, bo] } }', '"bo" staat ook al bij "po"'],
    ['{ van: soort, waarden: { luxe: [Luxe verzium] } }', 'Bedoelt u "Luxe verzuim"?'],
  ])('%s', (inhoud, zin) => {
    expect(groep(inhoud)).toMatch(/^proef\/tabellen\.yaml, regel 2, kolom \d+: /);
    expect(groep(inhoud)).toContain(zin);
  });

  it('heet niet als een veld', () =>
    expect(groep('{ van: onderwijssoort, waarden: { po: [bo] } }', 'leeftijd')).toBe(
      'proef/tabellen.yaml, regel 2, kolom 13: "leeftijd" is al een veld; geef deze groep een naam die nog geen veld is.',
    ));
});

it.each(['looptijd', 'ontvangen'])('een som van %s is geen telling', (veld) =>
  expect(
    klacht({
      'cijfers.yaml': `cijfers:\n  x: { tel: { bron: werkprocessen, maat: { som: ${veld} } }, tekst: t }\n`,
    }),
  ).toMatch(/^proef\/cijfers\.yaml, regel 2, kolom 42: /),
);
