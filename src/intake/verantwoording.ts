import type { AfgekeurdeRij, BestandVerantwoording, Grootboek } from '../records/grootboek.ts';
import { opvraag } from '../records/opvraag.ts';
import { naam as schooljaarnaam, type Schooljaar } from '../records/schooljaar.ts';
import type { Soort } from '../records/soorten.ts';
import { Fout } from '../text/fout.ts';
import type { Foutcode } from '../text/foutcodes.ts';
import { getal, procent } from '../text/getallen.ts';
import type { Bestandverslag } from './lezing.ts';
import { Onbekenden } from './onbekend.ts';
import { UITLEG } from './redenen.ts';

/** A stop that still has its account, so that the list of rejected rows can be written. */
export class GrootboekFout extends Fout {
  constructor(
    code: Foutcode,
    message: string,
    readonly grootboek: Grootboek,
  ) {
    super(code, message);
  }
}

/** Puts the accounts of the files together, in the order of the files; `meldingen` are the sentences from before. */
export function maakGrootboek(verslagen: readonly Bestandverslag[], meldingen: readonly string[]): Grootboek {
  const onbekend = new Onbekenden();
  const aanwezig = new Map<Soort, Map<Schooljaar, Set<string>>>();
  for (const { schooljaar, systeem, rekening, onbekend: gevallen } of verslagen) {
    onbekend.voeg(gevallen);
    const jaren = opvraag(aanwezig, rekening.soort, () => new Map<Schooljaar, Set<string>>());
    // An export of werkprocessen without a row is no export; of decisions there may be none in a year.
    const leeg = rekening.soort === 'werkprocessen' && rekening.gelezen === 0;
    if (schooljaar !== null && !leeg) opvraag(jaren, schooljaar, () => new Set<string>()).add(systeem);
  }
  const leeg = verslagen.filter(({ rekening }) => rekening.gelezen === 0);
  return {
    bestanden: verslagen.map(({ rekening }) => rekening),
    afgekeurd: verslagen.flatMap(({ rekening: { bestand }, afgekeurd }) =>
      afgekeurd.map(({ regel, kolom, code }) => ({ bestand, regel, kolom, code, reden: UITLEG[code]! })),
    ),
    meldingen: [
      ...meldingen,
      ...leeg.map(({ rekening }) => `"${rekening.bestand}" heeft geen enkele rij.`),
      ...verslagen.flatMap((verslag) => verslag.meldingen),
      ...onbekend.meldingen,
    ],
    aanwezig,
    uitleg: { ...UITLEG },
  };
}

/** Stops with a `GrootboekFout` when these exports may not be published. */
export function eisPubliceerbaar(
  boek: Grootboek,
  verslagen: readonly Bestandverslag[],
  { schooljaar, maxAfgekeurd }: { schooljaar: Schooljaar; maxAfgekeurd: number },
): void {
  for (const soort of new Set(boek.bestanden.map((b) => b.soort))) eisGoedGenoeg(boek, soort, maxAfgekeurd);
  // Rows of this schooljaar may stand in a later folder; those in an earlier one are what was left of it by then.
  const mee = verslagen.filter((verslag) => verslag.schooljaar !== null && verslag.schooljaar >= schooljaar);
  if (mee.every((verslag) => verslag.ontvangenDitJaar === 0))
    throw new GrootboekFout(
      'LEEG_SCHOOLJAAR',
      `In de werkprocessen staat geen enkele rij van deze regio die in ${schooljaarnaam(schooljaar)} is ontvangen; kijk of de goede export in de map van dat schooljaar staat.`,
      boek,
    );
}

const som = (bestanden: readonly BestandVerantwoording[], wat: 'gelezen' | 'afgekeurd'): number =>
  bestanden.reduce((totaal, bestand) => totaal + bestand[wat], 0);

/**
 * Stops when too large a share of one kind of export is rejected. Per kind, because a small export (handhaving) could be
 * half wrong without being one percent of all rows.
 */
function eisGoedGenoeg(boek: Grootboek, soort: Soort, grens: number): void {
  const bestanden = boek.bestanden.filter((b) => b.soort === soort);
  const [gelezen, afgekeurd] = [som(bestanden, 'gelezen'), som(bestanden, 'afgekeurd')];
  if (afgekeurd * 100 <= grens * gelezen) return;
  const namen = new Set(bestanden.map((b) => b.bestand));
  const perCode = new Map<string, AfgekeurdeRij[]>();
  for (const rij of boek.afgekeurd)
    if (namen.has(rij.bestand)) opvraag(perCode, rij.code, () => []).push(rij);
  const [code, rijen] = [...perCode].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0]!;
  throw new GrootboekFout(
    'TE_VEEL_AFGEKEURD',
    `${getal(afgekeurd)} van de ${getal(gelezen)} rijen van ${soort} zijn afgekeurd (${procent((afgekeurd / gelezen) * 100, 2)}), ` +
      `meer dan de grens van ${procent(grens, Number.isInteger(grens) ? 0 : 2)}; ` +
      `het vaakst ${code} (${UITLEG[code]!.split('.')[0]}): ${getal(rijen.length)} keer, het eerst in ${rijen[0]!.bestand} op regel ${rijen[0]!.regel}. ` +
      'Met "npx jaarverslag controleer" ziet u ze allemaal.',
    boek,
  );
}
