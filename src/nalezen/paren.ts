import { breukTussen, cijferMet, type Vertelling } from '../pages/vertelling.ts';
import { getal } from '../text/getallen.ts';
import type { Bekend } from './cijferlijst.ts';
import { type Getal, getypteGetallen } from './getypt.ts';
import { Zoeker } from './zoek.ts';
import type { Zin } from './zin.ts';

/** A number in a sentence: bound to a figure by name, or typed. */
export interface Waarneming {
  waarde: number;
  toon: string;
  /** Name of its figure; null when it was typed. */
  naam: string | null;
  getypt: Getal | null;
  van: number;
  tot: number;
}

/** An old and a new figure that the sentence compares. */
export interface Paar {
  oud: Pick<Waarneming, 'waarde' | 'toon' | 'naam'>;
  nieuw: Pick<Waarneming, 'waarde' | 'toon' | 'naam'>;
  van: number;
  tot: number;
  /** tekst: the sentence itself says which is old; jaar: their years do; teller: the old one stands in the table only. */
  uit: 'tekst' | 'jaar' | 'teller';
}

/** The lookup of figures, made when the first sentence asks for it. */
export type Opzoek = () => Zoeker;

/** Figures of a sentence, bound and typed, in order. */
export function waarnemingenIn(v: Vertelling, zin: Zin): Waarneming[] {
  const gebonden = zin.delen.flatMap(({ stuk, van, tot }): Waarneming[] => {
    if (stuk.soort !== 'cijfer' || stuk.cijfers.length !== 1 || !stuk.eigen) return [];
    const naam = stuk.cijfers[0]!;
    const { waarde } = cijferMet(v, naam).cel;
    return waarde === null ? [] : [{ waarde, toon: stuk.tekst, naam, getypt: null, van, tot }];
  });
  const getypt = getypteGetallen(zin).map((g): Waarneming => {
    const { waarde, tekst, van, tot } = g;
    return { waarde, toon: tekst.trim(), naam: null, getypt: g, van, tot };
  });
  return [...gebonden, ...getypt].sort((a, b) => a.van - b.van);
}

/** The comparisons that a sentence makes between a year and an earlier one, as far as they are sure. */
export function parenIn(
  v: Vertelling,
  zin: Zin,
  waarnemingen: readonly Waarneming[],
  opzoek: Opzoek,
): Paar[] {
  const verschillen = verschilparen(v, zin);
  const inTekst = tekstparen(zin, waarnemingen);
  if (verschillen.length || inTekst.length) return [...verschillen, ...inTekst].sort((a, b) => a.van - b.van);
  const isAandeel = ({ toon }: Waarneming): boolean => /%|procent/.test(toon);
  // Beside counts a percentage is mostly the growth itself; alone it can be what grew.
  const aantallen = waarnemingen.filter((een) => !isAandeel(een));
  const tellend = aantallen.length ? aantallen : waarnemingen.filter(({ naam }) => naam !== null);
  const twee = tellend.length === 2 ? jaarpaar(v, tellend as [Waarneming, Waarneming], opzoek) : [];
  if (twee.length) return twee;
  // Of several figures, one that a word of change leads to: `steeg naar 434, van wie 55 …`.
  return tellend
    .filter(({ van }) => tellend.length === 1 || /\b(?:naar|tot)\s+$/.test(zin.tekst.slice(0, van)))
    .flatMap((een) => metVorigJaar(v, zin, een, opzoek));
}

/** What `{{verschil … vorm="vanaf"}}` shows: both figures. */
function verschilparen(v: Vertelling, zin: Zin): Paar[] {
  return zin.delen.flatMap(({ stuk, van, tot }): Paar[] => {
    if (stuk.cijfers.length !== 2 || !stuk.eigen) return [];
    const [oud, nieuw] = stuk.cijfers as [string, string];
    if (breukTussen(v, oud, nieuw)) return [];
    const [a, b] = [los(v, oud), los(v, nieuw)];
    return a && b ? [{ oud: a, nieuw: b, van, tot, uit: 'tekst' }] : [];
  });
}

function los(v: Vertelling, naam: string): Paar['oud'] | null {
  const { waarde, decimalen, eenheid } = cijferMet(v, naam).cel;
  if (waarde === null) return null;
  return { waarde, naam, toon: getal(waarde, decimalen) + (eenheid === '%' ? '%' : '') };
}

/** `van 362 naar 434`, each of them bound or typed. */
function tekstparen(zin: Zin, waarnemingen: readonly Waarneming[]): Paar[] {
  return waarnemingen.flatMap((nieuw, i): Paar[] => {
    const oud = waarnemingen[i - 1];
    if (!oud) return [];
    const voor = /\bvan\s+(?:\p{L}+\s+)?$/u.exec(zin.tekst.slice(0, oud.van));
    const tussen = zin.tekst.slice(oud.tot, nieuw.van);
    if (!voor || !/^\s+(?:\p{L}+\s+){0,4}(?:naar|tot)\s+(?:\p{L}+\s+)?$/u.test(tussen)) return [];
    return [{ oud, nieuw, van: voor.index, tot: nieuw.tot, uit: 'tekst' }];
  });
}

/** Two figures that are the same but for their year. */
function jaarpaar(v: Vertelling, [a, b]: [Waarneming, Waarneming], opzoek: Opzoek): Paar[] {
  if (a.naam === null || b.naam === null || breukTussen(v, a.naam, b.naam)) return [];
  const { lijst } = opzoek();
  const plek = { van: a.van, tot: b.tot, uit: 'jaar' } as const;
  const eerder = (oud: string, nieuw: string): boolean =>
    lijst.metNaam(oud).some((een) => lijst.metNaam(nieuw).some((ander) => lijst.isPaar(een, ander)));
  if (eerder(a.naam, b.naam)) return [{ oud: a, nieuw: b, ...plek }];
  return eerder(b.naam, a.naam) ? [{ oud: b, nieuw: a, ...plek }] : [];
}

/** One figure, beside that of the year before in the same table. */
function metVorigJaar(v: Vertelling, zin: Zin, nieuw: Waarneming, opzoek: Opzoek): Paar[] {
  if (/\b(?:twee|drie|vier|vijf) (?:school)?ja(?:ar|ren)\b/i.test(zin.tekst)) return [];
  const { lijst } = opzoek();
  const kandidaten = nieuw.naam === null ? besteVan(zin, nieuw, opzoek) : lijst.metNaam(nieuw.naam);
  if (kandidaten.some((cijfer) => lijst.heeftLater(cijfer))) return [];
  const bekend = kandidaten.find((cijfer) => lijst.vorige(cijfer));
  const oud = bekend && lijst.vorige(bekend);
  if (!bekend || !oud) return [];
  const [a, b] = [oud.naam(), bekend.naam()];
  if (a === null || b === null || breukTussen(v, a, b)) return [];
  const was = { waarde: oud.waarde, naam: a, toon: getal(oud.waarde, Number.isInteger(oud.waarde) ? 0 : 1) };
  return [{ oud: was, nieuw: { ...nieuw, naam: b }, van: nieuw.van, tot: nieuw.tot, uit: 'teller' }];
}

/** The figure that a typed number is, when the words of the sentence leave no doubt of it. */
function besteVan(zin: Zin, { getypt }: Waarneming, opzoek: Opzoek): Bekend[] {
  if (!getypt || getypt.procent) return [];
  const zoeker = opzoek();
  const gelijk = Zoeker.gelijk(
    zoeker.kandidaten(zin.tekst.replace(getypt.tekst, ' '), getypt),
    getypt,
  ).filter(({ cijfer }) => cijfer.soort === 'aantal');
  const met = gelijk.find(({ cijfer }) => zoeker.lijst.vorige(cijfer));
  return met && met.past > 0 && met.past >= gelijk[0]!.past * 0.8 ? [met.cijfer] : [];
}

/** The names of two typed figures that make a pair of years, where there is one such pair. */
export function metNamen(paar: Paar, opzoek: Opzoek): Paar {
  if (paar.oud.naam !== null || paar.nieuw.naam !== null) return paar;
  const { paren } = opzoek().lijst;
  const gelijk = paren.filter(
    ({ oud, nieuw }) => oud.waarde === paar.oud.waarde && nieuw.waarde === paar.nieuw.waarde,
  );
  const { oud, nieuw } = gelijk.find((een) => een.nieuw.genoemd) ?? gelijk[0] ?? {};
  if (!oud || !nieuw) return paar;
  return { ...paar, oud: { ...paar.oud, naam: oud.naam() }, nieuw: { ...paar.nieuw, naam: nieuw.naam() } };
}
