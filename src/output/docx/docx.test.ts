import { strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { tekenProef } from '../../pages/proefstof.fixture.ts';
import { maakVerslag } from '../../pages/verslag.ts';
import { woorden, zoekAlle } from './boom.ts';
import { maakDocx } from './docx.ts';
import { keur, leesDocx } from './keuring.fixture.ts';
import { BASIS, metStijl, OPTIES, PNG, stof } from './proef.fixture.ts';
import { alle, kind, waarde, woordenVan, type Xml } from './xml.fixture.ts';

const { html } = await maakVerslag(stof, BASIS, tekenProef);
const docx = await maakDocx(html, OPTIES);
const { body, xml, delen } = leesDocx(docx);

describe('een verslag als Word-document', () => {
  test('is heel: niets waarvoor Word herstel aanbiedt', () => {
    expect(keur(docx)).toEqual([]);
  });

  test('heeft echte koppen op drie niveaus en een titel', () => {
    expect(metStijl(body, 'Title')).toEqual(['Jaarverslag leerplicht']);
    expect(metStijl(body, 'Heading1', 'Heading2', 'Heading3')).toEqual([
      '1 Verzuim',
      'Wie meldt',
      'Vervolg',
      'Bijlage 1 Scholen',
      'Begrippen',
      'Verantwoording',
      'Waar de cijfers vandaan komen',
      'Hoe er is geteld',
    ]);
  });

  test('heeft voor elke tabel dezelfde cellen als de HTML', async () => {
    const cellen = (bron: string): string[][][] =>
      zoekAlle(parse(bron), ({ tagName }) => tagName === 'table').map((t) =>
        zoekAlle(t, ({ tagName }) => tagName === 'tr').map((rij) =>
          zoekAlle(rij, ({ tagName }) => tagName === 'td' || tagName === 'th').map((cel) =>
            woorden(cel)
              .replace(/\u00a0/g, '')
              .trim(),
          ),
        ),
      );
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
    expect(cellen(value)).toEqual(cellen(html));
    expect(cellen(value)).toHaveLength(7);
  });

  test('zegt letter voor letter wat de HTML zegt, in dezelfde volgorde', async () => {
    const [main] = zoekAlle(parse(html), ({ tagName }) => tagName === 'main');
    const zonder = (tekst: string): string => tekst.replace(/[\s\u00a0]/g, '');
    const metPlaatjes = await maakDocx(html, { ...OPTIES, beeld: async () => PNG });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(metPlaatjes) });
    const gezegd = zonder(value).replace('–ouder', 'ouder');
    expect(gezegd.slice(-zonder(woorden(main!)).length)).toBe(zonder(woorden(main!)));
  });

  test('herhaalt koprijen op elke bladzijde en splitst geen rij', () => {
    const tabellen = alle(body, 'w:tbl');
    const koprijen = tabellen.map((t) => alle(t, 'w:tblHeader').length);
    expect(koprijen).toEqual([1, 1, 1, 2, 1, 1, 1]);
    for (const t of tabellen) expect(alle(t, 'w:cantSplit').length).toBe(alle(t, 'w:tr').length);
  });

  test('houdt een korte tabel bijeen, en breekt een lange na een rij', () => {
    const [kort, lange] = alle(body, 'w:tbl').map((t) =>
      alle(t, 'w:tr').map((rij) => alle(rij, 'w:keepNext').length > 0),
    );
    expect(kort).toEqual([true, true, true, true]);
    // Heads, the names of both groups, and the last three rows with the source.
    expect(lange!.flatMap((bij, r) => (bij ? [r] : []))).toEqual([0, 1, 32, 60, 61, 62]);
  });

  test('zet bijschrift en uitleg boven de tabel, en de bron eronder', () => {
    const i = body.kinderen.findIndex(({ naam }) => naam === 'w:tbl');
    const rond = [i - 2, i - 1, i + 1].map((n) => {
      const p = body.kinderen[n]!;
      return [waarde(kind(p, 'w:pPr'), 'w:pStyle'), woordenVan(p)];
    });
    expect(rond).toEqual([
      ['Caption', 'Tabel 1 Status van de meldingen'],
      ['Onderschrift', 'Meldingen naar gemeente en status.'],
      ['Noten', 'Bron: JVS.'],
    ]);
  });

  test('zet totalen vet en getallen rechts', () => {
    const totaal = alle(alle(body, 'w:tbl')[0]!, 'w:tr').at(-1)!;
    expect(woordenVan(totaal)).toBe('Totaal71.212');
    expect(alle(totaal, 'w:r').every((run) => kind(kind(run, 'w:rPr')!, 'w:b'))).toBe(true);
    expect(alle(totaal, 'w:jc').map(({ attributen }) => attributen['w:val'])).toEqual([
      'left',
      'right',
      'right',
    ]);
  });

  test('legt een brede tabel op een liggende bladzijde, met kolommen die er precies in passen', () => {
    const secties = alle(body, 'w:pgSz').map(({ attributen }) => [
      attributen['w:w'],
      attributen['w:h'],
      attributen['w:orient'],
    ]);
    expect(secties).toEqual([
      ['11906', '16838', 'portrait'],
      ['16838', '11906', 'landscape'],
      ['11906', '16838', 'portrait'],
    ]);
    const t = alle(body, 'w:tbl')[3]!;
    const som = alle(t, 'w:gridCol').reduce((n, { attributen }) => n + Number(attributen['w:w']), 0);
    expect(som).toBeLessThanOrEqual(16838 - 2 * 1134);
  });

  test('noemt tabellen en tekeningen voor wie ze niet ziet', async () => {
    const [naam] = alle(body, 'w:tblCaption').map(({ attributen }) => attributen['w:val']);
    expect(naam).toBe('Tabel 1: Status van de meldingen');
    expect(metStijl(body, 'Beschrijving')).toEqual(['Staafgrafiek']);
    const gevraagd: [string, number][] = [];
    const beeld = async (svg: string, breedte: number): Promise<Uint8Array> => {
      gevraagd.push([svg.slice(0, 4), breedte]);
      return PNG;
    };
    const bebeeld = await maakDocx(html, { ...OPTIES, beeld });
    expect(keur(bebeeld)).toEqual([]);
    expect(gevraagd).toEqual([['<svg', 10]]);
    const gelezen = leesDocx(bebeeld);
    expect(alle(gelezen.body, 'wp:docPr').map(({ attributen: a }) => [a.name, a.descr])).toEqual([
      ['Grafiek 1', 'Staafgrafiek'],
    ]);
    expect(gelezen.delen['word/media/image1.png']).toEqual(PNG);
    expect(metStijl(gelezen.body, 'Beschrijving')).toEqual([]);
  });

  test('nummert lijsten echt, elk vanaf zijn eigen begin', () => {
    const regels = alle(body, 'w:p').flatMap((p) => {
      const nummer = kind(kind(p, 'w:pPr') ?? p, 'w:numPr');
      return nummer
        ? [{ id: waarde(nummer, 'w:numId')!, niveau: waarde(nummer, 'w:ilvl'), tekst: woordenVan(p) }]
        : [];
    });
    expect(regels.map(({ niveau, tekst }) => `${niveau} ${tekst}`)).toEqual([
      '0 een',
      '0 twee',
      '1 genest',
      '0 drie',
    ]);
    expect(regels[0]!.id).toBe(regels[1]!.id);
    expect(regels[3]!.id).not.toBe(regels[0]!.id);
    const num = alle(xml('word/numbering.xml'), 'w:num').find(
      ({ attributen }) => attributen['w:numId'] === regels[3]!.id,
    )!;
    const vorm = alle(xml('word/numbering.xml'), 'w:abstractNum').find(
      ({ attributen }) => attributen['w:abstractNumId'] === waarde(num, 'w:abstractNumId'),
    )!;
    expect(waarde(kind(vorm, 'w:lvl'), 'w:start')).toBe('3');
  });

  test('geeft elk kader een eigen stijl met zijn kop erin', () => {
    expect(metStijl(body, 'Wistjedat')).toEqual(['Wist je dat …', 'Feit.']);
    expect(metStijl(body, 'Quote')).toEqual(['Ja.', '– ouder']);
    expect(metStijl(body, 'Begrip')[0]).toBe('DUO');
  });

  test('heeft een inhoudsopgave die gevuld is en nergens om vraagt', () => {
    const [inhoud] = alle(body, 'w:sdt');
    expect(metStijl(inhoud!, 'TOC1', 'TOC2')).toEqual([
      '1 Verzuim',
      'Wie meldt',
      'Bijlage 1 Scholen',
      'Begrippen',
      'Verantwoording',
    ]);
    expect(alle(body, 'w:instrText').map(({ tekst }) => tekst)).toEqual([' TOC \\o "1-2" \\h \\z \\u ']);
    expect(strFromU8(delen['word/settings.xml']!)).not.toContain('updateFields');
    expect(alle(body, 'w:fldChar').some(({ attributen }) => attributen['w:dirty'])).toBe(false);
  });

  test('verwijst binnen het document en naar het web', () => {
    const links = alle(body, 'w:hyperlink').filter((link) => !/^TOC/.test(link.attributen['w:anchor'] ?? ''));
    const naarTabel = links.find((link) => woordenVan(link) === 'tabel B1.1')!;
    const doel = alle(body, 'w:p').find((p) =>
      alle(p, 'w:bookmarkStart').some(
        ({ attributen }) => attributen['w:name'] === naarTabel.attributen['w:anchor'],
      ),
    );
    expect(woordenVan(doel!)).toBe('Tabel B1.1 Waar zij naar school gaan');
    const buiten = xml('word/_rels/document.xml.rels').kinderen.filter(
      ({ attributen }) => attributen.TargetMode,
    );
    expect(buiten.map(({ attributen }) => attributen.Target)).toEqual(['https://wet.nl/a?b=1&c=2']);
  });

  test('laat tekens staan zoals ze zijn; een formule is tekst', () => {
    const cellen = alle(alle(body, 'w:tbl')[2]!, 'w:tc').map(woordenVan);
    expect(cellen).toEqual(['a', 'b', '=SOM(A1)', '& <x> § †']);
    expect(alle(alle(body, 'w:tbl')[2]!, 'w:instrText')).toEqual([]);
  });

  test('heeft titel, schrijver, taal en een vaste datum als eigenschappen', () => {
    const core = xml('docProps/core.xml');
    expect(core.kinderen.map(({ naam, tekst }) => [naam, tekst])).toEqual([
      ['dc:title', 'Jaarverslag <A> & B'],
      ['dc:creator', 'Het Proefteam'],
      ['cp:lastModifiedBy', 'Het Proefteam'],
      ['cp:revision', '1'],
      ['dcterms:created', '2025-07-31T00:00:00Z'],
      ['dcterms:modified', '2025-07-31T00:00:00Z'],
      ['dc:language', 'nl-NL'],
    ]);
    expect(alle(xml('word/styles.xml'), 'w:lang')[0]!.attributen['w:val']).toBe('nl-NL');
  });

  test('heeft de titel en bladzijde x / y onderaan, behalve op de omslag', () => {
    expect(kind(alle(body, 'w:sectPr')[0]!, 'w:titlePg')).toBeDefined();
    const voet = ['word/footer1.xml', 'word/footer2.xml'].map((pad) => xml(pad));
    expect(voet.map(woordenVan)).toEqual(['Jaarverslag <A> & B / ', '']);
    expect(alle(voet[0]!, 'w:instrText').map(({ tekst }) => tekst)).toEqual(['PAGE', 'NUMPAGES']);
  });

  test('geeft steeds dezelfde bytes, ook na en naast een ander document', async () => {
    const [eerste, , tweede] = await Promise.all([
      maakDocx(html, OPTIES),
      maakDocx(html.replaceAll('Aalten', 'Elders'), { ...OPTIES, titel: 'Anders' }),
      maakDocx(html, OPTIES),
    ]);
    expect(Buffer.compare(eerste, docx)).toBe(0);
    expect(Buffer.compare(tweede, docx)).toBe(0);
  });
});

describe('de huisstijl', () => {
  test('kleurt koppen, lijnen en kaders, en kiest een letter die ieder heeft', () => {
    const stijlen = alle(xml('word/styles.xml'), 'w:style');
    const van = (id: string): Xml => stijlen.find(({ attributen }) => attributen['w:styleId'] === id)!;
    expect(waarde(kind(van('Heading1'), 'w:rPr'), 'w:color')).toBe('12404A');
    expect(alle(van('Wistjedat'), 'w:shd')[0]!.attributen['w:fill']).toBe('CFE3E6');
    expect(alle(van('Verslagtabel'), 'w:top').at(-1)!.attributen['w:color']).toBe('12404A');
    expect(
      alle(xml('word/theme/theme1.xml'), 'a:latin').map(({ attributen }) => attributen.typeface),
    ).toEqual(['Calibri', 'Calibri']);
  });
});
