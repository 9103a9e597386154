import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pakketmap } from '../batch/pakket.ts';
import { geheugenVanBoom } from './geheugen.ts';

/** One run of the program as a whole process: wall time in seconds, peak memory of all its processes together in MB. */
interface Meting {
  seconden: number;
  megabytes: number;
}

const RONDEN = 5;

/**
 * `npm run bench`: how long a report takes as a whole process, warm, and how much memory, with ratios between the parts.
 * Prints medians; asserts nothing, because machines differ.
 */
async function main(regios: readonly string[]): Promise<void> {
  for (const regio of regios) {
    const map = mkdtempSync(join(tmpdir(), 'jaarverslag-bench-'));
    const opdracht = (formaat: string, uit = map) => [
      'bouw',
      regio,
      '--stil',
      '--uit',
      uit,
      '--formaat',
      formaat,
    ];
    await meet(opdracht('html,pdf,json'));
    const leeg = await herhaal(['--versie']);
    const zonderPdf = await herhaal(opdracht('html,json'));
    const alles = await herhaal(opdracht('html,pdf,json'));
    const eerste = vingerafdruk(map);
    await meet(opdracht('html,pdf,json'));
    toon(`start van het programma`, leeg, alles);
    toon(`${regio}: html en json`, zonderPdf, alles);
    toon(`${regio}: html, pdf en json`, alles, alles);
    console.log(`${regio}: pdf kost ${verhouding(alles, zonderPdf)} × de rest`);
    console.log(
      `${regio}: twee keer maken geeft ${eerste === vingerafdruk(map) ? 'dezelfde' : 'ANDERE'} bytes`,
    );
    rmSync(map, { recursive: true });
  }
}

const verhouding = (a: Meting, b: Meting): string => (a.seconden / b.seconden).toFixed(2);

function toon(wat: string, m: Meting, geheel: Meting): void {
  const deel = `${((m.seconden / geheel.seconden) * 100).toFixed(0)}% van het geheel`;
  console.log(
    `${wat.padEnd(34)} ${m.seconden.toFixed(2)} s  ${m.megabytes.toFixed(0).padStart(4)} MB  ${deel}`,
  );
}

async function herhaal(woorden: readonly string[]): Promise<Meting> {
  const metingen: Meting[] = [];
  for (let i = 0; i < RONDEN; i++) metingen.push(await meet(woorden));
  const midden = (van: (m: Meting) => number) =>
    metingen.map(van).sort((a, b) => a - b)[Math.floor(RONDEN / 2)]!;
  return { seconden: midden((m) => m.seconden), megabytes: Math.max(...metingen.map((m) => m.megabytes)) };
}

function meet(woorden: readonly string[]): Promise<Meting> {
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

/** One hash over every file of the output. */
function vingerafdruk(map: string): string {
  const hash = createHash('sha256');
  const paden = readdirSync(map, { recursive: true, withFileTypes: true }).filter((deel) => deel.isFile());
  for (const deel of paden.map((d) => join(d.parentPath, d.name)).sort())
    hash.update(deel).update(readFileSync(deel));
  return hash.digest('hex');
}

await main(process.argv.slice(2));
