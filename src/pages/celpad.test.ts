import { describe, expect, test } from 'vitest';
import type { Item } from '../definition/assen.ts';
import type { Breuk } from '../definition/breuk.ts';
import type { Fout } from '../text/fout.ts';
import { gevraagdeNamen } from './namen.ts';
import { getelde, hoofdstuk, kop, proefstof, tabel, tekenProef } from './proefstof.fixture.ts';
import type { Stof } from './stof.ts';
import { maakVerslag, titelInWoorden } from './verslag.ts';

const BASIS = new URL('../../templates/basis', import.meta.url).pathname;

const jaren = tabel({
  id: 'jaren',
  eenheid: 'meldingen',
  rijen: [kop('Luxe'), kop('Totaal', { totaal: true })],
  kolommen: [kop('2023-2024'), kop('2024-2025')],
  cellen: [
    [getelde(10, 'meldingen'), getelde(12, 'meldingen')],
    [getelde(20, 'meldingen'), getelde(1, 'meldingen')],
  ],
});
const groepen = tabel({
  id: 'duur',
  rijen: [kop('< 3 maanden'), kop('> 3 maanden'), kop('vo | Luxe', { kop: 'Luxe in het vo' })],
  kolommen: [kop('Aantal', { groep: 'Nieuw' }), kop('Aantal', { groep: 'Oud' })],
  cellen: [
    [getelde(3), getelde(4)],
    [getelde(5), getelde(6)],
    [getelde(7), getelde(8)],
  ],
});

const breuk: Breuk = {
  id: 'jvs',
  vanaf: 2024,
  noot: 'JVS telt anders.',
  raakt: [{ bron: 'werkprocessen' }],
  groei: false,
  teken: '†',
};

/** A report with these tables; the last column of `jaren` is this schooljaar, the one before it the year before. */
function stof(tekst: string, breuken: readonly Breuk[] = []): Stof {
  const proef = proefstof({ hoofdstukken: [hoofdstuk(tekst)], tabellen: [tabel(), jaren, groepen] });
  const hulpkolom: Item = { ...kop('Hulp'), filters: [], verborgen: true };
  const tabellen = proef.definitie.tabellen.map((plan) =>
    plan.id === 'jaren'
      ? { ...plan, kolommen: [...plan.kolommen.map((item, i) => ({ ...item, jaar: i - 1 })), hulpkolom] }
      : plan,
  );
  return { ...proef, definitie: { ...proef.definitie, tabellen, breuken } };
}

async function html(tekst: string, breuken: readonly Breuk[] = []): Promise<string> {
  const verslag = await maakVerslag(stof(tekst, breuken), BASIS, tekenProef);
  expect(verslag.waarschuwingen).toEqual([]);
  const na = verslag.html.slice(verslag.html.indexOf('<section class="hoofdstuk soort-hoofdstuk"'));
  return na.slice(na.indexOf('</div>') + 6, na.indexOf('</section>')).trim();
}
const woorden = async (tekst: string, breuken: readonly Breuk[] = []): Promise<string> =>
  (await html(tekst, breuken)).replace(/<[^>]+>/g, '');

describe('een cel van een tabel kan overal staan waar een cijfer kan staan', () => {
  test('het getal draagt de cel waar het vandaan komt, op één manier geschreven', async () =>
    expect(await html('{{cijfer "jaren|Luxe |  {schooljaar-1}"}}')).toBe(
      '<p><data class="cijfer" data-cijfer="jaren | Luxe | 2023-2024" value="10">10</data></p>',
    ));

  test.each([
    ['{{woord "jaren | Luxe | {schooljaar-1}"}}', 'tien'],
    ['{{meervoud "jaren | Totaal | {schooljaar}" "melding" "meldingen"}}', '1 melding'],
    [
      '{{verschil "jaren | Luxe | {schooljaar-1}" "jaren | Luxe | {schooljaar}"}}',
      'duidelijk gestegen, van 10 naar 12 (+20%)',
    ],
    ['{{aandeel "jaren | Luxe | {schooljaar-1}" "jaren | Totaal | {schooljaar-1}"}}', '50%'],
    ['{{#als "jaren | Luxe | {schooljaar}" "meer dan" "acht"}}ja{{else}}nee{{/als}}', 'ja'],
    ['{{#als "acht" "minstens" "jaren | Luxe | {schooljaar}"}}ja{{else}}nee{{/als}}', 'nee'],
    ['{{#beschikbaar "jaren | Luxe | {schooljaar}"}}ja{{else}}nee{{/beschikbaar}}', 'ja'],
    [
      '{{tegels "jaren | Luxe | {schooljaar} < jaren | Luxe | {schooljaar-1}"}}',
      '12meldingen: Luxe, 2024-2025duidelijk gestegen, was 10 (+20%)',
    ],
    ['{{cijfer "duur | < 3 maanden | Nieuw: Aantal"}}', '3'],
    ['{{cijfer "duur | vo | Luxe | Oud: Aantal"}}', '8'],
    ['{{tegels "duur | < 3 maanden | Nieuw: Aantal"}}', '3werkprocessen: &lt; 3 maanden, Nieuw, Aantal'],
    [
      '{{tegels "duur | < 3 maanden | Oud: Aantal < duur | < 3 maanden | Nieuw: Aantal"}}',
      '4werkprocessen: &lt; 3 maanden, Oud, Aantalsterk gestegen, was 3 (+33%)',
    ],
  ])('%s → %s', async (tekst, verwacht) => expect(await woorden(tekst)).toBe(verwacht));

  test('over een breuk in de reeks wordt niet gerekend, en het teken staat erbij', async () => {
    const paar = '"jaren | Luxe | {schooljaar-1}" "jaren | Luxe | {schooljaar}"';
    expect(await woorden(`{{verschil ${paar}}}`, [breuk])).toBe('12†');
    expect(await woorden(`{{#vergelijkbaar ${paar}}}ja{{else}}nee{{/vergelijkbaar}}`, [breuk])).toBe('nee');
    expect(await woorden(`{{#vergelijkbaar ${paar}}}ja{{else}}nee{{/vergelijkbaar}}`)).toBe('ja');
  });

  test('ook in de titel van een tabel of grafiek', () =>
    expect(titelInWoorden(stof(''), 'Luxe: {{cijfer "jaren | Luxe | {schooljaar}"}}')).toBe('Luxe: 12'));

  test('de gevraagde cijfers noemen de cel', () =>
    expect(gevraagdeNamen(stof('{{cijfer "jaren|Luxe|{schooljaar}"}}').definitie).cijfers).toContain(
      'jaren | Luxe | 2024-2025',
    ));

  test('een cel van een tabel die niet te maken was, is n.b. met de reden', async () => {
    const proef = proefstof({
      hoofdstukken: [hoofdstuk('{{cijfer "weg | Aalten | Aantal"}}')],
      ontbreekt: [{ id: 'weg', titel: 'Weg', reden: 'het bestand handhaving.csv ontbreekt' }],
    });
    const as = [{ ...kop(''), filters: [], verborgen: false, uit: 'school' }];
    const plannen = proef.definitie.tabellen.map((plan) =>
      plan.id === 'weg' ? { ...plan, rijen: as, kolommen: as } : plan,
    );
    const verslag = await maakVerslag(
      { ...proef, definitie: { ...proef.definitie, tabellen: plannen } },
      BASIS,
      tekenProef,
    );
    expect(verslag.html).toContain('<span class="cijfer" data-cijfer="weg | Aalten | Aantal">n.b.</span>');
    expect(verslag.waarschuwingen[0]).toContain('(het bestand handhaving.csv ontbreekt)');
  });
});

describe('een cel die er niet is, wordt gezien voordat er wordt geteld', () => {
  test.each([
    [
      '{{cijfer "jarn | Luxe | {schooljaar}"}}',
      'ONBEKENDE_TABEL',
      'er is geen tabel "jarn". Bedoelt u "jaren"?',
    ],
    ['{{cijfer "jaren | Lux | {schooljaar}"}}', 'ONBEKENDE_CEL', 'geen rij "Lux". Bedoelt u "Luxe"?'],
    ['{{cijfer "duur | > 3 maanden | Nieuw: Antal"}}', 'ONBEKENDE_CEL', 'Bedoelt u "Nieuw: Aantal"?'],
    ['{{cijfer "duur | > 3 maanden | Aantal"}}', 'DUBBELZINNIG', 'schrijf "Nieuw: Aantal" of "Oud: Aantal"'],
    ['{{cijfer "jaren | Luxe"}}', 'ONBEKEND_CIJFER', 'schrijf "tabel | rij | kolom"'],
    ['{{cijfer "jaren | Luxe | 2022-2023"}}', 'ONBEKENDE_CEL', '"{schooljaar-1}" of "{schooljaar}"'],
    ['{{tegels "duur | < 3 manden | Nieuw: Aantal"}}', 'ONBEKENDE_CEL', 'Bedoelt u "< 3 maanden"?'],
    [
      '{{cijfer "jaren | Luxe | Hulp"}}',
      'ONBEKENDE_CEL',
      'de kolom "Hulp" van de tabel "jaren" is verborgen',
    ],
    [
      '{{cijfer "duur | luxe in het vo | Oud: Aantal"}}',
      'ONBEKENDE_CEL',
      'Bedoelt u "vo | Luxe"? Zo heet "Luxe in het vo" in tabellen.yaml.',
    ],
    ['{{cijfer "iets heel anders"}}', 'ONBEKEND_CIJFER', 'Een cel wijst u aan als "tabel | rij | kolom".'],
  ])('%s: %s', (tekst, code, raad) => {
    try {
      gevraagdeNamen(stof(`Een.\n\n${tekst}`).definitie);
    } catch (oorzaak) {
      const fout = oorzaak as Fout;
      expect(fout).toMatchObject({ code, status: 2, plaats: { regel: 7, kolom: 1 } });
      expect(fout.message).toContain(raad);
      return;
    }
    expect.unreachable();
  });
});
