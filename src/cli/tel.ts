import { resolve } from 'node:path';
import type { Definitie } from '../definition/definitie.ts';
import { laadDefinitie } from '../definition/laad.ts';
import { verberg } from '../disclosure/verberg.ts';
import { begin } from '../figures/tel.ts';
import { lees } from '../intake/intake.ts';
import { gevraagdeNamen } from '../pages/namen.ts';
import type { Stof } from '../pages/stof.ts';
import { definitieFout } from '../text/fout.ts';
import type { Opties } from './opties.ts';
import { basismap, profielmap, versie } from './pakket.ts';
import { vindRegio } from './regio.ts';
import type { Voortgang } from './voortgang.ts';
import { vraagVan } from './vraag.ts';

/** Reads and checks a definition, its texts included, before anything is counted. */
export function neemDefinitie(regio: string, opties: Pick<Opties, 'schooljaar'>): Definitie {
  const { map, schooljaar } = vindRegio(regio);
  const definitie = laadDefinitie(map, opties.schooljaar ?? schooljaar, basismap());
  gevraagdeNamen(definitie);
  return definitie;
}

/** From exports to cells: reads every export once and counts all tables in the same pass. */
export async function telAlles(
  definitie: Definitie,
  opties: Pick<Opties, 'gegevens' | 'profiel'>,
  voortgang: Voortgang,
): Promise<Stof> {
  const { regio } = definitie;
  const gegevens =
    opties.gegevens ?? (regio.gegevens === undefined ? undefined : resolve(definitie.map, regio.gegevens));
  if (gegevens === undefined)
    throw definitieFout(
      'GEGEVENS_NIET_GENOEMD',
      'zeg met --gegevens in welke map de exports staan, of zet "gegevens" in regio.yaml.',
    );
  const telpas = begin(definitie);
  const grootboek = await lees(
    {
      ...vraagVan(definitie, gegevens, profielmap()),
      ...(opties.profiel === undefined ? {} : { profiel: opties.profiel }),
      voortgang: voortgang.rijen,
    },
    telpas.ontvang,
  );
  const uitkomst = verberg(telpas.rondAf(grootboek.aanwezig), regio.kleineAantallen);
  return { definitie, ...uitkomst, grootboek, versie: versie() };
}
