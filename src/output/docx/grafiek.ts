import { ImageRun, TextRun } from 'docx';
import { serializeOuter } from 'parse5';
import { eigenschap, type Element, elementen, heeft, woorden, zoek, zoekAlle } from './boom.ts';
import { zuiver } from './lopend.ts';
import { naarPixels } from './maten.ts';
import { alinea, type Stuk, type Werk } from './stuk.ts';

/** Draws an SVG of `breed` units across as PNG, of as many pixels as it likes. */
export type Beeldmaker = (svg: string, breed: number) => Promise<Uint8Array>;

/** The broad drawing of every chart; the narrow ones are for telephones. */
const tekeningen = (body: Element): Element[] =>
  zoekAlle(body, (e) => heeft(e, 'grafiekvlak') && !heeft(e, 'smal')).flatMap(
    (vlak) => zoek(vlak, ({ tagName }) => tagName === 'svg') ?? [],
  );

/** Makes the pictures of all charts, in order. */
export async function maakBeelden(body: Element, beeld: Beeldmaker): Promise<Map<Element, Uint8Array>> {
  const uit = new Map<Element, Uint8Array>();
  for (const svg of tekeningen(body)) uit.set(svg, await beeld(losseSvg(svg), maat(svg).breed));
  return uit;
}

/** The drawing as a file of its own: XML knows no `&nbsp;`. */
const losseSvg = (svg: Element): string => serializeOuter(svg).replaceAll('&nbsp;', '&#160;');

/** Size of a drawing in its own units. */
function maat(svg: Element): { breed: number; hoog: number } {
  const [, , breed, hoog] = (eigenschap(svg, 'viewBox') ?? '').split(/[\s,]+/).map(Number);
  return { breed: breed || 640, hoog: hoog || 320 };
}

/** A chart: its head, the picture with alternative text or that text itself, and what stands below it. */
export function grafiek(blok: Element, werk: Werk, gewoon: (kind: Element) => Stuk[]): Stuk[] {
  const naam = woorden(zoek(blok, (e) => heeft(e, 'nummer')) ?? blok);
  const heeftNoten = elementen(blok).some((kind) => heeft(kind, 'noten'));
  return elementen(blok).flatMap((kind) => {
    if (!heeft(kind, 'grafiekvlak')) return gewoon(kind);
    const svg = heeft(kind, 'smal') ? undefined : zoek(kind, ({ tagName }) => tagName === 'svg');
    return svg ? [tekening(svg, naam, heeftNoten, werk)] : [];
  });
}

function tekening(svg: Element, naam: string, keepNext: boolean, werk: Werk): Stuk {
  const alt = zuiver(eigenschap(svg, 'aria-label') ?? naam);
  const data = werk.beelden.get(svg);
  if (!data) return alinea('Beschrijving', [new TextRun(alt)], { keepNext });
  const { breed, hoog } = maat(svg);
  const width = Math.min(breed, naarPixels(werk.ruimte));
  const foto = new ImageRun({
    type: 'png',
    data,
    transformation: { width, height: Math.round((hoog * width) / breed) },
    altText: { id: String(werk.volgend.beeld++), name: zuiver(naam), description: alt },
  });
  return alinea('Grafiek', [foto], { keepNext });
}
