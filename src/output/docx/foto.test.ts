import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { exifMet, maakJpeg, maakPng, maakWebp, mapMet } from '../../pages/foto.fixture.ts';
import { hoofdstuk, proefstof, tekenProef } from '../../pages/proefstof.fixture.ts';
import { maakVerslag } from '../../pages/verslag.ts';
import { maakDocx } from './docx.ts';
import { keur, leesDocx } from './keuring.fixture.ts';
import { alineas, BASIS, OPTIES, PNG } from './proef.fixture.ts';
import { alle } from './xml.fixture.ts';

const map = mapMet({
  'beeld/school.png': maakPng(1200, 600),
  'beeld/fietsen.jpg': maakJpeg(640, 480),
  'beeld/gedraaid.jpg': maakJpeg(640, 480, [exifMet(6)]),
  'beeld/plein.webp': maakWebp(800, 400),
});
afterAll(() => rmSync(map, { recursive: true }));

async function htmlMet(tekst: string): Promise<string> {
  const stof = proefstof({ hoofdstukken: [hoofdstuk(tekst)], definitie: { map } });
  return (await maakVerslag(stof, BASIS, tekenProef)).html;
}
const beelden = (docx: Uint8Array) => {
  const { body, delen } = leesDocx(docx);
  return {
    alt: alle(body, 'wp:docPr').map((deel) => deel.attributen.descr!),
    // English Metric Units: 9525 to a pixel of 96 to the inch.
    maten: alle(body, 'wp:extent').map(({ attributen }) => [
      Number(attributen.cx) / 9525,
      Number(attributen.cy) / 9525,
    ]),
    bestanden: Object.keys(delen).filter((pad) => pad.startsWith('word/media/')).length,
  };
};

describe('een foto in het Word-document', () => {
  const tekst = [
    '{{foto "school.png" alt="Een school" bijschrift="De school." maker="A. Maker"}}',
    '{{foto "fietsen.jpg" alt="Een rij fietsen" plaats="rechts"}}',
  ].join('\n\nTussen.\n\n');

  test('staat er als beeld met alternatieve tekst, op tekstbreedte of half zo breed', async () => {
    const docx = await maakDocx(await htmlMet(tekst), OPTIES);
    expect(keur(docx)).toEqual([]);
    expect(beelden(docx)).toEqual({
      alt: ['Een school', 'Een rij fietsen'],
      maten: [
        [498, 249],
        [230, 173],
      ],
      bestanden: 2,
    });
    expect(alineas(leesDocx(docx).body)).toContainEqual(['Noten', 'De school. Foto: A. Maker']);
    expect(await maakDocx(await htmlMet(tekst), OPTIES)).toEqual(docx);
  });

  test('die Word niet kent of die op haar kant ligt, wordt opnieuw getekend', async () => {
    const getekend: string[] = [];
    const beeld = async (svg: string, breed: number) => {
      getekend.push(`${breed} ${svg.replace(/base64,[^"]+/, '…')}`);
      return PNG;
    };
    const html = await htmlMet(
      '{{foto "plein.webp" alt="Een plein"}}\n\nTussen.\n\n{{foto "gedraaid.jpg" alt="Een rij fietsen"}}',
    );
    const docx = await maakDocx(html, { ...OPTIES, beeld });
    expect(getekend.filter((regel) => regel.includes('<image'))).toEqual([
      '498 <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 498 249"><image width="498" height="249" href="data:image/webp;…"/></svg>',
      '339 <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 339 452"><image width="339" height="452" href="data:image/jpeg;…"/></svg>',
    ]);
    expect(beelden(docx)).toMatchObject({
      alt: ['Een plein', 'Een rij fietsen'],
      maten: [
        [498, 249],
        [339, 452],
      ],
    });
    expect(keur(docx)).toEqual([]);
  });

  test('in een kader blijft binnen dat kader', async () => {
    const html = await htmlMet(
      '{{#interview "Aan tafel"}}{{foto "school.png" alt="Een school" bijschrift="De school."}}{{/interview}}',
    );
    const docx = await maakDocx(html, OPTIES);
    expect(alineas(leesDocx(docx).body).filter(([stijl]) => stijl === 'Interview')).toEqual([
      ['Interview', 'Interview · Aan tafel'],
      ['Interview', ''],
      ['Interview', 'De school.'],
    ]);
    expect(beelden(docx).maten).toEqual([[453, 227]]);
    expect(keur(docx)).toEqual([]);
  });

  test('staat er zonder browser in woorden', async () => {
    const docx = await maakDocx(await htmlMet('{{foto "plein.webp" alt="Een plein"}}'), OPTIES);
    expect(alineas(leesDocx(docx).body)).toContainEqual(['Beschrijving', 'Een plein']);
  });
});
