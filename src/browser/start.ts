import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { Fout, STATUS } from '../text/fout.ts';
import type { Gevonden } from './vind.ts';

const TE_LANG = 60_000;

/**
 * Runs work with a started browser and closes it whatever happens: after the work, after an error, and when the user
 * presses Ctrl-C. Only the work's own error comes out of it, or
 * @throws Fout BROWSER_START (status 3) when it does not start, BROWSER_GESTOPT (status 3) when it fell over during the work
 */
export async function metBrowser<T>(gevonden: Gevonden, werk: (b: Browser) => Promise<T>): Promise<T> {
  const profiel = await mkdtemp(path.join(tmpdir(), 'jaarverslag-browser-'));
  const lopend: Lopend = { profiel };
  const laatLos = ruimOpBijAfbreken(lopend);
  try {
    const browser = await start(gevonden, profiel);
    lopend.browser = browser;
    try {
      return await werk(browser);
    } catch (fout) {
      throw browser.connected || fout instanceof Fout ? fout : gestopt(gevonden);
    } finally {
      await sluit(browser);
    }
  } finally {
    laatLos();
    await rm(profiel, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}

/**
 * Starts the browser in its sandbox where it can have one. Where the machine turns out to allow none, it starts without:
 * what it prints is our own document, without script and without network.
 */
async function start(gevonden: Gevonden, profiel: string): Promise<Browser> {
  const metZandbak = zandbakKan(gevonden);
  try {
    return await lanceer(gevonden, profiel, metZandbak);
  } catch {
    const waarom = await oorzaak(gevonden, profiel, metZandbak);
    if (metZandbak && /sandbox/i.test(waarom)) {
      const zonder = await lanceer(gevonden, profiel, false).catch(() => null);
      if (zonder) return zonder;
    }
    throw new Fout(
      'BROWSER_START',
      `De browser ${gevonden.pad} (${gevonden.herkomst}) start niet${waarom}: wijs een andere aan met --browser of JAARVERSLAG_BROWSER, of kijk met "npx jaarverslag doctor" wat er ontbreekt.`,
      STATUS.geenBrowser,
    );
  }
}

async function lanceer(gevonden: Gevonden, profiel: string, metZandbak: boolean): Promise<Browser> {
  // Imported here because it is heavy and most commands need no browser.
  const { default: puppeteer } = await import('puppeteer-core');
  return puppeteer.launch({
    executablePath: gevonden.pad,
    headless: isShell(gevonden) ? 'shell' : true,
    // A pipe instead of a port: nobody else on the machine can talk to it, and it ends when this process does.
    pipe: true,
    userDataDir: profiel,
    env: { ...process.env, ...gevonden.omgeving },
    args: argumenten(metZandbak),
    timeout: TE_LANG,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

const isShell = ({ herkomst, pad }: Gevonden): boolean =>
  herkomst === 'meegeleverd' || path.basename(pad).includes('headless-shell');

const gestopt = ({ pad }: Gevonden): Fout =>
  new Fout(
    'BROWSER_GESTOPT',
    `De browser ${pad} stopte tijdens het afdrukken: maak geheugen vrij of verlaag --parallel, en probeer het opnieuw.`,
    STATUS.geenBrowser,
  );

/**
 * The one line among the browser's own output that says what is wrong. Over a pipe puppeteer does not get to see it, so the
 * browser is asked once more, for an empty page.
 */
function oorzaak(gevonden: Gevonden, profiel: string, metZandbak: boolean): Promise<string> {
  const opdracht = [
    ...argumenten(metZandbak),
    '--headless',
    `--user-data-dir=${profiel}`,
    '--dump-dom',
    'about:blank',
  ];
  const instellingen = { env: { ...process.env, ...gevonden.omgeving }, timeout: 10_000 };
  return new Promise((klaar) => {
    execFile(gevonden.pad, opdracht, instellingen, (fout, _, stderr) => {
      const regels = `${stderr}\n${fout?.code ?? ''}`.split('\n');
      const regel = regels.find((r) =>
        /shared librar|sandbox|cannot|permission|EACCES|ENOENT|ENOEXEC/i.test(r),
      );
      klaar(
        regel
          ? ` ("${regel
              .replace(/^\[.*?\]\s*/, '')
              .trim()
              .slice(0, 160)}")`
          : '',
      );
    });
  });
}

function argumenten(metZandbak: boolean): string[] {
  return [
    '--disable-gpu',
    '--lang=nl',
    // Without it letter widths are rounded to whole pixels, and the text of the PDF is spaced unevenly.
    '--font-render-hinting=none',
    // No host name or address resolves, so that not even a prefetch (which no interception sees) leaves the machine.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-domain-reliability',
    '--disable-component-update',
    '--no-pings',
    '--no-default-browser-check',
    ...(metZandbak ? [] : ['--no-sandbox']),
  ];
}

/**
 * Whether Chromium can shut itself in. Not as root, not in a container, and not where the kernel keeps user namespaces from
 * programs it does not know (Ubuntu since 23.10; an installed Chrome is known there).
 */
function zandbakKan({ herkomst }: Gevonden): boolean {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv')) return false;
  if (process.env.container || process.env.KUBERNETES_SERVICE_HOST) return false;
  if (herkomst === 'geïnstalleerd') return true;
  return !(
    kernelwaarde('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelwaarde('kernel/unprivileged_userns_clone') === '0' ||
    kernelwaarde('user/max_user_namespaces') === '0'
  );
}

function kernelwaarde(naam: string): string | null {
  try {
    return readFileSync(`/proc/sys/${naam}`, 'utf8').trim();
  } catch {
    return null;
  }
}

async function sluit(browser: Browser): Promise<void> {
  const wekker = setTimeout(breekAf, 10_000, browser);
  try {
    await browser.close();
  } catch {
    breekAf(browser);
  } finally {
    clearTimeout(wekker);
  }
}

interface Lopend {
  profiel: string;
  browser?: Browser;
}

/** Ends the browser with all its processes; on Unix puppeteer starts it as the head of a group of its own. */
function breekAf(browser: Browser): void {
  const proces = browser.process();
  try {
    if (process.platform !== 'win32' && proces?.pid) process.kill(-proces.pid, 'SIGKILL');
    else proces?.kill('SIGKILL');
  } catch {
    // It was gone already.
  }
}

const SIGNALEN = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * An interrupt is made into an exit of this process, and an exit takes the browser and its profile folder along. When the
 * command line listens to the signal itself, the moment to exit is left to it.
 */
function ruimOpBijAfbreken(lopend: Lopend): () => void {
  const bijEinde = () => {
    if (lopend.browser) breekAf(lopend.browser);
    rmSync(lopend.profiel, { recursive: true, force: true, maxRetries: 5 });
  };
  const bijSignaal = (signaal: NodeJS.Signals) => {
    if (process.listeners(signaal).every((luisteraar) => luisteraars.has(luisteraar))) {
      process.exit(128 + constants.signals[signaal]);
    }
  };
  luisteraars.add(bijSignaal);
  process.on('exit', bijEinde);
  for (const signaal of SIGNALEN) process.on(signaal, bijSignaal);
  return () => {
    process.off('exit', bijEinde);
    for (const signaal of SIGNALEN) process.off(signaal, bijSignaal);
    luisteraars.delete(bijSignaal);
  };
}

// biome-ignore lint/complexity/noBannedTypes: `process.listeners` gives plain functions
const luisteraars = new Set<Function>();
