import type { Tijdlijn } from '../definition/grafiek.ts';
import type { Stijl } from '../definition/stijl.ts';
import { opLijn } from './alt.ts';
import { alsVulling, INKT, tekstOp } from './palet.ts';
import {
  opSchaal,
  puntLaag,
  type Schaal,
  streepLaag,
  type Tekening,
  type Tekst,
  tekstLaag,
  type Vlak,
  vlakLaag,
} from './tekening.ts';
import { breedste, breedsteWoord, breekAf, REGEL, tekstbreedte } from './tekstmaat.ts';

const TUSSEN = 8;

interface Vlag {
  readonly bij: number;
  readonly x: number;
  readonly regels: readonly string[];
  readonly breedte: number;
  readonly hoogte: number;
  /** Height of the bottom of the text above the line. */
  readonly onder: number;
}

/**
 * A line of ages or years: above it a flag with words at each point, under it the spans as bands. Flags fly to the right
 * and the earlier one flies higher, so that no pole runs through a text.
 */
export function tijdlijn(grafiek: Tijdlijn, stijl: Stijl, breed: number): Tekening {
  const punten = [...grafiek.punten].sort((a, b) => a.bij - b.bij);
  const plekken = [...punten.map((p) => p.bij), ...(grafiek.vlakken ?? []).flatMap((v) => [v.van, v.tot])];
  const slot = punten.at(-1)!.tekst;
  const laatste = Math.max(breedsteWoord(slot) + 8, Math.min(130, breed * 0.22, tekstbreedte(slot) + 10));
  const schaal: Schaal = {
    domein: [Math.min(...plekken), Math.max(...plekken)],
    bereik: [8, breed - Math.max(12, laatste)],
  };
  const vlaggen = plaatsVlaggen(punten, schaal, breed);
  const lijnY = Math.max(...vlaggen.map((vlag) => vlag.onder + vlag.hoogte)) + 6;
  const banen = plaatsVlakken(grafiek.vlakken ?? [], schaal, breed, stijl, lijnY + 34);
  const kleur = stijl.huis[0];
  return {
    hoogte: banen.onder,
    lagen: [
      streepLaag(vlaggen.map(({ x, onder, hoogte }) => ({ x, y: lijnY, x2: x, y2: lijnY - onder - hoogte }))),
      vlakLaag(banen.vlakken),
      streepLaag([{ x: schaal.bereik[0], y: lijnY, x2: schaal.bereik[1], y2: lijnY }], kleur, 2.5),
      puntLaag(
        punten.map((p) => ({ positie: lijnY, waarde: p.bij })),
        schaal,
        { kleur, punt: 'circle' },
        'liggend',
        90,
      ),
      tekstLaag([
        ...vlaggen.map(({ x, onder, hoogte, regels }) => ({
          x: x + 6,
          y: lijnY - onder - hoogte / 2,
          regels,
        })),
        ...vlaggen.map(({ x, bij }) => ({
          x,
          y: lijnY + 17,
          regels: [opLijn(bij)],
          vet: true,
          uitlijning: 'center' as const,
        })),
        ...banen.teksten,
      ]),
    ],
  };
}

/** From right to left: each flag above those its text would touch. */
function plaatsVlaggen(punten: Tijdlijn['punten'], schaal: Schaal, breed: number): Vlag[] {
  const vlaggen: Vlag[] = [];
  for (const [nr, punt] of [...punten.entries()].reverse()) {
    const x = opSchaal(schaal, punt.bij);
    const volgende = punten[nr + 1];
    const ruimte = (volgende ? opSchaal(schaal, volgende.bij) : breed) - x - 6 - TUSSEN;
    const breedte = Math.min(
      breed - x - 6,
      Math.max(ruimte > 90 ? Math.min(ruimte, 170) : 120, breedsteWoord(punt.tekst)),
    );
    const regels = breekAf(punt.tekst, breedte);
    const eind = x + 6 + breedste(regels);
    const onder = vlaggen
      .filter((vlag) => vlag.x - TUSSEN < eind)
      .reduce((top, vlag) => Math.max(top, vlag.onder + vlag.hoogte + 6), 14);
    vlaggen.push({ bij: punt.bij, x, regels, breedte: eind - x, hoogte: regels.length * REGEL, onder });
  }
  return vlaggen;
}

/** Bands in lanes: spans that overlap get a lane each; words that do not fit in a band stand behind it, or before it at the edge. */
function plaatsVlakken(
  spannen: NonNullable<Tijdlijn['vlakken']>,
  schaal: Schaal,
  breed: number,
  stijl: Stijl,
  boven: number,
): { vlakken: Vlak[]; teksten: Tekst[]; onder: number } {
  const banen: { eind: number; hoogte: number; leden: { vlak: Omzet; tekst: Omzet }[] }[] = [];
  const gemeten = spannen.map((span) => {
    const [x, x2] = [opSchaal(schaal, span.van), opSchaal(schaal, span.tot)];
    return { span, x, x2, past: breedsteWoord(span.tekst) <= x2 - x - 10 };
  });
  // Bands that hold their own words first, so that a short one does not push a long one to the next lane.
  gemeten.sort((a, b) => Number(b.past) - Number(a.past) || a.x - b.x || a.x2 - b.x2);
  for (const { span, x, x2, past } of gemeten) {
    const achter = past || breedsteWoord(span.tekst) <= breed - x2 - 6;
    const regels = breekAf(span.tekst, past ? x2 - x - 10 : Math.max(60, achter ? breed - x2 - 8 : x - 8));
    const eind = past || !achter ? x2 : x2 + 6 + breedste(regels);
    const begin = achter ? x : x - 5 - breedste(regels);
    let baan = banen.find((kandidaat) => kandidaat.eind <= begin + 0.5);
    if (!baan) {
      baan = { eind: 0, hoogte: 0, leden: [] };
      banen.push(baan);
    }
    baan.eind = eind;
    baan.hoogte = Math.max(baan.hoogte, regels.length * REGEL + 10);
    const vulling = alsVulling(stijl.huis[2 + (baan.leden.length % 2)]!, stijl);
    baan.leden.push({
      vlak: (top, hoogte) => ({ x: x + 1, x2: x2 - 1, y: top, y2: top + hoogte, ...vulling }),
      tekst: (top, hoogte) => ({
        x: past ? (x + x2) / 2 : achter ? x2 + 5 : x - 5,
        y: top + hoogte / 2,
        regels,
        kleur: past ? tekstOp(vulling.vulling) : INKT,
        uitlijning: past ? 'center' : achter ? 'left' : 'right',
      }),
    });
  }
  let y = boven;
  const vlakken: Vlak[] = [];
  const teksten: Tekst[] = [];
  for (const baan of banen) {
    for (const lid of baan.leden) {
      vlakken.push(lid.vlak(y, baan.hoogte) as Vlak);
      teksten.push(lid.tekst(y, baan.hoogte) as Tekst);
    }
    y += baan.hoogte + 5;
  }
  return { vlakken, teksten, onder: y };
}

type Omzet = (top: number, hoogte: number) => Vlak | Tekst;
