import { afrondspeling } from '../text/honderd.ts';
import type { Cel } from '../records/tabel.ts';
import { rondAf } from '../text/getallen.ts';
import { heeftWaarde, waardeVan } from './celtekst.ts';

/** Parts per category, with the cells of the same table that may hold their shares. */
export interface Stapels {
  /** Per category the cells of the parts that are shown. */
  readonly delen: readonly (readonly Cel[])[];
  /** Per category the table's own total. */
  readonly totalen: readonly (Cel | null)[];
  /** Lines beside the categories, each with a cell per part: a column of shares beside a column of counts. */
  readonly naastCategorie: readonly (readonly Cel[])[];
  /** Lines beside the parts, each with a cell per category. */
  readonly naastDeel: readonly (readonly Cel[])[];
}

/**
 * Share of each part in the whole of the parts that are shown, per category; null where the whole is not known. Shares
 * that the table has itself are passed on when they are shares of this very whole; otherwise they are worked out in whole
 * percents, half up, each on its own.
 */
export function aandelenVan(stapels: Stapels): (readonly Cel[] | null)[] {
  const { delen, totalen } = stapels;
  const gehelen = delen.map((cellen, c) => geheelVan(cellen, totalen[c]!));
  if (delen.flat().every((cel) => cel.eenheid === '%'))
    return delen.map((cellen, c) => (gehelen[c] === null ? null : cellen));
  const eigen = eigenAandelen(stapels, gehelen);
  return delen.map((cellen, c) => {
    const geheel = gehelen[c]!;
    if (geheel === null) return null;
    return eigen?.[c] ?? cellen.map((cel) => berekend(cel, geheel));
  });
}

/**
 * The whole of some parts; null when there is nothing to share out, and when a part is not known, unless the known ones
 * add up to the table's own total: then the missing one did not exist yet.
 */
function geheelVan(cellen: readonly Cel[], totaal: Cel | null): number | null {
  const geheel = cellen.reduce((som, cel) => som + (waardeVan(cel) ?? 0), 0);
  if (geheel <= 0 || cellen.some((cel) => (waardeVan(cel) ?? 0) < 0)) return null;
  const open = cellen.filter((cel) => !heeftWaarde(cel) && cel.status !== 'leeg');
  if (open.length === 0) return geheel;
  const sluit = totaal !== null && waardeVan(totaal) === geheel;
  return sluit && open.every((cel) => cel.status === 'niet-beschikbaar') ? geheel : null;
}

/** The table's own shares, per category, when it has one for every part that is drawn. */
function eigenAandelen(
  { delen, naastCategorie, naastDeel }: Stapels,
  gehelen: readonly (number | null)[],
): (readonly Cel[])[] | null {
  const perCategorie = delen.map((cellen, c) =>
    gehelen[c] === null
      ? cellen
      : naastCategorie.find((rij) => rij.every((cel, i) => klopt(cellen[i]!, cel, gehelen[c]!))),
  );
  if (perCategorie.every((rij) => rij !== undefined)) return perCategorie;
  const perDeel = delen[0]!.map((_, i) =>
    naastDeel.find((rij) => rij.every((cel, c) => klopt(delen[c]![i]!, cel, gehelen[c]!))),
  );
  if (!perDeel.every((rij) => rij !== undefined)) return null;
  return delen.map((_, c) => perDeel.map((rij) => rij[c]!));
}

/** Is this the share of that part? A share of zero is empty; of a missing part nothing is known. */
function klopt(deel: Cel, aandeel: Cel, geheel: number | null): boolean {
  if (aandeel.eenheid !== '%') return false;
  if (geheel === null || !heeftWaarde(deel)) return true;
  if (!heeftWaarde(aandeel) && aandeel.status !== 'leeg') return false;
  return (aandeel.waarde ?? 0) === rondAf((100 * deel.waarde) / geheel, aandeel.decimalen);
}

/**
 * What cells that add up to `som` leave of 100%; 0 for counts. Rounded shares may miss the whole by half a unit each; that
 * is no rest.
 */
export function restVan(cellen: readonly Cel[], som: number): number {
  const decimalen = Math.max(...cellen.map((cel) => cel.decimalen));
  const rest = rondAf(100 - som, decimalen);
  return cellen[0]!.eenheid === '%' && rest > afrondspeling(cellen.length, decimalen) ? rest : 0;
}

const berekend = (cel: Cel, geheel: number): Cel =>
  heeftWaarde(cel)
    ? { waarde: rondAf((100 * cel.waarde) / geheel, 0), status: 'ok', eenheid: '%', decimalen: 0 }
    : cel;
