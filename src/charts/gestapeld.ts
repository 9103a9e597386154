import type { Stijl } from '../definition/stijl.ts';
import { celLabel, heeftWaarde, waardeVan } from './celtekst.ts';
import { breukLaag, GAT, staandeBreuken, verschoven, voetlijn } from './gaten.ts';
import { honderd } from './honderd.ts';
import type { Keuze } from './keuze.ts';
import { GRIJS, HAARLIJN, scheiding, tekstOp, type Vulling, vullingen } from './palet.ts';
import { spreid } from './spreiding.ts';
import { staand } from './staand.ts';
import {
  domeinVan,
  opSchaal,
  type Schaal,
  type Staaf,
  type Streep,
  staafLaag,
  streepLaag,
  type Tekening,
  type Tekst,
  tekstLaag,
} from './tekening.ts';
import { breedste, breedsteWoord, breekAf, REGEL, tekstbreedte } from './tekstmaat.ts';

const VELD = 160;
const BOVEN = 20;
/** A part lower than this has no room for its figure inside. */
const LAAGST = 16;

interface Plaatsing {
  /** Where the first bar begins: its name may be wider. */
  readonly links: number;
  readonly staaf: number;
  readonly stap: number;
  readonly schaal: Schaal;
  readonly namen: readonly (readonly string[])[];
}

/**
 * Parts of a total per category, with the table's own total on top. A stack with a part missing would show a total that
 * is none (or tell a hidden figure), so then, and when the page is too narrow, the bars stand side by side.
 */
export function gestapeld(keuze: Keuze, stijl: Stijl, breed: number): Tekening {
  if (keuze.totHonderd) return honderd(keuze, stijl, breed);
  const plaatsing = plaats(keuze, breed);
  if (plaatsing === null || keuze.naast.some((ander) => plaats(ander, breed) === null))
    return staand(keuze, stijl, breed);
  const kleuren = vullingen(keuze.reeksen.length, stijl, keuze.chronologischeReeksen);
  const { staaf, stap, schaal } = plaatsing;
  const links = (nr: number): number =>
    plaatsing.links + nr * stap + verschoven(keuze.breuken, nr, GAT.staand);
  const voet = schaal.bereik[0];
  const stapels = keuze.categorieen.map((_, nr) => stapel(keuze, nr, links(nr), plaatsing, kleuren));
  const breuklijnen = staandeBreuken(keuze.breuken, links, BOVEN - 2, voet);
  return {
    hoogte: voet + 9 + voetHoogte(keuze, stap),
    lagen: [
      staafLaag(
        stapels.flatMap(({ staven }) => staven),
        schaal,
        'staand',
      ),
      streepLaag(
        voetlijn(links(0), links(keuze.categorieen.length - 1) + staaf, breuklijnen, voet),
        HAARLIJN,
        1,
      ),
      streepLaag(stapels.flatMap(({ strepen }) => strepen)),
      ...breukLaag(breuklijnen),
      tekstLaag([...breuklijnen.map(({ merk }) => merk), ...stapels.flatMap(({ teksten }) => teksten)]),
    ],
  };
}

/** The parts of one category on each other from `a` units on, with their figures, its name below and its total on top. */
function stapel(
  keuze: Keuze,
  nr: number,
  a: number,
  plaatsing: Plaatsing,
  kleuren: readonly Vulling[],
): { staven: Staaf[]; teksten: Tekst[]; strepen: Streep[] } {
  const { staaf, stap, schaal } = plaatsing;
  const { kop, cellen, totaal } = keuze.categorieen[nr]!;
  const delen = delenVan(cellen.map((cel) => waardeVan(cel) ?? 0));
  const staven = delen.flatMap((deel, i) => {
    const { vulling } = kleuren[i]!;
    return deel.tot > deel.van ? [{ ...deel, a, b: a + staaf, vulling, rand: scheiding(kleuren[i]!) }] : [];
  });
  const { teksten, strepen } = labels(keuze, nr, a + staaf, plaatsing, delen, (i) =>
    tekstOp(kleuren[i]!.vulling),
  );
  const x = a + staaf / 2;
  const naam = breekAf(kop, stap - 8);
  const y = schaal.bereik[0] + 7 + (naam.length * REGEL) / 2;
  teksten.push({ x, y, regels: naam, uitlijning: 'center' });
  if (totaal && celLabel(totaal) !== '') {
    const top = opSchaal(schaal, delen.at(-1)!.tot) - 10;
    teksten.push({ x, y: top, regels: [celLabel(totaal)], vet: true, uitlijning: 'center' });
  }
  return { staven, teksten, strepen };
}

const voetHoogte = (keuze: Keuze, stap: number): number =>
  Math.max(...keuze.categorieen.map((c) => breekAf(c.kop, stap - 8).length)) * REGEL;

/** A part of a stack, from and to on the value scale. */
interface Deel {
  readonly van: number;
  readonly tot: number;
}

function delenVan(waarden: readonly number[]): Deel[] {
  let van = 0;
  return waarden.map((waarde) => {
    const deel = { van, tot: van + waarde };
    van = deel.tot;
    return deel;
  });
}

/** Null when a part is missing, and when the page is too narrow. */
function plaats(keuze: Keuze, breed: number): Plaatsing | null {
  if (!keuze.categorieen.every((c) => c.cellen.every((cel) => cel.status === 'leeg' || heeftWaarde(cel))))
    return null;
  const aantal = keuze.categorieen.length;
  const waarde = breedste(
    keuze.categorieen.flatMap((c) => [...c.cellen.map(celLabel), c.totaal ? celLabel(c.totaal) : '']),
    true,
  );
  const namen = keuze.reeksen.map((naam) => breekAf(naam, breed * 0.24));
  const rechts = 20 + waarde + 6 + breedste(namen.flat());
  const smalst = Math.max(waarde + 8, 30);
  const tussen = waarde + 26;
  const woord = Math.max(...keuze.categorieen.map((c) => breedsteWoord(c.kop))) + 8;
  const eerste = keuze.categorieen[0]!.kop;
  const uitstek = Math.max(0, Math.min(tekstbreedte(eerste) - smalst, tussen - 8) / 2);
  const ruimte = (breed - keuze.breuken.length * GAT.staand - rechts - uitstek + tussen) / aantal;
  const stap = Math.min(ruimte, Math.max(78 + tussen, woord));
  if (stap < Math.max(smalst + tussen, woord)) return null;
  const staaf = Math.min(78, stap - tussen);
  const sommen = [keuze, ...keuze.naast].flatMap(({ categorieen }) =>
    categorieen.map((c) => c.cellen.reduce((som, cel) => som + (waardeVan(cel) ?? 0), 0)),
  );
  const negatief = keuze.categorieen.some((c) => c.cellen.some((cel) => (waardeVan(cel) ?? 0) < 0));
  if (negatief) return null;
  const links = Math.max(0, (breedste(breekAf(eerste, stap - 8)) - staaf) / 2);
  return { links, staaf, stap, namen, schaal: { domein: domeinVan(sommen), bereik: [BOVEN + VELD, BOVEN] } };
}

/** Figures inside their part, or beside it where it is too low; beside the last stack the names of the parts. */
function labels(
  keuze: Keuze,
  nr: number,
  x: number,
  { staaf, schaal, namen }: Plaatsing,
  delen: readonly Deel[],
  kleurIn: (i: number) => string,
): { teksten: Tekst[]; strepen: Streep[] } {
  const laatste = nr === keuze.categorieen.length - 1;
  const teksten: Tekst[] = [];
  const buiten: { i: number; y: number; hoogte: number; waarde: string }[] = [];
  keuze.categorieen[nr]!.cellen.forEach((cel, i) => {
    const [onder, boven] = [opSchaal(schaal, delen[i]!.van), opSchaal(schaal, delen[i]!.tot)];
    const y = (onder + boven) / 2;
    const binnen = onder - boven >= LAAGST;
    if (binnen) {
      teksten.push({
        x: x - staaf / 2,
        y,
        regels: [celLabel(cel)],
        kleur: kleurIn(i),
        vet: true,
        uitlijning: 'center',
      });
    }
    if (laatste || (!binnen && celLabel(cel) !== '')) {
      const hoogte = laatste ? Math.max(1, namen[i]!.length) * REGEL : REGEL;
      buiten.push({ i, y, hoogte, waarde: binnen ? '' : celLabel(cel) });
    }
  });
  const ys = spreid(buiten, 0, schaal.bereik[0] + 4);
  const strepen = buiten.map(({ y }, k) => ({ x: x + 2, y, x2: x + 12, y2: ys[k]! }));
  buiten.forEach(({ i, waarde }, k) => {
    const y = ys[k]!;
    if (waarde !== '') teksten.push({ x: x + 15, y, regels: [waarde], vet: true });
    const naamX = x + 15 + (waarde === '' ? 0 : tekstbreedte(waarde, true) + 6);
    if (laatste) teksten.push({ x: naamX, y, regels: namen[i]!, kleur: GRIJS });
  });
  return { teksten, strepen };
}
