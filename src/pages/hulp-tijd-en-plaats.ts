import { peildatum as datumBij } from '../records/peildatum.ts';
import { naam } from '../records/schooljaar.ts';
import { datumInWoorden } from '../text/datums.ts';
import { telwoord } from '../text/getallen.ts';
import { opsomming } from '../text/opsomming.ts';
import type { Hulp } from './hulp.ts';
import { metHeleJaren, ontsnap } from './ontsnap.ts';

export const schooljaar: Hulp = (v, [verschuiving = 0]) =>
  metHeleJaren(naam(v.stof.definitie.schooljaar + Number(verschuiving)));

/** The calendar year in which the schooljaar ends. */
export const jaar: Hulp = (v, [verschuiving = 0]) =>
  String(v.stof.definitie.schooljaar + 1 + Number(verschuiving));

export const peildatum: Hulp = (v, [dag]) => {
  const { peildata, schooljaar } = v.stof.definitie;
  return datumInWoorden(datumBij(peildata[String(dag)]!, schooljaar));
};

export const regio: Hulp = (v) => ontsnap(v.stof.definitie.regio.naam);
export const organisatie: Hulp = (v) => ontsnap(v.stof.definitie.regio.organisatie);
export const aantalGemeenten: Hulp = (v) => telwoord(v.stof.definitie.regio.gemeenten.length);
/** The gemeente of a letter. */
export const gemeente: Hulp = (v) => ontsnap(v.stof.definitie.gemeente ?? '');
export const gemeenten: Hulp = (v) => ontsnap(opsomming(v.stof.definitie.regio.gemeenten));
