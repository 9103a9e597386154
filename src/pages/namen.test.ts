import { describe, expect, test } from 'vitest';
import { Fout } from '../text/fout.ts';
import { gevraagdeNamen } from './namen.ts';
import { grafiek, hoofdstuk, proefstof } from './proefstof.fixture.ts';

const gevraagd = (tekst: string) => gevraagdeNamen(proefstof({ hoofdstukken: [hoofdstuk(tekst)] }).definitie);

function fout(tekst: string, antwoord?: string): Fout {
  try {
    gevraagdeNamen(
      proefstof({ hoofdstukken: [hoofdstuk(tekst, antwoord === undefined ? {} : { antwoord })] }).definitie,
    );
  } catch (oorzaak) {
    if (oorzaak instanceof Fout) return oorzaak;
    throw oorzaak;
  }
  throw new Error('er kwam geen fout');
}

test('tabellen, grafieken en cijfers komen uit tekst, tegels, keuzes en titels, elk één keer', () => {
  const tekst =
    '{{tabel "status"}}{{#als "absoluut" "meer dan" "nul"}}{{grafiek "per-gemeente"}}{{else}}{{cijfer "een"}}{{/als}}{{tegels "acht<een"}}';
  expect(gevraagd(tekst)).toEqual({
    tabellen: ['status'],
    grafieken: ['per-gemeente'],
    cijfers: ['absoluut', 'nul', 'een', 'acht', 'absoluut-vorig'],
  });
});

describe('een fout in de tekst wijst zijn plaats aan', () => {
  test.each([
    ['Een.\n\n{{cijfer "absluut"}}', 'ONBEKEND_CIJFER', 7, 'Bedoelt u "absoluut"?'],
    ['{{tabel "statis"}}', 'ONBEKENDE_TABEL', 5, 'Bedoelt u "status"?'],
    ['\n{{grafiek "per-gemeent"}}', 'ONBEKENDE_GRAFIEK', 6, 'Bedoelt u "per-gemeente"?'],
    ['{{grafieken "per-gemeente" "per-gemeent"}}', 'ONBEKENDE_GRAFIEK', 5, 'Bedoelt u "per-gemeente"?'],
    ['{{grafieken "per-gemeente"}}', 'VERKEERD_GEBRUIK', 5, 'schrijft u als {{grafieken "grafiek-2"'],
    ['{{cijfer "aandeel"}}', 'ONBEKEND_CIJFER', 5, 'Bedoelt u "aandeel-vo" of "aandeel-vo-vorig"?'],
    ['{{cijfer "geen-aan"}}', 'ONBEKEND_CIJFER', 5, 'Bedoelt u "geen-aandeel"?'],
    ['{{cifer "absoluut"}}', 'ONBEKENDE_HULP', 5, 'Bedoelt u "cijfer"?'],
    ['{{peildatum "najaar2"}}', 'ONBEKENDE_PEILDATUM', 5, 'Bedoelt u "najaar"?'],
    ['{{verwijs "verzum"}}', 'ONBEKENDE_VERWIJZING', 5, 'Bedoelt u "verzuim"?'],
    ['{{tegels "een<absolut"}}', 'ONBEKEND_CIJFER', 5, 'Bedoelt u "absoluut"?'],
    ['{{#als "een" "groter dan" 3}}{{/als}}', 'VERKEERD_GEBRUIK', 5, 'Bekend zijn: meer dan, minder dan,'],
    ['{{cijfer absoluut}}', 'VERKEERD_GEBRUIK', 5, 'schrijf een naam als "absoluut"'],
    ['{{cijfer}}', 'VERKEERD_GEBRUIK', 5, 'schrijft u als {{cijfer "nieuwe-vsv"}}'],
    ['{{vast "16"}}', 'VERKEERD_GEBRUIK', 5, 'hoort bron='],
    [
      '{{verschil "een" "acht" vorm="mooi"}}',
      'VERKEERD_GEBRUIK',
      5,
      'woord, werkwoord, meervoud, procent, aantal, vanaf, zelfstandig',
    ],
    ['{{aandeel "een" "acht" decimaal=1}}', 'VERKEERD_GEBRUIK', 5, 'Bekend zijn: decimalen.'],
    ['Een.\n{{#als "een"}}\nTwee.', 'TEKST_KAPOT', 7, 'sluit een blok als {{#als …}} met {{/als}}'],
    ['{{#als "een"}}{{/noot}}', 'TEKST_KAPOT', 5, '{{#als}} wordt gesloten met {{/noot}}'],
    ['\n\n{{cijfer "een}}', 'TEKST_KAPOT', 7, 'aanhalingstekens'],
    ['{{cijfer “een”}}', 'VERKEERD_GEBRUIK', 5, 'gebruik rechte aanhalingstekens: "een".'],
    ['\n{{tegels “een<acht” “nul”}}', 'TEKST_KAPOT', 6, 'gebruik rechte aanhalingstekens'],
    ['\n{{verwijs “de tabel}}', 'VERKEERD_GEBRUIK', 6, 'kromme aanhalingstekens'],
    ['\n{{#als “een” "meer dan" 3)}}{{/als}}', 'TEKST_KAPOT', 6, 'kromme aanhalingstekens (“ ”)'],
    ['{{tabel "status"}}\n\n{{tabel "status"}}', 'DUBBEL_GEPLAATST', 7, '{{verwijs "status"}}'],
  ])('%j', (tekst, code, regel, raad) => {
    const gevonden = fout(tekst);
    expect(gevonden).toMatchObject({
      code,
      status: 2,
      plaats: { bestand: 'proef/hoofdstukken/03-verzuim.md', regel },
    });
    expect(gevonden.message).toContain(raad);
  });

  test('dezelfde tabel mag in twee takken van een keuze staan', () =>
    expect(gevraagd('{{#als "een"}}{{tabel "status"}}{{else}}{{tabel "status"}}{{/als}}').tabellen).toEqual([
      'status',
    ]));

  test('een fout in het antwoord wijst de kop van het hoofdstuk aan', () => {
    const kop = { bestand: 'proef/hoofdstukken/03-verzuim.md', regel: 3, kolom: 11 };
    const stof = proefstof({
      hoofdstukken: [hoofdstuk('', { antwoord: '{{cijfer "absolut"}}', kopplaats: () => kop })],
    });
    expect(() => gevraagdeNamen(stof.definitie)).toThrow(
      expect.objectContaining({ code: 'ONBEKEND_CIJFER', plaats: kop }),
    );
  });

  test('een tabel kan niet in een antwoord staan', () =>
    expect(fout('', '{{tabel "status"}}').message).toBe(
      '{{tabel}} kan alleen in de tekst van een hoofdstuk staan, niet in een titel of antwoord.',
    ));

  test('een onbekend cijfer in de titel van een grafiek wijst naar grafieken.yaml', () => {
    const stof = proefstof({ grafieken: [{ ...grafiek, titel: '{{cijfer "absolut"}}' }] });
    expect(() => gevraagdeNamen(stof.definitie)).toThrow(
      expect.objectContaining({
        code: 'ONBEKEND_CIJFER',
        plaats: { bestand: 'proef/grafieken.yaml', regel: 3, kolom: 5 },
      }),
    );
  });
});

test.each([
  '{{> layout}}',
  '{{lookup "a" "b"}}',
  '{{this.constructor}}',
  '{{#each "a"}}{{/each}}',
  '{{log "x"}}',
  '{{cijfer (cijfer "een")}}',
])('wat Handlebars meer kan, kan een hoofdstuk niet: %s', (tekst) => expect(fout(tekst).status).toBe(2));
