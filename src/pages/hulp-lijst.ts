import { type Celpad, ingevuld } from '../definition/celpad.ts';
import { celcijfer } from '../figures/celcijfer.ts';
import { type Cel, type Kop, type Tabel, naamOnder, vindKop } from '../records/tabel.ts';
import { opsomming } from '../text/opsomming.ts';
import { gebondenAan, toonKerncijfer } from './hulp-cijfers.ts';
import type { Opties, Waarden } from './hulp.ts';
import { ontsnap } from './ontsnap.ts';
import type { Vertelling } from './vertelling.ts';

interface Regel {
  kop: Kop;
  cel: Cel;
  waarde: number;
  pad: Celpad;
}

/**
 * The rows of a column by size, each with its number: `vo (120), mbo (96) en pro (80)`, or as points.
 * Totals and parts of another row are no part of it. Rows of the same size stand in the order of the table. Without a row
 * that meets the options it says `leeg`, or "geen"; without any figure "n.b.", with a warning.
 */
export function lijst(v: Vertelling, [id, kolom]: Waarden, opties: Opties): string {
  const gevonden = regelsVan(v, String(id), ingevuld(v.stof.definitie, String(kolom)));
  const regels = gekozen(gevonden ?? [], opties);
  const getal = ({ pad }: Regel): string => {
    const cijfer = celcijfer(v.stof.definitie, v.stof, pad);
    return gebondenAan({ cijfer: cijfer.id }, cijfer.cel.waarde ?? 0, toonKerncijfer(cijfer));
  };
  const leeg = gevonden === null ? 'n.b.' : ontsnap(String(opties.leeg ?? 'geen'));
  if (opties.vorm === 'punten' && v.vorm === 'html') {
    const punten = regels.map((regel) => `<li>${naamVan(regel, regels)}: ${getal(regel)}</li>`).join('');
    return v.merken.blok('lijst', punten ? `<ul>${punten}</ul>` : `<p>${leeg}</p>`);
  }
  const zin = opsomming(regels.map((regel) => `${naamVan(regel, regels)} (${getal(regel)})`)) || leeg;
  return v.vorm === 'tekst' ? zin : v.merken.zin(zin);
}

/** A name as the table shows it; with its group where two rows of the list are called the same. */
function naamVan({ kop }: Regel, regels: readonly Regel[]): string {
  const eenling = regels.filter((ander) => ander.kop.kop === kop.kop).length === 1;
  return ontsnap(eenling || kop.groep === undefined ? kop.kop : `${kop.groep}: ${kop.kop}`);
}

/** Null when there are no figures to choose from. */
function regelsVan(v: Vertelling, id: string, kolom: string): Regel[] | null {
  const tabel = v.stof.tabellen.get(id);
  const k = tabel ? vindKop(tabel.kolommen, kolom) : -1;
  if (!tabel || k === -1) {
    const reden = v.stof.ontbreekt.get(id)?.reden ?? `de kolom "${kolom}" wordt niet getoond`;
    v.waarschuwingen.add(`${v.waar}: {{lijst "${id}" "${kolom}"}} is leeg: ${reden.replace(/\.$/, '')}.`);
    return null;
  }
  const regels = onderdelen(tabel).map((r) => ({
    kop: tabel.rijen[r]!,
    cel: tabel.cellen[r]![k]!,
    pad: [id, naamOnder(tabel.rijen, tabel.rijen[r]!), kolom] as const,
  }));
  const zonder = regels.filter(({ cel }) => !isGetal(cel));
  if (zonder.length > 0)
    v.waarschuwingen.add(
      `${v.waar}: {{lijst "${id}" "${kolom}"}} laat weg wat geen cijfer heeft: ${opsomming(zonder.map(({ kop }) => kop.kop))}.`,
    );
  const met = regels.filter(({ cel }) => isGetal(cel));
  return met.length === 0 && zonder.length > 0
    ? null
    : met.map((regel) => ({ ...regel, waarde: regel.cel.waarde ?? 0 }));
}

/** An empty share is a number too: it is zero. */
const isGetal = ({ status }: Cel): boolean => status === 'ok' || status === 'leeg';

/** The rows that together are the whole: no totals, and nothing that is counted in another row. */
const onderdelen = ({ rijen }: Tabel): number[] =>
  rijen.flatMap(({ totaal, soort, niveau }, r) =>
    totaal || soort !== 'additief' || (niveau === 1 && rijen.some((kop) => kop.niveau === 0 && !kop.totaal))
      ? []
      : [r],
  );

function gekozen(regels: readonly Regel[], { hoogste, laagste, boven, onder }: Opties): Regel[] {
  const uit = regels.filter(
    ({ waarde }) =>
      (boven === undefined || waarde > Number(boven)) && (onder === undefined || waarde < Number(onder)),
  );
  if (hoogste !== undefined) return uit.sort((a, b) => b.waarde - a.waarde).slice(0, Number(hoogste));
  if (laagste !== undefined) return uit.sort((a, b) => a.waarde - b.waarde).slice(0, Number(laagste));
  return uit;
}
