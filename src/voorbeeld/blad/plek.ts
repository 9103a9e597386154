/** What a reader holds on to: a heading, a paragraph, a row of a table. */
const HOUVAST = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, .grafiek, .tabelblok, img, [id]';

/** Something in view and how far it is from the top of the window. */
interface Houvast {
  element: Element;
  boven: number;
}

/**
 * Where the reader is: what is in view, the best thing to hold on to first. What begins in view goes before what began
 * above it, and small things before large ones.
 */
export function onthoudPlek(document: Document): Houvast[] {
  const hoogte = document.defaultView!.innerHeight;
  const inBeeld: Houvast[] = [];
  const begonnen: Houvast[] = [];
  for (const element of document.querySelectorAll(HOUVAST)) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height === 0 || bottom <= 0 || top >= hoogte) continue;
    (top >= 0 ? inBeeld : begonnen).push({ element, boven: top });
  }
  return [...inBeeld.sort((a, b) => a.boven - b.boven), ...begonnen.reverse()];
}

/**
 * Puts the first thing that is still there back at its height, whatever grew or shrank above it; `lager` is how much the
 * window of the document itself has come down meanwhile.
 */
export function herstelPlek(document: Document, plek: readonly Houvast[], lager = 0): void {
  const vast = plek.find(({ element }) => element.isConnected && element.getClientRects().length > 0);
  if (!vast) return;
  const verschil = vast.element.getBoundingClientRect().top + lager - vast.boven;
  if (Math.abs(verschil) >= 0.5) document.defaultView!.scrollBy({ top: verschil, behavior: 'instant' });
}

const SLEUTEL = 'plek';

/** Keeps the place for when the page itself is loaded again: the last named thing above the top, and how far above. */
export function bewaarPlek(document: Document): void {
  let anker: { id: string; boven: number } | null = null;
  for (const element of document.querySelectorAll('[id]')) {
    const { top } = element.getBoundingClientRect();
    if (top <= 1) anker = { id: element.id, boven: top };
  }
  if (anker) sessionStorage.setItem(SLEUTEL, JSON.stringify(anker));
  else sessionStorage.removeItem(SLEUTEL);
}

export function hervindPlek(document: Document): void {
  const bewaard = sessionStorage.getItem(SLEUTEL);
  if (bewaard === null) return;
  const { id, boven } = JSON.parse(bewaard) as { id: string; boven: number };
  const element = document.getElementById(id);
  if (element)
    document.defaultView!.scrollBy({ top: element.getBoundingClientRect().top - boven, behavior: 'instant' });
}
