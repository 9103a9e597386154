import type { Gevraagd } from '../definition/gevraagd.ts';
import type { Datum } from '../records/datum.ts';
import { type Gemeentelijst, laadGemeenten } from '../records/gemeente.ts';
import type { Grootboek } from '../records/grootboek.ts';
import { naam as schooljaarnaam, type Schooljaar } from '../records/schooljaar.ts';
import { definitieFout, Fout } from '../text/fout.ts';
import type { BuitenRegio } from './bereik.ts';
import { type Bronbestand, verwachtBestand, vindBestanden } from './bestanden.ts';
import { leesEerdereCijfers } from './eerder.ts';
import type { Benodigd } from './indeling.ts';
import { type Bestandverslag, Lezing, type Recordontvanger } from './lezing.ts';
import { isProfielpad, laadProfielen } from './profiel.ts';
import { eisPubliceerbaar, maakGrootboek } from './verantwoording.ts';

export type { Recordontvanger } from './lezing.ts';
export { laadProfielen } from './profiel.ts';
export { GrootboekFout } from './verantwoording.ts';

export interface Vraag {
  /** Folder of exports: one folder per schooljaar, and `referentie`. */
  gegevens: string;
  /** Folder of bronprofielen and the list of gemeenten. */
  profielmap: string;
  /**
   * Name of the profile when the user or the report definition fixes it, or the path (`.yaml`) of one of the user's own that
   * is tried first.
   */
  profiel?: string;
  /** Id of the regio, to know the earlier `cijfers.json` that are its own; without it none is read. */
  regio?: string;
  /** Names of the gemeenten of the regio. */
  gemeenten: readonly string[];
  /** Schooljaar of the report. */
  schooljaar: Schooljaar;
  /** How many earlier schooljaren the report uses: with 4, days from 1 August four years before count. */
  jarenTerug: number;
  /** Fields that the report looks at, per kind; without it only those that every record has. */
  nodig?: Benodigd;
  /** Values that the report asks for by name, so that another way of writing them is known. */
  gevraagd?: Gevraagd;
  /** Records of pupils from outside the regio that the report uses too. */
  ookBuiten?: BuitenRegio;
  /** Last peildatum up to which the report looks, when that is after the schooljaar. */
  laatsteDag?: Datum;
  /** Percent of the rows of a kind that may be rejected. */
  maxAfgekeurd: number;
  voortgang?: (bestand: string, rijen: number) => void;
}

/**
 * Reads all exports once and hands every record the report uses to `ontvang`: per kind in the order latest schooljaar →
 * earliest; kinds may take turns. Returns the account: per file, rows read = used + out of scope + rejected.
 *
 * Stops with a `Fout` (status 1) when the exports are not good enough to publish: contract 1-input, "what bad input
 * gets". Records may already have been handed over by then; the caller drops them.
 */
export async function lees(vraag: Vraag, ontvang: Recordontvanger): Promise<Grootboek> {
  const profielen = laadProfielen(vraag.profielmap, vraag.profiel);
  const vast = isProfielpad(vraag.profiel) ? undefined : vraag.profiel;
  const gemeenten = laadGemeenten(vraag.profielmap);
  const { bestanden, meldingen } = vindBestanden(vraag.gegevens, profielen, vast);
  const { schooljaar, jarenTerug, voortgang } = vraag;
  const regio = vraag.gemeenten.map((naam) => eisGemeente(naam, gemeenten));
  eisWerkprocessen(vraag, bestanden, verwachtBestand(profielen, vast));
  const uit = { ontvang, voortgang };
  const { nodig, ookBuiten, laatsteDag, gevraagd } = vraag;
  const doel = { regio, schooljaar, jarenTerug, nodig, ookBuiten, laatsteDag, gevraagd };
  const lezing = new Lezing(doel, gemeenten, uit);
  const eerder =
    vraag.regio === undefined ? [] : leesEerdereCijfers(vraag.gegevens, vraag.regio, schooljaar, ontvang);
  const verslagen: Bestandverslag[] = [...eerder];
  for (const bestand of bestanden) verslagen.push(await lezing.lees(bestand));
  const boek = maakGrootboek(verslagen, meldingen);
  eisPubliceerbaar(boek, verslagen, vraag);
  return boek;
}

function eisWerkprocessen(vraag: Vraag, bestanden: readonly Bronbestand[], verwacht: string): void {
  const jaar = schooljaarnaam(vraag.schooljaar);
  const gevonden = bestanden.some(
    (b) => b.schooljaar === vraag.schooljaar && b.kandidaten.some((k) => k.soort === 'werkprocessen'),
  );
  if (!gevonden)
    throw new Fout(
      'BESTAND_ONTBREEKT',
      `De export van de werkprocessen van ${jaar} ontbreekt; zet die in ${jaar}/${verwacht}.`,
      undefined,
      { bestand: vraag.gegevens },
    );
}

function eisGemeente(naam: string, gemeenten: Gemeentelijst): string {
  const gevonden = gemeenten.zoek(naam);
  if (gevonden !== null) return gevonden;
  const nabij = gemeenten.lijktOp(naam);
  throw definitieFout(
    'GEMEENTE_ONBEKEND',
    `"${naam}" in regio.yaml is geen gemeente${nabij ? `; bedoelt u "${nabij}"?` : '; kijk in gemeenten.csv.'}`,
  );
}
