import type { AfgekeurdeRij } from '../records/grootboek.ts';

/**
 * `afgekeurd.csv`: file, line, column and reason of each rejected row, never a value of it. UTF-8 with BOM and
 * semicolons, so that a Dutch Excel opens it right; a cell that a spreadsheet would take for a formula is made harmless.
 */
export function afgekeurdCsv(rijen: readonly AfgekeurdeRij[]): string {
  const regels = rijen.map((r) => [r.bestand, String(r.regel), r.kolom, r.code, r.reden]);
  const alles = [['bestand', 'regel', 'kolom', 'code', 'reden'], ...regels];
  return `\uFEFF${alles.map((regel) => regel.map(veld).join(';')).join('\r\n')}\r\n`;
}

function veld(tekst: string): string {
  const veilig = /^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
