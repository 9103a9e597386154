import { describe, expect, test } from 'vitest';
import { maakDocx } from './docx.ts';
import { keur, leesDocx } from './keuring.fixture.ts';
import { alineas, OPTIES, PNG } from './proef.fixture.ts';
import { alle, kind, waarde, woordenVan, type Xml } from './xml.fixture.ts';

const document = (inhoud: string): string => `<html><body><main>${inhoud}</main></body></html>`;

describe('een notitie of brief', () => {
  test('loopt door: alleen de eerste bijlage begint op een nieuwe bladzijde', async () => {
    const deel = (id: string, soort: string): string =>
      `<section class="hoofdstuk soort-${soort}"><div class="opening"><h2>${id}</h2></div><p>Tekst.</p></section>`;
    const los = await maakDocx(
      `<style>.hoofdstuk { break-before: page; } .hoofdstuk { break-before: auto; }</style>${document(
        deel('Een', 'hoofdstuk') + deel('Twee', 'hoofdstuk') + deel('B1', 'bijlage') + deel('B2', 'bijlage'),
      )}`,
      OPTIES,
    );
    const nieuw = alle(leesDocx(los).body, 'w:p').filter((p) => alle(p, 'w:pageBreakBefore').length > 0);
    expect(nieuw.map(woordenVan)).toEqual(['B1']);
  });
});

describe('wat vreemd is', () => {
  const eerste = async (inhoud: string): Promise<Xml> => {
    const bytes = await maakDocx(document(inhoud), OPTIES);
    expect(keur(bytes)).toEqual([]);
    return leesDocx(bytes).body;
  };

  test('een leeg document is nog steeds een document', async () => {
    expect(alineas(await eerste(''))).toEqual([['', '']]);
  });

  test('tekens die XML niet kent vallen weg', async () => {
    expect(alineas(await eerste('<p>a\u0001b\ud800c &amp; "d"</p>'))).toEqual([['BodyText', 'abc & "d"']]);
  });

  test('een link die nergens heen gaat of gevaarlijk is, is alleen tekst', async () => {
    const body = await eerste(
      '<p><a href="#weg">x</a> <a href="javascript:alert(1)">y</a> <a href="http://[">z</a></p>',
    );
    expect(alle(body, 'w:hyperlink')).toEqual([]);
    expect(alineas(body)).toEqual([['BodyText', 'x y z']]);
  });

  test('tabellen na elkaar blijven twee tabellen, ook aan het eind', async () => {
    const t = '<table class="tekst"><tbody><tr><td>a</td><td></td></tr></tbody></table>';
    const body = await eerste(t + t);
    expect(body.kinderen.map(({ naam }) => naam)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
  });

  test('een cel die over rijen gaat vult de kolom eronder', async () => {
    const body = await eerste(
      '<table><thead><tr><th rowspan="2">a</th><th colspan="2">b</th><th rowspan="2">e</th></tr><tr><th>c</th><th>d</th></tr></thead><tbody><tr><th>r</th><td>1</td><td>2</td><td>3</td></tr></tbody></table>',
    );
    const samen = alle(body, 'w:tr').map((rij) =>
      alle(rij, 'w:tc').map(
        (cel) => `${woordenVan(cel)}${waarde(kind(cel, 'w:tcPr'), 'w:vMerge')?.[0] ?? ''}`,
      ),
    );
    expect(samen).toEqual([
      ['ar', 'b', 'er'],
      ['c', 'c', 'd', 'c'],
      ['r', '1', '2', '3'],
    ]);
  });

  test('het teken van een breuk staat hoog', async () => {
    const body = await eerste('<p>2024<span class="merk">†</span></p>');
    const hoog = alle(body, 'w:r').filter((run) => alle(run, 'w:vertAlign').length > 0);
    expect(hoog.map(woordenVan)).toEqual(['†']);
  });

  test('een logo is een plaatje met de naam erbij', async () => {
    const src = `data:image/png;base64,${btoa(String.fromCharCode(...PNG))}`;
    const bytes = await maakDocx(
      `<body><header class="verslagkop"><p class="logo"><img src="${src}" alt="Het Team"></p><h1>T</h1></header><main></main></body>`,
      OPTIES,
    );
    expect(keur(bytes)).toEqual([]);
    expect(alle(leesDocx(bytes).body, 'wp:docPr').map(({ attributen }) => attributen.descr)).toEqual([
      'Het Team',
    ]);
  });
});
