import { resolve } from 'node:path';
import type { Definitie } from '../definition/definitie.ts';
import { gebruikteVelden, laatsteDag, wenstBuitenRegio } from '../definition/gebruik.ts';
import { gevraagdeWaarden } from '../definition/gevraagd.ts';
import type { Vraag } from '../intake/intake.ts';
import { isProfielpad } from '../intake/profiel.ts';
import { opvraag } from '../records/opvraag.ts';
import type { Soort } from '../records/soorten.ts';

/** What documents of one regio and schooljaar ask of the exports in a folder. */
export const vraagVan = (
  documenten: readonly [Definitie, ...Definitie[]],
  gegevens: string,
  profielmap: string,
): Vraag => {
  const [{ regio, schooljaar, map }] = documenten;
  const { gemeenten, jarenTerug, maxAfgekeurd } = regio;
  const profiel = profielVan(regio.profiel, map);
  const wensen = documenten.map(wenstBuitenRegio);
  return {
    regio: regio.regio,
    gegevens,
    profielmap,
    gemeenten,
    schooljaar,
    jarenTerug,
    maxAfgekeurd: maxAfgekeurd ?? 1,
    nodig: samen(documenten.map(gebruikteVelden)),
    gevraagd: gevraagdeWaarden(documenten),
    laatsteDag: Math.max(...documenten.map(laatsteDag)),
    ookBuiten: (soort, velden) => wensen.some((wens) => wens(soort, velden)),
    ...(profiel === undefined ? {} : { profiel }),
  };
};

/** The profile of regio.yaml: a name, or a file of the regio's own, seen from its folder. */
export const profielVan = (profiel: string | undefined, map: string): string | undefined =>
  isProfielpad(profiel) ? resolve(map, profiel) : profiel;

/** The fields that any of the documents looks at, per kind of record. */
function samen(delen: readonly ReturnType<typeof gebruikteVelden>[]): Map<Soort, Set<string>> {
  const uit = new Map<Soort, Set<string>>();
  for (const deel of delen)
    for (const [soort, velden] of deel) {
      const bij = opvraag(uit, soort, () => new Set<string>());
      for (const veld of velden) bij.add(veld);
    }
  return uit;
}
