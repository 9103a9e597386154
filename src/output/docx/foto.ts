import { ImageRun, TextRun } from 'docx';
import { eigenschap, type Element, elementen, heeft, zoek, zoekAlle } from './boom.ts';
import type { Beeldmaker } from './grafiek.ts';
import { zuiver } from './lopend.ts';
import { naarPixels, ruimte, TEKSTMARGE, uitMm } from './maten.ts';
import { alinea, type Stuk, type Werk } from './stuk.ts';

/** In pixels of 96 to the inch: as wide as the text, half of that, the tallest, and what the sides of a box take. */
const BREED = naarPixels(ruimte(false) - TEKSTMARGE);
const RECHTS = naarPixels(uitMm(61));
const HOOGSTE = naarPixels(uitMm(120));
const KADER = naarPixels(uitMm(12));

const ADRES = /^data:image\/(jpeg|png|webp);base64,(.*)$/s;

/**
 * The photos of a document as Word can show them: JPEG and PNG as they are. A WebP, and a JPEG that lies on its side, are
 * drawn again where a browser is at hand; without one their words stand in their place.
 */
export async function maakFotos(body: Element, beeld?: Beeldmaker): Promise<[Element, Uint8Array][]> {
  const uit: [Element, Uint8Array][] = [];
  for (const vak of zoekAlle(body, (e) => heeft(e, 'foto'))) {
    const img = zoek(vak, ({ tagName }) => tagName === 'img');
    const adres = (img && eigenschap(img, 'src')) ?? '';
    const [, soort, data] = ADRES.exec(adres) ?? [];
    if (!img || data === undefined) continue;
    const bytes = new Uint8Array(Buffer.from(data, 'base64'));
    if (soort === 'png' || (soort === 'jpeg' && !isGekanteld(bytes))) uit.push([img, bytes]);
    else if (beeld) {
      const maat = maatVan(vak, img, BREED);
      uit.push([img, await beeld(alsSvg(adres, maat), maat.width)]);
    }
  }
  return uit;
}

/** The only EXIF that a photo of a report has says which way is up. */
const isGekanteld = (jpeg: Uint8Array): boolean => jpeg[2] === 0xff && jpeg[3] === 0xe1;

const alsSvg = (adres: string, { width, height }: Maat): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="${adres}"/></svg>`;

interface Maat {
  width: number;
  height: number;
}

/** As wide as the text or half of it, never larger than its pixels allow nor taller than half a page. */
function maatVan(vak: Element, img: Element, meeste: number): Maat {
  const [breed, hoog] = ['width', 'height'].map((naam) => Number(eigenschap(img, naam)) || 1) as [
    number,
    number,
  ];
  const width = Math.max(
    1,
    Math.floor(Math.min(breed, heeft(vak, 'rechts') ? RECHTS : meeste, (HOOGSTE * breed) / hoog)),
  );
  return { width, height: Math.max(1, Math.round((hoog * width) / breed)) };
}

/** A photo with its caption. In a box, which has a style of its own, it takes that style and stays within its lines. */
export function foto(vak: Element, werk: Werk, stijl: string, gewoon: (kind: Element) => Stuk[]): Stuk[] {
  const keepNext = elementen(vak).length > 1;
  return elementen(vak).flatMap((kind) =>
    kind.tagName === 'img' ? [beeld(vak, kind, stijl, keepNext, werk)] : gewoon(kind),
  );
}

function beeld(vak: Element, img: Element, stijl: string, keepNext: boolean, werk: Werk): Stuk {
  const inKader = stijl !== 'BodyText';
  const alt = zuiver(eigenschap(img, 'alt') ?? '');
  const data = werk.beelden.get(img);
  if (!data) return alinea(inKader ? stijl : 'Beschrijving', [new TextRun(alt)], { keepNext });
  const run = new ImageRun({
    type: data[0] === 0x89 ? 'png' : 'jpg',
    data,
    transformation: maatVan(vak, img, inKader ? BREED - KADER : BREED),
    altText: { id: String(werk.volgend.beeld++), name: 'Foto', description: alt },
  });
  return alinea(inKader ? stijl : 'Grafiek', [run], { keepNext });
}
