import { opgeslagen } from '../definition/velden.ts';
import type { Soort } from '../records/soorten.ts';
import { vereenvoudig } from '../text/fout.ts';
import { isToonbaar } from './gegeven.ts';
import type { Inhoud } from './inhoud.ts';
import { LIJST } from './inhoud.ts';
import type { Kolom, OnbekendeWaarde } from './inspectie.ts';
import { JA, type Kennis, NEE } from './kennis.ts';
import { doorSoorten, type Paren, werkprocesVan } from './paren.ts';

type Gevonden = Pick<Kolom, 'onbekend' | 'verzwegen'>;

/** A place in fewer rows that resembles no gemeente may be somebody's name in the wrong column. */
const GENOEG_GEMEENTE = 5;
/** More than this many places that are no gemeente is no column of gemeenten. */
const MEESTE_GEMEENTEN = 400;

/**
 * The values of a column with codes that nobody knows, with their rows and the nearest known value. Nothing for a
 * column that is no short list or looks personal; a single value that could be somebody's data is only counted.
 */
export function onbekendeWaarden(
  soort: Soort,
  veldnaam: string,
  inhoud: Inhoud,
  kennis: Kennis,
  paren: Paren | null,
): Gevonden {
  const veld = opgeslagen(soort, veldnaam)!;
  const leeg: Gevonden = { onbekend: [], verzwegen: { waarden: 0, rijen: 0 } };
  if (inhoud.persoonlijk !== null || !inhoud.teller.volledig) return leeg;
  if (veld.type === 'gemeente')
    return inhoud.teller.waarden.size > MEESTE_GEMEENTEN
      ? leeg
      : verdeel(
          soort,
          veldnaam,
          kennis,
          alleen(inhoud, (cel) => kennis.gemeenten.zoek(cel) === null),
        );
  if (!inhoud.isLijst || inhoud.datum !== null) return leeg;
  if (veld.type === 'janee')
    return verdeel(
      soort,
      veldnaam,
      kennis,
      alleen(inhoud, (cel) => ![...JA, ...NEE].includes(vereenvoudig(cel))),
    );
  if (veldnaam === 'soort' && paren !== null)
    return verdeel(soort, veldnaam, kennis, onbekendePer(paren, kennis));
  const lijst = kennis.lijst(soort, veldnaam);
  if (lijst === null) return leeg;
  const gevonden = verdeel(
    soort,
    veldnaam,
    kennis,
    alleen(inhoud, (cel) => !lijst.has(vereenvoudig(cel))),
  );
  if (veldnaam !== 'werkproces' || paren === null) return gevonden;
  const onbekend = gevonden.onbekend.map((geval) => ({
    ...geval,
    lijktOp: geval.lijktOp ?? doorSoorten(paren.get(geval.waarde) ?? new Map(), kennis),
  }));
  return { ...gevonden, onbekend };
}

interface Geval {
  waarde: string;
  rijen: number;
  bij?: string;
}

const alleen = ({ teller }: Inhoud, is: (cel: string) => boolean): Geval[] =>
  [...teller.waarden].filter(([cel]) => is(cel)).map(([waarde, rijen]) => ({ waarde, rijen }));

/** Kinds beside a werkproces that has, or by its likeness may have, a list of them. */
function onbekendePer(paren: Paren, kennis: Kennis): Geval[] {
  const gevallen: Geval[] = [];
  for (const [werkproces, soorten] of paren) {
    const label = werkprocesVan(werkproces, soorten, kennis);
    const lijst = kennis.lijst('werkprocessen', 'soort', label ?? undefined);
    if (lijst === null) continue;
    for (const [waarde, rijen] of soorten)
      if (!lijst.has(vereenvoudig(waarde)))
        gevallen.push(label === null ? { waarde, rijen } : { waarde, rijen, bij: label });
  }
  return gevallen;
}

function verdeel(soort: Soort, veldnaam: string, kennis: Kennis, gevallen: readonly Geval[]): Gevonden {
  const onbekend: OnbekendeWaarde[] = [];
  const verzwegen = { waarden: 0, rijen: 0 };
  const isGemeente = opgeslagen(soort, veldnaam)?.type === 'gemeente';
  const volgorde = gevallen.toSorted((a, b) => b.rijen - a.rijen || (a.waarde < b.waarde ? -1 : 1));
  for (const [i, geval] of volgorde.entries()) {
    const lijktOp = kennis.suggestie(soort, veldnaam, geval.waarde, geval.bij);
    const zeldzaam = isGemeente && lijktOp === null && geval.rijen < GENOEG_GEMEENTE;
    const toon =
      i < LIJST &&
      !zeldzaam &&
      isToonbaar(geval.waarde, lijktOp === null ? geval.rijen : Number.POSITIVE_INFINITY);
    if (toon) onbekend.push({ ...geval, lijktOp });
    else {
      verzwegen.waarden++;
      verzwegen.rijen += geval.rijen;
    }
  }
  return { onbekend, verzwegen };
}
