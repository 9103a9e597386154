import { describe, expect, it } from 'vitest';
import { laadDefinitie } from '../definition/laad.ts';
import { proefregio } from '../definition/proefregio.fixture.ts';
import { verberg } from '../disclosure/verberg.ts';
import type { Grootboek } from '../records/grootboek.ts';
import type { Cel, Kerncijfer, Kop, Tabel } from '../records/tabel.ts';
import { afgekeurdCsv } from './afgekeurd.ts';
import { cijfersJson } from './cijfers.ts';

const kop = (label: string, totaal = false): Kop => ({
  label,
  kop: label,
  niveau: 0,
  totaal,
  soort: 'additief',
});
const cel = (
  waarde: number | null,
  status: Cel['status'] = 'ok',
  eenheid = 'jongeren',
  decimalen = 0,
): Cel => ({ waarde, status, eenheid, decimalen });
const TABEL: Tabel = {
  id: 't',
  titel: 'Titel',
  eenheid: 'jongeren',
  definitie: 'Wat er geteld is.',
  bron: 'JVS',
  noten: [],
  rijkop: 'Gemeente',
  rijen: [kop('Aalten'), kop('Totaal', true)],
  kolommen: [kop('Aantal'), kop('%')],
  cellen: [
    [cel(1241), cel(94.1, 'ok', '%', 1)],
    [cel(null, 'niet-beschikbaar'), cel(null, 'leeg', '%')],
  ],
  liggend: false,
};
const BESTAND = {
  bestand: '2024-2025/handhaving.csv',
  soort: 'handhaving',
  profiel: 'jvs',
  sha256: 'ab',
  gelezen: 3,
  gebruikt: 1,
  buitenBereik: 1,
  afgekeurd: 1,
  redenen: { B: 1, A: 1 },
} as const;
const GROOTBOEK: Grootboek = {
  bestanden: [BESTAND],
  afgekeurd: [],
  meldingen: [],
  aanwezig: new Map(),
  uitleg: {},
};
const cijfer = (id: string, c: Cel): [string, Kerncijfer] => [id, { id, cel: c, tekst: 'vsv’ers' }];

describe('cijfers.json', () => {
  const stof = {
    definitie: laadDefinitie(proefregio()),
    tabellen: new Map([['t', TABEL]]),
    ontbreekt: new Map([['weg', { id: 'weg', titel: 'Weg', reden: 'het bestand ontbreekt' }]]),
    cijfers: new Map([
      cijfer('a', cel(1241)),
      cijfer('b', cel(31, 'ok', '%')),
      cijfer('c', cel(null, 'niet-beschikbaar', '%')),
    ]),
    grootboek: GROOTBOEK,
    versie: '1.2.3',
  };
  const json = JSON.parse(cijfersJson(stof)) as Record<string, unknown>;

  it('zegt van welk verslag het is', () =>
    expect(json).toMatchObject({
      formaat: 1,
      regio: 'proef',
      gemeente: null,
      schooljaar: '2024-2025',
      versie: '1.2.3',
    }));

  it('geeft elke cel als getal, als weergave en met status', () =>
    expect((json.tabellen as unknown[])[0]).toEqual({
      id: 't',
      titel: 'Titel',
      eenheid: 'jongeren',
      definitie: 'Wat er geteld is.',
      bron: 'JVS',
      rijen: ['Aalten', 'Totaal'],
      kolommen: ['Aantal', '%'],
      waarden: [
        [1241, 94.1],
        [null, null],
      ],
      weergave: [
        ['1.241', '94,1'],
        ['n.b.', ''],
      ],
      status: [
        ['ok', 'ok'],
        ['niet-beschikbaar', 'leeg'],
      ],
      noten: [],
    }));

  it('geeft kerncijfers zoals ze in de tekst staan', () =>
    expect(json.kerncijfers).toEqual([
      { id: 'a', waarde: 1241, weergave: '1.241', status: 'ok', tekst: 'vsv’ers' },
      { id: 'b', waarde: 31, weergave: '31%', status: 'ok', tekst: 'vsv’ers' },
      { id: 'c', waarde: null, weergave: 'n.b.', status: 'niet-beschikbaar', tekst: 'vsv’ers' },
    ]));

  it('verantwoordt de bestanden en noemt wat niet gemaakt kon worden', () => {
    expect(json.ontbreekt).toEqual([{ id: 'weg', titel: 'Weg', reden: 'het bestand ontbreekt' }]);
    expect(json.verantwoording).toEqual({
      bestanden: [{ ...BESTAND, redenen: { A: 1, B: 1 } }],
      meldingen: [],
    });
  });

  it('met het beleid "tonen" blijft elke cel zoals die geteld is', () => {
    const { tabellen, ontbreekt, cijfers } = stof;
    expect(verberg({ tabellen, ontbreekt, cijfers }, 'tonen').tabellen.get('t')).toEqual(TABEL);
  });
});

describe('afgekeurd.csv', () => {
  it('opent goed in een Nederlandse Excel: BOM, puntkomma’s, en niets dat een formule is', () =>
    expect(
      afgekeurdCsv([
        { bestand: 'a;b.csv', regel: 3, kolom: '=1+1', code: 'ONBEKENDE_CODE', reden: 'zeg "ja"' },
        { bestand: 'c.csv', regel: 12, kolom: '', code: 'DUBBEL_ID', reden: 'r' },
      ]),
    ).toBe(
      '\uFEFFbestand;regel;kolom;code;reden\r\n"a;b.csv";3;\'=1+1;ONBEKENDE_CODE;"zeg ""ja"""\r\nc.csv;12;;DUBBEL_ID;r\r\n',
    ));
});
