/** Small counts for the tests: records by hand, a definition of a few lines. */
import { laadDefinitie } from '../definition/laad.ts';
import { proefregio } from '../definition/proefregio.fixture.ts';
import type { Schooljaar } from '../records/schooljaar.ts';
import type { BronRecord, Soort, Waarde } from '../records/soorten.ts';
import { begin, type Uitkomst } from './tel.ts';

export type Velden = Record<string, Waarde>;

const WERKPROCES: Velden = {
  id: 'w0',
  leerling: 'l0',
  geboortedatum: 20080101,
  gemeente: 'Aalten',
  werkproces: 'Relatief verzuim',
  soort: 'Wettelijk verzuim',
  ontvangen: 20241001,
  afgesloten: null,
  uitgeschreven: null,
  status: 'In behandeling',
  meldingen: 1,
  onderwijssoort: 'vo',
  resultaat: null,
  oorzaak: null,
  school: null,
  actieGewenst: null,
};
let nummer = 0;
export const wp = (velden: Velden): BronRecord => {
  nummer++;
  return {
    soort: 'werkprocessen',
    velden: { ...WERKPROCES, id: `w${nummer}`, leerling: `l${nummer}`, ...velden },
  };
};

/** Counts these records with this definition; exports are there for the given schooljaren. */
export function tel(
  bestanden: Record<string, string>,
  records: BronRecord[],
  jaren: Schooljaar[] = [2024],
  soorten: Soort[] = ['werkprocessen'],
): Uitkomst {
  const telpas = begin(laadDefinitie(proefregio(bestanden)));
  for (const record of records) telpas.ontvang(record);
  return telpas.rondAf(
    new Map(soorten.map((soort) => [soort, new Map(jaren.map((jaar) => [jaar, new Set(['JVS'])]))])),
  );
}

export const tabel = (yaml: string): Record<string, string> => ({
  'tabellen.yaml': `${yaml.includes('tabellen:') ? '' : 'tabellen:\n'}${yaml}`,
});
export const waarden = (u: Uitkomst, id = 't'): (number | null)[][] =>
  u.tabellen.get(id)!.cellen.map((rij) => rij.map((cel) => cel.waarde));
export const kopVan = `  - id: t
    titel: T
    definitie: D
    bron: werkprocessen
`;
