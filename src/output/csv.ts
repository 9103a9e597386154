import type { Stof } from '../pages/stof.ts';
import type { Cel, Tabel } from '../records/tabel.ts';
import { toonCel } from '../text/getallen.ts';
import { slug } from '../text/slug.ts';
import type { Uitvoer } from './schrijf.ts';
import { leestitel } from './xlsx/leestitel.ts';

const KOLOMMEN = [
  'tabel',
  'titel',
  'rijgroep',
  'rij',
  'kolomgroep',
  'kolom',
  'waarde',
  'eenheid',
  'status',
  'bron',
] as const;

/**
 * One tidy CSV file per table, `<map>/<tabel-id>.csv`: a line per cell. UTF-8 with BOM, semicolons, CRLF and a decimal comma, so
 * that a Dutch Excel opens it right.
 */
export function csvBestanden(stof: Stof, map = 'cijfers'): Uitvoer[] {
  const tabellen = [...stof.tabellen.values()];
  const namen = bestandsnamen(tabellen.map(({ id }) => id));
  return tabellen.map((tabel, i) => ({
    pad: `${map}/${namen[i]}.csv`,
    inhoud: tabelCsv(tabel, leestitel(stof, tabel)),
  }));
}

/**
 * The cells of a table, row by row. Rows and columns bear the names of `cijfers.json`. A share is the printed number (31, with
 * unit %); an empty share is an empty field, a figure that is not available `n.b.`, a hidden one `•`: `status` says which.
 */
export function tabelCsv(tabel: Tabel, titel: string): string {
  const regels = tabel.rijen.flatMap((rij, r) =>
    tabel.kolommen.map((kolom, k) => {
      const cel = tabel.cellen[r]![k]!;
      const voor = [tabel.id, titel, rij.groep ?? '', rij.label, kolom.groep ?? '', kolom.label];
      const na = [cel.eenheid, cel.status, cel.bron ?? tabel.bron];
      return [...voor.map(tekstveld), waardeveld(cel), ...na.map(tekstveld)].join(';');
    }),
  );
  return `\uFEFF${[KOLOMMEN.join(';'), ...regels].join('\r\n')}\r\n`;
}

/** The number with a decimal comma and nothing else, so that it opens as a number; a minus belongs to it. */
function waardeveld(cel: Cel): string {
  if (cel.status === 'niet-beschikbaar' || cel.status === 'geheim') return toonCel(cel);
  return cel.waarde === null ? '' : String(cel.waarde).replace('.', ',');
}

/** Beginnings that a spreadsheet takes for a formula (OWASP, CSV injection); the wide forms too. */
const FORMULETEKEN = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text as a field: an apostrophe before what would be a formula, quotes around what would break the line. */
function tekstveld(tekst: string): string {
  const veilig = FORMULETEKEN.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

/** Names that Windows keeps for devices. */
const BEZET = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Ids as file names that are safe on every system and differ from each other; an id that is safe stays as it is. */
function bestandsnamen(ids: readonly string[]): string[] {
  const veilig = ids.map((id) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && !BEZET.test(id) ? id : null));
  const gebruikt = new Set(veilig);
  return ids.map((id, i) => {
    if (veilig[i]) return veilig[i];
    const kern = slug(id);
    const stam = kern === '' || BEZET.test(kern) ? `tabel${kern && `-${kern}`}` : kern;
    let naam = stam;
    for (let n = 2; gebruikt.has(naam); n++) naam = `${stam}-${n}`;
    gebruikt.add(naam);
    return naam;
  });
}
