import { inflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { maakPng } from '../pages/foto.fixture.ts';
import { metPalet } from './png.ts';

const deel = (png: Buffer, naam: string): Buffer => {
  const plek = png.indexOf(naam, 0, 'latin1');
  return png.subarray(plek + 4, plek + 4 + png.readUInt32BE(plek - 4));
};
/** Colour at a place, read back through the palette. */
const kleur = (png: Buffer, breed: number, x: number, y: number): number[] => {
  const nummer = inflateSync(deel(png, 'IDAT'))[y * (breed + 1) + x + 1]!;
  return [...deel(png, 'PLTE').subarray(nummer * 3, nummer * 3 + 3)];
};

describe('een plaatje met een palet', () => {
  it('houdt elke kleur als er hoogstens 256 zijn', () => {
    const png = metPalet(maakPng(12, 16));
    expect([imageSize(png).width, imageSize(png).height, png[24], png[25]]).toEqual([12, 16, 8, 3]);
    // The picture runs from 40 to 160 red, and from 0 to 255 blue.
    expect(kleur(png, 12, 0, 0)).toEqual([40, 90, 0]);
    expect(kleur(png, 12, 6, 8)).toEqual([100, 90, 127]);
  });

  it('kiest bij meer kleuren een die er dichtbij ligt', () => {
    const png = metPalet(maakPng(120, 200));
    expect(deel(png, 'PLTE').length).toBeLessThanOrEqual(768);
    const [r, g, b] = kleur(png, 120, 60, 100);
    expect([Math.abs(r! - 100) < 16, g, Math.abs(b! - 127) < 16]).toEqual([true, 90, true]);
  });
});
