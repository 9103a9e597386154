import { type Gemeentelijst, laadGemeenten } from '../records/gemeente.ts';
import type { AfgekeurdeRij, BestandVerantwoording, Grootboek } from '../records/grootboek.ts';
import { naam as schooljaarnaam, type Schooljaar, schooljaarVan } from '../records/schooljaar.ts';
import { type BronRecord, type Soort, SOORTEN } from '../records/soorten.ts';
import { definitieFout, Fout } from '../text/fout.ts';
import { getal, procent } from '../text/getallen.ts';
import { maakBereik } from './bereik.ts';
import { type Bronbestand, verwachtBestand, vindBestanden } from './bestanden.ts';
import { Bestandlezer } from './bestandlezer.ts';
import { leesBron } from './bron.ts';
import { heeftBom } from './codering.ts';
import type { Rij } from './csv.ts';
import { Dubbelen } from './dubbel.ts';
import { herken, type Indeling } from './indeling.ts';
import { Onbekenden } from './onbekend.ts';
import { laadProfielen, type Profiel } from './profiel.ts';
import { REDEN, UITLEG } from './redenen.ts';
import { Rijkeuring, type Weigering } from './rijkeuring.ts';

export { laadProfielen } from './profiel.ts';

export interface Vraag {
  /** Folder of exports: one folder per schooljaar, and `referentie`. */
  gegevens: string;
  /** Folder of bronprofielen and the list of gemeenten. */
  profielmap: string;
  /** Name of the profile when the user or the report definition fixes it. */
  profiel?: string;
  /** Names of the gemeenten of the regio. */
  gemeenten: readonly string[];
  /** Schooljaar of the report. */
  schooljaar: Schooljaar;
  /** How many earlier schooljaren the report uses: with 4, days from 1 August four years before count. */
  jarenTerug: number;
  /** Percent of all rows that may be rejected. */
  maxAfgekeurd: number;
  voortgang?: (bestand: string, rijen: number) => void;
}

/** A stop that still has its account, so that the list of rejected rows can be written. */
export class GrootboekFout extends Fout {
  constructor(
    code: string,
    message: string,
    readonly grootboek: Grootboek,
  ) {
    super(code, message);
  }
}

/**
 * Reads all exports once and hands every record the report uses to `ontvang`, in the order latest schooljaar →
 * earliest → open figures. Returns the account: per file, rows read = used + out of scope + rejected.
 *
 * Stops with a `Fout` (status 1) when the exports are not good enough to publish: contract 1-input, "what bad input
 * gets". Records may already have been handed over by then; the caller drops them.
 */
export async function lees(vraag: Vraag, ontvang: (record: BronRecord) => void): Promise<Grootboek> {
  const profielen = laadProfielen(vraag.profielmap);
  const gemeenten = laadGemeenten(vraag.profielmap);
  const { bestanden, meldingen } = vindBestanden(vraag.gegevens, profielen, vraag.profiel);
  const lezing = new Lezing(vraag, gemeenten, ontvang, meldingen);
  eisWerkprocessen(vraag, bestanden, profielen);
  for (const bestand of bestanden) await lezing.lees(bestand);
  return lezing.sluit();
}

function eisWerkprocessen(
  vraag: Vraag,
  bestanden: readonly Bronbestand[],
  profielen: readonly Profiel[],
): void {
  const jaar = schooljaarnaam(vraag.schooljaar);
  const gevonden = bestanden.some(
    (b) => b.schooljaar === vraag.schooljaar && b.kandidaten.some((k) => k.soort === 'werkprocessen'),
  );
  if (!gevonden)
    throw new Fout(
      'BESTAND_ONTBREEKT',
      `De export van de werkprocessen van ${jaar} ontbreekt; zet die in ${jaar}/${verwachtBestand(profielen, vraag.profiel)}.`,
      undefined,
      { bestand: vraag.gegevens },
    );
}

/** One run over all files. */
class Lezing {
  readonly #bereik;
  readonly #onbekend = new Onbekenden();
  readonly #dubbelen = new Map<Soort, Dubbelen>();
  readonly #aanwezig = new Map<Soort, Set<Schooljaar>>();
  readonly #grootboek: Grootboek;
  /** Used werkprocessen that were received in the schooljaar of the report. */
  #ontvangenDitJaar = 0;

  constructor(
    readonly vraag: Vraag,
    readonly gemeenten: Gemeentelijst,
    readonly ontvang: (record: BronRecord) => void,
    meldingen: string[],
  ) {
    const regio = vraag.gemeenten.map((naam) => eisGemeente(naam, gemeenten));
    this.#bereik = maakBereik(regio, vraag.schooljaar, vraag.jarenTerug);
    this.#grootboek = {
      bestanden: [],
      afgekeurd: [],
      meldingen,
      aanwezig: this.#aanwezig,
      uitleg: { ...UITLEG },
    };
  }

  async lees(bron: Bronbestand): Promise<void> {
    const { sha256, ontvanger } = await leesBron(bron.pad, bron.bestand, (kop, regel) =>
      this.#begin(bron, herken(bron.bestand, kop, bron.kandidaten), heeftBom(kop), regel),
    );
    const { rekening, indeling } = ontvanger;
    rekening.sha256 = sha256;
    this.#grootboek.bestanden.push(rekening);
    this.#onbekend.kolommen(indeling, rekening.gelezen);
    if (rekening.gelezen === 0) this.#grootboek.meldingen.push(`"${bron.bestand}" heeft geen enkele rij.`);
    this.vraag.voortgang?.(bron.bestand, rekening.gelezen);
  }

  #begin(bron: Bronbestand, indeling: Indeling, bom: boolean, kopregel: number): Bestandlezer {
    const { soort } = indeling;
    const jaren = haal(this.#aanwezig, soort, () => new Set<Schooljaar>());
    if (bron.schooljaar !== null) jaren.add(bron.schooljaar);
    const dubbelen = haal(this.#dubbelen, soort, () => new Dubbelen(soort === 'inschrijvingen'));
    dubbelen.begin(bron.schooljaar);
    const keuring = new Rijkeuring(indeling, this.gemeenten, this.#bereik, dubbelen);
    return new Bestandlezer(bron.bestand, keuring, bom, kopregel, {
      gebruikt: (record) => this.#gebruik(record),
      geweigerd: (weigering, rij) => this.#weiger(bron.bestand, indeling, weigering, rij),
      voortgang: (rijen) => this.vraag.voortgang?.(bron.bestand, rijen),
    });
  }

  #gebruik(record: BronRecord): void {
    if (
      record.soort === 'werkprocessen' &&
      schooljaarVan(record.velden.ontvangen as number) === this.vraag.schooljaar
    )
      this.#ontvangenDitJaar++;
    this.ontvang(record);
  }

  #weiger(bestand: string, indeling: Indeling, { reden, index }: Weigering, { regel, cellen }: Rij): void {
    if (reden.soort === 'buiten') return;
    const kolom = indeling.kop[index] ?? '';
    this.#grootboek.afgekeurd.push({ bestand, regel, kolom, code: reden.code, reden: reden.uitleg });
    if (reden === REDEN.code || reden === REDEN.gemeente)
      this.#onbekend.waarde(indeling, kolom, cellen[index]!.trim(), () =>
        reden === REDEN.gemeente ? [...this.gemeenten.namen] : bekendeWaarden(indeling, index),
      );
  }

  /** The account, once it is sure that these exports may be published. */
  sluit(): Grootboek {
    const boek = this.#grootboek;
    boek.meldingen.push(...this.#onbekend.meldingen);
    const { maxAfgekeurd, schooljaar } = this.vraag;
    for (const soort of new Set(boek.bestanden.map((b) => b.soort))) eisGoedGenoeg(boek, soort, maxAfgekeurd);
    if (this.#ontvangenDitJaar === 0)
      throw new GrootboekFout(
        'LEEG_SCHOOLJAAR',
        `In de werkprocessen staat geen enkele rij van deze regio die in ${schooljaarnaam(schooljaar)} is ontvangen; kijk of de goede export in de map van dat schooljaar staat.`,
        boek,
      );
    return boek;
  }
}

function haal<S, W>(kaart: Map<S, W>, sleutel: S, maak: () => W): W {
  let waarde = kaart.get(sleutel);
  if (waarde === undefined) {
    waarde = maak();
    kaart.set(sleutel, waarde);
  }
  return waarde;
}

function eisGemeente(naam: string, gemeenten: Gemeentelijst): string {
  const gevonden = gemeenten.zoek(naam);
  if (gevonden !== null) return gevonden;
  const nabij = gemeenten.lijktOp(naam);
  throw definitieFout(
    'GEMEENTE_ONBEKEND',
    `"${naam}" is geen gemeente${nabij ? `; bedoelt u "${nabij}"?` : '; kijk in gemeenten.csv.'}`,
  );
}

/** All labels and codes the profile knows for a column, for "bedoelt u …?". */
function bekendeWaarden({ profiel, soort, kolomVan }: Indeling, index: number): string[] {
  const veld = Object.keys(SOORTEN[soort]).find((naam) => kolomVan.get(naam) === index) ?? '';
  const lijsten = [profiel.codes[veld], ...Object.values(profiel.codesPer[veld]?.lijsten ?? {})];
  const waarden = lijsten.flatMap((lijst) => (lijst ? [...lijst.values(), ...lijst.keys()] : []));
  return waarden.length > 0 ? waarden : [...profiel.ja, ...profiel.nee];
}

const som = (bestanden: readonly BestandVerantwoording[], wat: 'gelezen' | 'afgekeurd'): number =>
  bestanden.reduce((totaal, bestand) => totaal + bestand[wat], 0);

/**
 * Stops when too large a share of one kind of export is rejected. Per kind, because a small export (handhaving) could be
 * half wrong without being one percent of all rows.
 */
function eisGoedGenoeg(boek: Grootboek, soort: Soort, grens: number): void {
  const bestanden = boek.bestanden.filter((b) => b.soort === soort);
  const [gelezen, afgekeurd] = [som(bestanden, 'gelezen'), som(bestanden, 'afgekeurd')];
  if (afgekeurd * 100 <= grens * gelezen) return;
  const namen = new Set(bestanden.map((b) => b.bestand));
  const perCode = new Map<string, AfgekeurdeRij[]>();
  for (const rij of boek.afgekeurd) if (namen.has(rij.bestand)) haal(perCode, rij.code, () => []).push(rij);
  const [code, rijen] = [...perCode].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0]!;
  throw new GrootboekFout(
    'TE_VEEL_AFGEKEURD',
    `${getal(afgekeurd)} van de ${getal(gelezen)} rijen van ${soort} zijn afgekeurd (${procent((afgekeurd / gelezen) * 100, 2)}), ` +
      `meer dan de grens van ${procent(grens, Number.isInteger(grens) ? 0 : 2)}; ` +
      `het vaakst ${code}: ${getal(rijen.length)} keer, het eerst in ${rijen[0]!.bestand} op regel ${rijen[0]!.regel}. ` +
      'Met "jaarverslag controleer" ziet u ze allemaal.',
    boek,
  );
}
