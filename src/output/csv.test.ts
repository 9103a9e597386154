import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { tel } from '../../fixtures/maak/telproef.fixture.ts';
import { getelde, kop, leeg, nietBekend, proefstof, tabel } from '../pages/proefstof.fixture.ts';
import type { Stof } from '../pages/stof.ts';
import { csvBestanden, tabelCsv } from './csv.ts';
import { jsontabellen } from './xlsx/lees.fixture.ts';

type Regel = Record<string, string>;
const leesCsv = (inhoud: string | Uint8Array): Regel[] =>
  parse(inhoud as string, { bom: true, columns: true, delimiter: ';', record_delimiter: '\r\n' });

/** What a Dutch spreadsheet makes of a field of figures. */
const alsGetal = (veld: string): number | string | null =>
  veld === '' ? null : /^-?\d+(,\d+)?$/.test(veld) ? Number(veld.replace(',', '.')) : veld;

const GEMENGD = tabel({
  id: 'gemengd',
  bron: 'JVS; DUO',
  rijen: [kop('Aalten', { groep: 'Gemeenten' }), kop('Totaal', { totaal: true })],
  kolommen: [kop('Aantal', { groep: 'Nu' }), kop('Aandeel', { groep: 'Nu' }), kop('Groei')],
  cellen: [
    [getelde(1241), getelde(94.1, '%', 1), getelde(-12, '%')],
    [
      { ...getelde(98765), status: 'geheim' },
      leeg(),
      { ...nietBekend('geen export'), bron: 'jaarverslag 2023-2024' },
    ],
  ],
});

describe('het csv-bestand van een tabel', () => {
  it('heeft een regel per cel, zoals een Nederlandse Excel het opent', () =>
    expect(tabelCsv(GEMENGD, 'Titel')).toBe(
      [
        '\uFEFFtabel;titel;rijgroep;rij;kolomgroep;kolom;waarde;eenheid;status;bron',
        'gemengd;Titel;Gemeenten;Aalten;Nu;Aantal;1241;werkprocessen;ok;"JVS; DUO"',
        'gemengd;Titel;Gemeenten;Aalten;Nu;Aandeel;94,1;%;ok;"JVS; DUO"',
        'gemengd;Titel;Gemeenten;Aalten;;Groei;-12;%;ok;"JVS; DUO"',
        'gemengd;Titel;;Totaal;Nu;Aantal;•;werkprocessen;geheim;"JVS; DUO"',
        'gemengd;Titel;;Totaal;Nu;Aandeel;;%;leeg;"JVS; DUO"',
        'gemengd;Titel;;Totaal;;Groei;n.b.;werkprocessen;niet-beschikbaar;jaarverslag 2023-2024',
        '',
      ].join('\r\n'),
    ));

  it.each(['=1+1', '+1', '-1', '@SUM(1)', '\tx', '\rx', '＝1'])(
    'maakt de tekst %j onschadelijk',
    (gevaar) => {
      const [regel] = leesCsv(
        tabelCsv(
          tabel({
            id: gevaar,
            bron: gevaar,
            rijen: [kop(gevaar, { groep: gevaar })],
            kolommen: [kop(gevaar, { groep: gevaar })],
            cellen: [[getelde(-3, gevaar)]],
          }),
          gevaar,
        ),
      );
      const { waarde, status, ...teksten } = regel!;
      expect([waarde, status]).toEqual(['-3', 'ok']);
      expect(Object.values(teksten)).toEqual(Array(8).fill(`'${gevaar}`));
    },
  );

  it('houdt aanhalingstekens en regeleinden binnen het veld', () =>
    expect(leesCsv(tabelCsv(tabel({ rijen: [kop('zeg "ja";\nof nee')] }), 'T'))[0]!.rij).toBe(
      'zeg "ja";\nof nee',
    ));
});

describe('de csv-bestanden van een verslag', () => {
  it('heten naar hun tabel, met de titel die een lezer ziet', () => {
    const stof = proefstof({ tabellen: [tabel({ kop: 'Samen {{cijfer "nieuwe-vsv"}}' })] });
    const [bestand] = csvBestanden(stof);
    expect(bestand!.pad).toBe('cijfers/status.csv');
    expect(leesCsv(bestand!.inhoud)[0]!.titel).toBe('Samen 1.241');
    expect(csvBestanden(stof, 'aalten/cijfers')[0]!.pad).toBe('aalten/cijfers/status.csv');
  });

  it('hebben op elk systeem een veilige naam, ook als een id dat niet is', () => {
    const ids = ['a-b', 'A b', '../a', 'a/b', 'con', '§', 'tabel', 'x'];
    const stof = proefstof({ tabellen: ids.map((id) => tabel({ id })) });
    expect(csvBestanden(stof).map(({ pad }) => pad)).toEqual(
      ['a-b', 'a-b-2', 'a', 'a-b-3', 'tabel-con', 'tabel-2', 'tabel', 'x'].map((n) => `cijfers/${n}.csv`),
    );
  });
});

describe.each(['achterhoek', 'venlo'])('de csv-bestanden van %s', (regio) => {
  let stof: Stof;
  beforeAll(async () => {
    const { definitie, uitkomst, grootboek } = await tel(regio, `fixtures/${regio}/gegevens`);
    stof = { definitie, ...uitkomst, grootboek, versie: '1.2.3' };
  });

  it('hebben in elke cel wat cijfers.json zegt', () => {
    const bestanden = csvBestanden(stof);
    const json = jsontabellen(stof);
    expect(bestanden.map(({ pad }) => pad)).toEqual(json.map(({ id }) => `cijfers/${id}.csv`));
    json.forEach(({ id, rijen, kolommen, cellen }, i) => {
      const regels = leesCsv(bestanden[i]!.inhoud);
      expect(regels.map(({ tabel: t, rij, kolom }) => [t, rij, kolom])).toEqual(
        rijen.flatMap((rij) => kolommen.map((kolom) => [id, rij, kolom])),
      );
      expect(regels.map(({ waarde }) => alsGetal(waarde!))).toEqual(cellen.flat());
    });
  });

  it('zijn twee keer gemaakt gelijk', () => expect(csvBestanden(stof)).toEqual(csvBestanden(stof)));
});
