import { type Datum, jaarVan, maakDatum } from './datum.ts';
import { begin, einde, type Schooljaar } from './schooljaar.ts';

/** Notation of named dates in regio.yaml: `31-7` within the schooljaar, `18-9 erna` the first such day after its end. */
export type Dagnotatie = string;

/** The dates a definition may name; `einde` (the last day of the schooljaar) is always there. */
export type Peildata = Readonly<Record<string, Dagnotatie>>;

export const STANDAARD_PEILDATA: Peildata = { einde: '31-7' };

/** The civil date that a notation stands for in a schooljaar. */
export function peildatum(notatie: Dagnotatie, schooljaar: Schooljaar): Datum {
  const [, dag, maand, erna] = /^(\d{1,2})-(\d{1,2})( erna)?$/.exec(notatie)!;
  const vanaf = erna ? einde(schooljaar) + 1 : begin(schooljaar);
  const ditJaar = maakDatum(jaarVan(vanaf), Number(maand), Number(dag));
  return ditJaar >= vanaf ? ditJaar : maakDatum(jaarVan(vanaf) + 1, Number(maand), Number(dag));
}
