import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Fout } from '../text/fout.ts';
import { laadDefinitie } from './laad.ts';

const BASIS: Record<string, string> = {
  'regio.yaml': `
regio: proef
naam: Proefland
organisatie: Proefpunt
titel: Jaarverslag
ondertitel: leerplicht en doorstroompunt
gemeenten: [Aalten, Oost Gelre]
schooljaar: 2024-2025
registratie: JVS
jarenTerug: 4
peildata: { inschrijvingen: 1-1, najaar: 18-9 erna }
kleineAantallen: tonen
stijl: { huis: ['#003366', '#336699', '#6699cc', '#99ccff'], accent: '#cc6600' }
`,
  'tabellen.yaml': 'tabellen: []\n',
  'cijfers.yaml': 'cijfers: {}\n',
  'grafieken.yaml': 'grafieken: []\n',
  'begrippen.yaml': 'begrippen: []\n',
  'hoofdstukken/01-begin.md': '---\ntitel: Begin\n---\n\nTekst.\n',
};

/** A plain table, of meldingen per gemeente in two schooljaren. */
export const TABEL = `
tabellen:
  - id: tabel-a
    titel: Verzuim in {schooljaar}
    definitie: Werkprocessen per gemeente.
    bron: werkprocessen
    waar: { ontvangen: schooljaar }
    rijen:
      - per: gemeente
      - { label: Totaal, totaal: true }
    kolommen:
      - { per: schooljaar, jaren: [-1, 0] }
`;

/** The plain regio.yaml, with this instead of that. */
export const regioMet = (dit: string, dat: string): Record<string, string> => ({
  'regio.yaml': BASIS['regio.yaml']!.replace(dit, dat),
});

/** The sentence, with place, that loading this regio gives; '' when it is all right. */
export function klacht(bestanden: Record<string, string | Uint8Array>, basismap?: string): string {
  try {
    laadDefinitie(proefregio(bestanden), undefined, basismap);
    return '';
  } catch (fout) {
    if (fout instanceof Fout && fout.status === 2) return fout.zin;
    throw fout;
  }
}

/** For tests: writes a small regio folder to a temporary place, with these files instead of the plain ones. */
export function proefregio(bestanden: Record<string, string | Uint8Array> = {}): string {
  const map = join(mkdtempSync(join(tmpdir(), 'jaarverslag-proef-')), 'proef');
  for (const [naam, inhoud] of Object.entries({ ...BASIS, ...bestanden })) {
    mkdirSync(dirname(join(map, naam)), { recursive: true });
    writeFileSync(join(map, naam), inhoud);
  }
  return map;
}
