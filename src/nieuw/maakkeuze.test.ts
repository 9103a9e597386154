import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { laadProfielen } from '../intake/profiel.ts';
import { jvs, maakMap, rij } from '../intake/proefmap.fixture.ts';
import { maakDatum } from '../records/datum.ts';
import { laadGemeenten } from '../records/gemeente.ts';
import { laadRmcregios } from '../records/rmcregio.ts';
import { type Gekozen, maakKeuze } from './maakkeuze.ts';
import type { Omgeving, Opdracht } from './opdracht.ts';
import { leesThemas } from './thema.ts';
import type { Vragensteller } from './vragensteller.ts';

const PROFIELEN = 'templates/profielen';
const exports = maakMap({
  '2023-2024/werkprocessen.csv': jvs(rij({ 'Datum ontvangst': '01-10-2023' })),
  '2024-2025/werkprocessen.csv': jvs(
    rij({ Resultaat: 'Terug naar school' }),
    rij({ Werkprocesnummer: 'W2', Werkproces: 'Absoluut verzuim', Soort: '' }),
  ),
});
afterAll(() => rmSync(exports, { recursive: true }));

const omgeving = (vragen: Vragensteller | null): Omgeving => ({
  themas: leesThemas('templates/start'),
  profielen: laadProfielen(PROFIELEN),
  gemeenten: laadGemeenten(PROFIELEN),
  rmcregios: laadRmcregios(PROFIELEN),
  vandaag: maakDatum(2026, 3, 1),
  vragen,
});
const zonderVragen = (opdracht: Omit<Opdracht, 'map'>): Promise<Gekozen> =>
  maakKeuze({ map: 'mijn-regio', ...opdracht }, omgeving(null));

/** Answers by the first word of the question; every other question gets what is proposed. Keeps what was asked. */
function proefvragen(antwoorden: Record<string, string | string[] | boolean>) {
  const gesteld: string[] = [];
  const bezwaren = new Map<string, string | undefined>();
  const antwoord = <T>(vraag: string, voorstel: T): T => {
    gesteld.push(vraag);
    const sleutel = Object.keys(antwoorden).find((begin) => vraag.startsWith(begin));
    return (sleutel === undefined ? voorstel : antwoorden[sleutel]) as T;
  };
  const vragen: Vragensteller = {
    async tekst(vraag, voorstel, keur) {
      const tekst = antwoord(vraag, voorstel);
      const fout = keur(tekst);
      if (fout) throw new Error(fout);
      return tekst;
    },
    kies: async (vraag, _, voorstel) => antwoord(vraag, voorstel),
    async kiesMeer(vraag, keuzes, aan) {
      for (const { waarde, bezwaar } of keuzes) bezwaren.set(waarde, bezwaar);
      return antwoord(vraag, [...aan]);
    },
    ja: async (vraag, voorstel) => antwoord(vraag, voorstel),
    zeg: (zin) => void gesteld.push(zin),
  };
  return { vragen, gesteld, bezwaren };
}

describe('zonder iemand die antwoord geeft', () => {
  it('zijn gemeenten genoeg; de rest heeft een gewone waarde', async () => {
    const { keuze } = await zonderVragen({ gemeente: ['aalten'] });
    expect(keuze).toMatchObject({
      naam: 'Aalten',
      regio: 'aalten',
      organisatie: 'Gemeente Aalten',
      gemeenten: ['Aalten'],
      // The last one that is over on 1 March 2026.
      schooljaar: 2024,
      exports: null,
      brief: true,
      kleur: '#1f6b78',
    });
  });

  it('valt op dat de exports over andere gemeenten gaan', async () => {
    const { opmerkingen } = await zonderVragen({ gemeente: ['Texel'], gegevens: exports });
    expect(opmerkingen[0]).toBe(
      'Geen van de gekozen gemeenten staat in uw exports; het verslag wordt dan leeg. De exports gaan vooral over Aalten. Kijk of dit de goede regio en de goede exports zijn.',
    );
    const { opmerkingen: goed } = await zonderVragen({
      gemeente: ['Texel', 'Aalten'],
      naam: 'Twee',
      gegevens: exports,
    });
    expect(goed.join()).not.toContain('Geen van de gekozen');
  });

  it('komt het schooljaar uit de exports', async () => {
    const { keuze } = await zonderVragen({ gemeente: ['Aalten'], gegevens: exports });
    expect(keuze.schooljaar).toBe(2024);
    expect(keuze.themas.map(({ id }) => id)).toEqual(['absoluut-verzuim', 'relatief-verzuim', 'meerjarig']);
  });

  it('blijft weg wat er in dat schooljaar niet is, met de reden', async () => {
    const { keuze, opmerkingen } = await zonderVragen({
      gemeente: ['Aalten'],
      gegevens: exports,
      schooljaar: '2023-2024',
    });
    expect(keuze.themas.map(({ id }) => id)).toEqual(['relatief-verzuim']);
    expect(opmerkingen).toContain(
      'Niet in het verslag: Door de jaren heen, want er is alleen een export van 2023-2024.',
    );
  });

  it('wordt gezegd dat exports van het schooljaar ontbreken', async () => {
    const { opmerkingen } = await zonderVragen({
      gemeente: ['Aalten'],
      gegevens: exports,
      schooljaar: '2022-2023',
    });
    expect(opmerkingen[0]).toBe(
      'In de map met exports staan geen werkprocessen van 2022-2023, wel exports van 2024-2025 en 2023-2024. Zet ze erbij voordat u het verslag maakt.',
    );
  });

  it('wordt gezegd welke gemeenten niet officieel bij de regio horen', async () => {
    const { opmerkingen } = await zonderVragen({ rmcRegio: 'Utrecht', gemeente: ['Vijfheerenlanden'] });
    expect(opmerkingen[0]).toBe(
      'Dat Vijfheerenlanden bij de Doorstroompunt-regio Utrecht hoort, staat niet in een officiële lijst maar is afgeleid. Kijk de lijst in regio.yaml na.',
    );
    expect((await zonderVragen({ rmcRegio: 'Achterhoek' })).opmerkingen).not.toContainEqual(
      expect.stringContaining('officiële'),
    );
  });

  it('mag een naam een komma hebben, ook tussen andere', async () => {
    const { keuze } = await zonderVragen({
      gemeente: ['Best, Nuenen, Gerwen en Nederwetten, Someren'],
      naam: 'Proef',
    });
    expect(keuze.gemeenten).toEqual(['Best', 'Nuenen, Gerwen en Nederwetten', 'Someren']);
  });

  it.each([
    [{}, 'GEMEENTEN_NIET_GENOEMD'],
    [{ gemeente: ['Aalten', 'Doesburg'] }, 'NAAM_NIET_GENOEMD'],
    [{ gemeente: ['Alten'] }, 'GEMEENTE_ONBEKEND'],
    [{ rmcRegio: 'Nergens' }, 'RMCREGIO_ONBEKEND'],
    [{ gemeente: ['Aalten'], naam: '***' }, 'NAAM_ONBRUIKBAAR'],
    [{ gemeente: ['Aalten'], kleur: 'blauw' }, 'KLEUR_ONLEESBAAR'],
    [{ gemeente: ['Aalten'], logo: 'logo.gif' }, 'LOGO_ONBRUIKBAAR'],
    [{ gemeente: ['Aalten'], logo: 'nergens.png' }, 'LOGO_ONBRUIKBAAR'],
    [{ gemeente: ['Aalten'], themas: ['absoluut'] }, 'THEMA_ONBEKEND'],
    [{ gemeente: ['Aalten'], profiel: 'xvs' }, 'PROFIEL_ONBEKEND'],
    [{ gemeente: ['Aalten'], schooljaar: '2024' }, 'SCHOOLJAAR_ONLEESBAAR'],
  ])('zegt %o wat eraan schort: %s', (opdracht, code) =>
    expect(zonderVragen(opdracht)).rejects.toMatchObject({ code, status: 2 }),
  );
});

describe('in een terminal', () => {
  it('wordt alles gevraagd, met een voorstel uit de exports', async () => {
    const { vragen, gesteld, bezwaren } = proefvragen({ 'In welke map': exports, 'Ook een brief': false });
    const { keuze } = await maakKeuze({ map: 'm' }, omgeving(vragen));
    expect(gesteld).toEqual([
      'In welke map staan uw exports? (leeg laten mag: dan later)',
      'Over welke Doorstroompunt-regio gaat het verslag?',
      'Welke gemeenten horen in het verslag?',
      'Hoe heet de regio in het verslag?',
      'Welke organisatie brengt het verslag uit?',
      'Over welk schooljaar gaat het verslag?',
      'Welke onderwerpen komen in het verslag?',
      'Ook een brief voor de raad van elke gemeente?',
      'Wat is uw hoofdkleur? (schrijf haar als #1f6b78)',
      'Waar staat uw logo, als .svg of .png? (leeg laten mag)',
    ]);
    // Aalten is the only gemeente in the exports, and lies in the Achterhoek.
    expect(keuze).toMatchObject({ gemeenten: ['Aalten'], naam: 'Aalten', schooljaar: 2024, brief: false });
    expect(bezwaren.get('Doesburg')).toBe('deze gemeente komt in uw exports (bijna) niet voor');
    expect(bezwaren.get('handhaving')).toBe('er is geen export van handhaving over 2024-2025');
    expect(bezwaren.get('relatief-verzuim')).toBeUndefined();
  });

  it('wordt niet gevraagd wat een optie al zegt', async () => {
    const { vragen, gesteld } = proefvragen({});
    await maakKeuze(
      {
        map: 'm',
        gegevens: exports,
        rmcRegio: '13',
        naam: 'Proef',
        organisatie: 'Wij',
        schooljaar: '2024-2025',
        themas: ['relatief-verzuim'],
        brief: true,
        kleur: '#123456',
      },
      omgeving(vragen),
    );
    expect(gesteld).toEqual(['Waar staat uw logo, als .svg of .png? (leeg laten mag)']);
  });

  it('mag een eigen lijst, en verandert een tikfout niet in een gemeente', async () => {
    const lijst = {
      'In welke map': '',
      'Over welke': 'eigen',
      'Welke gemeenten?': 'aalten, Doesburg',
      'Hoe heet': 'Samen',
    };
    const { keuze } = await maakKeuze({ map: 'm' }, omgeving(proefvragen(lijst).vragen));
    expect([keuze.gemeenten, keuze.naam]).toEqual([['Aalten', 'Doesburg'], 'Samen']);
    const tikfout = proefvragen({ ...lijst, 'Welke gemeenten?': 'Doesbrug' });
    await expect(maakKeuze({ map: 'm' }, omgeving(tikfout.vragen))).rejects.toThrow('bedoelt u "Doesburg"?');
  });
});
