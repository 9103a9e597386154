import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from './browser.fixture.ts';
import { openPagina, type Proefpagina } from './pagina.fixture.ts';
import { proefregio } from './proefregio.fixture.ts';
import { toonVoorbeeld, type Voorbeeld } from './voorbeeld.ts';

/** The panel beside the report, in a real browser. Needs the fixtures and `npm run build`. */

/** Meldingen of signaalverzuim, as published. */
const SIGNAAL = '367';

describe('het paneel naast het verslag', () => {
  const regio = proefregio('westelijke-mijnstreek');
  let browser: Browser;
  let voorbeeld: Voorbeeld;
  let p: Proefpagina;

  beforeAll(async () => {
    browser = await startBrowser();
    voorbeeld = await toonVoorbeeld(regio.map, { gegevens: regio.gegevens }, () => {});
    await voorbeeld.eerste;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await voorbeeld.sluit();
    regio.ruimOp();
  });
  beforeEach(async () => {
    p = await openPagina(browser, voorbeeld.adres);
  });
  afterEach(async () => {
    await p.pagina.close();
    expect(p.klachten).toEqual([]);
  });

  it('vindt een cijfer, en geeft wat er in de tekst moet staan', async () => {
    await p.pagina.type('#zoek', 'LEERRECHT 18 jaar eerder');
    await p.pagina.waitForFunction(() =>
      document.getElementById('gevonden')!.textContent!.startsWith('1 van'),
    );
    expect(await p.lees('.onderdeel .onderdeel-naam')).toBe('leerplicht-vorig');
    const knop = await p.pagina.$eval('.onderdeel .kopieer', (b) => b.getAttribute('aria-label'));
    expect(knop).toBe('Kopieer {{cijfer "leerplicht-vorig"}}');
    await p.pagina.$eval('#zoek', (veld) => {
      (veld as HTMLInputElement).value = '';
      veld.dispatchEvent(new Event('input'));
    });
    await p.pagina.click('input[value="grafiek"]');
    const soorten = await p.pagina.$$eval('.soortmerk', (alle) => [
      ...new Set(alle.map((merk) => merk.textContent)),
    ]);
    expect(soorten).toEqual(['Grafiek']);
  });

  it('zegt wat er in de tekst na te kijken is, met een voorstel', async () => {
    const hoofdstuk = 'hoofdstukken/03-leerrecht.md';
    const goed = regio.lees(hoofdstuk);
    regio.vervang(hoofdstuk, '({{cijfer "signaal"}} meldingen)', `(${SIGNAAL} meldingen)`);
    await p.pagina.waitForSelector('#leespunten:not([hidden]) .waar');
    const regel =
      1 +
      regio
        .lees(hoofdstuk)
        .split('\n')
        .findIndex((zin) => zin.startsWith('- **Signaalverzuim**'));
    expect(await p.lees('#leespunten .waar')).toContain(`westelijke-mijnstreek/${hoofdstuk}, regel ${regel}`);
    expect(await p.lees('#leespunten li')).toContain('(GETAL_LOS)');
    expect(await p.lees('#leespunten code')).toBe('{{cijfer "signaal"}}');
    regio.schrijf(hoofdstuk, goed);
    await p.pagina.waitForFunction(() => document.getElementById('leespunten')!.hidden);
  });

  it('vertelt van een cijfer in de tekst waar het vandaan komt', async () => {
    await p.verslag.$eval('[data-cijfer="leerplicht"]', (cijfer) =>
      cijfer.scrollIntoView({ block: 'center' }),
    );
    await (await p.verslag.$('[data-cijfer="leerplicht"]'))!.click();
    await p.pagina.waitForSelector('#uitleg:not([hidden]) .regels');
    expect(await p.lees('.groot')).toBe(
      await p.verslag.$eval('[data-cijfer="leerplicht"]', (c) => c.textContent),
    );
    expect(await p.lees('.invoegen code')).toBe('{{cijfer "leerplicht"}}');
    expect(await p.lees('#uitleg')).toContain('2023-2024/werkprocessen.csv');
    await p.pagina.keyboard.press('Escape');
    await p.pagina.waitForSelector('#lijst:not([hidden])');
    expect(await p.verslag.$('[data-gekozen]')).toBeNull();
  });

  it('vertelt van een cel waar zij vandaan komt, en hoe zij in een tekst heet', async () => {
    const cel = '#t-meldingen-leerplicht-per-gemeente tbody tr:nth-child(2) td';
    await p.verslag.$eval(cel, (td) => td.scrollIntoView({ block: 'center' }));
    await (await p.verslag.$(cel))!.click();
    await p.pagina.waitForSelector('#uitleg:not([hidden]) .regels');
    expect(await p.lees('.invoegen code')).toBe(
      '{{cijfer "meldingen-leerplicht-per-gemeente | Luxe verzuim | Sittard-Geleen"}}',
    );
    expect(await p.lees('.groot')).toBe(await p.verslag.$eval(cel, (td) => td.textContent));
  });

  it('heeft een paneel dat dicht kan, en op een smal scherm dicht begint', async () => {
    const open = () => p.pagina.$eval('#paneelknop', (knop) => knop.getAttribute('aria-expanded'));
    expect(await open()).toBe('true');
    await p.pagina.focus('#paneelknop');
    await p.pagina.keyboard.press('Enter');
    expect([await open(), await p.pagina.$eval('#paneel', (p) => (p as HTMLElement).hidden)]).toEqual([
      'false',
      true,
    ]);
    await p.pagina.evaluate(() => sessionStorage.clear());
    await p.pagina.setViewport({ width: 400, height: 800 });
    await p.laad();
    expect(await open()).toBe('false');
    expect(await p.pagina.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
  });

  it('heeft voor axe geen enkele fout, in de lijst, bij een cijfer en bij een fout, breed en smal', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const keur = async (): Promise<unknown> => {
      await p.pagina.evaluate(axe);
      return p.pagina.evaluate(
        'axe.run({ iframes: false }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))',
      );
    };
    expect(await keur()).toEqual([]);
    await p.pagina.click('.onderdeel-kies');
    await p.pagina.waitForSelector('#uitleg:not([hidden])');
    expect(await keur()).toEqual([]);
    await p.pagina.setViewport({ width: 360, height: 800 });
    expect(await keur()).toEqual([]);
    regio.vervang('tabellen.yaml', 'rijkop:', 'rijkp:');
    await p.pagina.waitForSelector('#fout:not([hidden])');
    expect(await keur()).toEqual([]);
  });
});
