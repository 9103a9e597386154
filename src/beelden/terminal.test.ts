import { describe, expect, it } from 'vitest';
import { schermVan } from './terminal.ts';

const tekst = (uitvoer: string): string[] =>
  schermVan(uitvoer).map((regel) => regel.map((stuk) => stuk.tekst).join(''));

describe('een scherm op een plaatje', () => {
  it('toont gewone uitvoer regel voor regel', () => {
    expect(tekst('een\ntwee\r\ndrie')).toEqual(['een', 'twee', 'drie']);
  });

  it('laat een vraag die opnieuw getekend wordt maar één keer zien', () => {
    expect(tekst('vraag?\n> leeg\n\x1b[2A\x1b[Jvraag?\n> Aalten\n')).toEqual(['vraag?', '> Aalten']);
  });

  it('schrijft over wat er stond en wist de rest van een regel', () => {
    expect(tekst('voortgang 100\rklaar\x1b[K')).toEqual(['klaar']);
    expect(tekst('abc\x1b[1Gx')).toEqual(['xbc']);
  });

  it('onthoudt welke woorden zacht of in kleur staan', () => {
    expect(schermVan('\x1b[36mja\x1b[39m of \x1b[2mnee\x1b[22m\x1b[?25l')).toEqual([
      [
        { tekst: 'ja', stijl: 'kleur' },
        { tekst: ' of ', stijl: 'gewoon' },
        { tekst: 'nee', stijl: 'zacht' },
      ],
    ]);
  });
});
