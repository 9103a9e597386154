import { type Datum, dagVan, jaarVan, maandVan } from '../records/datum.ts';

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** A date as it stands in a sentence: `18 september 2025`. */
export const datumInWoorden = (d: Datum): string => `${dagVan(d)} ${MAANDEN[maandVan(d) - 1]} ${jaarVan(d)}`;
