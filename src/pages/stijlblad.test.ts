import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { metBrowser } from '../browser/start.ts';
import { MEEGELEVERD, vindBrowser } from '../browser/vind.ts';
import type { RegioDef } from '../definition/regio.ts';
import type { Stijl } from '../definition/stijl.ts';
import { hoofdstuk, proefstof, tekenProef } from './proefstof.fixture.ts';
import { stijlblad, vormbladen } from './stijlblad.ts';
import { maakVerslag } from './verslag.ts';

const BASIS = new URL('../../templates/basis', import.meta.url).pathname;

/** Material with other tokens of the house style. */
function stof(stijl: Partial<Stijl> = {}, meer: Partial<RegioDef> = {}) {
  const proef = proefstof({
    hoofdstukken: [hoofdstuk('## Wie\n\nTekst.'), hoofdstuk('Meer.', { id: 'meer', titel: 'Meer' })],
  });
  const { regio } = proef.definitie;
  return {
    ...proef,
    definitie: { ...proef.definitie, regio: { ...regio, ...meer, stijl: { ...regio.stijl, ...stijl } } },
  };
}
const maak = async (...tokens: Parameters<typeof stof>): Promise<string> =>
  (await maakVerslag(stof(...tokens), BASIS, tekenProef)).html;
const bladen = (stijl: Partial<Stijl>, opzet?: 'notitie'): string[] =>
  vormbladen(stof(stijl, opzet ? { opzet } : {}).definitie.regio);

describe('bladen die tokens aan de basis toevoegen', () => {
  test.each([
    ['geen tokens: niets', {}, []],
    ['de gewone vorm bij naam: ook niets', { omslag: 'vlak', logo: 'rechtsonder', kop: 'lijn' }, []],
    ['een band, met de kop die erbij hoort', { omslag: 'band' }, ['omslag-band', 'kop-blok']],
    ['een kader, met de kop die erbij hoort', { omslag: 'kader' }, ['omslag-kader', 'kop-smal']],
    ['een eigen kop gaat voor', { omslag: 'kader', kop: 'lijn' }, ['omslag-kader']],
    ['een logo boven', { logo: 'linksboven' }, ['logo-boven']],
    [
      'zonder omslag is er geen logo boven een omslag',
      { omslag: 'geen', logo: 'linksboven' },
      ['omslag-geen'],
    ],
  ] as const)('%s', (_, stijl, verwacht) => expect(bladen(stijl)).toEqual(verwacht));

  test('een notitie heeft een kop in plaats van een omslag', () =>
    expect(bladen({}, 'notitie')).toEqual(['omslag-geen', 'notitie']));
});

test('zonder tokens is de stijl die van de basis: geen letter, geen blad erbij', () => {
  const css = stijlblad(stof().definitie, BASIS, 'Voet');
  expect(css).not.toMatch(/kaderrand|verslagkop|kop-blok|IBM Plex|Fira|Nunito/);
  expect(css.match(/--letter:/g)).toHaveLength(1);
});

test('een andere letter geldt voor tekst, voetregel en lettertypebestanden', async () => {
  const html = await maak({ letter: 'IBM Plex Sans' });
  expect(html).toContain(':root { --letter: "IBM Plex Sans", "Segoe UI", Arial, sans-serif; }');
  expect(html).toContain(
    '@page { @bottom-left { font-family: "IBM Plex Sans"; } @bottom-right { font-family: "IBM Plex Sans"; } }',
  );
  expect(html.match(/@font-face\{font-family:"([^"]+)"/g)).toEqual(
    Array(4).fill('@font-face{font-family:"IBM Plex Sans"'),
  );
});

test('de voetregel noemt verslag, regio en schooljaar', async () =>
  expect(await maak()).toContain(
    '@bottom-left { content: "Jaarverslag leerplicht Proefregio · 2024-2025"; }',
  ));

describe('de plaats van het logo', () => {
  const volgorde = (html: string): string[] =>
    [...html.matchAll(/class="(omslag-kop \w+|logo|vlak|omslag-voet)"/g)].map(([, klasse]) => klasse!);

  test('staat gewoon in de voet van de omslag', async () =>
    expect(volgorde(await maak())).toEqual(['vlak', 'omslag-voet', 'logo']));
  test.each(['linksboven', 'rechtsboven'] as const)('%s: boven de titel', async (logo) =>
    expect(volgorde(await maak({ logo }))).toEqual([`omslag-kop ${logo}`, 'logo', 'vlak', 'omslag-voet']),
  );
  test('zonder logobestand staat er de naam van de organisatie', async () =>
    expect(await maak({ logo: 'linksboven' })).toContain('<p class="logo">Het Proefteam</p>'));
});

describe('een notitie', () => {
  test('heeft geen omslag maar een kop met organisatie, schooljaar, titel en regio', async () => {
    const html = await maak({}, { opzet: 'notitie' });
    expect(html).not.toContain('class="omslag');
    const kop = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
    expect(
      kop
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe(
      'Het Proefteam Schooljaar 2024-2025 Jaarverslag leerplicht Wat wij zagen Proefregio : Aalten, Berkelland en Winterswijk',
    );
  });

  test('heeft een korte inhoudsopgave: alleen hoofdstukken', async () => {
    const inhoud = (html: string): string[] =>
      [...html.slice(html.indexOf('<nav'), html.indexOf('</nav>')).matchAll(/href="#([^"]+)"/g)].map(
        ([, anker]) => anker!,
      );
    expect(inhoud(await maak())).toContain('verzuim-wie');
    expect(inhoud(await maak({}, { opzet: 'notitie' }))).toEqual([
      'verzuim',
      'meer',
      'begrippenlijst',
      'verantwoording',
    ]);
  });
});

test('elke vorm is voor axe zonder fouten en past op een telefoon en op een breed scherm', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const vormen = await Promise.all([
    maak({ omslag: 'band', logo: 'linksboven', letter: 'Fira Sans' }),
    maak({ omslag: 'kader', logo: 'rechtsonder', letter: 'Nunito Sans' }),
    maak({ omslag: 'geen', logo: 'rechtsboven', kop: 'blok' }),
    maak({ letter: 'IBM Plex Sans', kop: 'smal' }, { opzet: 'notitie' }),
  ]);
  const browser = await vindBrowser({ pad: MEEGELEVERD, omgeving: process.env });
  await metBrowser(browser, async (b) => {
    const pagina = await b.newPage();
    await pagina.setBypassCSP(true);
    for (const [i, html] of vormen.entries()) {
      for (const width of [360, 1280]) {
        await pagina.setViewport({ width, height: 900 });
        await pagina.setContent(html, { waitUntil: 'load' });
        await pagina.evaluate(axe);
        const fouten = await pagina.evaluate(
          'axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))',
        );
        expect(fouten, `vorm ${i + 1}`).toEqual([]);
        expect(await pagina.evaluate('document.documentElement.scrollWidth'), `vorm ${i + 1}`).toBe(width);
      }
    }
  });
}, 60_000);
