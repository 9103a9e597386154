import { inspecteer, type Bevindingen } from '../inspect/inspecteer.ts';
import { Kennis } from '../inspect/kennis.ts';
import { vindBestanden } from '../intake/bestanden.ts';
import type { Profiel } from '../intake/profiel.ts';
import type { Gemeentelijst } from '../records/gemeente.ts';
import { opvraag } from '../records/opvraag.ts';
import { naam, type Schooljaar } from '../records/schooljaar.ts';
import type { Soort } from '../records/soorten.ts';
import { STATUS, Fout, vereenvoudig } from '../text/fout.ts';

/** What the exports of one schooljaar hold, by kind. */
export interface Jaarbeeld {
  readonly schooljaar: Schooljaar;
  readonly soorten: ReadonlyMap<Soort, Soortbeeld>;
}

export interface Soortbeeld {
  rijen: number;
  /** Names of the profiles of which all needed columns are there; a file that no profile fits adds none. */
  profielen: Set<string>;
  /** Fields of which at least one cell is filled. */
  gevuld: Set<string>;
  /** Rows per werkproces and per gemeente; of gemeenten by the name of the CBS. */
  werkprocessen: Map<string, number>;
  gemeenten: Map<string, number>;
}

/** What a folder of exports holds, the latest schooljaar first. No value of a person is in it. */
export interface Exportbeeld {
  readonly jaren: readonly Jaarbeeld[];
  /** Sentences on what the author must know before the report can be made. */
  readonly opmerkingen: readonly string[];
}

/**
 * Looks at a folder of exports without counting: which schooljaren and kinds there are, which profile fits, and what is in the
 * columns of gemeente and werkproces. Throws what `vindBestanden` throws for a folder that is absent or holds no export;
 * a file that cannot be read is told in `opmerkingen`.
 */
export async function bekijkExports(
  gegevens: string,
  profielen: readonly Profiel[],
  gemeenten: Gemeentelijst,
  voortgang: (bestand: string, rijen: number) => void = () => {},
): Promise<Exportbeeld> {
  const kennis = new Kennis(profielen, gemeenten);
  const jaren = new Map<Schooljaar, Map<Soort, Soortbeeld>>();
  const opmerkingen: string[] = [];
  for (const { pad, bestand, schooljaar, kandidaten } of vindBestanden(gegevens, profielen).bestanden) {
    if (schooljaar === null) continue;
    const { soort } = kandidaten[0]!;
    const beeld = opvraag(
      opvraag(jaren, schooljaar, () => new Map<Soort, Soortbeeld>()),
      soort,
      leegBeeld,
    );
    try {
      const gezien = await inspecteer(pad, kennis, (rijen) => voortgang(bestand, rijen));
      neemOp(beeld, soort, gezien, kennis);
      opmerkingen.push(...pasmelding(bestand, soort, gezien));
    } catch (fout) {
      if (!(fout instanceof Fout) || fout.status !== STATUS.onvoldoende) throw fout;
      opmerkingen.push(fout.zin);
    }
  }
  return {
    jaren: [...jaren]
      .map(([schooljaar, soorten]) => ({ schooljaar, soorten }))
      .sort((a, b) => b.schooljaar - a.schooljaar),
    opmerkingen,
  };
}

const leegBeeld = (): Soortbeeld => ({
  rijen: 0,
  profielen: new Set(),
  gevuld: new Set(),
  werkprocessen: new Map(),
  gemeenten: new Map(),
});

function neemOp(beeld: Soortbeeld, soort: Soort, { inspectie, inhouden }: Bevindingen, kennis: Kennis): void {
  beeld.rijen += inspectie.telling.rijen;
  for (const { profiel } of passend(inspectie, soort)) beeld.profielen.add(profiel);
  const labels = kennis.lijst(soort, 'werkproces');
  for (const [i, { veld, gevuld }] of inspectie.kolommen.entries()) {
    if (veld === null || gevuld === 0) continue;
    beeld.gevuld.add(veld);
    const waarden = inhouden[i]!.teller.waarden;
    if (veld === 'werkproces')
      tel(beeld.werkprocessen, waarden, (cel) => labels?.get(vereenvoudig(cel)) ?? null);
    if (veld === 'gemeente') tel(beeld.gemeenten, waarden, (cel) => kennis.gemeenten.zoek(cel));
  }
}

function tel(
  naar: Map<string, number>,
  waarden: ReadonlyMap<string, number>,
  label: (cel: string) => string | null,
): void {
  for (const [cel, rijen] of waarden) {
    const gevonden = label(cel);
    if (gevonden !== null) naar.set(gevonden, (naar.get(gevonden) ?? 0) + rijen);
  }
}

const passend = ({ profielen }: Bevindingen['inspectie'], soort: Soort) =>
  profielen.filter((pas) => pas.soort === soort && pas.kolommen === pas.nodig);

function pasmelding(bestand: string, soort: Soort, { inspectie }: Bevindingen): string[] {
  const passende = passend(inspectie, soort);
  if (passende.some(({ waarden }) => (waarden ?? 100) >= 99)) return [];
  return [
    passende.length === 0
      ? `Geen profiel past op "${bestand}". Maak er eerst een met "npx jaarverslag inspecteer", en geef het daarna met --profiel.`
      : `In "${bestand}" staan waarden die het profiel niet kent; "npx jaarverslag controleer" noemt ze.`,
  ];
}

/** The latest schooljaar with werkprocessen, or else the latest. */
export const laatsteJaar = ({ jaren }: Exportbeeld): Jaarbeeld | undefined =>
  jaren.find(({ soorten }) => soorten.has('werkprocessen')) ?? jaren[0];

export const jaarIn = ({ jaren }: Exportbeeld, schooljaar: Schooljaar): Jaarbeeld | undefined =>
  jaren.find((jaar) => jaar.schooljaar === schooljaar);

/** Names of the schooljaren that are there, for a sentence. */
export const jaarnamen = ({ jaren }: Exportbeeld): string[] =>
  jaren.map(({ schooljaar }) => naam(schooljaar));
