import type { Definitie } from '../definition/definitie.ts';
import { gebruikteVelden } from '../definition/gebruik.ts';
import type { Aanwezig } from '../records/grootboek.ts';
import { begin, einde } from '../records/schooljaar.ts';
import { type BronRecord, EXPORTS, type Soort } from '../records/soorten.ts';
import type { Tabel } from '../records/tabel.ts';
import { grenzenVan } from './grenzen.ts';
import { kijkersVan } from './kijkers.ts';
import type { Kijkpunt } from './kijkpunt.ts';
import { type Kolomnaam, type Leegte, legeExports, legeKolommen, tabellenVanNul } from './lege.ts';
import { Meldingentelling } from './meldingentelling.ts';
import { type Ongeteld, ongetelden } from './ongeteld.ts';
import {
  dubbelen,
  halveExport,
  halveGemeente,
  opEenDag,
  overvol,
  veelOpen,
  verschillen,
  zonderMeldingen,
} from './vragen.ts';
import { Vulling } from './vulling.ts';

/** What came of the exports, once all records are in. */
export interface Afloop {
  aanwezig: Aanwezig;
  /** What was counted, for each of the documents. */
  uitkomsten: readonly { tabellen: ReadonlyMap<string, Tabel> }[];
  kolomnaam: Kolomnaam;
}

export interface Peiling {
  /** Looks at one record; changes nothing. */
  ontvang(record: BronRecord): void;
  /** All records are in: the questions to the author, in a fixed order. Call once. */
  rondAf(afloop: Afloop): Kijkpunt[];
}

/** The date by which a record of an export belongs to a schooljaar; a period of inschrijving belongs to more than one. */
const DATUM: Partial<Record<Soort, string>> = { vrijstellingen: 'besloten', handhaving: 'datum' };

/**
 * Looks along while the documents of one regio and schooljaar are counted, for what would make an author wonder: half an
 * export, an empty column, a gemeente that is missing. It asks; it never changes or stops anything.
 */
export function beginPeiling(documenten: readonly [Definitie, ...Definitie[]]): Peiling {
  const [{ regio, schooljaar }] = documenten;
  const telling = new Meldingentelling(regio.gemeenten, schooljaar, grenzenVan(regio).meldingen);
  const vullingen = new Map(
    EXPORTS.map((soort) => [soort as Soort, new Vulling(soort, gebruikt(documenten, soort))]),
  );
  const [van, tot] = [begin(schooljaar), einde(schooljaar)];
  const ongeteld = ongetelden(documenten);
  return {
    ontvang({ soort, velden }) {
      const vulling = vullingen.get(soort);
      if (!vulling) return;
      for (const zoek of ongeteld.get(soort) ?? []) zoek.ontvang(velden);
      if (soort === 'werkprocessen') {
        if (telling.ontvang(velden)) vulling.ontvang(velden);
        return;
      }
      const veld = DATUM[soort];
      const dag = veld === undefined ? van : (velden[veld] as number);
      if (dag >= van && dag <= tot) vulling.ontvang(velden);
    },
    rondAf: (afloop) => vraag(documenten, { telling, vullingen, ongeteld }, afloop),
  };
}

/** The fields of one kind of record that any of the documents looks at. */
const gebruikt = (documenten: readonly Definitie[], soort: Soort): Set<string> =>
  new Set(documenten.flatMap((document) => [...(gebruikteVelden(document).get(soort) ?? [])]));

/** What was seen of the records. */
interface Gezien {
  telling: Meldingentelling;
  vullingen: ReadonlyMap<Soort, Vulling>;
  ongeteld: ReadonlyMap<Soort, readonly Ongeteld[]>;
}

function vraag(
  documenten: readonly [Definitie, ...Definitie[]],
  { telling, vullingen, ongeteld }: Gezien,
  { aanwezig, uitkomsten, kolomnaam }: Afloop,
): Kijkpunt[] {
  const [eerste] = documenten;
  const { schooljaar } = eerste;
  const grenzen = grenzenVan(eerste.regio);
  const kijkers = kijkersVan(documenten);
  const leegte: Leegte = {
    schooljaar,
    soorten: new Set(
      [...vullingen.keys()].filter(
        (soort) => vullingen.get(soort)!.records === 0 && aanwezig.get(soort)?.has(schooljaar),
      ),
    ),
    velden: new Map([...vullingen].map(([soort, { leeg }]) => [soort, leeg])),
  };
  const vragen = [zonderMeldingen];
  // All on one day leaves every other month empty; that is one question, not three.
  if (!telling.opEenDag) vragen.push(halveExport, halveGemeente);
  // Without the export of the year before, only what was left over of it is there.
  if (eerste.regio.jarenTerug > 0 && aanwezig.get('werkprocessen')?.has(schooljaar - 1))
    vragen.push(verschillen(eerste));
  if (!leegte.velden.get('werkprocessen')!.includes('afgesloten')) vragen.push(veelOpen);
  if (gebruikt(documenten, 'werkprocessen').has('meldingen')) vragen.push(overvol);
  vragen.push(opEenDag, dubbelen);
  return [
    ...vragen.flatMap((stel) => stel(telling, grenzen)),
    ...legeExports(kijkers, leegte),
    ...legeKolommen(kijkers, leegte, kolomnaam),
    ...[...ongeteld.values()].flat().flatMap((zoek) => zoek.vraag(kolomnaam)),
    ...tabellenVanNul(kijkers, (document) => uitkomsten[documenten.indexOf(document)]!.tabellen, leegte),
  ];
}
