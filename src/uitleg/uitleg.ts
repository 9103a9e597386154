import { celcijfer } from '../figures/celcijfer.ts';
import { jaarVan, maatVan } from '../figures/teller.ts';
import { toonKerncijfer } from '../pages/hulp-cijfers.ts';
import type { Stof } from '../pages/stof.ts';
import { titelInWoorden } from '../pages/verslag.ts';
import { naam as schooljaarnaam } from '../records/schooljaar.ts';
import type { Soort } from '../records/soorten.ts';
import type { Cel, CelStatus } from '../records/tabel.ts';
import { soortVanBron } from '../definition/velden.ts';
import { bronVan } from '../figures/teller.ts';
import { definitieFout } from '../text/fout.ts';
import { getal } from '../text/getallen.ts';
import { type Boom, boomVan, type Rol, type Wijze } from './boom.ts';
import { type Vermelding, vermeldingen } from './gebruik.ts';
import type { Celrijen, Herkomst } from './rijen.ts';
import { samenstelling, type Samenstelling } from './samenstelling.ts';
import { type Celplek, naamVan, padVan, vind } from './vindplaats.ts';
import { tussenstappen, veldnaam, voorwaardenVanCel } from './voorwaarden.ts';

/** How a figure came about; `historie`: taken from a figure of an earlier year; `geen`: there is none. */
export type Hoe = Wijze | 'historie' | 'geen';

/** Rows of one file that count, with the profile it was read with. */
export interface Bronrijen {
  /** Path inside the folder of exports. */
  bestand: string;
  profiel: string;
  rijen: number;
  /** Lines of the file, from 1, ascending; empty for a file without lines. Never a value of a row. */
  regels: readonly number[];
}

/** The rows behind a counted figure. */
export interface Rijtelling {
  rijen: number;
  /** Distinct jongeren among them; null where the rows are about no pupil. */
  jongeren: number | null;
  bestanden: readonly Bronrijen[];
}

/** One figure and what it comes from; its parts are of the same kind. */
export interface Herleiding {
  /** Key of cijfers.yaml, or the path of the cell. */
  naam: string;
  /** Path of the cell in which it stands; null for a figure that stands in none. */
  cel: string | null;
  /** What it counts. */
  tekst: string;
  waarde: number | null;
  /** The value as the report prints it: `434`, `31%`, `n.b.` */
  weergave: string;
  eenheid: string;
  status: CelStatus;
  hoe: Hoe;
  /** How it is counted or worked out, in sentences. */
  uitleg: readonly string[];
  /** What a row must meet to count; all hold together. Empty for what is not counted. */
  voorwaarden: readonly string[];
  /** What it is worked out from: of a share `deel` and `geheel`. */
  delen: readonly { rol: Rol; van: Herleiding }[];
  /** Of a total row or column: what stands in its parts. A total is counted on its own. */
  samenstelling: readonly Samenstelling[];
  /** The rows that count; null when they were not followed or there are none to follow. */
  rijen: Rijtelling | null;
}

/** Everything about one figure: where it comes from and where it stands. */
export interface Uitleg extends Herleiding {
  /** The table of its cell, with what the report says about it. */
  tabel: { id: string; titel: string; definitie: string; bron: string } | null;
  /** Where it stands in the report. */
  vermeldingen: readonly Vermelding[];
}

/**
 * Explains one figure of a counted report: `naam` is a key of cijfers.yaml or a cell path `tabel-id | rij | kolom`. With
 * `rijen` (see `volgRijen`) also from which lines of which files. Throws a definition fault (status 2) with suggestions for
 * a name that is not there.
 */
export function uitlegVan(stof: Stof, naam: string, rijen?: Herkomst): Uitleg {
  const plaats = vind(stof.definitie, naam);
  if (plaats.soort === 'tabel')
    throw definitieFout(
      'GEEN_CIJFER',
      `"${plaats.plan.id}" is een hele tabel; noem een cel als "${plaats.plan.id} | rij | kolom".`,
    );
  const boom = boomVan(stof.definitie, plaats);
  return {
    ...herleid({ stof, rijen }, boom),
    tabel: tabelVan(stof, boom.cel),
    vermeldingen: vermeldingen(stof.definitie, boom),
  };
}

interface Omgeving {
  stof: Stof;
  rijen: Herkomst | undefined;
}

function herleid(o: Omgeving, boom: Boom): Herleiding {
  const { stof } = o;
  const gevolgd = boom.cel && o.rijen?.get(naamVan(boom.cel));
  const { cel, tekst } = celVan(stof, boom, gevolgd);
  const hoe = hoeVan(boom, cel);
  const delen = boom.delen.map(({ rol, boom: deel }) => ({ rol, van: herleid(o, deel) }));
  const geteld = hoe === 'telling' || (hoe === 'geen' && boom.wijze === 'telling');
  return {
    naam: boom.id ?? naamVan(boom.cel!),
    cel: boom.cel && inTabel(stof, boom.cel) ? naamVan(boom.cel) : null,
    tekst,
    waarde: cel.waarde,
    weergave: toonKerncijfer({ cel }),
    eenheid: cel.eenheid,
    status: cel.status,
    hoe,
    uitleg: uitlegzinnen(stof, boom, cel, hoe),
    voorwaarden: geteld && boom.cel ? voorwaardenVanCel(stof.definitie, boom.cel) : [],
    delen,
    samenstelling: hoe === 'telling' && boom.cel ? samenstelling(stof, boom.cel) : [],
    rijen: gevolgd ? rijtelling(stof, gevolgd, hoe) : null,
  };
}

/** The value of a figure; of a cell that is counted but not shown what its rows add up to. */
function celVan(stof: Stof, { id, cel }: Boom, gevolgd: Celrijen | undefined): { cel: Cel; tekst: string } {
  const cijfer = id === undefined ? undefined : stof.cijfers.get(id);
  if (cijfer) return cijfer;
  const plek = cel!;
  const { rij, kolom } = plek;
  if (!rij.verborgen && !kolom.verborgen) {
    const gevonden = celcijfer(stof.definitie, stof, padVan(plek));
    return { cel: gevonden.cel, tekst: gevonden.tekst };
  }
  const waarde = gevolgd?.waarde ?? null;
  return {
    tekst: [rij, kolom].map((item) => item.kop).join(', '),
    cel: {
      waarde,
      status: waarde === null ? 'niet-beschikbaar' : 'ok',
      eenheid: kolom.eenheid ?? rij.eenheid ?? plek.plan.eenheid ?? '',
      decimalen: 0,
      reden: 'dit deel staat niet in de tabel',
    },
  };
}

function hoeVan({ wijze }: Boom, cel: Cel): Hoe {
  if (cel.status === 'niet-beschikbaar') return 'geen';
  return wijze === 'telling' && cel.bron !== undefined ? 'historie' : wijze;
}

const inTabel = ({ definitie }: Stof, { plan }: Celplek): boolean => definitie.tabellen.includes(plan);

function tabelVan(stof: Stof, cel: Celplek | undefined): Uitleg['tabel'] {
  if (!cel || !inTabel(stof, cel)) return null;
  const { id, titel, kop, definitie } = cel.plan;
  const gemaakt = stof.tabellen.get(id);
  return { id, titel: titelInWoorden(stof, kop ?? titel), definitie, bron: gemaakt?.bron ?? '' };
}

function uitlegzinnen(stof: Stof, boom: Boom, cel: Cel, hoe: Hoe): string[] {
  const { definitie } = stof;
  if (hoe === 'geen') return [`Er is geen cijfer: ${cel.reden ?? 'een deel ontbreekt'}.`];
  if (hoe === 'historie') {
    const jaar = boom.cel ? definitie.schooljaar + jaarVan(boom.cel.rij, boom.cel.kolom) : 0;
    return [
      `Van ${schooljaarnaam(jaar)} is geen export gelezen; dit is een eerder gepubliceerd cijfer (bron: ${cel.bron}).`,
    ];
  }
  if (hoe === 'telling' && boom.cel) {
    const { rij, kolom } = boom.cel;
    return [
      ...tussenstappen(definitie, boom.cel),
      maatzin(stof, boom.cel),
      ...(rij.totaal || kolom.totaal ? ['Dit totaal is een eigen telling, geen optelling van cellen.'] : []),
    ];
  }
  if (hoe === 'vast')
    return [
      `Een vast getal uit cijfers.yaml (bron: ${cel.bron ?? 'niet genoemd'}); het programma telt het niet.`,
    ];
  return [rekenzin(boom, cel)];
}

/** What the rows do for the figure. */
function maatzin({ definitie }: Stof, { plan, rij, kolom }: Celplek): string {
  const maat = maatVan(plan, rij, kolom);
  const soort = soortVanBron(bronVan(plan, rij, kolom), definitie)!;
  const rijen = RIJEN[soort] ?? 'rijen';
  if (maat === 'jongeren')
    return `Telt verschillende jongeren: wie meer ${rijen} heeft, telt één keer. Elk totaal is opnieuw geteld.`;
  if (maat === 'meldingen')
    return `Telt meldingen op: het aantal meldingen in elk van de ${rijen}. Waar dat niet is ingevuld, telt de rij als één.`;
  if (typeof maat === 'object')
    return `Telt het getal bij "${veldnaam(maat.som)}" in elk van de ${rijen} op.`;
  return `Telt ${rijen}: elke rij telt één keer.`;
}

const RIJEN: Partial<Record<Soort, string>> = {
  werkprocessen: 'werkprocessen',
  vrijstellingen: 'vrijstellingen',
  handhaving: 'rijen van de handhaving',
  inschrijvingen: 'inschrijvingen',
};

function rekenzin({ wijze, cel: plek }: Boom, cel: Cel): string {
  const afgerond = ['op een heel getal', 'op één decimaal'][cel.decimalen] ?? `op ${cel.decimalen} decimalen`;
  switch (wijze) {
    case 'aandeel': {
      const per = plek?.kolom.aandeel?.per;
      const wat = per === undefined ? 'in procenten' : `keer ${getal(per)}`;
      return `Het deel gedeeld door het geheel, ${wat}, afgerond ${afgerond}.${cel.status === 'leeg' ? ' Een aandeel van nul staat in een tabel als –.' : ''}`;
    }
    case 'som':
      return 'De som van de cijfers hieronder.';
    case 'min':
      return 'Het eerste cijfer hieronder min het tweede.';
    default:
      return `De verandering van oud naar nieuw: het verschil gedeeld door het oude cijfer, in procenten, afgerond ${afgerond}.`;
  }
}

/** The followed rows with the profile of each file; of a figure of an earlier year the one line it stands on. */
function rijtelling({ grootboek }: Stof, gevolgd: Celrijen, hoe: Hoe): Rijtelling | null {
  const met = (bestand: string, rijen: number, regels: readonly number[]): Bronrijen => ({
    bestand,
    profiel: grootboek.bestanden.find((b) => b.bestand === bestand)?.profiel ?? '',
    rijen,
    regels,
  });
  if (hoe === 'historie') {
    const { historie } = gevolgd;
    if (!historie) return null;
    return { rijen: 1, jongeren: null, bestanden: [met(historie.bestand, 1, historie.regels)] };
  }
  if (hoe !== 'telling') return null;
  const { rijen, jongeren, bestanden } = gevolgd;
  const volgorde = new Map(grootboek.bestanden.map(({ bestand }, i) => [bestand, i]));
  return {
    rijen,
    jongeren,
    bestanden: bestanden
      .toSorted((a, b) => (volgorde.get(a.bestand) ?? 0) - (volgorde.get(b.bestand) ?? 0))
      .map(({ bestand, regels }) => met(bestand, regels.length, regels)),
  };
}
