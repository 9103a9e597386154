import type { Veld } from '../records/soorten.ts';
import { isExport, SOORTEN, type Soort } from '../records/soorten.ts';
import { alsFout } from './bytes.ts';
import { type Bron, opent } from './bron.ts';
import { telRijen } from './telling.ts';
import { bekijkInhoud, type Inhoud } from './inhoud.ts';
import type { Gemis, Inspectie, Kolom } from './inspectie.ts';
import type { Kennis } from './kennis.ts';
import { opmerkingenOver } from './opmerkingen.ts';
import { omschrijf, veldtekst } from './omschrijving.ts';
import { onbekendeWaarden } from './onbekend.ts';
import { type Paren, Parenteller } from './paren.ts';
import { pasProfielen } from './past.ts';
import { persoonlijkOpNaam, persoonlijkZonderVeld } from './persoonlijk.ts';
import type { Kolomteller } from './teller.ts';
import { type Toewijzing, wijsToe, zekerheidVan } from './toewijzing.ts';

/** Columns and kind of a file, with what the starter profile needs besides what is shown. */
export interface Bevindingen {
  inspectie: Inspectie;
  /** Per column of the inspection what its cells look like. Holds values: for the starter profile only. */
  inhouden: readonly Inhoud[];
  paren: Paren | null;
}

/** A kind is told only when its columns fit at least this well. */
const HERKEND = 0.42;

/**
 * Looks at one file: how it is written, what stands in its columns, which export it is, and what a profile would have to
 * say of it. Reads all rows, in one pass when the first rows show which columns it has; memory does not grow with a CSV. Throws a `Fout` (status 1, one
 * sentence) for what is no CSV or workbook: GEEN_CSV, BESTAND_ONLEESBAAR.
 *
 * The outcome holds no value of a personal column, an id, a birth date or free text.
 */
export async function inspecteer(
  pad: string,
  kennis: Kennis,
  voortgang: (rijen: number) => void = () => {},
): Promise<Bevindingen> {
  try {
    return await bekijk(pad, kennis, voortgang);
  } catch (fout) {
    throw alsFout(pad, fout);
  }
}

async function bekijk(pad: string, kennis: Kennis, voortgang: (rijen: number) => void): Promise<Bevindingen> {
  const bron = await opent(pad, kennis.isWaarde);
  const { kop, zonderKop } = bron;
  const soortkolommen = (tellers: readonly Kolomteller[]): readonly [number, number] | null => {
    const [beste] = wijsToe(pad, kop, inhoudenVan(kop, tellers, kennis), kennis);
    return kolommenMetSoort(beste!);
  };
  const gelezen = await telRijen(bron, soortkolommen, voortgang);
  const { tellers, telling } = gelezen;
  const breedte = kop.findLastIndex((naam, i) => naam !== '' || tellers[i]!.gevuld > 0) + 1;
  const namen = kop.slice(0, breedte);
  const inhouden = inhoudenVan(namen, tellers, kennis);
  const [beste, tweede] = wijsToe(pad, namen, inhouden, kennis) as [Toewijzing, Toewijzing];
  const profielen = zonderKop ? [] : pasProfielen(namen, inhouden, kennis);
  const open = profielen.find((p) => !isExport(p.soort) && p.kolommen === p.nodig);
  const exportSoort = open === undefined && beste.past >= HERKEND ? beste : null;
  const paren = exportSoort ? await parenVan(bron, exportSoort, gelezen.paren) : null;
  const kolommen = namen.map((naam, i) => maakKolom(naam, i, inhouden[i]!, exportSoort, kennis, paren));
  if (open) noemOpen(kolommen, open.profiel, open.soort, kennis);
  const inspectie: Inspectie = {
    bestand: pad,
    vorm: gelezen.vorm,
    telling,
    soort: open
      ? { soort: open.soort, zekerheid: 'zeker' }
      : exportSoort && { soort: exportSoort.soort, zekerheid: soortzekerheid(exportSoort, tweede) },
    kolommen,
    legeKolommen: kop.length - breedte,
    ontbreekt: exportSoort ? gemisten(exportSoort, kolommen, inhouden) : [],
    profielen,
    opmerkingen: [],
  };
  inspectie.opmerkingen = [...gelezen.opmerkingen, ...opmerkingenOver(inspectie, inhouden)];
  return { inspectie, inhouden, paren };
}

const inhoudenVan = (namen: readonly string[], tellers: readonly Kolomteller[], kennis: Kennis): Inhoud[] =>
  namen.map((naam, i) => bekijkInhoud(tellers[i]!, naam, kennis));

/** The columns of the werkproces and of the kind within it; null when there are none. */
function kolommenMetSoort({ soort, keuzes }: Toewijzing): readonly [number, number] | null {
  if (soort !== 'werkprocessen') return null;
  const plek = (veld: string): number => keuzes.findIndex((keuze) => keuze?.veld === veld);
  const [werkproces, subsoort] = [plek('werkproces'), plek('soort')];
  return werkproces < 0 || subsoort < 0 ? null : [werkproces, subsoort];
}

/** What was counted on the way, or by a second look when the file turned out to have other columns than its first rows. */
async function parenVan(
  bron: Bron,
  toewijzing: Toewijzing,
  geteld: Parenteller | null,
): Promise<Paren | null> {
  const kolommen = kolommenMetSoort(toewijzing);
  if (kolommen === null) return null;
  if (geteld?.werkproces === kolommen[0] && geteld.soort === kolommen[1]) return geteld.paren;
  const teller = new Parenteller(...kolommen);
  await bron.rijen(({ cellen, aanhalingOpen }) => {
    if (!aanhalingOpen) teller.voeg(cellen);
  });
  return teller.paren;
}

function maakKolom(
  naam: string,
  i: number,
  inhoud: Inhoud,
  toewijzing: Toewijzing | null,
  kennis: Kennis,
  paren: Paren | null,
): Kolom {
  const keuze = toewijzing?.keuzes[i] ?? null;
  const { teller } = inhoud;
  const persoonlijk = keuze
    ? null
    : (persoonlijkOpNaam(naam) ?? inhoud.persoonlijk ?? persoonlijkZonderVeld(teller));
  const gevonden =
    keuze && toewijzing
      ? onbekendeWaarden(toewijzing.soort, keuze.veld, inhoud, kennis, paren)
      : { onbekend: [], verzwegen: { waarden: 0, rijen: 0 } };
  return {
    naam,
    plaats: i + 1,
    gevuld: teller.gevuld,
    leeg: teller.leeg,
    verschillend: teller.volledig ? teller.waarden.size : null,
    inhoud: persoonlijk ?? omschrijf(inhoud),
    veld: keuze?.veld ?? null,
    zekerheid: keuze ? zekerheidVan(keuze.score) : null,
    grond: keuze?.grond ?? null,
    persoonlijk,
    ...gevonden,
  };
}

/** Open data have the names of their profile, or they are something else. */
function noemOpen(kolommen: Kolom[], profielnaam: string, soort: Soort, kennis: Kennis): void {
  const namen = kennis.profielen.find((p) => p.naam === profielnaam)!.soorten[soort]!.kolommen;
  for (const kolom of kolommen) {
    const veld = Object.keys(namen).find((v) => namen[v]!.includes(kolom.naam)) ?? null;
    Object.assign(kolom, { veld, persoonlijk: null });
    if (veld) Object.assign(kolom, { zekerheid: 'zeker', grond: 'naam' });
  }
}

function soortzekerheid(beste: Toewijzing, tweede: Toewijzing) {
  const voorsprong = beste.past - tweede.past;
  return beste.past >= 0.75 && voorsprong >= 0.15
    ? 'zeker'
    : beste.past >= 0.55 && voorsprong >= 0.05
      ? 'waarschijnlijk'
      : 'misschien';
}

/** Needed fields without a column, each with the free columns whose content could be it. */
function gemisten({ soort }: Toewijzing, kolommen: readonly Kolom[], inhouden: readonly Inhoud[]): Gemis[] {
  const gekozen = new Set(kolommen.map(({ veld }) => veld));
  return Object.entries(SOORTEN[soort] as Record<string, Veld>)
    .filter(([veld, { verplicht }]) => verplicht && !gekozen.has(veld))
    .map(([veld, { type }]) => ({
      veld,
      uitleg: veldtekst(veld),
      kandidaten: kolommen
        .filter(
          (kolom, i) => kolom.veld === null && kolom.persoonlijk === null && kanZijn(inhouden[i]!, type),
        )
        .map(({ naam }) => naam)
        .slice(0, 4),
    }));
}

function kanZijn(inhoud: Inhoud, type: Veld['type']): boolean {
  if (inhoud.leeg) return false;
  if (type === 'datum') return inhoud.datum !== null;
  if (type === 'gemeente') return inhoud.gemeente.deel > 0.3;
  if (type === 'sleutel') return inhoud.nummer > 0.8 && inhoud.datum === null;
  if (type === 'janee') return inhoud.teller.waarden.size <= 3;
  return inhoud.isLijst && inhoud.datum === null;
}
