import { rmSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { metBrowser } from '../../browser/start.ts';
import { vindBrowser } from '../../browser/vind.ts';
import { maakJpeg, maakPng, mapMet } from '../../pages/foto.fixture.ts';
import { hoofdstuk, proefstof, tekenProef } from '../../pages/proefstof.fixture.ts';
import { maakVerslag } from '../../pages/verslag.ts';
import { druk } from './druk.ts';
import { leesPdf } from './lees.ts';

const BASIS = new URL('../../../templates/basis', import.meta.url).pathname;
const map = mapMet({ 'beeld/school.jpg': maakJpeg(640, 480), 'beeld/plein.png': maakPng(600, 400) });
afterAll(() => rmSync(map, { recursive: true }));

const naam = (tekst: string): PDFName => PDFName.of(tekst);

/** The alternative texts of the pictures of a tagged PDF, in order. */
async function altteksten(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(naam('S')) === naam('Figure') ? [object] : [],
    )
    .map((figuur) => {
      const alt = figuur.lookup(naam('Alt'));
      return alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : '';
    });
}

test('een foto staat in de pdf als figuur met alternatieve tekst, haar bijschrift als tekst, elke keer gelijk', async () => {
  const tekst =
    '{{foto "school.jpg" alt="Een rij ramen" bijschrift="De nieuwe school." maker="A. Maker"}}\n\n{{foto "plein.png" alt="Een leeg plein" plaats="rechts"}}\n\nTekst ernaast.';
  const stof = proefstof({ hoofdstukken: [hoofdstuk(tekst)], definitie: { map } });
  const { html } = await maakVerslag(stof, BASIS, tekenProef);
  const verslag = { html, titel: 'Proef', taal: 'nl', auteur: 'Proef', datum: 20250731 } as const;
  const gevonden = await vindBrowser({ omgeving: process.env });
  const [een, twee] = await metBrowser(
    gevonden,
    async (browser) => [await druk(browser, verslag), await druk(browser, verslag)] as const,
  );
  expect((await altteksten(een)).filter((alt) => alt.startsWith('Een '))).toEqual([
    'Een rij ramen',
    'Een leeg plein',
  ]);
  expect(await altteksten(een)).not.toContain('');
  expect((await leesPdf(een)).tekst.join('').replaceAll(' ', '')).toContain('Denieuweschool.Foto:A.Maker');
  expect(Buffer.from(twee).equals(Buffer.from(een))).toBe(true);
});
