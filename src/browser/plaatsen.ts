import path from 'node:path';

type Omgeving = Readonly<Record<string, string | undefined>>;

/**
 * Where Chrome, Edge and Chromium are installed on this kind of machine, best first: absolute paths that may or may not exist.
 * Names without a folder are looked up along PATH, which on Linux is the only place that all packagers agree on.
 */
export function bekendePlaatsen(platform: NodeJS.Platform, omgeving: Omgeving): string[] {
  if (platform === 'win32') return windows(omgeving);
  if (platform === 'darwin') return macos(omgeving);
  return linux(omgeving);
}

function windows(omgeving: Omgeving): string[] {
  // Windows does not care for the case of a variable's name, but a copied environment does.
  const zonderHoofdletters = new Map(
    Object.entries(omgeving).map(([naam, waarde]) => [naam.toLowerCase(), waarde]),
  );
  const wortels = ['programfiles', 'programfiles(x86)', 'localappdata']
    .map((naam) => zonderHoofdletters.get(naam))
    .filter((wortel) => wortel !== undefined);
  const programmas = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ];
  return programmas.flatMap((delen) => wortels.map((wortel) => path.win32.join(wortel, ...delen)));
}

function macos(omgeving: Omgeving): string[] {
  const mappen = [
    '/Applications',
    ...(omgeving.HOME ? [path.posix.join(omgeving.HOME, 'Applications')] : []),
  ];
  const programmas = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
  return programmas.flatMap((naam) =>
    mappen.map((map) => path.posix.join(map, `${naam}.app`, 'Contents', 'MacOS', naam)),
  );
}

function linux(omgeving: Omgeving): string[] {
  const mappen = (omgeving.PATH ?? '').split(':').filter((map) => path.posix.isAbsolute(map));
  const namen = [
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium',
    'chromium-browser',
  ];
  return namen.flatMap((naam) => mappen.map((map) => path.posix.join(map, naam)));
}

/** The folder in which puppeteer keeps the browsers it downloaded (its own default, or PUPPETEER_CACHE_DIR). */
export function puppeteerMap(omgeving: Omgeving): string | null {
  if (omgeving.PUPPETEER_CACHE_DIR) return omgeving.PUPPETEER_CACHE_DIR;
  const thuis = omgeving.HOME ?? omgeving.USERPROFILE;
  return thuis ? path.join(thuis, '.cache', 'puppeteer') : null;
}

const MACPROGRAMMA = 'Google Chrome for Testing';

/** The program inside one folder of puppeteer's cache, such as `linux-147.0.1`; null for another kind of machine. */
export function programmaInPuppeteerMap(soort: string, map: string): string | null {
  const kenmerk = /^(linux|linux_arm|mac|mac_arm|win32|win64)-\d/.exec(map)?.[1];
  if (!kenmerk) return null;
  const inpakmap = { linux: 'linux64', linux_arm: 'linux-arm64', mac: 'mac-x64', mac_arm: 'mac-arm64' }[
    kenmerk
  ];
  const delen = [map, `${soort}-${inpakmap ?? kenmerk}`];
  if (soort === 'chrome' && kenmerk.startsWith('mac')) {
    return path.join(...delen, `${MACPROGRAMMA}.app`, 'Contents', 'MacOS', MACPROGRAMMA);
  }
  return path.join(...delen, kenmerk.startsWith('win') ? `${soort}.exe` : soort);
}
