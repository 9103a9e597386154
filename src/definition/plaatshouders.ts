import { jaarVan } from '../records/datum.ts';
import { type Peildata, peildatum } from '../records/peildatum.ts';
import { einde, naam, type Schooljaar } from '../records/schooljaar.ts';
import { datumInWoorden } from '../text/datums.ts';
import { lijktOp } from '../text/fout.ts';

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

const LIJKT_PLAATSHOUDER = /(?<!\{)\{([^{}\n]{1,40})\}(?!\})/g;
const WOORDEN = ['schooljaar', 'jaar', 'peildatum', 'regio', 'gemeente'];

/** A text with something between braces that is filled with nothing, so that a reader would see the braces. */
export interface Leeg {
  /** Where the text stands in the value. */
  pad: readonly PropertyKey[];
  zin: string;
}

/** The first placeholder in the texts and keys of a value that is not known; null when all are. */
export function onbekendePlaatshouder(
  waarde: unknown,
  o: Omgeving,
  pad: readonly PropertyKey[] = [],
): Leeg | null {
  if (typeof waarde === 'string') {
    const zin = klacht(waarde, o, pad.at(-1) === 'kop');
    return zin === null ? null : { pad, zin };
  }
  if (waarde === null || typeof waarde !== 'object') return null;
  for (const [sleutel, deel] of Object.entries(waarde)) {
    const hier = [...pad, Array.isArray(waarde) ? Number(sleutel) : sleutel];
    const zin = Array.isArray(waarde) ? null : klacht(sleutel, o, false);
    const gevonden = zin === null ? onbekendePlaatshouder(deel, o, hier) : { pad: hier, zin };
    if (gevonden) return gevonden;
  }
  return null;
}

function klacht(tekst: string, o: Omgeving, metWaarde: boolean): string | null {
  for (const [heel, binnen] of vulTekst(tekst, o).matchAll(LIJKT_PLAATSHOUDER)) {
    if (metWaarde && binnen === 'waarde') continue;
    if (binnen === 'gemeente')
      return '{gemeente} kan alleen in een brief en in een tabel met "voorElk: gemeente".';
    const [, woord = binnen!, dag] = /^\s*([^\s:+/-]+)[^:]*(?::\s*(.*))?$/.exec(binnen!) ?? [];
    const bedoeld = woord === 'peildatum' ? dag && lijktOp(dag, Object.keys(o.peildata)) : null;
    if (woord === 'peildatum')
      return `${heel} noemt geen peildatum uit regio.yaml; ${bedoeld ? `bedoelt u {peildatum:${bedoeld}}?` : `bekend zijn: ${Object.keys(o.peildata).join(', ')}.`}`;
    const lijkt = lijktOp(woord, WOORDEN);
    return `${heel} betekent niets; ${lijkt && lijkt !== woord ? `bedoelt u {${lijkt}}?` : 'schrijf bijvoorbeeld {schooljaar}, {schooljaar-1}, {jaar} of {peildatum:einde}.'}`;
  }
  return null;
}
