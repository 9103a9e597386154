import type { CelGrafiek, Stijl } from '../definition/grafiek.ts';
import type { Cel, Kop, Tabel } from '../records/tabel.ts';

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
