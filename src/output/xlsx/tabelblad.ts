import { koptekst } from '../../pages/tabelkop.ts';
import { tabelnoten } from '../../pages/tabelnoten.ts';
import type { Cel, Kop, Tabel } from '../../records/tabel.ts';
import { toonCel } from '../../text/getallen.ts';
import { type Blad, Bladbouwer, type Bladrij, INHOUD } from './blad.ts';
import { breedteVoor } from './breedte.ts';
import { type Celstijl, type Celstijlen, figuur, heeftProcent, PROCENTUITLEG, tekst } from './cellen.ts';

/**
 * The sheet of one table: title and what is counted, the heads (two rows when columns stand in groups), the figures, and
 * below them notes, unit, definition and source. Heads and first column stay in sight.
 */
export function tabelblad(tabel: Tabel, titel: string, naam: string, stijlen: Celstijlen): Blad {
  const blad = new Bladbouwer(naam, breedten(tabel), stijlen)
    .titel(titel)
    .zin(tabel.definitie)
    .koppeling('Naar de inhoud', INHOUD);
  for (const rij of koprijen(tabel, stijlen)) blad.rij(rij);
  blad.zetVast();
  if (tabel.rijen.length === 0) blad.zin('Er is in deze periode niets te tonen.');
  for (const rij of figuurrijen(tabel, stijlen)) blad.rij(rij);
  blad.wit();
  for (const regel of onderschrift(tabel)) blad.zin(regel);
  return blad.klaar(tabel.liggend);
}

/** What a reader sees as head, with the sign of a break in the series behind it. */
const hoofd = (kop: Kop): string => `${koptekst(kop)}${kop.merk ? ` ${kop.merk}` : ''}`;

/** Head of the first column; a column without a head cannot be sorted or filtered by name. */
const hoek = ({ rijkop }: Tabel): string => rijkop || 'Onderdeel';

// Heads.

interface Kolomgroep {
  naam: string | undefined;
  kolommen: number[];
}

/** Neighbouring columns under one heading. */
function kolomgroepen({ kolommen }: Tabel): Kolomgroep[] {
  const uit: Kolomgroep[] = [];
  kolommen.forEach(({ groep }, k) => {
    const laatste = uit.at(-1);
    if (laatste && groep !== undefined && laatste.naam === groep) laatste.kolommen.push(k);
    else uit.push({ naam: groep, kolommen: [k] });
  });
  return uit;
}

function koprijen(tabel: Tabel, { kop }: Celstijlen): Bladrij[] {
  const links = { ...kop, align: 'left' } as const;
  const rechts = { ...kop, align: 'right' } as const;
  const kolomkop = (k: number, meer: Celstijl = {}) =>
    tekst(hoofd(tabel.kolommen[k]!), { ...rechts, ...schuin(tabel.kolommen[k]!), ...meer });
  const groepen = kolomgroepen(tabel);
  if (groepen.every(({ naam }) => naam === undefined))
    return [[tekst(hoek(tabel), links), ...tabel.kolommen.map((_, k) => kolomkop(k))]];
  const boven = groepen.flatMap(({ naam, kolommen }) =>
    naam === undefined
      ? [kolomkop(kolommen[0]!, { rowSpan: 2 })]
      : [
          tekst(naam, { ...kop, align: 'center', columnSpan: kolommen.length }),
          ...Array<null>(kolommen.length - 1).fill(null),
        ],
  );
  const onder = groepen.flatMap(({ naam, kolommen }) =>
    naam === undefined ? [null] : kolommen.map((k) => kolomkop(k)),
  );
  return [
    [tekst(hoek(tabel), { ...links, rowSpan: 2 }), ...boven],
    [null, ...onder],
  ];
}

// Rows.

/** What is no part of the total is slanted, so that nobody adds it up. */
const schuin = ({ soort }: Kop): Celstijl => (soort === 'additief' ? {} : { fontStyle: 'italic' });

function figuurrijen(tabel: Tabel, stijlen: Celstijlen): Bladrij[] {
  let vorige: string | undefined;
  return tabel.rijen.flatMap((kop, r) => {
    const naam = groepnaam(tabel, r);
    const isNieuw = naam !== undefined && naam !== vorige;
    vorige = naam;
    const rij = figuurrij(tabel, r, naam !== undefined, stijlen);
    return isNieuw ? [[tekst(kop.groep!, stijlen.groeprij)], rij] : [rij];
  });
}

/** Name of the group a row stands in; a group that is named after its only row is that row. */
function groepnaam({ rijen }: Tabel, r: number): string | undefined {
  const { groep } = rijen[r]!;
  const alleen = rijen[r - 1]?.groep !== groep && rijen[r + 1]?.groep !== groep;
  return alleen && koptekst(rijen[r]!) === groep ? undefined : groep;
}

function figuurrij(tabel: Tabel, r: number, inGroep: boolean, stijlen: Celstijlen): Bladrij {
  const kop = tabel.rijen[r]!;
  const rijstijl: Celstijl = { ...(kop.totaal ? stijlen.totaal : {}), ...schuin(kop) };
  const indent = kop.niveau === 1 || inGroep ? 1 : 0;
  return [
    tekst(hoofd(kop), { wrap: true, ...rijstijl, ...(indent > 0 && { align: 'left', indent }) }),
    ...tabel.cellen[r]!.map((cel, k) => {
      const kolom = tabel.kolommen[k]!;
      return figuur(cel, { ...schuin(kolom), ...(kolom.totaal ? stijlen.vet : {}), ...rijstijl });
    }),
  ];
}

// Below the table.

/** An empty share has no sign here: its cell is empty, so that it does not stand in the way of a calculation. */
const STREEPNOOT = '– = geen.';
const LEEGNOOT = 'Een lege cel = geen.';

function onderschrift(tabel: Tabel): string[] {
  const { noten, bron } = tabelnoten(tabel);
  return [
    ...noten.map((noot) => (noot === STREEPNOOT ? LEEGNOOT : noot)),
    ...(heeftProcent(tabel.cellen.flat()) ? [PROCENTUITLEG] : []),
    `Eenheid: ${eenheden(tabel).join('; ')}.`,
    `Definitie: ${tabel.definitie}`,
    bron,
  ];
}

/** The unit of the table, and other units with the columns or rows that have them: `Aandeel: %`. */
function eenheden(tabel: Tabel): string[] {
  const { kolommen, rijen, cellen, eenheid } = tabel;
  const anders = new Set(cellen.flat().map((cel) => cel.eenheid));
  anders.delete(eenheid);
  anders.delete('');
  const heel = (reeks: readonly Cel[], deze: string): boolean =>
    reeks.length > 0 && reeks.every((cel) => cel.eenheid === deze);
  return [
    eenheid,
    ...[...anders].map((deze) => {
      const koppen = [
        ...kolommen.filter((_, k) =>
          heel(
            cellen.map((rij) => rij[k]!),
            deze,
          ),
        ),
        ...rijen.filter((_, r) => heel(cellen[r]!, deze)),
      ];
      const alles = koppen.length === 0 || koppen.length === kolommen.length + rijen.length;
      return alles ? deze : `${[...new Set(koppen.map(koptekst))].join(', ')}: ${deze}`;
    }),
  ];
}

// Widths.

function breedten(tabel: Tabel): number[] {
  const namen = [hoek(tabel), ...tabel.rijen.map((kop) => `${hoofd(kop)}  `)];
  const eerste = Math.min(48, Math.max(14, ...namen.map(({ length }) => length + 2)));
  const kolommen = tabel.kolommen.map((kop, k) => {
    const figuren = tabel.cellen.map((rij) => toonCel(rij[k]!).length + (rij[k]!.eenheid === '%' ? 1 : 0));
    return breedteVoor(hoofd(kop), 3, Math.max(9, ...figuren.map((lengte) => lengte + 3)), 24);
  });
  for (const { naam, kolommen: onder } of kolomgroepen(tabel)) {
    if (naam === undefined) continue;
    const som = onder.reduce((tot, k) => tot + kolommen[k]!, 0);
    const extra = Math.max(0, breedteVoor(naam, 2, 9, 60) - som) / onder.length;
    for (const k of onder) kolommen[k]! += Math.ceil(extra);
  }
  return [eerste, ...kolommen];
}
