import type { Gevraagd } from '../definition/gevraagd.ts';
import type { Datum } from '../records/datum.ts';
import type { Gemeentelijst } from '../records/gemeente.ts';
import type { BestandVerantwoording } from '../records/grootboek.ts';
import { opvraag } from '../records/opvraag.ts';
import { type Schooljaar, schooljaarVan } from '../records/schooljaar.ts';
import { type BronRecord, SOORTEN, type Soort } from '../records/soorten.ts';
import { type Bereik, type BuitenRegio, maakBereik } from './bereik.ts';
import type { Bronbestand } from './bestanden.ts';
import { dialectmeldingen, dubbeleNummers, regelsErboven, schrijfwijzen } from './afwijkingen.ts';
import { Bestandlezer, Rijlezer } from './bestandlezer.ts';
import { alsLeesbaar, leesBron } from './bron.ts';
import type { Rij } from './csv.ts';
import { Dubbelen } from './dubbel.ts';
import { oordeelDatums } from './datumoordeel.ts';
import { type Benodigd, herken, type Indeling } from './indeling.ts';
import { kopie } from './kopie.ts';
import { type Geval, Onbekenden } from './onbekend.ts';
import { Opening } from './opening.ts';
import { REDEN } from './redenen.ts';
import { Rijkeuring, type Weigering } from './rijkeuring.ts';
import { openWerkmap } from './werkmap.ts';

/** What is read for: canonical names of the gemeenten of the regio, and the schooljaren (see `Vraag`). */
export interface Leesdoel {
  readonly regio: readonly string[];
  readonly schooljaar: Schooljaar;
  readonly jarenTerug: number;
  readonly nodig?: Benodigd | undefined;
  readonly ookBuiten?: BuitenRegio | undefined;
  readonly laatsteDag?: Datum | undefined;
  readonly gevraagd?: Gevraagd | undefined;
}

/** What became of one file. */
export interface Bestandverslag {
  readonly schooljaar: Schooljaar | null;
  /** Name of the system it came from, as in the title of its profile. */
  readonly systeem: string;
  readonly rekening: BestandVerantwoording;
  readonly afgekeurd: readonly { regel: number; kolom: string; code: string }[];
  /** How the file is written other than its profile says, in sentences. */
  readonly meldingen: readonly string[];
  readonly onbekend: { readonly waarden: readonly Geval[]; readonly kolommen: readonly Geval[] };
  /** Used werkprocessen that were received in the schooljaar of the report. */
  readonly ontvangenDitJaar: number;
}

/** A file of which every row was judged. */
interface Gelezen {
  readonly rijen: Rijlezer;
  readonly sha256: string;
  readonly meldingen: readonly string[];
}

const isWerkmap = ({ pad }: Bronbestand): boolean => /\.xlsx$/i.test(pad);

/** Takes a record, with the file and the line (from 1) it stands on; figures of an earlier `cijfers.json` have no line. */
export type Recordontvanger = (record: BronRecord, bestand: string, regel?: number) => void;

/** Where records and progress go. */
export interface Leesuitgang {
  ontvang: Recordontvanger;
  voortgang?: ((bestand: string, rijen: number) => void) | undefined;
}

/**
 * Reads files one after the other and knows the ids it has seen, per kind. All files of one kind go through one `Lezing`
 * in the order of `vindBestanden`; kinds do not need each other.
 */
export class Lezing {
  readonly #bereik: Bereik;
  readonly #dubbelen = new Map<Soort, Dubbelen>();

  constructor(
    readonly doel: Leesdoel,
    readonly gemeenten: Gemeentelijst,
    readonly uit: Leesuitgang,
  ) {
    this.#bereik = maakBereik(doel.regio, doel.schooljaar, doel.jarenTerug, doel.ookBuiten, doel.laatsteDag);
  }

  /** Hands over the records of one file and gives its account; stops with a `Fout` when the file cannot be read. */
  async lees(bron: Bronbestand): Promise<Bestandverslag> {
    const verslag = new Verslag(bron, this.gemeenten, this.doel, this.uit);
    const { rijen, meldingen, sha256 } = isWerkmap(bron)
      ? await this.#leesWerkmap(bron, verslag)
      : await this.#leesTekst(bron, verslag);
    const { rekening, keuring, indeling } = rijen;
    rekening.sha256 = sha256;
    this.uit.voortgang?.(bron.bestand, rekening.gelezen);
    return verslag.sluit(rekening, indeling, [
      ...meldingen,
      ...oordeelDatums(bron.bestand, indeling.profiel, keuring.datums),
      ...schrijfwijzen(bron.bestand, keuring.anders),
      ...dubbeleNummers(bron.bestand, rekening.redenen),
    ]);
  }

  async #leesTekst({ pad, bestand, ...bron }: Bronbestand, verslag: Verslag): Promise<Gelezen> {
    const { sha256, ontvanger } = await leesBron(pad, bestand, (blok) => {
      const opening = new Opening(bestand, blok);
      const indeling = herken(bestand, opening, bron.kandidaten, this.doel.nodig);
      const dialect = opening.dialect(indeling);
      const keuring = this.#keuring(indeling, bron.schooljaar, dialect.breedte, false);
      return new Bestandlezer(bestand, keuring, dialect, verslag.uitgang(indeling));
    });
    const { rijen, codering } = ontvanger;
    return { rijen, sha256, meldingen: dialectmeldingen(bestand, rijen.indeling, codering) };
  }

  async #leesWerkmap({ pad, bestand, ...bron }: Bronbestand, verslag: Verslag): Promise<Gelezen> {
    const werkmap = await alsLeesbaar(pad, bestand, () => openWerkmap(pad, bestand));
    const indeling = herken(bestand, werkmap, bron.kandidaten, this.doel.nodig);
    const keuring = this.#keuring(indeling, bron.schooljaar, indeling.kop.length, true);
    const rijen = new Rijlezer(bestand, keuring, verslag.uitgang(indeling));
    for (const rij of werkmap.rijen(indeling)) rijen.neem(rij);
    rijen.klaar(false);
    return { rijen, sha256: werkmap.sha256, meldingen: regelsErboven(bestand, indeling.koprij.erboven) };
  }

  #keuring(indeling: Indeling, map: Schooljaar | null, breedte: number, echteDatums: boolean): Rijkeuring {
    const dubbelen = this.#dubbelenVan(indeling.soort, map);
    const vorm = { breedte, echteDatums };
    return new Rijkeuring(indeling, this.gemeenten, this.#bereik, dubbelen, vorm, this.doel.gevraagd);
  }

  #dubbelenVan(soort: Soort, schooljaar: Schooljaar | null): Dubbelen {
    const dubbelen = opvraag(this.#dubbelen, soort, () => new Dubbelen(soort === 'inschrijvingen'));
    dubbelen.begin(schooljaar);
    return dubbelen;
  }
}

/** The account of one file while it is read. */
class Verslag {
  readonly #afgekeurd: { regel: number; kolom: string; code: string }[] = [];
  readonly #onbekend = new Onbekenden();
  /** Per column what is known there, made once. */
  readonly #bekend = new Map<number, readonly string[]>();
  #ontvangenDitJaar = 0;

  constructor(
    readonly bron: Bronbestand,
    readonly gemeenten: Gemeentelijst,
    readonly doel: Leesdoel,
    readonly uit: Leesuitgang,
  ) {}

  uitgang(indeling: Indeling) {
    const { bestand } = this.bron;
    const { ontvang, voortgang } = this.uit;
    return {
      gebruikt:
        indeling.soort === 'werkprocessen'
          ? (record: BronRecord, regel: number) => {
              const { ontvangen, gemeente } = record.velden;
              const ditJaar = schooljaarVan(ontvangen as number) === this.doel.schooljaar;
              if (ditJaar && this.doel.regio.includes(String(gemeente))) this.#ontvangenDitJaar++;
              ontvang(record, bestand, regel);
            }
          : (record: BronRecord, regel: number) => ontvang(record, bestand, regel),
      geweigerd: (weigering: Weigering, rij: Rij) => this.#weiger(indeling, weigering, rij),
      voortgang: (rijen: number) => voortgang?.(bestand, rijen),
    };
  }

  #weiger(indeling: Indeling, { reden, index }: Weigering, { regel, cellen }: Rij): void {
    if (reden.soort === 'buiten') return;
    const kolom = indeling.kop[index] ?? '';
    this.#afgekeurd.push({ regel, kolom, code: reden.code });
    if (reden === REDEN.code || reden === REDEN.gemeente)
      this.#onbekend.waarde(indeling, kolom, kopie(cellen[index]!.trim()), () =>
        opvraag(this.#bekend, index, () => this.#watBekendIs(indeling, index, reden)),
      );
  }

  #watBekendIs(indeling: Indeling, index: number, reden: Weigering['reden']): readonly string[] {
    return reden === REDEN.gemeente ? [...this.gemeenten.namen] : bekendeWaarden(indeling, index);
  }

  sluit(rekening: BestandVerantwoording, indeling: Indeling, meldingen: readonly string[]): Bestandverslag {
    this.#onbekend.kolommen(indeling, rekening.gelezen);
    return {
      schooljaar: this.bron.schooljaar,
      systeem: indeling.profiel.titel,
      rekening,
      afgekeurd: this.#afgekeurd,
      meldingen,
      onbekend: this.#onbekend.gevallen,
      ontvangenDitJaar: this.#ontvangenDitJaar,
    };
  }
}

/** All labels and codes the profile knows for a column, for "bedoelt u …?". */
function bekendeWaarden({ profiel, soort, kolomVan }: Indeling, index: number): string[] {
  const veld = Object.keys(SOORTEN[soort]).find((naam) => kolomVan.get(naam) === index) ?? '';
  const lijsten = [profiel.codes[veld], ...Object.values(profiel.codesPer[veld]?.lijsten ?? {})];
  const waarden = lijsten.flatMap((lijst) => (lijst ? [...lijst.values(), ...lijst.keys()] : []));
  return waarden.length > 0 ? [...new Set(waarden)] : [...profiel.ja, ...profiel.nee];
}
