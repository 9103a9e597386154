import type { CelGrafiek } from '../definition/grafiek.ts';
import type { Stijl } from '../definition/stijl.ts';
import type { Cel, Kop, Tabel, Tabelbreuk } from '../records/tabel.ts';

/** Made-up tables for the tests of the charts. */

export const STIJL: Stijl = { huis: ['#0f3d4c', '#1f6f80', '#4f929d', '#b5d5d8'], accent: '#b4531a' };

/** A figure, `null` for not available, or a word for another status. */
export type Proefwaarde = number | null | 'geheim' | 'leeg';

export function cel(waarde: Proefwaarde, eenheid = 'werkprocessen', decimalen = 0): Cel {
  if (typeof waarde === 'number') return { waarde, status: 'ok', eenheid, decimalen };
  return { waarde: null, status: waarde ?? 'niet-beschikbaar', eenheid, decimalen };
}

const kop = (label: string): Kop => ({
  label,
  kop: label,
  niveau: 0,
  totaal: label.toLowerCase() === 'totaal',
  soort: 'additief',
});

/** Columns named "Aandeel" hold shares with one decimal, columns named "Per …" rates with one decimal, others counts. */
export function proeftabel(
  rijen: readonly string[],
  kolommen: readonly string[],
  waarden: readonly (readonly Proefwaarde[])[],
): Tabel {
  const eenheid = (kolom: string): [string, number] => {
    if (kolom === 'Aandeel') return ['%', 1];
    return kolom.startsWith('Per ') ? ['per 1.000 leerlingen', 1] : ['werkprocessen', 0];
  };
  return {
    id: 'proef',
    titel: 'Proef',
    eenheid: 'werkprocessen',
    definitie: '',
    bron: '',
    noten: [],
    rijkop: '',
    rijen: rijen.map(kop),
    kolommen: kolommen.map(kop),
    cellen: waarden.map((rij) => rij.map((waarde, k) => cel(waarde, ...eenheid(kolommen[k]!)))),
    liggend: false,
  };
}

export const grafiek = (vorm: CelGrafiek['vorm'], rest: Partial<CelGrafiek> = {}): CelGrafiek => ({
  id: 'grafiek-proef',
  titel: '',
  onderschrift: '',
  tabel: 'proef',
  vorm,
  ...rest,
});

export const JAREN = ['2022-2023', '2023-2024', '2024-2025'];

export const RELATIEF = proeftabel(
  JAREN,
  ['Wettelijk verzuim', 'Langdurig relatief verzuim', 'Luxe verzuim', 'Overig verzuim'],
  [
    [702, 25, 81, 640],
    [760, null, 76, 738],
    [731, 18, 55, 967],
  ],
);

export const ABSOLUUT = proeftabel(JAREN, ['Absoluut verzuim'], [[228], [362], [1434]]);

export const RESULTATEN = proeftabel(
  ['(Terug) naar school', 'Vrijstelling', 'Overig', 'Hulpverlening', 'Totaal'],
  ['Aantal meldingen', 'Aandeel'],
  [
    [1667, 75.6],
    [42, 1.9],
    [234, 10.6],
    [262, 11.9],
    [2205, 100],
  ],
);

export const VSV = proeftabel(
  ['2021-2022', '2022-2023', '2023-2024'],
  ['vo', 'vavo', 'mbo', 'totaal'],
  [
    [62, 12, 371, 445],
    [84, 12, 356, 452],
    [101, 13, 316, 430],
  ],
);

export const GEMEENTEN = proeftabel(
  ['Aalten', 'Berkelland', 'Bronckhorst', 'Doetinchem', 'Totaal'],
  ['Per 1.000 leerlingen', 'Absoluut verzuim'],
  [
    [8.4, 38],
    [12.1, 66],
    ['geheim', 'geheim'],
    [15.3, 121],
    [10.2, 434],
  ],
);

/** The table with a break before the row or column `vanaf`; touches everything unless told otherwise. */
export function metBreuk(tabel: Tabel, vanaf: number, rest: Partial<Tabelbreuk> = {}): Tabel {
  const as = rest.as ?? 'rijen';
  const geraakt = tabel[as === 'rijen' ? 'kolommen' : 'rijen'].map((_, nr) => nr);
  const breuk = { id: 'telling', teken: '†', noot: 'JVS telt anders.', as, vanaf, geraakt, ...rest };
  return { ...tabel, breuken: [...(tabel.breuken ?? []), breuk] };
}

/** Texts of an SVG in drawing order, lines of one text joined. */
export const teksten = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, inhoud]) =>
    inhoud!.replaceAll('</tspan><tspan', '</tspan> <tspan').replace(/<[^>]*>/g, ''),
  );

/** Bars of an SVG (paths that are a rectangle) in drawing order, in units. */
export const staven = (svg: string): { x: number; y: number; breed: number; hoog: number }[] =>
  [...svg.matchAll(/<path d="M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)h/g)].map((m) => {
    const [x, y, breed, hoog] = m.slice(1).map(Number);
    return { x: x!, y: y!, breed: breed!, hoog: hoog! };
  });
