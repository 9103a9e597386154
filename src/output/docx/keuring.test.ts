import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { maakDocx } from './docx.ts';
import { keur } from './keuring.fixture.ts';
import { OPTIES } from './proef.fixture.ts';

const heel = await maakDocx(
  '<main><section class="hoofdstuk" id="a"><h2>A</h2><p>Zie <a href="#a">A</a>.</p><table><tr><td>1</td><td>2</td></tr></table></section></main>',
  OPTIES,
);

/** The same document with one thing wrong in a part. */
function stuk(pad: string, van: string | RegExp, naar: string): Uint8Array {
  const delen = unzipSync(heel);
  const tekst = strFromU8(delen[pad]!);
  const anders = tekst.replace(van, naar);
  expect(anders).not.toBe(tekst);
  return zipSync({ ...delen, [pad]: strToU8(anders) });
}

test('een gaaf document heeft geen fouten', () => {
  expect(keur(heel)).toEqual([]);
});

test.each([
  ['een tag die niet sluit', 'word/document.xml', '</w:p>', '', 'sluit iets anders'],
  ['een losse &', 'word/document.xml', 'Zie ', 'Zie & ', 'losse &'],
  ['een verkeerde volgorde', 'word/document.xml', /(<w:tblStyle [^>]*>)(<w:tblW [^>]*>)/, '$2$1', 'te laat'],
  ['een stijl die niet bestaat', 'word/document.xml', '"Heading1"', '"Kop"', 'stijl Kop'],
  ['een bladwijzer die weg is', 'word/document.xml', /<w:bookmarkStart [^>]*>/, '', 'link naar'],
  [
    'een cel zonder alinea',
    'word/document.xml',
    /(<w:tc><w:tcPr>.*?<\/w:tcPr>)<w:p>.*?<\/w:p>/,
    '$1',
    'zonder alinea',
  ],
  ['een rij die niet past', 'word/document.xml', /<w:gridCol [^>]*>/, '', 'een rij van 2'],
  ['een deel dat ontbreekt', 'word/_rels/document.xml.rels', 'styles.xml', 'weg.xml', 'bestaat niet'],
])('de keuring ziet %s', (_, pad, van, naar, fout) => {
  expect(
    (() => {
      try {
        return keur(stuk(pad, van, naar)).join('; ');
      } catch (leesfout) {
        return String(leesfout);
      }
    })(),
  ).toContain(fout);
});
