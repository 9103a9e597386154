import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isProfielpad } from '../intake/profiel.ts';
import type { Uitvoer } from '../output/schrijf.ts';
import { EIGEN_PROFIEL } from './feiten.ts';
import { type Invulling, vulIn } from './invulling.ts';
import type { Keuze } from './keuze.ts';
import type { Thema } from './thema.ts';

/** Chapters before, between and after those of the themes; a theme stands where its number puts it. */
const ERVOOR = ['voorwoord', 'het-jaar-in-het-kort', 'hoe-wij-werken'];
const ERNA = ['vooruitblik'];
/** Themes that are a bijlage, after the last chapter. */
const isBijlage = (tekst: string): boolean => /^soort: bijlage$/m.test(tekst);

/** All files of a starting report, out of the start texts in `startmap` and the answers. */
export function stelSamen(startmap: string, keuze: Keuze, invulling: Invulling): Uitvoer[] {
  const start = new Starttekst(startmap, invulling);
  const { themas } = keuze;
  const bestanden: Uitvoer[] = [
    { pad: 'LEESMIJ.md', inhoud: start.lees('LEESMIJ.md') },
    { pad: 'regio.yaml', inhoud: start.lees('basis/regio.yaml') },
    { pad: 'tabellen.yaml', inhoud: tabellen(start, themas) },
    { pad: 'cijfers.yaml', inhoud: stapel(start, themas, 'cijfers') },
    { pad: 'grafieken.yaml', inhoud: stapel(start, themas, 'grafieken') },
    { pad: 'begrippen.yaml', inhoud: begrippen(start, themas) },
    ...hoofdstukken(start, themas),
    { pad: 'beeld/LEESMIJ.md', inhoud: start.lees('beeld/LEESMIJ.md') },
  ];
  if (invulling.feiten.has('breuken'))
    bestanden.push({ pad: 'breuken.yaml', inhoud: start.lees('basis/breuken.yaml') });
  if (keuze.brief)
    for (const naam of ['brief.yaml', 'tabellen.yaml', 'cijfers.yaml', '01-toelichting.md', '02-cijfers.md'])
      bestanden.push({ pad: `brief/${naam}`, inhoud: start.lees(`brief/${naam}`) });
  if (isProfielpad(keuze.profiel))
    bestanden.push({ pad: EIGEN_PROFIEL, inhoud: readFileSync(keuze.profiel) });
  if (keuze.logo)
    bestanden.push({ pad: `logo${extname(keuze.logo).toLowerCase()}`, inhoud: readFileSync(keuze.logo) });
  return bestanden;
}

/** Reads the start texts, filled in. */
class Starttekst {
  constructor(
    readonly map: string,
    readonly invulling: Invulling,
  ) {}

  lees(pad: string, erbij: Record<string, string> = {}): string {
    const { feiten, woorden } = this.invulling;
    return vulIn(readFileSync(join(this.map, pad), 'utf8'), { feiten, woorden: { ...woorden, ...erbij } });
  }

  /** A file of a theme; empty when the theme has none. */
  vanThema({ map }: Thema, naam: string): string {
    const pad = join(map, naam);
    return existsSync(pad) ? vulIn(readFileSync(pad, 'utf8'), this.invulling) : '';
  }
}

/** The parts of tabellen.yaml under their own heads: groups, derived sources, tables. */
function tabellen(start: Starttekst, themas: readonly Thema[]): string {
  const delen = new Map<string, string[]>([
    ['bronnen', []],
    ['tabellen', []],
  ]);
  for (const thema of themas)
    for (const [, kop, inhoud] of start
      .vanThema(thema, 'tabellen.yaml')
      .matchAll(/^(\w+):\n((?:(?!\w+:\n).*\n?)*)/gm))
      delen.get(kop!)!.push(inhoud!.trimEnd());
  const stukken = [...delen].flatMap(([kop, inhoud]) =>
    inhoud.length > 0 ? [`${kop}:\n${inhoud.join('\n\n')}\n`] : [],
  );
  return [start.lees('basis/tabellen.yaml'), ...stukken].join('\n');
}

/** cijfers.yaml and grafieken.yaml: the same head over what each theme brings. */
function stapel(start: Starttekst, themas: readonly Thema[], naam: 'cijfers' | 'grafieken'): string {
  const delen = themas.map((thema) => start.vanThema(thema, `${naam}.yaml`).trimEnd()).filter(Boolean);
  const leeg = naam === 'cijfers' ? ' {}' : ' []';
  return `${start.lees(`basis/${naam}.yaml`)}${naam}:${delen.length > 0 ? '' : leeg}\n${delen.join('\n\n')}\n`;
}

/** Terms by alphabet, each once. */
function begrippen(start: Starttekst, themas: readonly Thema[]): string {
  const [kop, ...vast] = start.lees('basis/begrippen.yaml').split(/^(?= {2}- term: )/m);
  const eigen = themas.flatMap((thema) =>
    start.vanThema(thema, 'begrippen.yaml').split(/^(?= {2}- term: )/m),
  );
  const opTerm = new Map(
    [...vast, ...eigen].filter(Boolean).map((stuk) => [/term: (.*)/.exec(stuk)![1]!, `${stuk.trimEnd()}\n`]),
  );
  const namen = [...opTerm.keys()].sort((a, b) => a.localeCompare(b, 'nl'));
  return kop + namen.map((naam) => opTerm.get(naam)).join('');
}

/** The chapters with a number before their name, so that they stand in order. */
function hoofdstukken(start: Starttekst, themas: readonly Thema[]): Uitvoer[] {
  const kort = themas
    .map((thema) => start.vanThema(thema, 'kort.md').trimEnd())
    .filter(Boolean)
    .join('\n');
  const vast = (naam: string): { naam: string; inhoud: string } => ({
    naam,
    inhoud: start.lees(`basis/hoofdstukken/${naam}.md`, { kort }),
  });
  const eigen = themas.map((thema) => ({ naam: thema.id, inhoud: start.vanThema(thema, 'hoofdstuk.md') }));
  const orde = [
    ...ERVOOR.map(vast),
    ...eigen.filter(({ inhoud }) => !isBijlage(inhoud)),
    ...ERNA.map(vast),
    ...eigen.filter(({ inhoud }) => isBijlage(inhoud)),
  ];
  return orde.map(({ naam, inhoud }, i) => ({
    pad: `hoofdstukken/${String(i + 1).padStart(2, '0')}-${naam}.md`,
    inhoud,
  }));
}
