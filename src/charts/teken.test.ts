import { describe, expect, it } from 'vitest';
import type { CelGrafiek, Tijdlijn } from '../definition/grafiek.ts';
import type { Tabel } from '../records/tabel.ts';
import { toonCel } from '../text/getallen.ts';
import {
  ABSOLUUT,
  cel,
  GEMEENTEN,
  grafiek,
  proeftabel,
  RELATIEF,
  RESULTATEN,
  STIJL,
  teksten,
  VSV,
} from './proef.fixture.ts';
import { teken } from './teken.ts';

const KOPPEN = { titel: 'De "bevinding" <1>', onderschrift: 'Aantal & jaar' };

const TIJDLIJN: Tijdlijn = {
  id: 'leeftijden',
  titel: '',
  onderschrift: '',
  vorm: 'tijdlijn',
  punten: [
    { bij: 5, tekst: 'Start leerplicht' },
    { bij: 16, tekst: 'Start kwalificatieplicht' },
    { bij: 18, tekst: 'Einde leerplicht, start begeleiding Doorstroompunt' },
    { bij: 23, tekst: 'Einde begeleiding Doorstroompunt' },
  ],
  vlakken: [
    { van: 5, tot: 16, tekst: 'Leerplicht' },
    { van: 16, tot: 18, tekst: 'Kwalificatieplicht' },
  ],
};

const ALLE: readonly [string, CelGrafiek | Tijdlijn, Tabel | null][] = [
  ['lijn', grafiek('lijn'), RELATIEF],
  ['staven', grafiek('staven'), ABSOLUUT],
  ['gegroepeerd', grafiek('gegroepeerd'), RELATIEF],
  ['liggend', grafiek('liggend', { sorteer: 'aflopend' }), RESULTATEN],
  ['gestapeld', grafiek('gestapeld'), VSV],
  ['punten', grafiek('punten', { lijnBij: 'Totaal' }), GEMEENTEN],
  ['ring', grafiek('ring'), RESULTATEN],
  ['tijdlijn', TIJDLIJN, null],
];

describe('elke vorm', () => {
  it.each(ALLE)(
    '%s is één beeld met één tekst, zonder rollen, ids of scripts van binnen',
    async (_, def, tabel) => {
      const { svg, alt } = await teken(def, tabel, KOPPEN, STIJL);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 640 \d+" role="img" /);
      expect(svg).toContain('aria-label="De &quot;bevinding&quot; &lt;1&gt;. Aantal &amp; jaar. ');
      expect(svg.match(/role=/g)).toHaveLength(1);
      expect(svg.match(/aria-/g)).toHaveLength(1);
      expect(svg).not.toMatch(/ id=| class=|<script|clip|url\(|NaN|Infinity|undefined/);
      expect(alt.startsWith('De "bevinding" <1>. Aantal & jaar. ')).toBe(true);
    },
  );

  it.each(ALLE)('%s geeft twee keer dezelfde bytes', async (_, def, tabel) => {
    expect(await teken(def, tabel, KOPPEN, STIJL)).toEqual(await teken(def, tabel, KOPPEN, STIJL));
  });

  it.each(ALLE)('%s noemt het lettertype zoals CSS het leest', async (_, def, tabel) => {
    const { svg } = await teken(def, tabel, KOPPEN, STIJL);
    expect(svg.match(/font-family="[^"]*"/g)).toEqual([`font-family="'Source Sans 3', sans-serif"`]);
  });

  it.each(ALLE)('%s houdt alle tekst op 12 eenheden en past op een halve breedte', async (_, def, tabel) => {
    for (const breed of [640, 320]) {
      const { svg } = await teken(def, tabel, KOPPEN, STIJL, breed);
      expect(new Set(svg.match(/font-size="[^"]*"/g))).toEqual(new Set(['font-size="12px"']));
    }
  });
});

describe('labels in de tekening', () => {
  it.each(ALLE.filter(([, , tabel]) => tabel !== null))(
    '%s toont cellen precies zoals de tabel',
    async (_, def, tabel) => {
      const labels = teksten((await teken(def, tabel, KOPPEN, STIJL)).svg);
      const getoond = tabel!.cellen
        .flatMap((rij, r) => (tabel!.rijen[r]!.totaal ? [] : rij))
        .map((c) => toonCel(c) + (c.eenheid === '%' ? '%' : ''));
      for (const label of getoond) expect(labels).toContain(label);
    },
  );

  it('zijn bij sorteren: aantal, aandeel, en de rest als laatste', async () => {
    const { svg } = await teken(grafiek('liggend', { sorteer: 'aflopend' }), RESULTATEN, KOPPEN, STIJL);
    expect(teksten(svg)).toEqual([
      ...['(Terug) naar school', '1.667', '75,6%'],
      ...['Hulpverlening', '262', '11,9%'],
      ...['Vrijstelling', '42', '1,9%'],
      ...['Overig', '234', '10,6%'],
    ]);
  });

  it('zetten het regiocijfer boven de lijn', async () => {
    const { svg } = await teken(grafiek('punten', { lijnBij: 'Totaal' }), GEMEENTEN, KOPPEN, STIJL);
    expect(teksten(svg)).toContain('Totaal 10,2');
  });

  it('noemen de reeksen boven de staven, in de volgorde van de staven, elk met een staaltje van haar kleur', async () => {
    const { svg } = await teken(grafiek('gegroepeerd'), RELATIEF, KOPPEN, STIJL);
    expect(teksten(svg).slice(0, 4)).toEqual(RELATIEF.kolommen.map((kop) => kop.kop));
    const kleuren = [...svg.matchAll(/<path d="M[^"]*h11v11h-11Z" fill="(#[0-9a-f]{6})"/g)].map(([, k]) => k);
    expect(kleuren).toEqual([...STIJL.huis]);
  });

  it('zetten een as met streepjes alleen waar geen getal bij elk punt past', async () => {
    const jaren = Array.from({ length: 20 }, (_, i) => `${2005 + i}-${2006 + i}`);
    const lang = proeftabel(
      jaren,
      ['Meldingen'],
      jaren.map((_, i) => [1000 + 10 * i]),
    );
    const labels = teksten((await teken(grafiek('lijn'), lang, KOPPEN, STIJL, 400)).svg);
    expect(labels.slice(0, 3)).toEqual(['0', '500', '1.000']);
    expect(labels).toContain('1.190');
    expect(labels).not.toContain('1.010');
    expect(labels.at(-1)).toBe('2024-2025');
  });
});

describe('een cel zonder getal', () => {
  it('is een gat met n.b., nooit een staaf van nul', async () => {
    const tabel = proeftabel(['a', 'b', 'c'], ['Meldingen'], [[10], [null], [5]]);
    const { svg } = await teken(grafiek('staven'), tabel, KOPPEN, STIJL);
    expect(teksten(svg)).toEqual(['10', 'n.b.', '5', 'a', 'b', 'c']);
    expect(svg.match(new RegExp(`fill="${STIJL.huis[1]}"`, 'g'))).toHaveLength(2);
  });

  it('breekt een lijn in tweeën', async () => {
    const tabel = proeftabel(['1', '2', '3', '4', '5'], ['Meldingen'], [[10], [12], [null], [5], [6]]);
    const { svg } = await teken(grafiek('lijn'), tabel, KOPPEN, STIJL);
    const pad = new RegExp(`<path d="(M[^"]*)"[^>]*stroke="${STIJL.huis[1]}"`).exec(svg)?.[1];
    expect(pad?.match(/M/g)).toHaveLength(2);
  });

  it('die geheim is laat zijn waarde nergens zien, ook als de cel haar nog heeft', async () => {
    const met = (waarde: number): Tabel => ({
      ...proeftabel(['a', 'b'], ['Meldingen'], [[10], ['geheim']]),
      cellen: [[cel(10)], [{ ...cel('geheim'), waarde }]],
    });
    for (const vorm of ['lijn', 'staven', 'liggend', 'gestapeld', 'punten', 'ring'] as const) {
      const een = await teken(grafiek(vorm), met(1), KOPPEN, STIJL);
      expect(een).toEqual(await teken(grafiek(vorm), met(400), KOPPEN, STIJL));
      expect(teksten(een.svg)).toContain('•');
    }
  });

  it('maakt van een stapel en van een ring losse staven', async () => {
    const tabel = proeftabel(
      ['a', 'b'],
      ['x', 'y'],
      [
        [10, 3],
        [4, null],
      ],
    );
    const gestapeld = await teken(grafiek('gestapeld'), tabel, KOPPEN, STIJL);
    expect(gestapeld.svg).toBe((await teken(grafiek('gegroepeerd'), tabel, KOPPEN, STIJL)).svg);
    const deel = grafiek('ring', { kolommen: ['y'] });
    const liggend = await teken(grafiek('liggend', { kolommen: ['y'] }), tabel, KOPPEN, STIJL);
    expect((await teken(deel, tabel, KOPPEN, STIJL)).svg).toBe(liggend.svg);
  });
});

describe('de tekening volgt de cellen', () => {
  it('één ander getal geeft een ander beeld en een andere tekst', async () => {
    const anders = proeftabel(
      ['2022-2023', '2023-2024', '2024-2025'],
      ['Absoluut verzuim'],
      [[228], [363], [1434]],
    );
    const oud = await teken(grafiek('staven'), ABSOLUUT, KOPPEN, STIJL);
    const nieuw = await teken(grafiek('staven'), anders, KOPPEN, STIJL);
    expect(nieuw.svg).not.toBe(oud.svg);
    expect(nieuw.alt).toBe(oud.alt.replace('362', '363'));
  });

  it('een staaf van het dubbele is twee keer zo hoog', async () => {
    const tabel = proeftabel(['a', 'b'], ['Meldingen'], [[10], [20]]);
    const { svg } = await teken(grafiek('staven'), tabel, KOPPEN, STIJL);
    const hoogtes = [...svg.matchAll(/<path d="M[\d.]+,[\d.]+h[\d.]+v([\d.]+)h/g)].map(([, hoogte]) =>
      Number(hoogte),
    );
    expect(hoogtes).toEqual([50, 100]);
  });

  it('een aandeel dat het geheel niet vult laat in de ring een lichte rest', async () => {
    const { svg } = await teken(
      grafiek('ring', { rijen: ['(Terug) naar school'], kolommen: ['Aandeel'] }),
      RESULTATEN,
      KOPPEN,
      STIJL,
    );
    expect(teksten(svg)).toEqual(['75,6%', '(Terug) naar school']);
    expect(svg).toContain('fill="#e3e3e3"');
  });
});

describe('wat niet te tekenen is, krijgt een zin', () => {
  it('een grafiek zonder tabel', async () => {
    await expect(teken(grafiek('lijn'), null, KOPPEN, STIJL)).rejects.toMatchObject({
      code: 'GRAFIEK_ZONDER_TABEL',
      status: 2,
    });
  });

  it('een ring met meer dan vijf delen', async () => {
    const tabel = proeftabel(['a', 'b', 'c', 'd', 'e', 'f'], ['n'], [[1], [1], [1], [1], [1], [1]]);
    await expect(teken(grafiek('ring'), tabel, KOPPEN, STIJL)).rejects.toMatchObject({ code: 'RING_DELEN' });
  });
});
