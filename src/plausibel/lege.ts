import type { Definitie } from '../definition/definitie.ts';
import { naam, type Schooljaar } from '../records/schooljaar.ts';
import type { Soort } from '../records/soorten.ts';
import type { Tabel } from '../records/tabel.ts';
import { type Kijker, soortenVan, titelVan } from './kijkers.ts';
import type { Kijkpunt } from './kijkpunt.ts';
import { tabelnamen } from './woorden.ts';

/** What the exports call the column of a field; the name of the field when no profile says. */
export type Kolomnaam = (soort: Soort, veld: string) => string;

/** What is empty in the exports of a schooljaar. */
export interface Leegte {
  readonly schooljaar: Schooljaar;
  /** Kinds of export that were read and have no record in the schooljaar. */
  readonly soorten: ReadonlySet<Soort>;
  /** Fields that are empty in every record, per kind. */
  readonly velden: ReadonlyMap<Soort, readonly string[]>;
}

const titels = (kijkers: readonly Kijker[]): string[] => [
  ...new Set(kijkers.map(({ plan }) => titelVan(plan))),
];

/** An export with no more than its header, or with no row of this schooljaar. */
export const legeExports = (kijkers: readonly Kijker[], { schooljaar, soorten }: Leegte): Kijkpunt[] =>
  [...soorten].flatMap((soort): Kijkpunt[] => {
    const namen = titels(kijkers.filter((kijker) => soortenVan(kijker).has(soort)));
    if (namen.length === 0) return [];
    const gevolg = `${tabelnamen(namen)} ${namen.length === 1 ? 'telt' : 'tellen'} daar dus niets uit`;
    const zin = `De export van ${soort} heeft voor ${naam(schooljaar)} geen enkele rij. ${gevolg}; klopt dat, of is de export leeg gebleven?`;
    return [{ code: 'EXPORT_ZONDER_RIJEN', zin }];
  });

/** A column that is empty in all rows although tables look at it. */
export const legeKolommen = (
  kijkers: readonly Kijker[],
  { velden }: Leegte,
  kolomnaam: Kolomnaam,
): Kijkpunt[] =>
  [...velden].flatMap(([soort, leeg]) =>
    leeg.map((veld): Kijkpunt => {
      const namen = titels(kijkers.filter((kijker) => kijker.velden.get(soort)?.has(veld)));
      const kunnen = namen.length === 1 ? 'kan' : 'kunnen';
      const gevolg =
        namen.length > 0
          ? `${tabelnamen(namen)} ${kunnen} dan niet goed worden geteld`
          : 'Cijfers in de tekst kunnen dan niet goed worden geteld';
      return {
        code: 'KOLOM_LEEG',
        zin: `De kolom "${kolomnaam(soort, veld)}" van ${soort} is overal leeg. ${gevolg}; hoort die kolom leeg te zijn?`,
      };
    }),
  );

/**
 * Tables about the whole regio in which every count is zero. Not those that stand here for another reason already, and not
 * those of one gemeente: a small gemeente often has none of something.
 */
export function tabellenVanNul(
  kijkers: readonly Kijker[],
  tabellen: (document: Definitie) => ReadonlyMap<string, Tabel>,
  { soorten, velden }: Leegte,
): Kijkpunt[] {
  const alGevraagd = (kijker: Kijker): boolean =>
    [...soortenVan(kijker)].every((soort) => soorten.has(soort)) ||
    [...velden].some(([soort, leeg]) => leeg.some((veld) => kijker.velden.get(soort)?.has(veld)));
  const nul = kijkers.filter((kijker) => {
    const { document, plan } = kijker;
    const tabel = plan.gemeente === undefined ? tabellen(document).get(plan.id) : undefined;
    return tabel !== undefined && teltNul(tabel) && !alGevraagd(kijker);
  });
  if (nul.length === 0) return [];
  const namen = titels(nul);
  const zin = `${tabelnamen(namen)} ${namen.length === 1 ? 'telt' : 'tellen'} overal 0; klopt dat?`;
  return [{ code: 'TABEL_NUL', zin }];
}

function teltNul({ cellen }: Tabel): boolean {
  const aantallen = cellen.flat().filter(({ status, eenheid }) => status === 'ok' && eenheid !== '%');
  return aantallen.length > 0 && aantallen.every(({ waarde }) => waarde === 0);
}
