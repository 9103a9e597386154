import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { maakPaginas } from '../batch/document.ts';
import { vindRegio } from '../batch/regio.ts';
import { type Geteld, neemDefinitie } from '../batch/tel.ts';
import { teken } from '../charts/teken.ts';
import type { Definitie } from '../definition/definitie.ts';
import { isProfielpad } from '../intake/profiel.ts';
import { type Leespunt, leesNa } from '../nalezen/nalezen.ts';
import { Fout } from '../text/fout.ts';
import { boomVan, getelde } from '../uitleg/boom.ts';
import { volgRijen } from '../uitleg/rijen.ts';
import { type Uitleg, uitlegVan } from '../uitleg/uitleg.ts';
import { vind } from '../uitleg/vindplaats.ts';
import { leegPaneel, maakPaneel, type Paneel } from './paneel.ts';
import { Tekeningen } from './tekeningen.ts';
import { type Leesopties, Voorraad } from './voorraad.ts';

export interface Werkopties extends Leesopties {
  schooljaar?: string;
}

/** A fault as the page shows it: the place apart from the sentence. */
export interface Foutmelding {
  code: string;
  waar: string;
  bericht: string;
}

/** What there is to see now. After a fault the last good report stays. */
export interface Toestand {
  /** Counts the reports that were made and differ from the one before; 0 as long as there is none. */
  nummer: number;
  html: string | null;
  /** What is being done, as long as it is. */
  bezig: string | null;
  fout: Foutmelding | null;
  paneel: Paneel;
  /** What to look at in the texts of the report that is shown; they come a moment after it. */
  leespunten: readonly Leespunt[];
  /** Milliseconds of the last build. */
  duur: number;
}

/** What changed on disk: an export asks for more work than a text. */
export type Verandering = 'gegevens' | 'definitie';

/** Where the preview hears what happens. */
export interface Toehoorder {
  /** There is something else to see. */
  anders(): void;
  /** A fault of the user, or of the program with its stack; null when it has been mended. */
  fout(fout: unknown): void;
}

/** Makes the report again and again, with as little work as the change asks for. One build at a time. */
export class Werkplaats {
  toestand: Toestand;
  /** What was counted for the report that is shown. */
  stof: Geteld | null = null;
  readonly #voorraad: Voorraad;
  readonly #tekeningen = new Tekeningen(teken);
  #vuil = false;
  #lopend: Promise<void> | null = null;
  #laatsteFout: string | null = null;

  /** Throws REGIO_ONBEKEND (status 2): without a folder there is nothing to watch. */
  constructor(
    readonly regio: string,
    readonly opties: Werkopties,
    readonly toehoorder: Toehoorder,
  ) {
    this.map = vindRegio(regio).map;
    this.#voorraad = new Voorraad(opties);
    this.toestand = {
      nummer: 0,
      html: null,
      bezig: null,
      fout: null,
      paneel: leegPaneel(regio),
      leespunten: [],
      duur: 0,
    };
  }

  /** Folder of the regio. */
  readonly map: string;

  /** Folders and files outside that of the regio that the report is made of, as far as they are known. */
  gegevens: string[] = [];

  /** Builds, or builds once more after the build that runs. Resolves when there is nothing left to do. */
  bouw(verandering: Verandering): Promise<void> {
    if (verandering === 'gegevens') this.#voorraad.vergeet();
    this.#vuil = true;
    this.#lopend ??= this.#werk().finally(() => {
      this.#lopend = null;
    });
    return this.#lopend;
  }

  /**
   * Where a figure of the report that is shown comes from: a key of cijfers.yaml or `tabel-id | rij | kolom`. Throws a
   * definition fault (status 2) with suggestions for a name that is not there; null as long as there is no report.
   */
  uitleg(naam: string): Uitleg | null {
    if (!this.stof) return null;
    const { definitie } = this.stof;
    const plaats = vind(definitie, naam);
    const cellen = plaats.soort === 'tabel' ? [] : getelde(boomVan(definitie, plaats));
    const volger = volgRijen(definitie, cellen);
    const gevolgd = cellen.length > 0 && this.#voorraad.speel(volger.ontvang);
    return uitlegVan(this.stof, naam, gevolgd ? volger.rondAf() : undefined);
  }

  async #werk(): Promise<void> {
    while (this.#vuil) {
      this.#vuil = false;
      const begin = performance.now();
      this.#zeg('Verslag bijwerken');
      // Lets the page hear it, and lets a Ctrl-C in: the work itself leaves no room.
      await setImmediate();
      const nieuw = await this.#probeer();
      this.toestand = { ...this.toestand, ...nieuw, bezig: null, duur: performance.now() - begin };
      this.toehoorder.anders();
      // The report is shown first: reading it over takes as long as making it.
      await setImmediate();
      if (!this.#vuil && this.toestand.fout === null) this.#leesNa();
    }
  }

  #leesNa(): void {
    try {
      this.toestand = { ...this.toestand, leespunten: leesNa(this.stof!) };
      this.toehoorder.anders();
    } catch (fout) {
      // What cannot be read over can still be shown.
      this.#hoor(fout);
    }
  }

  async #probeer(): Promise<Partial<Toestand>> {
    try {
      const nieuw = await this.#maak();
      this.#hoor(null);
      return { ...nieuw, fout: null };
    } catch (fout) {
      this.#hoor(fout);
      return { fout: alsMelding(fout) };
    }
  }

  async #maak(): Promise<Partial<Toestand>> {
    const definitie = neemDefinitie(this.regio, this.opties);
    this.gegevens = bronnenVan(definitie, this.opties);
    const stof = await this.#voorraad.tel(definitie, () => this.#zeg('Exports lezen en tellen'));
    const { verslag, scherm } = await maakPaginas(stof, ['html'], this.#tekeningen.tekenaar);
    const html = await scherm();
    this.stof = stof;
    const { nummer } = this.toestand;
    return {
      html,
      nummer: html === this.toestand.html ? nummer : nummer + 1,
      paneel: maakPaneel(stof, verslag),
    };
  }

  #zeg(bezig: string): void {
    this.toestand = { ...this.toestand, bezig };
    this.toehoorder.anders();
  }

  /** Tells of a fault once, however often it comes back. */
  #hoor(fout: unknown): void {
    const zin = fout === null ? null : String(fout instanceof Fout ? fout.zin : fout);
    if (zin === this.#laatsteFout) return;
    this.#laatsteFout = zin;
    this.toehoorder.fout(fout);
  }
}

/** Where the exports are, or should be: a folder that is not there yet is waited for. */
function bronnenVan({ map, regio }: Definitie, { gegevens, profiel }: Werkopties): string[] {
  return [
    ...(gegevens === undefined ? [] : [resolve(gegevens)]),
    ...(gegevens === undefined && regio.gegevens !== undefined ? [resolve(map, regio.gegevens)] : []),
    ...(isProfielpad(profiel) ? [resolve(profiel)] : []),
  ];
}

function alsMelding(fout: unknown): Foutmelding {
  if (!(fout instanceof Fout))
    return {
      code: 'PROGRAMMAFOUT',
      waar: '',
      bericht:
        'Het programma zelf maakte een fout. In het venster waar u het startte, staat wat er gebeurde.',
    };
  return { code: fout.code, waar: fout.waar, bericht: fout.message };
}
