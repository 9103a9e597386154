import type { Stof } from '../pages/stof.ts';
import { titelInWoorden } from '../pages/verslag.ts';
import { naam } from '../records/schooljaar.ts';
import { type Kerncijfer, type Kop, type Tabel, volleNaam } from '../records/tabel.ts';
import { toonCel } from '../text/getallen.ts';

/** `cijfers.json` of contract 3-output: every cell as number, as shown and with its status; one table per line. */
export function cijfersJson(stof: Stof): string {
  const { definitie, tabellen, ontbreekt, cijfers, grootboek, versie } = stof;
  const kop = {
    formaat: 1,
    regio: definitie.regio.regio,
    gemeente: definitie.gemeente ?? null,
    schooljaar: naam(definitie.schooljaar),
    versie,
  };
  const verantwoording = {
    bestanden: grootboek.bestanden.map((b) => ({ ...b, redenen: gesorteerd(b.redenen) })),
    meldingen: grootboek.meldingen,
  };
  const delen = [
    ...Object.entries(kop).map(
      ([sleutel, waarde]) => `${JSON.stringify(sleutel)}: ${JSON.stringify(waarde)}`,
    ),
    lijst(
      'tabellen',
      [...tabellen.values()].map((tabel) => tabelJson(tabel, titelInWoorden(stof, tabel.titel))),
    ),
    lijst('ontbreekt', [...ontbreekt.values()]),
    lijst('kerncijfers', [...cijfers.values()].map(kerncijferJson)),
    `"verantwoording": {\n ${lijst('bestanden', verantwoording.bestanden)},\n ${lijst('meldingen', verantwoording.meldingen)}\n}`,
  ];
  return `{\n${delen.join(',\n')}\n}\n`;
}

const lijst = (naam: string, delen: readonly unknown[]): string =>
  `${JSON.stringify(naam)}: [${delen.map((deel) => `\n  ${JSON.stringify(deel)}`).join(',')}${delen.length ? '\n' : ''}]`;

const heeftDubbele = (koppen: readonly Kop[]): boolean =>
  new Set(koppen.map(({ label }) => label)).size < koppen.length;

const tabelJson = (t: Tabel, titel: string) => ({
  id: t.id,
  titel,
  eenheid: t.eenheid,
  definitie: t.definitie,
  bron: t.bron,
  rijen: t.rijen.map((r) => r.label),
  kolommen: t.kolommen.map((k) => k.label),
  // Where a label stands in a table more than once, the names that tell them apart.
  ...(heeftDubbele(t.rijen) && { rijnamen: t.rijen.map(volleNaam) }),
  ...(heeftDubbele(t.kolommen) && { kolomnamen: t.kolommen.map(volleNaam) }),
  waarden: t.cellen.map((rij) => rij.map((cel) => cel.waarde)),
  weergave: t.cellen.map((rij) => rij.map(toonCel)),
  status: t.cellen.map((rij) => rij.map((cel) => cel.status)),
  noten: t.noten,
});

const kerncijferJson = ({ id, cel, tekst }: Kerncijfer) => ({
  id,
  waarde: cel.waarde,
  weergave: toonCel(cel) + (cel.eenheid === '%' && cel.waarde !== null ? '%' : ''),
  status: cel.status,
  tekst,
});

const gesorteerd = (redenen: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(redenen).sort(([a], [b]) => (a < b ? -1 : 1)));
