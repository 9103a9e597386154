import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { isKleur } from '../definition/kleur.ts';
import { isProfielpad, type Profiel } from '../intake/profiel.ts';
import { eisProfiel } from '../intake/profiel.ts';
import type { Datum } from '../records/datum.ts';
import {
  eisSchooljaar,
  leesSchooljaar,
  naam as jaarnaam,
  type Schooljaar,
  schooljaarVan,
} from '../records/schooljaar.ts';
import { definitieFout, Fout } from '../text/fout.ts';
import { opsomming } from '../text/opsomming.ts';
import { slug } from '../text/slug.ts';
import { bekijkExports, type Exportbeeld, jaarIn, jaarnamen, laatsteJaar } from './exportbeeld.ts';
import { exportmelding, kiesGemeenten, regiomelding } from './gemeentekeuze.ts';
import type { Keuze } from './keuze.ts';
import { kleurtrap } from './kleurtrap.ts';
import type { Omgeving, Opdracht } from './opdracht.ts';
import { eisThemas, metGezelschap, type Thema, type Themavraag, waaromNiet } from './thema.ts';

/** Petrol, when no colour is named. */
const KLEUR = '#1f6b78';

/** The answers, with sentences on what the author must know. */
export interface Gekozen {
  keuze: Keuze;
  opmerkingen: string[];
}

/**
 * Answers every question of a starting report: by an option, else by the user when somebody can answer, else by a default. An
 * option that is wrong, and a needed one that is absent while nobody can answer, throw a Fout (status 2; of a folder of exports
 * status 1).
 */
export async function maakKeuze(opdracht: Opdracht, omgeving: Omgeving): Promise<Gekozen> {
  eisOpties(opdracht, omgeving);
  const exports = await kiesExports(opdracht, omgeving);
  const beeld = exports?.beeld ?? null;
  const gemeenten = await kiesGemeenten(opdracht, omgeving, gemeentenIn(beeld));
  const { naam, organisatie } = await kiesNamen(opdracht, omgeving, gemeenten);
  const schooljaar = await kiesSchooljaar(opdracht, omgeving, beeld);
  const profiel = await kiesProfiel(opdracht, omgeving, beeld);
  const vraag = { beeld, schooljaar, gemeenten: gemeenten.gemeenten };
  const themas = await kiesThemas(opdracht, omgeving, vraag);
  const brief =
    opdracht.brief ??
    (await omgeving.vragen?.ja('Ook een brief voor de raad van elke gemeente?', true)) ??
    true;
  const stijl = await kiesStijl(opdracht, omgeving);
  return {
    keuze: {
      naam,
      regio: slug(naam),
      organisatie,
      gemeenten: gemeenten.gemeenten,
      schooljaar,
      exports,
      ...(profiel === undefined ? {} : { profiel }),
      themas: themas.themas,
      brief,
      ...stijl,
    },
    opmerkingen: [
      ...exportmelding(gemeenten, gemeentenIn(beeld)),
      ...regiomelding(gemeenten),
      ...(beeld?.opmerkingen ?? []),
      ...jaarmelding(beeld, schooljaar),
      ...themas.opmerkingen,
    ],
  };
}

/** What can be wrong with an option is told before the first question. */
function eisOpties(
  { kleur, logo, profiel, themas, naam }: Opdracht,
  { profielen, themas: alle }: Omgeving,
): void {
  if (kleur !== undefined) kleurtrap(kleur);
  if (logo !== undefined) {
    const fout = logofout(logo);
    if (fout) throw definitieFout('LOGO_ONBRUIKBAAR', fout);
  }
  if (profiel !== undefined && !isProfielpad(profiel)) eisProfiel(profielen, profiel);
  if (themas) eisThemas(alle, themas);
  const fout = naam === undefined ? null : naamfout(naam);
  if (fout) throw definitieFout('NAAM_ONBRUIKBAAR', fout);
}

const naamfout = (naam: string): string | null =>
  slug(naam) === '' ? 'De naam van de regio heeft minstens één letter of cijfer nodig.' : null;

const logofout = (logo: string): string | null =>
  !['.svg', '.png'].includes(extname(logo).toLowerCase())
    ? 'Een logo is een .svg of een .png; bewaar het zo en probeer opnieuw.'
    : existsSync(logo)
      ? null
      : `Er is geen bestand "${logo}"; kijk of de naam klopt.`;

async function kiesExports(
  { gegevens }: Opdracht,
  { vragen, profielen, gemeenten, voortgang }: Omgeving,
): Promise<Keuze['exports']> {
  const kijk = async (map: string) => ({
    map,
    beeld: await bekijkExports(map, profielen, gemeenten, voortgang),
  });
  if (gegevens !== undefined) return kijk(gegevens);
  for (;;) {
    const map = (
      await vragen?.tekst('In welke map staan uw exports? (leeg laten mag: dan later)', '', () => null)
    )?.trim();
    if (!map) return null;
    try {
      return await kijk(map);
    } catch (fout) {
      if (!(fout instanceof Fout)) throw fout;
      vragen?.zeg(fout.zin);
    }
  }
}

const gemeentenIn = (beeld: Exportbeeld | null): ReadonlyMap<string, number> =>
  (beeld && laatsteJaar(beeld)?.soorten.get('werkprocessen')?.gemeenten) ?? new Map();

async function kiesNamen(
  opdracht: Opdracht,
  { vragen }: Omgeving,
  { gemeenten, rmcregio }: Awaited<ReturnType<typeof kiesGemeenten>>,
): Promise<{ naam: string; organisatie: string }> {
  const een = gemeenten.length === 1 ? gemeenten[0]! : null;
  const voorstel = een ?? rmcregio?.naam ?? '';
  if (opdracht.naam === undefined && !vragen && voorstel === '')
    throw definitieFout(
      'NAAM_NIET_GENOEMD',
      'zeg met --naam hoe de regio heet; bij een eigen lijst van gemeenten kan het programma dat niet weten.',
    );
  const naam =
    opdracht.naam ??
    (await vragen?.tekst('Hoe heet de regio in het verslag?', voorstel, naamfout)) ??
    voorstel;
  const wie = een === naam ? `Gemeente ${naam}` : `Leerplicht en Doorstroompunt ${naam}`;
  const organisatie =
    opdracht.organisatie ??
    (await vragen?.tekst('Welke organisatie brengt het verslag uit?', wie, () => null)) ??
    wie;
  return { naam: naam.trim(), organisatie: organisatie.trim() };
}

/** The schooljaar that the exports hold, or else the last one that is over. */
async function kiesSchooljaar(
  { schooljaar }: Opdracht,
  { vragen, vandaag }: Omgeving,
  beeld: Exportbeeld | null,
): Promise<Schooljaar> {
  if (schooljaar !== undefined) return eisSchooljaar(schooljaar);
  const voorstel = (beeld && laatsteJaar(beeld)?.schooljaar) ?? laatsteAfgelopen(vandaag);
  const antwoord = await vragen?.tekst(
    'Over welk schooljaar gaat het verslag?',
    jaarnaam(voorstel),
    (tekst) => (leesSchooljaar(tekst) === null ? 'Schrijf het schooljaar als 2024-2025.' : null),
  );
  return antwoord === undefined ? voorstel : eisSchooljaar(antwoord);
}

export const laatsteAfgelopen = (vandaag: Datum): Schooljaar => schooljaarVan(vandaag) - 1;

function jaarmelding(beeld: Exportbeeld | null, schooljaar: Schooljaar): string[] {
  if (!beeld || jaarIn(beeld, schooljaar)?.soorten.has('werkprocessen')) return [];
  return [
    `In de map met exports staan geen werkprocessen van ${jaarnaam(schooljaar)}, wel exports van ${opsomming(jaarnamen(beeld))}. Zet ze erbij voordat u het verslag maakt.`,
  ];
}

/** Files are recognised by their header; only where none of the profiles fits is the user asked. */
async function kiesProfiel(
  { profiel }: Opdracht,
  { vragen, profielen }: Omgeving,
  beeld: Exportbeeld | null,
): Promise<string | undefined> {
  if (profiel !== undefined || !vragen || !beeld) return profiel;
  const soorten = beeld.jaren.flatMap(({ soorten: van }) => [...van.values()]);
  if (soorten.every(({ profielen: passend }) => passend.size > 0)) return undefined;
  const antwoord = await vragen.tekst(
    'Geen profiel past op al uw exports. Hebt u een eigen profiel (.yaml)? (leeg laten mag)',
    '',
    (tekst) => profielfout(tekst.trim(), profielen),
  );
  return antwoord.trim() || undefined;
}

function profielfout(tekst: string, profielen: readonly Profiel[]): string | null {
  if (tekst === '' || profielen.some(({ naam }) => naam === tekst)) return null;
  return isProfielpad(tekst) && existsSync(tekst)
    ? null
    : `Er is geen profiel "${tekst}"; kijk of de naam klopt.`;
}

async function kiesThemas(
  opdracht: Opdracht,
  { themas, vragen }: Omgeving,
  vraag: Themavraag,
): Promise<{ themas: Thema[]; opmerkingen: string[] }> {
  const redenen = new Map(themas.map((thema) => [thema.id, waaromNiet(thema, vraag)]));
  const aan = themas.filter(({ id }) => redenen.get(id) === null).map(({ id }) => id);
  const gekozen =
    opdracht.themas ??
    (await vragen?.kiesMeer(
      'Welke onderwerpen komen in het verslag?',
      themas.map(({ id, naam, uitleg }) => ({
        waarde: id,
        tekst: naam,
        uitleg,
        bezwaar: redenen.get(id) ?? undefined,
      })),
      aan,
    )) ??
    aan;
  const met = metGezelschap(eisThemas(themas, gekozen));
  const zonder = themas.filter((thema) => !met.includes(thema) && redenen.get(thema.id) !== null);
  const toch = met.filter(({ id }) => redenen.get(id) !== null);
  return {
    themas: met,
    opmerkingen: [
      ...zonder.map(({ id, naam }) => `Niet in het verslag: ${naam}, want ${redenen.get(id)}.`),
      ...toch.map(({ id, naam }) => `${naam} staat in het verslag, maar ${redenen.get(id)}.`),
    ],
  };
}

async function kiesStijl(
  { kleur, logo }: Opdracht,
  { vragen }: Omgeving,
): Promise<Pick<Keuze, 'kleur' | 'logo'>> {
  const gekozen =
    kleur ??
    (await vragen?.tekst('Wat is uw hoofdkleur? (schrijf haar als #1f6b78)', KLEUR, (tekst) =>
      isKleur(tekst.trim())
        ? null
        : 'Schrijf de kleur als #1f6b78: een hekje en zes cijfers of letters van a tot f.',
    )) ??
    KLEUR;
  const bestand =
    logo ??
    (
      await vragen?.tekst('Waar staat uw logo, als .svg of .png? (leeg laten mag)', '', (tekst) =>
        tekst.trim() === '' ? null : logofout(tekst.trim()),
      )
    )?.trim();
  return { kleur: gekozen.trim(), ...(bestand ? { logo: bestand } : {}) };
}
