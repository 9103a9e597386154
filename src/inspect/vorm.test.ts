import { describe, expect, test } from 'vitest';
import { Fout } from '../text/fout.ts';
import { inspecteer } from './inspecteer.ts';
import { bekijk, csv, KENNIS, schrijfBestand } from './proefbestand.fixture.ts';

const RIJEN = [
  ['Werkprocesnummer', 'Woongemeente', 'Oorzaak'],
  ['W1', 'Aalten', 'café'],
  ['W2', 'Winterswijk', 'ziekte'],
] as const;
const TEKST = csv(...RIJEN);
const utf16be = (tekst: string): Buffer => Buffer.from(tekst, 'utf16le').swap16();

describe('hoe een bestand geschreven is', () => {
  test.each([
    ['UTF-8', Buffer.from(TEKST), 'utf-8', false],
    ['UTF-8 met byte order mark', Buffer.from(`\uFEFF${TEKST}`), 'utf-8', true],
    ['Windows-1252', Buffer.from(TEKST, 'latin1'), 'windows-1252', false],
    ['UTF-16 zoals Excel het schrijft', Buffer.from(`\uFEFF${TEKST}`, 'utf16le'), 'utf-16le', true],
    ['UTF-16 zonder byte order mark', Buffer.from(TEKST, 'utf16le'), 'utf-16le', false],
    ['UTF-16 met de hoge byte voorop', utf16be(`\uFEFF${TEKST}`), 'utf-16be', true],
  ])('%s', async (_, bytes, codering, bom) => {
    const { vorm, telling, kolommen } = await bekijk(bytes);
    expect([vorm.codering, vorm.bom, telling.rijen]).toEqual([codering, bom, 2]);
    expect(kolommen.map(({ naam }) => naam)).toEqual(RIJEN[0]);
  });

  test('alleen gewone letters: elke codering is goed', async () => {
    expect((await bekijk(TEKST.replace('é', 'e'))).vorm).toMatchObject({
      codering: 'utf-8',
      alleenAscii: true,
    });
  });

  test('een teken van UTF-8 dat over twee leesstukken ligt, maakt er geen Windows-1252 van', async () => {
    const lang = `${TEKST}${'W;Aalten;x\n'.repeat(24_000)}`;
    const vulling = 'y'.repeat((1 << 18) - 1 - Buffer.byteLength(lang.slice(0, 262_000)));
    const tekst = `${lang.slice(0, 262_000)}${vulling}é${lang.slice(262_000)}`;
    expect((await bekijk(tekst)).vorm.codering).toBe('utf-8');
  });

  test.each([[';'], [','], ['\t'], ['|']])('gescheiden met %j', async (teken) => {
    const { vorm, kolommen } = await bekijk(TEKST.replaceAll(';', teken));
    expect([vorm.scheiding, kolommen.length]).toEqual([teken, 3]);
  });

  test('een komma in een tekst maakt van een bestand met puntkomma’s geen bestand met komma’s', async () => {
    const { vorm } = await bekijk(csv(['Nummer', 'Toelichting'], ['1', 'a, b, c'], ['2', 'd, e, f']));
    expect(vorm.scheiding).toBe(';');
  });

  test.each([
    [TEKST, 'geen'],
    [TEKST.replace('Winterswijk', '"Winterswijk"'), 'soms'],
    [TEKST.replace(/[^;\n]+/g, '"$&"'), 'alles'],
  ])('aanhalingstekens', async (tekst, aanhaling) => {
    expect((await bekijk(tekst)).vorm.aanhaling).toBe(aanhaling);
  });

  test.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
    ['\r', 'CR'],
  ])('regeleinde %j', async (einde, naam) => {
    const { vorm, telling } = await bekijk(TEKST.replaceAll('\n', einde));
    expect([vorm.regeleinde, telling.rijen]).toEqual([naam, 2]);
  });

  test('een regeleinde binnen een veld telt niet als regeleinde van de rijen', async () => {
    const { vorm, telling } = await bekijk(TEKST.replaceAll('\n', '\r\n').replace('ziekte', '"een\ntwee"'));
    expect([vorm.regeleinde, telling.rijen]).toEqual(['CRLF', 2]);
  });

  test('regeleinden door elkaar', async () => {
    const { vorm, opmerkingen } = await bekijk(TEKST.replace('\n', '\r\n'));
    expect(vorm.regeleinde).toBe('gemengd');
    expect(opmerkingen.join()).toContain('CRLF en LF door elkaar');
  });

  test('een titel boven de kop, en de regel sep= van Excel', async () => {
    const metTitel = await bekijk(`Export van 1 september;;\n\n${TEKST}`);
    expect([metTitel.vorm.kopregel, metTitel.telling.rijen]).toEqual([3, 2]);
    expect(JSON.stringify(metTitel)).not.toContain('1 september');
    const metSep = await bekijk(`sep=,\n${TEKST.replaceAll(';', ',')}`);
    expect(metSep.vorm).toMatchObject({ kopregel: 2, sepRegel: true, scheiding: ',' });
    expect(metSep.telling.rijen).toBe(2);
  });

  test('lege kolommen en rijen achteraan, en een rij met een totaal', async () => {
    const { telling, legeKolommen, kolommen } = await bekijk(
      `${TEKST.replaceAll('\n', ';;\n')};;;;\nTotaal;2;;;\n`,
    );
    expect(telling).toEqual({ rijen: 4, leeg: 1, totaal: 1, anderAantal: 0, onleesbaar: 0 });
    expect([legeKolommen, kolommen.length]).toEqual([2, 3]);
  });

  test('rijen met meer lege velden achteraan dan de kop zijn gewone rijen', async () => {
    expect((await bekijk(TEKST.replace('ziekte', 'ziekte;;'))).telling.anderAantal).toBe(0);
  });

  test('UTF-8 met een kapot teken blijft UTF-8, en dat wordt gezegd', async () => {
    const bytes = Buffer.concat([
      Buffer.from(TEKST),
      Buffer.from('W3;Aalten;'),
      Buffer.from([0xe9]),
      Buffer.from(' é é\n'),
    ]);
    const { vorm, opmerkingen } = await bekijk(bytes);
    expect(vorm.codering).toBe('utf-8');
    expect(opmerkingen.join()).toContain('tekens in die dat niet zijn');
  });

  test('rijen die niet passen worden geteld', async () => {
    const { telling } = await bekijk(`${TEKST}W3;Aalten\nW4;Aalten;"open\n`);
    expect(telling).toMatchObject({ rijen: 4, anderAantal: 1, onleesbaar: 1 });
  });
});

describe('een bestand zonder kop', () => {
  test('heet naar de plaats van zijn kolommen: de eerste regel is van iemand', async () => {
    const inspectie = await bekijk(csv(['W1', 'Jansen', '01-02-2010'], ['W2', 'Smit', '03-04-2011']));
    expect(inspectie.vorm.zonderKop).toBe(true);
    expect(inspectie.telling.rijen).toBe(2);
    expect(inspectie.kolommen.map(({ naam }) => naam)).toEqual(['kolom 1', 'kolom 2', 'kolom 3']);
    expect(JSON.stringify(inspectie)).not.toMatch(/Jansen|2010/);
  });
  test('een jaar als naam van een kolom is geen gegeven', async () => {
    expect((await bekijk(csv(['Gemeente', '2024'], ['Aalten', '3']))).vorm.zonderKop).toBe(false);
  });
});

describe('een bestand dat geen CSV is, krijgt één zin', () => {
  const klacht = async (inhoud: string | Buffer, naam?: string): Promise<Fout> => {
    const fout = await inspecteer(schrijfBestand(inhoud, naam), KENNIS).catch((f: unknown) => f);
    expect(fout).toBeInstanceOf(Fout);
    return fout as Fout;
  };
  test.each([
    ['leeg', '', undefined, /leeg/],
    ['alleen lege regels', '\n\r\n\n', undefined, /lege regels/],
    ['een pdf', '%PDF-1.7\n', undefined, /een PDF/],
    ['een xlsx met een andere naam', 'PK\x03\x04rest', 'export.csv', /Excel- of zipbestand/],
    ['een xlsx die stuk is', 'PK\x03\x04rest', 'export.xlsx', /geen werkmap/],
    ['een csv die .xlsx heet', TEKST, 'export.xlsx', /geen Excelbestand/],
    ['een oud Excelbestand', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), undefined, /oud Excelbestand/],
    ['een webpagina', '\uFEFF <html>', undefined, /webpagina/],
    ['json', '[{"a": 1}]', undefined, /JSON/],
    ['bytes', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 37) % 31)), undefined, /geen tekst/],
    ['één lange regel', 'a;'.repeat(600_000), undefined, /miljoen tekens/],
  ])('%s', async (_, inhoud, naam, zin) => {
    const fout = await klacht(inhoud, naam);
    expect([fout.code, fout.status]).toEqual([
      naam?.endsWith('xlsx') && inhoud !== TEKST ? 'GEEN_WERKMAP' : 'GEEN_CSV',
      1,
    ]);
    expect(fout.message).toMatch(zin);
  });
  test('een map, en een bestand dat er niet is', async () => {
    expect(await inspecteer('src', KENNIS).catch((f: Fout) => f.code)).toBe('GEEN_CSV');
    expect(await inspecteer('src/niets.csv', KENNIS).catch((f: Fout) => f.code)).toBe('BESTAND_ONLEESBAAR');
  });
});
