import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitieFout } from '../text/fout.ts';
import { serveer, type Voorbeeldserver } from './server.ts';

const gehoord: unknown[] = [];
const bron = {
  pagina: new Map([
    ['/', { soort: 'text/html; charset=utf-8', inhoud: Buffer.from('<!doctype html>pagina') }],
  ]),
  verslag: () => ({ html: '<!doctype html><p>verslag</p>', nummer: 7 }),
  stand: () => ({ bezig: null }),
  uitleg(naam: string) {
    if (naam === 'stuk') throw new Error('stuk');
    if (naam === 'weg') throw definitieFout('ONBEKEND_CIJFER', 'er is geen cijfer "weg".');
    return naam === '' ? null : { naam };
  },
  fout: (fout: unknown) => gehoord.push(fout),
};

describe('de server van het voorbeeld', () => {
  let server: Voorbeeldserver;
  let poort: number;
  beforeAll(async () => {
    server = await serveer(bron);
    poort = Number(new URL(server.adres).port);
  });
  afterAll(() => server.sluit());

  /** Status and headers of a request as a stranger could make it. */
  const vraag = (pad: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; koppen: Record<string, unknown>; tekst: string }>((klaar, mis) => {
      request({ host: '127.0.0.1', port: poort, path: pad, method, headers }, (antwoord) => {
        let tekst = '';
        antwoord.on('data', (deel) => {
          tekst += String(deel);
        });
        antwoord.on('end', () => klaar({ status: antwoord.statusCode!, koppen: antwoord.headers, tekst }));
      })
        .on('error', mis)
        .end();
    });

  it('staat op het adres van deze computer, op een vrije poort', () => {
    expect(server.adres).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(poort).toBeGreaterThan(1023);
  });

  const buiten = Object.values(networkInterfaces())
    .flat()
    .filter((deel) => deel?.internal === false)
    .map((deel) => deel!.address);
  it.runIf(buiten.length > 0)('is vanaf het netwerk niet te bereiken', async () => {
    for (const adres of buiten) {
      const uitkomst = await new Promise((klaar) => {
        const lijn = connect({ host: adres, port: poort, timeout: 2000 });
        for (const hoe of ['connect', 'error', 'timeout'])
          lijn.once(hoe, () => {
            lijn.destroy();
            klaar(hoe);
          });
      });
      expect(uitkomst, adres).not.toBe('connect');
    }
  });

  it('antwoordt alleen wie haar bij haar eigen naam noemt', async () => {
    expect((await vraag('/', { Host: `127.0.0.1:${poort}` })).status).toBe(200);
    expect((await vraag('/', { Host: `localhost:${poort}` })).status).toBe(200);
    for (const Host of [
      'kwaad.example',
      `kwaad.example:${poort}`,
      '127.0.0.1',
      `127.0.0.1:${poort + 1}`,
      `[::1]:${poort}`,
    ])
      expect((await vraag('/verslag', { Host })).status, Host).toBe(403);
  });

  it('antwoordt geen pagina van een andere site', async () => {
    expect((await vraag('/verslag', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await vraag('/verslag', { 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
    expect((await vraag('/verslag', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await vraag('/', { 'Sec-Fetch-Site': 'none' })).status).toBe(200);
  });

  it('laat alleen lezen', async () => {
    for (const soort of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await vraag('/stand', {}, soort)).status, soort).toBe(405);
    const kop = await vraag('/verslag', {}, 'HEAD');
    expect([kop.status, kop.tekst]).toEqual([200, '']);
  });

  it.each([
    '/regio.yaml',
    '/../package.json',
    '/..%2fpackage.json',
    '//verslag',
    '//[',
    '/verslag/',
    '/dist/cli.js',
  ])('kent de weg %s niet', async (pad) => expect((await vraag(pad)).status).toBe(404));

  it('geeft het verslag zoals het is, met zijn nummer', async () => {
    const { tekst, koppen } = await vraag('/verslag');
    expect(tekst).toBe('<!doctype html><p>verslag</p>');
    expect(koppen.verslagnummer).toBe('7');
  });

  it('laat de pagina alleen haar eigen script draaien en het verslag geen', async () => {
    const beleid = async (pad: string) => String((await vraag(pad)).koppen['content-security-policy']);
    expect(await beleid('/')).toContain("default-src 'none'; script-src 'self';");
    expect(await beleid('/')).toContain("frame-ancestors 'none'");
    expect(await beleid('/verslag')).not.toContain('script-src');
    expect(await beleid('/verslag')).toContain("default-src 'none'");
    for (const pad of ['/', '/verslag', '/stand']) {
      const { koppen } = await vraag(pad);
      expect(koppen['access-control-allow-origin']).toBeUndefined();
      expect(koppen['cache-control']).toBe('no-store');
      expect(koppen['x-content-type-options']).toBe('nosniff');
      expect(koppen['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  it('zegt in een zin dat een cijfer er niet meer is', async () => {
    expect(await vraag('/uitleg?naam=weg')).toMatchObject({
      status: 404,
      tekst: 'er is geen cijfer "weg".\n',
    });
    expect(JSON.parse((await vraag('/uitleg?naam=a%20%7C%20b')).tekst)).toEqual({ naam: 'a | b' });
  });

  it('blijft staan bij een fout van het programma', async () => {
    expect((await vraag('/uitleg?naam=stuk')).status).toBe(500);
    expect(gehoord).toHaveLength(1);
    expect((await vraag('/')).status).toBe(200);
  });

  it('seint de pagina, en neemt afscheid als zij stopt', async () => {
    const tijdelijk = await serveer(bron);
    const antwoord = await fetch(`${tijdelijk.adres}seinen`);
    expect(antwoord.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    tijdelijk.seinen();
    await tijdelijk.sluit();
    const tekst = await antwoord.text();
    expect(tekst.match(/^event: \w+$/gm)).toEqual(['event: anders', 'event: anders', 'event: gestopt']);
    await expect(fetch(tijdelijk.adres)).rejects.toThrow();
  });
});
