import type { Profiel } from '../intake/profiel.ts';
import { isProfielpad } from '../intake/profiel.ts';
import { naam as jaarnaam, type Schooljaar } from '../records/schooljaar.ts';
import type { Soort } from '../records/soorten.ts';
import { jaarIn } from './exportbeeld.ts';
import type { Invulling } from './invulling.ts';
import type { Keuze } from './keuze.ts';
import { kleurtrap } from './kleurtrap.ts';
import { jarenTerug } from './thema.ts';

/** Where the exports change from one system to another: the first schooljaar after it, and both names. */
interface Overgang {
  vanaf: Schooljaar;
  oud: string;
  nieuw: string;
}

/** The four werkprocessen that "meldingen" stands for, by the theme that tells of them. */
const SOORTEN_MELDING: Readonly<Record<string, string>> = {
  'absoluut-verzuim': 'Absoluut verzuim',
  'relatief-verzuim': 'Relatief verzuim',
  'verzuim-18plus': 'Verzuim 18+',
  doorstroompunt: 'Voortijdig schoolverlaten',
};

/** Names of files and commands, as the folder of the report is called where the user stands. */
export interface Plek {
  /** Path of the folder as it was typed. */
  map: string;
  /** Path of the exports seen from that folder, for regio.yaml. */
  gegevens?: string;
}

/** What the exports say of the years of a report. */
interface Jaren {
  /** Schooljaren before that of the report that are read; at least one, so that next year has something to compare with. */
  terug: number;
  overgang: Overgang | null;
  systeem: string | null;
  /** Whether there is an export of the year before. */
  vorig(soort: Soort): boolean;
}

/** What holds for a report, and the words that are filled in, for the start texts. */
export function feitenVan(keuze: Keuze, profielen: readonly Profiel[], plek: Plek): Invulling {
  const { schooljaar } = keuze;
  const beeld = keuze.exports?.beeld ?? null;
  const terug = Math.max(1, jarenTerug(beeld, schooljaar));
  const jaren: Jaren = {
    terug,
    overgang: overgangIn(keuze, profielen, terug),
    systeem: systeemVan(keuze, profielen, schooljaar),
    vorig: (soort) => !!beeld && !!jaarIn(beeld, schooljaar - 1)?.soorten.has(soort),
  };
  return {
    feiten: feiten(keuze, jaren, plek),
    woorden: { ...regiowoorden(keuze, jaren, plek), ...jaarwoorden(keuze, jaren), ...opdrachten(plek) },
  };
}

function feiten(keuze: Keuze, { overgang }: Jaren, plek: Plek): Set<string> {
  const { gemeenten, themas, brief, profiel, exports, schooljaar } = keuze;
  const ditJaar = exports && jaarIn(exports.beeld, schooljaar)?.soorten.get('werkprocessen');
  const geldt = {
    'meer-gemeenten': gemeenten.length > 1,
    // Three of four are not "most".
    'veel-gemeenten': gemeenten.length > 4,
    resultaat: !ditJaar || ditJaar.gevuld.has('resultaat'),
    gegevens: plek.gegevens !== undefined,
    profiel: profiel !== undefined,
    'eigen-profiel': isProfielpad(profiel),
    breuken: overgang !== null,
    tegels: themas.some(({ tegels }) => tegels.length > 0),
    brief,
  };
  return new Set([
    ...Object.entries(geldt).flatMap(([feit, waar]) => (waar ? [feit] : [])),
    ...themas.map(({ id }) => `thema-${id}`),
  ]);
}

function regiowoorden(keuze: Keuze, { systeem }: Jaren, plek: Plek): Record<string, string> {
  const { gemeenten, profiel, kleur } = keuze;
  const { huis, accent } = kleurtrap(kleur);
  return {
    regio: keuze.regio,
    naam: yamltekst(keuze.naam),
    'naam-los': keuze.naam,
    organisatie: yamltekst(keuze.organisatie),
    gemeenten: gemeenten.map((gemeente) => `  - ${yamltekst(gemeente)}`).join('\n'),
    'onze-plek': gemeenten.length > 1 ? 'onze regio' : 'onze gemeente',
    gegevens: yamltekst(plek.gegevens ?? ''),
    registratie: yamltekst(systeem ?? 'Registratie leerplicht'),
    profiel: isProfielpad(profiel) ? EIGEN_PROFIEL : (profiel ?? ''),
    huis: huis.map((tint) => `"${tint}"`).join(', '),
    accent,
  };
}

function jaarwoorden(keuze: Keuze, { terug, overgang, vorig }: Jaren): Record<string, string> {
  const jaren = (soort: Soort): string => (vorig(soort) ? '[-1, 0]' : '[0]');
  const tegels = keuze.themas.flatMap((thema) =>
    // Without the year before, every tile would say that there is nothing to compare with.
    thema.tegels.map((tegel) => (vorig(thema.export) ? tegel : tegel.split('<')[0])),
  );
  return {
    schooljaar: jaarnaam(keuze.schooljaar),
    'jaren-terug': String(terug),
    jaren: `[${Array.from({ length: terug + 1 }, (_, i) => (i === terug ? '0' : String(i - terug))).join(', ')}]`,
    'jaren-vrijstellingen': jaren('vrijstellingen'),
    'jaren-handhaving': jaren('handhaving'),
    'jaren-brief': jaren('werkprocessen'),
    'soorten-melding': keuze.themas.flatMap(({ id }) => SOORTEN_MELDING[id] ?? []).join(', '),
    tegels: tegels
      .slice(0, 6)
      .map((tegel) => `"${tegel}"`)
      .join(' '),
    'vorig-schooljaar': overgang ? jaarnaam(overgang.vanaf - 1) : '',
    'breuk-schooljaar': overgang ? jaarnaam(overgang.vanaf) : '',
    'vorig-systeem': overgang?.oud ?? '',
    systeem: overgang?.nieuw ?? '',
  };
}

/** The name that a profile of the user's own gets in the folder. */
export const EIGEN_PROFIEL = 'profiel.yaml';

/** What the user types next, by what it does. */
export function opdrachten({
  map,
  gegevens,
}: Plek): Record<`opdracht-${'bouw' | 'controleer' | 'brief'}`, string> {
  const waar = `${/\s/.test(map) ? `"${map}"` : map}${gegevens === undefined ? ' --gegevens <map met exports>' : ''}`;
  return {
    'opdracht-controleer': `npx jaarverslag controleer ${waar}`,
    'opdracht-bouw': `npx jaarverslag bouw ${waar}`,
    'opdracht-brief': `npx jaarverslag brief ${waar} --alle`,
  };
}

/** Plain where YAML reads it as text and nothing else, or else between double quotes, which JSON writes the same. */
function yamltekst(tekst: string): string {
  const gewoon =
    /^[\p{L}][\p{L}\p{N} ./()-]*$/u.test(tekst) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(tekst);
  return gewoon && tekst === tekst.trim() ? tekst : JSON.stringify(tekst);
}

/** The registration system of the werkprocessen of a schooljaar, when one profile fits them. */
function systeemVan(
  { exports, profiel }: Keuze,
  profielen: readonly Profiel[],
  schooljaar: Schooljaar,
): string | null {
  const passend = exports && jaarIn(exports.beeld, schooljaar)?.soorten.get('werkprocessen')?.profielen;
  const naam = passend ? [...passend][0] : profiel;
  return profielen.find((kandidaat) => kandidaat.naam === naam)?.titel ?? null;
}

/** The latest change of system within the years that are read. */
function overgangIn(keuze: Keuze, profielen: readonly Profiel[], terug: number): Overgang | null {
  for (let vanaf = keuze.schooljaar; vanaf > keuze.schooljaar - terug; vanaf--) {
    const [oud, nieuw] = [vanaf - 1, vanaf].map((jaar) => systeemVan(keuze, profielen, jaar));
    if (keuze.exports && oud && nieuw && oud !== nieuw) return { vanaf, oud, nieuw };
  }
  return null;
}
