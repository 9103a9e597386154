import { lijktOp } from '../../text/fout.ts';
import type { Eis } from '../filter.ts';
import type { Veldsoort } from '../velden.ts';

type Uitgebreid = Exclude<Eis, string | number | boolean | unknown[]>;
type Vergelijking = keyof Uitgebreid;

/** What may be asked of a field, by what it holds. */
interface Mag {
  wat: string;
  /** Type of the values that it can be compared with; null when it is compared with no value. */
  waarde: 'string' | 'number' | 'boolean' | null;
  vergelijkingen: readonly Vergelijking[];
  /** The bare word `schooljaar`. */
  schooljaar?: true;
  /** How it is written, after "schrijf". */
  zo: string;
}

const GETAL: Mag = {
  wat: 'een getal',
  waarde: 'number',
  vergelijkingen: ['niet', 'leeg', 'van', 'tot', 'boven', 'hoogstens'],
  zo: 'een getal zonder aanhalingstekens, of grenzen als { van: 16, tot: 18 }',
};
const MAG: Readonly<Record<Veldsoort, Mag>> = {
  tekst: {
    wat: 'een tekst',
    waarde: 'string',
    vergelijkingen: ['niet', 'leeg'],
    zo: 'een of meer waarden (een getal tussen aanhalingstekens), { niet: … } of { leeg: true }',
  },
  datum: {
    wat: 'een datum',
    waarde: null,
    vergelijkingen: ['schooljaren', 'tm', 'naOfLeeg', 'leeg'],
    schooljaar: true,
    zo: '"schooljaar" (een ander jaar kiest u met jaar: -1), een peildatum als { tm: einde }, of { leeg: true }',
  },
  schooljaar: {
    wat: 'een schooljaar',
    waarde: null,
    vergelijkingen: ['schooljaren'],
    schooljaar: true,
    zo: '"schooljaar"; een ander jaar kiest u met jaar: -1',
  },
  janee: {
    wat: 'ja of nee',
    waarde: 'boolean',
    vergelijkingen: ['niet', 'leeg'],
    zo: 'true of false, zonder aanhalingstekens',
  },
  getal: GETAL,
  jaar: {
    ...GETAL,
    wat: 'een kalenderjaar',
    vergelijkingen: [...GETAL.vergelijkingen, 'jaarVan'],
    zo: 'het jaar van een peildatum, als { jaarVan: einde }',
  },
  leeftijd: { ...GETAL, wat: 'een leeftijd', vergelijkingen: [...GETAL.vergelijkingen, 'op'] },
};

/**
 * Why a requirement can never be met by what its field holds, as a sentence; null when it can. Such a requirement would
 * count nothing, or everything, and nobody would notice.
 */
export function bezwaarTegenEis(veld: string, eis: Eis, soort: Veldsoort): string | null {
  const mag = MAG[soort];
  if (eis === 'schooljaar' && mag.schooljaar) return null;
  if (typeof eis !== 'object' || Array.isArray(eis)) return bezwaarTegenWaarden(veld, eis, mag);
  const vergelijkingen = Object.keys(eis) as Vergelijking[];
  if (vergelijkingen.length === 0) return `bij ${veld} staat geen eis; schrijf ${mag.zo}.`;
  const vreemd = vergelijkingen.find((naam) => !mag.vergelijkingen.includes(naam));
  if (vreemd) return `"${vreemd}" past niet bij ${veld}, want dat is ${mag.wat}; schrijf ${mag.zo}.`;
  if (eis.niet !== undefined) {
    const bezwaar = bezwaarTegenWaarden(veld, eis.niet, mag);
    if (bezwaar) return bezwaar;
  }
  return bezwaarTegenGrenzen(veld, eis);
}

type Waarden = string | number | boolean | (string | number | boolean)[];

function bezwaarTegenWaarden(veld: string, waarden: Waarden, mag: Mag): string | null {
  const lijst = [waarden].flat();
  if (lijst.length === 0) return `bij ${veld} staat een lege lijst; noem minstens één waarde.`;
  const vreemd = lijst.find((waarde) => typeof waarde !== mag.waarde);
  if (vreemd !== undefined) {
    const bedoeld = mag.schooljaar && lijktOp(String(vreemd), ['schooljaar']);
    const raad = bedoeld ? `bedoelt u "${bedoeld}"?` : `schrijf ${mag.zo}.`;
    return `"${vreemd}" past niet bij ${veld}, want dat is ${mag.wat}; ${raad}`;
  }
  if (waarden === 'schooljaar') return `"schooljaar" past niet bij ${veld}, want dat is ${mag.wat}.`;
  return null;
}

/** A range in which nothing can lie. */
function bezwaarTegenGrenzen(veld: string, eis: Uitgebreid): string | null {
  const { van, tot, boven, hoogstens, schooljaren, op, ...rest } = eis;
  if (van !== undefined && tot !== undefined && van >= tot)
    return `bij ${veld} is van (${van}) niet kleiner dan tot (${tot}); tot telt zelf niet mee.`;
  if (boven !== undefined && hoogstens !== undefined && boven >= hoogstens)
    return `bij ${veld} is boven (${boven}) niet kleiner dan hoogstens (${hoogstens}).`;
  if (schooljaren && schooljaren[0] > schooljaren[1])
    return `bij ${veld} staan de schooljaren verkeerd om; schrijf [${schooljaren[1]}, ${schooljaren[0]}].`;
  const grens = [van, tot, boven, hoogstens, ...Object.values(rest)].some((deel) => deel !== undefined);
  if (op !== undefined && !grens) return `bij ${veld} staat alleen "op"; schrijf er ook van of tot bij.`;
  return null;
}
