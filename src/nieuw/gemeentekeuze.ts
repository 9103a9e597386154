import type { Gemeentelijst } from '../records/gemeente.ts';
import { GEMEENTE_ONBEKEND } from '../records/gemeente.ts';
import { eisRmcregio, type Rmcregio } from '../records/rmcregio.ts';
import { definitieFout } from '../text/fout.ts';
import { opsomming } from '../text/opsomming.ts';
import type { Omgeving, Opdracht } from './opdracht.ts';

/** The gemeenten of the report, with the regio they were chosen from. */
export interface Gemeentekeuze {
  gemeenten: string[];
  rmcregio: Rmcregio | null;
}

const EIGEN_LIJST = 'eigen';

/** Which gemeenten: those that were named, those of a Doorstroompunt-regio, or what the user chooses. */
export async function kiesGemeenten(
  { gemeente, rmcRegio }: Opdracht,
  { gemeenten: lijst, rmcregios, vragen }: Omgeving,
  inExports: ReadonlyMap<string, number>,
): Promise<Gemeentekeuze> {
  const rmcregio = rmcRegio === undefined ? null : eisRmcregio(rmcregios, rmcRegio);
  if (gemeente?.length) return { gemeenten: eisGemeenten(lijst, gemeente), rmcregio };
  if (rmcregio) return { gemeenten: [...rmcregio.gemeenten], rmcregio };
  if (!vragen)
    throw definitieFout(
      'GEMEENTEN_NIET_GENOEMD',
      'zeg welke gemeenten in het verslag horen: met --rmc-regio <naam> een hele Doorstroompunt-regio, of met --gemeente <naam> (mag vaker) een eigen lijst.',
    );
  const nummer = await vragen.kies(
    'Over welke Doorstroompunt-regio gaat het verslag?',
    [
      { waarde: EIGEN_LIJST, tekst: 'Een eigen lijst van gemeenten' },
      ...rmcregios.map((regio) => ({
        waarde: regio.nummer,
        tekst: regio.naam,
        uitleg: `${regio.gemeenten.length} gemeenten`,
      })),
    ],
    besteRegio(rmcregios, inExports)?.nummer ?? EIGEN_LIJST,
  );
  if (nummer === EIGEN_LIJST)
    return { gemeenten: await vraagLijst(lijst, vragen, inExports), rmcregio: null };
  const gekozen = eisRmcregio(rmcregios, nummer);
  const inRegio = gekozen.gemeenten.filter((naam) => vaak(inExports, 200).includes(naam));
  const aan = inRegio.length > 0 ? inRegio : gekozen.gemeenten;
  const over = await vragen.kiesMeer(
    'Welke gemeenten horen in het verslag?',
    gekozen.gemeenten.map((naam) => ({
      waarde: naam,
      tekst: naam,
      bezwaar: aan.includes(naam) ? undefined : 'deze gemeente komt in uw exports (bijna) niet voor',
    })),
    aan,
  );
  return { gemeenten: over, rmcregio: gekozen };
}

async function vraagLijst(
  lijst: Gemeentelijst,
  vragen: NonNullable<Omgeving['vragen']>,
  inExports: ReadonlyMap<string, number>,
): Promise<string[]> {
  const antwoord = await vragen.tekst(
    'Welke gemeenten? Zet er een komma tussen.',
    vaak(inExports, 20).join(', '),
    (tekst) => {
      const fout = splits(lijst, tekst).find((naam) => bekend(lijst, naam) === null);
      if (splits(lijst, tekst).length === 0) return 'Noem minstens één gemeente.';
      return fout === undefined ? null : onbekend(lijst, fout);
    },
  );
  return eisGemeenten(lijst, [antwoord]);
}

/** The names between the commas; a name may hold a comma itself: "Nuenen, Gerwen en Nederwetten". */
function splits(lijst: Gemeentelijst, tekst: string): string[] {
  const delen = tekst
    .split(',')
    .map((deel) => deel.trim())
    .filter(Boolean);
  const namen: string[] = [];
  for (let i = 0; i < delen.length; i++) {
    const samen = `${delen[i]}, ${delen[i + 1]}`;
    if (bekend(lijst, samen) === null) namen.push(delen[i]!);
    else {
      namen.push(samen);
      i++;
    }
  }
  return namen;
}

const bekend = (lijst: Gemeentelijst, naam: string): string | null => {
  const gevonden = lijst.zoek(naam);
  return gevonden === GEMEENTE_ONBEKEND ? null : gevonden;
};

function onbekend(lijst: Gemeentelijst, naam: string): string {
  const nabij = lijst.lijktOp(naam);
  return `"${naam}" is geen gemeente${nabij === null ? '; schrijf haar zoals het CBS dat doet.' : `; bedoelt u "${nabij}"?`}`;
}

/** Names as the CBS writes them, each once; throws GEMEENTE_ONBEKEND (status 2). */
function eisGemeenten(lijst: Gemeentelijst, namen: readonly string[]): string[] {
  const delen = namen.flatMap((naam) => splits(lijst, naam));
  const gevonden = delen.map((naam) => {
    const gemeente = bekend(lijst, naam);
    if (gemeente === null) throw definitieFout('GEMEENTE_ONBEKEND', onbekend(lijst, naam));
    return gemeente;
  });
  return [...new Set(gevonden)];
}

/** The regio in which most rows of the exports live. */
function besteRegio(
  regios: readonly Rmcregio[],
  inExports: ReadonlyMap<string, number>,
): Rmcregio | undefined {
  const rijen = ({ gemeenten }: Rmcregio): number =>
    gemeenten.reduce((som, gemeente) => som + (inExports.get(gemeente) ?? 0), 0);
  return inExports.size === 0 ? undefined : regios.reduce((a, b) => (rijen(b) > rijen(a) ? b : a));
}

/** Gemeenten with at least one in so many of the rows, by alphabet: who moved away lives everywhere. */
function vaak(inExports: ReadonlyMap<string, number>, op: number): string[] {
  const alle = [...inExports.values()].reduce((a, b) => a + b, 0);
  return [...inExports]
    .filter(([naam, rijen]) => naam !== GEMEENTE_ONBEKEND && rijen * op >= alle)
    .map(([naam]) => naam)
    .sort((a, b) => a.localeCompare(b, 'nl'));
}

/** Exports of other gemeenten than the chosen ones make an empty report. */
export function exportmelding(
  { gemeenten }: Gemeentekeuze,
  inExports: ReadonlyMap<string, number>,
): string[] {
  if (inExports.size === 0 || gemeenten.some((naam) => inExports.has(naam))) return [];
  const wel = vaak(inExports, 20).slice(0, 5);
  const over = wel.length === 0 ? '' : ` De exports gaan vooral over ${opsomming(wel)}.`;
  return [
    `Geen van de gekozen gemeenten staat in uw exports; het verslag wordt dan leeg.${over} Kijk of dit de goede regio en de goede exports zijn.`,
  ];
}

/** What the user must know of the regio: which of these gemeenten are in it by no official list. */
export function regiomelding({ rmcregio, gemeenten }: Gemeentekeuze): string[] {
  const afgeleid = rmcregio?.afgeleid.filter((naam) => gemeenten.includes(naam)) ?? [];
  if (!rmcregio || afgeleid.length === 0) return [];
  const alle = afgeleid.length > 1 && afgeleid.length === gemeenten.length;
  const wie = alle ? 'alle gemeenten' : opsomming(afgeleid);
  return [
    `Dat ${wie} bij de Doorstroompunt-regio ${rmcregio.naam} ${afgeleid.length === 1 ? 'hoort' : 'horen'}, staat niet in een officiële lijst maar is afgeleid. Kijk de lijst in regio.yaml na.`,
  ];
}
