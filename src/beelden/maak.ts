import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { startBrowser } from '../voorbeeld/browser.fixture.ts';
import type { Proefpagina } from '../voorbeeld/pagina.fixture.ts';
import { bijVoorbeeld, kiek, naar, schermafdruk } from './opname.ts';
import { metPalet } from './png.ts';
import { type Proefmap, proefmap } from './proefmap.ts';
import { venster } from './venster.ts';

/** `npm run beelden`: the pictures of docs/handleiding.md, made of real runs on the made exports of the regio it is given. */

const bewaar = (naam: string, png: Uint8Array): void =>
  writeFileSync(join('docs', 'beeld', `${naam}.png`), metPalet(png));

/** The last rows of the export are still to come, as when it was made too early. */
function zonderLaatsteRijen(werk: Proefmap, bestand: string): string {
  const heel = werk.lees(bestand);
  werk.schrijf(bestand, heel.split('\n').slice(0, -16).join('\n') + '\n');
  return heel;
}

const VRAGEN: readonly (readonly [vraag: string, toetsen: string])[] = [
  ['Over welke Doorstroompunt-regio', '\r'],
  ['Welke gemeenten horen', '\r'],
  ['Hoe heet de regio', '\u0015Mijn regio\r'],
  ['Welke organisatie', '\r'],
  ['Over welk schooljaar', '\r'],
  ['Welke onderwerpen', '\r'],
  ['Ook een brief', '\r'],
  ['Wat is uw hoofdkleur', '\r'],
  ['Waar staat uw logo', '\r'],
];

async function terminals(browser: Browser, werk: Proefmap): Promise<void> {
  const toon = async (naam: string, opdracht: string, uitvoer: string, hoogstens?: number): Promise<void> =>
    bewaar(naam, await kiek(browser, venster(`npx jaarverslag ${opdracht}`, uitvoer, hoogstens)));
  const draai = (naam: string, woorden: readonly string[], hoogstens?: number): Promise<void> =>
    toon(
      naam,
      woorden.map((woord) => (woord.includes(' ') ? `"${woord}"` : woord)).join(' '),
      werk.draai(...woorden),
      hoogstens,
    );

  await draai('inspecteer', ['inspecteer', 'mijn-exports/2024-2025/handhaving.csv']);
  const nieuw = ['nieuw', 'mijn-regio', '--gegevens', 'mijn-exports'];
  const gespeeld = await werk.speel(nieuw, VRAGEN);
  await toon(
    'nieuw-vragen',
    nieuw.join(' '),
    gespeeld.at(VRAGEN.findIndex(([v]) => v === 'Welke onderwerpen'))!,
  );
  const klaar = gespeeld.at(-1)!;
  await toon('nieuw-klaar', nieuw.join(' '), klaar.slice(klaar.indexOf('Uw verslag')).trimEnd());
  await draai('controleer', ['controleer', 'mijn-regio'], 30);
  await draai('uitleg', ['uitleg', 'mijn-regio', 'absoluut'], 22);

  const bestand = 'mijn-exports/2024-2025/werkprocessen-2.csv';
  const heel = zonderLaatsteRijen(werk, bestand);
  werk.draai('bouw', 'mijn-regio', '--formaat', 'html,json', '--uit', 'vorige-week');
  werk.schrijf(bestand, heel);
  werk.draai('bouw', 'mijn-regio');
  await draai('vergelijk', ['vergelijk', 'vorige-week/mijn-regio/2024-2025', 'out/mijn-regio/2024-2025'], 30);
}

const HOOFDSTUK = 'mijn-regio/hoofdstukken/04-absoluut-verzuim.md';

async function voorbeelden(werk: Proefmap, p: Proefpagina): Promise<void> {
  await p.pagina.waitForSelector('#leespunten, #lijst');
  await naar(p, '#absoluut-verzuim');
  bewaar('voorbeeld', await schermafdruk(p.pagina));

  const cijfer = '#absoluut-verzuim [data-cijfer="absoluut"]';
  await (await p.verslag.$(cijfer))!.click();
  await p.pagina.waitForSelector('#uitleg:not([hidden]) .regels');
  bewaar('voorbeeld-cijfer', await schermafdruk(p.pagina));
  await p.pagina.keyboard.press('Escape');

  const goed = werk.lees(HOOFDSTUK);
  werk.schrijf(HOOFDSTUK, goed.replace('{{cijfer "absoluut"}}', '{{cijfer "absolut"}}'));
  await p.pagina.waitForSelector('#fout:not([hidden])');
  bewaar('voorbeeld-fout', await schermafdruk(p.pagina));
  werk.schrijf(HOOFDSTUK, goed);
}

/** A page of a PDF as a picture; pdftoppm (poppler-utils) is not part of the program. */
function bladzijde(werk: Proefmap, pdf: string, nummer: number, naam: string): void {
  const uit = join(werk.map, naam);
  const bladzij = String(nummer);
  execFileSync('pdftoppm', [
    '-png',
    '-singlefile',
    '-r',
    '80',
    '-f',
    bladzij,
    '-l',
    bladzij,
    join(werk.map, pdf),
    uit,
  ]);
  bewaar(naam, readFileSync(`${uit}.png`));
}

/** The letter that comes first by name. */
function eersteBrief(werk: Proefmap): string {
  const map = 'out/mijn-regio/2024-2025/brieven';
  const brieven = readdirSync(join(werk.map, map)).filter((naam) => naam.endsWith('.pdf'));
  return `${map}/${brieven.sort()[0]}`;
}

const werk = proefmap(process.argv[2]!);
const browser = await startBrowser();
try {
  await terminals(browser, werk);
  await bijVoorbeeld(browser, join(werk.map, 'mijn-regio'), (p) => voorbeelden(werk, p));
  bladzijde(werk, 'out/mijn-regio/2024-2025/jaarverslag.pdf', 7, 'pdf');
  werk.draai('brief', 'mijn-regio', '--alle');
  bladzijde(werk, eersteBrief(werk), 1, 'brief');
} finally {
  await browser.close();
  werk.ruimOp();
}
