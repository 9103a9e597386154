import { ImageRun } from 'docx';
import { eigenschap, type Element, heeft, woorden, zoekAlle } from './boom.ts';
import type { Beeldmaker } from './grafiek.ts';
import { lopend, zuiver } from './lopend.ts';
import { alinea, metAnker, type Stuk, type Werk } from './stuk.ts';

/** Part of a class of the cover or head, and the style in Word. */
const STIJLEN: readonly [deel: string, stijl: string][] = [
  ['-jaar', 'Schooljaar'],
  ['-ondertitel', 'Subtitle'],
  ['-regio', 'Regio'],
  ['-naam', 'Regio'],
];
/** Largest logo, in pixels of 96 to the inch: 55 by 20 mm. */
const LOGO = { breed: 208, hoog: 76 };

/** The cover or the head above the text, as paragraphs in the same order. */
export function omslag(kop: Element, werk: Werk): Stuk[] {
  return zoekAlle(kop, ({ tagName }) => tagName === 'p' || tagName === 'h1').flatMap((element) => {
    if (woorden(element) === '' && !plaatje(element)) return [];
    if (heeft(element, 'logo')) return [logo(element, werk)];
    const klasse = eigenschap(element, 'class') ?? '';
    const stijl =
      element.tagName === 'h1' ? 'Title' : (STIJLEN.find(([deel]) => klasse.endsWith(deel))?.[1] ?? 'Regio');
    const vet = klasse.endsWith('-naam') ? { bold: true } : {};
    const delen = lopend(element.childNodes, werk.ankers, vet);
    return metAnker([alinea(stijl, delen)], eigenschap(element, 'id'), werk);
  });
}

const plaatje = (element: Element): Element | undefined =>
  zoekAlle(element, ({ tagName }) => tagName === 'img')[0];

/** The logo as a picture where there is one to show, else the name of the organisation. */
function logo(element: Element, werk: Werk): Stuk {
  const img = plaatje(element);
  if (!img) return alinea('Organisatie', lopend(element.childNodes, werk.ankers));
  const alt = zuiver(eigenschap(img, 'alt') ?? '');
  const data = werk.beelden.get(img);
  const maat = data && pngMaat(data);
  if (!data || !maat)
    return alinea('Organisatie', lopend([{ nodeName: '#text', parentNode: null, value: alt }], werk.ankers));
  const schaal = Math.min(LOGO.breed / maat.breed, LOGO.hoog / maat.hoog);
  return alinea('Organisatie', [
    new ImageRun({
      type: 'png',
      data,
      transformation: { width: Math.round(maat.breed * schaal), height: Math.round(maat.hoog * schaal) },
      altText: { id: String(werk.volgend.beeld++), name: 'Logo', description: alt },
    }),
  ]);
}

/** The picture of the logo, if the document has one: a PNG as it is, a drawing by way of `beeld`. */
export async function maakLogo(body: Element, beeld?: Beeldmaker): Promise<[Element, Uint8Array][]> {
  const uit: [Element, Uint8Array][] = [];
  for (const vak of zoekAlle(body, (e) => heeft(e, 'logo'))) {
    const img = plaatje(vak);
    const [, soort, data] =
      /^data:image\/(png|svg\+xml);base64,(.*)$/s.exec(eigenschap(img ?? vak, 'src') ?? '') ?? [];
    if (!img || data === undefined) continue;
    const bytes = new Uint8Array(Buffer.from(data, 'base64'));
    if (soort === 'png') uit.push([img, bytes]);
    else if (beeld) uit.push([img, await beeld(new TextDecoder().decode(bytes), LOGO.breed)]);
  }
  return uit;
}

/** Size of a PNG in pixels, from its first block; null when it is none. */
function pngMaat(png: Uint8Array): { breed: number; hoog: number } | null {
  if (png.length < 24 || png[0] !== 0x89 || png[1] !== 0x50) return null;
  const blik = new DataView(png.buffer, png.byteOffset);
  return { breed: blik.getUint32(16), hoog: blik.getUint32(20) };
}
