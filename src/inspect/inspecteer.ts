import type { Veld } from '../records/soorten.ts';
import { isExport, SOORTEN, type Soort } from '../records/soorten.ts';
import { alsFout } from './bytes.ts';
import { type Bron, opent } from './bron.ts';
import { bekijkInhoud, type Inhoud } from './inhoud.ts';
import type { Gemis, Inspectie, Kolom, Rijtelling } from './inspectie.ts';
import type { Kennis } from './kennis.ts';
import { opmerkingenOver } from './opmerkingen.ts';
import { omschrijf, veldtekst } from './omschrijving.ts';
import { onbekendeWaarden } from './onbekend.ts';
import { type Paren, telParen } from './paren.ts';
import { pasProfielen } from './past.ts';
import { persoonlijkOpNaam, persoonlijkZonderVeld } from './persoonlijk.ts';
import { Kolomteller } from './teller.ts';
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
const TOTAAL = /^((sub|eind)?tota(al|len)|(grand )?total)([\s:]|$)/i;

/**
 * Looks at one file: how it is written, what stands in its columns, which export it is, and what a profile would have to
 * say of it. Reads all rows, in one pass or two; memory does not grow with a CSV. Throws a `Fout` (status 1, one
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
  const { tellers, telling } = await telKolommen(bron, voortgang);
  const breedte = bron.kop.findLastIndex((naam, i) => naam !== '' || tellers[i]!.gevuld > 0) + 1;
  const namen = bron.kop.slice(0, breedte);
  const inhouden = namen.map((naam, i) => bekijkInhoud(tellers[i]!, naam, kennis));
  const [beste, tweede] = wijsToe(pad, namen, inhouden, kennis) as [Toewijzing, Toewijzing];
  const profielen = bron.vorm.zonderKop ? [] : pasProfielen(namen, inhouden, kennis);
  const open = profielen.find((p) => !isExport(p.soort) && p.kolommen === p.nodig);
  const exportSoort = open === undefined && beste.past >= HERKEND ? beste : null;
  const paren = exportSoort ? await parenVan(bron, exportSoort) : null;
  const kolommen = namen.map((naam, i) => maakKolom(naam, i, inhouden[i]!, exportSoort, kennis, paren));
  if (open) noemOpen(kolommen, open.profiel, open.soort, kennis);
  const inspectie: Inspectie = {
    bestand: pad,
    vorm: bron.vorm,
    telling,
    soort: open
      ? { soort: open.soort, zekerheid: 'zeker' }
      : exportSoort && { soort: exportSoort.soort, zekerheid: soortzekerheid(exportSoort, tweede) },
    kolommen,
    legeKolommen: bron.kop.length - breedte,
    ontbreekt: exportSoort ? gemisten(exportSoort, kolommen, inhouden) : [],
    profielen,
    opmerkingen: [],
  };
  inspectie.opmerkingen = [...bron.opmerkingen, ...opmerkingenOver(inspectie, inhouden)];
  return { inspectie, inhouden, paren };
}

async function telKolommen(
  bron: Bron,
  voortgang: (rijen: number) => void,
): Promise<{ tellers: Kolomteller[]; telling: Rijtelling }> {
  const tellers = bron.kop.map(() => new Kolomteller());
  const heeftPlaats = maakPlaatskeuring(bron.kop);
  const telling: Rijtelling = { rijen: 0, leeg: 0, totaal: 0, anderAantal: 0, onleesbaar: 0 };
  await bron.rijen(({ cellen, aanhalingOpen }) => {
    if (++telling.rijen % 50_000 === 0) voortgang(telling.rijen);
    if (aanhalingOpen) telling.onleesbaar++;
    else {
      const eerste = cellen.find((cel) => cel.trim() !== '');
      if (eerste === undefined) telling.leeg++;
      else if (TOTAAL.test(eerste.trim())) telling.totaal++;
      else if (!heeftPlaats(cellen)) telling.anderAantal++;
      else for (let i = 0; i < tellers.length; i++) tellers[i]!.voeg(cellen[i] ?? '');
    }
  });
  return { tellers, telling };
}

/** Whether a row has a cell for every name, and beyond the header nothing but empty ones. */
function maakPlaatskeuring(kop: readonly string[]): (cellen: readonly string[]) => boolean {
  const namen = kop.findLastIndex((naam) => naam !== '') + 1;
  const breedte = kop.length;
  return (cellen) =>
    cellen.length === breedte ||
    (cellen.length >= namen && cellen.slice(breedte).every((cel) => cel.trim() === ''));
}

async function parenVan(bron: Bron, { soort, keuzes }: Toewijzing): Promise<Paren | null> {
  if (soort !== 'werkprocessen') return null;
  const plek = (veld: string): number => keuzes.findIndex((keuze) => keuze?.veld === veld);
  const [werkproces, subsoort] = [plek('werkproces'), plek('soort')];
  return werkproces < 0 || subsoort < 0 ? null : telParen(bron, werkproces, subsoort);
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
