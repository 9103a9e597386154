import { vereenvoudig } from '../../text/fout.ts';
import type { Onderdeel, Paneel } from '../paneel.ts';
import { kopieerknop, maak, vind } from './maak.ts';

const SOORT = { cijfer: 'Cijfer', tabel: 'Tabel', grafiek: 'Grafiek' } as const;

/** The list of everything that can be put in a text, with a box to search it. */
export class Lijst {
  #onderdelen: readonly Onderdeel[] = [];
  readonly #zoek = vind<HTMLInputElement>('zoek');
  readonly #soorten = vind('soorten');

  constructor(readonly kies: (onderdeel: Onderdeel) => void) {
    this.#zoek.addEventListener('input', () => this.#toon());
    this.#soorten.addEventListener('change', () => this.#toon());
  }

  /** Schooljaar of the report. */
  schooljaar = '';

  zet({ onderdelen, schooljaar }: Pick<Paneel, 'onderdelen' | 'schooljaar'>): void {
    // What is the same is left alone, and with it the focus of who is walking through it.
    const zelfde = JSON.stringify(onderdelen) === JSON.stringify(this.#onderdelen);
    this.schooljaar = schooljaar;
    this.#onderdelen = onderdelen;
    if (!zelfde) this.#toon();
  }

  vind(soort: Onderdeel['soort'], naam: string): Onderdeel | undefined {
    return this.#onderdelen.find((onderdeel) => onderdeel.soort === soort && onderdeel.naam === naam);
  }

  #toon(): void {
    const gekozen = this.#soorten.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    const woorden = vereenvoudig(this.#zoek.value).split(' ').filter(Boolean);
    const gevonden = this.#onderdelen.filter(({ soort, naam, titel, waarde }) => {
      if (gekozen !== '' && soort !== gekozen) return false;
      const tekst = vereenvoudig(`${naam} ${titel} ${waarde ?? ''}`);
      return woorden.every((woord) => tekst.includes(woord));
    });
    vind('gevonden').textContent =
      gevonden.length === 0
        ? 'Niets gevonden. Probeer een ander of korter woord.'
        : `${gevonden.length} van ${this.#onderdelen.length}`;
    vind('onderdelen').replaceChildren(...gevonden.map((onderdeel) => this.#regel(onderdeel)));
  }

  #regel(onderdeel: Onderdeel): HTMLElement {
    const { soort, naam, titel, waarde, ontbreekt, invoegen } = onderdeel;
    const knop = maak(
      'button',
      { type: 'button', className: 'onderdeel-kies' },
      maak(
        'span',
        { className: 'onderdeel-kop' },
        maak('span', {
          className: waarde === undefined ? 'soortmerk' : 'waarde',
          textContent: waarde ?? SOORT[soort],
        }),
        maak('span', { className: ontbreekt === undefined ? 'titel' : 'titel mist', textContent: titel }),
      ),
      maak('span', { className: 'onderdeel-naam', textContent: naam }),
    );
    knop.addEventListener('click', () => this.kies(onderdeel));
    return maak('li', { className: 'onderdeel' }, knop, kopieerknop(invoegen));
  }
}
