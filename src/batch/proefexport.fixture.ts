/** Small exports by hand, and what is asked about them; not part of the program. */
import { rmSync } from 'node:fs';
import { telAlles } from './tel.ts';
import { proefregio } from '../definition/proefregio.fixture.ts';
import { laadDefinitie } from '../definition/laad.ts';
import { jvs, maakMap, rij } from '../intake/proefmap.fixture.ts';

type Cellen = Record<string, string>;

const STIL = { stap() {}, rijen() {}, klaar() {} };

/** Every month of 2024-2025 on its fifth and twentieth day, August first. */
const DAGEN = ['08', '09', '10', '11', '12', '01', '02', '03', '04', '05', '06', '07'].map((maand, i) =>
  [5, 20].map((dag) => `${String(dag).padStart(2, '0')}-${maand}-${i < 5 ? 2024 : 2025}`),
);

/** Moves a day so many years back: `05-10-2024` → `05-10-2023`. */
const terug = (dag: string, jaren: number): string => `${dag.slice(0, 6)}${Number(dag.slice(6)) - jaren}`;

let nummer = 0;

/** One line of werkprocessen of a schooljaar, closed and with a result; its number and pupil are new. */
export function melding(ontvangen: string, anders: Cellen = {}): string {
  nummer++;
  return rij({
    Werkprocesnummer: `W${nummer}`,
    Leerlingnummer: `L${nummer}`,
    'Datum ontvangst': ontvangen,
    'Datum afsluiting': '31-07-2025',
    Resultaat: 'Terug naar school',
    ...anders,
  });
}

export interface Jaarvorm {
  /** Meldingen per month and gemeente. */
  per?: number;
  gemeenten?: readonly string[];
  /** Left out: months by number. */
  zonder?: readonly number[];
  /** Schooljaren before 2024-2025. */
  jarenTerug?: number;
  cellen?: Cellen;
}

/** Lines of a whole schooljaar: as many meldingen in every month. */
export const heelJaar = ({
  per = 12,
  gemeenten = ['Aalten', 'Oost Gelre'],
  zonder = [],
  jarenTerug = 0,
  cellen = {},
}: Jaarvorm = {}): string[] =>
  gemeenten.flatMap((Woongemeente) =>
    DAGEN.filter(([dag]) => !zonder.includes(Number(dag!.slice(3, 5)))).flatMap((dagen) =>
      Array.from({ length: per }, (_, i) =>
        melding(terug(dagen[i % 2]!, jarenTerug), { Woongemeente, ...cellen }),
      ),
    ),
  );

export const VRIJSTELLINGEN_KOP =
  'Vrijstellingsnummer;Leerlingnummer;BSN;Geboortedatum;Woongemeente;Artikel;Besluit;Datum besluit;Geldig tot;Onderwijssoort';

/** The tables of the proefregio; three look at werkprocessen and one at vrijstellingen. */
const TABELLEN = `
tabellen:
  - id: verzuim
    titel: Tabel 1
    kop: Verzuim per gemeente
    definitie: D
    bron: werkprocessen
    waar: { ontvangen: schooljaar }
    rijen: [{ per: gemeente }]
    kolommen: [{ label: Aantal }]
  - id: resultaten
    titel: Wat er uit kwam
    definitie: D
    bron: werkprocessen
    waar: { ontvangen: schooljaar }
    rijen: [{ per: resultaat, waarden: [Terug naar school], anders: Overig }]
    kolommen: [{ label: Aantal }]
  - id: vrij
    titel: Vrijstellingen
    definitie: D
    bron: vrijstellingen
    waar: { besloten: schooljaar }
    rijen: [{ label: Alle }]
    kolommen: [{ label: Aantal }]
`;

/** What is asked about these files of a folder of exports, by code. */
export async function vragenOver(
  bestanden: Record<string, string>,
  definitie: Record<string, string> = {},
): Promise<Record<string, string>> {
  const regio = proefregio({ 'tabellen.yaml': TABELLEN, ...definitie });
  const gegevens = maakMap(bestanden);
  try {
    const document = laadDefinitie(regio, undefined, 'templates/basis');
    const [{ kijkpunten }] = await telAlles([document], { gegevens }, STIL);
    return Object.fromEntries(kijkpunten.map(({ code, zin }) => [code, zin]));
  } finally {
    rmSync(gegevens, { recursive: true });
  }
}

/** The same for the werkprocessen of 2024-2025, and what stands beside them. */
export const vragenOverRijen = (
  rijen: readonly string[],
  erbij: Record<string, string> = {},
  definitie: Record<string, string> = {},
): Promise<Record<string, string>> =>
  vragenOver({ '2024-2025/werkprocessen.csv': jvs(...rijen), ...erbij }, definitie);
