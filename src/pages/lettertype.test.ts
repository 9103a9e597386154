import { expect, test } from 'vitest';
import { metBrowser } from '../browser/start.ts';
import { MEEGELEVERD, vindBrowser } from '../browser/vind.ts';
import { inLetter, tekstbreedte } from '../charts/tekstmaat.ts';
import { LETTERS } from '../definition/stijl.ts';
import { lettertype } from './lettertype.ts';

const families = (css: string): string[] => [
  ...new Set([...css.matchAll(/font-family:"([^"]+)"/g)].map(([, naam]) => naam!)),
];
const sneden = (css: string): string[] =>
  [...css.matchAll(/font-style:(\w+);font-weight:(\d+)/g)].map(([, stijl, gewicht]) => `${gewicht} ${stijl}`);

test.each(LETTERS)('%s brengt alleen zijn eigen vier sneden mee', (letter) => {
  const { css, vreemdeTekens } = lettertype('Één jongere uit Súdwest-Fryslân – 100% × ‘ja’…', letter);
  expect(families(css)).toEqual([letter]);
  expect(sneden(css)).toEqual(['400 normal', '600 normal', '700 normal', '400 italic']);
  expect(vreemdeTekens).toEqual([]);
});

test.each(LETTERS)('%s brengt het tweede deel pas mee als de tekst erom vraagt', (letter) => {
  expect(sneden(lettertype('Čapek', letter).css)).toHaveLength(8);
  expect(sneden(lettertype('een noot†', letter).css)).toHaveLength(8);
  expect(lettertype('een noot†', letter).vreemdeTekens).toEqual([]);
});

test('een teken dat het bestand belooft maar niet heeft, wordt genoemd', () => {
  expect(lettertype('a ‡ ‰ ≥', 'Source Sans 3').vreemdeTekens).toEqual(['‡', '‰', '≥']);
  expect(lettertype('↑', 'Nunito Sans').vreemdeTekens).toEqual(['↑']);
  expect(lettertype('↑', 'Fira Sans').vreemdeTekens).toEqual([]);
});

// A line of every text that charts and tables set, measured by the browser that prints them.
test('elke letter is zo breed als de grafieken rekenen, en heeft cijfers van één breedte', async () => {
  const tekst = 'Verzuim 18+ (%) n.b. 1.209 – ‘Oost Gelre’ 2024-2025 §†•…';
  const css = LETTERS.map((letter) => lettertype(tekst, letter).css).join('');
  const browser = await vindBrowser({ pad: MEEGELEVERD, omgeving: process.env });
  const gemeten = await metBrowser(browser, async (b) => {
    const pagina = await b.newPage();
    const regel = (letter: string, gewicht: number, inhoud: string, cijfers: string): string =>
      `<span style="font:${gewicht} 1000px '${letter}',monospace;font-kerning:none;white-space:pre;font-variant-numeric:${cijfers}">${inhoud}</span><br>`;
    const regels = LETTERS.flatMap((letter) => [
      ...[400, 700].map((gewicht) => regel(letter, gewicht, tekst, 'lining-nums')),
      ...[...'0123456789'].map((cijfer) => regel(letter, 600, cijfer, 'tabular-nums lining-nums')),
    ]);
    await pagina.setContent(`<style>${css}</style>${regels.join('')}`, { waitUntil: 'load' });
    return (await pagina.evaluate(
      'document.fonts.ready.then(() => [...document.querySelectorAll("span")].map((s) => s.getBoundingClientRect().width))',
    )) as number[];
  });
  LETTERS.forEach((letter, i) => {
    const [gewoon, vet, ...cijfers] = gemeten.slice(i * 12, i * 12 + 12);
    const verwacht = inLetter(letter, () => [
      tekstbreedte(tekst, false, 1000),
      tekstbreedte(tekst, true, 1000),
    ]);
    // Signs outside ASCII count in the wider of the two weights, so the sum may be a little more, never less.
    expect(verwacht[0]! / gewoon!, letter).toBeGreaterThanOrEqual(0.999);
    expect(verwacht[0]! / gewoon!, letter).toBeLessThan(1.03);
    expect(verwacht[1]! / vet!, letter).toBeCloseTo(1, 2);
    expect(new Set(cijfers.map((breed) => Math.round(breed))).size, letter).toBe(1);
  });
});
