import { groei } from '../text/groei.ts';
import { groeiInWoorden, groeiMetTeken } from '../text/groeiwoorden.ts';
import { gebonden, merk, toonCijfer } from './hulp-cijfers.ts';
import { ontsnap } from './ontsnap.ts';
import { breukTussen, cijferMet, isBekend, type Vertelling, waardeMet } from './vertelling.ts';

/**
 * Key figures: the number large, what it counts in words, and the change to an earlier figure in words with an arrow.
 * One colour for up and down: more meldingen is not worse, often it is better reporting.
 */
export function tegelrij(v: Vertelling, tegels: readonly { nieuw: string; oud: string | null }[]): string {
  const items = tegels.map(({ nieuw, oud }) => {
    const getal = gebonden(v, { cijfer: nieuw }, waardeMet(v, nieuw), toonCijfer(v, nieuw));
    return `<li class="tegel"><p class="tegel-getal">${getal}</p><p class="tegel-tekst">${ontsnap(cijferMet(v, nieuw).tekst)}</p>${oud === null ? '' : verandering(v, nieuw, oud)}</li>`;
  });
  return `<ul class="tegels" data-aantal="${items.length}">${items.join('')}</ul>`;
}

const PIJL = {
  stijging: '<path d="M6 1.5 11 10.5H1Z"/>',
  daling: '<path d="M6 10.5 1 1.5h10Z"/>',
  gelijk: '<path d="M1 3h10v2H1zM1 7h10v2H1z"/>',
};

function verandering(v: Vertelling, nieuw: string, oud: string): string {
  const breuk = breukTussen(v, oud, nieuw);
  if (breuk) return `<p class="tegel-verschil">niet te vergelijken met het eerdere jaar${merk(v, breuk)}</p>`;
  const is = waardeMet(v, nieuw);
  const was = isBekend(v, oud) ? waardeMet(v, oud) : null;
  if (was === null || is === null)
    return '<p class="tegel-verschil">geen vergelijking met een eerder jaar</p>';
  const { richting, stap } = groei(was, is);
  const pijl = PIJL[stap === 'vrijwel gelijk' ? 'gelijk' : richting];
  const isAandeel = cijferMet(v, nieuw).cel.eenheid === '%';
  const procent = isAandeel || was === is ? null : groeiMetTeken(was, is);
  const paar = { oud, nieuw };
  const tekst = [
    groeiInWoorden(was, is),
    was === is ? '' : `, was ${gebonden(v, { cijfer: oud }, was, toonCijfer(v, oud))}`,
    procent === null ? '' : ` (${gebonden(v, paar, ((is - was) / was) * 100, procent)})`,
  ].join('');
  return `<p class="tegel-verschil"><svg class="pijl" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${pijl}</svg>${tekst}</p>`;
}
