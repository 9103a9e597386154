import { definitieFout } from '../text/fout.ts';
import type { Cijfers, Cijfertabel, Rekening, Uitgave } from './lees.ts';
import { paren } from './paren.ts';
import { type Verschil, verschilTussen } from './verschil.ts';
import { leesZinnen, type Zinverschil, zinverschillen } from './zinnen.ts';

/** Something that is said of a table or figure and reads otherwise now. */
export interface Tekstverschil {
  wat: string;
  oud: string;
  nieuw: string;
}

export interface Tabelverschil {
  id: string;
  titel: string;
  /** `rij | kolom` of each cell that changed. */
  cellen: readonly Verschil[];
  rijenErbij: readonly string[];
  rijenWeg: readonly string[];
  kolommenErbij: readonly string[];
  kolommenWeg: readonly string[];
  /** Title, definition, unit and source. */
  teksten: readonly Tekstverschil[];
}

/** A file of the exports of which the account changed. */
export interface Bestandverschil {
  bestand: string;
  /** Per count that changed: `gelezen`, `gebruikt`, `buitenBereik`, `afgekeurd`, or the code of a reason. */
  aantallen: readonly { wat: string; oud: number; nieuw: number }[];
  profiel: { oud: string; nieuw: string } | null;
  /** Other bytes than before, though all counts are the same. */
  alleenInhoud: boolean;
}

/** Two reports held against each other. */
export interface Vergelijking {
  regio: string;
  gemeente: string | null;
  oud: { pad: string; schooljaar: string };
  nieuw: { pad: string; schooljaar: string };
  /** How much changed: figures for the text, cells and their tables, sentences, and how many of those in their words too. */
  samenvatting: {
    cijfers: number;
    cellen: number;
    tabellen: number;
    zinnen: number | null;
    andereWoorden: number;
  };
  /** Sentences about the comparison itself. */
  opmerkingen: readonly string[];
  kerncijfers: readonly Verschil[];
  kerncijfersErbij: readonly string[];
  kerncijfersWeg: readonly string[];
  kerncijferteksten: readonly Tekstverschil[];
  tabellen: readonly Tabelverschil[];
  tabellenErbij: readonly string[];
  /** With the reason, where the new figures give one. */
  tabellenWeg: readonly { id: string; reden: string | null }[];
  bestanden: readonly Bestandverschil[];
  bestandenErbij: readonly string[];
  bestandenWeg: readonly string[];
  /** Sentences that read otherwise; null when one of the two has no HTML beside it. */
  zinnen: readonly Zinverschil[] | null;
}

/**
 * Compares the figures of two reports or two letters of the same regio (and gemeente), and the sentences that tell them.
 * Throws a definition fault (status 2) ANDER_DOCUMENT when they are about something else; another schooljaar is told.
 */
export function vergelijk(oud: Uitgave, nieuw: Uitgave): Vergelijking {
  eisHetzelfde(oud, nieuw);
  const [was, is] = [oud.cijfers, nieuw.cijfers];
  const cijfers = paren(was.kerncijfers, is.kerncijfers, ({ id }) => id);
  const kerncijfers = cijfers.beide.flatMap(
    ({ naam, oud: a, nieuw: b }) => verschilTussen(naam, stand(a), stand(b), b.weergave.endsWith('%')) ?? [],
  );
  const tabellen = paren(was.tabellen, is.tabellen, ({ id }) => id);
  const anders = tabellen.beide.flatMap(({ oud: a, nieuw: b }) => tabelverschil(a, b) ?? []);
  const zinnen =
    oud.html === null || nieuw.html === null
      ? null
      : zinverschillen(leesZinnen(oud.html), leesZinnen(nieuw.html));
  return {
    regio: is.regio,
    gemeente: is.gemeente,
    oud: { pad: oud.pad, schooljaar: was.schooljaar },
    nieuw: { pad: nieuw.pad, schooljaar: is.schooljaar },
    samenvatting: {
      cijfers: kerncijfers.length,
      cellen: anders.reduce((som, { cellen }) => som + cellen.length, 0),
      tabellen: anders.filter(({ cellen }) => cellen.length > 0).length,
      zinnen: zinnen?.length ?? null,
      andereWoorden: zinnen?.filter((zin) => zin.woorden).length ?? 0,
    },
    opmerkingen: opmerkingen(oud, nieuw),
    kerncijfers,
    kerncijfersErbij: cijfers.erbij,
    kerncijfersWeg: cijfers.weg,
    kerncijferteksten: cijfers.beide.flatMap(({ naam, oud: a, nieuw: b }) =>
      a.tekst === b.tekst ? [] : [{ wat: naam, oud: a.tekst, nieuw: b.tekst }],
    ),
    tabellen: anders,
    tabellenErbij: tabellen.erbij,
    tabellenWeg: tabellen.weg.map((id) => ({
      id,
      reden: is.ontbreekt?.find((tabel) => tabel.id === id)?.reden ?? null,
    })),
    ...bestanden(was, is),
    zinnen,
  };
}

const stand = ({ waarde, weergave, status }: Cijfers['kerncijfers'][number]) => ({
  waarde,
  weergave,
  status: status ?? 'ok',
});

function eisHetzelfde(oud: Uitgave, nieuw: Uitgave): void {
  const over = ({ cijfers: { regio, gemeente } }: Uitgave): string =>
    gemeente === null ? `het jaarverslag van "${regio}"` : `de brief van "${regio}" aan ${gemeente}`;
  if (over(oud) === over(nieuw)) return;
  throw definitieFout(
    'ANDER_DOCUMENT',
    `dit is ${over(nieuw)}, en het andere bestand is ${over(oud)}; vergelijk twee keer hetzelfde verslag of dezelfde brief.`,
    { bestand: nieuw.pad },
  );
}

function opmerkingen(oud: Uitgave, nieuw: Uitgave): string[] {
  const zinnen: string[] = [];
  const [was, is] = [oud.cijfers, nieuw.cijfers];
  if (was.schooljaar !== is.schooljaar)
    zinnen.push(
      `Dit zijn twee schooljaren (${was.schooljaar} en ${is.schooljaar}): cellen met dezelfde naam zijn vergeleken, ook als ze over een ander jaar gaan.`,
    );
  if (was.versie !== is.versie)
    zinnen.push(
      `Het programma was toen versie ${was.versie ?? 'onbekend'} en is nu ${is.versie ?? 'onbekend'}.`,
    );
  for (const { pad, html } of [oud, nieuw])
    if (html === null)
      zinnen.push(`Bij ${pad} staat geen html van het verslag; daarom zijn de zinnen niet vergeleken.`);
  return zinnen;
}

const TEKSTEN = ['titel', 'definitie', 'eenheid', 'bron'] as const;

/** What changed in a table; null when nothing did. */
function tabelverschil(oud: Cijfertabel, nieuw: Cijfertabel): Tabelverschil | null {
  const namen = ({ rijen, kolommen, rijnamen, kolomnamen }: Cijfertabel) => ({
    rijen: rijnamen ?? rijen,
    kolommen: kolomnamen ?? kolommen,
  });
  const [was, is] = [namen(oud), namen(nieuw)];
  const assen = (kant: 'rijen' | 'kolommen') =>
    paren(
      was[kant].map((naam, nr) => ({ naam, nr })),
      is[kant].map((naam, nr) => ({ naam, nr })),
      ({ naam }) => naam,
    );
  const [r, k] = [assen('rijen'), assen('kolommen')];
  const staat = (tabel: Cijfertabel, rij: number, kolom: number) => ({
    waarde: tabel.waarden[rij]![kolom]!,
    weergave: tabel.weergave[rij]![kolom]!,
    status: tabel.status[rij]![kolom]!,
  });
  const cellen = r.beide.flatMap((rij) =>
    k.beide.flatMap(
      (kolom) =>
        verschilTussen(
          `${rij.naam} | ${kolom.naam}`,
          staat(oud, rij.oud.nr, kolom.oud.nr),
          staat(nieuw, rij.nieuw.nr, kolom.nieuw.nr),
          isAandeel(nieuw.eenheid, rij.naam, kolom.naam),
        ) ?? [],
    ),
  );
  const teksten = TEKSTEN.flatMap((wat) =>
    oud[wat] === nieuw[wat] ? [] : [{ wat, oud: oud[wat], nieuw: nieuw[wat] }],
  );
  const koppen = { rijenErbij: r.erbij, rijenWeg: r.weg, kolommenErbij: k.erbij, kolommenWeg: k.weg };
  const leeg = [cellen, teksten, ...Object.values(koppen)].every((lijst) => lijst.length === 0);
  return leeg ? null : { id: nieuw.id, titel: nieuw.titel, cellen, ...koppen, teksten };
}

/** A share changes in points, not in percent; the file names units per table, so the heads tell. */
const isAandeel = (eenheid: string, ...koppen: string[]): boolean =>
  eenheid === '%' || koppen.some((kop) => /%|\baandeel\b|\bpercentage\b/i.test(kop));

const AANTALLEN = ['gelezen', 'gebruikt', 'buitenBereik', 'afgekeurd'] as const;

function bestanden(
  was: Cijfers,
  is: Cijfers,
): Pick<Vergelijking, 'bestanden' | 'bestandenErbij' | 'bestandenWeg'> {
  const naast = paren(was.verantwoording.bestanden, is.verantwoording.bestanden, ({ bestand }) => bestand);
  return {
    bestanden: naast.beide.flatMap(({ oud, nieuw }) => bestandverschil(oud, nieuw) ?? []),
    bestandenErbij: naast.erbij,
    bestandenWeg: naast.weg,
  };
}

function bestandverschil(oud: Rekening, nieuw: Rekening): Bestandverschil | null {
  const redenen = [...new Set([...Object.keys(oud.redenen), ...Object.keys(nieuw.redenen)])].sort();
  const aantallen = [
    ...AANTALLEN.map((wat) => ({ wat, oud: oud[wat], nieuw: nieuw[wat] })),
    ...redenen.map((wat) => ({ wat, oud: oud.redenen[wat] ?? 0, nieuw: nieuw.redenen[wat] ?? 0 })),
  ].filter((aantal) => aantal.oud !== aantal.nieuw);
  const profiel = oud.profiel === nieuw.profiel ? null : { oud: oud.profiel, nieuw: nieuw.profiel };
  if (aantallen.length === 0 && profiel === null && oud.sha256 === nieuw.sha256) return null;
  return {
    bestand: nieuw.bestand,
    aantallen,
    profiel,
    alleenInhoud: aantallen.length === 0 && profiel === null,
  };
}
