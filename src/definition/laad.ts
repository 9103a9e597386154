import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { z } from 'zod';
import { type Peildata, STANDAARD_PEILDATA } from '../records/peildatum.ts';
import { eisSchooljaar, type Schooljaar } from '../records/schooljaar.ts';
import { definitieFout } from '../text/fout.ts';
import { slug } from '../text/slug.ts';
import { werkUit } from './assen.ts';
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
 * hoofdstukken/*.md and stijl.css. Labels are filled in for the schooljaar (`2024-2025`; default that of regio.yaml).
 * Throws a definition fault (status 2) with file, line, column and what to do.
 */
export function laadDefinitie(map: string, schooljaar?: string): Definitie {
  const toon = (pad: string): string => relative(resolve(map, '..'), resolve(pad)).replaceAll('\\', '/');
  if (!existsSync(map) || !statSync(map).isDirectory())
    throw definitieFout('REGIO_ONBEKEND', `er is geen map "${map}" met de definitie van een regio.`);
  const lees = <T>(naam: string, schema: z.ZodType<T>): YamlBestand<T> =>
    leesYaml(join(map, naam), schema, toon(join(map, naam)));
  const regio = lees('regio.yaml', regioSchema);
  const jaar = eisSchooljaar(
    schooljaar ?? regio.waarde.schooljaar,
    schooljaar === undefined ? toon(join(map, 'regio.yaml')) : undefined,
  );
  const peildata: Peildata = { ...STANDAARD_PEILDATA, ...regio.waarde.peildata };
  const omgeving: Omgeving = { schooljaar: jaar, peildata, regio: regio.waarde.naam };
  const tabellen = lees('tabellen.yaml', tabellenSchema);
  const cijfers = lees('cijfers.yaml', cijfersSchema);
  const grafieken = lees('grafieken.yaml', grafiekenSchema);
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
    cijfers: vul(cijfers.waarde.cijfers, omgeving),
    grafieken: vul(grafieken.waarde.grafieken, omgeving),
    hoofdstukken: leesHoofdstukken(map, toon),
    begrippen: lees('begrippen.yaml', begrippenSchema).waarde.begrippen,
    stijlblad: leesAlsBestaat(join(map, 'stijl.css')),
    plaats: (onderdeel, pad) => ({ regio, tabellen, cijfers, grafieken })[onderdeel].plaats(pad),
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

const leesAlsBestaat = (pad: string): string => (existsSync(pad) ? readFileSync(pad, 'utf8') : '');
