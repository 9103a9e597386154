import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { Verandering } from './werkplaats.ts';

/** How long it must be quiet before a change counts: editors save in steps, and an export is written for a while. */
const RUST: Record<Verandering, number> = { definitie: 40, gegevens: 250 };

/** How often to look whether a folder that was not there has come. */
const RONDGANG = 1000;

/** What editors and Excel leave beside a file while they save it. */
const TIJDELIJK = /^(?:~\$.*|\..*|.*~|.*\.(?:tmp|temp|swp|swx|bak|crdownload|part)|4913|node_modules)$/i;

/** Is this file, below a folder that is watched, one of those that the report is never made of? */
export const isTijdelijk = (wortel: string, pad: string): boolean =>
  relative(wortel, pad)
    .split(sep)
    .some((deel) => deel !== '..' && TIJDELIJK.test(deel));

const ligtIn = (map: string, pad: string): boolean => pad === map || pad.startsWith(map + sep);

/**
 * Watches the folder of a regio, and the exports once it is known where they are. Tells of changes when it has been quiet
 * for a moment, so that saving all files of an editor is one change.
 */
export class Kijker {
  readonly #kijker: FSWatcher;
  #gegevens: readonly string[] = [];
  #wekker: NodeJS.Timeout | undefined;
  #wacht: Verandering | null = null;
  readonly #map: string;
  /** What is to be watched and is not there: it cannot be watched, only looked for. */
  readonly #afwezig = new Set<string>();
  readonly #rondgang: NodeJS.Timeout;

  constructor(
    map: string,
    readonly meld: (verandering: Verandering) => void,
  ) {
    this.#map = resolve(map);
    this.#kijker = watch(this.#map, {
      ignoreInitial: true,
      // Saving by renaming a new file over the old one is one change, and not a file that is gone for a moment.
      atomic: true,
      ignored: (pad) => [this.#map, ...this.#gegevens].every((wortel) => buiten(wortel, pad)),
    });
    this.#kijker.on('all', (_, pad) => this.#verandert(resolve(pad)));
    // A folder that cannot be watched (gone, or on a drive that cannot) is no reason to stop.
    this.#kijker.on('error', () => {});
    this.#rondgang = setInterval(() => this.#gaRond(), RONDGANG).unref();
  }

  /** Everything that is there is watched. */
  klaar(): Promise<void> {
    return new Promise((klaar) => void this.#kijker.once('ready', klaar));
  }

  /** Also these folders and files hold exports, and no others. */
  volg(gegevens: readonly string[]): void {
    const oud = this.#gegevens;
    this.#gegevens = gegevens;
    const los = oud.filter((pad) => !gegevens.includes(pad) && !ligtIn(this.#map, pad));
    if (los.length > 0) this.#kijker.unwatch(los);
    this.#kijker.add(gegevens.filter((pad) => !oud.includes(pad) && !ligtIn(this.#map, pad)));
    this.#gaRond();
  }

  /** A folder that comes, or comes back after it was replaced as a whole, is watched from then on. */
  #gaRond(): void {
    for (const pad of [this.#map, ...this.#gegevens]) {
      const erIs = existsSync(pad);
      if (erIs === !this.#afwezig.has(pad)) continue;
      if (erIs) {
        this.#afwezig.delete(pad);
        this.#kijker.add(pad);
        this.#verandert(pad);
      } else {
        this.#afwezig.add(pad);
        this.#kijker.unwatch(pad);
      }
    }
  }

  async sluit(): Promise<void> {
    clearTimeout(this.#wekker);
    clearInterval(this.#rondgang);
    await this.#kijker.close();
  }

  #verandert(pad: string): void {
    const soort = this.#gegevens.some((map) => ligtIn(map, pad)) ? 'gegevens' : 'definitie';
    if (this.#wacht !== 'gegevens') this.#wacht = soort;
    clearTimeout(this.#wekker);
    this.#wekker = setTimeout(() => {
      const wacht = this.#wacht!;
      this.#wacht = null;
      this.meld(wacht);
    }, RUST[this.#wacht]);
  }
}

/** Not below this folder, or below it and of no use. The folder itself may be called anything. */
const buiten = (wortel: string, pad: string): boolean => {
  const vol = resolve(pad);
  if (vol === wortel || !ligtIn(wortel, vol)) return vol !== wortel;
  return isTijdelijk(wortel, vol);
};
