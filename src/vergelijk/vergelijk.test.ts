import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fout } from '../text/fout.ts';
import { type Cijfers, type Cijfertabel, leesUitgave, type Uitgave } from './lees.ts';
import { toonVergelijking } from './toon.ts';
import { vergelijk } from './vergelijk.ts';

const tabel = (waarden: number[][], meer: Partial<Cijfertabel> = {}): Cijfertabel => ({
  id: 'luxe',
  titel: 'Luxe verzuim',
  eenheid: 'meldingen',
  definitie: 'Meldingen.',
  bron: 'JVS',
  rijen: ['Aalten', 'Totaal'],
  kolommen: ['Aantal', 'Aandeel'],
  waarden,
  weergave: waarden.map((rij) => rij.map(String)),
  status: waarden.map((rij) => rij.map(() => 'ok')),
  ...meer,
});

const bestand = {
  bestand: '2024-2025/werkprocessen.csv',
  profiel: 'jvs',
  sha256: 'a',
  gelezen: 10,
  gebruikt: 9,
  buitenBereik: 1,
  afgekeurd: 0,
  redenen: { ANDERE_GEMEENTE: 1 },
};

const uitgave = (meer: Partial<Cijfers> = {}, html: string | null = null): Uitgave => ({
  pad: 'out/cijfers.json',
  html,
  cijfers: {
    formaat: 1,
    regio: 'proef',
    gemeente: null,
    schooljaar: '2024-2025',
    versie: '1.0.0',
    tabellen: [
      tabel([
        [6, 30],
        [20, 100],
      ]),
    ],
    kerncijfers: [
      { id: 'luxe', waarde: 20, weergave: '20', status: 'ok', tekst: 'meldingen' },
      { id: 'luxe-pct', waarde: 31, weergave: '31%', status: 'ok', tekst: 'van de meldingen' },
    ],
    verantwoording: { bestanden: [bestand] },
    ...meer,
  },
});

describe('twee verslagen', () => {
  it('die gelijk zijn, hebben niets te melden', () => {
    const gelijk = vergelijk(uitgave({}, ''), uitgave({}, ''));
    expect(gelijk.samenvatting).toEqual({ cijfers: 0, cellen: 0, tabellen: 0, zinnen: 0, andereWoorden: 0 });
    expect(toonVergelijking(gelijk).split('\n\n').slice(1)).toEqual([
      'Geen enkel cijfer is veranderd; geen enkele zin leest anders.',
    ]);
  });

  it('geven per cel van wat naar wat, hoeveel, en hoeveel procent; een aandeel in procentpunten', () => {
    const [anders] = vergelijk(
      uitgave(),
      uitgave({
        tabellen: [
          tabel([
            [3, 17],
            [18, 100],
          ]),
        ],
      }),
    ).tabellen;
    expect(anders!.cellen.map(({ naam, verschil, procent }) => [naam, verschil, procent])).toEqual([
      ['Aalten | Aantal', -3, -50],
      ['Aalten | Aandeel', -13, null],
      ['Totaal | Aantal', -2, -10],
    ]);
  });

  it('geven geen procent als het oude cijfer 0 of niet bekend is', () => {
    const met = (waarde: number | null, status = 'ok'): Partial<Cijfers> => ({
      tabellen: [],
      kerncijfers: [
        {
          id: 'luxe',
          waarde,
          weergave: waarde === null ? 'n.b.' : String(waarde),
          status,
          tekst: 'meldingen',
        },
      ],
    });
    const nul = vergelijk(uitgave(met(0)), uitgave(met(4))).kerncijfers;
    expect(nul.map(({ verschil, procent }) => [verschil, procent])).toEqual([[4, null]]);
    const onbekend = vergelijk(uitgave(met(null, 'niet-beschikbaar')), uitgave(met(4)));
    expect(onbekend.kerncijfers.map(({ verschil, procent }) => [verschil, procent])).toEqual([[null, null]]);
    expect(toonVergelijking(onbekend)).toMatch(/\n {2}luxe {2}n\.b\. → 4$/);
  });

  it('zeggen welke rijen, kolommen, tabellen en cijfers kwamen of gingen', () => {
    const nieuw = uitgave({
      tabellen: [
        tabel([[6]], { rijen: ['Aalten'], kolommen: ['Meldingen'] }),
        tabel([], { id: 'b', rijen: [] }),
      ],
      kerncijfers: [{ id: 'nieuw', waarde: 1, weergave: '1', tekst: 'x' }],
    });
    const v = vergelijk(uitgave(), nieuw);
    expect(v.tabellen[0]).toMatchObject({
      cellen: [],
      rijenErbij: [],
      rijenWeg: ['Totaal'],
      kolommenErbij: ['Meldingen'],
      kolommenWeg: ['Aantal', 'Aandeel'],
    });
    expect([v.tabellenErbij, v.kerncijfersErbij, v.kerncijfersWeg]).toEqual([
      ['b'],
      ['nieuw'],
      ['luxe', 'luxe-pct'],
    ]);
    const terug = vergelijk(nieuw, uitgave({ ontbreekt: [{ id: 'b', reden: 'er is geen export' }] }));
    expect(terug.tabellenWeg).toEqual([{ id: 'b', reden: 'er is geen export' }]);
  });

  it('houden rijen met hetzelfde label uit elkaar', () => {
    const dubbel = (waarden: number[][]): Partial<Cijfers> => ({
      tabellen: [tabel(waarden, { rijen: ['PV', 'PV'], rijnamen: ['Luxe: PV', 'Anders: PV'] })],
    });
    const v = vergelijk(
      uitgave(
        dubbel([
          [1, 2],
          [3, 4],
        ]),
      ),
      uitgave(
        dubbel([
          [1, 2],
          [5, 4],
        ]),
      ),
    );
    expect(v.tabellen[0]!.cellen.map(({ naam }) => naam)).toEqual(['Anders: PV | Aantal']);
  });

  it('zeggen wat er in de exports en de teksten anders is', () => {
    const nieuw = uitgave({
      tabellen: [
        tabel(
          [
            [6, 30],
            [20, 100],
          ],
          { definitie: 'Meldingen van luxe verzuim.' },
        ),
      ],
      verantwoording: {
        bestanden: [{ ...bestand, sha256: 'b', gelezen: 11, buitenBereik: 2, redenen: { VERVANGEN: 2 } }],
      },
    });
    const tekst = toonVergelijking(vergelijk(uitgave(), nieuw));
    expect(tekst).toContain(
      '2024-2025/werkprocessen.csv: gelezen 10 → 11, buiten bereik 1 → 2, ANDERE_GEMEENTE 1 → 0, VERVANGEN 0 → 2',
    );
    expect(tekst).toContain(
      '  luxe, definitie\n    was:   Meldingen.\n    nu:    Meldingen van luxe verzuim.',
    );
    const zelfde = uitgave({ verantwoording: { bestanden: [{ ...bestand, sha256: 'b' }] } });
    expect(toonVergelijking(vergelijk(uitgave(), zelfde))).toContain(
      'werkprocessen.csv: andere inhoud, dezelfde aantallen rijen',
    );
  });

  it('over een ander schooljaar of zonder html worden vergeleken, en dat staat erbij', () => {
    const { opmerkingen, zinnen } = vergelijk(uitgave({ schooljaar: '2023-2024' }), uitgave({}, ''));
    expect(zinnen).toBeNull();
    expect(opmerkingen).toEqual([
      'Dit zijn twee schooljaren (2023-2024 en 2024-2025): cellen met dezelfde naam zijn vergeleken, ook als ze over een ander jaar gaan.',
      'Bij out/cijfers.json staat geen html van het verslag; daarom zijn de zinnen niet vergeleken.',
    ]);
  });

  it.each([{ regio: 'anders' }, { gemeente: 'Aalten' }])('over iets anders worden geweigerd: %o', (meer) =>
    expect(() => vergelijk(uitgave(), uitgave(meer))).toThrow(
      expect.objectContaining({ code: 'ANDER_DOCUMENT', status: 2 }),
    ),
  );
});

describe('een cijfers.json', () => {
  const map = (bestanden: Record<string, string>): string => {
    const nieuw = mkdtempSync(join(tmpdir(), 'vergelijk-'));
    for (const [naam, inhoud] of Object.entries(bestanden)) writeFileSync(join(nieuw, naam), inhoud);
    return nieuw;
  };
  const klacht = (pad: string): string => {
    try {
      leesUitgave(pad);
      return '';
    } catch (fout) {
      if (fout instanceof Fout && fout.status === 2) return fout.message;
      throw fout;
    }
  };
  const goed = JSON.stringify(uitgave().cijfers);

  it('wordt gevonden in zijn map, met het verslag ernaast', () => {
    const hier = map({ 'cijfers.json': goed, 'jaarverslag.html': '<p>' });
    expect(leesUitgave(hier)).toMatchObject({ pad: join(hier, 'cijfers.json'), html: '<p>' });
  });

  it('van een brief hoort bij de html met dezelfde naam', () => {
    const hier = map({ 'aalten.cijfers.json': goed, 'aalten.html': '<b>', 'jaarverslag.html': '<p>' });
    expect(leesUitgave(join(hier, 'aalten.cijfers.json')).html).toBe('<b>');
    expect(klacht(hier)).toMatch(
      /^in deze map staan brieven; noem er een, bijvoorbeeld .*aalten\.cijfers\.json\.$/,
    );
  });

  it.each([
    ['geen JSON', 'x', 'dit is geen cijfers.json: het is geen JSON of het is niet te lezen.'],
    ['iets anders', '{"naam":"x"}', 'dit is geen cijfers.json van een jaarverslag of brief.'],
    ['niets', 'null', 'dit is geen cijfers.json van een jaarverslag of brief.'],
    [
      'een ander formaat',
      '{"formaat":2}',
      'dit bestand heeft formaat 2; deze versie van het programma leest formaat 1. Maak het verslag opnieuw met dezelfde versie.',
    ],
    [
      'een tabel met te weinig cellen',
      JSON.stringify({ ...uitgave().cijfers, tabellen: [tabel([[1, 2]])] }),
      'dit is geen cijfers.json van een jaarverslag of brief.',
    ],
  ])('is niet %s', (_, inhoud, zin) => expect(klacht(join(map({ 'c.json': inhoud }), 'c.json'))).toBe(zin));

  it('moet er zijn', () =>
    expect(klacht('bestaat-niet')).toBe('dit bestand of deze map is er niet; kijk of de naam klopt.'));
});
