import type { Stijl } from '../definition/stijl.ts';
import { getal } from '../text/getallen.ts';
import { celLabel, waardeVan } from './celtekst.ts';
import { type Categorie, type Keuze, waardenVan } from './keuze.ts';
import { type Breuklijn, breukLaag, staandeBreuk } from './gaten.ts';
import { GRIJS, GROND, HAARLIJN, lijnstijlen, verdonker } from './palet.ts';
import { spreid } from './spreiding.ts';
import {
  domeinVan,
  labelKleur,
  lijnLagen,
  type Meting,
  opSchaal,
  type Schaal,
  streepLaag,
  type Tekening,
  type Tekst,
  tekstLaag,
  type Vlak,
  vlakLaag,
} from './tekening.ts';
import { breedste, breedsteWoord, breekAf, REGEL, tekstbreedte } from './tekstmaat.ts';

const VELD = 150;
const BOVEN = 18;
/** From the last point to its label. */
const NAAST = 10;

interface Plaatsing {
  readonly xs: readonly number[];
  readonly schaal: Schaal;
  readonly namen: readonly (readonly string[])[];
  /** Too many points for a label at each: then an axis with ticks, and labels at the ends only. */
  readonly dicht: boolean;
  readonly voeten: readonly (readonly string[])[];
}

/** Colours of names and of what is missing, one per series: a missing figure has no line to stand at. */
interface MetKleur extends Plaatsing {
  readonly kleuren: readonly string[];
}

const figuurkleur = (waarde: number | null, kleuren: readonly string[], reeks: number): string =>
  waarde === null && kleuren.length > 1 ? kleuren[reeks]! : labelKleur(waarde);

/** Development over years: a line per series with its name at the end, and a figure at each point. */
export function lijn(keuze: Keuze, stijl: Stijl, breed: number): Tekening {
  const stijlen = lijnstijlen(keuze.reeksen.length, stijl);
  const plaatsing = { ...plaats(keuze, breed), kleuren: stijlen.map(({ kleur }) => verdonker(kleur, 4.5)) };
  const { xs, schaal, dicht, voeten } = plaatsing;
  const voet = schaal.bereik[0];
  const laatste = xs.length - 1;
  const breuklijnen = breukenTussen(keuze, plaatsing);
  const labels = keuze.categorieen.flatMap((_, nr) =>
    nr === laatste || (nr === 0 && !dicht) ? [] : puntLabels(keuze, plaatsing, nr, breuklijnen),
  );
  const einden = [
    ...(dicht || laatste === 0 ? [] : beginLabels(keuze, plaatsing)),
    ...eindLabels(keuze, plaatsing),
  ];
  const as = dicht ? waardeAs(schaal, xs) : { strepen: [], teksten: [] };
  const regels = Math.max(...voeten.map((naam) => naam.length));
  return {
    hoogte: voet + 10 + regels * REGEL,
    lagen: [
      streepLaag(as.strepen, '#dddddd'),
      streepLaag(
        xs.map((x) => ({ x, y: voet, x2: x, y2: voet + 4 })),
        HAARLIJN,
        1,
      ),
      ...breukLaag(breuklijnen),
      ...stijlen.flatMap((eigen, i) => lijnLagen(metingenVan(keuze, i, xs), schaal, eigen)),
      vlakLaag(labels.map(achter)),
      streepLaag([{ x: xs[0]!, y: voet, x2: xs.at(-1)!, y2: voet }], HAARLIJN, 1),
      tekstLaag([
        ...as.teksten,
        ...breuklijnen.map(({ merk }) => merk),
        ...labels,
        ...einden,
        ...voeten.flatMap((voetnaam, nr) => onderPunt(voetnaam, xs[nr]!, voet)),
      ]),
    ],
  };
}

/** The points of one series; a break leaves a gap between the points on both sides of it. */
const metingenVan = (keuze: Keuze, reeks: number, xs: readonly number[]): Meting[] =>
  keuze.categorieen.flatMap((c, nr) => {
    const punt = { positie: xs[nr]!, waarde: waardeVan(c.cellen[reeks]!) };
    const breuk = keuze.breuken.some(({ voor, reeksen }) => voor === nr && reeksen.includes(reeks));
    return breuk ? [{ positie: midden(xs, nr), waarde: null }, punt] : [punt];
  });

/** Halfway this point and the one before it. */
const midden = (xs: readonly number[], nr: number): number => (xs[nr - 1]! + xs[nr]!) / 2;

const breukenTussen = ({ breuken }: Keuze, { xs, schaal }: Plaatsing): Breuklijn[] =>
  breuken.map(({ teken, voor }) =>
    staandeBreuk(teken, midden(xs, voor), schaal.bereik[1] - 2, schaal.bereik[0]),
  );

function onderPunt(regels: readonly string[], x: number, voet: number): Tekst[] {
  return regels.length === 0
    ? []
    : [{ x, y: voet + 8 + (regels.length * REGEL) / 2, regels, uitlijning: 'center' }];
}

function plaats(keuze: Keuze, breed: number): Plaatsing {
  const aantal = keuze.categorieen.length;
  const labelBreed = breedste(
    keuze.categorieen.flatMap((c) => c.cellen.map(celLabel)),
    true,
  );
  const eindWaarde = breedste(keuze.categorieen.at(-1)!.cellen.map(celLabel), true);
  const namen = keuze.reeksen.map((naam) => (keuze.reeksen.length > 1 ? breekAf(naam, breed * 0.24) : []));
  const rechts = NAAST + eindWaarde + (namen.flat().length > 0 ? 7 + breedste(namen.flat()) : 0) + 1;
  const domein = domeinVan(waardenVan(keuze));
  const schaal: Schaal = { domein, bereik: [BOVEN + VELD, BOVEN] };
  const halve = (c: Categorie): number => Math.min(60, breedste(breekAf(c.kop, 120)) / 2);
  const beginWaarde = breedste(keuze.categorieen[0]!.cellen.map(celLabel), true) + NAAST + 1;
  const eind = breed - Math.max(rechts, halve(keuze.categorieen.at(-1)!));
  const ruim = aantal > 1 ? (eind - beginWaarde) / (aantal - 1) : 0;
  const dicht = aantal > 1 && (ruim < labelBreed + 12 || (aantal > 6 && keuze.reeksen.length > 2));
  const links = Math.max(halve(keuze.categorieen[0]!), dicht ? asBreed(schaal) : beginWaarde);
  const afstand = (eind - links) / Math.max(1, aantal - 1);
  const xs = keuze.categorieen.map((_, nr) => links + nr * afstand);
  return { xs, schaal, namen, dicht, voeten: voetregels(keuze.categorieen, afstand) };
}

/** Names under the points: all of them when they fit; else every second, third… counted from the last, the newest. */
function voetregels(categorieen: readonly Categorie[], afstand: number): string[][] {
  const woord = Math.max(...categorieen.map((c) => breedsteWoord(c.kop))) + 8;
  const elke = categorieen.length === 1 ? 1 : Math.ceil(woord / afstand);
  const breedte = Math.min(120, Math.max(woord, afstand * elke - 8));
  return categorieen.map((c, nr) =>
    (categorieen.length - 1 - nr) % elke === 0 ? breekAf(c.kop, breedte) : [],
  );
}

/** Where a series stands at a category; a missing figure halfway its neighbours, so that its "n.b." stands in the gap. */
function hoogteVan(keuze: Keuze, reeks: number, nr: number, schaal: Schaal): number {
  const waarden = keuze.categorieen.map((c) => waardeVan(c.cellen[reeks]!));
  const eigen = waarden[nr];
  if (typeof eigen === 'number') return opSchaal(schaal, eigen);
  const buren = [
    waarden.slice(0, nr).findLast((w) => w !== null),
    waarden.slice(nr + 1).find((w) => w !== null),
  ];
  const bekend = buren.filter((w) => typeof w === 'number');
  if (bekend.length === 0) return schaal.bereik[0] - 8;
  const tussenin = opSchaal(schaal, bekend.reduce((som, w) => som + w, 0) / bekend.length);
  return Math.min(tussenin, schaal.bereik[0] - 8);
}

/** Places of a label around its point, best first: above, below, beside, further away. */
const PLAATSEN = [
  { dx: 0, dy: -13 },
  { dx: 0, dy: 14 },
  { dx: 1, dy: 0 },
  { dx: -1, dy: 0 },
  { dx: 1, dy: -6 },
  { dx: -1, dy: -6 },
  ...[26, 39, 52, 65, 78, 91].flatMap((dy) => [
    { dx: 0, dy: -dy },
    { dx: 0, dy },
  ]),
];
const OP_DE_PLEK = { dx: 0, dy: 0 };

/**
 * Labels at the points of one category: clear of each other, of the other points and of the foot of the chart. In a dense
 * chart only what is missing gets one.
 */
function puntLabels(
  keuze: Keuze,
  { xs, schaal, dicht, kleuren }: MetKleur,
  nr: number,
  breuklijnen: readonly Breuklijn[],
): Tekst[] {
  const cellen = keuze.categorieen[nr]!.cellen;
  const ys = cellen.map((_, i) => hoogteVan(keuze, i, nr, schaal));
  const volgorde = cellen.map((_, i) => i).sort((a, b) => ys[a]! - ys[b]! || a - b);
  const bezet: Vlak[] = breuklijnen.map(({ merk }) => achter(merk));
  return volgorde.flatMap((i) => {
    const tekst = celLabel(cellen[i]!);
    const waarde = waardeVan(cellen[i]!);
    if (tekst === '' || (dicht && waarde !== null)) return [];
    const halve = tekstbreedte(tekst, true) / 2;
    const wensen = (waarde === null ? [OP_DE_PLEK, ...PLAATSEN] : PLAATSEN).map(
      ({ dx, dy }): Tekst => ({
        x: xs[nr]! + dx * (halve + 8),
        y: ys[i]! + dy,
        regels: [tekst],
        vet: true,
        kleur: figuurkleur(waarde, kleuren, i),
        uitlijning: 'center',
      }),
    );
    const punten = ys.flatMap((y, j) =>
      j === i || waardeVan(cellen[j]!) === null ? [] : [puntVlak(xs[nr]!, y)],
    );
    const vrij = (label: Tekst): boolean =>
      label.y <= schaal.bereik[0] - 6 &&
      [...bezet, ...punten].every((ander) => !overlapt(achter(label), ander));
    const gekozen = wensen.find(vrij) ?? wensen[0]!;
    bezet.push(achter(gekozen));
    return [gekozen];
  });
}

const puntVlak = (x: number, y: number): Vlak => ({ x: x - 4, x2: x + 4, y: y - 4, y2: y + 4, ...WIT });

const overlapt = (a: Vlak, b: Vlak): boolean => a.x < b.x2 && b.x < a.x2 && a.y < b.y2 && b.y < a.y2;

/** Left of the first points their figures, moved apart where lines start close together. */
function beginLabels(keuze: Keuze, { xs, schaal, kleuren }: MetKleur): Tekst[] {
  const cellen = keuze.categorieen[0]!.cellen;
  const plekken = cellen.map((_, i) => ({ y: hoogteVan(keuze, i, 0, schaal), hoogte: REGEL }));
  const ys = spreid(plekken, 0, schaal.bereik[0] + 4);
  return cellen.flatMap((cel, i) => {
    const kleur = figuurkleur(waardeVan(cel), kleuren, i);
    const label: Tekst = { x: xs[0]! - NAAST, y: ys[i]!, regels: [celLabel(cel)], vet: true, kleur };
    return celLabel(cel) === '' ? [] : [{ ...label, uitlijning: 'right' as const }];
  });
}

/** At the end of each line its last figure and its name, moved apart where lines end close together. */
function eindLabels(keuze: Keuze, { xs, schaal, namen, kleuren }: MetKleur): Tekst[] {
  const nr = xs.length - 1;
  const cellen = keuze.categorieen[nr]!.cellen;
  const plekken = cellen.map((_, i) => ({
    y: hoogteVan(keuze, i, nr, schaal),
    hoogte: Math.max(1, namen[i]!.length) * REGEL + 1,
  }));
  const ys = spreid(plekken, 0, schaal.bereik[0] + REGEL);
  const x = xs[nr]! + NAAST;
  const naamX = x + breedste(cellen.map(celLabel), true) + 7;
  return cellen.flatMap((cel, i) => {
    const waarde: Tekst = {
      x,
      y: ys[i]!,
      regels: [celLabel(cel)],
      vet: true,
      kleur: labelKleur(waardeVan(cel)),
    };
    const naam: Tekst = { x: naamX, y: ys[i]!, regels: namen[i]!, kleur: kleuren[i]! };
    return [waarde, naam].filter((tekst) => tekst.regels.length > 0 && tekst.regels[0] !== '');
  });
}

const WIT = { vulling: GROND, rand: GROND };

/** White behind a label, so that no line runs through it. */
function achter(label: Tekst): Vlak {
  const halve = tekstbreedte(label.regels[0]!, true) / 2 + 1.5;
  const { x, y } = label;
  return { x: x - halve, x2: x + halve, y: y - 6, y2: y + 6, ...WIT };
}

/** Round steps of 1, 2 or 5 × 10ⁿ: at most five. */
function stappen([laagste, hoogste]: readonly [number, number]): number[] {
  const ruw = (hoogste - laagste) / 4;
  const macht = 10 ** Math.floor(Math.log10(ruw));
  const stap = [1, 2, 5, 10].map((factor) => factor * macht).find((s) => s >= ruw)!;
  const eerste = Math.ceil(laagste / stap);
  return Array.from({ length: Math.floor(hoogste / stap) - eerste + 1 }, (_, i) => (eerste + i) * stap);
}

const asTekst = (waarde: number): string => getal(waarde, Number.isInteger(waarde) ? 0 : 1);
const asBreed = (schaal: Schaal): number => breedste(stappen(schaal.domein).map(asTekst)) + 10;

function waardeAs(schaal: Schaal, xs: readonly number[]) {
  const plekken = stappen(schaal.domein).map((waarde) => ({ waarde, y: opSchaal(schaal, waarde) }));
  return {
    strepen: plekken.map(({ y }) => ({ x: xs[0]!, y, x2: xs.at(-1)!, y2: y })),
    teksten: plekken.map(({ waarde, y }) => ({
      x: xs[0]! - 8,
      y,
      regels: [asTekst(waarde)],
      kleur: GRIJS,
      uitlijning: 'right' as const,
    })),
  };
}
