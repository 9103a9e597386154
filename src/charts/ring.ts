import type { Stijl } from '../definition/grafiek.ts';
import { definitieFout } from '../text/fout.ts';
import { celLabel, heeftWaarde } from './celtekst.ts';
import type { Keuze } from './keuze.ts';
import { liggend } from './liggend.ts';
import { GRIJS, GROND, scheiding, vullingen } from './palet.ts';
import { spreid } from './spreiding.ts';
import { type Laag, type Streep, streepLaag, type Tekening, type Tekst, tekstLaag } from './tekening.ts';
import { breedsteWoord, breekAf, REGEL, tekstbreedte } from './tekstmaat.ts';

const STRAAL = 88;
const BINNEN = 52;
const MEESTE_DELEN = 5;
/** Fill for the rest of a share: ground for the parts that are named. */
const REST = '#e3e3e3';

/**
 * Parts of a whole as a ring, names and figures at the parts. Shares that do not fill the whole leave a pale rest. A ring
 * with a part missing is no whole, so then, and when the page is too narrow for the names, it becomes lying bars.
 * @throws Fout RING_DELEN when there are more than five parts or more than one series.
 */
export function ring(keuze: Keuze, stijl: Stijl, breed: number): Tekening {
  if (keuze.categorieen.length > MEESTE_DELEN || keuze.reeksen.length > 1) {
    throw definitieFout(
      'RING_DELEN',
      `Een ring is te lezen met één reeks van hoogstens ${MEESTE_DELEN} delen. Kies in grafieken.yaml minder rijen, of vorm 'liggend'.`,
    );
  }
  const cellen = keuze.categorieen.map((c) => c.cellen[0]!);
  const waarden = cellen.flatMap((cel) =>
    heeftWaarde(cel) ? [cel.waarde] : cel.status === 'leeg' ? [0] : [],
  );
  const som = waarden.reduce((a, b) => a + b, 0);
  if (waarden.length < cellen.length || waarden.some((w) => w < 0) || som === 0 || teSmal(keuze, breed))
    return liggend(keuze, stijl, breed);
  // Rounded shares may miss the whole by half a unit each; that is no rest.
  const rest = cellen[0]!.eenheid === '%' && 100 - som > 0.5 * cellen.length ? 100 - som : 0;
  const kleuren = vullingen(waarden.length, stijl);
  const midden = { x: breed / 2, y: STRAAL + 10 };
  const delen = waarden.map((waarde, i) => ({
    nr: i,
    waarde,
    kleur: kleuren[i]!.vulling,
    rand: scheiding(kleuren[i]!),
  }));
  if (rest > 0) delen.push({ nr: delen.length, waarde: rest, kleur: REST, rand: GROND });
  const { teksten, strepen } = labels(keuze, waarden, som + rest, midden, breed);
  const totaal = keuze.totalen[0];
  if (totaal && heeftWaarde(totaal) && totaal.eenheid !== '%' && totaal.waarde === som) {
    teksten.push({ ...midden, regels: [celLabel(totaal)], vet: true, uitlijning: 'center' });
  }
  return { hoogte: 2 * STRAAL + 20, lagen: [bogen(delen, midden), streepLaag(strepen), tekstLaag(teksten)] };
}

/** Beside the ring there must be room for the longest word and for the two figures of a part. */
const teSmal = (keuze: Keuze, breed: number): boolean =>
  keuze.categorieen.some(({ kop, cellen, bijschrift }) => {
    const figuren =
      tekstbreedte(celLabel(cellen[0]!), true) + (bijschrift ? 6 + tekstbreedte(celLabel(bijschrift)) : 0);
    return Math.max(breedsteWoord(kop), figuren) > breed / 2 - STRAAL - 28;
  });

interface Punt {
  readonly x: number;
  readonly y: number;
}

function bogen(
  delen: readonly { nr: number; waarde: number; kleur: string; rand: string }[],
  midden: Punt,
): Laag {
  return {
    data: { values: [...delen] },
    mark: { type: 'arc', outerRadius: STRAAL, innerRadius: BINNEN, strokeWidth: 1.5 },
    encoding: {
      x: { value: midden.x },
      y: { value: midden.y },
      theta: { field: 'waarde', type: 'quantitative', stack: true },
      order: { field: 'nr', type: 'quantitative' },
      fill: { field: 'kleur', type: 'nominal', scale: null, legend: null },
      stroke: { field: 'rand', type: 'nominal', scale: null, legend: null },
    },
  };
}

/** Labels left and right of the ring at the height of their part, moved apart where they would touch. */
function labels(keuze: Keuze, waarden: readonly number[], geheel: number, midden: Punt, breed: number) {
  let voor = 0;
  const delen = waarden.map((waarde, i) => {
    const hoek = ((voor + waarde / 2) / geheel) * 2 * Math.PI;
    voor += waarde;
    const categorie = keuze.categorieen[i]!;
    const bij = categorie.bijschrift ? celLabel(categorie.bijschrift) : '';
    const ruimte = breed / 2 - STRAAL - 40;
    return { i, hoek, naam: breekAf(categorie.kop, ruimte), bij, rechts: Math.sin(hoek) >= 0 };
  });
  const teksten: Tekst[] = [];
  const strepen: Streep[] = [];
  for (const rechts of [true, false]) {
    const kant = delen.filter((deel) => deel.rechts === rechts && waarden[deel.i]! > 0);
    const plekken = kant.map((deel) => ({
      y: midden.y - Math.cos(deel.hoek) * (STRAAL + 12),
      hoogte: (deel.naam.length + 1) * REGEL + 6,
    }));
    const ys = spreid(plekken, 0, 2 * STRAAL + 20);
    const teken = rechts ? 1 : -1;
    const x = midden.x + teken * (STRAAL + 28);
    kant.forEach((deel, k) => {
      const y = ys[k]!;
      const uitlijning = rechts ? ('left' as const) : ('right' as const);
      const waarde = celLabel(keuze.categorieen[deel.i]!.cellen[0]!);
      const top = y - (deel.naam.length * REGEL) / 2;
      // The figure reads first on both sides: on the left the second one stands against the ring.
      const bijBreed = deel.bij === '' ? 0 : tekstbreedte(deel.bij) + 6;
      const bijX = rechts ? x + tekstbreedte(waarde, true) + 6 : x;
      teksten.push({ x: rechts ? x : x - bijBreed, y: top, regels: [waarde], vet: true, uitlijning });
      if (deel.bij !== '') teksten.push({ x: bijX, y: top, regels: [deel.bij], kleur: GRIJS, uitlijning });
      teksten.push({ x, y: y + REGEL / 2, regels: deel.naam, uitlijning });
      const rand = { x: midden.x + Math.sin(deel.hoek) * STRAAL, y: midden.y - Math.cos(deel.hoek) * STRAAL };
      strepen.push({ ...rand, x2: x - teken * 5, y2: y });
    });
  }
  return { teksten, strepen };
}
