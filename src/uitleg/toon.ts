import { getal } from '../text/getallen.ts';
import type { Plaats } from '../text/fout.ts';
import { opsomming } from '../text/opsomming.ts';
import type { Rol } from './boom.ts';
import type { Vermelding } from './gebruik.ts';
import type { Overzichtsregel } from './overzicht.ts';
import type { Samenstelling } from './samenstelling.ts';
import type { Herleiding, Rijtelling, Uitleg } from './uitleg.ts';

/** Lines of a file that are named on the screen; with `--json` all of them are. */
const HOOGSTENS = 20;

/** An explanation as text for the screen. */
export function toonUitleg(u: Uitleg): string {
  const regels = [`${u.naam}: ${u.weergave}`, `  ${u.tekst}${eenheid(u)}`];
  if (u.cel !== null && u.cel !== u.naam) regels.push(`  cel: ${u.cel}`);
  if (u.tabel)
    regels.push('', `Tabel: ${u.tabel.titel}`, `  ${u.tabel.definitie}`, `  Bron: ${u.tabel.bron}`);
  regels.push('', 'Waar het vandaan komt', ...herleiding(u, '  '));
  regels.push('', 'Waar het staat', ...vermeldingen(u.vermeldingen));
  return regels.join('\n');
}

const eenheid = ({ eenheid: wat, tekst }: Herleiding): string =>
  wat === '' || wat === '%' || tekst.includes(wat) ? '' : ` (${wat})`;

/** How a figure came about, with its parts; of the parts of parts only their values, for each can be asked for by name. */
function herleiding(h: Herleiding, in_: string, diep = false): string[] {
  return [
    ...h.uitleg.map((zin) => `${in_}${zin}`),
    ...(h.voorwaarden.length > 0
      ? [`${in_}Een rij telt mee als dit allemaal klopt:`, ...h.voorwaarden.map((zin) => `${in_}  - ${zin}`)]
      : []),
    ...h.samenstelling.flatMap((deel) => delenVanTotaal(deel, h, in_)),
    ...(h.rijen ? rijtelling(h.rijen, in_) : []),
    ...(diep ? [] : h.delen).flatMap((deel) => ['', ...deelzinnen(deel, in_)]),
    ...(diep ? h.delen : []).map(({ rol, van }) => `${in_}${ROL[rol]} ${van.naam}: ${van.weergave}`),
  ];
}

/** What a part is of the figure that is worked out from it. */
export const ROL: Readonly<Record<Rol, string>> = {
  deel: 'Het deel:',
  geheel: 'Het geheel:',
  plus: '+',
  min: '−',
  oud: 'Oud:',
  nieuw: 'Nieuw:',
};

function delenVanTotaal({ kant, delen, rest }: Samenstelling, h: Herleiding, in_: string): string[] {
  const breed = Math.max(...delen.map(({ weergave }) => weergave.length));
  return [
    `${in_}Zo is het totaal verdeeld over de ${kant}:`,
    ...delen.map(({ label, weergave }) => `${in_}  ${weergave.padStart(breed)}  ${label}`),
    ...restzin(rest, h, kant).map((zin) => `${in_}  ${zin}`),
  ];
}

/** What a total has more or less than its parts together; none when it is just that. */
export function restzin(rest: number | null, { eenheid: wat }: Herleiding, kant: string): string[] {
  if (rest === null || rest === 0) return [];
  if (rest > 0) return [`Het totaal is ${getal(rest)} hoger: die ${wat} vallen in geen van deze ${kant}.`];
  return [
    `Samen is dat ${getal(-rest)} meer dan het totaal: wie in meer ${kant} valt, telt in het totaal één keer.`,
  ];
}

/** How many rows count; it stands before the list of files, when there are any. */
export function telzin({ rijen, jongeren }: Rijtelling): string {
  if (rijen === 0) return 'Er is geen enkele rij die meetelt.';
  const wie = jongeren === null ? '' : `, van ${getal(jongeren)} ${jongeren === 1 ? 'jongere' : 'jongeren'}`;
  return `${rijen === 1 ? 'Eén rij telt' : `${getal(rijen)} rijen tellen`} mee${wie}:`;
}

function rijtelling(telling: Rijtelling, in_: string): string[] {
  const zin = `${in_}${telzin(telling)}`;
  if (telling.rijen === 0) return [zin];
  return [
    zin,
    ...telling.bestanden.flatMap(({ bestand, profiel, rijen: aantal, regels }) => [
      `${in_}  ${bestand} (profiel ${profiel}): ${getal(aantal)} ${aantal === 1 ? 'rij' : 'rijen'}`,
      ...(regels.length > 0 ? [`${in_}    ${regelnummers(regels)}`] : []),
    ]),
  ];
}

/** The first lines of a file, and how many more there are. */
export function regelnummers(regels: readonly number[]): string {
  const genoemd = regels.slice(0, HOOGSTENS).map(String);
  const over = regels.length - genoemd.length;
  const woord = regels.length === 1 ? 'regel' : 'regels';
  return over > 0
    ? `${woord} ${genoemd.join(', ')} … en nog ${getal(over)}`
    : `${woord} ${opsomming(genoemd)}`;
}

function vermeldingen(alle: readonly Vermelding[]): string[] {
  if (alle.length === 0) return ['  nergens: geen tabel, grafiek of tekst laat dit cijfer zien'];
  return [...new Set(alle.map(vermelding))].map((zin) => `  ${zin}`);
}

const KIEST: readonly string[] = ['als', 'beschikbaar', 'vergelijkbaar'];

/** Where a figure stands, in a line. */
export function vermelding({ wat, naam, woord, plaats, via }: Vermelding): string {
  if (wat !== 'tekst')
    return plaats
      ? `${wat} ${naam}: ${waar(plaats)}`
      : `${wat} ${naam}: niet in een hoofdstuk geplaatst${wat === 'tabel' ? ', wel in cijfers.json' : ''}`;
  const hoe = KIEST.includes(woord) ? `{{#${woord}}} kiest hier de tekst` : `{{${woord}}}`;
  return `tekst: ${waar(plaats!)}, ${hoe}${via === null ? '' : `, met ${via} dat hieruit volgt`}`;
}

const waar = ({ bestand, regel }: Plaats): string =>
  regel === undefined ? bestand : `${bestand}, regel ${regel}`;

const deelzinnen = ({ rol, van }: Herleiding['delen'][number], in_: string): string[] => [
  `${in_}${ROL[rol]} ${van.naam}: ${van.weergave}`,
  ...(van.tekst === van.naam ? [] : [`${in_}  ${van.tekst}`]),
  ...herleiding(van, `${in_}  `, true),
];

/** Names with their values in columns. */
export function toonLijst(regels: readonly Overzichtsregel[]): string[] {
  const breed = Math.max(0, ...regels.map(({ naam }) => naam.length));
  const hoog = Math.max(0, ...regels.map(({ weergave }) => weergave.length));
  return regels.map(
    ({ naam, weergave, tekst }) => `  ${naam.padEnd(breed)}  ${weergave.padStart(hoog)}  ${tekst}`,
  );
}
