import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { laadDefinitie } from './laad.ts';
import { klacht, proefregio, TABEL } from './proefregio.fixture.ts';

describe('een definitie laden', () => {
  it('weigert een huisstijl die niet te lezen is', () => {
    const regio = readFileSync(join(proefregio(), 'regio.yaml'), 'utf8');
    expect(klacht({ 'regio.yaml': regio.replace('#cc6600', '#ffd200') })).toMatch(
      /^proef\/regio\.yaml, regel 13, kolom \d+: .*contrast/,
    );
  });

  it('werkt rijen en kolommen uit voor het schooljaar', () => {
    const { tabellen } = laadDefinitie(proefregio({ 'tabellen.yaml': TABEL }));
    expect(tabellen[0]!.titel).toBe('Verzuim in 2024-2025');
    expect(tabellen[0]!.rijen.map((r) => r.label)).toEqual(['Aalten', 'Oost Gelre', 'Totaal']);
    expect(tabellen[0]!.kolommen.map((k) => [k.label, k.jaar])).toEqual([
      ['2023-2024', -1],
      ['2024-2025', 0],
    ]);
  });

  it('volgt het schooljaar van de opdracht boven dat van regio.yaml', () => {
    const { tabellen } = laadDefinitie(proefregio({ 'tabellen.yaml': TABEL }), '2023-2024');
    expect(tabellen[0]!.kolommen.map((k) => k.label)).toEqual(['2022-2023', '2023-2024']);
  });

  it('een map met de naam van het schooljaar gaat voor, bestand voor bestand', () => {
    const map = proefregio({
      'tabellen.yaml': TABEL,
      '2022-2023/tabellen.yaml': TABEL.replace('tabel-a', 'tabel-toen'),
      '2022-2023/hoofdstukken/01-toen.md': '---\ntitel: Toen\n---\n\nTekst.\n',
    });
    const toen = laadDefinitie(map, '2022-2023');
    expect(toen.tabellen.map((t) => t.id)).toEqual(['tabel-toen']);
    expect(toen.hoofdstukken.map((h) => h.titel)).toEqual(['Toen']);
    expect(toen.regio.naam).toBe('Proefland');
    expect(laadDefinitie(map).tabellen.map((t) => t.id)).toEqual(['tabel-a']);
  });

  it('breuken van de regio komen voor de breuken die overal gelden, elk met een eigen teken', () => {
    const breuk = (id: string) => `breuken:\n  - { id: ${id}, vanaf: "2023-2024", noot: N, raakt: [{}] }\n`;
    const map = proefregio({ 'breuken.yaml': breuk('eigen') });
    const basis = proefregio({ 'breuken.yaml': breuk('overal') });
    expect(laadDefinitie(map, undefined, basis).breuken.map((b) => [b.id, b.teken, b.vanaf])).toEqual([
      ['eigen', '†', 2023],
      ['overal', '§', 2023],
    ]);
    expect(laadDefinitie(map).breuken.map((b) => b.id)).toEqual(['eigen']);
  });

  it('een breuk die door het verslag kan lopen krijgt eerder een teken; na drie worden de tekens dubbel', () => {
    const breuk = (id: string, vanaf: string) =>
      `  - { id: ${id}, vanaf: "${vanaf}", noot: N, raakt: [{}] }\n`;
    const oud = ['a', 'b', 'c'].map((id) => breuk(id, '2012-2013')).join('');
    const map = proefregio({ 'breuken.yaml': `breuken:\n${oud}${breuk('nu', '2024-2025')}` });
    expect(laadDefinitie(map).breuken.map((b) => [b.id, b.teken])).toEqual([
      ['a', '§'],
      ['b', '¶'],
      ['c', '††'],
      ['nu', '†'],
    ]);
  });

  it('maakt een tabel per gemeente waar dat gevraagd wordt', () => {
    const perGemeente = TABEL.replace(
      'id: tabel-a',
      'id: raad-{gemeente}-verzuim\n    voorElk: gemeente',
    ).replace('Verzuim in {schooljaar}', 'Verzuim in {gemeente}');
    const { tabellen } = laadDefinitie(proefregio({ 'tabellen.yaml': perGemeente }));
    expect(tabellen.map((t) => [t.id, t.titel, t.waar?.gemeente])).toEqual([
      ['raad-aalten-verzuim', 'Verzuim in Aalten', 'Aalten'],
      ['raad-oost-gelre-verzuim', 'Verzuim in Oost Gelre', 'Oost Gelre'],
    ]);
  });

  it('vult schooljaren, jaren en peildata in teksten in en laat Handlebars met rust', () => {
    const { grafieken } = laadDefinitie(
      proefregio({
        'grafieken.yaml': `
grafieken:
  - { id: g, vorm: ontbreekt, reden: r, titel: '{{cijfer "x"}} in {schooljaar-1/}', onderschrift: 'op {peildatum:najaar} in {regio}, {jaar-1}' }
`,
      }),
    );
    expect(grafieken[0]).toMatchObject({
      titel: '{{cijfer "x"}} in 2023/2024',
      onderschrift: 'op 18 september 2025 in Proefland, 2024',
    });
  });
});

describe('een fout in een definitie', () => {
  it.each([
    [
      'kapotte YAML',
      { 'tabellen.yaml': 'tabellen:\n  - id: "a\n' },
      /^proef\/tabellen\.yaml, regel 3, kolom 1: dit is geen geldige YAML/,
    ],
    [
      'een onbekende instelling',
      { 'tabellen.yaml': TABEL.replace('definitie:', 'definite:') },
      'proef/tabellen.yaml, regel 5, kolom 5: "definite" is hier geen bekende instelling (bij "tabellen › 1"); bedoelt u "definitie"?',
    ],
    [
      'een onbekende bron',
      { 'tabellen.yaml': TABEL.replace('bron: werkprocessen', 'bron: werkproces') },
      'proef/tabellen.yaml, regel 6, kolom 11: "werkproces" is geen bron. Bedoelt u "werkprocessen"?',
    ],
    [
      'een onbekend veld',
      { 'tabellen.yaml': TABEL.replace('{ ontvangen:', '{ ontvangn:') },
      'proef/tabellen.yaml, regel 7, kolom 23: "ontvangn" is geen veld van werkprocessen. Bedoelt u "ontvangen"?',
    ],
    [
      'een waarde die er niet is',
      { 'tabellen.yaml': TABEL.replace('{ ontvangen: schooljaar }', '{ werkproces: Absoluut verzium }') },
      'proef/tabellen.yaml, regel 7, kolom 25: "Absoluut verzium" is geen waarde van werkproces. Bedoelt u "Absoluut verzuim"?',
    ],
    [
      'een anker dat er niet is',
      { 'tabellen.yaml': TABEL.replace('bron: werkprocessen', 'bron: *registratie') },
      'proef/tabellen.yaml, regel 6, kolom 11: "*registratie" verwijst naar "&registratie", maar dat staat niet eerder in dit bestand.',
    ],
    [
      'een cijfer dat uit zichzelf wordt berekend',
      { 'cijfers.yaml': 'cijfers:\n  x: { som: [y, y], tekst: x }\n  y: { min: [x, x], tekst: y }\n' },
      'proef/cijfers.yaml, regel 2, kolom 6: het cijfer "x" wordt uit zichzelf berekend (via y).',
    ],
    [
      'een tabel die er twee keer staat',
      { 'tabellen.yaml': TABEL + TABEL.replace('\ntabellen:\n', '') },
      'proef/tabellen.yaml, regel 13, kolom 5: de tabel "tabel-a" staat er twee keer.',
    ],
    [
      'een cijfer bij een cel die er niet is',
      {
        'tabellen.yaml': TABEL,
        'cijfers.yaml': 'cijfers:\n  x: { cel: [tabel-a, Aalte, 2024-2025], tekst: x }\n',
      },
      'proef/cijfers.yaml, regel 2, kolom 23: de tabel "tabel-a" heeft geen rij "Aalte". Bedoelt u "Aalten"?',
    ],
    [
      'een grafiek bij een tabel die er niet is',
      {
        'grafieken.yaml':
          'grafieken:\n  - { id: g, vorm: lijn, tabel: tabel-b, titel: t, onderschrift: o }\n',
      },
      'proef/grafieken.yaml, regel 2, kolom 33: er is geen tabel "tabel-b".',
    ],
    [
      'een hoofdstuk zonder kop',
      { 'hoofdstukken/01-begin.md': 'Tekst.\n' },
      'proef/hoofdstukken/01-begin.md, regel 1: dit hoofdstuk begint niet met een kop tussen twee regels "---" (met daarin de titel).',
    ],
    [
      'een verkeerde waarde in de kop van een hoofdstuk',
      { 'hoofdstukken/01-begin.md': '---\ntitel: A\nsoort: bijlge\n---\n' },
      'proef/hoofdstukken/01-begin.md, regel 3, kolom 8: bij "soort" kan alleen staan: hoofdstuk, bijlage, ongenummerd.',
    ],
  ])('%s krijgt bestand, regel en een zin', (_, bestanden, zin) =>
    expect(klacht(bestanden as Record<string, string>)).toMatch(zin),
  );

  it('een dag die niet bestaat', () => {
    const map = proefregio();
    const pad = join(map, 'regio.yaml');
    writeFileSync(pad, readFileSync(pad, 'utf8').replace('inschrijvingen: 1-1', 'einde: 31-6'));
    expect(() => laadDefinitie(map)).toThrow(/deze dag bestaat niet in elk jaar/);
  });

  it('een map die er niet is', () =>
    expect(() => laadDefinitie('/bestaat/niet')).toThrow(
      expect.objectContaining({ code: 'REGIO_ONBEKEND', status: 2 }),
    ));
});
