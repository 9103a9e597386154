import { EXPORTS, SOORTEN, type Soort, type Veld } from '../records/soorten.ts';
import type { Zekerheid } from './inspectie.ts';
import { aandeelBekend, type Inhoud, inhoudscore } from './inhoud.ts';
import type { Kennis } from './kennis.ts';
import { persoonlijkOpNaam } from './persoonlijk.ts';
import { kaleNaam, naamscore } from './veldnamen.ts';

/** A column with the field it is taken for. */
export interface Keuze {
  veld: string;
  score: number;
  grond: 'naam' | 'inhoud' | 'naam en inhoud';
}

/** A kind of export with the field of each column (null: none) and how well all of it fits, 0–1. */
export interface Toewijzing {
  soort: Soort;
  keuzes: (Keuze | null)[];
  past: number;
}

/** A guess under this is no guess. */
const DREMPEL = 0.42;
export const zekerheidVan = (score: number): Zekerheid =>
  score >= 0.85 ? 'zeker' : score >= 0.6 ? 'waarschijnlijk' : 'misschien';

/** Fields that make an export one of its kind. */
const EIGEN: Partial<Record<Soort, readonly string[]>> = {
  werkprocessen: ['werkproces', 'ontvangen', 'afgesloten', 'status'],
  vrijstellingen: ['artikel', 'besluit', 'besloten'],
  handhaving: ['instrument', 'datum'],
  inschrijvingen: ['ingeschreven', 'uitgeschreven', 'vestigingsgemeente'],
};

/** The kinds of export in the order of how well the columns fit; the name of the file counts a little. */
export function wijsToe(
  bestand: string,
  namen: readonly string[],
  inhouden: readonly Inhoud[],
  kennis: Kennis,
): Toewijzing[] {
  const kaal = kaleNaam(bestand.split(/[\\/]/).at(-1)!);
  return EXPORTS.map((soort) => {
    const keuzes = kies(soort, namen, inhouden, kennis);
    const scores = new Map(keuzes.flatMap((keuze) => (keuze ? [[keuze.veld, keuze.score] as const] : [])));
    const velden = Object.entries(SOORTEN[soort] as Record<string, Veld>);
    const gewichten = velden.map(([veld, { verplicht }]) =>
      EIGEN[soort]!.includes(veld) ? 3 : verplicht ? 1 : 0.3,
    );
    const som = velden.reduce((s, [veld], i) => s + gewichten[i]! * (scores.get(veld) ?? 0), 0);
    const genoemd = kaal.includes(soort.slice(0, -2)) ? 0.1 : 0;
    return { soort, keuzes, past: som / gewichten.reduce((a, b) => a + b, 0) + genoemd };
  }).sort((a, b) => b.past - a.past);
}

/** Gives every field the column that fits it best, the surest pairs first. */
function kies(
  soort: Soort,
  namen: readonly string[],
  inhouden: readonly Inhoud[],
  kennis: Kennis,
): (Keuze | null)[] {
  const laatste = Math.max(0, ...inhouden.map(({ datum }) => datum?.laatste ?? 0));
  const paren = namen.flatMap((naam, i) =>
    Object.entries(SOORTEN[soort] as Record<string, Veld>).flatMap(([veldnaam, veld]) => {
      const keuze = weeg({ soort, kennis, laatste, naam, inhoud: inhouden[i]! }, veldnaam, veld);
      return keuze && keuze.score >= DREMPEL ? [{ i, keuze }] : [];
    }),
  );
  const keuzes: (Keuze | null)[] = namen.map(() => null);
  const bezet = new Set<string>();
  for (const { i, keuze } of paren.sort((a, b) => b.keuze.score - a.keuze.score || a.i - b.i)) {
    if (keuzes[i] !== null || bezet.has(keuze.veld)) continue;
    keuzes[i] = keuze;
    bezet.add(keuze.veld);
  }
  return keuzes;
}

interface Weging {
  soort: Soort;
  kennis: Kennis;
  /** Latest date in any column of the file. */
  laatste: number;
  naam: string;
  inhoud: Inhoud;
}

function weeg({ soort, kennis, laatste, naam, inhoud }: Weging, veldnaam: string, veld: Veld): Keuze | null {
  const n = naamscore(kaleNaam(naam), kennis.veldnamen.get(soort)!.get(veldnaam)!);
  if (inhoud.persoonlijk !== null && !(inhoud.persoonlijk === 'adres' && veldnaam === 'school' && n > 0.9))
    return null;
  if (n < 0.9 && persoonlijkOpNaam(naam) !== null) return null;
  const lijst = kennis.lijst(soort, veldnaam);
  const c = inhoudscore(inhoud, veldnaam, veld, lijst);
  if (n > 0) {
    if (c === 0 && veld.type === 'sleutel') return null;
    return {
      veld: veldnaam,
      score: n * (0.5 + 0.5 * c),
      grond: c >= 0.9 && !inhoud.leeg ? 'naam en inhoud' : 'naam',
    };
  }
  const score = alleenInhoud(inhoud, veldnaam, lijst, laatste);
  return score > 0 ? { veld: veldnaam, score, grond: 'inhoud' } : null;
}

/** How far the cells alone tell the field: only where they look like nothing else. */
function alleenInhoud(
  inhoud: Inhoud,
  veldnaam: string,
  lijst: ReadonlyMap<string, string> | null,
  laatste: number,
): number {
  if (inhoud.leeg) return 0;
  if (veldnaam === 'gemeente' && inhoud.gemeente.deel >= 0.8)
    return inhoud.gemeente.nummers && inhoud.teller.waarden.size < 3 ? 0 : 0.7 * inhoud.gemeente.deel;
  if (veldnaam === 'vestigingsgemeente' && inhoud.gemeente.deel >= 0.8 && !inhoud.gemeente.nummers)
    return 0.45;
  if (veldnaam === 'brin' && inhoud.brin >= 0.8) return 0.7 * inhoud.brin;
  if (veldnaam === 'geboortedatum' && lijktGeboorte(inhoud, laatste)) return 0.5;
  if (lijst === null || !inhoud.isLijst) return 0;
  const bekend = aandeelBekend(inhoud, lijst);
  const kort = [...inhoud.teller.waarden.keys()].every((cel) => cel.length <= 2);
  return bekend >= 0.6 && !kort ? 0.65 * bekend : 0;
}

/** Dates over many years, of which the latest lies years before the other dates of the file. */
function lijktGeboorte({ datum, teller }: Inhoud, laatste: number): boolean {
  if (datum === null || datum.geenDatum > teller.bekeken * 0.1) return false;
  const jaar = (dag: number): number => Math.floor(dag / 10_000);
  return jaar(datum.laatste) - jaar(datum.vroegste) >= 8 && jaar(laatste) - jaar(datum.laatste) >= 3;
}
