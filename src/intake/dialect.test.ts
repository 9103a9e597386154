import { describe, expect, test } from 'vitest';
import { JVS_KOP, leesBestanden, rij, stop } from './proefmap.fixture.ts';

const WP = '2024-2025/werkprocessen.csv';
const RIJEN = [
  rij({ School: 'Skoalle Dé Brêge', 'Datum ontvangst': '15-10-2024' }),
  rij({ Werkprocesnummer: 'W2', Woongemeente: 'Winterswijk', 'Datum ontvangst': '16-10-2024' }),
];
/** A file as the profile says but for its byte order mark: that would leave no question about the encoding. */
const tekst = (regeleinde = '\r\n', rijen = RIJEN): string =>
  [JVS_KOP, ...rijen].map((regel) => regel + regeleinde).join('');
const latin = (t: string): Buffer => Buffer.from(t, 'latin1');
const utf16 = (t: string, grootEerst = false): Buffer => {
  const bytes = Buffer.from(t, 'utf16le');
  return grootEerst ? bytes.swap16() : bytes;
};

/** What became of a file: schools and lines of the records, and the sentences. */
async function lees(inhoud: string | Buffer, naam = WP) {
  const { records, grootboek } = await leesBestanden({ [naam]: inhoud });
  const { gelezen, gebruikt, buitenBereik, afgekeurd, redenen } = grootboek.bestanden[0]!;
  expect(gelezen).toBe(gebruikt + buitenBereik + afgekeurd);
  return {
    velden: records.map((r) => r.velden),
    meldingen: grootboek.meldingen,
    regels: grootboek.afgekeurd.map((a) => a.regel),
    gelezen,
    redenen,
  };
}
const goed = await lees(tekst());

describe('een bestand in een ander dialect geeft dezelfde records en één zin', () => {
  const anders = (codering: string) =>
    `"${WP}" is geschreven in ${codering}, waar bronprofiel jvs UTF-8 verwacht; zo is het gelezen.`;
  const gescheiden = (met: string) =>
    `De kolommen van "${WP}" zijn gescheiden met ${met}, waar bronprofiel jvs een puntkomma verwacht; zo zijn ze gelezen.`;

  test('de proef zelf leest zoals bedoeld', () => {
    expect(goed.velden.map((v) => [v.id, v.gemeente, v.school])).toEqual([
      ['W1', 'Aalten', 'Skoalle Dé Brêge'],
      ['W2', 'Winterswijk', 'Proefschool'],
    ]);
    expect(goed.meldingen).toEqual([]);
  });

  test.each<[string, string | Buffer, string[]]>([
    ['UTF-8 met byte order mark', `\uFEFF${tekst()}`, []],
    ['Windows-1252', latin(tekst()), [anders('Windows-1252')]],
    ['UTF-16 van Excel', utf16(`\uFEFF${tekst()}`), [anders('UTF-16')]],
    ['UTF-16 met de hoge byte voorop', utf16(`\uFEFF${tekst()}`, true), [anders('UTF-16')]],
    ['UTF-16 zonder byte order mark', utf16(tekst()), [anders('UTF-16')]],
    [
      'Unicode-tekst van Excel: UTF-16 met tabs',
      utf16(`\uFEFF${tekst().replaceAll(';', '\t')}`),
      [anders('UTF-16'), gescheiden('een tab')],
    ],
    ['komma’s', tekst().replaceAll(';', ','), [gescheiden('een komma')]],
    ['tabs', tekst().replaceAll(';', '\t'), [gescheiden('een tab')]],
    ['LF', tekst('\n'), []],
    ['CR', tekst('\r'), []],
    ['LF, CRLF en CR door elkaar', `${JVS_KOP}\n${RIJEN[0]}\r${RIJEN[1]}\r\n`, []],
    ['CR CR LF', tekst('\r\r\n'), []],
    ['een regel sep=, van Excel', `sep=,\r\n${tekst().replaceAll(';', ',')}`, [gescheiden('een komma')]],
    [
      'een titel boven de kop',
      `Werkprocessen 2024-2025\r\n${tekst()}`,
      [`Boven de kop van "${WP}" staat 1 regel; die is niet gelezen.`],
    ],
    [
      'een titel, een filter en een lege regel boven de kop',
      `"Werkprocessen; alle"\r\nGemaakt op:;1-8-2025;;\r\n;;;\r\n\r\n${tekst()}`,
      [`Boven de kop van "${WP}" staan 2 regels; die zijn niet gelezen.`],
    ],
    ['lege kolommen achteraan in kop en rijen', tekst(';;;\r\n'), []],
    ['lege kolommen achteraan, alleen in de rijen', tekst(';;\r\n').replace(';;\r\n', '\r\n'), []],
    ['lege kolommen achteraan, alleen in de kop', tekst().replace('\r\n', ';;\r\n'), []],
    ['spaties rond de waarden', tekst().replaceAll(';', ' ; '), []],
    ['vaste spaties achter de waarden', tekst().replaceAll(';', '\u00a0;'), []],
    ['een kop over twee regels', tekst().replace('Datum ontvangst', '"Datum\nontvangst"'), []],
    [
      'een kop tussen aanhalingstekens achter een byte order mark',
      `\uFEFF${tekst().replace(
        JVS_KOP,
        JVS_KOP.split(';')
          .map((k) => `"${k}"`)
          .join(';'),
      )}`,
      [],
    ],
  ])('%s', async (_, inhoud, meldingen) => {
    const uitkomst = await lees(inhoud);
    expect(uitkomst.velden).toEqual(goed.velden);
    expect(uitkomst.meldingen).toEqual(meldingen);
    expect(uitkomst.redenen).toEqual({});
  });

  test.each(['txt', 'tsv', 'CSV'])('een bestand dat op .%s eindigt', async (eind) => {
    expect((await lees(tekst(), WP.replace('csv', eind))).velden).toEqual(goed.velden);
  });

  test('de regelnummers tellen wat boven de kop staat mee', async () => {
    const { regels } = await lees(
      `Titel\r\n\r\n${tekst('\r\n', [rij(), rij({ Werkprocesnummer: 'W2', Status: 'Zoek' })])}`,
    );
    expect(regels).toEqual([5]);
    expect(
      (await lees(`Titel\r\r${tekst('\r', [rij(), rij({ Werkprocesnummer: 'W2', Status: 'Zoek' })])}`))
        .regels,
    ).toEqual([5]);
  });
});

describe('wat onder de rijen of ertussen staat', () => {
  test('een kop tussen de rijen, lege regels en een totaal zijn buiten bereik', async () => {
    const { velden, redenen } = await lees(
      tekst('\r\n', [
        RIJEN[0]!,
        '',
        ';;;',
        JVS_KOP,
        RIJEN[1]!,
        ';'.repeat(19),
        'Totaal;2',
        ';;;Totaal;2',
        'Aantal rijen: 2',
        '\u200b',
      ]),
    );
    expect(velden).toEqual(goed.velden);
    expect(redenen).toEqual({ LEGE_RIJ: 4, KOPREGEL: 1, TOTAALRIJ: 3 });
  });

  test('een scheidingsteken te veel in een rij met een lege laatste kolom schuift niets op', async () => {
    const los = { School: 'Proef;school', 'Actie gewenst': '' };
    for (const rijen of [[rij(los)], [...RIJEN, rij(los)]])
      expect((await stop({ [WP]: tekst('\r\n', rijen) }, { maxAfgekeurd: 0 })).message).toMatch(
        /VERKEERD_AANTAL_VELDEN/,
      );
  });
});

describe('één verkeerde byte bepaalt de tekencodering niet', () => {
  test('in UTF-8 wordt de rij afgekeurd', async () => {
    const bytes = Buffer.from(tekst('\r\n', [...RIJEN, rij({ Werkprocesnummer: 'W3', School: 'Brêge' })]));
    bytes[bytes.lastIndexOf(0xc3)] = 0x41;
    expect((await lees(bytes)).redenen).toEqual({ VERKEERDE_TEKENCODERING: 1 });
  });
  test('een accent ver in het bestand beslist daar', async () => {
    const veel = Array.from({ length: 3000 }, (_, i) =>
      rij({ Werkprocesnummer: `X${i}`, 'Datum ontvangst': '15-10-2024' }),
    );
    const { velden, meldingen } = await lees(latin(tekst('\r\n', [...veel, ...RIJEN])));
    expect(velden.at(-2)!.school).toBe('Skoalle Dé Brêge');
    expect(meldingen.length).toBe(1);
  });
});
