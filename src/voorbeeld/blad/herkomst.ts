import { getal } from '../../text/getallen.ts';
import { regelnummers, restzin, ROL, telzin, vermelding } from '../../uitleg/toon.ts';
import type { Herleiding, Rijtelling, Uitleg } from '../../uitleg/uitleg.ts';
import { maak } from './maak.ts';

/** Where a figure comes from and where it stands, as `jaarverslag uitleg` tells it. */
export function herkomst(uitleg: Uitleg, kies: (naam: string) => void): HTMLElement {
  const staat = [...new Set(uitleg.vermeldingen.map(vermelding))];
  return maak(
    'div',
    {},
    maak('h3', { textContent: 'Waar het vandaan komt' }),
    ...herleiding(uitleg, kies),
    ...(uitleg.tabel
      ? [
          maak('p', {
            className: 'noot',
            textContent: `${uitleg.tabel.definitie} Bron: ${uitleg.tabel.bron}.`,
          }),
        ]
      : []),
    maak('h3', { textContent: 'Waar het staat' }),
    lijst(staat.length > 0 ? staat : ['Nergens: geen tabel, grafiek of tekst laat dit cijfer zien.']),
  );
}

const lijst = (zinnen: readonly string[]): HTMLElement =>
  maak('ul', { className: 'regels' }, ...zinnen.map((zin) => maak('li', { textContent: zin })));

const alinea = (zin: string): HTMLElement => maak('p', { textContent: zin });

function herleiding(h: Herleiding, kies: (naam: string) => void): HTMLElement[] {
  return [
    ...h.uitleg.map(alinea),
    ...(h.voorwaarden.length > 0
      ? [alinea('Een rij telt mee als dit allemaal klopt:'), lijst(h.voorwaarden)]
      : []),
    ...h.samenstelling.flatMap(({ kant, delen, rest }) => [
      alinea(`In de ${kant} die samen dit totaal zijn:`),
      lijst(delen.map(({ label, weergave }) => `${label}: ${weergave}`)),
      ...restzin(rest, h, kant).map(alinea),
    ]),
    ...(h.rijen ? rijen(h.rijen) : []),
    ...h.delen.map(({ rol, van }) => deel(ROL[rol], van, kies)),
  ];
}

function rijen(telling: Rijtelling): HTMLElement[] {
  const zin = alinea(telzin(telling));
  if (telling.rijen === 0) return [zin];
  return [
    zin,
    lijst(
      telling.bestanden.map(({ bestand, rijen: hier, regels }) =>
        [
          `${bestand}: ${getal(hier)} ${hier === 1 ? 'rij' : 'rijen'}`,
          regels.length > 0 ? ` (${regelnummers(regels)})` : '',
        ].join(''),
      ),
    ),
  ];
}

/** A figure that this one is worked out from: opens in the panel itself. */
function deel(rol: string, van: Herleiding, kies: (naam: string) => void): HTMLElement {
  const knop = maak(
    'button',
    { type: 'button', className: 'deel' },
    `${rol} `,
    maak('strong', { textContent: van.weergave }),
    ` ${van.tekst}`,
  );
  knop.addEventListener('click', () => kies(van.naam));
  return knop;
}
