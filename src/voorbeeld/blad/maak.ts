/** The element of the page with this id; the page holds it, or the page is broken. */
export const vind = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;

/** An element with these properties and children; text is text, never HTML. */
export function maak<K extends keyof HTMLElementTagNameMap>(
  soort: K,
  eigenschappen: Partial<HTMLElementTagNameMap[K]> = {},
  ...kinderen: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(soort);
  Object.assign(element, eigenschappen);
  element.append(...kinderen);
  return element;
}

/** A button that copies a text and says that it did. */
export function kopieerknop(tekst: string): HTMLButtonElement {
  const knop = maak('button', { type: 'button', className: 'kopieer', textContent: 'Kopieer' });
  knop.setAttribute('aria-label', `Kopieer ${tekst}`);
  knop.addEventListener('click', async () => {
    const gelukt = await kopieer(tekst);
    knop.textContent = gelukt ? 'Gekopieerd' : 'Lukt niet';
    knop.classList.toggle('gelukt', gelukt);
    knop.setAttribute('aria-label', gelukt ? `${tekst} is gekopieerd` : `Kopieer zelf: ${tekst}`);
    setTimeout(() => {
      knop.textContent = 'Kopieer';
      knop.classList.remove('gelukt');
      knop.setAttribute('aria-label', `Kopieer ${tekst}`);
    }, 2000);
  });
  return knop;
}

/** What an author can put in a text, with a button to copy it. */
export const invoegregel = (tekst: string): HTMLElement =>
  maak('div', { className: 'invoegen' }, maak('code', { textContent: tekst }), kopieerknop(tekst));

async function kopieer(tekst: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(tekst);
    return true;
  } catch {
    // Where a browser does not give its clipboard, the old way often works.
    const veld = maak('textarea', { value: tekst, className: 'onzichtbaar' });
    document.body.append(veld);
    veld.select();
    const gelukt = document.execCommand('copy');
    veld.remove();
    return gelukt;
  }
}
