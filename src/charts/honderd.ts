import type { Stijl } from '../definition/stijl.ts';
import { restVan } from './aandelen.ts';
import { celLabel, waardeVan } from './celtekst.ts';
import { breukLaag } from './gaten.ts';
import type { Keuze } from './keuze.ts';
import { GRIJS, scheiding, tekstOp, type Vulling, vullingen } from './palet.ts';
import { breukenTussen, NAAMDEEL, type Rij, rijenVan } from './rijen.ts';
import { sleutelLagen, sleutelVan } from './sleutel.ts';
import {
  opSchaal,
  type Schaal,
  type Staaf,
  staafLaag,
  type Tekening,
  type Tekst,
  tekstLaag,
  vlakLaag,
} from './tekening.ts';
import { breedsteWoord, tekstbreedte } from './tekstmaat.ts';

const STAAF = 22;
const TUSSEN = 9;
/** Between the edge of a part and the figure inside it. */
const RAND = 4;

/**
 * Lying bars that are each filled up to 100%: the parts beside each other in the order of the key, with their share
 * inside where it fits. A category whose whole is not known has no bar, only the sign for what is missing.
 */
export function honderd(keuze: Keuze, stijl: Stijl, breed: number): Tekening {
  const kleuren = vullingen(keuze.reeksen.length, stijl, keuze.chronologischeReeksen);
  const sleutel = sleutelVan(keuze.reeksen, breed);
  const { rijen, begin, onder } = rijenVan(keuze, {
    breed,
    boven: sleutel.hoogte + 6,
    staven: STAAF,
    tussen: TUSSEN,
    namenBoven: Math.max(...keuze.categorieen.map((c) => breedsteWoord(c.kop))) > breed * NAAMDEEL,
  });
  const schaal: Schaal = { domein: [0, 1], bereik: [begin, breed - 0.5] };
  const { staaltjes, namen } = sleutelLagen(sleutel, kleuren);
  const breuklijnen = breukenTussen(keuze, rijen, TUSSEN, breed);
  const gevuld = rijen.map((rij) => vul(rij, kleuren, schaal));
  return {
    hoogte: onder + 2,
    lagen: [
      staafLaag(
        gevuld.flatMap(({ staven }) => staven),
        schaal,
        'liggend',
      ),
      ...breukLaag(breuklijnen),
      vlakLaag(staaltjes),
      tekstLaag([
        ...namen,
        ...breuklijnen.map(({ merk }) => merk),
        ...rijen.map(({ naam, naamY }) => ({ x: 0, y: naamY, regels: naam })),
        ...gevuld.flatMap(({ labels }) => labels),
      ]),
    ],
  };
}

/** The parts of one row with the shares that fit in them. */
function vul(
  { categorie: { cellen, aandelen }, midden }: Rij,
  kleuren: readonly Vulling[],
  schaal: Schaal,
): { staven: Staaf[]; labels: Tekst[] } {
  if (aandelen === null) {
    const weg = cellen.find((cel) => waardeVan(cel) === null) ?? cellen[0]!;
    return {
      staven: [],
      labels: [{ x: schaal.bereik[0], y: midden, regels: [celLabel(weg) || '–'], vet: true, kleur: GRIJS }],
    };
  }
  const staven: Staaf[] = [];
  const labels: Tekst[] = [];
  const som = cellen.reduce((tot, cel) => tot + (waardeVan(cel) ?? 0), 0);
  // A share that lacks leaves the row open.
  const geheel = som + restVan(cellen, som);
  let voor = 0;
  cellen.forEach((cel, i) => {
    const [van, tot] = [voor / geheel, (voor + (waardeVan(cel) ?? 0)) / geheel];
    voor += waardeVan(cel) ?? 0;
    if (tot === van) return;
    const kleur = kleuren[i]!;
    staven.push({
      van,
      tot,
      a: midden - STAAF / 2,
      b: midden + STAAF / 2,
      vulling: kleur.vulling,
      rand: scheiding(kleur),
    });
    const [links, rechts] = [opSchaal(schaal, van), opSchaal(schaal, tot)];
    const label = celLabel(aandelen[i]!);
    if (rechts - links < tekstbreedte(label, true) + 2 * RAND) return;
    labels.push({
      x: (links + rechts) / 2,
      y: midden,
      regels: [label],
      vet: true,
      kleur: tekstOp(kleur.vulling),
      uitlijning: 'center',
    });
  });
  return { staven, labels };
}
