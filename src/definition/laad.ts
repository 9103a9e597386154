import { join } from 'node:path';
import { type Peildata, STANDAARD_PEILDATA } from '../records/peildatum.ts';
import { eisSchooljaar } from '../records/schooljaar.ts';
import { slug } from '../text/slug.ts';
import { definitieFout, type Plaats } from '../text/fout.ts';
import { type AsOmgeving, werkUit } from './assen.ts';
import { type BreukDef, breukenSchema, maakBreuken } from './breuk.ts';
import { cijfersSchema } from './cijfer.ts';
import { controleerBreuken } from './controle/breuken.ts';
import { type Boek, controleerPer } from './controle/per.ts';
import { controleer } from './controle.ts';
import type { Definitie, TabelPlan } from './definitie.ts';
import { grafiekenSchema } from './grafiek.ts';
import { eisEigenBlad } from './eigenblad.ts';
import { leesHoofdstukken } from './hoofdstukken.ts';
import { eisBestand } from './lees.ts';
import { type Omgeving, onbekendePlaatshouder, vul } from './plaatshouders.ts';
import { type Begrip, begrippenSchema, type RegioDef, regioSchema } from './regio.ts';
import { openRegiomap, type Regiomap } from './regiomap.ts';
import { type TabelDef, tabellenSchema } from './tabel.ts';
import { type Bronnenboek, soortVanBron, waardenVan } from './velden.ts';
import type { Pad, YamlBestand } from './yaml.ts';

/**
 * Reads and checks a regio folder: regio.yaml, tabellen.yaml, cijfers.yaml, grafieken.yaml, begrippen.yaml,
 * hoofdstukken/*.md, and where they exist breuken.yaml and stijl.css. A file in a subfolder named after the schooljaar
 * replaces that of the folder itself. Labels are filled in for the schooljaar (`2024-2025`; default that of regio.yaml).
 * `basismap` holds the breaks in series that hold for every regio.
 * Throws a definition fault (status 2) with file, line, column and what to do.
 */
export function laadDefinitie(map: string, schooljaar?: string, basismap?: string): Definitie {
  const los = openRegiomap(map);
  const gewoon = los.lees('regio.yaml', regioSchema);
  const jaar = eisSchooljaar(schooljaar ?? gewoon.waarde.schooljaar);
  const bestanden = openRegiomap(map, jaar);
  const anders = bestanden.zoek('regio.yaml') !== los.zoek('regio.yaml');
  const regio = anders ? bestanden.lees('regio.yaml', regioSchema) : gewoon;
  const peildata: Peildata = { ...STANDAARD_PEILDATA, ...regio.waarde.peildata };
  const omgeving: Omgeving = { schooljaar: jaar, peildata, regio: regio.waarde.naam };
  const breuken = bestanden.leesAlsBestaat('breuken.yaml', breukenSchema, { breuken: [] });
  eisPlaatshouders(breuken.waarde, omgeving, breuken.plaats);
  const deel = leesOnderdelen(bestanden, '', regio.waarde, omgeving);
  const stijlblad = leesStijlblad(bestanden);
  for (const logo of ['logo.svg', 'logo.png']) eisBestand(join(map, logo), los.toon(join(map, logo)));
  const definitie: Definitie = {
    map,
    regio: regio.waarde,
    schooljaar: jaar,
    peildata,
    ...deel.inhoud,
    breuken: maakBreuken(vul([...breuken.waarde.breuken, ...breukenOveral(basismap)], omgeving), {
      eerste: jaar - regio.waarde.jarenTerug,
      laatste: jaar,
    }),
    hoofdstukken: leesHoofdstukken(bestanden.zoek('hoofdstukken'), bestanden.toon),
    begrippen: leesBegrippen(bestanden),
    stijlblad,
    plaats: (onderdeel, pad) => ({ ...deel.yaml, regio, breuken })[onderdeel].plaats(pad),
  };
  controleer(definitie, deel.herkomst);
  controleerBreuken(definitie, breuken.waarde.breuken.length);
  return definitie;
}

function leesStijlblad(bestanden: Regiomap): string {
  const stijlblad = bestanden.tekst('stijl.css');
  eisEigenBlad(stijlblad, { bestand: bestanden.toon(bestanden.zoek('stijl.css')) });
  return stijlblad;
}

/** The terms of the report, each explained once. */
function leesBegrippen(bestanden: Regiomap): Begrip[] {
  const { waarde, plaats } = bestanden.lees('begrippen.yaml', begrippenSchema);
  const namen = waarde.begrippen.map(({ term }) => term.toLowerCase());
  for (const [i, { term }] of waarde.begrippen.entries())
    if (namen.indexOf(namen[i]!) < i)
      throw definitieFout(
        'DUBBEL_ID',
        `de term "${term}" staat er twee keer; haal er een weg.`,
        plaats(['begrippen', i]),
      );
  return waarde.begrippen;
}

/** Every placeholder in the texts of a file is one that is filled in. */
function eisPlaatshouders(waarde: unknown, omgeving: Omgeving, plaats: (pad: Pad) => Plaats): void {
  const leeg = onbekendePlaatshouder(waarde, omgeving);
  if (leeg) throw definitieFout('ONBEKENDE_PLAATSHOUDER', leeg.zin, plaats(leeg.pad));
}

/** The breaks in series that hold for every regio. */
const breukenOveral = (basismap: string | undefined): BreukDef[] =>
  basismap === undefined
    ? []
    : openRegiomap(basismap).leesAlsBestaat('breuken.yaml', breukenSchema, { breuken: [] }).waarde.breuken;

/** What a document counts and draws, out of a folder: tabellen.yaml, cijfers.yaml and grafieken.yaml. */
export interface Onderdelen {
  inhoud: Pick<Definitie, 'groepen' | 'bronnen' | 'tabellen' | 'cijfers' | 'grafieken'>;
  yaml: Record<'tabellen' | 'cijfers' | 'grafieken', Pick<YamlBestand<unknown>, 'plaats'>>;
  /** Id of a table → its place in the file, for messages. */
  herkomst: ReadonlyMap<string, number>;
}

/**
 * Reads them from `submap` of the regio folder, with labels filled in. `regio` holds the groups and sources of the regio,
 * for a letter that uses them.
 */
export function leesOnderdelen(
  bestanden: Regiomap,
  submap: string,
  regio: RegioDef,
  omgeving: Omgeving,
  vanRegio: Partial<Bronnenboek> = {},
): Onderdelen {
  const tabellen = bestanden.lees(join(submap, 'tabellen.yaml'), tabellenSchema);
  const cijfers = bestanden.lees(join(submap, 'cijfers.yaml'), cijfersSchema);
  const grafieken = bestanden.leesAlsBestaat(join(submap, 'grafieken.yaml'), grafiekenSchema, {
    grafieken: [],
  });
  const yaml = { tabellen, cijfers, grafieken };
  eisPlaatshouders(cijfers.waarde, omgeving, cijfers.plaats);
  eisPlaatshouders(grafieken.waarde, omgeving, grafieken.plaats);
  const { groepen = {}, bronnen = {} } = tabellen.waarde;
  const boek: Boek = {
    regio,
    groepen: { ...vanRegio.groepen, ...groepen },
    bronnen: { ...vanRegio.bronnen, ...bronnen },
    plaats: (_, pad) => tabellen.plaats(pad),
  };
  const herkomst = new Map<string, number>();
  const plannen = tabellen.waarde.tabellen.flatMap((def, i) => {
    const pad = ['tabellen', i];
    controleerPer(boek, def, { onderdeel: 'tabellen', pad });
    const naam = def.voorElk ? { gemeente: regio.gemeenten[0]! } : {};
    eisPlaatshouders(def, { ...omgeving, ...naam }, (diep) => tabellen.plaats([...pad, ...diep]));
    const van = tabelplannen(def, boek, omgeving);
    for (const plan of van) herkomst.set(plan.id, i);
    return van;
  });
  return {
    inhoud: {
      groepen,
      bronnen,
      tabellen: plannen,
      cijfers: vul(cijfers.waarde.cijfers, omgeving),
      grafieken: vul(grafieken.waarde.grafieken, omgeving),
    },
    yaml,
    herkomst,
  };
}

/** One plan, or one for each gemeente with its name filled in. */
function tabelplannen(def: TabelDef, boek: Boek, omgeving: Omgeving): TabelPlan[] {
  const { voorElk, ...rest } = def;
  const as: AsOmgeving = {
    schooljaar: omgeving.schooljaar,
    lijst: (veld, bron) => {
      const soort = soortVanBron(bron ?? def.bron, boek);
      return soort === null ? null : waardenVan(boek, soort, veld);
    },
  };
  const plan = (ingevuld: typeof rest): TabelPlan => ({
    ...ingevuld,
    rijen: werkUit('rijen', ingevuld.rijen, as),
    kolommen: werkUit('kolommen', ingevuld.kolommen, as),
  });
  if (!voorElk) return [plan(vul(rest, omgeving))];
  return boek.regio.gemeenten.map((gemeente) => {
    const id = def.id.replaceAll('{gemeente}', slug(gemeente));
    const ingevuld = plan(vul({ ...rest, id }, { ...omgeving, gemeente }));
    return { ...ingevuld, gemeente, waar: { ...ingevuld.waar, gemeente } };
  });
}
