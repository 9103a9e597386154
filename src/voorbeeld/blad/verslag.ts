import { maakGelijk } from './morf.ts';
import { bewaarPlek, herstelPlek, hervindPlek, onthoudPlek } from './plek.ts';

/** What was clicked in the report: a figure by its name, or a cell by its place. */
export type Aangewezen =
  | { soort: 'cijfer'; naam: string; element: Element }
  | { soort: 'cel'; tabel: string; rij: number; kolom: number; element: Element };

/** Only in the preview: what can be clicked, and what is chosen. It is no part of the report itself. */
const BLIJKT = `
html { overflow-anchor: none; }
[data-cijfer], [data-nieuw], .tabelblok tbody td { cursor: pointer; }
:is([data-cijfer], [data-nieuw]):hover, .tabelblok tbody td:hover { background: #fff1b8; color: #1d2429; }
[data-gekozen] { outline: 3px solid #d98e04; outline-offset: 1px; border-radius: 2px; }
`;

/** The report in its frame: shown again without a flash, at the place where the reader was. */
export class Verslagvenster {
  #geladen: Promise<void>;
  #nummer = -1;
  /** Where the reader was when the report last came to rest. */
  #plek: ReturnType<typeof onthoudPlek> = [];

  constructor(
    readonly kader: HTMLIFrameElement,
    readonly wijsAan: (aangewezen: Aangewezen) => void,
  ) {
    const klaar = (): boolean =>
      this.document.readyState === 'complete' && this.document.URL.endsWith('/verslag');
    this.#geladen = klaar()
      ? Promise.resolve()
      : new Promise((verder) => kader.addEventListener('load', () => verder(), { once: true }));
    this.#geladen = this.#geladen.then(() => this.#richtIn());
  }

  get document(): Document {
    return this.kader.contentDocument!;
  }

  get #venster(): Window & typeof globalThis {
    return this.kader.contentWindow as Window & typeof globalThis;
  }

  /** Brings the report up to this number. */
  async toon(nummer: number): Promise<void> {
    await this.#geladen;
    if (nummer === this.#nummer) return;
    const antwoord = await fetch('/verslag');
    // Read with the policy of the report, which lets it have its own style.
    const nieuw = new this.#venster.DOMParser().parseFromString(await antwoord.text(), 'text/html');
    const eerste = this.#nummer <= 0;
    this.#nummer = Number(antwoord.headers.get('Verslagnummer'));
    this.kies(null);
    const plek = onthoudPlek(this.document);
    maakGelijk(this.document, nieuw);
    if (eerste) hervindPlek(this.document);
    else herstelPlek(this.document, plek);
    // A letter that had to load once more may have moved the text a little.
    await this.document.fonts.ready;
    if (eerste) hervindPlek(this.document);
    else herstelPlek(this.document, plek);
    this.#plek = onthoudPlek(this.document);
  }

  /** Does something that moves the report or gives it another width, and keeps what the reader sees where it was. */
  houdPlek(doe: () => void): void {
    const boven = (): number => this.kader.getBoundingClientRect().top;
    const [plek, was] = [onthoudPlek(this.document), boven()];
    doe();
    herstelPlek(this.document, plek, boven() - was);
    this.#plek = onthoudPlek(this.document);
  }

  /** All places where this figure stands, in order. */
  plekken(naam: string): Element[] {
    const alle = this.document.querySelectorAll('[data-cijfer], [data-nieuw], [data-oud], [data-geheel]');
    return [...alle].filter((element) =>
      ['cijfer', 'nieuw', 'oud', 'geheel'].some((merk) => element.getAttribute(`data-${merk}`) === naam),
    );
  }

  blok(soort: 'tabel' | 'grafiek', naam: string): Element | null {
    return this.document.getElementById(`${soort[0]}-${naam}`);
  }

  cel(tabel: string, rij: number, kolom: number): Element | null {
    const rijen = this.blok('tabel', tabel)?.querySelectorAll('tbody tr:not(.groeprij)');
    return rijen?.[rij]?.querySelectorAll('td')[kolom] ?? null;
  }

  /** Marks what is chosen, and nothing else. */
  kies(element: Element | null): void {
    for (const oud of this.document.querySelectorAll('[data-gekozen]')) oud.removeAttribute('data-gekozen');
    element?.setAttribute('data-gekozen', '');
  }

  spring(element: Element): void {
    const rustig = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', behavior: rustig ? 'instant' : 'smooth' });
  }

  #richtIn(): void {
    const venster = this.#venster;
    const stijl = new venster.CSSStyleSheet();
    stijl.replaceSync(BLIJKT);
    this.document.adoptedStyleSheets = [stijl];
    this.document.addEventListener('click', (gebeurtenis) => this.#klik(gebeurtenis));
    let rust: ReturnType<typeof setTimeout> | undefined;
    venster.addEventListener('scroll', () => {
      clearTimeout(rust);
      rust = setTimeout(() => {
        this.#plek = onthoudPlek(this.document);
      }, 150);
    });
    // Another width sets the lines anew; the reader stays at the same ones.
    venster.addEventListener('resize', () => herstelPlek(this.document, this.#plek));
    venster.addEventListener('pagehide', () => bewaarPlek(this.document));
    addEventListener('pagehide', () => bewaarPlek(this.document));
  }

  #klik(gebeurtenis: MouseEvent): void {
    const doel = gebeurtenis.target as Element;
    const link = doel.closest('a[href]');
    if (link) {
      const href = link.getAttribute('href')!;
      if (href.startsWith('#')) return;
      // A page of the web would come in the place of the report.
      gebeurtenis.preventDefault();
      open(href, '_blank', 'noopener,noreferrer');
      return;
    }
    const aangewezen = aangewezenDoor(doel);
    if (aangewezen) this.wijsAan(aangewezen);
  }
}

function aangewezenDoor(doel: Element): Aangewezen | null {
  const cijfer = doel.closest('[data-cijfer], [data-nieuw]');
  if (cijfer) {
    const naam = cijfer.getAttribute('data-cijfer') ?? cijfer.getAttribute('data-nieuw')!;
    return { soort: 'cijfer', naam, element: cijfer };
  }
  const cel = doel.closest('.tabelblok tbody td');
  const blok = cel?.closest('.tabelblok');
  const regel = cel?.closest('tr');
  if (!cel || !blok?.id || !regel) return null;
  const rijen = [...blok.querySelectorAll('tbody tr:not(.groeprij)')];
  return {
    soort: 'cel',
    tabel: blok.id.replace(/^t-/, ''),
    rij: rijen.indexOf(regel),
    kolom: [...regel.querySelectorAll('td')].indexOf(cel as HTMLTableCellElement),
    element: cel,
  };
}
