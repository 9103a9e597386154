import type { Plaats } from '../text/fout.ts';

/** fout: provably wrong; ongebonden: a number that no cell keeps true; advies: how it reads. */
export type Ernst = 'fout' | 'ongebonden' | 'advies';

/** Stable codes; scripts and the manual go by these. */
export type Leescode =
  | 'RICHTING_KLOPT_NIET'
  | 'GROEI_KLOPT_NIET'
  | 'GETAL_LOS'
  | 'GETAL_ONBEKEND'
  | 'BEELD_ZONDER_TEKST'
  | 'AFKORTING_ONVERKLAARD'
  | 'ZIN_LANG';

/** Something that the author should look at, with the sentence as a reader sees it. */
export interface Leespunt {
  ernst: Ernst;
  code: Leescode;
  bestand: string;
  regel?: number;
  kolom?: number;
  zin: string;
  /** One Dutch sentence: what is the matter and what to do. */
  uitleg: string;
  /** What could be written instead, the most likely first; at most three. */
  voorstel: string[];
}

const ERNST: Record<Leescode, Ernst> = {
  RICHTING_KLOPT_NIET: 'fout',
  GROEI_KLOPT_NIET: 'fout',
  GETAL_LOS: 'ongebonden',
  GETAL_ONBEKEND: 'ongebonden',
  BEELD_ZONDER_TEKST: 'advies',
  AFKORTING_ONVERKLAARD: 'advies',
  ZIN_LANG: 'advies',
};

export function leespunt(
  code: Leescode,
  { bestand, regel, kolom }: Plaats,
  zin: string,
  uitleg: string,
  voorstel: readonly string[] = [],
): Leespunt {
  return {
    ernst: ERNST[code],
    code,
    bestand,
    ...(regel === undefined ? {} : { regel }),
    ...(kolom === undefined ? {} : { kolom }),
    zin,
    uitleg,
    voorstel: [...voorstel],
  };
}

/** The points of several documents of one regio; letters share their texts, so the same place is told once. */
export function samen(punten: readonly (readonly Leespunt[])[]): Leespunt[] {
  const gezien = new Map<string, Leespunt>();
  for (const punt of punten.flat()) {
    const { code, bestand, regel, kolom, uitleg } = punt;
    // What is wrong of one gemeente may be right of another, so the figures tell faults apart.
    const sleutel = [code, bestand, regel, kolom, punt.ernst === 'fout' ? uitleg : ''].join('|');
    if (!gezien.has(sleutel)) gezien.set(sleutel, punt);
  }
  return [...gezien.values()];
}

const KOPPEN: Record<Ernst, string> = { fout: 'Fout', ongebonden: 'Nog niet gebonden', advies: 'Advies' };

/**
 * The points as lines for a screen, by how serious they are and by file. Groups share the lines there are, the most serious
 * first, and each says how many it leaves out.
 */
export function toonPunten(punten: readonly Leespunt[], hoogstens: number): string[] {
  let ruimte = hoogstens;
  return (Object.keys(KOPPEN) as Ernst[]).flatMap((ernst) => {
    const groep = punten.filter((punt) => punt.ernst === ernst);
    if (groep.length === 0) return [];
    const regels: string[] = [];
    let aantal = 0;
    for (; aantal < groep.length; aantal++) {
      const punt = groep[aantal]!;
      const nieuw = toonPunt(punt, punt.bestand !== groep[aantal - 1]?.bestand);
      if (nieuw.length > ruimte) break;
      ruimte -= nieuw.length;
      regels.push(...nieuw);
    }
    const over = groep.length - aantal;
    if (over > 0) regels.push(`  … en nog ${over}; met --json krijgt u ze allemaal.`);
    return ['', `${KOPPEN[ernst]} (${groep.length}):`, ...regels];
  });
}

function toonPunt(
  { bestand, regel, kolom, uitleg, voorstel, code }: Leespunt,
  metBestand: boolean,
): string[] {
  const waar = regel === undefined ? '' : `regel ${regel}${kolom === undefined ? '' : `, kolom ${kolom}`}: `;
  const regels = [`    ${waar}${uitleg} (${code})`];
  if (metBestand) regels.unshift(`  ${bestand}`);
  if (voorstel.length) regels.push(`      Schrijf: ${voorstel.join('  of  ')}`);
  return regels;
}
