import type { Letter } from '../definition/stijl.ts';
import type { Cel, Kop, Tabel } from '../records/tabel.ts';
import { toonCel } from '../text/getallen.ts';
import type { Doel } from './nummering.ts';
import { metHeleJaren, ontsnap } from './ontsnap.ts';
import { dichtheid } from './tabelbreedte.ts';
import { kolomklasse, kophtml, koptekst, rijeenheid, tabelkop } from './tabelkop.ts';
import { tabelnoten } from './tabelnoten.ts';

/** Up to this many rows a table stands whole on one page. */
const OP_EEN_PAGINA = 26;

/**
 * One table as HTML: caption with number and what is counted, heads, rows, and below it notes and source. `doel` gives
 * number, anchor and title.
 */
export function tabelblok(tabel: Tabel, doel: Doel, letter?: Letter): string {
  const lengte = tabel.rijen.length <= OP_EEN_PAGINA ? 'heel' : 'lang';
  const { noten, bron } = tabelnoten(tabel);
  const regels = [...noten, bron].map((regel) => `<p>${ontsnap(regel)}</p>`).join('');
  return [
    `<div class="tabelblok ${lengte}" id="${ontsnap(doel.anker)}">`,
    `<div class="tabelkader" role="group" tabindex="0" aria-label="${ontsnap(`${doel.nummer}: ${doel.titel}`)}">`,
    `<table class="tabel${dichtheid(tabel, labels(tabel), letter)}${labels(tabel) ? ' korte-labels' : ''}">`,
    `<caption><span class="bijschrift"><span class="nummer">${doel.nummer}</span> <span class="bevinding">${metHeleJaren(ontsnap(doel.titel))}</span> <span class="onderschrift">${ontsnap(tabel.definitie)}</span></span></caption>`,
    tabelkop(tabel),
    tabel.rijen.length === 0
      ? `<tbody><tr><td class="woorden" colspan="${tabel.kolommen.length + 1}">Er is in deze periode niets te tonen.</td></tr></tbody>`
      : rijgroepen(tabel)
          .map((groep) => rijgroep(tabel, groep))
          .join(''),
    `</table></div><div class="noten">${regels}</div></div>`,
  ].join('');
}

/** Short row labels stay on one line; long ones wrap. */
const labels = ({ rijen }: Tabel): boolean => rijen.every((kop) => koptekst(kop).length <= 22);

interface Rijgroep {
  naam: string | undefined;
  rijen: number[];
}

/** Neighbouring rows of one group; a group that is named after its only row is that row. */
function rijgroepen({ rijen }: Tabel): Rijgroep[] {
  const uit: Rijgroep[] = [];
  rijen.forEach(({ groep }, r) => {
    const laatste = uit.at(-1);
    if (laatste && laatste.naam === groep) laatste.rijen.push(r);
    else uit.push({ naam: groep, rijen: [r] });
  });
  return uit.map((groep) =>
    groep.rijen.length === 1 && koptekst(rijen[groep.rijen[0]!]!) === groep.naam
      ? { ...groep, naam: undefined }
      : groep,
  );
}

function rijgroep(tabel: Tabel, { naam, rijen }: Rijgroep): string {
  const kop =
    naam === undefined
      ? ''
      : `<tr class="groeprij"><th scope="rowgroup" colspan="${tabel.kolommen.length + 1}">${ontsnap(naam)}</th></tr>`;
  return `<tbody>${kop}${rijen.map((r) => rij(tabel, r, naam !== undefined)).join('')}</tbody>`;
}

function rij(tabel: Tabel, r: number, inGroep: boolean): string {
  const kop = tabel.rijen[r]!;
  const klassen = [
    kop.totaal ? 'totaal' : '',
    kop.niveau === 1 || inGroep ? 'niveau-1' : '',
    kop.soort === 'additief' ? '' : kop.soort,
  ].filter(Boolean);
  const eenheid = rijeenheid(tabel, r);
  const hoofd = `<th scope="row">${kophtml(kop)}${eenheid ? ` (${eenheid})` : ''}</th>`;
  const cellen = tabel.cellen[r]!.map((cel, k) => celHtml(cel, tabel.kolommen, k)).join('');
  return `<tr${klassen.length ? ` class="${klassen.join(' ')}"` : ''}>${hoofd}${cellen}</tr>`;
}

/** A cell never stays empty: an empty share is a dash, which the note below explains. */
function celHtml(cel: Cel, kolommen: readonly Kop[], k: number): string {
  const tekst = toonCel(cel) || '–';
  const klassen = [kolomklasse(kolommen, k), cel.status === 'ok' ? '' : cel.status].filter(Boolean).join(' ');
  return `<td${klassen ? ` class="${klassen}"` : ''}>${ontsnap(tekst)}</td>`;
}
