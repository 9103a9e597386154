import { describe, expect, test } from 'vitest';
import { heeftSpoor, heeftStuurteken, maakTekstlezer } from './codering.ts';

const lees = (codering: 'utf-8' | 'windows-1252', ...stukken: number[][]): string => {
  const lezer = maakTekstlezer(codering);
  return stukken.map((bytes) => lezer.voeg(Buffer.from(bytes))).join('') + lezer.klaar();
};

describe('bytes worden tekst', () => {
  // The index of the WHATWG Encoding Standard; TextDecoder itself cannot be the judge, see codering.ts.
  test('windows-1252 als in de norm', () => {
    const hoog = Array.from({ length: 32 }, (_, i) => 0x80 + i);
    const punten = [...lees('windows-1252', hoog)].map((teken) => teken.codePointAt(0)!.toString(16));
    expect(punten.join(' ')).toBe(
      '20ac 81 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 8d 17d 8f ' +
        '90 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 9d 17e 178',
    );
    expect(lees('windows-1252', [0x41, 0xeb, 0xff, 0xa0])).toBe('Aëÿ\u00a0');
  });
  test('een teken van UTF-8 mag over twee stukken verdeeld zijn', () => {
    expect(lees('utf-8', [0x61, 0xc3], [0xab])).toBe('aë');
    expect(lees('utf-8', [0x61, 0xc3])).toBe('a\ufffd');
  });
});

describe('sporen van een verkeerde tekencodering', () => {
  test.each(['Ã«', 'SÃºdwest', 'â€™s', 'a\ufffdb', 'a\x81b'])('%j', (tekst) =>
    expect(heeftSpoor(tekst)).toBe(true),
  );
  test.each(['Súdwest-Fryslân', '’s-Gravenhage', 'Ål Ä É Õ', 'CURAÇAO', 'Ã la carte'])(
    'niet in %j',
    (tekst) => {
      expect(heeftSpoor(tekst)).toBe(false);
    },
  );
  test('een besturingsteken is iets anders dan een tab of een regeleinde', () => {
    expect(heeftStuurteken('a\x07b')).toBe(true);
    expect(heeftStuurteken('a\0b')).toBe(true);
    expect(heeftStuurteken('a\tb\r\nc')).toBe(false);
  });
});
