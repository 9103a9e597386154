import { getal } from '../text/getallen.ts';
import { groeiMetTeken } from '../text/groeiwoorden.ts';
import { opsomming } from '../text/opsomming.ts';
import type { Bestandverschil, Tabelverschil, Tekstverschil, Vergelijking } from './vergelijk.ts';
import type { Verschil } from './verschil.ts';
import type { Zinverschil } from './zinnen.ts';

/** Changes of one kind that are shown on the screen; with `--json` all of them are. */
const HOOGSTENS = 25;

/** A comparison as text for the screen: the short of it first, then everything by kind. */
export function toonVergelijking(v: Vergelijking): string {
  const wie = v.gemeente === null ? v.regio : `${v.regio}, brief aan ${v.gemeente}`;
  const delen = [
    [`Vergelijking van ${wie}`, `  oud:   ${v.oud.pad}`, `  nieuw: ${v.nieuw.pad}`],
    [samenvatting(v), ...v.opmerkingen],
    kop('Cijfers in de tekst', [
      ...verschillen(v.kerncijfers),
      ...kwamenEnGingen(v.kerncijfersErbij, v.kerncijfersWeg),
    ]),
    kop('Zinnen', zinnen(v.zinnen ?? [])),
    ...v.tabellen.map(tabel),
    kop('Tabellen', kwamenEnGingen(v.tabellenErbij, v.tabellenWeg.map(gegaan))),
    kop('Gelezen bestanden', [
      ...v.bestanden.flatMap(bestand),
      ...kwamenEnGingen(v.bestandenErbij, v.bestandenWeg),
    ]),
    kop('Wat er over de cijfers staat', [
      ...v.tabellen.flatMap(({ id, teksten }) => teksten.flatMap((t) => tekst(id, t))),
      ...v.kerncijferteksten.flatMap((t) => tekst('cijfer', t)),
    ]),
  ];
  return delen
    .filter((deel) => deel.length > 0)
    .map((deel) => deel.join('\n'))
    .join('\n\n');
}

const kop = (titel: string, regels: readonly string[]): string[] =>
  regels.length === 0 ? [] : [titel, ...regels.map((regel) => `  ${regel}`)];

const woorden = (aantal: number): string =>
  aantal === 0 ? '' : `, waarvan ${getal(aantal)} met andere woorden`;

const telwoord = (aantal: number, een: string, meer: string): string =>
  `${getal(aantal)} ${aantal === 1 ? een : meer}`;

/** "12 cijfers in 4 tabellen en 3 cijfers in de tekst zijn veranderd; 5 zinnen lezen nu anders." */
export function samenvatting({ samenvatting: s, ...v }: Vergelijking): string {
  const delen = [
    ...(s.cellen > 0
      ? [`${telwoord(s.cellen, 'cijfer', 'cijfers')} in ${telwoord(s.tabellen, 'tabel', 'tabellen')}`]
      : []),
    ...(s.cijfers > 0 ? [`${telwoord(s.cijfers, 'cijfer', 'cijfers')} voor de tekst`] : []),
  ];
  const veel = s.cellen + s.cijfers !== 1;
  const cijfers =
    delen.length === 0
      ? 'Geen enkel cijfer is veranderd'
      : `${opsomming(delen)} ${veel ? 'zijn' : 'is'} veranderd`;
  const lezen = s.zinnen === 1 ? 'leest' : 'lezen';
  const zin =
    s.zinnen === null
      ? ''
      : s.zinnen === 0
        ? '; geen enkele zin leest anders'
        : `; ${telwoord(s.zinnen, 'zin', 'zinnen')} ${lezen} nu anders${woorden(s.andereWoorden)}`;
  const vorm = [v.tabellenErbij, v.tabellenWeg, ...v.tabellen.map(koppen)].flat().length;
  return `${cijfers}${zin}.${vorm > 0 ? ' Er zijn ook tabellen, rijen of kolommen bijgekomen of weggegaan.' : ''}`;
}

/** Rows and columns that came or went. */
const koppen = (t: Tabelverschil): string[] =>
  kwamenEnGingen(
    [...t.rijenErbij.map((naam) => `rij ${naam}`), ...t.kolommenErbij.map((naam) => `kolom ${naam}`)],
    [...t.rijenWeg.map((naam) => `rij ${naam}`), ...t.kolommenWeg.map((naam) => `kolom ${naam}`)],
  );

const tabel = (t: Tabelverschil): string[] =>
  kop(`Tabel ${t.id}: ${t.titel}`, [...verschillen(t.cellen), ...koppen(t)]);

const kwamenEnGingen = (erbij: readonly string[], weg: readonly string[]): string[] => [
  ...(erbij.length > 0 ? [`erbij: ${eersten(erbij)}`] : []),
  ...(weg.length > 0 ? [`weg: ${eersten(weg)}`] : []),
];

function eersten(namen: readonly string[]): string {
  const over = namen.length - HOOGSTENS;
  return namen.slice(0, HOOGSTENS).join(' · ') + (over > 0 ? ` … en nog ${getal(over)}` : '');
}

const gegaan = ({ id, reden }: { id: string; reden: string | null }): string =>
  reden === null ? id : `${id} (${reden})`;

/** Old and new in columns, then the difference and the growth. */
function verschillen(alle: readonly Verschil[]): string[] {
  const getoond = alle.slice(0, HOOGSTENS);
  const maat = (welk: (v: Verschil) => string): number => Math.max(0, ...getoond.map((v) => welk(v).length));
  const [naam, was, is] = [maat((v) => v.naam), maat((v) => leesbaar(v.oud)), maat((v) => leesbaar(v.nieuw))];
  const over = alle.length - getoond.length;
  return [
    ...getoond.map((v) =>
      `${v.naam.padEnd(naam)}  ${leesbaar(v.oud).padStart(was)} → ${leesbaar(v.nieuw).padStart(is)}  ${grootte(v)}`.trimEnd(),
    ),
    ...(over > 0 ? [`… en nog ${getal(over)}; met --json krijgt u ze allemaal.`] : []),
  ];
}

const leesbaar = ({ weergave }: Verschil['oud']): string => (weergave === '' ? '–' : weergave);

/** `−6 (−17%)`; of a share `+2 procentpunt`. */
function grootte({ verschil, aandeel, oud, nieuw }: Verschil): string {
  if (verschil === null || verschil === 0) return '';
  const decimalen = Math.max(
    ...[oud, nieuw].map(({ weergave }) => /,(\d+)/.exec(weergave)?.[1]?.length ?? 0),
  );
  const som = metTeken(verschil, decimalen);
  if (aandeel) return `${som} procentpunt`;
  const groei = groeiMetTeken(oud.waarde!, nieuw.waarde!);
  return groei === null ? som : `${som} (${groei})`;
}

const metTeken = (waarde: number, decimalen: number): string =>
  `${waarde > 0 ? '+' : ''}${getal(waarde, decimalen)}`;

function zinnen(alle: readonly Zinverschil[]): string[] {
  const getoond = alle.slice(0, HOOGSTENS);
  const over = alle.length - getoond.length;
  return [
    ...getoond.flatMap((zin, i) => [
      ...(zin.hoofdstuk === getoond[i - 1]?.hoofdstuk ? [] : [`${zin.hoofdstuk}:`]),
      ...regels(zin),
    ]),
    ...(over > 0 ? [`… en nog ${getal(over)}; met --json krijgt u ze allemaal.`] : []),
  ];
}

function regels({ oud, nieuw, woorden }: Zinverschil): string[] {
  if (oud === null) return [`  erbij: ${nieuw}`];
  if (nieuw === null) return [`  weg:   ${oud}`];
  return [`  was:   ${oud}`, `  nu:    ${nieuw}${woorden ? '   (ook de woorden zijn anders)' : ''}`];
}

const WAT: Readonly<Record<string, string>> = { buitenBereik: 'buiten bereik' };

function bestand({ bestand: naam, aantallen, profiel, alleenInhoud }: Bestandverschil): string[] {
  const delen = aantallen.map(({ wat, oud, nieuw }) => `${WAT[wat] ?? wat} ${getal(oud)} → ${getal(nieuw)}`);
  if (profiel) delen.unshift(`profiel ${profiel.oud} → ${profiel.nieuw}`);
  return [`${naam}: ${alleenInhoud ? 'andere inhoud, dezelfde aantallen rijen' : delen.join(', ')}`];
}

const tekst = (van: string, { wat, oud, nieuw }: Tekstverschil): string[] => [
  `${van}, ${wat}`,
  `  was:   ${oud}`,
  `  nu:    ${nieuw}`,
];
