import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Fout } from '../text/fout.ts';
import { leesFoto } from './foto.ts';
import { exifMet, maakJpeg, maakPng, maakWebp, mapMet } from './foto.fixture.ts';
import { gevraagdeNamen } from './namen.ts';
import { hoofdstuk, proefstof, tekenProef } from './proefstof.fixture.ts';
import { maakVerslag } from './verslag.ts';

const BASIS = new URL('../../templates/basis', import.meta.url).pathname;
/** A small PNG whose head gives another size. */
function pngMet(breed: number, hoog: number): Uint8Array {
  const png = maakPng(4, 4);
  new DataView(png.buffer).setUint32(16, breed);
  new DataView(png.buffer).setUint32(20, hoog);
  return png;
}

const map = mapMet({
  'regio.yaml': 'geheim: ja',
  'buiten.png': maakPng(600, 400),
  'beeld/school.png': maakPng(600, 400),
  'beeld/fietsen.jpg': maakJpeg(640, 480),
  'beeld/gedraaid.jpg': maakJpeg(640, 480, [exifMet(6)]),
  'beeld/2024/plein.webp': maakWebp(800, 500),
  'beeld/klein.png': maakPng(200, 100),
  'beeld/eigenlijk-png.jpg': maakPng(600, 400),
  'beeld/half.png': maakPng(600, 400).slice(0, 300),
  'beeld/groot.jpg': Buffer.concat([maakJpeg(640, 480), Buffer.alloc(5 * 1024 * 1024)]),
  // Says of itself in its head that it is larger than it can be.
  'beeld/bom.png': pngMet(20_000, 20_000),
  'beeld/tekening.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  'beeld/tekst.png': 'Dit is een tekst.',
  '2024-2025/beeld/fietsen.jpg': maakJpeg(800, 400),
});
symlinkSync(join(map, 'buiten.png'), join(map, 'beeld', 'link.png'));
afterAll(() => rmSync(map, { recursive: true }));

const stofMet = (tekst: string) =>
  proefstof({ hoofdstukken: [hoofdstuk(tekst)], definitie: { map, schooljaar: 2023 } });
async function verteld(tekst: string): Promise<{ html: string; waarschuwingen: string[] }> {
  const { html, waarschuwingen } = await maakVerslag(stofMet(tekst), BASIS, tekenProef);
  const na = html.slice(html.indexOf('<section class="hoofdstuk soort-hoofdstuk"'));
  return {
    html: na
      .slice(na.indexOf('</div>') + 6, na.indexOf('</section>'))
      .trim()
      .replace(/base64,[^"]+/g, 'base64,…'),
    waarschuwingen,
  };
}
const PLAATS = { bestand: 'proef.md', regel: 3 };

describe('een foto staat in het document zelf', () => {
  test('met alternatieve tekst, maat, bijschrift en maker', async () => {
    const { html, waarschuwingen } = await verteld(
      'Tekst.\n\n{{foto "school.png" alt="Een <school> & plein" bijschrift="De nieuwe school." maker="A. Maker"}}',
    );
    expect(html).toBe(
      '<p>Tekst.</p>\n<div class="foto"><img src="data:image/png;base64,…" alt="Een &lt;school&gt; &amp; plein" width="600" height="400"><p class="fotobijschrift">De nieuwe school. <span class="maker">Foto: A. Maker</span></p></div>',
    );
    expect(waarschuwingen).toEqual([]);
  });

  test.each([
    [
      '{{foto "fietsen.jpg" alt="Fietsen bij een hek" plaats="rechts"}}',
      '<div class="foto rechts"><img src="data:image/jpeg;base64,…" alt="Fietsen bij een hek" width="640" height="480"></div>',
    ],
    [
      '{{foto "2024/plein.webp" alt="Een plein"}}',
      '<div class="foto"><img src="data:image/webp;base64,…" alt="Een plein" width="800" height="500"></div>',
    ],
    [
      '{{foto "eigenlijk-png.jpg" alt="Een vlak"}}',
      '<div class="foto"><img src="data:image/png;base64,…" alt="Een vlak" width="600" height="400"></div>',
    ],
  ])('%s', async (tekst, verwacht) => expect((await verteld(tekst)).html).toBe(verwacht));

  test('een foto die op haar kant is bewaard, heeft de maat van rechtop', () =>
    expect(leesFoto({ map, schooljaar: 2023 }, 'gedraaid.jpg', PLAATS)).toMatchObject({
      breed: 480,
      hoog: 640,
    }));

  test('in de map van een schooljaar kan een andere foto met dezelfde naam staan', () =>
    expect(leesFoto({ map, schooljaar: 2024 }, 'fietsen.jpg', PLAATS)).toMatchObject({
      breed: 800,
      hoog: 400,
    }));

  test('een foto met te weinig pixels voor papier geeft een waarschuwing', async () => {
    const { waarschuwingen } = await verteld('{{foto "klein.png" alt="Een vlak"}}');
    expect(waarschuwingen).toEqual([
      'proef/hoofdstukken/03-verzuim.md: de foto "klein.png" is 200 pixels breed en wordt op papier klein of onscherp; neem er een van minstens 497 pixels breed.',
    ]);
  });
});

describe('een foto die niet kan, wordt gezien voordat er wordt geteld', () => {
  test.each([
    ['{{foto "schol.png" alt="x y"}}', 'FOTO_ONBEKEND', 'Bedoelt u "school.png"?'],
    ['{{foto "School.png" alt="x y"}}', 'FOTO_ONBEKEND', 'Bedoelt u "school.png"?'],
    [
      '{{foto "../buiten.png" alt="x y"}}',
      'FOTO_ONBEKEND',
      'er is geen foto "../buiten.png" in de map "beeld"',
    ],
    ['{{foto "../regio.yaml" alt="x y"}}', 'FOTO_ONBEKEND', 'er is geen foto'],
    ['{{foto "/etc/passwd" alt="x y"}}', 'FOTO_ONBEKEND', 'er is geen foto'],
    ['{{foto "link.png" alt="x y"}}', 'FOTO_ONBEKEND', 'er is geen foto'],
    ['{{foto "groot.jpg" alt="x y"}}', 'FOTO_TE_GROOT', 'is 6 MB en mag hoogstens 5 MB zijn'],
    ['{{foto "bom.png" alt="x y"}}', 'FOTO_TE_GROOT', 'is 20.000 bij 20.000 pixels'],
    ['{{foto "tekening.svg" alt="x y"}}', 'FOTO_SOORT', 'is geen jpg, png of webp maar svg'],
    ['{{foto "tekst.png" alt="x y"}}', 'FOTO_SOORT', 'is geen jpg, png of webp;'],
    ['{{foto "half.png" alt="x y"}}', 'FOTO_KAPOT', 'is beschadigd of niet heel'],
    ['{{foto "school.png"}}', 'VERKEERD_GEBRUIK', 'bij {{foto}} hoort alt='],
    ['{{foto "school.png" alt=""}}', 'VERKEERD_GEBRUIK', 'in gewone woorden'],
    ['{{foto "school.png" alt="Foto"}}', 'VERKEERD_GEBRUIK', 'in gewone woorden'],
    ['{{foto "school.png" alt="School"}}', 'VERKEERD_GEBRUIK', 'in gewone woorden'],
    ['{{foto "2024/plein.webp" alt="plein.webp"}}', 'VERKEERD_GEBRUIK', 'in gewone woorden'],
    ['{{foto "school.png" alt="x y" plaats="links"}}', 'VERKEERD_GEBRUIK', 'breed, rechts'],
    ['{{fotos "school.png" alt="x y"}}', 'ONBEKENDE_HULP', 'Bedoelt u "foto"?'],
    [
      '![Een plein](beeld/plein.png "Ons plein")',
      'FOTO_ALS_MARKDOWN',
      'schrijf {{foto "plein.png" alt="Een plein" bijschrift="Ons plein"}}',
    ],
    ['Zie ![](https://a.nl/b.png?c) hier', 'FOTO_ALS_MARKDOWN', 'een plaatje van internet kan niet'],
    ['<img src="beeld/x.png">', 'FOTO_ALS_MARKDOWN', 'schrijf {{foto "school.jpg" alt="…"}}'],
  ])('%s: %s', (tekst, code, raad) => {
    expect(() => gevraagdeNamen(stofMet(`Een.\n\n${tekst}`).definitie)).toThrow(
      expect.objectContaining({
        code,
        status: 2,
        plaats: expect.objectContaining({ bestand: 'proef/hoofdstukken/03-verzuim.md', regel: 7 }),
        message: expect.stringContaining(raad),
      }) as unknown as Fout,
    );
  });

  test.each([
    [{ 'beelden/x.png': 'x' }, 'Noem de map "beelden" dan "beeld".'],
    [{ 'regio.yaml': 'x' }, 'Maak die map naast regio.yaml en zet de foto erin.'],
  ])('zonder map "beeld" zegt de fout waar die hoort (%#)', (bestanden, raad) => {
    const los = mapMet(bestanden);
    expect(() => leesFoto({ map: los, schooljaar: 2023 }, 'x.png', PLAATS)).toThrow(raad);
    rmSync(los, { recursive: true });
  });

  test('een foto kan niet in een antwoord staan', () => {
    const { definitie } = stofMet('');
    const hoofdstukken = [hoofdstuk('', { antwoord: '{{foto "school.png" alt="x y"}}' })];
    expect(() => gevraagdeNamen({ ...definitie, hoofdstukken })).toThrow(
      'kan alleen in de tekst van een hoofdstuk',
    );
  });
});
