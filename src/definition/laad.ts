import { join } from 'node:path';
import { type Peildata, STANDAARD_PEILDATA } from '../records/peildatum.ts';
import { eisSchooljaar } from '../records/schooljaar.ts';
import { slug } from '../text/slug.ts';
import { werkUit } from './assen.ts';
import { type BreukDef, breukenSchema, maakBreuken } from './breuk.ts';
import { cijfersSchema } from './cijfer.ts';
import { controleer } from './controle.ts';
import type { Definitie, TabelPlan } from './definitie.ts';
import { grafiekenSchema } from './grafiek.ts';
import { leesHoofdstukken } from './hoofdstukken.ts';
import { type Omgeving, vul } from './plaatshouders.ts';
import { begrippenSchema, type RegioDef, regioSchema } from './regio.ts';
import { openRegiomap, type Regiomap } from './regiomap.ts';
import { type TabelDef, tabellenSchema } from './tabel.ts';
import type { YamlBestand } from './yaml.ts';

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
  const jaar = eisSchooljaar(
    schooljaar ?? gewoon.waarde.schooljaar,
    schooljaar === undefined ? los.toon(los.zoek('regio.yaml')) : undefined,
  );
  const bestanden = openRegiomap(map, jaar);
  const anders = bestanden.zoek('regio.yaml') !== los.zoek('regio.yaml');
  const regio = anders ? bestanden.lees('regio.yaml', regioSchema) : gewoon;
  const peildata: Peildata = { ...STANDAARD_PEILDATA, ...regio.waarde.peildata };
  const omgeving: Omgeving = { schooljaar: jaar, peildata, regio: regio.waarde.naam };
  const breuken = bestanden.leesAlsBestaat('breuken.yaml', breukenSchema, { breuken: [] });
  const deel = leesOnderdelen(bestanden, '', regio.waarde, omgeving);
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
    begrippen: bestanden.lees('begrippen.yaml', begrippenSchema).waarde.begrippen,
    stijlblad: bestanden.tekst('stijl.css'),
    plaats: (onderdeel, pad) => ({ ...deel.yaml, regio, breuken })[onderdeel].plaats(pad),
  };
  controleer(definitie, deel.herkomst);
  return definitie;
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

/** Reads them from `submap` of the regio folder, with labels filled in. */
export function leesOnderdelen(
  bestanden: Regiomap,
  submap: string,
  regio: RegioDef,
  omgeving: Omgeving,
): Onderdelen {
  const tabellen = bestanden.lees(join(submap, 'tabellen.yaml'), tabellenSchema);
  const cijfers = bestanden.lees(join(submap, 'cijfers.yaml'), cijfersSchema);
  const grafieken = bestanden.leesAlsBestaat(join(submap, 'grafieken.yaml'), grafiekenSchema, {
    grafieken: [],
  });
  const herkomst = new Map<string, number>();
  const plannen = tabellen.waarde.tabellen.flatMap((def, i) => {
    const van = tabelplannen(def, regio, omgeving);
    for (const plan of van) herkomst.set(plan.id, i);
    return van;
  });
  return {
    inhoud: {
      groepen: tabellen.waarde.groepen ?? {},
      bronnen: tabellen.waarde.bronnen ?? {},
      tabellen: plannen,
      cijfers: vul(cijfers.waarde.cijfers, omgeving),
      grafieken: vul(grafieken.waarde.grafieken, omgeving),
    },
    yaml: { tabellen, cijfers, grafieken },
    herkomst,
  };
}

/** One plan, or one for each gemeente with its name filled in. */
function tabelplannen(def: TabelDef, regio: RegioDef, omgeving: Omgeving): TabelPlan[] {
  const { voorElk, ...rest } = def;
  const as = { schooljaar: omgeving.schooljaar, gemeenten: regio.gemeenten };
  const plan = (ingevuld: typeof rest): TabelPlan => ({
    ...ingevuld,
    rijen: werkUit(ingevuld.rijen, as),
    kolommen: werkUit(ingevuld.kolommen, as),
  });
  if (!voorElk) return [plan(vul(rest, omgeving))];
  return regio.gemeenten.map((gemeente) => {
    const id = def.id.replaceAll('{gemeente}', slug(gemeente));
    const ingevuld = plan(vul({ ...rest, id }, { ...omgeving, gemeente }));
    return { ...ingevuld, gemeente, waar: { ...ingevuld.waar, gemeente } };
  });
}
