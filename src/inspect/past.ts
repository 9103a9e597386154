import { Datumkolom } from '../intake/datumkolom.ts';
import { eisLeesbareDatums, oordeelDatums } from '../intake/datumoordeel.ts';
import type { Profiel } from '../intake/profiel.ts';
import { SOORTEN, type Soort, type Veld } from '../records/soorten.ts';
import { vereenvoudig } from '../text/fout.ts';
import type { Kolomteller } from './teller.ts';
import type { Inhoud } from './inhoud.ts';
import type { Profielpas } from './inspectie.ts';
import type { Kennis } from './kennis.ts';
import { aandeel } from './persoonlijk.ts';

/** For each known profile the kind it fits best, with the needed columns that are there and the values that it reads. */
export function pasProfielen(
  namen: readonly string[],
  inhouden: readonly Inhoud[],
  kennis: Kennis,
): Profielpas[] {
  const los = namen.map(vereenvoudig);
  return kennis.profielen
    .map((profiel) => {
      const soorten = Object.keys(profiel.soorten) as Soort[];
      const passen = soorten.map((soort) => pas(profiel, soort, los, inhouden));
      return passen.reduce((a, b) => (beter(b, a) > 0 ? b : a));
    })
    .sort((a, b) => beter(b, a));
}

const beter = (a: Profielpas, b: Profielpas): number =>
  a.kolommen / a.nodig - b.kolommen / b.nodig || a.kolommen - b.kolommen;

function pas(
  profiel: Profiel,
  soort: Soort,
  los: readonly string[],
  inhouden: readonly Inhoud[],
): Profielpas {
  const velden = Object.entries(SOORTEN[soort] as Record<string, Veld>);
  const uitslag: Profielpas = { profiel: profiel.naam, soort, kolommen: 0, nodig: 0, waarden: null };
  let [gelezen, cellen] = [0, 0];
  for (const [naam, veld] of velden) {
    const kolom = (profiel.soorten[soort]!.kolommen[naam] ?? [])
      .map((k) => los.indexOf(vereenvoudig(k)))
      .find((i) => i >= 0);
    if (veld.verplicht) uitslag.nodig++;
    if (kolom === undefined) continue;
    if (veld.verplicht) uitslag.kolommen++;
    const leest = lezerVan(profiel, naam, veld, inhouden[kolom]!);
    if (leest === null) continue;
    const { teller } = inhouden[kolom]!;
    gelezen += leest * teller.bekeken;
    cellen += teller.bekeken;
  }
  return { ...uitslag, waarden: cellen === 0 ? null : (100 * gelezen) / cellen };
}

/** Share of the cells of a column that the profile reads; null for fields in which anything may stand. */
function lezerVan(profiel: Profiel, naam: string, veld: Veld, inhoud: Inhoud): number | null {
  const { teller, datum } = inhoud;
  switch (veld.type) {
    case 'datum':
      return datum === null ? 0 : leesbaar(teller, profiel);
    case 'gemeente':
      return inhoud.gemeente.deel;
    case 'janee': {
      const woorden = new Set([...profiel.ja, ...profiel.nee].map(vereenvoudig));
      return aandeel(teller, (cel) => woorden.has(vereenvoudig(cel)));
    }
    case 'code': {
      const codes = profiel.codes[naam];
      if (!codes || profiel.open.includes(naam)) return null;
      const bekend = new Set([...codes].flat().map(vereenvoudig));
      return aandeel(teller, (cel) => bekend.has(vereenvoudig(cel)));
    }
    default:
      return null;
  }
}

/** Share of the dates of a column that an export with this profile is read with; none when it would stop the run. */
function leesbaar(teller: Kolomteller, profiel: Profiel): number {
  const { waarden } = teller;
  const kolom = new Datumkolom('', profiel.datum);
  kolom.bekijk(waarden.keys());
  const deel = aandeel(teller, (cel) => kolom.lees(cel) !== null);
  try {
    eisLeesbareDatums('', kolom.bevindingen);
    oordeelDatums('', profiel, kolom.bevindingen);
    return deel;
  } catch {
    return 0;
  }
}
