import { describe, expect, test } from 'vitest';
import { bekendePlaatsen, programmaInPuppeteerMap, puppeteerMap } from './plaatsen.ts';

describe('waar een browser kan staan', () => {
  test('op Windows eerst Chrome, dan Edge, in elke programmamap, hoe de variabele ook geschreven is', () => {
    const omgeving = { PROGRAMFILES: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(bekendePlaatsen('win32', omgeving)).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Chromium\\Application\\chrome.exe',
    ]);
  });

  test('op macOS ook in de programmamap van de gebruiker', () => {
    expect(bekendePlaatsen('darwin', { HOME: '/Users/an' }).slice(0, 3)).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/an/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]);
  });

  test('op Linux langs PATH, zonder mappen die van de werkmap afhangen', () => {
    const plaatsen = bekendePlaatsen('linux', { PATH: '/usr/bin:.:/opt/bin' });
    expect(plaatsen.slice(0, 2)).toEqual(['/usr/bin/google-chrome-stable', '/opt/bin/google-chrome-stable']);
    expect(plaatsen).toContain('/usr/bin/microsoft-edge');
    expect(plaatsen.at(-1)).toBe('/opt/bin/chromium-browser');
    expect(plaatsen).toHaveLength(12);
  });
});

describe('de voorraad van puppeteer', () => {
  test.each([
    ['chrome', 'linux-147.0.1', 'linux-147.0.1/chrome-linux64/chrome'],
    [
      'chrome-headless-shell',
      'linux-147.0.1',
      'linux-147.0.1/chrome-headless-shell-linux64/chrome-headless-shell',
    ],
    ['chrome', 'win64-147.0.1', 'win64-147.0.1/chrome-win64/chrome.exe'],
    [
      'chrome',
      'mac_arm-147.0.1',
      'mac_arm-147.0.1/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    ['chrome', 'tijdelijk', null],
  ])('%s in %s', (soort, map, programma) => {
    expect(programmaInPuppeteerMap(soort, map)).toBe(programma);
  });

  test('staat in de thuismap, tenzij de variabele een andere noemt', () => {
    expect(puppeteerMap({ HOME: '/home/an' })).toBe('/home/an/.cache/puppeteer');
    expect(puppeteerMap({ HOME: '/home/an', PUPPETEER_CACHE_DIR: '/cache' })).toBe('/cache');
    expect(puppeteerMap({})).toBeNull();
  });
});
