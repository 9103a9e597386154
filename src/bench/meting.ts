import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pakketmap } from '../batch/pakket.ts';
import { geheugenVanBoom } from './geheugen.ts';

/** One run of the program as a whole process: wall time in seconds, peak memory of all its processes together in MB. */
export interface Meting {
  seconden: number;
  megabytes: number;
}

/** Medians of so many runs, and the most memory of any. */
export async function herhaal(woorden: readonly string[], rondes = 5): Promise<Meting> {
  const metingen: Meting[] = [];
  for (let i = 0; i < rondes; i++) metingen.push(await meet(woorden));
  const midden = (van: (m: Meting) => number) =>
    metingen.map(van).sort((a, b) => a - b)[Math.floor(rondes / 2)]!;
  return { seconden: midden((m) => m.seconden), megabytes: Math.max(...metingen.map((m) => m.megabytes)) };
}

/** The fastest run of each of two, taken by turns, and the most memory of any. */
export async function omEnOm(
  een: () => Promise<Meting>,
  ander: () => Promise<Meting>,
  rondes = 7,
): Promise<[Meting, Meting]> {
  const besten: [Meting, Meting] = [await een(), await ander()];
  const beter = (a: Meting, b: Meting): Meting => ({
    seconden: Math.min(a.seconden, b.seconden),
    megabytes: Math.max(a.megabytes, b.megabytes),
  });
  for (let i = 1; i < rondes; i++) {
    besten[0] = beter(besten[0], await een());
    besten[1] = beter(besten[1], await ander());
  }
  return besten;
}

/** One run of the program. */
export function meet(woorden: readonly string[]): Promise<Meting> {
  return new Promise((klaar, mis) => {
    const begin = performance.now();
    let megabytes = 0;
    const kind = spawn(process.execPath, [join(pakketmap(), 'dist', 'cli.js'), ...woorden], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const kijker = setInterval(() => {
      megabytes = Math.max(megabytes, geheugenVanBoom(kind.pid!));
    }, 25);
    kind.on('close', (status) => {
      clearInterval(kijker);
      if (status === 0) klaar({ seconden: (performance.now() - begin) / 1000, megabytes });
      else mis(new Error(`jaarverslag ${woorden.join(' ')} eindigde met ${status}`));
    });
  });
}

export const verhouding = (a: Meting, b: Meting): string => (a.seconden / b.seconden).toFixed(2);
