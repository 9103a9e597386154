import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maakPaginas } from '../batch/document.ts';
import { neemDefinitie, telAlles } from '../batch/tel.ts';
import { maakPng } from '../pages/foto.fixture.ts';
import { startBrowser } from './browser.fixture.ts';
import { openPagina, type Proefpagina } from './pagina.fixture.ts';
import { proefregio } from './proefregio.fixture.ts';
import { toonVoorbeeld, type Voorbeeld } from './voorbeeld.ts';

/** The preview as an author sees it, in a real browser. Needs the fixtures and `npm run build`. */

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser.close());

const HOOFDSTUK = 'hoofdstukken/03-leerrecht.md';

describe('het voorbeeld in de browser', () => {
  const regio = proefregio('westelijke-mijnstreek');
  const opties = { gegevens: regio.gegevens };
  const oud = new Map([HOOFDSTUK, 'tabellen.yaml', 'regio.yaml'].map((naam) => [naam, regio.lees(naam)]));
  let voorbeeld: Voorbeeld;
  let p: Proefpagina;
  const gehoord: unknown[] = [];

  beforeAll(async () => {
    voorbeeld = await toonVoorbeeld(regio.map, opties, (fout) => gehoord.push(fout));
    await voorbeeld.eerste;
  }, 60_000);
  afterAll(async () => {
    await voorbeeld.sluit();
    regio.ruimOp();
  });
  beforeEach(async () => {
    p = await openPagina(browser, voorbeeld.adres);
  });
  afterEach(async () => {
    // Back to how it was, and seen to be so, before the next one begins.
    for (const [naam, inhoud] of oud) if (regio.lees(naam) !== inhoud) regio.schrijf(naam, inhoud);
    await p.tekstStaatEr('Leren is een recht van elk kind');
    await p.pagina.waitForFunction(() => document.getElementById('fout')!.hidden);
    await p.pagina.close();
    expect(p.klachten).toEqual([]);
  });

  it('toont het verslag byte voor byte zoals bouw het maakt', async () => {
    const [stof] = await telAlles([neemDefinitie(regio.map, {})], opties, {
      stap() {},
      rijen() {},
      klaar() {},
    });
    const { scherm } = await maakPaginas(stof, ['html']);
    expect(await (await fetch(`${voorbeeld.adres}verslag`)).text()).toBe(await scherm());
  });

  it('laat een andere tekst meteen zien, en de lezer blijft waar hij was', async () => {
    // Some way below the heading, with other text in view above it.
    await p.verslag.$eval('#t-meldingen-leerplicht-per-gemeente', (tabel) => {
      tabel.scrollIntoView({ block: 'center' });
      (tabel as HTMLElement & { bleef?: boolean }).bleef = true;
      (document.head.querySelector('style') as Element & { bleef?: boolean }).bleef = true;
    });
    const [voor, gescrold] = [
      await p.hoogte('#t-meldingen-leerplicht-per-gemeente'),
      await p.verslag.evaluate(() => scrollY),
    ];
    regio.vervang(
      HOOFDSTUK,
      'Leren is een recht van elk kind.',
      `Leren is het recht van ieder kind. ${'Er komt veel tekst bij. '.repeat(50)}\n\n${'En nog een alinea. '.repeat(30)}`,
    );
    await p.tekstStaatEr('Leren is het recht van ieder kind.');
    expect(await p.hoogte('#t-meldingen-leerplicht-per-gemeente')).toBeCloseTo(voor, 0);
    expect(await p.verslag.evaluate(() => scrollY)).toBeGreaterThan(gescrold + 100);
    // What did not change was not made anew: neither the table nor the letter of the report.
    const bleven = await p.verslag.evaluate(() =>
      [
        document.querySelector('#t-meldingen-leerplicht-per-gemeente'),
        document.head.querySelector('style'),
      ].map((element) => (element as Element & { bleef?: boolean }).bleef),
    );
    expect(bleven).toEqual([true, true]);
  });

  it('is na een reeks wijzigingen gelijk aan wat de browser van het verslag zelf maakt', async () => {
    regio.vervang(
      HOOFDSTUK,
      '## Voor wie?',
      '## Voor wie zijn we er?\n\nEen nieuwe alinea.\n\n- een\n- twee',
    );
    await p.tekstStaatEr('Voor wie zijn we er?');
    regio.vervang(HOOFDSTUK, '- een\n- twee', '1. **een**\n2. drie');
    await p.tekstStaatEr('drie');
    regio.vervang('regio.yaml', 'accent: "#', 'accent: "#2');
    regio.schrijf('regio.yaml', regio.lees('regio.yaml').replace(/accent: "#2(.{5}).*"/, 'accent: "#2$1"'));
    await p.pagina.waitForFunction(() => !document.getElementById('stand')!.classList.contains('bezig'));
    const vers = await browser.newPage();
    await vers.goto(`${voorbeeld.adres}verslag`);
    const zoals = await vers.evaluate(() => document.body.innerHTML);
    const stijl = await vers.$$eval('style', (alle) => alle.map((deel) => deel.textContent));
    await vers.close();
    await p.verslag.waitForFunction(
      (nieuw) => document.querySelector('style')!.textContent === nieuw,
      {},
      stijl[0]!,
    );
    expect(await p.verslag.evaluate(() => document.body.innerHTML)).toBe(zoals);
    expect(await p.verslag.$$eval('style', (alle) => alle.map((deel) => deel.textContent))).toEqual(stijl);
  });

  it('zet een fout boven het laatste goede verslag, met bestand en regel, en haalt haar weg als zij hersteld is', async () => {
    await p.verslag.$eval('#t-meldingen-leerplicht-per-gemeente', (tabel) =>
      tabel.scrollIntoView({ block: 'center' }),
    );
    const opScherm = () =>
      p.pagina.evaluate(() => {
        const kader = document.getElementById('verslag') as HTMLIFrameElement;
        const tabel = kader.contentDocument!.getElementById('t-meldingen-leerplicht-per-gemeente')!;
        return kader.getBoundingClientRect().top + tabel.getBoundingClientRect().top;
      });
    const voor = await opScherm();
    const regel =
      1 +
      regio
        .lees(HOOFDSTUK)
        .split('\n')
        .findIndex((zin) => zin.startsWith('Leren is'));
    regio.vervang(HOOFDSTUK, 'Leren is een recht', 'Leren {{cijfer "leerplihct"}} is een recht');
    await p.pagina.waitForSelector('#fout:not([hidden])');
    expect(await p.lees('#fout-waar')).toBe(`westelijke-mijnstreek/${HOOFDSTUK}, regel ${regel}, kolom 7`);
    expect(await p.lees('#fout-bericht')).toBe(
      'er is geen cijfer met de naam "leerplihct". Bedoelt u "leerplicht"?',
    );
    expect(await p.lees('#fout-code')).toBe('ONBEKEND_CIJFER');
    expect(await opScherm()).toBeCloseTo(voor, 0);
    await p.tekstStaatEr('Leren is een recht van elk kind');
    expect(gehoord.at(-1)).toMatchObject({ code: 'ONBEKEND_CIJFER' });
    regio.schrijf(HOOFDSTUK, oud.get(HOOFDSTUK)!);
    await p.pagina.waitForFunction(() => document.getElementById('fout')!.hidden);
    expect(gehoord.at(-1)).toBeNull();
    expect(await opScherm()).toBeCloseTo(voor, 0);
  });

  it('blijft bij dezelfde regels als het venster smaller wordt', async () => {
    const kop = '#t-meldingen-leerplicht-per-gemeente';
    await p.verslag.$eval(kop, (tabel) => tabel.scrollIntoView({ block: 'start' }));
    const voor = await p.hoogte(kop);
    // Longer than it takes to come to rest.
    await new Promise((verder) => setTimeout(verder, 400));
    await p.pagina.setViewport({ width: 700, height: 900 });
    await p.verslag.waitForFunction(() => innerWidth < 1000);
    await new Promise((verder) => setTimeout(verder, 200));
    expect(Math.abs((await p.hoogte(kop)) - voor)).toBeLessThan(40);
  });

  it('toont een veranderde tabel met haar nieuwe telling', async () => {
    const cel = '#t-meldingen-leerplicht-per-gemeente tbody tr td:nth-of-type(1)';
    const eerst = Number(await p.verslag.$eval(cel, (td) => td.textContent));
    regio.vervang(
      'tabellen.yaml',
      'waar: { werkproces: Absoluut verzuim } }',
      'waar: { werkproces: Absoluut verzuim, gemeente: Beek } }',
    );
    await p.verslag.waitForFunction(
      (selector, was) => Number(document.querySelector(selector)!.textContent) !== was,
      {},
      cel,
      eerst,
    );
    // As published for Beek.
    expect(
      await p.verslag.$$eval('#t-meldingen-leerplicht-per-gemeente tbody tr:nth-child(1) td', (cellen) =>
        cellen.map((td) => td.textContent),
      ),
    ).toEqual(['0', '11', '0']);
  });

  it('toont een foto die erbij komt, en daarna een andere onder dezelfde naam', async () => {
    const breedte = () =>
      p.verslag.$eval('img[alt="Een vlak"]', (img) => (img as HTMLImageElement).naturalWidth);
    mkdirSync(join(regio.map, 'beeld'));
    writeFileSync(join(regio.map, 'beeld', 'vlak.png'), maakPng(60, 40));
    regio.vervang(
      HOOFDSTUK,
      '## Voor wie?',
      '{{foto "vlak.png" alt="Een vlak" bijschrift="Vlak."}}\n\n## Voor wie?',
    );
    await p.verslag.waitForSelector('img[alt="Een vlak"]');
    expect(await breedte()).toBe(60);
    writeFileSync(join(regio.map, 'beeld', 'vlak.png'), maakPng(90, 40));
    await p.verslag.waitForFunction(
      () => document.querySelector<HTMLImageElement>('img[alt="Een vlak"]')!.naturalWidth === 90,
    );
  });
});

describe('een voorbeeld dat met een fout begint', () => {
  const regio = proefregio('westelijke-mijnstreek');
  afterAll(() => regio.ruimOp());

  it('begint toch, en toont het verslag als de fout hersteld is', async () => {
    const goed = regio.lees('tabellen.yaml');
    regio.schrijf('tabellen.yaml', 'tabellen: [');
    const voorbeeld = await toonVoorbeeld(regio.map, { gegevens: regio.gegevens }, () => {});
    const pagina = await browser.newPage();
    await pagina.goto(voorbeeld.adres);
    await pagina.waitForSelector('#fout:not([hidden])');
    expect(await pagina.$eval('#fout-waar', (waar) => waar.textContent)).toMatch(
      /^westelijke-mijnstreek\/tabellen\.yaml, regel 1, kolom \d+$/,
    );
    const verslag = (await (await pagina.$('#verslag'))!.contentFrame())!;
    expect(await verslag.$eval('body', (body) => body.innerText.trim())).toBe(
      'Hier komt het verslag te staan.',
    );
    regio.schrijf('tabellen.yaml', goed);
    await verslag.waitForFunction(() =>
      document.body.textContent.includes('Leren is een recht van elk kind'),
    );
    expect(await pagina.$eval('#fout', (fout) => (fout as HTMLElement).hidden)).toBe(true);
    await voorbeeld.sluit();
    await pagina.waitForFunction(
      () => document.getElementById('stand')!.textContent === 'Het voorbeeld is gestopt',
    );
    await pagina.close();
  });

  it('is er niet voor een regio die niet bestaat', async () => {
    await expect(toonVoorbeeld('nergenshuizen', {}, () => {})).rejects.toMatchObject({
      code: 'REGIO_ONBEKEND',
      status: 2,
    });
  });
});
