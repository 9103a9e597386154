import { readFileSync } from 'node:fs';
import { definitieFout } from '../text/fout.ts';

/**
 * Rows of a list that comes with the program: cells divided by `;`, none of them empty, under the header `kop`; lines that
 * begin with `#` tell where it comes from. Throws GEMEENTELIJST_ONTBREEKT or GEMEENTELIJST_FOUT (status 2) with the line.
 */
export function leesLijst(bestand: string, kop: string, magOntbreken = false): string[][] {
  let tekst: string;
  try {
    tekst = readFileSync(bestand, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    if (magOntbreken) return [];
    throw definitieFout('GEMEENTELIJST_ONTBREEKT', 'De lijst van gemeenten is hier niet te lezen.', {
      bestand,
    });
  }
  const [eerste, ...regels] = tekst
    .split(/\r?\n/)
    .map((inhoud, i) => ({ inhoud, regel: i + 1 }))
    .filter(({ inhoud }) => inhoud.trim() !== '' && !inhoud.startsWith('#'));
  if (eerste?.inhoud.trim() !== kop)
    throw definitieFout('GEMEENTELIJST_FOUT', `De eerste regel van deze lijst hoort "${kop}" te zijn.`, {
      bestand,
      regel: eerste?.regel ?? 1,
    });
  const breedte = kop.split(';').length;
  return regels.map(({ inhoud, regel }) => {
    const cellen = inhoud.split(';').map((cel) => cel.trim());
    if (cellen.length !== breedte || cellen.includes(''))
      throw definitieFout('GEMEENTELIJST_FOUT', `Op deze regel horen ${breedte} gevulde velden te staan.`, {
        bestand,
        regel,
      });
    return cellen;
  });
}
