import { resolve } from 'node:path';
import type { Definitie } from '../definition/definitie.ts';
import { laadDefinitie } from '../definition/laad.ts';
import { verberg } from '../disclosure/verberg.ts';
import { beginAlle } from '../figures/tel.ts';
import { lees } from '../intake/intake.ts';
import { gevraagdeNamen } from '../pages/namen.ts';
import type { Stof } from '../pages/stof.ts';
import { definitieFout } from '../text/fout.ts';
import { basismap, profielmap, versie } from './pakket.ts';
import { vindRegio } from './regio.ts';
import type { Voortgang } from './voortgang.ts';
import { vraagVan } from './vraag.ts';

/** Documents of one regio and schooljaar, to be counted in the same pass. */
export type Documenten = readonly [Definitie, ...Definitie[]];

/** Reads and checks a definition, its texts included, before anything is counted. */
export function neemDefinitie(regio: string, opties: { schooljaar?: string }): Definitie {
  const { map, schooljaar } = vindRegio(regio);
  if (schooljaar && opties.schooljaar && schooljaar !== opties.schooljaar)
    throw definitieFout(
      'TWEE_SCHOOLJAREN',
      `"${regio}" is het verslag over ${schooljaar}, maar --schooljaar zegt ${opties.schooljaar}; noem er een.`,
    );
  const definitie = laadDefinitie(map, opties.schooljaar ?? schooljaar, basismap());
  gevraagdeNamen(definitie);
  return definitie;
}

/** The folder of exports: the one that was asked for, or that of regio.yaml. */
export function gegevensmap({ regio, map }: Definitie, gevraagd: string | undefined): string {
  const gegevens = gevraagd ?? (regio.gegevens === undefined ? undefined : resolve(map, regio.gegevens));
  if (gegevens !== undefined) return gegevens;
  throw definitieFout(
    'GEGEVENS_NIET_GENOEMD',
    'zeg met --gegevens in welke map de exports staan, of zet "gegevens" in regio.yaml.',
  );
}

/** From exports to cells: reads every export once and counts the tables of all documents in the same pass. */
export async function telAlles(
  documenten: Documenten,
  opties: { gegevens?: string; profiel?: string },
  voortgang: Voortgang,
): Promise<[Stof, ...Stof[]]> {
  const [eerste] = documenten;
  const telpas = beginAlle(documenten);
  const grootboek = await lees(
    {
      ...vraagVan(documenten, gegevensmap(eerste, opties.gegevens), profielmap()),
      ...(opties.profiel === undefined ? {} : { profiel: opties.profiel }),
      voortgang: voortgang.rijen,
    },
    telpas.ontvang,
  );
  const stoffen = telpas.rondAf(grootboek.aanwezig).map((uitkomst, i) => ({
    definitie: documenten[i]!,
    ...verberg(uitkomst, eerste.regio.kleineAantallen),
    grootboek,
    versie: versie(),
  }));
  return stoffen as [Stof, ...Stof[]];
}
