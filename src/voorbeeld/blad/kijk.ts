import type { Leespunt } from '../../nalezen/punt.ts';
import type { Paneel } from '../paneel.ts';
import { invoegregel, maak, vind } from './maak.ts';

const ERNST: Record<Leespunt['ernst'], string> = { fout: 'Fout. ', ongebonden: '', advies: '' };

/** What the author should look at: warnings and questions, and what was found in the texts. */
export function toonKijk({
  kijkHierNaar,
  leespunten,
}: Pick<Paneel, 'kijkHierNaar'> & { leespunten: readonly Leespunt[] }): void {
  vul(
    'kijk',
    kijkHierNaar.map((zin) => maak('li', { textContent: zin })),
  );
  vul('leespunten', leespunten.map(leesregel));
  const samen = kijkHierNaar.length + leespunten.length;
  const aantal = vind('kijkaantal');
  aantal.hidden = samen === 0;
  aantal.textContent = String(samen);
}

function vul(id: 'kijk' | 'leespunten', regels: readonly HTMLElement[]): void {
  const vak = vind(id);
  vak.hidden = regels.length === 0;
  vak.querySelector('.aantal')!.textContent = String(regels.length);
  vak.querySelector('ul')!.replaceChildren(...regels);
}

/** One point: where it is, what is the matter, and what could be written instead. */
function leesregel({ ernst, bestand, regel, kolom, uitleg, code, voorstel }: Leespunt): HTMLElement {
  const waar = [bestand, regel && `regel ${regel}`, kolom && `kolom ${kolom}`].filter(Boolean).join(', ');
  return maak(
    'li',
    {},
    maak('span', { className: 'waar', textContent: waar }),
    maak('span', { className: 'ernst', textContent: ERNST[ernst] }),
    `${uitleg} (${code})`,
    ...voorstel.map(invoegregel),
  );
}
