import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maakPaginas } from '../batch/document.ts';
import { neemDefinitie, telAlles } from '../batch/tel.ts';
import { startBrowser } from './browser.fixture.ts';
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
  let pagina: Page;
  let verslag: Frame;
  const gehoord: unknown[] = [];
  const klachten: string[] = [];

  beforeAll(async () => {
    voorbeeld = await toonVoorbeeld(regio.map, opties, (fout) => gehoord.push(fout));
    await voorbeeld.eerste;
  }, 60_000);
  afterAll(async () => {
    await voorbeeld.sluit();
    regio.ruimOp();
  });

  beforeEach(async () => {
    pagina = await browser.newPage();
    pagina.on('pageerror', (fout) => klachten.push(String(fout)));
    pagina.on('console', (regel) => void (regel.type() === 'error' && klachten.push(regel.text())));
    await pagina.setViewport({ width: 1400, height: 900 });
    await pagina.goto(voorbeeld.adres);
    await isGeladen();
  });
  afterEach(async () => {
    // Back to how it was, and seen to be so, before the next one begins.
    for (const [naam, inhoud] of oud) if (regio.lees(naam) !== inhoud) regio.schrijf(naam, inhoud);
    await tekstStaatEr('Leren is een recht van elk kind');
    await pagina.waitForFunction(() => document.getElementById('fout')!.hidden);
    await pagina.close();
  });

  async function isGeladen(): Promise<void> {
    verslag = (await (await pagina.waitForSelector('#verslag'))!.contentFrame())!;
    await pagina.waitForFunction(() =>
      document.getElementById('stand')!.textContent!.startsWith('Bijgewerkt'),
    );
  }
  const tekstStaatEr = (tekst: string) =>
    verslag.waitForFunction((zoek) => document.body.textContent.includes(zoek), {}, tekst);
  const hoogte = (selector: string) =>
    verslag.$eval(selector, (element) => element.getBoundingClientRect().top);
  const lees = (selector: string) => pagina.$eval(selector, (element) => (element as HTMLElement).innerText);

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
    await verslag.$eval('#t-meldingen-leerplicht-per-gemeente', (tabel) => {
      tabel.scrollIntoView({ block: 'center' });
      (tabel as HTMLElement & { bleef?: boolean }).bleef = true;
      (document.head.querySelector('style') as Element & { bleef?: boolean }).bleef = true;
    });
    const [voor, gescrold] = [
      await hoogte('#t-meldingen-leerplicht-per-gemeente'),
      await verslag.evaluate(() => scrollY),
    ];
    regio.vervang(
      HOOFDSTUK,
      'Leren is een recht van elk kind.',
      `Leren is het recht van ieder kind. ${'Er komt veel tekst bij. '.repeat(50)}\n\n${'En nog een alinea. '.repeat(30)}`,
    );
    await tekstStaatEr('Leren is het recht van ieder kind.');
    expect(await hoogte('#t-meldingen-leerplicht-per-gemeente')).toBeCloseTo(voor, 0);
    expect(await verslag.evaluate(() => scrollY)).toBeGreaterThan(gescrold + 100);
    // What did not change was not made anew: neither the table nor the letter of the report.
    const bleven = await verslag.evaluate(() =>
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
    await tekstStaatEr('Voor wie zijn we er?');
    regio.vervang(HOOFDSTUK, '- een\n- twee', '1. **een**\n2. drie');
    await tekstStaatEr('drie');
    regio.vervang('regio.yaml', 'accent: "#', 'accent: "#2');
    regio.schrijf('regio.yaml', regio.lees('regio.yaml').replace(/accent: "#2(.{5}).*"/, 'accent: "#2$1"'));
    await pagina.waitForFunction(() => !document.getElementById('stand')!.classList.contains('bezig'));
    const vers = await browser.newPage();
    await vers.goto(`${voorbeeld.adres}verslag`);
    const zoals = await vers.evaluate(() => document.body.innerHTML);
    const stijl = await vers.$$eval('style', (alle) => alle.map((deel) => deel.textContent));
    await vers.close();
    await verslag.waitForFunction(
      (nieuw) => document.querySelector('style')!.textContent === nieuw,
      {},
      stijl[0]!,
    );
    expect(await verslag.evaluate(() => document.body.innerHTML)).toBe(zoals);
    expect(await verslag.$$eval('style', (alle) => alle.map((deel) => deel.textContent))).toEqual(stijl);
  });

  it('zet een fout boven het laatste goede verslag, met bestand en regel, en haalt haar weg als zij hersteld is', async () => {
    await verslag.$eval('#t-meldingen-leerplicht-per-gemeente', (tabel) =>
      tabel.scrollIntoView({ block: 'center' }),
    );
    const opScherm = () =>
      pagina.evaluate(() => {
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
    await pagina.waitForSelector('#fout:not([hidden])');
    expect(await lees('#fout-waar')).toBe(`westelijke-mijnstreek/${HOOFDSTUK}, regel ${regel}, kolom 7`);
    expect(await lees('#fout-bericht')).toBe(
      'er is geen cijfer met de naam "leerplihct". Bedoelt u "leerplicht"?',
    );
    expect(await lees('#fout-code')).toBe('ONBEKEND_CIJFER');
    expect(await opScherm()).toBeCloseTo(voor, 0);
    await tekstStaatEr('Leren is een recht van elk kind');
    expect(gehoord.at(-1)).toMatchObject({ code: 'ONBEKEND_CIJFER' });
    regio.schrijf(HOOFDSTUK, oud.get(HOOFDSTUK)!);
    await pagina.waitForFunction(() => document.getElementById('fout')!.hidden);
    expect(gehoord.at(-1)).toBeNull();
    expect(await opScherm()).toBeCloseTo(voor, 0);
  });

  it('toont een veranderde tabel met haar nieuwe telling', async () => {
    const cel = '#t-meldingen-leerplicht-per-gemeente tbody tr td:nth-of-type(1)';
    const eerst = Number(await verslag.$eval(cel, (td) => td.textContent));
    regio.vervang(
      'tabellen.yaml',
      'waar: { werkproces: Absoluut verzuim } }',
      'waar: { werkproces: Absoluut verzuim, gemeente: Beek } }',
    );
    await verslag.waitForFunction(
      (selector, was) => Number(document.querySelector(selector)!.textContent) !== was,
      {},
      cel,
      eerst,
    );
    // As published for Beek.
    expect(
      await verslag.$$eval('#t-meldingen-leerplicht-per-gemeente tbody tr:nth-child(1) td', (cellen) =>
        cellen.map((td) => td.textContent),
      ),
    ).toEqual(['0', '11', '0']);
  });

  it('vindt een cijfer, en geeft wat er in de tekst moet staan', async () => {
    await pagina.type('#zoek', 'LEERRECHT 18 jaar eerder');
    await pagina.waitForFunction(() => document.getElementById('gevonden')!.textContent!.startsWith('1 van'));
    expect(await lees('.onderdeel .onderdeel-naam')).toBe('leerplicht-vorig');
    const knop = await pagina.$eval('.onderdeel .kopieer', (b) => b.getAttribute('aria-label'));
    expect(knop).toBe('Kopieer {{cijfer "leerplicht-vorig"}}');
    await pagina.$eval('#zoek', (veld) => {
      (veld as HTMLInputElement).value = '';
      veld.dispatchEvent(new Event('input'));
    });
    await pagina.click('input[value="grafiek"]');
    const soorten = await pagina.$$eval('.soortmerk', (alle) => [
      ...new Set(alle.map((merk) => merk.textContent)),
    ]);
    expect(soorten).toEqual(['Grafiek']);
  });

  it('vertelt van een cijfer in de tekst waar het vandaan komt', async () => {
    await verslag.$eval('[data-cijfer="leerplicht"]', (cijfer) => cijfer.scrollIntoView({ block: 'center' }));
    await (await verslag.$('[data-cijfer="leerplicht"]'))!.click();
    await pagina.waitForSelector('#uitleg:not([hidden]) .regels');
    expect(await lees('.groot')).toBe(
      await verslag.$eval('[data-cijfer="leerplicht"]', (c) => c.textContent),
    );
    expect(await lees('.invoegen code')).toBe('{{cijfer "leerplicht"}}');
    expect(await lees('#uitleg')).toContain('2023-2024/werkprocessen.csv');
    await pagina.keyboard.press('Escape');
    await pagina.waitForSelector('#lijst:not([hidden])');
    expect(await verslag.$('[data-gekozen]')).toBeNull();
  });

  it('vertelt van een cel waar zij vandaan komt, en hoe zij in een tekst heet', async () => {
    const cel = '#t-meldingen-leerplicht-per-gemeente tbody tr:nth-child(2) td';
    await verslag.$eval(cel, (td) => td.scrollIntoView({ block: 'center' }));
    await (await verslag.$(cel))!.click();
    await pagina.waitForSelector('#uitleg:not([hidden]) .regels');
    expect(await lees('.invoegen code')).toBe(
      '{{cijfer "meldingen-leerplicht-per-gemeente | Luxe verzuim | Sittard-Geleen"}}',
    );
    expect(await lees('.groot')).toBe(await verslag.$eval(cel, (td) => td.textContent));
  });

  it('heeft een paneel dat dicht kan, en op een smal scherm dicht begint', async () => {
    const open = () => pagina.$eval('#paneelknop', (knop) => knop.getAttribute('aria-expanded'));
    expect(await open()).toBe('true');
    await pagina.focus('#paneelknop');
    await pagina.keyboard.press('Enter');
    expect([await open(), await pagina.$eval('#paneel', (p) => (p as HTMLElement).hidden)]).toEqual([
      'false',
      true,
    ]);
    await pagina.evaluate(() => sessionStorage.clear());
    await pagina.setViewport({ width: 400, height: 800 });
    await pagina.reload();
    await isGeladen();
    expect(await open()).toBe('false');
    expect(await pagina.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
  });

  it('gaf geen enkele klacht in de browser', () => expect(klachten).toEqual([]));
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
