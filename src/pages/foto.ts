import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { imageSize } from 'image-size';
import type { Definitie } from '../definition/definitie.ts';
import { suggestie } from '../definition/yaml.ts';
import { naam as jaarnaam } from '../records/schooljaar.ts';
import { definitieFout, lijktOp, type Plaats } from '../text/fout.ts';
import { getal } from '../text/getallen.ts';
import { type Fotosoort, zonderGegevens } from './fotogegevens.ts';

/** Folder of the pictures inside that of the regio. */
export const BEELDMAP = 'beeld';
/** A report is sent by e-mail and holds its pictures itself. */
const MEESTE_MB = 5;
/** More than paper can show; to draw so many would take a browser its memory. */
const MEESTE_PIXELS = 60_000_000;
const SOORTEN: Readonly<Record<Fotosoort, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** A picture as the document holds it: a data address, and its size in pixels the right way up. */
export interface Foto {
  data: string;
  breed: number;
  hoog: number;
}

/**
 * Reads a picture out of the folder `beeld` of the regio (or of its schooljaar). Only names that the folder itself lists are
 * read, so nothing outside it. What it is, is told by its content and not by its name.
 * Throws a definition fault (status 2): FOTO_ONBEKEND with the nearest name, FOTO_TE_GROOT, FOTO_SOORT or FOTO_KAPOT.
 */
export function leesFoto(d: Pick<Definitie, 'map' | 'schooljaar'>, naam: string, plaats: Plaats): Foto {
  const pad = zoek(d, naam, plaats);
  const grootte = lstatSync(pad).size;
  if (grootte > MEESTE_MB * 1024 * 1024)
    throw definitieFout(
      'FOTO_TE_GROOT',
      `de foto "${naam}" is ${Math.ceil(grootte / 1024 / 1024)} MB en mag hoogstens ${MEESTE_MB} MB zijn; bewaar haar kleiner, bijvoorbeeld 2.000 pixels breed.`,
      plaats,
    );
  const bytes = new Uint8Array(readFileSync(pad));
  const { soort, breed, hoog, stand } = meet(bytes, naam, plaats);
  if (breed * hoog > MEESTE_PIXELS)
    throw definitieFout(
      'FOTO_TE_GROOT',
      `de foto "${naam}" is ${getal(breed)} bij ${getal(hoog)} pixels; bewaar haar kleiner, bijvoorbeeld 2.000 pixels breed.`,
      plaats,
    );
  const schoon = zonderGegevens(bytes, soort, stand);
  if (schoon === null) throw kapot(naam, plaats);
  const data = `data:${SOORTEN[soort]};base64,${Buffer.from(schoon).toString('base64')}`;
  // From 5 on the picture lies on its side.
  return stand >= 5 ? { data, breed: hoog, hoog: breed } : { data, breed, hoog };
}

const kapot = (naam: string, plaats: Plaats): Error =>
  definitieFout('FOTO_KAPOT', `de foto "${naam}" is beschadigd of niet heel; bewaar haar opnieuw.`, plaats);

function meet(
  bytes: Uint8Array,
  naam: string,
  plaats: Plaats,
): { soort: Fotosoort; breed: number; hoog: number; stand: number } {
  const maat = (() => {
    try {
      return imageSize(bytes);
    } catch {
      return null;
    }
  })();
  if (maat === null && isSoort(bytes)) throw kapot(naam, plaats);
  const { type = '', width, height, orientation = 1 } = maat ?? { width: 0, height: 0 };
  if (!Object.hasOwn(SOORTEN, type))
    throw definitieFout(
      'FOTO_SOORT',
      `"${naam}" is geen jpg, png of webp${/^[a-z0-9]{2,4}$/.test(type) ? ` maar ${type}` : ''}; bewaar de foto als jpg.`,
      plaats,
    );
  if (width < 1 || height < 1) throw kapot(naam, plaats);
  const soort = type as Fotosoort;
  return { soort, breed: width, hoog: height, stand: soort === 'jpg' ? orientation : 1 };
}

/** Begins like a JPEG, PNG or WebP. */
const isSoort = (bytes: Uint8Array): boolean =>
  /^(?:ffd8ff|89504e47|52494646)/.test(Buffer.from(bytes.subarray(0, 4)).toString('hex'));

function zoek(
  { map, schooljaar }: Pick<Definitie, 'map' | 'schooljaar'>,
  naam: string,
  plaats: Plaats,
): string {
  const gezocht = naam.normalize('NFC');
  const bekend = [join(map, jaarnaam(schooljaar), BEELDMAP), join(map, BEELDMAP)].flatMap(inhoud);
  const gevonden = bekend.find((foto) => foto.naam === gezocht);
  if (gevonden) return gevonden.pad;
  const namen = bekend.map((foto) => foto.naam);
  const raad =
    bekend.length > 0
      ? suggestie(naam, namen) || ` Zet haar in de map "${BEELDMAP}", of verbeter de naam.`
      : mapraad(map);
  throw definitieFout(
    'FOTO_ONBEKEND',
    `er is geen foto "${naam}" in de map "${BEELDMAP}" van de regio.${raad}`,
    plaats,
  );
}

function mapraad(map: string): string {
  const mappen = existsSync(map)
    ? readdirSync(map, { withFileTypes: true }).flatMap((item) => (item.isDirectory() ? [item.name] : []))
    : [];
  const lijkt = mappen.includes(BEELDMAP)
    ? null
    : lijktOp(
        BEELDMAP,
        mappen.filter((ander) => ander !== 'brief'),
      );
  return lijkt
    ? ` Noem de map "${lijkt}" dan "${BEELDMAP}".`
    : ` Maak die map naast regio.yaml en zet de foto erin.`;
}

/** Every file in a folder of pictures, by its name inside it; links are no files. */
function inhoud(map: string): { naam: string; pad: string }[] {
  if (!existsSync(map) || !lstatSync(map).isDirectory()) return [];
  return readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => {
      const pad = join(item.parentPath, item.name);
      return { naam: relative(map, pad).replaceAll('\\', '/').normalize('NFC'), pad };
    })
    .sort((a, b) => (a.naam < b.naam ? -1 : 1));
}
