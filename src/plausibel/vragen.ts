import type { Definitie } from '../definition/definitie.ts';
import { maakDatum } from '../records/datum.ts';
import { naam } from '../records/schooljaar.ts';
import { datumInWoorden } from '../text/datums.ts';
import { getal, inRijen, procent } from '../text/getallen.ts';
import { groeiProcent } from '../text/groei.ts';
import { opsomming } from '../text/opsomming.ts';
import type { Grenzen } from './grenzen.ts';
import type { Kijkpunt } from './kijkpunt.ts';
import { type Meldingentelling, type Paar, plaatsVan } from './meldingentelling.ts';
import { enkele, maandnamen } from './woorden.ts';

/** A question, or none. */
type Vraag = (telling: Meldingentelling, grenzen: Grenzen) => Kijkpunt[];

/** Gemeenten of the regio without a single melding. */
export const zonderMeldingen: Vraag = (telling) => {
  const stil = telling.perGemeente().filter(({ nu }) => nu === 0);
  if (stil.length === 0) return [];
  const namen = opsomming(stil.map((paar) => paar.naam));
  const zin = `Uit ${namen} is in ${naam(telling.schooljaar)} geen enkele melding; ontbreekt ${stil.length === 1 ? 'de export van deze gemeente' : 'de export van deze gemeenten'}?`;
  return [{ code: 'GEMEENTE_ZONDER_MELDINGEN', zin }];
};

/** September through June: in July and August schools are closed for the most part. */
const SCHOOLMAANDEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Meldingen in a usual month: the middle one of the schoolmaanden that have any. */
function gewoneMaand(maanden: readonly number[]): number {
  const gevuld = SCHOOLMAANDEN.map((maand) => maanden[maand]!).filter((aantal) => aantal > 0);
  return gevuld.sort((a, b) => a - b)[Math.floor(gevuld.length / 2)] ?? 0;
}

/** The schoolmaanden without a melding; only where that is no chance, because a usual month has plenty. */
const stilleMaanden = (maanden: readonly number[], { volleMaand }: Grenzen): number[] =>
  gewoneMaand(maanden) < volleMaand ? [] : SCHOOLMAANDEN.filter((maand) => maanden[maand] === 0);

/** Months without meldingen, and meldingen that stop before the schooljaar does: half an export. */
export const halveExport: Vraag = (telling, grenzen) => {
  const { schooljaar, laatsteDag } = telling;
  const maanden = telling.perMaand();
  const laatsteMaand = plaatsVan(laatsteDag);
  const gemist = gewoneMaand(maanden) * Math.max(1, SCHOOLMAANDEN.at(-1)! - laatsteMaand);
  const stopt = laatsteDag < maakDatum(schooljaar + 1, 6, 15) && gemist >= grenzen.volleMaand;
  const stil = stilleMaanden(maanden, grenzen).filter((maand) => maand < laatsteMaand);
  const vragen: Kijkpunt[] = [];
  if (stil.length > 0)
    vragen.push({
      code: 'MAAND_ZONDER_MELDINGEN',
      zin: `In ${maandnamen(stil, schooljaar)} is geen enkele melding ontvangen, in andere maanden wel; is de export compleet?`,
    });
  if (stopt)
    vragen.push({
      code: 'SCHOOLJAAR_NIET_UIT',
      zin: `De laatste melding is van ${datumInWoorden(laatsteDag)}, maar ${naam(schooljaar)} loopt tot en met 31 juli; is de export gemaakt voordat het schooljaar om was?`,
    });
  return vragen;
};

/** The same for one gemeente, in months in which the regio does have meldingen. */
export const halveGemeente: Vraag = (telling, grenzen) => {
  const regio = telling.perMaand();
  const delen = [...telling.vakken.keys()].flatMap((gemeente) => {
    const stil = stilleMaanden(telling.perMaand(gemeente), grenzen).filter((maand) => regio[maand]! > 0);
    return stil.length > 0 ? [`${gemeente} in ${maandnamen(stil, telling.schooljaar)}`] : [];
  });
  if (delen.length === 0) return [];
  const zin = `Geen enkele melding is er uit ${enkele(delen)}, terwijl andere maanden er genoeg hebben; is de export compleet?`;
  return [{ code: 'GEMEENTE_MAAND_ZONDER_MELDINGEN', zin }];
};

/**
 * Differences with the previous schooljaar, per werkproces and per gemeente; not across a break in the series. A werkproces
 * that rose everywhere is left out of the gemeenten: it would be asked twice. One that fell is not, because the gemeente
 * may tell whose export is missing.
 */
export const verschillen =
  (definitie: Definitie): Vraag =>
  (telling, grenzen) => {
    const gebroken = overBreuk(definitie, telling.perWerkproces());
    const werkprocessen = telling.perWerkproces().filter((paar) => !gebroken.has(paar.naam));
    const gestegen = werkprocessen.filter((paar) => paar.nu > paar.vorig && isAnders(paar, grenzen));
    const zonder = new Set([...gebroken, ...gestegen.map((paar) => paar.naam)]);
    const gemeenten = telling.perGemeente().filter(({ nu }) => nu > 0);
    const namen = new Set(gemeenten.map((paar) => paar.naam));
    return [
      ...verschil('VERSCHIL_WERKPROCES', 'per werkproces', werkprocessen, telling, grenzen),
      ...verschil(
        'VERSCHIL_GEMEENTE',
        'werkprocessen per gemeente',
        telling.perGemeente(zonder).filter((paar) => namen.has(paar.naam)),
        telling,
        grenzen,
      ),
    ];
  };

function verschil(
  code: Kijkpunt['code'],
  waarvan: string,
  paren: readonly Paar[],
  { schooljaar }: Meldingentelling,
  grenzen: Grenzen,
): Kijkpunt[] {
  const groot = paren.filter((paar) => isGenoeg(paar, grenzen) && isAnders(paar, grenzen));
  if (groot.length === 0) return [];
  const delen = groot.map((paar) => {
    const groei = groeiProcent(paar.vorig, paar.nu)!;
    return `${paar.naam} van ${getal(paar.vorig)} naar ${getal(paar.nu)} (${groei > 0 ? '+' : ''}${procent(groei)})`;
  });
  const zin = `Meer dan ${procent(grenzen.verschil)} anders dan in ${naam(schooljaar - 1)}, ${waarvan}: ${enkele(delen)}; klopt dat?`;
  return [{ code, zin }];
}

/**
 * Both years have enough to compare; or the year before had twice that, because what falls from hundreds to none is what an
 * author must see. What is new this year is no surprise to who registered it.
 */
const isGenoeg = ({ vorig, nu }: Paar, { genoeg }: Grenzen): boolean =>
  vorig >= 2 * genoeg || Math.min(vorig, nu) >= genoeg;

const isAnders = ({ vorig, nu }: Paar, { verschil: grens }: Grenzen): boolean =>
  Math.abs(nu - vorig) * 100 > grens * vorig;

/** Werkprocessen that cannot be compared with the year before: a break between the two touches all of them. */
function overBreuk({ breuken, schooljaar }: Definitie, paren: readonly Paar[]): Set<string> {
  const raakt = breuken
    .filter(({ vanaf, groei }) => vanaf === schooljaar && !groei)
    .flatMap((breuk) => breuk.raakt)
    .filter(
      ({ bron = 'werkprocessen', maat = 'werkprocessen' }) => bron === 'werkprocessen' && maat === bron,
    );
  const gebroken = paren.filter((paar) =>
    raakt.some(({ waar = {} }) =>
      Object.entries(waar).every(([veld, is]) => veld === 'werkproces' && [is].flat().includes(paar.naam)),
    ),
  );
  return new Set(gebroken.map((paar) => paar.naam));
}

/** Far more open than closed. */
export const veelOpen: Vraag = (telling, { open: grens, genoeg }) => {
  const { meldingen, open } = telling;
  if (meldingen < genoeg || open * 100 <= grens * meldingen) return [];
  const deel = open === meldingen ? 'Alle' : `${getal(open)} van de`;
  const zin = `${deel} ${getal(meldingen)} werkprocessen uit ${naam(telling.schooljaar)} zijn nog open; staat de datum van afsluiting wel in de export?`;
  return [{ code: 'VEEL_OPEN', zin }];
};

/**
 * More meldingen in one werkproces than a pupil can have: a slip of the keyboard, or another column. In that case it may be
 * the number of a pupil, so only its size is told.
 */
export const overvol: Vraag = ({ overvol: aantal, meesteMeldingen }, { meldingen: grens }) => {
  if (aantal === 0) return [];
  const orde = 10 ** Math.floor(Math.log10(meesteMeldingen));
  const grootst =
    orde > grens ? (aantal === 1 ? ` (${getal(orde)} of meer)` : ` (een keer ${getal(orde)} of meer)`) : '';
  const zin = `In ${inRijen(aantal)} van werkprocessen staan meer dan ${getal(grens)} meldingen${grootst}; een schooljaar heeft maar zo’n 200 schooldagen. Klopt dat aantal, of staat er een ander getal in die kolom?`;
  return [{ code: 'VEEL_MELDINGEN_IN_EEN_RIJ', zin }];
};

/** All meldingen of one soort received on one day. */
export const opEenDag: Vraag = (telling, { genoeg }) => {
  const delen = telling.soortdagen.flatMap(({ werkproces, soort, dag, aantal }) =>
    dag === null || aantal < genoeg
      ? []
      : [`${werkproces}${soort && `, ${soort}`} (${getal(aantal)} op ${datumInWoorden(dag)})`],
  );
  if (delen.length === 0) return [];
  const zin = `Alles op één dag ontvangen: ${enkele(delen)}; is de datum van ontvangst in de export wel die van de melding?`;
  return [{ code: 'ALLES_OP_EEN_DAG', zin }];
};

/** The same leerling, werkproces, soort and day under another number. */
export const dubbelen: Vraag = (telling, { dubbel, genoeg }) => {
  const { meldingen } = telling;
  const { terug } = telling.evenbeelden;
  if (terug < genoeg || terug * 100 <= dubbel * meldingen) return [];
  const zin = `Ongeveer ${getal(terug)} werkprocessen uit ${naam(telling.schooljaar)} staan er met een ander nummer nog een keer: dezelfde leerling, soort en dag van ontvangst; staan er exports dubbel in de map?`;
  return [{ code: 'DUBBEL_ONDER_ANDER_NUMMER', zin }];
};
