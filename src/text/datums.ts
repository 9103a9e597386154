import { type Datum, dagVan, jaarVan, maandVan } from '../records/datum.ts';
import { MAANDEN } from './maanden.ts';

/** A date as it stands in a sentence: `18 september 2025`. */
export const datumInWoorden = (d: Datum): string => `${dagVan(d)} ${MAANDEN[maandVan(d) - 1]} ${jaarVan(d)}`;
