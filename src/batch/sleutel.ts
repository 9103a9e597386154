import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Definitie } from '../definition/definitie.ts';
import type { Uitvoer } from '../output/schrijf.ts';
import { isProfielpad } from '../intake/profiel.ts';
import { BEELDMAP } from '../pages/foto.ts';
import { opvraag } from '../records/opvraag.ts';
import { naam } from '../records/schooljaar.ts';
import { documentmap, documentnaam } from './document.ts';
import type { Formaat } from './formaten.ts';
import { basismap, profielmap, versie } from './pakket.ts';

/** Files of the regio that a letter uses beside its own folder. */
const OOK_VOOR_BRIEF = ['regio.yaml', 'tabellen.yaml', 'breuken.yaml', 'stijl.css', 'logo.svg', 'logo.png'];
const JAAR = /^\d{4}-\d{4}$/;

const sha256 = (inhoud: string | Uint8Array): string => createHash('sha256').update(inhoud).digest('hex');

/** Path and hash of every file below a folder, by path. */
function vingerafdrukken(map: string): [pad: string, hash: string][] {
  if (!existsSync(map)) return [];
  return readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item): [string, string] => {
      const pad = join(item.parentPath, item.name);
      return [relative(map, pad).replaceAll('\\', '/'), sha256(readFileSync(pad))];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Makes the keys of documents: what a document is made of, in one hash — its part of the definition and texts, the exports,
 * the base templates and profiles, the version of the program, the formats, the browser and the date. Folders are read once.
 */
export class Sleutels {
  readonly #gelezen = new Map<string, [string, string][]>();
  readonly #vast: string;

  /** `browser` names the browser that prints, or null when none does; `profiel` is the profile that was asked for. */
  constructor(formaten: readonly Formaat[], browser: string | null, profiel: string | undefined) {
    this.#vast = JSON.stringify([
      versie(),
      [...formaten].sort(),
      browser,
      process.env.SOURCE_DATE_EPOCH ?? null,
      vingerafdrukken(basismap()),
      vingerafdrukken(profielmap()),
      isProfielpad(profiel) && existsSync(profiel) ? sha256(readFileSync(profiel)) : (profiel ?? null),
    ]);
  }

  van(definitie: Definitie, gegevens: string): string {
    const { map, schooljaar, gemeente, regio } = definitie;
    const jaar = naam(schooljaar);
    const gebruikt = this.#lees(map).filter(([pad]) => {
      const delen = pad.split('/');
      if (JAAR.test(delen[0]!) && delen.shift() !== jaar) return false;
      if (gemeente === undefined) return delen[0] !== 'brief';
      return (
        delen[0] === 'brief' ||
        delen[0] === BEELDMAP ||
        [...OOK_VOOR_BRIEF, regio.profiel].includes(delen.join('/'))
      );
    });
    const deel = [this.#vast, jaar, gemeente ?? null, gebruikt, this.#lees(gegevens)];
    return sha256(JSON.stringify(deel));
  }

  #lees(map: string): [string, string][] {
    return opvraag(this.#gelezen, map, () => vingerafdrukken(map));
  }
}

/** What is kept beside a document to know that it is whole and of today. */
interface Merk {
  sleutel: string;
  bestanden: Record<string, string>;
}

const merkpad = (definitie: Definitie): string => {
  const delen = documentnaam(definitie).split('/');
  return [...delen.slice(0, -1), `.${delen.at(-1)}.sleutel.json`].join('/');
};

/** The file that remembers the key of a document and the hash of each of its files. */
export function maakMerk(definitie: Definitie, sleutel: string, bestanden: readonly Uitvoer[]): Uitvoer {
  const merk: Merk = {
    sleutel,
    bestanden: Object.fromEntries(bestanden.map(({ pad, inhoud }) => [pad, sha256(inhoud)])),
  };
  return { pad: merkpad(definitie), inhoud: `${JSON.stringify(merk, null, 2)}\n` };
}

/** The files of a document that is there, whole, and made of the same; null when it has to be made. */
export function ongewijzigd(definitie: Definitie, sleutel: string, uit: string): string[] | null {
  const map = join(uit, documentmap(definitie));
  try {
    const merk = JSON.parse(readFileSync(join(map, merkpad(definitie)), 'utf8')) as Merk;
    if (merk.sleutel !== sleutel) return null;
    const paden = Object.keys(merk.bestanden);
    const heel = paden.every((pad) => sha256(readFileSync(join(map, pad))) === merk.bestanden[pad]);
    return heel ? paden.map((pad) => join(map, pad)) : null;
  } catch {
    return null;
  }
}
