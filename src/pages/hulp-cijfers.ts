import type { Breuk } from '../definition/breuk.ts';
import type { Kerncijfer } from '../records/tabel.ts';
import { getal, procent, rondAf, telwoord, toonCel } from '../text/getallen.ts';
import { groeiInWoorden, groeiMetTeken } from '../text/groeiwoorden.ts';
import type { Hulp } from './hulp.ts';
import { ontsnap } from './ontsnap.ts';
import { breukTussen, cijferMet, isBekend, type Vertelling, waardeMet } from './vertelling.ts';

/** A number in the text, with the figures it is bound to, so that every number can be traced to its cell. */
export function gebonden(
  v: Vertelling,
  cijfers: Record<string, string>,
  waarde: number | null,
  tekst: string,
): string {
  const namen = Object.entries(cijfers).map(([sleutel, naam]) => [sleutel, cijferMet(v, naam).id]);
  return gebondenAan(Object.fromEntries(namen), waarde, tekst);
}

/** As `gebonden`, with the figures under the name that they have in the HTML. */
export function gebondenAan(ids: Record<string, string>, waarde: number | null, tekst: string): string {
  const data = Object.entries(ids)
    .map(([sleutel, id]) => ` data-${sleutel}="${ontsnap(id)}"`)
    .join('');
  return waarde === null
    ? `<span class="cijfer"${data}>${ontsnap(tekst)}</span>`
    : `<data class="cijfer"${data} value="${waarde}">${ontsnap(tekst)}</data>`;
}

export const toonCijfer = (v: Vertelling, naam: string): string => toonKerncijfer(cijferMet(v, naam));

/** The figure as words: `1.241`, `31%`, `n.b.`; an empty share is 0%. */
export function toonKerncijfer({ cel }: Pick<Kerncijfer, 'cel'>): string {
  const tekst = cel.status === 'leeg' ? getal(0) : toonCel(cel);
  return cel.eenheid === '%' && (cel.waarde !== null || cel.status === 'leeg') ? `${tekst}%` : tekst;
}

const bindt = (v: Vertelling, naam: string, tekst = toonCijfer(v, naam)): string =>
  gebonden(v, { cijfer: naam }, waardeMet(v, naam), tekst);

export const cijfer: Hulp = (v, [naam]) => bindt(v, String(naam));

export const woord: Hulp = (v, [naam]) => {
  const waarde = waardeMet(v, String(naam));
  if (waarde === null || !Number.isInteger(waarde)) return bindt(v, String(naam));
  return bindt(v, String(naam), waarde === 1 ? 'één' : telwoord(waarde));
};

export const meervoud: Hulp = (v, [naam, een, meer]) =>
  `${bindt(v, String(naam))} ${ontsnap(String(waardeMet(v, String(naam)) === 1 ? een : meer))}`;

export const aandeel: Hulp = (v, [deel, geheel], { decimalen = 0 }) => {
  const [een, alle] = [waardeMet(v, String(deel)), waardeMet(v, String(geheel))];
  const merk = { cijfer: String(deel), geheel: String(geheel) };
  if (een === null || !alle) return gebonden(v, merk, null, 'n.b.');
  const waarde = (een / alle) * 100;
  return gebonden(v, merk, rondAf(waarde, Number(decimalen)), procent(waarde, Number(decimalen)));
};

/**
 * Change between two figures, old first, in the wanted turn of phrase. Without the old figure (a first year) the sentence
 * still stands: it then only gives the new one. So it does across a break in the series, with the sign of that break.
 */
export const verschil: Hulp = (v, argumenten, { vorm }) => {
  const [oud, nieuw] = argumenten.map(String) as [string, string];
  const breuk = breukTussen(v, oud, nieuw);
  const zonderOud = ZONDER_OUD[String(vorm ?? 'zin')];
  if (zonderOud !== undefined && (breuk || !isBekend(v, oud)))
    return `${zonderOud}${bindt(v, nieuw)}${breuk ? merk(v, breuk) : ''}`;
  if (breuk) return gebonden(v, { oud, nieuw }, null, 'n.b.') + merk(v, breuk);
  const [was, is] = [waardeMet(v, oud), waardeMet(v, nieuw)];
  if (was === null || is === null) return gebonden(v, { oud, nieuw }, null, 'n.b.');
  const deel = new Verschil(v, { oud, nieuw, was, is });
  if (vorm === undefined) return deel.zin();
  if (vorm === 'procent') return deel.procent() ?? gebonden(v, { oud, nieuw }, null, 'n.b.');
  if (vorm === 'aantal') return deel.aantal();
  if (vorm === 'vanaf') return deel.vanaf();
  return groeiInWoorden(was, is, vorm as 'woord' | 'werkwoord' | 'meervoud' | 'zelfstandig');
};

/** The sign of a break in the series, with what it means for who points at it. */
export const merk = (v: Vertelling, { teken, noot }: Breuk): string =>
  v.vorm === 'tekst' ? teken : `<abbr class="merk" title="${ontsnap(noot)}">${teken}</abbr>`;

/** What stands before the new figure when there is no old one, so that "Het verzuim …" still is a sentence. */
const ZONDER_OUD: Readonly<Record<string, string>> = {
  zin: '',
  woord: '',
  vanaf: 'naar ',
  werkwoord: 'kwam uit op ',
  meervoud: 'kwamen uit op ',
};

interface Paar {
  oud: string;
  nieuw: string;
  was: number;
  is: number;
}

class Verschil {
  readonly #v: Vertelling;
  readonly #paar: Paar;

  constructor(v: Vertelling, paar: Paar) {
    this.#v = v;
    this.#paar = paar;
  }

  get #isAandeel(): boolean {
    return cijferMet(this.#v, this.#paar.nieuw).cel.eenheid === '%';
  }

  /** "duidelijk gestegen, van 362 naar 434 (+20%)"; of a share the change is told in percentage points. */
  zin(): string {
    const woorden = groeiInWoorden(this.#paar.was, this.#paar.is);
    if (this.#paar.was === this.#paar.is) return `${woorden} (${bindt(this.#v, this.#paar.nieuw)})`;
    const groei = this.#isAandeel ? this.#punten() : this.procent();
    return `${woorden}, ${this.vanaf()}${groei === null ? '' : ` (${groei})`}`;
  }

  vanaf(): string {
    return `van ${bindt(this.#v, this.#paar.oud)} naar ${bindt(this.#v, this.#paar.nieuw)}`;
  }

  procent(): string | null {
    const { was, is } = this.#paar;
    const tekst = groeiMetTeken(was, is);
    return tekst === null ? null : this.#bind(((is - was) / was) * 100, tekst);
  }

  aantal(): string {
    const grootte = Math.abs(this.#paar.is - this.#paar.was);
    const tekst = getal(grootte, this.#decimalen);
    return this.#bind(grootte, this.#isAandeel ? `${tekst} procentpunt` : tekst);
  }

  #punten(): string {
    const punten = this.#paar.is - this.#paar.was;
    return this.#bind(punten, `${punten > 0 ? '+' : ''}${getal(punten, this.#decimalen)} procentpunt`);
  }

  get #decimalen(): number {
    const { oud, nieuw } = this.#paar;
    return Math.max(...[oud, nieuw].map((naam) => cijferMet(this.#v, naam).cel.decimalen));
  }

  #bind(waarde: number, tekst: string): string {
    return gebonden(this.#v, { oud: this.#paar.oud, nieuw: this.#paar.nieuw }, rondAf(waarde, 4), tekst);
  }
}

/** A number that is no outcome of the data; `bron` says where it comes from. */
export const vast: Hulp = (_v, [tekst], { bron }) =>
  `<span class="vast" data-vast="${ontsnap(String(bron))}">${ontsnap(String(tekst))}</span>`;
