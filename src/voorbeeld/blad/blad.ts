import type { Paneel } from '../paneel.ts';
import type { Toestand } from '../werkplaats.ts';
import { toonKijk } from './kijk.ts';
import { vind } from './maak.ts';
import { Lijst } from './paneel.ts';
import { Uitlegvak } from './uitleg.ts';
import { Verslagvenster } from './verslag.ts';

/** What `/stand` tells: the state without the report itself, and what stands in the panel. */
type Stand = Omit<Toestand, 'html' | 'paneel'> & Paneel;

/** So long may work take before the page says so: most changes are there before that. */
const STIL = 250;

const venster = new Verslagvenster(vind<HTMLIFrameElement>('verslag'), (aangewezen) => {
  paneelOpen(true);
  uitleg.wijsAan(aangewezen);
});
const lijst = new Lijst((onderdeel) => uitleg.kies(onderdeel));
const uitleg = new Uitlegvak(lijst, venster, () => {
  if (ligtErover()) paneelOpen(false);
});

let wekker: ReturnType<typeof setTimeout> | undefined;
/** Nothing comes after the farewell, also not the end of an update that was under way. */
let gestopt = false;
function zegStand(zin: string, bezig: boolean): void {
  if (gestopt) return;
  clearTimeout(wekker);
  const zet = (): void => {
    vind('stand').textContent = zin;
    vind('stand').classList.toggle('bezig', bezig);
  };
  if (bezig) wekker = setTimeout(zet, STIL);
  else zet();
}

function zegFout({ fout, nummer }: Stand): void {
  venster.houdPlek(() => zetFout(fout, nummer));
}

function zetFout(fout: Stand['fout'], nummer: number): void {
  vind('fout').hidden = fout === null;
  if (fout === null) return;
  vind('fout-titel').textContent = 'Dit gaat nog niet.';
  vind('fout-waar').textContent = fout.waar;
  vind('fout-bericht').textContent = fout.bericht;
  vind('fout-code').textContent = fout.code;
  vind('fout-oud').hidden = nummer === 0;
}

let laatst = '';
async function haal(): Promise<void> {
  const tekst = await (await fetch('/stand')).text();
  const stand = JSON.parse(tekst) as Stand;
  document.title = `${stand.titel} – voorbeeld`;
  vind('titel').textContent = stand.titel;
  zegFout(stand);
  if (stand.bezig !== null) return zegStand(`${stand.bezig} …`, true);
  // The duration differs every time; what is shown need not be made anew for it.
  const inhoud = JSON.stringify({ ...stand, duur: 0 });
  if (inhoud !== laatst) {
    lijst.zet(stand);
    toonKijk(stand);
  }
  await venster.toon(stand.nummer);
  if (inhoud !== laatst) uitleg.ververs();
  laatst = inhoud;
  const seconden = (stand.duur / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 2 });
  zegStand(stand.fout ? 'Wacht op verbetering' : `Bijgewerkt in ${seconden} s`, false);
}

/** One question at a time: what comes meanwhile is asked once more after it. */
let loopt = false;
let nogEens = false;
async function werkBij(): Promise<void> {
  if (loopt) {
    nogEens = true;
    return;
  }
  loopt = true;
  do {
    nogEens = false;
    await haal().catch(() => {});
  } while (nogEens);
  loopt = false;
}

const seinen = new EventSource('/seinen');
seinen.addEventListener('anders', () => void werkBij());
seinen.addEventListener('gestopt', () => {
  seinen.close();
  zegStand('Het voorbeeld is gestopt', false);
  gestopt = true;
});
seinen.addEventListener('error', () => zegStand('Geen verbinding met het voorbeeld', false));

/** On a narrow window the panel lies over the report. */
const ligtErover = (): boolean => matchMedia('(max-width: 52rem)').matches;

const knop = vind('paneelknop');
function paneelOpen(open: boolean): void {
  venster.houdPlek(() => {
    vind('paneel').hidden = !open;
  });
  knop.setAttribute('aria-expanded', String(open));
  sessionStorage.setItem('paneel', String(open));
}
knop.addEventListener('click', () => paneelOpen(vind('paneel').hidden === true));
addEventListener('keydown', ({ key, target }) => {
  const inVeld = target instanceof HTMLInputElement && target.type === 'search';
  if (key === '/' && !inVeld) {
    paneelOpen(true);
    if (vind('lijst').hidden) uitleg.sluit();
    setTimeout(() => vind('zoek').focus());
  }
});
// There the panel opens when it is asked for.
const smal = ligtErover();
for (const id of ['kijk', 'leespunten']) vind<HTMLDetailsElement>(id).open = !smal;
paneelOpen(!smal && sessionStorage.getItem('paneel') !== 'false');
