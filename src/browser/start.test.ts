import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fout } from '../text/fout.ts';
import { alsScript, draai } from './proefproces.ts';
import { metBrowser } from './start.ts';
import { type Gevonden, vindBrowser } from './vind.ts';

let gevonden: Gevonden;
let map: string;
beforeAll(async () => {
  gevonden = await vindBrowser({ omgeving: process.env });
  map = await mkdtemp(path.join(tmpdir(), 'start-'));
});
afterAll(() => rm(map, { recursive: true, force: true }));

/** A process that ended may wait as a zombie for a parent that never asks; that has no command line any more. */
function leeft(pid: number): boolean {
  try {
    return process.platform !== 'linux'
      ? process.kill(pid, 0)
      : readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

async function totWeg(pid: number): Promise<boolean> {
  for (let keer = 0; keer < 100 && leeft(pid); keer++) await new Promise((verder) => setTimeout(verder, 50));
  return !leeft(pid);
}

const profielVan = (argumenten: readonly string[] | undefined): string =>
  argumenten?.find((a) => a.startsWith('--user-data-dir='))?.split('=')[1] ?? '';

describe('werken met een browser', () => {
  test('geeft wat het werk oplevert, en daarna is de browser weg en zijn map ook', async () => {
    const { pid, profiel } = await metBrowser(gevonden, async (browser) => {
      const proces = browser.process();
      return { pid: proces?.pid ?? 0, profiel: profielVan(proces?.spawnargs) };
    });
    expect(profiel).toContain('jaarverslag-browser-');
    expect(existsSync(profiel)).toBe(false);
    expect(await totWeg(pid)).toBe(true);
  });

  test('geeft de fout van het werk door en sluit toch', async () => {
    let pid = 0;
    const werk = metBrowser(gevonden, async (browser) => {
      pid = browser.process()?.pid ?? 0;
      throw new Error('mijn fout');
    });
    await expect(werk).rejects.toThrow('mijn fout');
    expect(await totWeg(pid)).toBe(true);
  });

  test('zegt dat de browser stopte wanneer hij onder het werk omvalt', async () => {
    const werk = metBrowser(gevonden, async (browser) => {
      const pagina = browser.newPage();
      browser.process()?.kill('SIGKILL');
      await pagina;
      return (await browser.newPage()).title();
    });
    await expect(werk).rejects.toMatchObject({ code: 'BROWSER_GESTOPT', status: 3 });
  });

  test('noemt een browser die niet start en wat er ontbreekt', async () => {
    const pad = path.join(map, 'chrome');
    await writeFile(
      pad,
      '#!/bin/sh\necho "error while loading shared libraries: libnss3.so: cannot open" >&2\nexit 127\n',
      {
        mode: 0o755,
      },
    );
    const fout = await metBrowser({ pad, herkomst: 'opgegeven' }, async () => 1).catch((reden) => reden);
    expect(fout).toBeInstanceOf(Fout);
    expect([fout.code, fout.status]).toEqual(['BROWSER_START', 3]);
    expect(fout.message).toBe(
      `De browser ${pad} (opgegeven) start niet ("error while loading shared libraries: libnss3.so: cannot open"): wijs een andere aan met --browser of JAARVERSLAG_BROWSER, of kijk met "npx jaarverslag doctor" wat er ontbreekt.`,
    );
  });
});

describe('afbreken', () => {
  const werk = `
    import { metBrowser } from '${path.resolve('src/browser/start.ts')}';
    import { vindBrowser } from '${path.resolve('src/browser/vind.ts')}';
    await metBrowser(await vindBrowser({ omgeving: process.env }), async (browser) => {
      const proces = browser.process();
      const profiel = proces.spawnargs.find((a) => a.startsWith('--user-data-dir=')).split('=')[1];
      console.log(JSON.stringify({ pid: proces.pid, profiel }));
      await new Promise((verder) => setTimeout(verder, 60_000));
    });`;

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const)('met %s laat geen browser achter', async (signaal, status) => {
    const script = await alsScript(werk);
    const { proces, regel, klaar } = draai(script, process.env);
    const { pid, profiel } = JSON.parse(await regel) as { pid: number; profiel: string };
    expect(leeft(pid)).toBe(true);
    proces.kill(signaal);
    expect((await klaar).status).toBe(status);
    expect(await totWeg(pid)).toBe(true);
    if (signaal !== 'SIGKILL') expect(existsSync(profiel)).toBe(false);
    await rm(profiel, { recursive: true, force: true });
    await rm(script);
  });
});
