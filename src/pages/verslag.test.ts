import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { metBrowser } from '../browser/start.ts';
import { MEEGELEVERD, vindBrowser } from '../browser/vind.ts';
import { maakJpeg, maakPng, mapMet } from './foto.fixture.ts';
import { getelde, grafiek, hoofdstuk, kop, proefstof, tabel, tekenProef } from './proefstof.fixture.ts';
import { maakVerslag, titelInWoorden } from './verslag.ts';

const BASIS = new URL('../../templates/basis', import.meta.url).pathname;
const breed = tabel({
  id: 'breed',
  titel: 'Bijlage 4. Waar zij naar school gaan',
  liggend: true,
  kolommen: Array.from({ length: 12 }, (_, k) => kop(`Kolom ${k}`, { groep: k < 6 ? 'bo' : 'vo' })),
  cellen: [0, 1, 2].map(() => Array.from({ length: 12 }, () => getelde(10))),
});

const volledig = () =>
  proefstof({
    tabellen: [tabel(), breed],
    hoofdstukken: [
      hoofdstuk('Wij schreven.\n\n{{#wistjedat}}Feit.{{/wistjedat}}', {
        id: 'voorwoord',
        titel: 'Voorwoord',
        soort: 'ongenummerd',
      }),
      hoofdstuk(
        '{{tegels "absoluut<absoluut-vorig" "een"}}\n\n## Wie {{cijfer "acht"}} meldt\n\nZie {{verwijs "breed"}} en {{verwijs "scholen"}}.\n\n{{tabel "status"}}\n\n{{grafiek "per-gemeente"}}\n\n{{#citaat "ouder"}}Ja.{{/citaat}}\n\n| a | b |\n|---|---|\n| c |  |',
        { antwoord: 'Het is {{cijfer "absoluut"}}.' },
      ),
      hoofdstuk('Kort.\n\n{{tabel "breed"}}', { id: 'scholen', titel: 'Scholen', soort: 'bijlage' }),
    ],
  });
const maak = (stof = volledig()) => maakVerslag(stof, BASIS, tekenProef);

test('de titel noemt verslag, regio en schooljaar', async () => {
  const { titel, html } = await maak();
  expect(titel).toBe('Jaarverslag leerplicht Proefregio 2024-2025');
  expect(html).toContain('<html lang="nl">');
  expect(html).toContain('<title>Jaarverslag leerplicht Proefregio 2024-2025</title>');
});

test('de inhoudsopgave heeft hoofdstukken en paragrafen met een plaats voor het paginanummer', async () => {
  const { html } = await maak();
  const inhoud = html.slice(html.indexOf('<nav'), html.indexOf('</nav>'));
  const regels = [...inhoud.matchAll(/<a href="#([^"]+)">(.*?)<\/a>/gs)].map(([heel, anker, binnen]) => {
    expect(heel).toContain(`<span class="paginanummer" data-pagina-van="${anker}"></span>`);
    return `${anker}: ${binnen!
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()}`;
  });
  expect(regels).toEqual([
    'voorwoord: Voorwoord',
    'verzuim: 1 Verzuim',
    'verzuim-wie-8-meldt: Wie 8 meldt',
    'scholen: Bijlage 1 Scholen',
    'begrippenlijst: Begrippen',
    'verantwoording: Verantwoording',
  ]);
});

test('tabellen in een bijlage hebben een eigen nummer, zonder het nummer uit hun titel', async () => {
  const { html } = await maak();
  expect(html).toContain(
    '<span class="nummer">Tabel B1.1</span> <span class="bevinding">Waar zij naar school gaan</span>',
  );
  expect(html).toContain(
    '<a class="verwijzing" href="#t-breed">tabel B1.1</a> en <a class="verwijzing" href="#scholen">bijlage 1</a>',
  );
});

test('een korte paragraaf met een liggende tabel ligt in haar geheel, met de kop van het hoofdstuk', async () => {
  const { html } = await maak();
  expect(html).toMatch(/<div class="opening liggend">\s*<h2><span class="nummer">Bijlage 1<\/span>/);
  expect(html).toContain('<div class="liggend"><p>Kort.</p>');
});

test('de tabellen van één paragraaf van een bijlage blijven bij elkaar, in een hoofdstuk niet', async () => {
  const tekst = '## Mbo\n\n{{tabel "status"}}';
  const bijlage = await maak(proefstof({ hoofdstukken: [hoofdstuk(tekst, { soort: 'bijlage' })] }));
  expect(bijlage.html).toMatch(/<div class="bijeen"><h3 [^>]*>Mbo<\/h3>\s*<div class="tabelblok/);
  expect((await maak(proefstof({ hoofdstukken: [hoofdstuk(tekst)] }))).html).not.toContain('class="bijeen"');
});

test('een grafiek is twee keer getekend: breed, en smal voor een telefoon', async () => {
  const breedtes: (number | undefined)[] = [];
  const { html } = await maakVerslag(
    proefstof({ hoofdstukken: [hoofdstuk('{{grafiek "per-gemeente"}}')] }),
    BASIS,
    (...alles) => {
      breedtes.push(alles[4]);
      return tekenProef(...alles);
    },
  );
  expect(breedtes).toEqual([undefined, 340]);
  expect(html.match(/<div class="grafiekvlak (?:breed|smal)">/g)).toEqual([
    '<div class="grafiekvlak breed">',
    '<div class="grafiekvlak smal">',
  ]);
});

test('een grafiek heeft nummer, bevinding, onderschrift en bron', async () => {
  const { html } = await maak();
  expect(html).toContain(
    '<div class="grafiek" id="g-per-gemeente"><p class="blokkop"><span class="nummer">Grafiek 1</span> <span class="bevinding">Het verzuim is duidelijk gestegen</span></p><p class="onderschrift">Meldingen in <span class="aaneen">2024-2025</span></p><div class="grafiekvlak breed"><svg role="img"',
  );
});

test('alle ankers bestaan en zijn uniek', async () => {
  const { html } = await maak();
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, doel] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(doel);
});

test('het document is één bestand zonder script en zonder verwijzing naar buiten', async () => {
  const { html } = await maak();
  expect(html).not.toMatch(/<script|<link|<iframe|\ssrc="(?!data:)|url\((?!data:)|@import|https?:\/\//);
  expect(html).not.toMatch(/[\uE000\uE001]|<td><\/td>|<td[^>]*><\/td>/);
});

test('twee keer maken geeft hetzelfde document', async () =>
  expect((await maak()).html).toBe((await maak()).html));

test('wat gevraagd is, wordt gemeld', async () =>
  expect((await maak()).gevraagd).toEqual({ tabellen: ['status', 'breed'], grafieken: ['per-gemeente'] }));

test('de verantwoording noemt bestanden, aantallen, redenen en versie', async () => {
  const tekst = (await maak()).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(tekst).toContain('2024-2025/werkprocessen.csv 1.250 1.200 48 2 jvs abcdef012345 ');
  expect(tekst).toContain('de melding hoort bij een ander schooljaar 48');
  expect(tekst).toContain('een datum die niet bestaat 2');
  expect(tekst).toContain('In totaal zijn 2 van de 1.250 gelezen regels afgekeurd.');
  expect(tekst).toContain('van 1 augustus 2024 tot en met 31 juli 2025');
  expect(tekst).toContain('31 juli 2025 en 18 september 2025');
  expect(tekst).toContain('versie 1.2.3');
});

describe('wat er niet is', () => {
  const ontbreekt = [{ id: 'oud', titel: 'Oude cijfers', reden: 'er is geen historie.csv.' }];

  test('een tabel waar de tekst om vraagt, houdt het verslag tegen', async () => {
    const stof = proefstof({ ontbreekt, hoofdstukken: [hoofdstuk('{{tabel "oud"}}')] });
    await expect(maak(stof)).rejects.toMatchObject({
      code: 'TABEL_NIET_TE_MAKEN',
      status: 1,
      message:
        'proef/hoofdstukken/03-verzuim.md vraagt om de tabel "oud", maar die is niet te maken: er is geen historie.csv. Lever de gegevens aan, of haal {{tabel "oud"}} uit de tekst.',
    });
  });

  test('een grafiek zonder cijfers houdt haar plaats, met de reden', async () => {
    const stof = proefstof({
      ontbreekt,
      grafieken: [{ ...grafiek, tabel: 'oud' } as typeof grafiek],
      hoofdstukken: [hoofdstuk('{{grafiek "per-gemeente"}}')],
    });
    const { html, waarschuwingen } = await maak(stof);
    expect(html).toContain('<p class="ontbreekt">Deze grafiek ontbreekt: er is geen historie.csv.</p>');
    expect(html).toContain('<li>Oude cijfers: er is geen historie.csv.</li>');
    expect(waarschuwingen).toEqual(['grafiek "per-gemeente" ontbreekt: er is geen historie.csv.']);
  });

  test('een teken dat het lettertype niet heeft, geeft een waarschuwing', async () => {
    const stof = proefstof({ hoofdstukken: [hoofdstuk('Minstens ≥ 3.')] });
    expect((await maak(stof)).waarschuwingen).toEqual([
      'deze tekens staan niet in het lettertype en kunnen in de PDF ontbreken: ≥; schrijf ze in woorden.',
    ]);
  });
});

test('dezelfde tabel twee keer plaatsen kan niet', async () =>
  expect(
    maak(proefstof({ hoofdstukken: [hoofdstuk('{{tabel "status"}}\n\n{{tabel "status"}}')] })),
  ).rejects.toMatchObject({
    code: 'DUBBEL_GEPLAATST',
    status: 2,
  }));

test.each(['@import "x.css";', 'a{background:url(https://a.nl/b.png)}', 'a{background:url( "b.png")}'])(
  'een stijlblad dat iets van buiten haalt, wordt geweigerd: %s',
  async (stijlblad) =>
    expect(maak(proefstof({ stijlblad }))).rejects.toMatchObject({ code: 'STIJL_VAN_BUITEN', status: 2 }),
);

test('een stijlblad kan het stijlelement niet sluiten', async () =>
  expect((await maak(proefstof({ stijlblad: '</style><b>' }))).html).not.toContain('</style><b>'));

test('een titel met cijfers is ook los als gewone tekst te krijgen', () =>
  expect(titelInWoorden(proefstof(), 'Nu {{cijfer "nieuwe-vsv"}} bij {{regio}} & co')).toBe(
    'Nu 1.241 bij Proefregio & co',
  ));

test('het document heeft voor axe geen enkele fout, op een telefoon en op een breed scherm', async () => {
  const map = mapMet({ 'beeld/a.png': maakPng(600, 400), 'beeld/b.jpg': maakJpeg(640, 480) });
  const stof = volledig();
  const beelden = hoofdstuk(
    '{{foto "a.png" alt="Een vlak" bijschrift="Vlak." maker="Ons"}}\n\n{{foto "b.jpg" alt="Een veld" plaats="rechts"}}\n\nTekst.\n\n{{lijst "status" "Afgerond" vorm="punten"}}',
    { id: 'beeld', titel: 'Beeld' },
  );
  const hoofdstukken = [...stof.definitie.hoofdstukken, beelden];
  const { html } = await maak({ ...stof, definitie: { ...stof.definitie, map, hoofdstukken } });
  rmSync(map, { recursive: true });
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await vindBrowser({ pad: MEEGELEVERD, omgeving: process.env });
  await metBrowser(browser, async (b) => {
    const pagina = await b.newPage();
    await pagina.setBypassCSP(true);
    for (const width of [360, 1280]) {
      await pagina.setViewport({ width, height: 900 });
      await pagina.setContent(html, { waitUntil: 'load' });
      await pagina.evaluate(axe);
      const fouten = await pagina.evaluate(
        'axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))',
      );
      expect(fouten).toEqual([]);
      expect(await pagina.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });
});
