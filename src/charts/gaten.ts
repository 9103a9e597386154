import type { Reeksbreuk } from './breuken.ts';
import { GRIJS } from './palet.ts';
import { type Laag, type Streep, streepLaag, type Tekst } from './tekening.ts';
import { tekstbreedte } from './tekstmaat.ts';

/** Extra room between two upright bars, and between two lying ones, where a break stands. */
export const GAT = { staand: 28, liggend: 18 };

/** How far a category moves on for the breaks that stand before it. */
export const verschoven = (breuken: readonly Reeksbreuk[], nr: number, gat: number): number =>
  gat * breuken.filter(({ voor }) => voor <= nr).length;

/** A line where the series are broken, with its mark. */
export interface Breuklijn {
  readonly streep: Streep;
  readonly merk: Tekst;
}

/** Upright, over the height of the plot, with the mark at its top. */
export const staandeBreuk = (teken: string, x: number, boven: number, voet: number): Breuklijn => ({
  streep: { x, y: boven, x2: x, y2: voet },
  merk: { x, y: boven - 8, regels: [teken], kleur: GRIJS, uitlijning: 'center' },
});

/** The breaks between upright bars of which the categories begin at `links`, each in the middle of its gap. */
export const staandeBreuken = (
  breuken: readonly Reeksbreuk[],
  links: (nr: number) => number,
  boven: number,
  voet: number,
): Breuklijn[] =>
  breuken.map(({ teken, voor }) => staandeBreuk(teken, links(voor) - GAT.staand / 2, boven, voet));

/** Lying, over the width of the plot, with the mark at its right end. */
export const liggendeBreuk = (teken: string, y: number, breed: number): Breuklijn => ({
  streep: { x: 0, y, x2: breed - tekstbreedte(teken) - 5, y2: y },
  merk: { x: breed, y, regels: [teken], kleur: GRIJS, uitlijning: 'right' },
});

/** Darker than other hairlines, because this one says something. */
export const breukLaag = (lijnen: readonly Breuklijn[]): Laag[] =>
  lijnen.length === 0
    ? []
    : [
        streepLaag(
          lijnen.map(({ streep }) => streep),
          GRIJS,
        ),
      ];

/** The foot of upright bars from `begin` to `eind`, interrupted at each break by the room that it takes. */
export function voetlijn(begin: number, eind: number, breuken: readonly Breuklijn[], y: number): Streep[] {
  const halve = GAT.staand / 2;
  const punten = [begin, ...breuken.flatMap(({ streep: { x } }) => [x - halve, x + halve]), eind];
  return punten.flatMap((x, i) => (i % 2 === 0 ? [{ x, y, x2: punten[i + 1]!, y2: y }] : []));
}
