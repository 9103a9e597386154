import { describe, expect, test } from 'vitest';
import type { Fout } from '../text/fout.ts';
import { gevraagdeNamen } from './namen.ts';
import {
  getelde,
  hoofdstuk,
  kop,
  leeg,
  nietBekend,
  proefstof,
  tabel,
  tekenProef,
} from './proefstof.fixture.ts';
import { maakVerslag } from './verslag.ts';

const BASIS = new URL('../../templates/basis', import.meta.url).pathname;

const perGemeente = tabel({
  id: 'gemeenten',
  rijen: [
    kop('Aalten'),
    kop('Borne'),
    kop('Winterswijk'),
    kop('Doetinchem'),
    kop('w.v. wijk', { soort: 'waarvan', van: 'Doetinchem' }),
    kop('Totaal', { totaal: true }),
  ],
  kolommen: [kop('2024-2025'), kop('Aandeel'), kop('Oud')],
  cellen: [
    [getelde(96), getelde(31, '%'), nietBekend('geen export.')],
    [getelde(80), leeg(), getelde(3)],
    [getelde(1200), getelde(50, '%'), getelde(5)],
    [getelde(80), getelde(20, '%'), getelde(4)],
    [getelde(70), getelde(20, '%'), getelde(2)],
    [getelde(1456), getelde(100, '%'), getelde(12)],
  ],
});
const perGroep = tabel({
  id: 'groepen',
  rijen: [kop('nieuw', { groep: 'vo' }), kop('nieuw', { groep: 'mbo' }), kop('oud', { groep: 'mbo' })],
  kolommen: [kop('Totaal', { totaal: true })],
  cellen: [[getelde(1)], [getelde(7)], [getelde(5)]],
});

const stofMet = (tekst: string) =>
  proefstof({
    hoofdstukken: [hoofdstuk(tekst)],
    tabellen: [tabel(), perGemeente, perGroep],
    ontbreekt: [{ id: 'weg', titel: 'Weg', reden: 'het bestand ontbreekt' }],
  });

async function verteld(tekst: string): Promise<{ html: string; waarschuwingen: string[] }> {
  const { html, waarschuwingen } = await maakVerslag(stofMet(tekst), BASIS, tekenProef);
  const na = html.slice(html.indexOf('<section class="hoofdstuk soort-hoofdstuk"'));
  return { html: na.slice(na.indexOf('</div>') + 6, na.indexOf('</section>')).trim(), waarschuwingen };
}
const woorden = async (tekst: string): Promise<string> =>
  (await verteld(tekst)).html.replace(/<[^>]+>/g, '').trim();

describe('een lijst noemt de rijen van een kolom met hun getal', () => {
  test.each([
    ['{{lijst "gemeenten" "{schooljaar}" hoogste=3}}', 'Winterswijk (1.200), Aalten (96) en Borne (80)'],
    ['{{lijst "gemeenten" "2024-2025" laagste=2}}', 'Borne (80) en Doetinchem (80)'],
    ['{{lijst "gemeenten" "2024-2025" hoogste=1}}', 'Winterswijk (1.200)'],
    ['{{lijst "gemeenten" "2024-2025" boven=80}}', 'Aalten (96) en Winterswijk (1.200)'],
    ['{{lijst "gemeenten" "2024-2025" boven=80 hoogste=9}}', 'Winterswijk (1.200) en Aalten (96)'],
    ['{{lijst "gemeenten" "2024-2025" onder=80}}', 'geen'],
    ['{{lijst "gemeenten" "2024-2025" onder=80 leeg="geen enkele"}}', 'geen enkele'],
    ['{{lijst "gemeenten" "Aandeel" laagste=2}}', 'Borne (0%) en Doetinchem (20%)'],
    ['{{lijst "groepen" "Totaal" hoogste=2}}', 'nieuw (7) en oud (5)'],
    ['{{lijst "groepen" "Totaal"}}', 'vo: nieuw (1), mbo: nieuw (7) en oud (5)'],
  ])('%s → %s', async (tekst, verwacht) =>
    expect(await woorden(`Het zijn ${tekst}.`)).toBe(`Het zijn ${verwacht}.`),
  );

  test('elk getal draagt de cel waar het vandaan komt', async () =>
    expect((await verteld('{{lijst "groepen" "Totaal" hoogste=1}}')).html).toBe(
      '<p>nieuw (<data class="cijfer" data-cijfer="groepen | mbo: nieuw | Totaal" value="7">7</data>)</p>',
    ));

  test('als punten is het een echte lijst', async () =>
    expect(
      (await verteld('Dit zijn ze:\n{{lijst "gemeenten" "2024-2025" hoogste=2 vorm="punten"}}')).html,
    ).toBe(
      '<p>Dit zijn ze:</p>\n<ul><li>Winterswijk: <data class="cijfer" data-cijfer="gemeenten | Winterswijk | 2024-2025" value="1200">1.200</data></li><li>Aalten: <data class="cijfer" data-cijfer="gemeenten | Aalten | 2024-2025" value="96">96</data></li></ul>',
    ));

  test('wat geen cijfer heeft, valt weg met een waarschuwing', async () => {
    const { html, waarschuwingen } = await verteld('{{lijst "gemeenten" "Oud" laagste=2}}');
    expect(html.replace(/<[^>]+>/g, '')).toBe('Borne (3) en Doetinchem (4)');
    expect(waarschuwingen).toEqual([
      'proef/hoofdstukken/03-verzuim.md: {{lijst "gemeenten" "Oud"}} laat weg wat geen cijfer heeft: Aalten.',
    ]);
  });

  test('zonder tabel staat er n.b. en geen "geen"', async () => {
    const stof = stofMet('{{lijst "weg" "Aantal"}}');
    const plannen = stof.definitie.tabellen.map((plan) =>
      plan.id === 'weg' ? { ...plan, kolommen: [{ ...kop('Aantal'), filters: [], verborgen: false }] } : plan,
    );
    const { html, waarschuwingen } = await maakVerslag(
      { ...stof, definitie: { ...stof.definitie, tabellen: plannen } },
      BASIS,
      tekenProef,
    );
    expect(html).toContain('<p>n.b.</p>');
    expect(waarschuwingen).toEqual([
      'proef/hoofdstukken/03-verzuim.md: {{lijst "weg" "Aantal"}} is leeg: het bestand ontbreekt.',
    ]);
  });

  test('een keuze om een punt heen laat alleen dat punt weg', async () =>
    expect(
      (await verteld('- een\n{{#als "nul"}}\n- twee\n{{/als}}\n{{#als "acht"}}\n- drie\n{{/als}}')).html,
    ).toBe('<ul>\n<li>een</li>\n<li>drie</li>\n</ul>'));
});

test.each([
  ['{{lijst "gemeente" "Totaal"}}', 'Bedoelt u "gemeenten"?'],
  ['{{lijst "groepen" "Totale"}}', 'Bedoelt u "Totaal"?'],
  ['{{lijst "groepen"}}', 'schrijft u als {{lijst "tabel-4" "Totaal" hoogste=3}}'],
  ['{{lijst "groepen" "Totaal" hoogst=3}}', 'Bedoelt u "hoogste"?'],
  ['{{lijst "groepen" "Totaal" hoogste=3 laagste=1}}', 'kies hoogste= of laagste=, niet allebei.'],
  ['{{lijst "groepen" "Totaal" hoogste=0}}', 'hoort een getal van 1 of meer'],
  ['{{lijst "groepen" "Totaal" hoogste="drie"}}', 'hoort een heel getal'],
  ['{{lijst "groepen" "Totaal" vorm="tabel"}}', 'zin, punten'],
  ['{{lijts "groepen" "Totaal"}}', 'Bedoelt u "lijst"?'],
])('%s wordt gezien voordat er wordt geteld', (tekst, raad) => {
  expect(() => gevraagdeNamen(stofMet(`\n${tekst}`).definitie)).toThrow(
    expect.objectContaining({
      status: 2,
      plaats: { bestand: 'proef/hoofdstukken/03-verzuim.md', regel: 6, kolom: 1 },
      message: expect.stringContaining(raad),
    }) as unknown as Fout,
  );
});

test('een lijst in punten kan niet in een antwoord staan, een zin wel', () => {
  const met = (antwoord: string) => {
    const stof = stofMet('');
    return { ...stof.definitie, hoofdstukken: [hoofdstuk('', { antwoord })] };
  };
  expect(() => gevraagdeNamen(met('{{lijst "groepen" "Totaal" vorm="punten"}}'))).toThrow(
    'vorm="punten" kan alleen in de tekst van een hoofdstuk',
  );
  expect(gevraagdeNamen(met('{{lijst "groepen" "Totaal"}}')).tabellen).toEqual([]);
});
