import { AFRONDINGSNOOT, afrondspeling } from '../text/honderd.ts';
import { breuknoot, type Cel } from '../records/tabel.ts';
import { rondAf } from '../text/getallen.ts';
import { waardeVan } from './celtekst.ts';
import type { Keuze } from './keuze.ts';

/** What must be told below a chart: the breaks it runs into, and that rounded shares may miss 100. */
export function notenVan({ breuknoten, categorieen }: Keuze): string[] {
  const klopt = categorieen.every(({ aandelen }) => aandelen === null || isHonderd(aandelen));
  return [...breuknoten.map(breuknoot), ...(klopt ? [] : [AFRONDINGSNOOT])];
}

/** Shares that leave a rest are no whole, so nothing has to be said of their sum. */
function isHonderd(aandelen: readonly Cel[]): boolean {
  const decimalen = Math.max(...aandelen.map((cel) => cel.decimalen));
  const som = rondAf(
    aandelen.reduce((tot, cel) => tot + (waardeVan(cel) ?? 0), 0),
    decimalen,
  );
  return som === 100 || Math.abs(som - 100) > afrondspeling(aandelen.length, decimalen);
}
