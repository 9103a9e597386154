import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { z } from 'zod';
import { type Peildata, STANDAARD_PEILDATA } from '../records/peildatum.ts';
import { eisSchooljaar, naam as jaarnaam, type Schooljaar } from '../records/schooljaar.ts';
import { definitieFout } from '../text/fout.ts';
import { slug } from '../text/slug.ts';
import { werkUit } from './assen.ts';
import { breukenSchema, maakBreuken } from './breuk.ts';
import { cijfersSchema } from './cijfer.ts';
import { controleer } from './controle.ts';
import type { Definitie, TabelPlan } from './definitie.ts';
import { grafiekenSchema } from './grafiek.ts';
import { leesHoofdstukken } from './hoofdstukken.ts';
import { type Omgeving, vul } from './plaatshouders.ts';
import { begrippenSchema, type RegioDef, regioSchema } from './regio.ts';
import { type TabelDef, tabellenSchema } from './tabel.ts';
import { leesYaml, type YamlBestand } from './yaml.ts';

/**
 * Reads and checks a regio folder: regio.yaml, tabellen.yaml, cijfers.yaml, grafieken.yaml, begrippen.yaml,
 * hoofdstukken/*.md, and where they exist breuken.yaml and stijl.css. A file in a subfolder named after the schooljaar
 * replaces that of the folder itself. Labels are filled in for the schooljaar (`2024-2025`; default that of regio.yaml).
 * `basismap` holds the breaks in series that hold for every regio.
 * Throws a definition fault (status 2) with file, line, column and what to do.
 */
export function laadDefinitie(map: string, schooljaar?: string, basismap?: string): Definitie {
  const toon = (pad: string): string => relative(resolve(map, '..'), resolve(pad)).replaceAll('\\', '/');
  if (!existsSync(map) || !statSync(map).isDirectory())
    throw definitieFout('REGIO_ONBEKEND', `er is geen map "${map}" met de definitie van een regio.`);
  const lees = <T>(pad: string, schema: z.ZodType<T>): YamlBestand<T> => leesYaml(pad, schema, toon(pad));
  const algemeen = lees(join(map, 'regio.yaml'), regioSchema);
  const jaar = eisSchooljaar(
    schooljaar ?? algemeen.waarde.schooljaar,
    schooljaar === undefined ? toon(join(map, 'regio.yaml')) : undefined,
  );
  const zoek = (naam: string): string => {
    const vanDitJaar = join(map, jaarnaam(jaar), naam);
    return existsSync(vanDitJaar) ? vanDitJaar : join(map, naam);
  };
  const leesAlsBestaat = <T>(pad: string, schema: z.ZodType<T>, leeg: T): YamlBestand<T> =>
    existsSync(pad) ? lees(pad, schema) : { waarde: leeg, plaats: () => ({ bestand: toon(pad) }) };
  const eigen = zoek('regio.yaml');
  const regio = eigen === join(map, 'regio.yaml') ? algemeen : lees(eigen, regioSchema);
  const peildata: Peildata = { ...STANDAARD_PEILDATA, ...regio.waarde.peildata };
  const omgeving: Omgeving = { schooljaar: jaar, peildata, regio: regio.waarde.naam };
  const tabellen = lees(zoek('tabellen.yaml'), tabellenSchema);
  const cijfers = lees(zoek('cijfers.yaml'), cijfersSchema);
  const grafieken = lees(zoek('grafieken.yaml'), grafiekenSchema);
  const geen: z.infer<typeof breukenSchema> = { breuken: [] };
  const breuken = leesAlsBestaat(zoek('breuken.yaml'), breukenSchema, geen);
  const overal =
    basismap === undefined
      ? geen
      : leesAlsBestaat(join(basismap, 'breuken.yaml'), breukenSchema, geen).waarde;
  const herkomst = new Map<string, number>();
  const definitie: Definitie = {
    map,
    regio: regio.waarde,
    schooljaar: jaar,
    peildata,
    groepen: tabellen.waarde.groepen ?? {},
    bronnen: tabellen.waarde.bronnen ?? {},
    tabellen: tabellen.waarde.tabellen.flatMap((def, i) => {
      const plannen = tabelplannen(def, regio.waarde, omgeving, jaar);
      for (const plan of plannen) herkomst.set(plan.id, i);
      return plannen;
    }),
    breuken: maakBreuken(vul([...breuken.waarde.breuken, ...overal.breuken], omgeving)),
    cijfers: vul(cijfers.waarde.cijfers, omgeving),
    grafieken: vul(grafieken.waarde.grafieken, omgeving),
    hoofdstukken: leesHoofdstukken(zoek('hoofdstukken'), toon),
    begrippen: lees(zoek('begrippen.yaml'), begrippenSchema).waarde.begrippen,
    stijlblad: tekstVan(zoek('stijl.css')),
    plaats: (onderdeel, pad) => ({ regio, tabellen, cijfers, grafieken, breuken })[onderdeel].plaats(pad),
  };
  controleer(definitie, herkomst);
  return definitie;
}

/** One plan, or one for each gemeente with its name filled in. */
function tabelplannen(
  def: TabelDef,
  regio: RegioDef,
  omgeving: Omgeving,
  schooljaar: Schooljaar,
): TabelPlan[] {
  const { voorElk, ...rest } = def;
  const as = { schooljaar, gemeenten: regio.gemeenten };
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

const tekstVan = (pad: string): string => (existsSync(pad) ? readFileSync(pad, 'utf8') : '');
