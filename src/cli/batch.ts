import { type Lot, type Rem, voerPlanUit } from '../batch/batch.ts';
import { kiesScherf, maakPlan, type Plan, type Scherf } from '../batch/plan.ts';
import { type Batchvraag, schrijfUitslag, zonderVragen } from '../batch/uitslag.ts';
import type { Voortgang } from '../batch/voortgang.ts';
import { neemBrowser } from '../batch/browser.ts';
import { toonKijkpunt } from '../plausibel/kijkpunt.ts';
import { metCode, STATUS } from '../text/fout.ts';
import type { Opties } from './opties.ts';

export interface BatchOpdracht extends Opties {
  plan: boolean;
  parallel?: number;
  shard?: Scherf;
  opnieuw: boolean;
}

export interface Batchuitkomst {
  status: number;
  documenten: Lot[];
  /** Questions to the authors about the exports, once per regio. */
  kijkpunten: Batchvraag[];
  /** Path of batch.json; none when only the plan was asked. */
  uitslag: string | null;
}

/** The plan as it is printed first: one line per document of this shard. */
export function toonPlan(plan: Plan, scherf: Scherf | undefined): string {
  const delen = scherf ? kiesScherf(plan.delen, scherf) : plan.delen;
  const deel = scherf ? ` (deel ${scherf.nummer} van ${scherf.van})` : '';
  const regels = delen.map(
    ({ regio, schooljaar, gemeente }) =>
      `  ${regio} ${schooljaar}  ${gemeente === null ? 'jaarverslag' : `brief aan ${gemeente}`}`,
  );
  return [`Plan: ${delen.length} van ${plan.delen.length} documenten${deel}`, ...regels].join('\n');
}

/** `jaarverslag batch`: every jaarverslag and every letter of these regio's, or of all. */
export async function batch(
  regios: readonly string[],
  opdracht: BatchOpdracht,
  voortgang: Voortgang,
  zeg: (tekst: string) => void,
): Promise<Batchuitkomst> {
  const plan = maakPlan(regios, opdracht);
  zeg(toonPlan(plan, opdracht.shard));
  if (opdracht.plan) return { status: statusVan(plan, []), documenten: [], kijkpunten: [], uitslag: null };
  const browser = await neemBrowser(opdracht);
  const rem = maakRem(zeg);
  try {
    const loten = await voerPlanUit(
      plan,
      { ...opdracht, ...(opdracht.shard && { scherf: opdracht.shard }) },
      { browser, rem, voortgang },
    );
    const { pad: uitslag, kijkpunten } = schrijfUitslag(opdracht.uit, plan, loten);
    return { status: statusVan(plan, loten), documenten: loten.map(zonderVragen), kijkpunten, uitslag };
  } finally {
    rem.los();
  }
}

const statusVan = ({ onbruikbaar }: Plan, loten: readonly Lot[]): number =>
  onbruikbaar.length > 0 || loten.some(({ status }) => status === 'mislukt' || status === 'niet gemaakt')
    ? STATUS.deelsMislukt
    : STATUS.gemaakt;

/** The first Ctrl-C stops after the documents that are being made, the second at once. */
function maakRem(zeg: (tekst: string) => void): Rem & { los(): void } {
  const rem = { getrokken: false, los: () => void process.off('SIGINT', trek).off('SIGTERM', trek) };
  const trek = (): void => {
    if (rem.getrokken) process.exit(130);
    rem.getrokken = true;
    zeg('Onderbroken: wat al bezig is wordt afgemaakt, de rest niet meer. Nog een keer stopt meteen.');
  };
  process.on('SIGINT', trek).on('SIGTERM', trek);
  return rem;
}

/** The summary table, a sentence for each document that failed, and the questions about the exports of each regio. */
export function toonUitkomst({ documenten, kijkpunten, uitslag }: Batchuitkomst): string {
  if (uitslag === null) return '';
  const soorten = ['gemaakt', 'ongewijzigd', 'mislukt', 'niet gemaakt'] as const;
  const regios = [
    ...new Set(documenten.map(({ regio, schooljaar }) => [regio, schooljaar ?? ''].join(' ').trim())),
  ];
  const breed = Math.max(6, ...regios.map((regio) => regio.length));
  const rij = (kop: string, cellen: readonly (string | number)[]): string =>
    `${kop.padEnd(breed)}${cellen.map((cel) => String(cel).padStart(14)).join('')}`;
  const tel = (regio: string, status: string): number =>
    documenten.filter(
      (lot) => [lot.regio, lot.schooljaar ?? ''].join(' ').trim() === regio && lot.status === status,
    ).length;
  const fouten = documenten.flatMap(({ regio, gemeente, fout }) =>
    fout ? [`${[regio, gemeente].filter(Boolean).join(', ')}: ${metCode(fout.zin, fout.code)}`] : [],
  );
  return [
    rij('regio', soorten),
    ...regios.map((regio) =>
      rij(
        regio,
        soorten.map((status) => tel(regio, status)),
      ),
    ),
    ...(fouten.length ? ['Niet gelukt:', ...[...new Set(fouten)].map((zin) => `  ${zin}`)] : []),
    ...vraagregels(kijkpunten),
    `Alles per document: ${uitslag}`,
  ].join('\n');
}

function vraagregels(vragen: readonly Batchvraag[]): string[] {
  if (vragen.length === 0) return [];
  const zinnen = vragen.map(
    (vraag) => `  ${[vraag.regio, vraag.schooljaar].filter(Boolean).join(' ')}: ${toonKijkpunt(vraag)}`,
  );
  return ['Kijk hier nog naar:', ...zinnen];
}
