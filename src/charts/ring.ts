import type { Stijl } from '../definition/stijl.ts';
import { definitieFout } from '../text/fout.ts';
import { restVan } from './aandelen.ts';
import { celLabel, heeftWaarde } from './celtekst.ts';
import type { Categorie, Keuze } from './keuze.ts';
import { liggend } from './liggend.ts';
import { GRIJS, GROND, scheiding, type Vulling, vullingen } from './palet.ts';
import { sleutelRijen } from './ringsleutel.ts';
import { spreid } from './spreiding.ts';
import {
  eigenKleur,
  type Laag,
  type Streep,
  streepLaag,
  type Tekening,
  type Tekst,
  tekstLaag,
} from './tekening.ts';
import { breedste, breedsteWoord, breekAf, REGEL, tekstbreedte } from './tekstmaat.ts';

/** Radius of the ring with names beside it; a narrow one has at most this, and at least what its total needs. */
const STRAAL = { naast: 88, smal: 66, minst: 38 };
/** Radius of the hole, as a part of that of the ring. */
const GAT = 0.59;
const MEESTE_DELEN = 5;
/** From the ring to its labels: names and figures, or figures alone. */
const NAAST = { naam: 28, figuur: 9 };
/** Fill for the rest of a share: ground for the parts that are named. */
const REST = '#e3e3e3';

/** A part of the ring: where its middle is, as an angle from the top, and its fill. */
interface Deel {
  readonly categorie: Categorie;
  readonly waarde: number;
  readonly hoek: number;
  readonly kleur: Vulling;
}

/** A part to draw; the rest of a share is one without a name. */
interface Boog {
  readonly nr: number;
  readonly waarde: number;
  readonly kleur: string;
  readonly rand: string;
}

/**
 * Parts of a whole as a ring, names and figures at the parts. Shares that do not fill the whole leave a pale rest. Where
 * the page is too narrow for the names they stand under the ring, each with a swatch. A ring with a part missing is no
 * whole, so then it becomes lying bars.
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
  if (waarden.length < cellen.length || waarden.some((w) => w < 0) || som === 0)
    return liggend(keuze, stijl, breed);
  const rest = restVan(cellen, som);
  const delen = delenVan(keuze, waarden, som + rest, vullingen(waarden.length, stijl));
  const bogen = delen.map(({ waarde, kleur }, nr) => ({
    nr,
    waarde,
    kleur: kleur.vulling,
    rand: scheiding(kleur),
  }));
  if (rest > 0) bogen.push({ nr: delen.length, waarde: rest, kleur: REST, rand: GROND });
  const totaal = keuze.totalen[0];
  const heelGetal = totaal && heeftWaarde(totaal) && totaal.eenheid !== '%' && totaal.waarde === som;
  const midden = heelGetal ? celLabel(totaal) : '';
  return teSmal(delen, breed) ? smal(delen, bogen, midden, breed) : ruim(delen, bogen, midden, breed);
}

function delenVan(
  keuze: Keuze,
  waarden: readonly number[],
  geheel: number,
  kleuren: readonly Vulling[],
): Deel[] {
  let voor = 0;
  return waarden.map((waarde, i) => {
    const hoek = ((voor + waarde / 2) / geheel) * 2 * Math.PI;
    voor += waarde;
    return { categorie: keuze.categorieen[i]!, waarde, hoek, kleur: kleuren[i]! };
  });
}

const figuur = ({ categorie }: Deel): string => celLabel(categorie.cellen[0]!);
const aandeel = ({ categorie }: Deel): string => (categorie.bijschrift ? celLabel(categorie.bijschrift) : '');
const isRechts = ({ hoek }: Deel): boolean => Math.sin(hoek) >= 0;

/** Beside the ring there must be room for the longest word and for the two figures of a part. */
const teSmal = (delen: readonly Deel[], breed: number): boolean =>
  delen.some((deel) => {
    const figuren = tekstbreedte(figuur(deel), true) + (aandeel(deel) ? 6 + tekstbreedte(aandeel(deel)) : 0);
    return Math.max(breedsteWoord(deel.categorie.kop), figuren) > breed / 2 - STRAAL.naast - NAAST.naam;
  });

interface Punt {
  readonly x: number;
  readonly y: number;
}

/** Names and figures left and right of the ring at the height of their part, moved apart where they would touch. */
function ruim(delen: readonly Deel[], bogen: readonly Boog[], totaal: string, breed: number): Tekening {
  const ruimte = breed / 2 - STRAAL.naast - 40;
  const namen = new Map(delen.map((deel) => [deel, breekAf(deel.categorie.kop, ruimte)]));
  const hoog = (deel: Deel): number => (namen.get(deel)!.length + 1) * REGEL + 6;
  const kanten = [true, false].map((rechts) => delen.filter((d) => isRechts(d) === rechts && d.waarde > 0));
  const nodig = kanten.map((kant) => kant.reduce((som, deel) => som + hoog(deel), 0));
  const hoogte = Math.max(2 * STRAAL.naast + 20, ...nodig);
  const midden = { x: breed / 2, y: hoogte / 2 };
  const teksten: Tekst[] = [];
  const strepen: Streep[] = [];
  for (const kant of kanten) {
    const plekken = kant.map((d) => ({
      y: midden.y - Math.cos(d.hoek) * (STRAAL.naast + 12),
      hoogte: hoog(d),
    }));
    const ys = spreid(plekken, 0, hoogte);
    kant.forEach((deel, k) => {
      const teken = isRechts(deel) ? 1 : -1;
      const x = midden.x + teken * (STRAAL.naast + NAAST.naam);
      teksten.push(...naamMetFiguren(deel, namen.get(deel)!, x, ys[k]!));
      strepen.push({ ...opRand(deel, midden, STRAAL.naast), x2: x - teken * 5, y2: ys[k]! });
    });
  }
  return {
    hoogte,
    lagen: [
      boogLaag(bogen, midden, STRAAL.naast),
      streepLaag(strepen),
      tekstLaag([...teksten, ...inHetMidden(totaal, midden)]),
    ],
  };
}

/** The figure reads first on both sides: on the left the second one stands against the ring. */
function naamMetFiguren(deel: Deel, naam: readonly string[], x: number, y: number): Tekst[] {
  const rechts = isRechts(deel);
  const uitlijning = rechts ? ('left' as const) : ('right' as const);
  const [waarde, bij] = [figuur(deel), aandeel(deel)];
  const top = y - (naam.length * REGEL) / 2;
  const bijBreed = bij === '' ? 0 : tekstbreedte(bij) + 6;
  const bijX = rechts ? x + tekstbreedte(waarde, true) + 6 : x;
  return [
    { x: rechts ? x : x - bijBreed, y: top, regels: [waarde], vet: true, uitlijning },
    ...(bij === '' ? [] : [{ x: bijX, y: top, regels: [bij], kleur: GRIJS, uitlijning }]),
    { x, y: y + REGEL / 2, regels: naam, uitlijning },
  ];
}

/** A small ring with its shares (or figures) around it, and under it a line per part with its name and figure. */
function smal(delen: readonly Deel[], bogen: readonly Boog[], totaal: string, breed: number): Tekening {
  const metAandeel = delen.some((deel) => aandeel(deel) !== '');
  const label = (deel: Deel): string => (metAandeel ? aandeel(deel) : figuur(deel));
  const opzij = breedste(delen.map(label), true) + NAAST.figuur;
  const straal = Math.max(STRAAL.minst, Math.min(STRAAL.smal, breed / 2 - opzij));
  const hoogte = 2 * (straal + NAAST.figuur + REGEL / 2);
  const midden = { x: breed / 2, y: hoogte / 2 };
  const teksten: Tekst[] = [];
  for (const rechts of [true, false]) {
    const kant = delen.filter((deel) => isRechts(deel) === rechts && label(deel) !== '' && deel.waarde > 0);
    const ys = spreid(
      kant.map((deel) => ({ y: opRand(deel, midden, straal + NAAST.figuur).y, hoogte: REGEL })),
      0,
      hoogte,
    );
    kant.forEach((deel, k) => {
      const x = naastRing(midden, straal + NAAST.figuur, ys[k]!, rechts);
      teksten.push({
        x,
        y: ys[k]!,
        regels: [label(deel)],
        vet: true,
        uitlijning: rechts ? 'left' : 'right',
      });
    });
  }
  const namen = delen.map((deel) => ({
    naam: deel.categorie.kop,
    figuur: metAandeel ? figuur(deel) : '',
    kleur: deel.kleur,
  }));
  const sleutel = sleutelRijen(namen, hoogte + 8, breed);
  return {
    hoogte: sleutel.onder,
    lagen: [
      boogLaag(bogen, midden, straal),
      sleutel.staaltjes,
      tekstLaag([...teksten, ...inHetMidden(totaal, midden), ...sleutel.teksten]),
    ],
  };
}

/** Where a label at height `y` stands free of a circle: left or right of it. */
function naastRing(midden: Punt, straal: number, y: number, rechts: boolean): number {
  const half = Math.sqrt(Math.max(0, straal ** 2 - (y - midden.y) ** 2));
  return midden.x + (rechts ? 1 : -1) * Math.max(3, half);
}

const opRand = ({ hoek }: Deel, midden: Punt, straal: number): Punt => ({
  x: midden.x + Math.sin(hoek) * straal,
  y: midden.y - Math.cos(hoek) * straal,
});

const inHetMidden = (totaal: string, midden: Punt): Tekst[] =>
  totaal === '' ? [] : [{ ...midden, regels: [totaal], vet: true, uitlijning: 'center' }];

function boogLaag(delen: readonly Boog[], midden: Punt, straal: number): Laag {
  return {
    data: { values: [...delen] },
    mark: { type: 'arc', outerRadius: straal, innerRadius: Math.round(straal * GAT), strokeWidth: 1.5 },
    encoding: {
      x: { value: midden.x },
      y: { value: midden.y },
      theta: { field: 'waarde', type: 'quantitative', stack: true },
      order: { field: 'nr', type: 'quantitative' },
      fill: eigenKleur('kleur'),
      stroke: eigenKleur('rand'),
    },
  };
}
