import type { Uitleg } from '../../uitleg/uitleg.ts';
import type { Onderdeel } from '../paneel.ts';
import { herkomst } from './herkomst.ts';
import { invoegregel, maak, vind } from './maak.ts';
import type { Lijst } from './paneel.ts';
import type { Aangewezen, Verslagvenster } from './verslag.ts';

/** What the panel tells of: something of the list, or a cell by its path. */
interface Keuze {
  soort: Onderdeel['soort'] | 'cel';
  naam: string;
}

/** The part of the panel that tells where one figure, table or chart comes from and stands. */
export class Uitlegvak {
  readonly #vak = vind('uitleg');
  #keuze: Keuze | null = null;
  /** Which of the places of the figure was jumped to last. */
  #plek = -1;
  /** What had the focus when the list was left. */
  #terugNaar: HTMLElement | null = null;

  constructor(
    readonly lijst: Lijst,
    readonly venster: Verslagvenster,
    /** The reader goes to a place in the report. */
    readonly bijSprong: () => void,
  ) {
    this.#vak.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.sluit();
    });
  }

  /** Tells of what was clicked in the report. */
  wijsAan(aangewezen: Aangewezen): void {
    if (aangewezen.soort === 'cijfer') this.#kiesNaam(aangewezen.naam, aangewezen.element);
    else {
      const { tabel, rij, kolom, element } = aangewezen;
      const { rijen, kolommen } = this.lijst.vind('tabel', tabel) ?? {};
      const [r, k] = [rijen?.[rij], kolommen?.[kolom]];
      if (r !== undefined && k !== undefined) this.#kiesNaam(`${tabel} | ${r} | ${k}`, element);
    }
  }

  kies({ soort, naam }: Keuze): void {
    this.#terugNaar = document.activeElement as HTMLElement | null;
    this.#plek = -1;
    void this.#toon({ soort, naam }, true);
  }

  /** The report is another: what is told stays, with its new value. */
  ververs(): void {
    if (this.#keuze) void this.#toon(this.#keuze, false);
  }

  sluit(): void {
    this.#keuze = null;
    this.#vak.hidden = true;
    vind('lijst').hidden = false;
    this.venster.kies(null);
    if (this.#terugNaar?.isConnected) this.#terugNaar.focus();
    else vind('zoek').focus();
  }

  #kiesNaam(naam: string, element?: Element): void {
    this.kies({ soort: naam.includes(' | ') ? 'cel' : 'cijfer', naam });
    if (!element) return;
    this.#plek = this.#plekken({ soort: naam.includes(' | ') ? 'cel' : 'cijfer', naam }).indexOf(element);
    this.venster.kies(element);
  }

  async #toon(keuze: Keuze, nieuw: boolean): Promise<void> {
    this.#keuze = keuze;
    const { soort, naam } = keuze;
    const uitleg = soort === 'cijfer' || soort === 'cel' ? await haalUitleg(naam) : null;
    if (this.#keuze !== keuze) return;
    const onderdeel = soort === 'cel' ? undefined : this.lijst.vind(soort, naam);
    this.#vak.replaceChildren(...this.#inhoud(keuze, onderdeel, uitleg));
    this.#vak.hidden = false;
    vind('lijst').hidden = true;
    this.venster.kies(this.#plekken(keuze)[Math.max(0, this.#plek)] ?? null);
    if (!nieuw) return;
    vind('paneel').scrollTop = 0;
    vind('uitleg-titel').focus({ preventScroll: true });
  }

  #inhoud(keuze: Keuze, onderdeel: Onderdeel | undefined, uitleg: Uitleg | string | null): HTMLElement[] {
    const { soort, naam } = keuze;
    const terug = maak('button', { type: 'button', className: 'terug', textContent: 'Terug naar de lijst' });
    terug.addEventListener('click', () => this.sluit());
    const gevonden = typeof uitleg === 'object' ? uitleg : null;
    const titel = maak('h2', { id: 'uitleg-titel', tabIndex: -1 });
    titel.textContent = onderdeel?.titel ?? gevonden?.tekst ?? naam;
    const waarde = gevonden?.weergave ?? onderdeel?.waarde;
    const weg = !onderdeel && !gevonden;
    return [
      terug,
      ...(waarde === undefined ? [] : [maak('p', { className: 'groot', textContent: waarde })]),
      titel,
      ...(onderdeel?.ontbreekt === undefined
        ? []
        : [maak('p', { className: 'noot', textContent: `Niet te tonen: ${onderdeel.ontbreekt}` })]),
      ...(weg
        ? []
        : [invoegregel(onderdeel?.invoegen ?? `{{cijfer "${metJaren(naam, this.lijst.schooljaar)}"}}`)]),
      ...this.#springknop(keuze),
      ...(soort === 'tabel' && !weg
        ? [
            maak('p', {
              className: 'noot',
              textContent: 'Klik in de tabel op een getal om te zien waar het vandaan komt.',
            }),
          ]
        : []),
      ...(typeof uitleg === 'string' ? [maak('p', { className: 'noot', textContent: uitleg })] : []),
      ...(gevonden ? [herkomst(gevonden, (deel) => this.#kiesNaam(deel))] : []),
    ];
  }

  /** Goes through the places in the report, one by one. */
  #springknop(keuze: Keuze): HTMLElement[] {
    const plekken = this.#plekken(keuze);
    if (plekken.length === 0)
      return [maak('p', { className: 'noot', textContent: 'Staat nu niet in het verslag.' })];
    const knop = maak('button', { type: 'button', className: 'spring' });
    const benoem = (): void => {
      knop.textContent =
        plekken.length === 1
          ? 'Ga naar de plek in het verslag'
          : `Ga naar de volgende van ${plekken.length} plekken`;
    };
    benoem();
    knop.addEventListener('click', () => {
      const nu = this.#plekken(keuze);
      this.#plek = (this.#plek + 1) % nu.length;
      const plek = nu[this.#plek];
      if (!plek) return;
      this.bijSprong();
      this.venster.kies(plek);
      this.venster.spring(plek);
    });
    return [knop];
  }

  #plekken({ soort, naam }: Keuze): Element[] {
    if (soort === 'cijfer') return this.venster.plekken(naam);
    if (soort !== 'cel') return [this.venster.blok(soort, naam)].filter((blok) => blok !== null);
    const [tabel, rij, kolom] = naam.split(' | ') as [string, string, string];
    const { rijen = [], kolommen = [] } = this.lijst.vind('tabel', tabel) ?? {};
    const cel = this.venster.cel(tabel, rijen.indexOf(rij), kolommen.indexOf(kolom));
    return [...(cel ? [cel] : []), ...this.venster.plekken(naam)];
  }
}

/** The path of a cell as a text can keep it next year: `{schooljaar-1}` for the year before that of the report. */
function metJaren(pad: string, schooljaar: string): string {
  const nu = Number(schooljaar.slice(0, 4));
  return pad.replace(/\b(\d{4})-(\d{4})\b/g, (jaar, van: string, tot: string) => {
    const terug = Number(van) - nu;
    if (Number(tot) !== Number(van) + 1 || terug > 0) return jaar;
    return terug === 0 ? '{schooljaar}' : `{schooljaar${terug}}`;
  });
}

/** The explanation, or the sentence that says why there is none. */
async function haalUitleg(naam: string): Promise<Uitleg | string> {
  try {
    const antwoord = await fetch(`/uitleg?naam=${encodeURIComponent(naam)}`);
    return antwoord.ok ? ((await antwoord.json()) as Uitleg) : await antwoord.text();
  } catch {
    return 'Het voorbeeld is gestopt.';
  }
}
