import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { klacht, regioMet } from './proefregio.fixture.ts';

describe('de codering van een bestand', () => {
  const tekst = 'begrippen:\n  - { term: één, uitleg: u }\n';
  it.each([
    ['begrippen.yaml', Buffer.from(tekst, 'latin1'), 'Windows-1252'],
    ['begrippen.yaml', Buffer.from(`\uFEFF${tekst}`, 'utf16le'), 'UTF-16'],
    ['stijl.css', Buffer.from('/* één */', 'latin1'), 'Windows-1252'],
    ['hoofdstukken/01-begin.md', Buffer.from('---\ntitel: één\n---\n', 'latin1'), 'Windows-1252'],
  ])('van %s wordt genoemd', (naam, bytes, codering) =>
    expect(klacht({ [naam]: bytes })).toMatch(
      new RegExp(
        `^proef/${naam}: dit bestand is niet als UTF-8 bewaard, waarschijnlijk als ${codering}.*; kies bij Opslaan`,
      ),
    ),
  );

  it('UTF-8 met een merkteken vooraan is goed', () =>
    expect(klacht({ 'begrippen.yaml': `\uFEFF${tekst}` })).toBe(''));
});

describe('een map in de plaats van een bestand', () => {
  it.each(['breuken.yaml', 'stijl.css', 'logo.svg', 'hoofdstukken/02-leeg.md'])('%s', (naam) =>
    expect(klacht({ [`${naam}/inhoud.txt`]: 'x' })).toBe(
      `proef/${naam}: dit is een map, en hier hoort een bestand met deze naam; geef de map een andere naam.`,
    ),
  );
});

describe('een naam die net niet klopt, wordt niet overgeslagen', () => {
  it.each([
    ['breuk.yaml', 'breuken.yaml'],
    ['stijl.css.txt', 'stijl.css'],
    ['2024-2025/tabelen.yaml', 'tabellen.yaml'],
  ])('%s', (naam, goed) =>
    expect(klacht({ [naam]: 'x' })).toBe(
      `proef/${naam}: dit bestand leest het programma niet; noem het "${goed}", of haal het weg.`,
    ),
  );

  it('een map voor een schooljaar', () =>
    expect(klacht({ '2023-24/tabellen.yaml': 'x' })).toBe(
      'proef/2023-24: deze map leest het programma niet; noem haar naar het schooljaar, zoals "2023-2024".',
    ));

  it('andere bestanden mogen er staan', () =>
    expect(klacht({ 'tabellen-oud.yaml': 'x', 'notities.txt': 'x', 'brief/kladje.yaml': 'x' })).toBe(''));
});

it('een term wordt één keer uitgelegd', () =>
  expect(
    klacht({ 'begrippen.yaml': 'begrippen:\n  - { term: Vsv, uitleg: u }\n  - { term: vsv, uitleg: v }\n' }),
  ).toBe('proef/begrippen.yaml, regel 3, kolom 5: de term "vsv" staat er twee keer; haal er een weg.'));

it('een map zonder hoofdstukken geeft geen leeg verslag', () =>
  expect(klacht({ '2024-2025/hoofdstukken/kladje.txt': 'x' })).toBe(
    'proef/2024-2025/hoofdstukken: in deze map staat geen tekst; een tekst heet bijvoorbeeld 01-verzuim.md.',
  ));

it('een stijlblad dat iets ophaalt, wijst de regel aan', () =>
  expect(klacht({ 'stijl.css': 'h1 { color: red; }\n  @import "x.css";\n' })).toMatch(
    /^proef\/stijl\.css, regel 2, kolom 3: het stijlblad haalt iets van buiten/,
  ));

it('een jaar in regio.yaml wijst zichzelf aan', () =>
  expect(klacht(regioMet('schooljaar: 2024-2025', 'schooljaar: 2024'))).toMatch(
    /^proef\/regio\.yaml, regel 8, kolom 13: bij "schooljaar" hoort een tekst/,
  ));
