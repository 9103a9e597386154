import { describe, expect, test } from 'vitest';
import { getelde, kop, leeg, nietBekend, tabel } from './proefstof.fixture.ts';
import { tabelblok } from './tabelblok.ts';
import { tabelnoten, teltOpTotHonderd } from './tabelnoten.ts';

const doel = { anker: 't-status', nummer: 'Tabel 1', titel: 'Status 2024-2025' };
const blok = (meer = {}): string => tabelblok(tabel(meer), doel);

test('een tabel als geheel: bijschrift, koppen, rijen en bron', () => {
  expect(blok()).toBe(
    '<div class="tabelblok heel" id="t-status"><div class="tabelkader" role="group" tabindex="0" aria-label="Tabel 1: Status 2024-2025"><table class="tabel korte-labels"><caption><span class="bijschrift"><span class="nummer">Tabel 1</span> <span class="bevinding">Status <span class="aaneen">2024-2025</span></span> <span class="onderschrift">Meldingen naar gemeente en status.</span></span></caption><thead><tr><th scope="col">Gemeente</th><th scope="col">Monitoring</th><th scope="col">Afgerond</th></tr></thead><tbody><tr><th scope="row">Aalten</th><td>7</td><td>1.209</td></tr><tr><th scope="row">Berkelland</th><td>0</td><td>3</td></tr><tr class="totaal"><th scope="row">Totaal</th><td>7</td><td>1.212</td></tr></tbody></table></div><div class="noten"><p>Bron: JVS.</p></div></div>',
  );
});

test('kolommen onder één kop krijgen die kop erboven', () => {
  const html = blok({
    kolommen: [kop('Monitoring', { groep: 'Nog bezig' }), kop('In behandeling', { groep: 'Nog bezig' })],
  });
  expect(html).toContain(
    '<colgroup></colgroup><colgroup span="2"></colgroup><thead><tr><th scope="col" rowspan="2">Gemeente</th><th scope="colgroup" class="groepkop" colspan="2">Nog bezig</th></tr><tr><th scope="col">Monitoring</th><th scope="col">In behandeling</th></tr></thead>',
  );
});

test('een kolom onder een andere kop dan de vorige staat iets verder af, in kop en rijen', () => {
  const html = blok({
    kolommen: [kop('Aantal', { groep: 'vo' }), kop('Aantal', { groep: 'mbo' })],
  });
  expect(html).toContain('<th scope="col">Aantal</th><th scope="col" class="groepbegin">Aantal</th>');
  expect(html).toContain('<td>7</td><td class="groepbegin">1.209</td>');
});

test('rijen van één groep staan onder de naam van die groep', () => {
  const html = blok({
    rijen: [
      kop('vo | 2023', { kop: '2023', groep: 'vo' }),
      kop('vo | 2024', { kop: '2024', groep: 'vo' }),
      kop('Totaal'),
    ],
  });
  expect(html).toContain(
    '<tbody><tr class="groeprij"><th scope="rowgroup" colspan="3">vo</th></tr><tr class="niveau-1"><th scope="row">2023</th>',
  );
  expect(html).toContain('</tbody><tbody><tr><th scope="row">Totaal</th>');
});

test('een aandeel draagt zijn eenheid in de kop, en een leeg aandeel is een streepje met uitleg', () => {
  const html = blok({
    kolommen: [kop('Aantal'), kop('Aandeel')],
    cellen: [
      [getelde(7), getelde(94.1, '%', 1)],
      [getelde(0), leeg(1)],
      [getelde(7), getelde(100, '%', 1)],
    ],
  });
  expect(html).toContain('<th scope="col">Aandeel <span class="eenheid">%</span></th>');
  expect(html).toContain('<td>94,1</td>');
  expect(html).toContain('<td class="leeg">–</td>');
  expect(html).toContain('<p>– = geen.</p>');
});

test('een waarde uit de gegevens is tekst en nooit HTML', () => {
  const html = blok({
    rijen: [kop('<script>alert(1)</script>'), kop('a"b'), kop('c&d')],
    noten: ['<b>noot</b>'],
  });
  expect(html).toContain('<th scope="row">&lt;script&gt;alert(1)&lt;/script&gt;</th>');
  expect(html).toContain('<p>&lt;b&gt;noot&lt;/b&gt;</p>');
  expect(html).not.toContain('<script');
});

test('een brede tabel krijgt kleinere letters', () => {
  const kolommen = Array.from({ length: 12 }, (_, i) => kop(`k${i}`));
  const html = blok({ kolommen, cellen: [0, 1, 2].map(() => kolommen.map(() => getelde(1))) });
  expect(html).toContain('<table class="tabel zeer-dicht korte-labels">');
});

describe('onder de tabel', () => {
  test('staat waarom een cijfer er niet is, en waar een ander cijfer vandaan komt', () => {
    const historisch = { ...getelde(3), bron: 'jaarverslag 2022-2023' };
    const deze = tabel({
      noten: ['Zonder pro.'],
      cellen: [
        [nietBekend('van dat jaar is geen export.'), historisch],
        [getelde(1), historisch],
        [getelde(1), historisch],
      ],
    });
    expect(tabelnoten(deze)).toEqual({
      noten: ['Zonder pro.', 'n.b. = niet beschikbaar: van dat jaar is geen export.'],
      bron: 'Bron: JVS; Afgerond: jaarverslag 2022-2023.',
    });
  });

  const aandelen = (waarden: number[], totaal?: number) =>
    tabel({
      rijen: [
        ...waarden.map((_, i) => kop(`r${i}`)),
        ...(totaal === undefined ? [] : [kop('Totaal', { totaal: true })]),
      ],
      kolommen: [kop('Aandeel')],
      cellen: [...waarden, ...(totaal === undefined ? [] : [totaal])].map((w) => [getelde(w, '%')]),
    });

  test.each([
    [[33, 33, 33], 100, false],
    [[33, 33, 34], 100, true],
    [[33, 33, 33], undefined, false],
    [[20, 30, 10], undefined, true],
    [[12, 14, 13], 13, true],
  ])('aandelen %j met totaal %s: tellen op is %s', (waarden, totaal, klopt) =>
    expect(teltOpTotHonderd(aandelen(waarden, totaal))).toBe(klopt),
  );

  test('staat dat percentages door afronding niet optellen', () =>
    expect(tabelnoten(aandelen([33, 33, 33], 100)).noten).toEqual([
      'Percentages tellen door afronding niet altijd op tot 100.',
    ]));
});
