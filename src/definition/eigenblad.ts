import { definitieFout, type Plaats } from '../text/fout.ts';

const VAN_BUITEN = /@import|url\(\s*["']?\s*(?!data:)[^)]/i;

/**
 * The region's own style sheet fetches nothing: a report is one file, and is made without a network.
 * Throws STIJL_VAN_BUITEN (status 2) with the line.
 */
export function eisEigenBlad(stijlblad: string, plaats: Plaats): void {
  const vondst = VAN_BUITEN.exec(stijlblad);
  if (!vondst) return;
  const ervoor = stijlblad.slice(0, vondst.index).split('\n');
  throw definitieFout(
    'STIJL_VAN_BUITEN',
    'het stijlblad haalt iets van buiten het verslag op (@import of url); het verslag is één bestand, dus dat kan niet. Haal dit weg.',
    { ...plaats, regel: ervoor.length, kolom: ervoor.at(-1)!.length + 1 },
  );
}
