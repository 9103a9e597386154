import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Definitie } from '../definition/definitie.ts';
import { heeftBrief, laadBrieven } from '../definition/brief.ts';
import { laadDefinitie } from '../definition/laad.ts';
import { suggestie } from '../definition/yaml.ts';
import { verberg } from '../disclosure/verberg.ts';
import { beginAlle } from '../figures/tel.ts';
import type { Tellergeheugen } from '../figures/geheugen.ts';
import { lees, type Recordontvanger, type Vraag } from '../intake/intake.ts';
import { isProfielpad, laadProfielen } from '../intake/profiel.ts';
import { gevraagdeNamen } from '../pages/namen.ts';
import type { Stof } from '../pages/stof.ts';
import type { Kijkpunt } from '../plausibel/kijkpunt.ts';
import { kolomnaamIn } from '../plausibel/kolomnaam.ts';
import { beginPeiling } from '../plausibel/plausibel.ts';
import { GEMEENTE_ONBEKEND, laadGemeenten } from '../records/gemeente.ts';
import type { Grootboek } from '../records/grootboek.ts';
import { type BronRecord, isExport, type Soort } from '../records/soorten.ts';
import { definitieFout } from '../text/fout.ts';
import { basismap, profielmap, versie } from './pakket.ts';
import { vindRegio } from './regio.ts';
import type { Voortgang } from './voortgang.ts';
import { profielVan, vraagVan } from './vraag.ts';

/** Documents of one regio and schooljaar, to be counted in the same pass. */
export type Documenten = readonly [Definitie, ...Definitie[]];

/** Reads and checks a definition, its texts included, before anything is counted. */
export function neemDefinitie(regio: string, opties: { schooljaar?: string }): Definitie {
  const { map, schooljaar } = vindRegio(regio);
  if (schooljaar && opties.schooljaar && schooljaar !== opties.schooljaar)
    throw definitieFout(
      'TWEE_SCHOOLJAREN',
      `"${regio}" is het verslag over ${schooljaar}, maar --schooljaar zegt ${opties.schooljaar}; noem er een.`,
    );
  const definitie = laadDefinitie(map, opties.schooljaar ?? schooljaar, basismap());
  eisBekendeNamen(definitie);
  gevraagdeNamen(definitie);
  return definitie;
}

/** The letters to these gemeenten (all of them when not given), their texts checked before anything is counted. */
export function neemBrieven(rapport: Definitie, gemeenten?: readonly string[]): Definitie[] {
  const brieven = laadBrieven(rapport, gemeenten);
  for (const brief of brieven) gevraagdeNamen(brief);
  return brieven;
}

/** Every letter of a regio; none when it describes none. */
export const alleBrieven = (rapport: Definitie): Definitie[] =>
  heeftBrief(rapport) ? neemBrieven(rapport) : [];

/** The gemeenten and the bronprofiel of regio.yaml are ones that the program knows, by exactly that name. */
function eisBekendeNamen({ regio, map, plaats }: Definitie): void {
  const lijst = laadGemeenten(profielmap());
  for (const [i, gemeente] of regio.gemeenten.entries()) {
    if (lijst.namen.has(gemeente)) continue;
    const bedoeld = lijst.zoek(gemeente) ?? lijst.lijktOp(gemeente);
    throw definitieFout(
      'GEMEENTE_ONBEKEND',
      `"${gemeente}" is geen gemeente zoals het CBS haar noemt${bedoeld === null || bedoeld === GEMEENTE_ONBEKEND ? '.' : `; bedoelt u "${bedoeld}"?`}`,
      plaats('regio', ['gemeenten', i]),
    );
  }
  if (regio.profiel === undefined) return;
  if (isProfielpad(regio.profiel)) {
    if (existsSync(resolve(map, regio.profiel))) return;
    throw definitieFout(
      'PROFIEL_ONTBREEKT',
      `er is geen profiel "${regio.profiel}", gezien vanuit de map van de regio; verbeter de naam of haal deze regel weg.`,
      plaats('regio', ['profiel']),
    );
  }
  const profielen = laadProfielen(profielmap())
    .filter(({ soorten }) => Object.keys(soorten).some((soort) => isExport(soort as Soort)))
    .map(({ naam }) => naam);
  if (!profielen.includes(regio.profiel))
    throw definitieFout(
      'PROFIEL_ONBEKEND',
      `er is geen bronprofiel "${regio.profiel}".${suggestie(regio.profiel, profielen)}`,
      plaats('regio', ['profiel']),
    );
}

/**
 * The folder of exports: the one that was asked for, or that of regio.yaml. Throws a definition fault (status 2) when none
 * is named, or regio.yaml names one that is not there.
 */
export function gegevensmap({ regio, map, plaats }: Definitie, gevraagd: string | undefined): string {
  if (gevraagd !== undefined) return gevraagd;
  if (regio.gegevens === undefined)
    throw definitieFout(
      'GEGEVENS_NIET_GENOEMD',
      'zeg met --gegevens in welke map de exports staan, of zet "gegevens" in regio.yaml.',
    );
  const gegevens = resolve(map, regio.gegevens);
  if (!existsSync(gegevens))
    throw definitieFout(
      'GEGEVENSMAP_ONBEKEND',
      `er is geen map "${regio.gegevens}", gezien vanuit de map van de regio; verbeter dit, of geef de map met --gegevens.`,
      plaats('regio', ['gegevens']),
    );
  return gegevens;
}

/** What was counted for a document, with the questions to the author about the exports it was counted from. */
export interface Geteld extends Stof {
  kijkpunten: readonly Kijkpunt[];
}

/** A pass over the records of some exports. */
export interface Telling {
  ontvang(record: BronRecord): void;
  /** All records are in: the cells of every document, and the questions. Call once. */
  rondAf(grootboek: Grootboek): [Geteld, ...Geteld[]];
}

/**
 * Sets up the count of all documents in one pass; `profiel` is the profile that was asked for, and `geheugen` holds what
 * was counted before over the same records. The questions are about the exports, so they are the same for all documents.
 */
export function beginTelling(
  documenten: Documenten,
  { profiel }: { profiel?: string },
  geheugen?: Tellergeheugen,
): Telling {
  const [eerste] = documenten;
  const telpas = beginAlle(documenten, geheugen);
  const peiling = beginPeiling(documenten);
  return {
    ontvang(record) {
      telpas.ontvang(record);
      peiling.ontvang(record);
    },
    rondAf(grootboek) {
      const { aanwezig, bestanden } = grootboek;
      const uitkomsten = telpas.rondAf(aanwezig);
      const kolomnaam = kolomnaamIn(bestanden, () =>
        laadProfielen(profielmap(), profiel ?? profielVan(eerste.regio.profiel, eerste.map)),
      );
      const kijkpunten = peiling.rondAf({ aanwezig, uitkomsten, kolomnaam });
      const stoffen = uitkomsten.map(
        (uitkomst, i): Geteld => ({
          definitie: documenten[i]!,
          ...verberg(uitkomst, eerste.regio.kleineAantallen),
          grootboek,
          versie: versie(),
          kijkpunten,
        }),
      );
      return stoffen as [Geteld, ...Geteld[]];
    },
  };
}

/** What the intake is asked for these documents. */
export const leesvraag = (
  documenten: Documenten,
  { gegevens, profiel }: { gegevens?: string; profiel?: string },
): Vraag => ({
  ...vraagVan(documenten, gegevensmap(documenten[0], gegevens), profielmap()),
  ...(profiel === undefined ? {} : { profiel }),
});

/**
 * From exports to cells: reads every export once and counts the tables of all documents in the same pass. `ook` looks
 * along at every record.
 */
export async function telAlles(
  documenten: Documenten,
  opties: { gegevens?: string; profiel?: string },
  voortgang: Voortgang,
  ook?: Recordontvanger,
): Promise<[Geteld, ...Geteld[]]> {
  const telling = beginTelling(documenten, opties);
  const vraag = { ...leesvraag(documenten, opties), voortgang: voortgang.rijen };
  const grootboek = await lees(vraag, (record, bestand, regel) => {
    telling.ontvang(record);
    ook?.(record, bestand, regel);
  });
  return telling.rondAf(grootboek);
}
