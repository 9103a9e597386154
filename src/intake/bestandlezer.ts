import type { BestandVerantwoording } from '../records/grootboek.ts';
import type { BronRecord } from '../records/soorten.ts';
import type { Ontvanger } from './bron.ts';
import { type Codering, GissendeLezer, maakTekstlezer, type Tekstlezer } from './codering.ts';
import { CsvLezer, type Rij } from './csv.ts';
import { Fout } from '../text/fout.ts';
import { eisLeesbareDatums } from './datumoordeel.ts';
import type { Indeling } from './indeling.ts';
import type { Dialect } from './opening.ts';
import { maakRegelezer, type Regelezer } from './regels.ts';
import { REDEN, type Reden } from './redenen.ts';
import { isWeigering, type Rijkeuring, type Weigering } from './rijkeuring.ts';

/** Where the rows of a file go. */
export interface Uitgang {
  gebruikt(record: BronRecord, regel: number): void;
  geweigerd(weigering: Weigering, rij: Rij): void;
  voortgang(rijen: number): void;
}

/** What a row is rejected for when half of it is missing. */
const STUK: ReadonlySet<Reden> = new Set([REDEN.velden, REDEN.aanhaling]);

/** One file from bytes to judged rows, with its account. */
export class Bestandlezer implements Ontvanger {
  readonly rijen: Rijlezer;
  readonly #tekst: Tekstlezer;
  readonly #regels: Regelezer;
  readonly #csv: CsvLezer;
  /** Characters that still belong to the header and what stands above it. */
  #overslaan: number;
  #begonnen = false;

  constructor(
    readonly bestand: string,
    keuring: Rijkeuring,
    dialect: Dialect,
    uit: Uitgang,
  ) {
    const { codering, scheiding, alleenCr, overslaan, eersteRegel, breedte } = dialect;
    this.rijen = new Rijlezer(bestand, keuring, uit);
    this.#tekst =
      codering === null ? new GissendeLezer(keuring.indeling.profiel.codering) : maakTekstlezer(codering);
    this.#regels = maakRegelezer(alleenCr);
    this.#overslaan = overslaan;
    this.#csv = new CsvLezer(bestand, scheiding, breedte, eersteRegel, (rij) => this.rijen.neem(rij));
  }

  /** The encoding that the file proved to have; null when every byte was ASCII. */
  get codering(): Codering | null {
    return this.#tekst.codering;
  }

  voeg(bytes: Buffer): void {
    if (this.#begonnen) this.rijen.begin();
    this.#begonnen = true;
    this.#voegTekst(this.#tekst.voeg(bytes));
  }

  klaar(): void {
    this.#voegTekst(this.#tekst.klaar());
    const onaf = this.#csv.klaar(this.#overslaan > 0 ? '' : this.#regels.klaar());
    this.rijen.klaar(onaf);
  }

  #voegTekst(tekst: string): void {
    if (tekst.includes(LEEG_STUK)) throw beschadigd(this.bestand);
    let regels = this.#regels.voeg(tekst);
    if (this.#overslaan > 0) {
      const kop = Math.min(this.#overslaan, regels.length);
      this.#overslaan -= kop;
      regels = regels.slice(kop);
    }
    this.#csv.voeg(regels);
  }
}

/** A disk or network that fails leaves runs of NUL; how many rows stood there nobody knows. */
const LEEG_STUK = '\0\0';

const beschadigd = (bestand: string): Fout =>
  new Fout(
    'BESTAND_BESCHADIGD',
    'In dit bestand staat een leeg stuk (nulbytes) waar rijen hoorden; het is bij het bewaren of kopiëren beschadigd. Maak de export opnieuw.',
    undefined,
    { bestand },
  );

/** Rows to judgements, with the account of their file. */
export class Rijlezer {
  readonly rekening: BestandVerantwoording;
  /** The first rows, until it is known how their dates are written. */
  #wacht: Rij[] | null = [];
  #laatsteRegel = 0;
  #laatsteRijStuk = false;

  constructor(
    bestand: string,
    readonly keuring: Rijkeuring,
    readonly uit: Uitgang,
  ) {
    const { profiel, soort } = keuring.indeling;
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
  }

  get indeling(): Indeling {
    return this.keuring.indeling;
  }

  /** Takes a row; the rows of the first block are judged together, when `begin` is called. */
  neem(rij: Rij): void {
    if (this.#wacht === null) this.#rij(rij);
    else this.#wacht.push(rij);
  }

  /** The first block is complete. */
  begin(): void {
    const wacht = this.#wacht;
    if (wacht === null) return;
    this.#wacht = null;
    this.keuring.bekijk(wacht);
    eisLeesbareDatums(this.rekening.bestand, this.keuring.datums);
    for (const rij of wacht) this.#rij(rij);
  }

  /** The file is complete; `onaf` when it stops in the middle of a line. */
  klaar(onaf: boolean): void {
    this.begin();
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
      this.uit.gebruikt(oordeel, rij.regel);
      return;
    }
    const { code, soort } = oordeel.reden;
    rekening[soort === 'afgekeurd' ? 'afgekeurd' : 'buitenBereik']++;
    rekening.redenen[code] = (rekening.redenen[code] ?? 0) + 1;
    this.uit.geweigerd(oordeel, rij);
  }
}
