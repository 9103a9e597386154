import { beforeAll, describe, expect, it } from 'vitest';
import { proefregio } from '../definition/proefregio.fixture.ts';
import { jvs, maakMap, rij } from '../intake/proefmap.fixture.ts';
import { Fout } from '../text/fout.ts';
import { toonUitkomst, uitleg } from './uitleg.ts';

const STIL = { stap() {}, rijen() {}, klaar() {} };

const TABELLEN = `
tabellen:
  - id: verzuim
    titel: Verzuim in {schooljaar}
    definitie: Meldingen naar gemeente.
    bron: werkprocessen
    waar: { ontvangen: schooljaar }
    rijen: [{ per: gemeente }, { label: Totaal, totaal: true }]
    kolommen:
      - { label: Meldingen, maat: meldingen }
      - { label: Jongeren, maat: jongeren, soort: los }
      - { label: Aandeel, aandeel: { van: Meldingen, op: Meldingen, rij: Totaal } }
  - id: eerder
    titel: Eerder
    definitie: Eerder.
    bron: werkprocessen
    waar: { ontvangen: schooljaar }
    rijen: [{ label: Alle }]
    kolommen: [{ per: schooljaar, jaren: [-2, 0] }]
`;
const CIJFERS = `
cijfers:
  meldingen: { cel: [verzuim, Totaal, Meldingen], tekst: meldingen }
  luxe: { tel: { bron: werkprocessen, waar: { ontvangen: schooljaar, soort: Luxe verzuim } }, tekst: luxe }
  luxe-pct: { aandeel: [luxe, meldingen], tekst: van de meldingen is luxe }
  norm: { vast: 12, bron: het Rijk, tekst: de norm }
`;
const TEKST = `---
titel: Begin
antwoord: Er waren {{cijfer "meldingen"}} meldingen.
---

{{tabel "verzuim"}}

Daarvan is {{cijfer "luxe-pct"}} luxe; in Aalten {{cijfer "verzuim | Aalten | Meldingen"}}.

{{grafiek "per-gemeente"}}

De meeste kwamen uit {{lijst "verzuim" "Meldingen" hoogste=1}}.
`;

const GRAFIEKEN = `
grafieken:
  - { id: per-gemeente, titel: Per gemeente, onderschrift: Meldingen, tabel: verzuim, vorm: liggend, kolommen: [Meldingen] }
  - { id: los, titel: Los, onderschrift: Jongeren, tabel: verzuim, vorm: liggend, kolommen: [Jongeren] }
`;

const melding = (nummer: number, anders: Record<string, string> = {}): string =>
  rij({ Werkprocesnummer: `W${nummer}`, Leerlingnummer: `L1234${nummer}`, ...anders });

describe('jaarverslag uitleg', () => {
  let regio: string;
  let gegevens: string;
  beforeAll(() => {
    regio = proefregio({
      'tabellen.yaml': TABELLEN,
      'cijfers.yaml': CIJFERS,
      'grafieken.yaml': GRAFIEKEN,
      'hoofdstukken/01-begin.md': TEKST,
    });
    gegevens = maakMap({
      '2024-2025/werkprocessen.csv': jvs(
        melding(1),
        melding(2, { 'Aantal meldingen': '3', Soort: 'Wettelijk verzuim' }),
        melding(3, { Woongemeente: 'Oost Gelre' }),
        melding(4, { Leerlingnummer: 'L12341' }),
        melding(5, { 'Datum ontvangst': '01-07-2024' }),
        melding(6, { Woongemeente: 'Winterswijk' }),
      ),
      'referentie/historie.csv':
        'tabel;rij;kolom;schooljaar;waarde;eenheid;bron\r\neerder;Alle;2022-2023;2022-2023;40;werkprocessen;verslag 2023\r\n',
    });
  });
  const over = (naam: string) => uitleg(regio, naam, { gegevens }, STIL);
  const bij = async (naam: string) => (await over(naam)).uitleg!;
  const klacht = (naam: string): Promise<string> =>
    over(naam).then(
      () => '',
      (fout) => (fout instanceof Fout && fout.status === 2 ? fout.zin : Promise.reject(fout)),
    );

  it('noemt bij een totaal de rijen die tellen, met hun regels en zijn delen', async () => {
    const { weergave, cel, rijen, samenstelling, tabel } = await bij('meldingen');
    expect(weergave).toBe('6');
    expect(cel).toBe('verzuim | Totaal | Meldingen');
    expect(tabel?.titel).toBe('Verzuim in 2024-2025');
    expect(rijen).toEqual({
      rijen: 4,
      jongeren: 3,
      bestanden: [{ bestand: '2024-2025/werkprocessen.csv', profiel: 'jvs', rijen: 4, regels: [2, 3, 4, 5] }],
    });
    expect(samenstelling).toEqual([
      {
        kant: 'rijen',
        delen: [
          { naam: 'verzuim | Aalten | Meldingen', label: 'Aalten', weergave: '5' },
          { naam: 'verzuim | Oost Gelre | Meldingen', label: 'Oost Gelre', weergave: '1' },
        ],
        rest: 0,
      },
    ]);
  });

  it('telt jongeren één keer en zegt hoeveel rijen het zijn', async () => {
    const { waarde, rijen, uitleg: zinnen } = await bij('verzuim | Aalten | Jongeren');
    expect([waarde, rijen?.rijen, rijen?.jongeren]).toEqual([2, 3, 2]);
    expect(zinnen[0]).toMatch(/^Telt verschillende jongeren: wie meer werkprocessen heeft, telt één keer\./);
  });

  it('geeft bij een aandeel het deel en het geheel', async () => {
    const { hoe, delen } = await bij('verzuim | Aalten | Aandeel');
    expect(hoe).toBe('aandeel');
    expect(delen.map(({ rol, van }) => [rol, van.naam, van.weergave])).toEqual([
      ['deel', 'verzuim | Aalten | Meldingen', '5'],
      ['geheel', 'verzuim | Totaal | Meldingen', '6'],
    ]);
    expect((await bij('luxe-pct')).delen.map(({ van }) => [van.naam, van.rijen?.rijen])).toEqual([
      ['luxe', 3],
      ['meldingen', 4],
    ]);
  });

  it('wijst bij een cijfer van een jaar zonder export de regel van historie.csv aan', async () => {
    const { hoe, weergave, rijen, voorwaarden } = await bij('eerder | Alle | 2022-2023');
    expect([hoe, weergave, voorwaarden]).toEqual(['historie', '40', []]);
    expect(rijen?.bestanden).toEqual([
      { bestand: 'referentie/historie.csv', profiel: 'referentie', rijen: 1, regels: [2] },
    ]);
  });

  it('zegt van een vast getal dat het niet geteld is', async () =>
    expect((await bij('norm')).uitleg).toEqual([
      'Een vast getal uit cijfers.yaml (bron: het Rijk); het programma telt het niet.',
    ]));

  it('zegt waar een cijfer staat: tabel, tekst, en wat eruit volgt', async () => {
    const { vermeldingen } = await bij('meldingen');
    expect(vermeldingen.map(({ wat, woord, plaats, via }) => [wat, woord, plaats?.regel, via])).toEqual([
      ['tabel', 'tabel', 6, null],
      ['tekst', 'cijfer', 3, null],
      ['tekst', 'cijfer', 8, 'luxe-pct'],
    ]);
    const cel = (await bij('verzuim / Aalten / Meldingen')).vermeldingen.filter(({ wat }) => wat === 'tekst');
    expect(cel.map(({ woord, plaats }) => [woord, plaats?.regel])).toEqual([
      ['lijst', 12],
      ['cijfer', 8],
    ]);
  });

  it('noemt de grafieken die de cel laten zien, ook een die nog nergens staat', async () => {
    const grafieken = async (cel: string) =>
      (await bij(cel)).vermeldingen.flatMap(({ wat, naam, plaats }) =>
        wat === 'grafiek' ? [[naam, plaats?.regel ?? null]] : [],
      );
    expect(await grafieken('verzuim | Aalten | Meldingen')).toEqual([['per-gemeente', 10]]);
    expect(await grafieken('verzuim | Totaal | Meldingen')).toEqual([]);
    expect(await grafieken('verzuim | Aalten | Jongeren')).toEqual([['los', null]]);
  });

  it('laat het op het scherm lezen zonder een gegeven van een leerling', async () => {
    const tekst = toonUitkomst(await over('meldingen'), 'mijn-map');
    expect(tekst).toContain('  4 rijen tellen mee, van 3 jongeren:\n');
    expect(tekst).toContain(
      '    2024-2025/werkprocessen.csv (profiel jvs): 4 rijen\n      regels 2, 3, 4 en 5\n',
    );
    expect(JSON.stringify(await over('meldingen'))).not.toMatch(/L1234|15-03-2009|20090315/);
  });

  it('zegt hoe het verder gaat met de map of naam die getypt is', async () => {
    const verder = async (naam: string, getypt: string) =>
      toonUitkomst(await over(naam), getypt)
        .split('\n')
        .at(-1);
    expect(await verder('verzuim', 'mijn map/regio')).toBe(
      'Uitleg bij een cel: npx jaarverslag uitleg "mijn map/regio" "verzuim | Aalten | Meldingen"',
    );
    expect(await verder('', 'C:\\verslag\\regio')).toBe(
      'Uitleg bij een cijfer: npx jaarverslag uitleg C:\\verslag\\regio meldingen',
    );
  });

  it('noemt zonder naam alle cijfers, en bij een tabel haar cellen', async () => {
    const alles = await over('');
    expect(alles.cijfers?.map(({ naam, weergave }) => [naam, weergave])).toEqual([
      ['meldingen', '6'],
      ['luxe', '3'],
      ['luxe-pct', '50%'],
      ['norm', '12'],
    ]);
    expect((await over('verzuim')).cellen?.slice(0, 2)).toEqual([
      { naam: 'verzuim | Aalten | Meldingen', weergave: '5', tekst: 'meldingen' },
      { naam: 'verzuim | Aalten | Jongeren', weergave: '2', tekst: 'jongeren' },
    ]);
  });

  it.each([
    [
      'medlingen',
      'er is geen cijfer en geen tabel met de naam "medlingen". Bedoelt u "meldingen"? Een cel wijst u aan als "tabel | rij | kolom".',
    ],
    [
      'pct',
      'er is geen cijfer en geen tabel met de naam "pct". Bedoelt u "luxe-pct"? Een cel wijst u aan als "tabel | rij | kolom".',
    ],
    ['verzuim | Alten | Meldingen', 'de tabel "verzuim" heeft geen rij "Alten". Bedoelt u "Aalten"?'],
  ])('zegt bij "%s" wat u bedoelt, voordat er iets gelezen is', async (naam, zin) => {
    expect(await klacht(naam)).toBe(zin);
  });
});
