import { expect, it } from 'vitest';
import { klacht, proefregio } from '../proefregio.fixture.ts';

const breuk = (raakt: string, id = 'b'): string =>
  `breuken:\n  - id: ${id}\n    vanaf: "2023-2024"\n    noot: N\n    raakt: [${raakt}]\n`;
const bij = (raakt: string): string => klacht({ 'breuken.yaml': breuk(raakt) });

it.each([
  ['{ bron: werkproces }', 21, '"werkproces" is geen bron. Bedoelt u "werkprocessen"?'],
  ['{ bron: historie }', 21, '"historie" is geen bron.'],
  [
    '{ waar: { werkpoces: [Jobhunter] } }',
    34,
    '"werkpoces" is geen veld van een bron. Bedoelt u "werkproces"?',
  ],
  ['{ bron: handhaving, waar: { artikel: 3a } }', 50, '"artikel" is geen veld van handhaving.'],
  [
    '{ waar: { werkproces: [Verzuim 18] } }',
    35,
    '"Verzuim 18" is geen waarde van werkproces. Bedoelt u "Verzuim 18+"?',
  ],
  [
    '{ bron: handhaving, maat: meldingen }',
    39,
    'meldingen tellen kan alleen bij werkprocessen, niet bij handhaving.',
  ],
  ['{ maat: meldingen, waar: { artikel: 3a } }', 49, '"artikel" is geen veld van werkprocessen.'],
  ['{ bron: werkprocessen, waar: { ontvangen: schoolljaar } }', 55, 'bedoelt u "schooljaar"?'],
])('%s', (raakt, kolom, zin) => {
  expect(bij(raakt)).toMatch(new RegExp(`^proef/breuken\\.yaml, regel 5, kolom ${kolom}: `));
  expect(bij(raakt)).toContain(zin);
});

it('een breuk van een eigen bron, of die geen tabel raakt, is goed', () => {
  expect(bij('{ bron: werkprocessen, maat: jongeren, waar: { werkproces: [Jobhunter] } }')).toBe('');
  expect(bij('{ waar: { onderwijssoort: [vavo] } }, { maat: jongeren }')).toBe('');
  const tabellen = 'bronnen:\n  laatste: { uit: werkprocessen, per: leerling, neem: [id] }\ntabellen: []\n';
  expect(klacht({ 'tabellen.yaml': tabellen, 'breuken.yaml': breuk('{ bron: laatste }') })).toBe('');
});

it('elke breuk heeft een eigen id, ook naast die van elke regio', () => {
  const twee = breuk('{}') + breuk('{}').replace('breuken:\n', '');
  expect(klacht({ 'breuken.yaml': twee })).toBe(
    'proef/breuken.yaml, regel 6, kolom 9: de breuk "b" staat er twee keer.',
  );
  const basis = proefregio({ 'breuken.yaml': breuk('{}', 'overal') });
  expect(klacht({ 'breuken.yaml': breuk('{}', 'overal') }, basis)).toBe(
    'proef/breuken.yaml, regel 2, kolom 9: de breuk "overal" geldt al voor elke regio; haal haar weg of geef haar een andere naam.',
  );
});
