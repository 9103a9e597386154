import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchBatch } from './batch.ts';
import { benchMiljoen } from './miljoen.ts';
import { benchVoorbeeld } from './voorbeeld.ts';
import { herhaal, type Meting, meet, verhouding } from './meting.ts';

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
  for (const regio of regios) await benchVoorbeeld(regio);
  for (const regio of regios) await benchMiljoen(regio);
  await benchBatch();
}

function toon(wat: string, m: Meting, geheel: Meting): void {
  const deel = `${((m.seconden / geheel.seconden) * 100).toFixed(0)}% van het geheel`;
  console.log(
    `${wat.padEnd(34)} ${m.seconden.toFixed(2)} s  ${m.megabytes.toFixed(0).padStart(4)} MB  ${deel}`,
  );
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
