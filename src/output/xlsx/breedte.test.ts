import { describe, expect, it } from 'vitest';
import { breedteVoor, hoogte, leesruimte, regels } from './breedte.ts';

describe('hoeveel regels een tekst nodig heeft', () => {
  it.each([
    ['', 10, 1],
    ['tien tekens', 11, 1],
    ['tien tekens', 10, 2],
    ['een twee drie vier', 8, 3],
    ['onafgebroken', 5, 3],
    ['een onafgebroken', 5, 4],
    ['twee\nregels', 20, 2],
  ])('"%s" in %i tekens: %i', (tekst, breedte, aantal) => expect(regels(tekst, breedte)).toBe(aantal));

  it('geeft de hoogte van de rij, nooit hoger dan Excel kan', () =>
    expect([1, 3, 100].map(hoogte)).toEqual([16, 46, 409]));
});

describe('de breedte van een kolom', () => {
  it('houdt het langste woord heel', () =>
    expect(breedteVoor('Langdurige hulpverlening', 3, 9, 24)).toBe(15));
  it('is groter als een kop anders te veel regels krijgt', () =>
    expect(breedteVoor('een kop van heel veel kleine woorden op een rij', 3, 9, 24)).toBe(20));
  it('blijft binnen de grens', () => expect(breedteVoor('x'.repeat(80), 3, 9, 24)).toBe(24));
});

describe('de ruimte voor lopende tekst', () => {
  it('loopt bij een smalle tabel over lege kolommen door', () =>
    expect(leesruimte([40, 20])).toEqual({ kolommen: 6, tekens: 94, breedten: [40, 20, 9, 9, 9, 9] }));
  it('blijft bij een brede tabel links', () =>
    expect(leesruimte([50, 20, 20, 20])).toEqual({ kolommen: 3, tekens: 88, breedten: [50, 20, 20, 20] }));
});
