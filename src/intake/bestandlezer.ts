import type { BestandVerantwoording } from '../records/grootboek.ts';
import type { BronRecord } from '../records/soorten.ts';
import type { Ontvanger } from './bron.ts';
import { maakTekstlezer } from './codering.ts';
import { CsvLezer, type Rij } from './csv.ts';
import { Fout } from '../text/fout.ts';
import type { Indeling } from './indeling.ts';
import { REDEN, type Reden } from './redenen.ts';
import { isWeigering, type Rijkeuring, type Weigering } from './rijkeuring.ts';

/** Where the rows of a file go. */
export interface Uitgang {
  gebruikt(record: BronRecord): void;
  geweigerd(weigering: Weigering, rij: Rij): void;
  voortgang(rijen: number): void;
}

/** What a row is rejected for when half of it is missing. */
const STUK: ReadonlySet<Reden> = new Set([REDEN.velden, REDEN.aanhaling]);

/** One file from bytes to judged rows, with its account; `kopregel` is the line of its header. */
export class Bestandlezer implements Ontvanger {
  readonly rekening: BestandVerantwoording;
  readonly #tekst;
  readonly #csv: CsvLezer;
  #laatsteRegel = 0;
  #laatsteRijStuk = false;

  constructor(
    bestand: string,
    readonly keuring: Rijkeuring,
    bom: boolean,
    kopregel: number,
    readonly uit: Uitgang,
  ) {
    const { profiel, soort, kop } = keuring.indeling;
    this.rekening = {
      bestand,
      soort,
      profiel: profiel.naam,
      sha256: '',
      gelezen: 0,
      gebruikt: 0,
      buitenBereik: 0,
      afgekeurd: 0,
      redenen: {},
    };
    this.#tekst = maakTekstlezer(bom ? 'utf-8' : profiel.codering);
    this.#csv = new CsvLezer(bestand, profiel.scheiding, kop.length, kopregel + 1, (rij) => this.#rij(rij));
  }

  get indeling(): Indeling {
    return this.keuring.indeling;
  }

  voeg(bytes: Buffer): void {
    this.#csv.voeg(this.#tekst.voeg(bytes));
  }

  klaar(): void {
    const onaf = this.#csv.klaar(this.#tekst.klaar());
    if (onaf && this.#laatsteRijStuk)
      throw new Fout(
        'BESTAND_AFGEKAPT',
        'Dit bestand houdt midden in een rij op; de export is niet heel. Maak de export opnieuw.',
        undefined,
        { bestand: this.rekening.bestand, regel: this.#laatsteRegel },
      );
  }

  #rij(rij: Rij): void {
    const { rekening } = this;
    if (++rekening.gelezen % 50_000 === 0) this.uit.voortgang(rekening.gelezen);
    const oordeel = this.keuring.keur(rij);
    this.#laatsteRegel = rij.regel;
    this.#laatsteRijStuk = isWeigering(oordeel) && STUK.has(oordeel.reden);
    if (!isWeigering(oordeel)) {
      rekening.gebruikt++;
      this.uit.gebruikt(oordeel);
      return;
    }
    const { code, soort } = oordeel.reden;
    rekening[soort === 'afgekeurd' ? 'afgekeurd' : 'buitenBereik']++;
    rekening.redenen[code] = (rekening.redenen[code] ?? 0) + 1;
    this.uit.geweigerd(oordeel, rij);
  }
}
