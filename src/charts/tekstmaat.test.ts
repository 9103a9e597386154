import { describe, expect, it } from 'vitest';
import { breekAf, inLetter, LETTER, REGEL, tekstbreedte } from './tekstmaat.ts';

describe('de maat van tekst in een grafiek', () => {
  it('volgt de breedtes van Source Sans 3', () => {
    expect(tekstbreedte('1.209')).toBeCloseTo((4 * 0.497 + 0.249) * LETTER, 6);
    expect(tekstbreedte('n.b.', true)).toBeCloseTo((0.572 + 0.573 + 2 * 0.3) * LETTER, 6);
  });

  it('volgt binnen een andere letter de breedtes van die letter, en daarna weer de gewone', () => {
    const breed = (tekst: string) => () => tekstbreedte(tekst);
    expect(inLetter('IBM Plex Sans', breed('1.209'))).toBeCloseTo((4 * 0.6 + 0.272) * LETTER, 6);
    expect(inLetter('Fira Sans', breed('0123'))).toBeCloseTo((0.558 + 0.433 + 0.495 + 0.499) * LETTER, 6);
    expect(inLetter('Nunito Sans', () => tekstbreedte('n.b.', true))).toBeCloseTo(
      inLetter('Nunito Sans', () => tekstbreedte('n', true) + tekstbreedte('b', true)) + 2 * 0.248 * LETTER,
      6,
    );
    expect(() => inLetter('IBM Plex Sans', () => tekstbreedte(null as never))).toThrow();
    expect(tekstbreedte('1.209')).toBeCloseTo((4 * 0.497 + 0.249) * LETTER, 6);
  });

  it('telt een letter met een teken zo breed als de letter zelf', () => {
    expect(tekstbreedte('vsv’ers één')).toBe(tekstbreedte('vsv’ers een'));
  });

  it('is op de volle breedte van 166 mm nooit kleiner dan 8,5 punt', () => {
    const puntPerEenheid = ((166 / 25.4) * 72) / 640;
    expect(LETTER * puntPerEenheid).toBeGreaterThanOrEqual(8.5);
    expect(REGEL).toBeGreaterThan(LETTER);
  });

  it('breekt tussen woorden af, en nooit in een schooljaar', () => {
    expect(breekAf('Processen-verbaal absoluut en relatief verzuim', 130)).toEqual([
      'Processen-verbaal',
      'absoluut en relatief',
      'verzuim',
    ]);
    expect(breekAf('2024-2025', 10)).toEqual(['2024-2025']);
    expect(breekAf('Processen-verbaal', 60)).toEqual(['Processen-', 'verbaal']);
    expect(breekAf('Informatie/voorlichting/hulpverlening', 120)).toEqual([
      'Informatie/',
      'voorlichting/',
      'hulpverlening',
    ]);
    expect(breekAf('Inkomen P-wet', 50)).toEqual(['Inkomen', 'P-wet']);
    expect(breekAf('werk / zorg - rust', 400)).toEqual(['werk / zorg - rust']);
  });
});
