import { beforeAll, describe, expect, it } from 'vitest';
import { getelde, proefstof } from '../../pages/proefstof.fixture.ts';
import type { Stof } from '../../pages/stof.ts';
import { leesBladen, leesXml, type Rij } from './lees.fixture.ts';
import { maakXlsx } from './xlsx.ts';

const stof = proefstof({ ontbreekt: [{ id: 'weg', titel: 'Tabel 12 Vsv', reden: 'er is geen export.' }] });
let bladen: Map<string, Rij[]>;
beforeAll(async () => {
  bladen = await leesBladen(await maakXlsx(stof));
});

describe('de kerncijfers', () => {
  it('staan er met naam, waarde, eenheid en wat ze tellen', () =>
    expect(
      bladen
        .get('Kerncijfers')!
        .slice(3)
        .map((rij) => rij.slice(0, 4)),
    ).toEqual([
      ['Naam', 'Waarde', 'Eenheid', 'Wat het telt'],
      ['absoluut', 434, 'werkprocessen', 'meldingen van absoluut verzuim'],
      ['absoluut-vorig', 362, 'werkprocessen', 'meldingen een schooljaar eerder'],
      ['nieuwe-vsv', 1241, 'werkprocessen', 'nieuwe vsv’ers'],
      ['een', 1, 'werkprocessen', 'jongere'],
      ['nul', 0, 'werkprocessen', 'jongeren'],
      ['acht', 8, 'werkprocessen', 'gemeenten'],
      ['aandeel-vo', 31, '%', 'van de meldingen uit het vo'],
      ['aandeel-vo-vorig', 35, '%', 'van de meldingen uit het vo'],
      ['geen-aandeel', null, '%', 'van de meldingen'],
      ['onbekend', 'n.b.', 'werkprocessen', 'meldingen'],
      [null, null, null, null],
      ['Een lege cel = geen.', null, null, null],
      ['n.b. = niet beschikbaar.', null, null, null],
      [
        'Een percentage is hier het getal dat er staat: 31% is 31. Deel door 100 om ermee te vermenigvuldigen.',
        null,
        null,
        null,
      ],
    ]));

  it('een verborgen kerncijfer is een stip', async () => {
    const verborgen: Stof = {
      ...proefstof(),
      cijfers: new Map([
        ['x', { id: 'x', cel: { ...getelde(98765, 'jongeren'), status: 'geheim' }, tekst: 'jongeren' }],
      ]),
    };
    const uit = await maakXlsx(verborgen);
    expect((await leesBladen(uit)).get('Kerncijfers')![4]!.slice(0, 3)).toEqual(['x', '•', 'jongeren']);
    for (const inhoud of Object.values(leesXml(uit))) expect(inhoud).not.toContain('98765');
  });
});

describe('de verantwoording', () => {
  it('zegt van elk bestand wat er van de rijen werd, en wat niet te maken was', () =>
    expect(
      bladen
        .get('Verantwoording')!
        .slice(3)
        .map((rij) => rij.slice(0, 7)),
    ).toEqual([
      ['Bestand', 'Profiel', 'Gelezen', 'Gebruikt', 'Buiten bereik', 'Afgekeurd', 'SHA-256'],
      ['2024-2025/werkprocessen.csv', 'jvs', 1250, 1200, 48, 2, 'abcdef0123456789'.repeat(4)],
      [null, null, null, null, null, null, null],
      ['Niet te maken: Vsv, want er is geen export.', null, null, null, null, null, null],
      ['Gemaakt met jaarverslag 1.2.3.', null, null, null, null, null, null],
    ]));

  it('telt meer bestanden op', async () => {
    const [eerste] = stof.grootboek.bestanden;
    const meer = {
      ...stof.grootboek,
      bestanden: [eerste!, { ...eerste!, bestand: 'b.csv', gelezen: 9, gebruikt: 9 }],
    };
    const uit = await leesBladen(await maakXlsx({ ...stof, grootboek: meer }));
    expect(uit.get('Verantwoording')![6]!.slice(0, 6)).toEqual(['Totaal', null, 1259, 1209, 96, 4]);
  });
});
