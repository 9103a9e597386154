import type { Definitie } from '../definition/definitie.ts';
import { gebruikteVelden, wenstBuitenRegio } from '../definition/gebruik.ts';
import type { Vraag } from '../intake/intake.ts';

/** What a definition asks of the exports in a folder. */
export const vraagVan = (definitie: Definitie, gegevens: string, profielmap: string): Vraag => {
  const { gemeenten, jarenTerug, maxAfgekeurd, profiel } = definitie.regio;
  return {
    regio: definitie.regio.regio,
    gegevens,
    profielmap,
    gemeenten,
    schooljaar: definitie.schooljaar,
    jarenTerug,
    maxAfgekeurd: maxAfgekeurd ?? 1,
    nodig: gebruikteVelden(definitie),
    ookBuiten: wenstBuitenRegio(definitie),
    ...(profiel === undefined ? {} : { profiel }),
  };
};
