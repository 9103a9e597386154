import type { TopLevelSpec } from 'vega-lite';
import { GRIJS, HAARLIJN, INKT, type Lijnstijl, type Vulling } from './palet.ts';
import { LETTER, REGEL } from './tekstmaat.ts';

/** One layer of a Vega-Lite specification. */
export type Laag = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** A chart laid out: its height in units and its layers, drawn in order. x runs right, y runs down, in units. */
export interface Tekening {
  readonly hoogte: number;
  readonly lagen: readonly Laag[];
}

/** From figures to units: the domain of the value axis and the units its ends stand at. */
export interface Schaal {
  readonly domein: readonly [number, number];
  readonly bereik: readonly [number, number];
}

/** Where a figure stands on a scale, in units: what Vega does with the marks, for the labels beside them. */
export const opSchaal = ({ domein, bereik }: Schaal, waarde: number): number =>
  bereik[0] + ((waarde - domein[0]) / (domein[1] - domein[0])) * (bereik[1] - bereik[0]);

/** Domain of the value axis: always with zero, and never empty. */
export function domeinVan(waarden: readonly (number | null)[]): readonly [number, number] {
  const bekend = waarden.filter((waarde) => waarde !== null);
  const hoogste = Math.max(0, ...bekend);
  const laagste = Math.min(0, ...bekend);
  return hoogste === laagste ? [0, 1] : [laagste, hoogste];
}

/** Text of one or more lines; `y` is the middle of the whole block. */
export interface Tekst {
  readonly x: number;
  readonly y: number;
  readonly regels: readonly string[];
  readonly kleur?: string;
  readonly vet?: boolean;
  readonly uitlijning?: 'left' | 'center' | 'right';
}

/** From the middle of a line of figures to its baseline. */
const NAAR_VOETLIJN = LETTER * 0.33;

const units = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null }) as const;
/** A colour that stands in the data itself. */
export const eigenKleur = (field: string) => ({ field, type: 'nominal', scale: null, legend: null }) as const;

export function tekstLaag(teksten: readonly Tekst[]): Laag {
  const values = teksten.map(({ x, y, regels, kleur = INKT, vet = false, uitlijning = 'left' }) => ({
    x,
    y: y - ((regels.length - 1) * REGEL) / 2 + NAAR_VOETLIJN,
    tekst: regels.length === 1 ? regels[0] : regels,
    kleur,
    gewicht: vet ? 700 : 400,
    uitlijning,
  }));
  return {
    data: { values },
    mark: {
      type: 'text',
      baseline: 'alphabetic',
      fontSize: LETTER,
      lineHeight: REGEL,
      align: { expr: 'datum.uitlijning' },
      fontWeight: { expr: 'datum.gewicht' },
    },
    encoding: {
      x: units('x'),
      y: units('y'),
      text: { field: 'tekst', type: 'nominal' },
      color: eigenKleur('kleur'),
    },
  };
}

/** A straight line in units. */
export interface Streep {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

export function streepLaag(strepen: readonly Streep[], kleur = HAARLIJN, dikte = 0.75): Laag {
  return {
    data: { values: [...strepen] },
    mark: { type: 'rule', color: kleur, strokeWidth: dikte },
    encoding: { x: units('x'), y: units('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
  };
}

/** A filled rectangle in units. */
export interface Vlak extends Streep, Vulling {}

export function vlakLaag(vlakken: readonly Vlak[]): Laag {
  return {
    data: { values: [...vlakken] },
    mark: { type: 'rect', strokeWidth: 1 },
    encoding: {
      x: units('x'),
      y: units('y'),
      x2: { field: 'x2' },
      y2: { field: 'y2' },
      fill: eigenKleur('vulling'),
      stroke: eigenKleur('rand'),
    },
  };
}

/** A bar from `van` to `tot` on the value scale, and from `a` to `b` units across it. */
export interface Staaf extends Vulling {
  readonly van: number;
  readonly tot: number;
  readonly a: number;
  readonly b: number;
}

/** Bars on a value scale that Vega draws: upright (values on y) or lying (values on x). */
export function staafLaag(staven: readonly Staaf[], schaal: Schaal, richting: 'staand' | 'liggend'): Laag {
  const waarde = waardeKanaal('van', schaal);
  const [langs, dwars] = richting === 'staand' ? (['y', 'x'] as const) : (['x', 'y'] as const);
  return {
    data: { values: [...staven] },
    mark: { type: 'rect', strokeWidth: 1 },
    encoding: {
      [langs]: waarde,
      [`${langs}2`]: { field: 'tot' },
      [dwars]: units('a'),
      [`${dwars}2`]: { field: 'b' },
      fill: eigenKleur('vulling'),
      stroke: eigenKleur('rand'),
    },
  };
}

const waardeKanaal = (field: string, { domein, bereik }: Schaal) => ({
  field,
  type: 'quantitative' as const,
  axis: null,
  scale: { domain: [...domein], range: [...bereik], nice: false, zero: false },
});

/** A figure on the value scale at `positie` units on the other axis; null where nothing may be drawn. */
export interface Meting {
  readonly positie: number;
  readonly waarde: number | null;
}

/** One line with its points; where a figure lacks the line breaks. */
export function lijnLagen(metingen: readonly Meting[], schaal: Schaal, stijl: Lijnstijl): Laag[] {
  const encoding = { x: units('positie'), y: waardeKanaal('waarde', schaal) };
  const data = { values: [...metingen] };
  return [
    {
      data,
      mark: {
        type: 'line',
        color: stijl.kleur,
        strokeWidth: 2.25,
        strokeDash: [...stijl.streep],
        invalid: 'break-paths-show-domains',
      },
      encoding,
    },
    puntLaag(metingen, schaal, stijl, 'staand'),
  ];
}

/** Points on the value scale: on y when `staand`, on x when `liggend`. */
export function puntLaag(
  metingen: readonly Meting[],
  schaal: Schaal,
  stijl: Pick<Lijnstijl, 'kleur' | 'punt'>,
  richting: 'staand' | 'liggend',
  grootte = 60,
): Laag {
  const [langs, dwars] = richting === 'staand' ? (['y', 'x'] as const) : (['x', 'y'] as const);
  return {
    data: { values: metingen.filter((meting) => meting.waarde !== null) },
    mark: { type: 'point', filled: true, opacity: 1, size: grootte, shape: stijl.punt, color: stijl.kleur },
    encoding: { [langs]: waardeKanaal('waarde', schaal), [dwars]: units('positie') },
  };
}

/** Colour of a label: ink for a figure, grey for what is missing. */
export const labelKleur = (waarde: number | null): string => (waarde === null ? GRIJS : INKT);
