import { getelde, hoofdstuk, kop, proefstof, tabel } from '../../pages/proefstof.fixture.ts';
import type { Opties } from './docx.ts';
import { alle, kind, waarde, woordenVan, type Xml } from './xml.fixture.ts';

// A small report with one of everything, for the tests of this folder.

export const BASIS = new URL('../../../templates/basis', import.meta.url).pathname;
/** The smallest picture there is. */
export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (teken) => teken.charCodeAt(0),
);
export const OPTIES: Opties = {
  titel: 'Jaarverslag <A> & B',
  auteur: 'Het Proefteam',
  datum: 20250731,
  stijl: { huis: ['#12404a', '#1f6b78', '#4a929e', '#cfe3e6'], accent: '#b0521f' },
};

const breed = tabel({
  id: 'breed',
  titel: 'Waar zij naar school gaan',
  liggend: true,
  kolommen: Array.from({ length: 12 }, (_, k) => kop(`Kolom ${k}`, { groep: k < 6 ? 'bo' : 'vo' })),
  cellen: [0, 1, 2].map(() => Array.from({ length: 12 }, (_, k) => getelde(1000 + k))),
});
const lang = tabel({
  id: 'lang',
  titel: 'Alle scholen',
  kolommen: [kop('Meldingen')],
  rijen: Array.from({ length: 60 }, (_, r) => kop(`School ${r}`, { groep: r < 30 ? 'Aalten' : 'Doesburg' })),
  cellen: Array.from({ length: 60 }, (_, r) => [getelde(r)]),
});
export const stof = proefstof({
  tabellen: [tabel(), breed, lang],
  hoofdstukken: [
    hoofdstuk(
      [
        '{{tegels "absoluut<absoluut-vorig" "een"}}',
        '## Wie meldt',
        'Zie {{verwijs "breed"}}, **vet**, *schuin* en [de wet](https://wet.nl/a?b=1&c=2).',
        '{{tabel "status"}}',
        '{{grafiek "per-gemeente"}}',
        '### Vervolg\n\n1. een\n2. twee\n   - genest\n\nTussen.\n\n3. drie',
        '{{#wistjedat}}Feit.{{/wistjedat}}\n\nTekst.\n\n{{#citaat "ouder"}}Ja.{{/citaat}}',
        '{{tabel "lang"}}',
        '| a | b |\n|---|---:|\n| =SOM(A1) | & <x> § † |',
      ].join('\n\n'),
      { antwoord: 'Het is {{cijfer "absoluut"}}.' },
    ),
    hoofdstuk('Kort.\n\n{{tabel "breed"}}', { id: 'scholen', titel: 'Scholen', soort: 'bijlage' }),
  ],
});
/** Style and words of each paragraph. */
export const alineas = (van: Xml): [string, string][] =>
  alle(van, 'w:p').map((p) => [waarde(kind(p, 'w:pPr'), 'w:pStyle') ?? '', woordenVan(p)]);

/** Words of the paragraphs in these styles. */
export const metStijl = (van: Xml, ...stijlen: string[]): string[] =>
  alineas(van).flatMap(([stijl, tekst]) => (stijlen.includes(stijl) ? [tekst] : []));
