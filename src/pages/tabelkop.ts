import type { Kop, Tabel } from '../records/tabel.ts';
import { ontsnap } from './ontsnap.ts';

/** What a reader sees as the head of a row or column. */
export const koptekst = ({ kop, label }: Kop): string => kop || label;

/** The same as HTML, with the sign of a break in the series behind it. */
export const kophtml = (kop: Kop): string =>
  ontsnap(koptekst(kop)) + (kop.merk ? `<span class="merk">${ontsnap(kop.merk)}</span>` : '');

/** Sign of a share in the head of a column that holds nothing else, unless the head says so itself. */
export function kolomeenheid(tabel: Tabel, k: number): string {
  const heeft = tabel.cellen.length > 0 && tabel.cellen.every((rij) => rij[k]!.eenheid === '%');
  return heeft && !/%|procent|percentage/i.test(koptekst(tabel.kolommen[k]!)) ? '%' : '';
}

/** The same for a row of shares among rows of counts. */
export function rijeenheid(tabel: Tabel, r: number): string {
  const alleKolommen = tabel.kolommen.every((_, k) => tabel.cellen.every((rij) => rij[k]!.eenheid === '%'));
  const heeft = tabel.cellen[r]!.length > 0 && tabel.cellen[r]!.every((cel) => cel.eenheid === '%');
  return heeft && !alleKolommen && !/%|procent|percentage/i.test(koptekst(tabel.rijen[r]!)) ? '%' : '';
}

interface Groep {
  naam: string | undefined;
  kolommen: number[];
}

/** Neighbouring columns under one heading. */
function groepen(kolommen: readonly Kop[]): Groep[] {
  const uit: Groep[] = [];
  kolommen.forEach(({ groep }, k) => {
    const laatste = uit.at(-1);
    if (laatste && groep !== undefined && laatste.naam === groep) laatste.kolommen.push(k);
    else uit.push({ naam: groep, kolommen: [k] });
  });
  return uit;
}

/** `<colgroup>` and `<thead>`: one row of heads, or two when columns stand in groups. */
export function tabelkop(tabel: Tabel): string {
  const delen = groepen(tabel.kolommen);
  const gegroepeerd = delen.some(({ naam }) => naam !== undefined);
  const hoek = `<th scope="col"${gegroepeerd ? ' rowspan="2"' : ''}>${ontsnap(tabel.rijkop) || '<span class="verborgen">Onderdeel</span>'}</th>`;
  const th = (k: number, extra = ''): string => kolomkop(tabel, k, extra);
  if (!gegroepeerd) return `<thead><tr>${hoek}${tabel.kolommen.map((_, k) => th(k)).join('')}</tr></thead>`;
  const boven = delen.map((deel) =>
    deel.naam === undefined
      ? th(deel.kolommen[0]!, ' rowspan="2"')
      : `<th scope="colgroup" class="groepkop" colspan="${deel.kolommen.length}">${ontsnap(deel.naam)}</th>`,
  );
  const onder = delen
    .filter(({ naam }) => naam !== undefined)
    .flatMap((deel) => deel.kolommen.map((k) => th(k)));
  const spannen = delen.map(({ kolommen }) => `<colgroup span="${kolommen.length}"></colgroup>`).join('');
  return `<colgroup></colgroup>${spannen}<thead><tr>${hoek}${boven.join('')}</tr><tr>${onder.join('')}</tr></thead>`;
}

function kolomkop(tabel: Tabel, k: number, extra: string): string {
  const kop = tabel.kolommen[k]!;
  const eenheid = kolomeenheid(tabel, k);
  const klassen = kolomklasse(tabel.kolommen, k);
  return `<th scope="col"${extra}${klassen ? ` class="${klassen}"` : ''}>${kophtml(kop)}${eenheid ? ` <span class="eenheid">${eenheid}</span>` : ''}</th>`;
}

/** Classes of the cells of a column. */
export function kolomklasse(kolommen: readonly Kop[], k: number): string {
  const { totaal, soort } = kolommen[k]!;
  const klasse = totaal ? 'totaal' : soort === 'additief' ? '' : soort;
  return [klasse, beginGroep(kolommen, k) ? 'groepbegin' : ''].filter(Boolean).join(' ');
}

/** A column, after the first, that stands under another heading than the one before it. */
const beginGroep = (kolommen: readonly Kop[], k: number): boolean =>
  k > 0 && kolommen[k]!.groep !== kolommen[k - 1]!.groep;
