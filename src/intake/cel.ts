import type { Gemeentelijst } from '../records/gemeente.ts';
import { leesSchooljaarRuim } from '../records/schooljaar.ts';
import type { Veld, Waarde } from '../records/soorten.ts';
import { vereenvoudig } from '../text/fout.ts';
import type { Datumkolom } from './datumkolom.ts';
import { kopie } from './kopie.ts';
import type { Profiel, Soortprofiel } from './profiel.ts';
import { REDEN, type Reden } from './redenen.ts';

export type Velden = Record<string, Waarde>;
/** Reads a trimmed cell that is not empty; `velden` holds the fields of the row that were read before it. */
export type Cellezer = (cel: string, velden: Velden) => Waarde | Reden;

export const isReden = (uitkomst: Waarde | Reden): uitkomst is Reden =>
  typeof uitkomst === 'object' && uitkomst !== null;

/** Few distinct values get one shared string; above this many a column is no list but free text or numbers. */
const MEESTE_WAARDEN = 5_000;

function onthoud(lees: (cel: string) => Waarde | Reden): (cel: string) => Waarde | Reden {
  const bekend = new Map<string, Waarde | Reden>();
  return (cel) => {
    const eerder = bekend.get(cel);
    if (eerder !== undefined) return eerder;
    const eigen = kopie(cel);
    const uitkomst = lees(eigen);
    if (bekend.size < MEESTE_WAARDEN) bekend.set(eigen, uitkomst);
    return uitkomst;
  };
}

/** What a reader of cells needs besides its own field. */
export interface Omgeving {
  readonly profiel: Profiel;
  readonly deel: Soortprofiel;
  readonly gemeenten: Gemeentelijst;
  /** The column of a field with a date. */
  readonly datums: ReadonlyMap<string, Datumkolom>;
  /** The values of each field that the report asks for by name. */
  readonly gevraagd?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** A value was written other than the profile or the report has it, and taken for this one. */
  readonly anders: (waarde: string) => void;
}

/** The reader for one field of one file, after what the profile says about it. */
export function maakCellezer(naam: string, veld: Veld, omgeving: Omgeving): Cellezer {
  const { profiel, deel } = omgeving;
  const enige = deel.alleen[naam];
  if (enige !== undefined) return (cel) => (cel === enige ? enige : REDEN.uitsplitsing);
  const reeks = deel.reeksen[naam];
  if (reeks) return onthoud((cel) => leesReeks(cel, reeks));
  const lezer = lezerVoorType(naam, veld, omgeving);
  const patroon = deel.patronen[naam];
  if (patroon === undefined) return lezer;
  const vorm = new RegExp(patroon);
  return (cel, velden) => {
    if (profiel.nietGepubliceerd.includes(cel)) return lezer(cel, velden);
    const deelVanCel = vorm.exec(cel)?.[1];
    return deelVanCel === undefined ? fouteVorm(veld) : lezer(deelVanCel, velden);
  };
}

const fouteVorm = (veld: Veld): Reden => (veld.type === 'getal' ? REDEN.getal : REDEN.code);

function lezerVoorType(naam: string, veld: Veld, omgeving: Omgeving): Cellezer {
  const { profiel, deel, gemeenten } = omgeving;
  switch (veld.type) {
    case 'sleutel':
      return kopie;
    case 'datum': {
      const kolom = omgeving.datums.get(naam)!;
      return (cel) => kolom.lees(cel) ?? REDEN.datum;
    }
    case 'gemeente':
      return deel.andereGebieden
        ? onthoud((cel) => gemeenten.opCode(cel) ?? REDEN.andereGemeente)
        : onthoud(zoekGemeente(profiel, gemeenten));
    case 'janee':
      return onthoud((cel) => leesJaNee(cel, profiel, omgeving.anders));
    case 'getal':
      return onthoud((cel) => leesGetal(cel, veld, profiel.nietGepubliceerd));
    case 'schooljaar':
      return onthoud((cel) => leesSchooljaarRuim(cel) ?? REDEN.schooljaar);
    case 'tekst':
    case 'code':
      return codelezer(naam, veld, omgeving);
  }
}

function codelezer(naam: string, veld: Veld, { profiel, gevraagd, anders }: Omgeving): Cellezer {
  const alsGevraagd = zoekGevraagd(gevraagd?.get(naam), anders);
  const onthouden = (lees: (cel: string) => Waarde | Reden) =>
    onthoud((cel) => {
      const uitkomst = lees(cel);
      return typeof uitkomst === 'string' ? alsGevraagd(uitkomst) : uitkomst;
    });
  const per = profiel.codesPer[naam];
  if (per) {
    const lezers = new Map(
      [...Object.entries(per.lijsten)].map(([waarde, codes]) => [
        waarde,
        onthouden(zoekCode(codes, false, anders)),
      ]),
    );
    const vrij = onthouden((cel) => cel);
    return (cel, velden) => (lezers.get(String(velden[per.van])) ?? vrij)(cel);
  }
  const codes = profiel.codes[naam];
  if (!codes) return onthouden((cel) => cel);
  return onthouden(zoekCode(codes, veld.type === 'tekst' || profiel.open.includes(naam), anders));
}

/**
 * Exactly the code, exactly the label, then either without case and accents, then without what joins words; each only
 * when no other value is written like it. An open list lets other text through.
 */
function zoekCode(
  codes: ReadonlyMap<string, string>,
  open: boolean,
  anders: (waarde: string) => void,
): (cel: string) => Waarde | Reden {
  const labels = new Map([...codes.values()].map((label) => [label, label]));
  const los = eenduidig([...codes, ...labels], vereenvoudig);
  const kaal = eenduidig([...codes, ...labels], zonderVoegsel);
  return (cel) => {
    const precies = codes.get(cel) ?? labels.get(cel);
    if (precies !== undefined) return precies;
    const gevonden = los.get(vereenvoudig(cel)) ?? kaal.get(zonderVoegsel(cel));
    if (gevonden === undefined) return open ? cel : REDEN.code;
    anders(gevonden);
    return gevonden;
  };
}

/**
 * What the profile leaves as it stands is text of the registration. Where a table asks for that text, another way of
 * writing it is the same value, by the rule for codes: it would count in no row, and nobody would see it.
 */
function zoekGevraagd(
  waarden: ReadonlySet<string> | undefined,
  anders: (waarde: string) => void,
): (tekst: string) => Waarde | Reden {
  if (waarden === undefined) return (tekst) => tekst;
  return zoekCode(new Map([...waarden].map((waarde) => [waarde, waarde])), true, anders);
}

/** Labels under a looser way of writing their codes; one that would stand for two labels stands for none. */
function eenduidig(
  paren: readonly (readonly [string, string])[],
  vorm: (t: string) => string,
): Map<string, string> {
  const kaart = new Map<string, string>();
  const dubbel = new Set<string>();
  for (const [code, label] of paren) {
    const sleutel = vorm(code);
    if (kaart.has(sleutel) && kaart.get(sleutel) !== label) dubbel.add(sleutel);
    else kaart.set(sleutel, label);
  }
  for (const sleutel of ['', ...dubbel]) kaart.delete(sleutel);
  return kaart;
}

/** Short codes stay whole: `5 a` may be meant as `5 onder a`, which is another article than `5a`. */
const KORTSTE_KAAL = 4;

/** Without spaces, hyphens, points and the like, but with the + of 18+. */
function zonderVoegsel(tekst: string): string {
  const kaal = vereenvoudig(tekst).replace(/[\s\-_./\\'’]/g, '');
  return kaal.length < KORTSTE_KAAL ? '' : kaal;
}

/** The profile's own spellings go first: who wrote them knows what the export means by them. */
function zoekGemeente(profiel: Profiel, gemeenten: Gemeentelijst): (cel: string) => string | Reden {
  const eigen = new Map(
    Object.entries(profiel.gemeenten).map(([cel, naam]) => [vereenvoudig(cel), gemeenten.zoek(naam)!]),
  );
  return (cel) => eigen.get(vereenvoudig(cel)) ?? gemeenten.zoek(cel) ?? REDEN.gemeente;
}

const JA = new Set(['ja', 'j', 'yes', 'y', 'waar', 'true']);
const NEE = new Set(['nee', 'n', 'no', 'onwaar', 'false']);

/** The words of the profile, and those of which nobody doubts what they mean. */
function leesJaNee(cel: string, profiel: Profiel, anders: (waarde: string) => void): boolean | Reden {
  const los = vereenvoudig(cel);
  if (profiel.ja.some((woord) => vereenvoudig(woord) === los)) return true;
  if (profiel.nee.some((woord) => vereenvoudig(woord) === los)) return false;
  if (!JA.has(los) && !NEE.has(los)) return REDEN.code;
  anders(JA.has(los) ? profiel.ja[0]! : profiel.nee[0]!);
  return JA.has(los);
}

/** `1.209` could be 1209 or 1,209 and is therefore refused; `94,1` and `94.1` are one number. */
function leesGetal(cel: string, veld: Veld, nietGepubliceerd: readonly string[]): number | null | Reden {
  if (nietGepubliceerd.includes(cel)) return null;
  if (veld.breuk) {
    if (!/^-?\d+([.,]\d+)?$/.test(cel) || /^-?\d{1,3}\.\d{3}$/.test(cel)) return REDEN.getal;
    return Number(cel.replace(',', '.'));
  }
  if (!/^\d{1,12}$/.test(cel)) return REDEN.getal;
  const waarde = Number(cel);
  return waarde >= (veld.vanaf ?? 0) ? waarde : REDEN.getal;
}

function leesReeks(cel: string, reeks: Soortprofiel['reeksen'][string]): number | Reden {
  const vast = reeks.codes[cel];
  if (vast !== undefined) return vast;
  if (!/^\d{1,12}$/.test(cel)) return REDEN.uitsplitsing;
  const stappen = (Number(cel) - reeks.eerste) / reeks.stap;
  return Number.isInteger(stappen) && stappen >= 0 && stappen <= reeks.hoogste ? stappen : REDEN.uitsplitsing;
}
