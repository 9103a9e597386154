import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SOORTEN } from '../records/soorten.ts';
import { definitieFout, type Plaats } from '../text/fout.ts';
import { slug } from '../text/slug.ts';
import type { CijferDef } from './cijfer.ts';
import { controleer } from './controle.ts';
import type { Definitie, TabelPlan } from './definitie.ts';
import type { Filter } from './filter.ts';
import { leesHoofdstukken } from './hoofdstukken.ts';
import { leesOnderdelen } from './laad.ts';
import { vul } from './plaatshouders.ts';
import { openRegiomap, type Regiomap } from './regiomap.ts';
import { kopVan } from './stijl.ts';
import { soortVanBron } from './velden.ts';
import { suggestie } from './yaml.ts';

export const briefSchema = z.strictObject({
  titel: z.string().describe('Titel van de brief, met `{gemeente}` en `{schooljaar}`.'),
  ondertitel: z.string().describe('Regel onder de titel.'),
});

const MAP = 'brief';

/** Does the regio describe a letter to each gemeente? */
export const heeftBrief = ({ map, schooljaar }: Pick<Definitie, 'map' | 'schooljaar'>): boolean =>
  existsSync(openRegiomap(map, schooljaar).zoek(join(MAP, 'brief.yaml')));

/**
 * The letters of a regio, one definition for each of these gemeenten (all of them when not given): `brief/brief.yaml`, the
 * tables, figures and charts beside it, and its texts `brief/NN-naam.md`. What a letter counts is about its gemeente,
 * unless it says `gebied`; groups, sources, breaks and house style are those of the regio.
 * Throws a definition fault (status 2): GEEN_BRIEF when the regio describes none, ONBEKENDE_GEMEENTE with a suggestion.
 */
export function laadBrieven(
  rapport: Definitie,
  gemeenten: readonly string[] = rapport.regio.gemeenten,
): Definitie[] {
  const { map, schooljaar, regio } = rapport;
  if (!heeftBrief(rapport))
    throw definitieFout(
      'GEEN_BRIEF',
      `de regio "${regio.regio}" beschrijft geen brief; maak in haar map een map "${MAP}" met brief.yaml, tabellen.yaml, cijfers.yaml en de teksten.`,
    );
  const gekozen = gemeenten.map((naam) => eisGemeente(naam, rapport));
  const bestanden = openRegiomap(map, schooljaar);
  const bron = { bestanden, hoofdstukken: leesHoofdstukken(bestanden.zoek(MAP), bestanden.toon) };
  return [...new Set(gekozen)].map((gemeente) => maakBrief(rapport, bron, gemeente));
}

function eisGemeente(naam: string, { regio }: Definitie): string {
  const gevonden = regio.gemeenten.find((gemeente) => gemeente.toLowerCase() === naam.trim().toLowerCase());
  if (gevonden) return gevonden;
  throw definitieFout(
    'ONBEKENDE_GEMEENTE',
    `"${naam}" is geen gemeente van ${regio.naam}.${suggestie(naam, regio.gemeenten)}`,
  );
}

/** What all letters of a regio are made of. */
interface Briefbron {
  bestanden: Regiomap;
  hoofdstukken: Definitie['hoofdstukken'];
}

function maakBrief(rapport: Definitie, { bestanden, hoofdstukken }: Briefbron, gemeente: string): Definitie {
  const { regio, schooljaar, peildata } = rapport;
  const omgeving = { schooljaar, peildata, regio: regio.naam, gemeente };
  const { titel, ondertitel } = bestanden.lees(join(MAP, 'brief.yaml'), briefSchema).waarde;
  const { inhoud, yaml, herkomst } = leesOnderdelen(bestanden, MAP, regio, omgeving, rapport);
  const plaats = (soort: 'groepen' | 'bronnen', naam: string) => yaml.tabellen.plaats([soort, naam]);
  const groepen = erbij('groepen', rapport.groepen, inhoud.groepen, plaats);
  const bronnen = erbij('bronnen', rapport.bronnen, inhoud.bronnen, plaats);
  const overGemeente = <T extends Telling>(telling: T): T => binnen(telling, gemeente, bronnen);
  const brief: Definitie = {
    ...rapport,
    gemeente,
    // A letter has the form of a notitie, in the house style of the regio.
    regio: {
      ...regio,
      ...vul({ titel, ondertitel }, omgeving),
      opzet: 'notitie',
      stijl: { ...regio.stijl, omslag: 'geen', kop: kopVan(regio.stijl) },
    },
    groepen,
    bronnen,
    tabellen: inhoud.tabellen.map(
      (plan): TabelPlan => ({
        ...overGemeente(plan),
        gemeente,
        ...(plan.historie === undefined ? {} : { historie: slug(plan.historie) }),
      }),
    ),
    cijfers: Object.fromEntries(
      Object.entries(inhoud.cijfers).map(([id, def]): [string, CijferDef] => [
        id,
        'tel' in def ? { ...def, tel: overGemeente(def.tel) } : def,
      ]),
    ),
    grafieken: inhoud.grafieken,
    hoofdstukken,
    plaats: (onderdeel, pad) =>
      onderdeel === 'regio' || onderdeel === 'breuken'
        ? rapport.plaats(onderdeel, pad)
        : yaml[onderdeel].plaats(pad),
  };
  controleer(brief, herkomst);
  return brief;
}

/** What the letter adds to the groups or sources of the regio; a name means one thing in both. */
function erbij<T>(
  soort: 'groepen' | 'bronnen',
  regio: Readonly<Record<string, T>>,
  brief: Readonly<Record<string, T>>,
  plaats: (soort: 'groepen' | 'bronnen', naam: string) => Plaats,
): Record<string, T> {
  for (const naam of Object.keys(brief))
    if (Object.hasOwn(regio, naam))
      throw definitieFout(
        'DUBBEL_ID',
        `"${naam}" staat al onder ${soort} in tabellen.yaml van de regio, en geldt ook hier; haal het weg of geef het een andere naam.`,
        plaats(soort, naam),
      );
  return { ...regio, ...brief };
}

interface Telling {
  bron: string;
  gebied?: 'regio' | 'alles' | undefined;
  waar?: Filter | undefined;
}

/** Only the pupils of this gemeente, where it says nothing else and its records know a gemeente. */
function binnen<T extends Telling>(telling: T, gemeente: string, bronnen: Definitie['bronnen']): T {
  const soort = soortVanBron(telling.bron, { bronnen });
  if (telling.gebied !== undefined || soort === null || !('gemeente' in SOORTEN[soort])) return telling;
  return { ...telling, waar: { ...telling.waar, gemeente } };
}
