import { getal } from '../text/getallen.ts';
import { definitieFout, type Fout, type Plaats } from '../text/fout.ts';
import {
  contrast,
  INKT,
  isKleur,
  kleurFout,
  LEESBAAR,
  luminantie,
  meng,
  WIT,
  ZICHTBAAR,
  ZWART,
} from './kleur.ts';
import type { RegioDef } from './regio.ts';
import type { Stijl } from './stijl.ts';

/** Contrast of one house step with the next, so that bars side by side stay apart in a grey print. */
const STAP = 1.5;

type Waar = (pad: readonly PropertyKey[]) => Plaats;
type Kleuren = Pick<Stijl, 'huis' | 'accent'>;

/**
 * Checks a house style before anything is drawn with it: colours that can be read (white on the darkest step, ink on the
 * lightest), graphics that can be seen on white, and steps that go from dark to light and stay apart in grey.
 * @throws Fout KLEUR_ONLEESBAAR for what is no `#rrggbb`, CONTRAST_TE_LAAG with what was measured, what is needed and a
 * colour that does; NOTITIE_MET_OMSLAG for a cover that would not be printed (all status 2)
 */
export function keurStijl({ stijl, opzet }: Pick<RegioDef, 'stijl' | 'opzet'>, waar: Waar): void {
  for (const [i, kleur] of [...stijl.huis, stijl.accent].entries())
    if (!isKleur(kleur)) throw kleurFout(kleur, waar(i < 4 ? ['stijl', 'huis', i] : ['stijl', 'accent']));
  for (const eis of eisen(stijl)) keurEis(eis, waar);
  for (const i of [0, 1, 2] as const) keurStap(stijl, i, waar);
  if (opzet === 'notitie' && stijl.omslag !== undefined && stijl.omslag !== 'geen')
    throw definitieFout(
      'NOTITIE_MET_OMSLAG',
      `een notitie heeft geen omslag; haal "omslag: ${stijl.omslag}" weg, of kies "opzet: verslag".`,
      waar(['stijl', 'omslag']),
    );
}

/** One colour, and the contrast that it must have with its ground. */
interface Eis {
  pad: readonly PropertyKey[];
  naam: string;
  kleur: string;
  grond: string;
  grondnaam: string;
  minstens: number;
  waarom: string;
  /** Mixed with this, the colour comes to it. */
  naar: string;
}

function eisen({ huis, accent }: Kleuren): Eis[] {
  const opWit = (pad: readonly PropertyKey[], naam: string, kleur: string): Eis => ({
    pad,
    naam,
    kleur,
    grond: WIT,
    grondnaam: 'wit',
    minstens: ZICHTBAAR,
    waarom: 'anders zijn lijnen en staven slecht te zien',
    naar: ZWART,
  });
  return [
    {
      ...opWit(['huis', 0], 'de donkerste huiskleur', huis[0]),
      minstens: LEESBAAR,
      waarom: 'anders zijn koppen en de titel op de omslag slecht te lezen',
    },
    opWit(['huis', 1], 'de tweede huiskleur', huis[1]),
    opWit(['huis', 2], 'de derde huiskleur', huis[2]),
    opWit(['accent'], 'de accentkleur', accent),
    {
      pad: ['huis', 3],
      naam: 'de lichtste huiskleur',
      kleur: huis[3],
      grond: INKT,
      grondnaam: 'de tekstkleur',
      minstens: LEESBAAR,
      waarom: 'anders is tekst in een kader slecht te lezen',
      naar: WIT,
    },
  ];
}

const voldoet = (eis: Eis): boolean => contrast(eis.kleur, eis.grond) >= eis.minstens;

function keurEis(eis: Eis, waar: Waar): void {
  if (voldoet(eis)) return;
  const raad = dichtstbij(eis.kleur, eis.naar, (kleur) => voldoet({ ...eis, kleur }));
  throw definitieFout(
    'CONTRAST_TE_LAAG',
    `${eis.naam} ${eis.kleur} heeft met ${eis.grondnaam} een contrast van ${gemeten(contrast(eis.kleur, eis.grond))}; nodig is ${getal(eis.minstens, 1)}, ${eis.waarom}. ${zo(raad)}`,
    waar(['stijl', ...eis.pad]),
  );
}

const VOLGORDE = ['eerste', 'tweede', 'derde', 'vierde'] as const;

/** A step and the next: darker first, and far enough apart. */
function keurStap(stijl: Kleuren, i: 0 | 1 | 2, waar: Waar): void {
  if (stapKlopt(stijl.huis, i)) return;
  const [donker, licht] = [stijl.huis[i], stijl.huis[i + 1]!];
  const fout = (zin: string): Fout => definitieFout('CONTRAST_TE_LAAG', zin, waar(['stijl', 'huis', i + 1]));
  if (luminantie(licht) < luminantie(donker)) {
    const goed = [...stijl.huis].sort((a, b) => luminantie(a) - luminantie(b));
    throw fout(
      `de huiskleuren lopen niet van donker naar licht: ${licht} is donkerder dan ${donker}. Zet ze zo: ${goed.join(', ')}.`,
    );
  }
  throw fout(
    `de ${VOLGORDE[i]} en de ${VOLGORDE[i + 1]} huiskleur (${donker} en ${licht}) hebben met elkaar een contrast van ${gemeten(contrast(donker, licht))}; nodig is ${getal(STAP, 1)}, anders zijn ze in grijs niet uit elkaar te houden. ${raadVoorStap(stijl, i)}`,
  );
}

const stapKlopt = (huis: Stijl['huis'], i: number): boolean =>
  luminantie(huis[i]!) <= luminantie(huis[i + 1]!) && contrast(huis[i]!, huis[i + 1]!) >= STAP;

/** The first of the two darker, else the second lighter: whichever breaks nothing else. */
function raadVoorStap(stijl: Kleuren, i: 0 | 1 | 2): string {
  const met = (nr: number, naar: string): string | null =>
    dichtstbij(stijl.huis[nr]!, naar, (kleur) => {
      const huis = stijl.huis.with(nr, kleur) as Stijl['huis'];
      return [0, 1, 2].every((stap) => stapKlopt(huis, stap)) && eisen({ ...stijl, huis }).every(voldoet);
    });
  const donkerder = met(i, ZWART);
  if (donkerder) return `Neem voor de ${VOLGORDE[i]} bijvoorbeeld ${donkerder}.`;
  const lichter = met(i + 1, WIT);
  if (lichter) return `Neem voor de ${VOLGORDE[i + 1]} bijvoorbeeld ${lichter}.`;
  return 'Kies vier kleuren die verder uit elkaar liggen.';
}

/** The first colour on the way to black or white, in steps of 1%, that does. */
function dichtstbij(kleur: string, naar: string, goed: (kleur: string) => boolean): string | null {
  for (let deel = 99; deel >= 0; deel--) {
    const gemengd = meng(kleur, naar, deel / 100);
    if (goed(gemengd)) return gemengd;
  }
  return null;
}

const zo = (raad: string | null): string =>
  raad === null ? 'Kies een andere kleur.' : `Neem bijvoorbeeld ${raad}.`;

/** Rounded down, so that 4,49 is never told as the 4,5 that is asked for. */
const gemeten = (waarde: number): string => getal(Math.floor(waarde * 100) / 100, 2);
