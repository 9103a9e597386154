import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { maakPaginas } from '../batch/document.ts';
import { bekendeRegios } from '../batch/regio.ts';
import { neemDefinitie, telAlles } from '../batch/tel.ts';
import { vindCel } from '../definition/celpad.ts';
import { celcijfer } from '../figures/celcijfer.ts';
import { toonCel } from '../text/getallen.ts';
import { maakPaneel } from './paneel.ts';

/**
 * A cell that is clicked is found by its place: the n-th row that is no heading, and the n-th cell in it. In every table of
 * every report that place must have the name that a text gives the same cell. Needs the fixtures.
 */

type Knoop = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const kinderen = (knoop: Knoop): Knoop[] => ('childNodes' in knoop ? knoop.childNodes : []);
const alle = (knoop: Knoop, is: (element: Element) => boolean): Element[] =>
  kinderen(knoop).flatMap((kind) => [...('tagName' in kind && is(kind) ? [kind] : []), ...alle(kind, is)]);
const kenmerk = ({ attrs }: Element, naam: string): string =>
  attrs.find(({ name }) => name === naam)?.value ?? '';
const heet = (naam: string) => (element: Element) => element.tagName === naam;
const tekst = (knoop: Knoop): string =>
  'value' in knoop ? knoop.value : kinderen(knoop).map(tekst).join('');

/** The tables of a report as they stand in its HTML: per row the texts of its cells. */
function tabellenIn(html: string): Map<string, string[][]> {
  const blokken = alle(parse(html), (e) => kenmerk(e, 'class').split(' ').includes('tabelblok'));
  return new Map(
    blokken.map((blok) => [
      kenmerk(blok, 'id').replace(/^t-/, ''),
      alle(blok, heet('tbody'))
        .flatMap((groep) => alle(groep, heet('tr')))
        .filter((rij) => kenmerk(rij, 'class') !== 'groeprij')
        .map((rij) => alle(rij, heet('td')).map(tekst)),
    ]),
  );
}

describe.each(bekendeRegios())('in het verslag van %s', (regio) => {
  it('heet elke cel zoals een tekst haar noemt', async () => {
    const definitie = neemDefinitie(regio, {});
    const [stof] = await telAlles([definitie], {}, { stap() {}, rijen() {}, klaar() {} });
    const { scherm, verslag } = await maakPaginas(stof, ['html'], async () => ({
      svg: '<svg aria-label=""></svg>',
      alt: '',
    }));
    const { onderdelen } = maakPaneel(stof, verslag);
    const tabellen = tabellenIn(await scherm());
    expect(tabellen.size).toBeGreaterThan(5);
    for (const [id, cellen] of tabellen) {
      const { rijen = [], kolommen = [] } = onderdelen.find(
        ({ naam, soort }) => soort === 'tabel' && naam === id,
      )!;
      expect(cellen.map((rij) => rij.length)).toEqual(rijen.map(() => kolommen.length));
      for (const [r, rij] of rijen.entries())
        for (const [k, kolom] of kolommen.entries()) {
          const pad = vindCel(definitie, `${id} | ${rij} | ${kolom}`);
          expect(pad, `${id} | ${rij} | ${kolom}`).not.toBeNull();
          expect(cellen[r]![k], `${id} | ${rij} | ${kolom}`).toBe(
            toonCel(celcijfer(definitie, stof, pad!).cel) || '–',
          );
        }
    }
  });
});
