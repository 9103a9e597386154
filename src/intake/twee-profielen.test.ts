import { describe, expect, test } from 'vitest';
import type { BronRecord } from '../records/soorten.ts';
import { JVS_KOP, jvs, leesBestanden, leesMap, maakMap, rij } from './proefmap.fixture.ts';

const ids = (records: BronRecord[]): unknown[] => records.map((r) => r.velden.id);
/** A CAREL file: Windows-1252, every field quoted, CRLF. */
const carel = (kop: string, ...rijen: string[]): Buffer =>
  Buffer.from(
    [kop, ...rijen]
      .map(
        (r) =>
          `${r
            .split(';')
            .map((c) => `"${c}"`)
            .join(';')}\r\n`,
      )
      .join(''),
    'latin1',
  );

const PAREN = {
  werkprocessen: [
    [
      JVS_KOP,
      'W1;L1;123456782;Jansen;15-03-2009;Súdwest-Fryslân;Relatief verzuim;Overig verzuim;01-10-2024;02-11-2024;;Afgerond;;00AA;Skoalle Ljouwert é;geen onderwijs;BBL;Ziekte;Gesprek;Ja',
      'W2;L2;;;;Aalten;Verzuim 18+;Overig verzuim;01-10-2024;;;In behandeling;;;;mbo;overig;;;',
      'W3;L3;;;29-02-2008;Aalten;Voortijdig schoolverlaten;;01-10-2024;;30-09-2024;Monitoring;;;;buitenland;;;Startkwalificatie;Nee',
      'W4;L4;;;;Winterswijk;Jongerenloket;Werkzoekend;01-10-2024;;;;;;;;;;;',
    ],
    [
      'DOSSIERNR;LEERLINGNR;BSN;NAAM;GEBDATUM;GEMCODE;SOORTPROCES;SUBSOORT;DATMELDING;DATAFSLUITING;DATUITSCHR;STATUS;BRINNR;SCHOOLNAAM;OWSOORT;LEERWEG;OORZAAK;AFDOENING;ACTIE',
      'W1;L1;123456782;Jansen;20090315;1900;RV;OVG;20241001;20241102;;A;00AA;Skoalle Ljouwert é;GEEN;BBL;Ziekte;Gesprek;J',
      'W2;L2;;;;0197;V18;OVG;20241001;;;B;;;MBO;OVERIG;;;',
      'W3;L3;;;20080229;0197;VSV;;20241001;;20240930;M;;;BUITENL;;;Startkwalificatie;N',
      'W4;L4;;;;0294;JL;WZK;20241001;;;;;;;;;;',
    ],
  ],
  vrijstellingen: [
    [
      'Vrijstellingsnummer;Leerlingnummer;BSN;Geboortedatum;Woongemeente;Artikel;Besluit;Datum besluit;Geldig tot;Onderwijssoort',
      'V1;L1;;15-03-2009;Aalten;5 onder a;Toegekend;01-09-2024;31-07-2025;vso',
      'V2;L2;;;Aalten;15;Ingetrokken;02-09-2024;;',
    ],
    [
      'VRIJSTNR;LEERLINGNR;BSN;GEBDATUM;GEMCODE;ARTIKEL;BESLUIT;DATBESLUIT;DATEINDE;OWSOORT',
      'V1;L1;;20090315;0197;5 onder a;T;20240901;20250731;VSO',
      'V2;L2;;;0197;15;I;20240902;;',
    ],
  ],
  handhaving: [
    [
      'Handhavingsnummer;Leerlingnummer;BSN;Woongemeente;Instrument;Verzuimsoort;Datum;Afloop',
      'H1;L1;;Aalten;Halt-verwijzing;Luxe verzuim;01-09-2024;Afgerond',
      'H2;L2;;Aalten;Proces-verbaal;Absoluut verzuim;02-09-2024;',
    ],
    [
      'HANDHNR;LEERLINGNR;BSN;GEMCODE;INSTRUMENT;SUBSOORT;DATUM;AFLOOP',
      'H1;L1;;0197;HALT;LUX;20240901;Afgerond',
      'H2;L2;;197;PV;AV;20240902;',
    ],
  ],
  inschrijvingen: [
    [
      'Leerlingnummer;BSN;Geboortedatum;Woongemeente;BRIN;School;Vestigingsgemeente;Onderwijssoort;Leerweg;Startkwalificatie;Datum inschrijving;Datum uitschrijving',
      'L1;;15-03-2009;Aalten;00AA;Proefschool;Den Haag;mbo;BOL;Ja;01-08-2024;31-01-2025',
      'L2;;;Aalten;;;Onbekend;vo;;;01-08-2020;',
    ],
    [
      'LEERLINGNR;BSN;GEBDATUM;GEMCODE;BRINNR;SCHOOLNAAM;SCHOOLGEMCODE;OWSOORT;LEERWEG;STARTKWAL;DATIN;DATUIT',
      'L1;;20090315;0197;00AA;Proefschool;0518;MBO;BOL;J;20240801;20250131',
      'L2;;;0197;;;9999;VO;;;20200801;',
    ],
  ],
} as const;

describe('JVS en CAREL geven dezelfde records', () => {
  const gemeenten = ['Aalten', 'Winterswijk', 'Súdwest Fryslân'];
  const jvsMap = maakMap(
    Object.fromEntries(
      Object.entries(PAREN).map(([soort, [regels]]) => [
        `2024-2025/${soort}.csv`,
        `\uFEFF${regels.join('\r\n')}\r\n`,
      ]),
    ),
  );
  const carelMap = maakMap(
    Object.fromEntries(
      Object.entries(PAREN).map(([soort, [, [kop, ...rijen]]]) => [
        `2024-2025/${soort}.csv`,
        carel(kop, ...rijen),
      ]),
    ),
  );

  test('record voor record, veld voor veld', async () => {
    const [a, b] = [await leesMap(jvsMap, { gemeenten }), await leesMap(carelMap, { gemeenten })];
    expect(a.grootboek.bestanden.map((x) => x.profiel)).toEqual(['jvs', 'jvs', 'jvs', 'jvs']);
    expect(b.grootboek.bestanden.map((x) => x.profiel)).toEqual(['carel', 'carel', 'carel', 'carel']);
    expect(a.records.length).toBe(10);
    expect(b.records).toEqual(a.records);
    expect(a.grootboek.meldingen).toEqual([]);
    expect(b.grootboek.meldingen).toEqual([]);
  });

  test('met deze waarden', async () => {
    const { records } = await leesMap(carelMap, { gemeenten });
    expect(records.find((r) => r.velden.id === 'W1')).toEqual({
      soort: 'werkprocessen',
      velden: {
        id: 'W1',
        leerling: 'L1',
        geboortedatum: 20090315,
        gemeente: 'Súdwest-Fryslân',
        werkproces: 'Relatief verzuim',
        soort: 'Overig verzuim',
        ontvangen: 20241001,
        afgesloten: 20241102,
        uitgeschreven: null,
        status: 'Afgerond',
        meldingen: 1,
        brin: '00AA',
        school: 'Skoalle Ljouwert é',
        onderwijssoort: 'geen onderwijs',
        leerweg: 'BBL',
        oorzaak: 'Ziekte',
        resultaat: 'Gesprek',
        actieGewenst: true,
      },
    });
    expect(
      records.filter((r) => r.soort === 'inschrijvingen').map((r) => r.velden.vestigingsgemeente),
    ).toEqual(["'s-Gravenhage", 'Onbekend']);
  });

  test('ook in één map, bestand voor bestand herkend', async () => {
    const [[, ...regelsJvs], [kop, ...regels]] = PAREN.werkprocessen;
    const { grootboek, records } = await leesBestanden({
      '2024-2025/werkprocessen-1.csv': jvs(regelsJvs[1]!),
      '2024-2025/werkprocessen-2.csv': carel(kop, regels[2]!),
    });
    expect(grootboek.bestanden.map((b) => b.profiel)).toEqual(['jvs', 'carel']);
    expect(ids(records)).toEqual(['W2', 'W3']);
  });

  test('een vast profiel wordt niet herkend maar geëist', async () => {
    await expect(leesMap(carelMap, { profiel: 'jvs' })).rejects.toThrow(/bronprofiel jvs|van jvs ontbreken/);
    expect((await leesMap(carelMap, { profiel: 'carel' })).records.length).toBe(9);
  });

  test.each([
    ['', ''],
    [' voor de regel sep=; van Excel', 'sep=;\n'],
  ])('een CAREL-bestand met een byte order mark%s is UTF-8', async (_, sep) => {
    const [, [kop, , regel]] = PAREN.werkprocessen;
    const { records } = await leesBestanden({
      '2024-2025/werkprocessen.csv': jvs(rij()),
      '2023-2024/werkprocessen.csv': Buffer.from(
        `\uFEFF${sep}${kop}\n${regel.replace('OVERIG;;', 'OVERIG;reünie;')}\n`,
        'utf8',
      ),
    });
    expect(records.map((r) => [r.velden.id, r.velden.oorzaak])).toEqual([
      ['W1', null],
      ['W2', 'reünie'],
    ]);
  });
});
