import { expect, test } from 'vitest';
import type { GrafiekDef } from '../definition/grafiek.ts';
import { grafiek, hoofdstuk, proefstof } from './proefstof.fixture.ts';
import type { Tekenaar } from './stof.ts';
import { maakVerslag } from './verslag.ts';

const BASIS = new URL('../../templates/basis', import.meta.url).pathname;
const DRIE: GrafiekDef[] = ['een', 'twee', 'drie'].map((id) => ({ ...grafiek, id, titel: `Grafiek ${id}` }));

/** Draws nothing, but writes down what is asked: chart, width, and the charts beside it. */
async function gevraagd(tekst: string, noten: string[] = []) {
  const vragen: string[] = [];
  const tekenaar: Tekenaar = async (def, _tabel, koppen, _stijl, breed, rij) => {
    vragen.push(`${def.id} ${breed ?? 'vol'}: ${rij?.map(({ id }) => id).join('+')}`);
    return { svg: `<svg data-id="${def.id}"></svg>`, alt: koppen.titel, noten };
  };
  const stof = proefstof({ grafieken: DRIE, hoofdstukken: [hoofdstuk(tekst)] });
  const { html } = await maakVerslag(stof, BASIS, tekenaar);
  return { vragen, html };
}

test('een grafiek alleen krijgt de volle breedte, en een tekening voor een telefoon', async () => {
  const { vragen, html } = await gevraagd('{{grafiek "een"}}');
  expect(vragen).toEqual(['een vol: een', 'een 340: een']);
  expect(html).not.toContain('class="grafieken"');
});

test('twee of drie grafieken naast elkaar zijn smaller en kennen elkaar', async () => {
  expect((await gevraagd('{{grafieken "een" "twee"}}')).vragen).toEqual([
    ...['een 308: een+twee', 'een 340: een+twee'],
    ...['twee 308: een+twee', 'twee 340: een+twee'],
  ]);
  expect((await gevraagd('{{grafieken "een" "twee" "drie"}}')).vragen.at(-2)).toBe('drie 197: een+twee+drie');
});

test('naast elkaar houdt elke grafiek haar eigen nummer en titel, in de volgorde van de tekst', async () => {
  const { html } = await gevraagd(
    '{{grafiek "drie"}}\n\n{{grafieken "twee" "een"}}\n\nZie {{verwijs "een"}}.',
  );
  const koppen = [...html.matchAll(/class="nummer">(Grafiek \d)<\/span> <span class="bevinding">([^<]*)/g)];
  expect(koppen.map(([, nummer, titel]) => `${nummer}: ${titel}`)).toEqual([
    'Grafiek 1: Grafiek drie',
    'Grafiek 2: Grafiek twee',
    'Grafiek 3: Grafiek een',
  ]);
  expect(html).toMatch(
    /<div class="grafieken" data-aantal="2"><div class="grafiek" id="g-twee">.*<div class="grafiek" id="g-een">/,
  );
  expect(html).toContain('<a class="verwijzing" href="#g-een">grafiek 3</a>');
});

test('een grafiek kan ook in een rij maar één keer staan', () =>
  expect(gevraagd('{{grafieken "een" "een"}}')).rejects.toMatchObject({ code: 'DUBBEL_GEPLAATST' }));

test('wat de tekening te zeggen heeft staat onder de grafiek, voor de bron, en een schooljaar blijft heel', async () => {
  const { html } = await gevraagd('{{grafiek "een"}}', ['† Vanaf 2023-2024 telt JVS <anders>.']);
  expect(html).toContain(
    '<div class="noten"><p>† Vanaf <span class="aaneen">2023-2024</span> telt JVS &lt;anders&gt;.</p><p>Bron: JVS.</p></div>',
  );
});
