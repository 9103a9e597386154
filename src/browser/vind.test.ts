import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fout } from '../text/fout.ts';
import { browseromgeving, meegeleverdPakket } from './meegeleverd.ts';
import { alsScript, draai } from './proefproces.ts';
import { metBrowser } from './start.ts';
import { vindBrowser } from './vind.ts';

let map: string;
beforeAll(async () => {
  map = await mkdtemp(path.join(tmpdir(), 'vind-'));
});
afterAll(() => rm(map, { recursive: true, force: true }));

async function programma(...delen: string[]): Promise<string> {
  const pad = path.join(map, ...delen);
  await mkdir(path.dirname(pad), { recursive: true });
  await writeFile(pad, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  return pad;
}

const fout = (belofte: Promise<unknown>): Promise<Fout> =>
  belofte.then(
    () => expect.unreachable('er had een fout moeten komen'),
    (reden: unknown) => reden as Fout,
  );

describe('een aangewezen browser', () => {
  test('die er niet is, is een fout met het pad en de plek waar het staat', async () => {
    const reden = await fout(vindBrowser({ pad: '/nergens/chrome', omgeving: process.env }));
    expect(reden).toBeInstanceOf(Fout);
    expect([reden.code, reden.status]).toEqual(['GEEN_BROWSER', 3]);
    expect(reden.message).toBe(
      'De browser "/nergens/chrome" die met --browser is aangewezen, bestaat niet of is geen programma: verbeter het pad, of laat --browser weg.',
    );
  });

  test('in de omgeving wordt ook niet stil door een andere vervangen', async () => {
    const reden = await fout(
      vindBrowser({ omgeving: { ...process.env, JAARVERSLAG_BROWSER: '/nergens/x' } }),
    );
    expect(reden.message).toContain('die met JAARVERSLAG_BROWSER is aangewezen');
  });

  test('is geen map en geen bestand zonder uitvoerrecht', async () => {
    const tekst = path.join(map, 'leesmij.txt');
    await writeFile(tekst, 'x');
    await chmod(tekst, 0o644);
    expect((await fout(vindBrowser({ pad: map, omgeving: {} }))).code).toBe('GEEN_BROWSER');
    expect((await fout(vindBrowser({ pad: tekst, omgeving: {} }))).code).toBe('GEEN_BROWSER');
  });

  test('gaat voor: eerst de optie, dan JAARVERSLAG_BROWSER, dan PUPPETEER_EXECUTABLE_PATH', async () => {
    const [optie, eigen, puppeteer] = await Promise.all([
      programma('keuze', 'a'),
      programma('keuze', 'b'),
      programma('keuze', 'c'),
    ]);
    const omgeving = { JAARVERSLAG_BROWSER: eigen, PUPPETEER_EXECUTABLE_PATH: puppeteer };
    expect(await vindBrowser({ pad: optie, omgeving })).toEqual({ pad: optie, herkomst: 'opgegeven' });
    expect(await vindBrowser({ omgeving })).toEqual({ pad: eigen, herkomst: 'opgegeven' });
    expect(await vindBrowser({ omgeving: { PUPPETEER_EXECUTABLE_PATH: puppeteer } })).toEqual({
      pad: puppeteer,
      herkomst: 'opgegeven',
    });
  });
});

describe.runIf(process.platform === 'linux')('een browser zoeken op Linux', () => {
  test('Chrome gaat voor Chromium, waar zij ook in PATH staan', async () => {
    await programma('een', 'chromium');
    const chrome = await programma('twee', 'google-chrome');
    const omgeving = { PATH: `${path.join(map, 'een')}:${path.join(map, 'twee')}`, HOME: map };
    expect(await vindBrowser({ omgeving })).toEqual({ pad: chrome, herkomst: 'geïnstalleerd' });
  });

  test('een script dat alleen naar een snap verwijst, is geen browser', async () => {
    const script = await programma('snap', 'chromium-browser');
    await writeFile(script, '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    const shell = await programma(
      'snapcache',
      'chrome-headless-shell',
      'linux-99.0.1',
      'chrome-headless-shell-linux64',
      'chrome-headless-shell',
    );
    const omgeving = { PATH: path.join(map, 'snap'), PUPPETEER_CACHE_DIR: path.join(map, 'snapcache') };
    expect(await vindBrowser({ omgeving })).toEqual({ pad: shell, herkomst: 'puppeteer' });
  });

  test('van puppeteer de nieuwste, geteld als getal en niet als tekst', async () => {
    await programma('cache', 'chrome', 'linux-99.0.1', 'chrome-linux64', 'chrome');
    const nieuwste = await programma('cache', 'chrome', 'linux-147.0.1', 'chrome-linux64', 'chrome');
    const omgeving = { PATH: '', PUPPETEER_CACHE_DIR: path.join(map, 'cache') };
    expect(await vindBrowser({ omgeving })).toEqual({ pad: nieuwste, herkomst: 'puppeteer' });
  });
});

describe.runIf(meegeleverdPakket() !== null)('de meegeleverde browser', () => {
  const versie = `chromium-${meegeleverdPakket()?.versie}`;

  test('wordt door drie processen tegelijk uitgepakt en start in alle drie', async () => {
    const cache = path.join(map, 'samen');
    const werk = `
      import { metBrowser } from '${path.resolve('src/browser/start.ts')}';
      import { vindBrowser } from '${path.resolve('src/browser/vind.ts')}';
      const gevonden = await vindBrowser({ pad: 'meegeleverd', omgeving: process.env });
      console.log(gevonden.pad, await metBrowser(gevonden, (b) => b.version()));`;
    const script = await alsScript(werk);
    const omgeving = { ...process.env, XDG_CACHE_HOME: cache };
    const uitkomsten = await Promise.all([1, 2, 3].map(() => draai(script, omgeving).klaar));
    await rm(script);
    for (const uitkomst of uitkomsten) {
      expect(uitkomst.fouten).toBe('');
      expect(uitkomst.uit).toMatch(`${path.join(cache, 'jaarverslag', versie, 'chromium')} HeadlessChrome/`);
    }
    expect(await readdir(path.join(cache, 'jaarverslag'))).toEqual([versie]);
    await rm(cache, { recursive: true });
  }, 120_000);

  test('komt in de tijdelijke map wanneer de thuismap er niet is, en alleen voor de eigen gebruiker', async () => {
    const tijdelijk = path.join(map, 'tijdelijk');
    await mkdir(tijdelijk);
    const geenMap = path.join(map, 'geen-map');
    await writeFile(geenMap, '');
    const omgeving = { HOME: path.join(geenMap, 'thuis'), TMPDIR: tijdelijk };
    const { pad } = await vindBrowser({ pad: 'meegeleverd', omgeving });
    const eigen = path.join(tijdelijk, `jaarverslag-${process.getuid?.()}`);
    expect(pad).toBe(path.join(eigen, versie, 'chromium'));
    expect((await stat(eigen)).mode & 0o777).toBe(0o700);
    await chmod(eigen, 0o777);
    const reden = await fout(vindBrowser({ pad: 'meegeleverd', omgeving }));
    expect([reden.code, reden.status]).toEqual(['BROWSER_UITPAKKEN', 3]);
  });

  test('start met de bibliotheken die zij zelf meebrengt', async () => {
    const gevonden = await vindBrowser({ pad: 'meegeleverd', omgeving: process.env });
    const LD_LIBRARY_PATH = path.join(path.dirname(gevonden.pad), 'lib');
    for (const naam of ['libnss3.so', 'libnspr4.so', 'libexpat.so.1']) {
      expect(existsSync(path.join(LD_LIBRARY_PATH, naam))).toBe(true);
    }
    const versie = await metBrowser({ ...gevonden, omgeving: { LD_LIBRARY_PATH } }, (b) => b.version());
    expect(versie).toMatch(/^HeadlessChrome\//);
  });

  test('ruimt een uitpakking op die een uur geleden is blijven steken, en laat een verse met rust', async () => {
    const cache = path.join(map, 'resten');
    const [oud, vers] = ['0', '1'].map((cijfer) =>
      path.join(cache, 'jaarverslag', `${versie}.${cijfer.repeat(8)}-0000-4000-8000-000000000000`),
    ) as [string, string];
    await mkdir(oud, { recursive: true, mode: 0o700 });
    await mkdir(vers);
    await utimes(oud, 0, 0);
    await vindBrowser({ pad: 'meegeleverd', omgeving: { XDG_CACHE_HOME: cache } });
    expect((await readdir(path.dirname(oud))).sort()).toEqual([versie, path.basename(vers)]);
  });
});

describe('de omgeving van de meegeleverde browser', () => {
  test('noemt haar eigen bibliotheken wanneer het systeem er een mist, en anders niet', async () => {
    const namen = ['libnspr4.so', 'libplc4.so', 'libplds4.so', 'libnss3.so', 'libnssutil3.so'];
    const systeem = path.join(map, 'systeem');
    await mkdir(systeem);
    for (const naam of namen) await writeFile(path.join(systeem, naam), '');
    const lettertypen = { FONTCONFIG_FILE: '/cache/lettertypen.conf' };
    expect(browseromgeving('/cache', {}, [systeem])).toEqual({
      ...lettertypen,
      LD_LIBRARY_PATH: '/cache/lib',
    });
    expect(browseromgeving('/cache', { LD_LIBRARY_PATH: '/eigen' }, [systeem])).toEqual({
      ...lettertypen,
      LD_LIBRARY_PATH: '/cache/lib:/eigen',
    });
    await writeFile(path.join(systeem, 'libexpat.so.1'), '');
    expect(browseromgeving('/cache', {}, [systeem])).toEqual(lettertypen);
  });
});
