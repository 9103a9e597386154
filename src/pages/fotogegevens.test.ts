import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { exifMet, jpegDeel, maakJpeg, maakPng, maakWebp, pngDeel } from './foto.fixture.ts';
import { zonderGegevens } from './fotogegevens.ts';

const tekst = (bytes: Uint8Array | null): string => Buffer.from(bytes!).toString('latin1');
const EIGEN = 'GPS 51.9N 6.6E';

describe('wat een telefoon of programma bij een foto schrijft, komt niet in het verslag', () => {
  test('van een jpg blijft alleen het beeld', () => {
    const met = maakJpeg(16, 8, [
      exifMet(1),
      jpegDeel(0xed, Buffer.from(EIGEN)),
      jpegDeel(0xe2, Buffer.from(`MPF\0${EIGEN}`)),
      jpegDeel(0xfe, Buffer.from(EIGEN)),
    ]);
    expect(tekst(met)).toContain(EIGEN);
    expect(zonderGegevens(met, 'jpg', 1)).toEqual(maakJpeg(16, 8));
  });

  test('dichtheid en kleurprofiel van een jpg blijven', () => {
    const nodig = [jpegDeel(0xe0, Buffer.from('JFIF\0')), jpegDeel(0xe2, Buffer.from('ICC_PROFILE\0x'))];
    const jpg = maakJpeg(16, 8, nodig);
    expect(zonderGegevens(jpg, 'jpg', 1)).toEqual(jpg);
  });

  test('hoe een jpg rechtop staat blijft, de plaats op de kaart niet', () => {
    const schoon = zonderGegevens(maakJpeg(16, 8, [exifMet(6)]), 'jpg', 6);
    expect(imageSize(schoon!)).toMatchObject({ width: 16, height: 8, orientation: 6, type: 'jpg' });
    expect(tekst(schoon)).not.toContain('GPS');
  });

  test('wat achter het einde van een jpg staat, zoals een filmpje, valt weg', () => {
    const jpg = maakJpeg(16, 8);
    const met = new Uint8Array([...jpg, ...Buffer.from(EIGEN)]);
    expect(zonderGegevens(met, 'jpg', 1)).toEqual(jpg);
  });

  test('van een png blijven beeld en kleuren', () => {
    const kleur = pngDeel('gAMA', Buffer.from([0, 0, 0xb1, 0x8f]));
    const met = maakPng(4, 4, [
      kleur,
      pngDeel('tEXt', Buffer.from(`Author\0${EIGEN}`)),
      pngDeel('eXIf', Buffer.from(EIGEN)),
    ]);
    expect(zonderGegevens(met, 'png', 1)).toEqual(maakPng(4, 4, [kleur]));
  });

  test('van een webp blijft het beeld, en de kop zegt niet meer dat er iets volgt', () =>
    expect(zonderGegevens(maakWebp(30, 20, EIGEN), 'webp', 1)).toEqual(maakWebp(30, 20)));

  test.each([
    ['jpg', maakJpeg(16, 8)],
    ['png', maakPng(4, 4)],
    ['webp', maakWebp(30, 20)],
  ] as const)('een %s die te vroeg ophoudt, is niet heel', (soort, bytes) => {
    expect(zonderGegevens(bytes, soort, 1)).toEqual(bytes);
    expect(zonderGegevens(bytes.slice(0, -4), soort, 1)).toBeNull();
  });
});
