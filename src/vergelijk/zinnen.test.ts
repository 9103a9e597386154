import { expect, it } from 'vitest';
import { leesZinnen, zinverschillen } from './zinnen.ts';

const cijfer = (naam: string, tekst: string): string =>
  `<data class="cijfer" data-cijfer="${naam}" value="1">${tekst}</data>`;

const verslag = (inhoud: string, titel = 'Verzuim'): string =>
  `<!doctype html><body><main><section class="hoofdstuk" id="a"><div class="opening"><h2><span class="nummer">1</span> <span class="titel">${titel}</span></h2></div>${inhoud}</section></main></body>`;

const anders = (oud: string, nieuw: string) =>
  zinverschillen(leesZinnen(verslag(oud)), leesZinnen(verslag(nieuw)));

it('een alinea is een rij zinnen, elk met de cijfers die erin staan', () =>
  expect(
    leesZinnen(verslag(`<p>Er waren ${cijfer('luxe', '1.209')} meldingen. Dat is\n<em>veel</em>.</p>`)).slice(
      1,
    ),
  ).toEqual([
    {
      hoofdstuk: 'Verzuim',
      tekst: 'Er waren 1.209 meldingen.',
      cijfers: ['luxe'],
      geraamte: 'Er waren {luxe} meldingen.',
    },
    { hoofdstuk: 'Verzuim', tekst: 'Dat is veel.', cijfers: [], geraamte: 'Dat is veel.' },
  ]));

it('tabellen en tekeningen zijn geen zinnen, een tegel is er een', () =>
  expect(
    leesZinnen(
      verslag(
        `<table><tbody><tr><td>Aalten</td></tr></tbody></table><svg><text>x</text></svg><ul class="tegels"><li class="tegel"><p>${cijfer('a', '7')}</p><p>meldingen</p></li></ul>`,
      ),
    ).map(({ tekst }) => tekst),
  ).toEqual(['1 Verzuim', '7 meldingen']));

it('alleen het getal is anders', () =>
  expect(anders(`<p>Er waren ${cijfer('a', '7')}.</p>`, `<p>Er waren ${cijfer('a', '8')}.</p>`)).toEqual([
    { hoofdstuk: 'Verzuim', oud: 'Er waren 7.', nieuw: 'Er waren 8.', cijfers: ['a'], woorden: false },
  ]));

it('een getal in letters is geen ander woord', () =>
  expect(
    anders(
      `<p>Er waren ${cijfer('a', 'drie')} zaken.</p>`,
      `<p>Er waren ${cijfer('a', 'vier')} zaken.</p>`,
    )[0]?.woorden,
  ).toBe(false));

it('stijgen wordt dalen: ook de woorden zijn anders', () =>
  expect(
    anders(
      `<p>Het steeg van 5 naar ${cijfer('a', '7')}.</p>`,
      `<p>Het daalde licht van 5 naar ${cijfer('a', '4')}.</p>`,
    ),
  ).toEqual([
    {
      hoofdstuk: 'Verzuim',
      oud: 'Het steeg van 5 naar 7.',
      nieuw: 'Het daalde licht van 5 naar 4.',
      cijfers: ['a'],
      woorden: true,
    },
  ]));

it('woorden zonder eigen getal horen bij elkaar als de meeste gelijk zijn', () =>
  expect(
    anders(
      '<p>Het absoluut verzuim steeg duidelijk en de rest daalde.</p>',
      '<p>Het absoluut verzuim steeg en de rest daalde.</p>',
    ),
  ).toMatchObject([{ oud: expect.stringContaining('duidelijk'), woorden: true }]));

it('een zin kan erbij komen of weggaan', () =>
  expect(
    anders('<p>Dit blijft staan. Luxe verzuim nam af.</p>', '<p>Dit blijft staan. Kijk ook eens hier.</p>'),
  ).toEqual([
    { hoofdstuk: 'Verzuim', oud: null, nieuw: 'Kijk ook eens hier.', cijfers: [], woorden: true },
    { hoofdstuk: 'Verzuim', oud: 'Luxe verzuim nam af.', nieuw: null, cijfers: [], woorden: true },
  ]));

it('hetzelfde verslag heeft geen andere zinnen, ook als er een zin twee keer staat', () =>
  expect(anders('<p>Ja. Ja. Nee.</p>', '<p>Nee. Ja. Ja.</p>')).toEqual([]));
