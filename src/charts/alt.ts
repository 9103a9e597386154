import type { Tijdlijn } from '../definition/grafiek.ts';
import type { Cel } from '../records/tabel.ts';
import { opsomming } from '../text/opsomming.ts';
import { breukGezegd } from './breuken.ts';
import { celGezegd, waardeVan } from './celtekst.ts';
import type { Categorie, Keuze } from './keuze.ts';

/** Title and subtitle as plain text, figures filled in. */
export interface Koppen {
  readonly titel: string;
  readonly onderschrift: string;
}

/** Up to this many figures the text names each of them; above it the highest, the lowest and the totals. */
const MEESTE_WAARDEN = 12;

/** Alternative text of a chart: the finding, what is counted, and the figures of the same cells that are drawn. */
export function altTekst(keuze: Keuze, koppen: Koppen): string {
  const aantal = keuze.reeksen.length * keuze.categorieen.length;
  // Parts that are too small for a label in the drawing must not be lost.
  const figuren = aantal <= MEESTE_WAARDEN || keuze.totHonderd ? alleWaarden(keuze) : uitersten(keuze);
  const lijn = keuze.lijn ? `Lijn bij ${keuze.lijn.kop}: ${celGezegd(keuze.lijn.cel)}.` : '';
  return zinnen([koppen.titel, koppen.onderschrift, figuren, lijn, ...keuze.breuknoten.map(breukGezegd)]);
}

/** Alternative text of a time line: its points in order, then its spans. */
export function altTijdlijn(tijdlijn: Tijdlijn, koppen: Koppen): string {
  const punten = [...tijdlijn.punten]
    .sort((a, b) => a.bij - b.bij)
    .map((p) => `${opLijn(p.bij)}: ${kaal(p.tekst)}`);
  const vlakken = (tijdlijn.vlakken ?? []).map(
    (vlak) => `van ${opLijn(vlak.van)} tot ${opLijn(vlak.tot)}: ${kaal(vlak.tekst)}`,
  );
  return zinnen([koppen.titel, koppen.onderschrift, punten.join('; '), hoofdletter(vlakken.join('; '))]);
}

/** A place on a time line: an age or a year, so without grouping of thousands. */
export const opLijn = (bij: number): string => String(bij).replace('.', ',');

function alleWaarden(keuze: Keuze): string {
  return keuze.reeksen
    .map((reeks, i) => {
      const waarden = opsomming(
        keuze.categorieen.map((c) => `${c.kop} ${celGezegd(c.cellen[i]!)}${tussenHaken(c, i, keuze)}`),
      );
      return keuze.reeksen.length > 1 ? `${reeks}: ${waarden}` : waarden;
    })
    .join('; ');
}

function tussenHaken(categorie: Categorie, reeks: number, keuze: Keuze): string {
  const aandeel = categorie.aandelen?.[reeks];
  if (aandeel && aandeel !== categorie.cellen[reeks]) return ` (${celGezegd(aandeel)})`;
  const cel = categorie.bijschrift;
  if (cel === null) return '';
  return ` (${cel.eenheid === '%' ? celGezegd(cel) : `${keuze.bijschrift}: ${celGezegd(cel)}`})`;
}

function uitersten(keuze: Keuze): string {
  return keuze.reeksen
    .map((reeks, i) => {
      const zin = uiterstenVan(keuze.categorieen, i, keuze.totalen[i] ?? null);
      return keuze.reeksen.length > 1 ? `${reeks}: ${zin}` : hoofdletter(zin);
    })
    .join('; ');
}

function uiterstenVan(categorieen: readonly Categorie[], reeks: number, totaal: Cel | null): string {
  const bekend = categorieen.filter((c) => waardeVan(c.cellen[reeks]!) !== null);
  const opGrootte = [...bekend].sort((a, b) => waardeVan(b.cellen[reeks]!)! - waardeVan(a.cellen[reeks]!)!);
  const delen: string[] = [];
  const noem = (woord: string, c: Categorie | undefined) => {
    if (c) delen.push(`${woord} ${c.kop} ${celGezegd(c.cellen[reeks]!)}`);
  };
  noem('hoogste', opGrootte[0]);
  if (opGrootte.length > 1) noem('laagste', opGrootte.at(-1));
  if (totaal) delen.push(`totaal ${celGezegd(totaal)}`);
  for (const status of ['niet-beschikbaar', 'geheim'] as const) {
    const zonder = categorieen.filter((c) => c.cellen[reeks]!.status === status);
    if (zonder.length > 0) {
      delen.push(`${celGezegd(zonder[0]!.cellen[reeks]!)} ${opsomming(zonder.map((c) => c.kop))}`);
    }
  }
  return delen.join(', ');
}

const kaal = (tekst: string): string => tekst.trim().replace(/\.$/, '');
const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** Sentences side by side, each ending in one full stop (or its own question or exclamation mark). */
const zinnen = (delen: readonly string[]): string =>
  delen
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '')
    .map((deel) => (/[.!?]$/.test(deel) ? deel : `${deel}.`))
    .join(' ');
