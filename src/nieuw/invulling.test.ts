import { expect, it } from 'vitest';
import { vulIn } from './invulling.ts';

const vul = (tekst: string, ...feiten: string[]): string =>
  vulIn(tekst, { feiten: new Set(feiten), woorden: { naam: 'Proefland' } });

const KEUZE = 'a\n«als meer»\n  b\n«als twee»\nc\n«einde»\n«anders»\nd\n«einde»\ne «naam»';

it('laat staan wat bij een feit hoort, ook binnen een ander feit', () => {
  expect(vul(KEUZE, 'meer', 'twee')).toBe('a\n  b\nc\ne Proefland');
  expect(vul(KEUZE, 'meer')).toBe('a\n  b\ne Proefland');
});

it('en anders wat ervoor in de plaats komt', () => expect(vul(KEUZE, 'twee')).toBe('a\nd\ne Proefland'));

it('een onbekend woord of een open einde is een fout van het programma', () => {
  expect(() => vul('«nergens»')).toThrow('«nergens»');
  expect(() => vul('«als meer»\na')).toThrow('zonder «einde»');
  expect(() => vul('«einde»')).toThrow('zonder «als …»');
});
