import { laadBrieven } from '../definition/brief.ts';
import { neemDefinitie, telAlles } from '../batch/tel.ts';
import type { Voortgang } from '../batch/voortgang.ts';
import { naam as schooljaarnaam } from '../records/schooljaar.ts';
import { Fout } from '../text/fout.ts';
import { boomVan, getelde } from '../uitleg/boom.ts';
import { alleNamen, cellenVan, type Overzichtsregel } from '../uitleg/overzicht.ts';
import { volgRijen } from '../uitleg/rijen.ts';
import { toonLijst, toonUitleg } from '../uitleg/toon.ts';
import { type Uitleg, uitlegVan } from '../uitleg/uitleg.ts';
import { vind } from '../uitleg/vindplaats.ts';
import type { Opties } from './opties.ts';

/**
 * What `jaarverslag uitleg` gives with `--json`: without a name `cijfers` and `tabellen`, for a table `cellen`, and for a
 * figure or cell `uitleg` (field by field in src/uitleg/uitleg.ts).
 */
export interface Uitkomst {
  regio: string;
  schooljaar: string;
  cijfers?: readonly Overzichtsregel[];
  tabellen?: readonly Overzichtsregel[];
  cellen?: readonly Overzichtsregel[];
  uitleg?: Uitleg;
}

/**
 * `jaarverslag uitleg`: where a figure of the report comes from and where it stands; with `gemeente` a figure of the letter to
 * that gemeente. Names are checked before anything is read.
 */
export async function uitleg(
  regio: string,
  naam: string,
  opties: Pick<Opties, 'schooljaar' | 'gegevens' | 'profiel'> & { gemeente?: string },
  voortgang: Voortgang,
): Promise<Uitkomst> {
  const rapport = neemDefinitie(regio, opties);
  const definitie = opties.gemeente === undefined ? rapport : laadBrieven(rapport, [opties.gemeente])[0]!;
  const plaats = naam === '' ? null : vind(definitie, naam);
  const cellen = plaats && plaats.soort !== 'tabel' ? getelde(boomVan(definitie, plaats)) : [];
  const volger = volgRijen(definitie, cellen);
  voortgang.stap('Exports lezen en tellen');
  const [stof] = await telAlles(
    [definitie],
    opties,
    voortgang,
    cellen.length > 0 ? volger.ontvang : undefined,
  );
  const kop = { regio: definitie.regio.regio, schooljaar: schooljaarnaam(definitie.schooljaar) };
  if (plaats === null) return { ...kop, ...alleNamen(stof) };
  if (plaats.soort !== 'tabel') return { ...kop, uitleg: uitlegVan(stof, naam, volger.rondAf()) };
  const gemist = stof.ontbreekt.get(plaats.plan.id);
  if (gemist)
    throw new Fout('TABEL_NIET_TE_MAKEN', `de tabel ${gemist.id} is niet te maken: ${gemist.reden}.`);
  return { ...kop, cellen: cellenVan(stof, plaats.plan.id) };
}

/** The outcome as text for the screen; `regio` is what the user typed, a name or a folder, and can be typed again. */
export function toonUitkomst({ cijfers, tabellen, cellen, uitleg }: Uitkomst, regio: string): string {
  const zelfde = /^[\w./\\:-]+$/.test(regio) ? regio : `"${regio}"`;
  if (uitleg) return toonUitleg(uitleg);
  if (cellen)
    return [
      ...toonLijst(cellen),
      '',
      `Uitleg bij een cel: npx jaarverslag uitleg ${zelfde} "${cellen[0]?.naam ?? 'tabel | rij | kolom'}"`,
    ].join('\n');
  return [
    'Cijfers',
    ...toonLijst(cijfers ?? []),
    '',
    'Tabellen (noem er een om haar cellen te zien)',
    ...toonLijst(tabellen ?? []),
    '',
    `Uitleg bij een cijfer: npx jaarverslag uitleg ${zelfde} ${cijfers?.[0]?.naam ?? '<naam>'}`,
  ].join('\n');
}
