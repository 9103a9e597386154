import { jaarVan } from '../records/datum.ts';
import { type Peildata, peildatum } from '../records/peildatum.ts';
import { einde, naam, type Schooljaar } from '../records/schooljaar.ts';
import { datumInWoorden } from '../text/datums.ts';

export interface Omgeving {
  schooljaar: Schooljaar;
  peildata: Peildata;
  regio: string;
  gemeente?: string;
}

const PLAATSHOUDER =
  /(?<!\{)\{(schooljaar|jaar|peildatum|regio|gemeente)([-+]\d+)?(?::([\w-]+))?(\/)?\}(?!\})/g;

/**
 * Fills `{schooljaar}`, `{schooljaar-1}`, `{schooljaar/}` (2024/2025), `{jaar}` (calendar year in which it ends),
 * `{peildatum:naam}`, `{regio}` and `{gemeente}` in a text. Handlebars (`{{…}}`) is left alone.
 */
function vulTekst(tekst: string, o: Omgeving): string {
  return tekst.replace(
    PLAATSHOUDER,
    (heel, woord: string, verschuiving = '0', dag?: string, schuin?: string) => {
      const schooljaar = o.schooljaar + Number(verschuiving);
      if (woord === 'schooljaar') return naam(schooljaar, schuin ? '/' : '-');
      if (woord === 'jaar') return String(jaarVan(einde(schooljaar)));
      if (woord === 'regio') return o.regio;
      if (woord === 'gemeente') return o.gemeente ?? heel;
      const notatie = dag === undefined ? undefined : o.peildata[dag];
      if (notatie === undefined) return heel;
      return datumInWoorden(peildatum(notatie, schooljaar));
    },
  );
}

/** Fills the placeholders in every string and key of a value read from YAML. */
export function vul<T>(waarde: T, o: Omgeving): T {
  if (typeof waarde === 'string') return vulTekst(waarde, o) as T;
  if (Array.isArray(waarde)) return waarde.map((deel) => vul(deel, o)) as T;
  if (waarde !== null && typeof waarde === 'object')
    return Object.fromEntries(Object.entries(waarde).map(([k, v]) => [vulTekst(k, o), vul(v, o)])) as T;
  return waarde;
}
