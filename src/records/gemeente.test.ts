import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Gemeentelijst, laadGemeenten } from './gemeente.ts';

const lijst = laadGemeenten('templates/profielen');

describe('een gemeente wordt herkend', () => {
  test.each([
    ['Aalten', 'Aalten'],
    ['0197', 'Aalten'],
    ['197', 'Aalten'],
    ['GM0197', 'Aalten'],
    ['AALTEN', 'Aalten'],
    ['Den Haag', "'s-Gravenhage"],
    ['s-Gravenhage', "'s-Gravenhage"],
    ['Den Bosch', "'s-Hertogenbosch"],
    ['Bergen (L)', 'Bergen (L.)'],
    ['Bergen (NH)', 'Bergen (NH.)'],
    ['Hengelo (O.)', 'Hengelo'],
    ['Hengelo', 'Hengelo'],
    ['Súdwest Fryslân', 'Súdwest-Fryslân'],
    ['Sudwest-Fryslan', 'Súdwest-Fryslân'],
    ['Nuenen c.a.', 'Nuenen, Gerwen en Nederwetten'],
    ['Boxmeer', 'Land van Cuijk'],
    ['Onbekend', 'Onbekend'],
    ['9999', 'Onbekend'],
  ])('%s is %s', (tekst, naam) => expect(lijst.zoek(tekst)).toBe(naam));

  test('wat geen gemeente is, wordt er geen', () => {
    expect(lijst.zoek('Bergen')).toBeNull();
    expect(lijst.zoek('9998')).toBeNull();
    expect(lijst.zoek('')).toBeNull();
    expect(lijst.zoek('Aaltem')).toBeNull();
    expect(lijst.lijktOp('Aaltem')).toBe('Aalten');
  });

  test('op CBS-code tellen alleen de gemeenten van nu', () => {
    expect(lijst.opCode('GM0197')).toBe('Aalten');
    expect(lijst.opCode('GM0003')).toBeNull();
    expect(lijst.opCode('NL01')).toBeNull();
  });

  test('er zijn 342 gemeenten, elk onder de eigen naam te vinden', () => {
    expect(lijst.gemeenten.length).toBe(342);
    for (const g of lijst.gemeenten)
      for (const t of [g.naam, g.nummer, g.code]) expect(lijst.zoek(t)).toBe(g.naam);
  });
});

describe('een lijst met een fout', () => {
  const metLijst = (gemeenten: string, aliassen?: string): string => {
    const map = mkdtempSync(join(tmpdir(), 'gemeenten-'));
    writeFileSync(join(map, 'gemeenten.csv'), gemeenten);
    if (aliassen !== undefined) writeFileSync(join(map, 'gemeente-aliassen.csv'), aliassen);
    return map;
  };

  test('zonder lijst, met een andere kop of met een leeg veld: een zin met de plaats', () => {
    expect(() => laadGemeenten(join(tmpdir(), 'bestaat-niet'))).toThrow(/niet te lezen/);
    expect(() => laadGemeenten(metLijst('naam;code\n'))).toThrow(/eerste regel/);
    expect(() => laadGemeenten(metLijst('code;nummer;naam\nGM0197;0197;\n'))).toThrow(/3 gevulde velden/);
  });

  test('een alias van een gemeente die er niet is', () => {
    const map = metLijst('code;nummer;naam\nGM0197;0197;Aalten\n', 'alias;naam\nBredevoort;Aaltem\n');
    expect(() => laadGemeenten(map)).toThrow(/"Bredevoort" wijst naar "Aaltem"/);
    expect(new Gemeentelijst([], []).zoek('9999')).toBe('Onbekend');
  });
});
