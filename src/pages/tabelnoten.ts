import type { Cel, Kop, Tabel } from '../records/tabel.ts';
import { rondAf } from '../text/getallen.ts';
import { AFRONDINGSNOOT, afrondspeling } from '../text/honderd.ts';

/** `Bron: JVS.` */
const bronregel = (bron: string): string => `Bron: ${bron.replace(/\.$/, '')}.`;

/** Everything that stands below a table, in order: its own notes, what signs mean, rounding; the source apart. */
export function tabelnoten(tabel: Tabel): { noten: string[]; bron: string } {
  const cellen = tabel.cellen.flat();
  const noten = [...tabel.noten];
  if (cellen.some((cel) => cel.status === 'leeg')) noten.push('– = geen.');
  if (cellen.some((cel) => cel.status === 'geheim'))
    noten.push('• = niet getoond, omdat het om te weinig jongeren gaat.');
  noten.push(...nietBeschikbaar(cellen));
  if (!teltOpTotHonderd(tabel)) noten.push(AFRONDINGSNOOT);
  return { noten, bron: bronregel([tabel.bron, ...andereBronnen(tabel)].join('; ')) };
}

function nietBeschikbaar(cellen: readonly Cel[]): string[] {
  const weg = cellen.filter((cel) => cel.status === 'niet-beschikbaar');
  if (!weg.length) return [];
  const redenen = [...new Set(weg.flatMap((cel) => (cel.reden ? [cel.reden.replace(/\.$/, '')] : [])))];
  return [`n.b. = niet beschikbaar${redenen.length ? `: ${redenen.join('; ')}` : ''}.`];
}

/** Sources of single cells, with the columns or rows they are about: `2022-2023: jaarverslag 2023-2024`. */
function andereBronnen(tabel: Tabel): string[] {
  const bronnen = new Set(tabel.cellen.flat().flatMap((cel) => (cel.bron ? [cel.bron] : [])));
  bronnen.delete(tabel.bron);
  return [...bronnen].map((bron) => {
    const heel = [
      ...tabel.kolommen.filter((_, k) => allesVan(kolom(tabel, k), bron)),
      ...tabel.rijen.filter((_, r) => allesVan(tabel.cellen[r]!, bron)),
    ];
    const koppen = heel.length === tabel.kolommen.length + tabel.rijen.length ? [] : heel;
    return koppen.length ? `${koppen.map(({ kop }) => kop).join(', ')}: ${bron}` : bron;
  });
}

const kolom = (tabel: Tabel, k: number): Cel[] => tabel.cellen.map((rij) => rij[k]!);
const allesVan = (cellen: readonly Cel[], bron: string): boolean => cellen.every((cel) => cel.bron === bron);

/**
 * False when shares that together make a whole do not add up to 100 by their rounding (contract 2-counting). Shares
 * make a whole when their total says 100, or when they stand without a total and miss 100 by less than rounding can.
 */
export function teltOpTotHonderd(tabel: Tabel): boolean {
  const reeksen = [
    ...tabel.cellen.map((cellen) => ({ koppen: tabel.kolommen, cellen })),
    ...tabel.kolommen.map((_, k) => ({ koppen: tabel.rijen, cellen: kolom(tabel, k) })),
  ];
  return reeksen.every(({ koppen, cellen }) =>
    [...new Set(koppen.map((kop) => kop.groep))].every((groep) =>
      reeksKlopt(koppen.flatMap((kop, i) => (kop.groep === groep ? [{ kop, cel: cellen[i]! }] : []))),
    ),
  );
}

function reeksKlopt(reeks: readonly { kop: Kop; cel: Cel }[]): boolean {
  const aandelen = reeks.filter(({ cel }) => cel.eenheid === '%');
  const delen = aandelen.filter(({ kop }) => !kop.totaal && kop.soort === 'additief' && kop.niveau === 0);
  const totaal = aandelen.find(({ kop }) => kop.totaal);
  if (delen.length < 2 || delen.some(({ cel }) => !['ok', 'leeg'].includes(cel.status))) return true;
  const decimalen = Math.max(...delen.map(({ cel }) => cel.decimalen));
  const som = rondAf(
    delen.reduce((s, { cel }) => s + (cel.waarde ?? 0), 0),
    decimalen,
  );
  if (som === 100) return true;
  const speling = afrondspeling(delen.length, decimalen);
  const isGeheel = totaal ? totaal.cel.waarde === 100 : Math.abs(som - 100) <= speling;
  return !isGeheel;
}
