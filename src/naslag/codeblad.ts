import { REDEN } from '../intake/redenen.ts';
import { KIJKCODES } from '../plausibel/kijkpunt.ts';
import { FOUTGROEPEN } from '../text/foutcodes.ts';
import { blad, tabel } from './markdown.ts';

const STATUSSEN = [
  ['0', 'Gelukt.'],
  ['1', 'De exports of de cijfers zijn niet goed genoeg om te publiceren.'],
  ['2', 'De opdracht of een bestand van de regio klopt niet.'],
  ['3', 'Er is geen browser om de pdf mee te maken.'],
  ['4', 'Een deel van een batch is mislukt.'],
  ['70', 'Een fout van het programma zelf.'],
];

const codes = (wat: Readonly<Record<string, string>>): string =>
  tabel(
    ['code', 'wat u doet'],
    Object.entries(wat)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, raad]) => [`\`${code}\``, raad]),
  );

const redenen = (soort: 'afgekeurd' | 'buiten'): string =>
  codes(
    Object.fromEntries(
      Object.values(REDEN)
        .filter((reden) => reden.soort === soort)
        .map(({ code, uitleg }) => [code, uitleg]),
    ),
  );

/** Every code that a user can meet, with what to do. */
export const codeblad = (): string =>
  blad(
    'Naslag: meldingen en codes',
    'Het programma zegt in een zin wat er aan de hand is en waar. Hieronder staat bij elke code wat u doet. Deze bladzijde is uit het programma zelf gemaakt.',
    [
      ...Object.entries(FOUTGROEPEN).map(([groep, wat]) => `## ${groep}\n\n${codes(wat)}`),
      `## Rijen die niet meetellen omdat er iets mis is\n\nZe staan in \`afgekeurd.csv\`, met bestand en regel.\n\n${redenen('afgekeurd')}`,
      `## Rijen die niet meetellen en niet hoeven\n\n${redenen('buiten')}`,
      `## Vragen over de export\n\nEen vraag verandert geen cijfer. Klopt het, dan hoeft u niets te doen.\n\n${codes(KIJKCODES)}`,
      `## Hoe een opdracht eindigt\n\nVoor wie het programma vanuit een script draait.\n\n${tabel(['getal', 'betekenis'], STATUSSEN)}`,
    ],
  );
