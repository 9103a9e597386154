import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metBrowser } from '../../browser/start.ts';
import { vindBrowser } from '../../browser/vind.ts';
import { druk } from './druk.ts';
import { leesPdf } from './lees.ts';
import { inhoudsregel, proefdocument } from './proefdocument.ts';

let browser: Browser;
let klaar: () => void;
let gesloten: Promise<void>;
beforeAll(async () => {
  const gevonden = await vindBrowser({ omgeving: process.env });
  browser = await new Promise<Browser>((gestart, mislukt) => {
    gesloten = metBrowser(gevonden, (b) => {
      gestart(b);
      return new Promise<void>((verder) => {
        klaar = verder;
      });
    });
    gesloten.catch(mislukt);
  });
});
afterAll(() => {
  klaar();
  return gesloten;
});

const alinea =
  '<p>Zorgvuldig geteld, en in woorden gezegd wat het betekent voor de jongeren om wie het gaat. </p>';

/** Chapters of unequal length, so that their pages are not simply 2, 3, 4. */
const boek = [
  `<h1>Inhoud</h1><ol>${[1, 2, 3, 4].map((n) => inhoudsregel(`h${n}`, `Hoofdstuk ${n}`)).join('')}${inhoudsregel('café', 'Café')}</ol>`,
  ...[1, 2, 3, 4].map((n) => `<section><h1 id="h${n}">Hoofdstuk ${n}</h1>${alinea.repeat(40 * n)}</section>`),
  '<section><h1 id="café">Café</h1></section>',
].join('');

describe('een afgedrukt verslag', () => {
  test('heeft titel, taal, merken, bladwijzers en ingebedde lettertypen', async () => {
    const pdf = await leesPdf(
      await druk(
        browser,
        proefdocument(
          '<h1>Een</h1><h2><span>2</span> Twee<br>regels</h2><p>Tekst <em>schuin</em></p><h1>Drie</h1>',
        ),
      ),
    );
    expect(pdf.titel).toBe('Jaarverslag <proef> & één');
    expect(pdf.taal).toBe('nl');
    expect(pdf.gemerkt).toBe(true);
    expect(pdf.bladwijzers).toEqual([
      { titel: 'Een', niveau: 1 },
      { titel: '2 Twee regels', niveau: 2 },
      { titel: 'Drie', niveau: 1 },
    ]);
    expect(pdf.lettertypen.map(({ soort, ingebed }) => [soort, ingebed])).toEqual([
      ['Type0', true],
      ['Type0', true],
      ['Type0', true],
    ]);
    expect(pdf.lettertypen.every(({ naam }) => naam.includes('SourceSans3'))).toBe(true);
    expect(pdf.tekst).toHaveLength(1);
    expect(pdf.tekst[0]).toContain('1 van 1');
    expect(pdf.tekst[0]).toContain('Tekst schuin');
  });

  test('noemt in de inhoudsopgave de bladzijde waarop elk hoofdstuk staat', async () => {
    const { tekst } = await leesPdf(await druk(browser, proefdocument(boek)));
    const bladVan = (kop: string): number => 1 + tekst.findIndex((blad, i) => i > 0 && blad.includes(kop));
    const bladen = [1, 2, 3, 4].map((n) => bladVan(`Hoofdstuk ${n}`));
    expect(bladen[0]).toBe(2);
    expect(bladen[3]! - bladen[2]!).toBeGreaterThan(1);
    for (const [i, blad] of bladen.entries())
      expect(tekst[0]).toContain(`Hoofdstuk ${i + 1}${blad}${i + 2}. `);
    expect(tekst[0]).toContain(`Café${bladVan('Café')}`);
  });

  test('noemt de goede bladzijde ook wanneer de nummers zelf een regel en zo een blad extra kosten', async () => {
    const regels = Array.from({ length: 44 }, (_, n) => inhoudsregel(`k${n}`, `Kop ${n}`)).join('');
    const koppen = Array.from(
      { length: 44 },
      (_, n) => `<section><h2 id="k${n}">Kop ${n}.</h2></section>`,
    ).join('');
    const stijl = '<style>.paginanummer:not(:empty) { display: block }</style>';
    const { tekst } = await leesPdf(
      await druk(browser, proefdocument(`${stijl}<ol>${regels}</ol>${koppen}`)),
    );
    const blad = 1 + tekst.findIndex((inhoud) => inhoud.includes('Kop 0.'));
    expect(blad).toBeGreaterThan(2);
    expect(tekst[0]).toContain(`Kop 0${blad}`);
  });

  test('is bij een tweede druk hetzelfde bestand, ook wanneer er tegelijk iets anders wordt gedrukt', async () => {
    const document = proefdocument(
      `${boek}<table><tr><th scope="col">Jaar</th></tr><tr><td>3</td></tr></table>`,
    );
    const eerste = await druk(browser, document);
    const [tweede] = await Promise.all([druk(browser, document), druk(browser, proefdocument(alinea))]);
    expect(Buffer.from(tweede).equals(Buffer.from(eerste))).toBe(true);
    const andereDag = await druk(browser, { ...document, datum: 20250801 });
    expect(Buffer.from(andereDag).equals(Buffer.from(eerste))).toBe(false);
  });

  test('toont ook de beelden die uit de opmaak komen, al wordt er voor het scherm niets opgemaakt', async () => {
    const beeld =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const stijl = `<style>.vlak { width: 9em; height: 9em; background: url("${beeld}") }</style>`;
    const pdf = await PDFDocument.load(
      await druk(browser, proefdocument(`${stijl}<h1>Een</h1><div class="vlak"></div>`)),
    );
    const objecten = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
    const beelden = objecten.filter(
      (object) => object instanceof PDFRawStream && String(object.dict).includes('/Subtype /Image'),
    );
    expect(beelden.length).toBeGreaterThan(0);
  });

  test('weigert een inhoudsopgave die naar een kop wijst die er niet is', async () => {
    const stuk = proefdocument(`<ol>${inhoudsregel('weg', 'Weg')}</ol>`);
    await expect(druk(browser, stuk)).rejects.toMatchObject({ code: 'ANKER_ONTBREEKT', status: 2 });
  });
});

describe('het netwerk', () => {
  let server: Server;
  const gevraagd: string[] = [];
  beforeAll(async () => {
    server = createServer((verzoek, antwoord) => {
      gevraagd.push(verzoek.url ?? '');
      antwoord.end();
    });
    await new Promise<void>((luistert) => server.listen(0, '127.0.0.1', luistert));
  });
  afterAll(() => server.close());

  test('wordt niet gebruikt: geen beeld, stijl, kader, voorraad of verversing, en geen script', async () => {
    const adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const inhoud = `<meta http-equiv="refresh" content="0;url=${adres}/ververs"><link rel="stylesheet" href="${adres}/stijl">
      <link rel="prefetch" href="${adres}/straks"><link rel="preconnect" href="${adres}"><iframe src="${adres}/kader"></iframe>
      <img src="${adres}/beeld" alt="beeld"><p>Voor</p><script>document.body.append("SCRIPT"); fetch("${adres}/script")</script>
      <p style="background: url(${adres}/grond)">Na</p><img alt="punt" onload="document.body.append('SCRIPT')" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==">`;
    const { tekst } = await leesPdf(await druk(browser, proefdocument(inhoud)));
    await new Promise((verder) => setTimeout(verder, 300));
    expect(gevraagd).toEqual([]);
    expect(tekst.join('')).toContain('Voor');
    expect(tekst.join('')).toContain('Na');
    expect(tekst.join('')).not.toContain('SCRIPT');
  });
});
