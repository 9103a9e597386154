import {
  cpSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { pakketmap } from '../batch/pakket.ts';
import { type Meting, meet, omEnOm, verhouding } from './meting.ts';

const RIJEN = 1_000_000;
const RONDES = 3;

/**
 * A million rows through `controleer` (reading, checking and counting every table) beside reading the same file with
 * csv-parse alone. The rows are those of the made exports of the regio, repeated with numbers of their own.
 */
export async function benchMiljoen(regio: string): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'jaarverslag-bench-miljoen-'));
  cpSync(join(pakketmap(), 'fixtures', regio, 'gegevens'), map, { recursive: true });
  const bestand = await blaasOp(map);
  const [kaal, geheel] = await omEnOm(
    () => leesKaal(bestand),
    () => meet(['controleer', regio, '--stil', '--gegevens', map]),
    RONDES,
  );
  console.log(`${regio}: ${RIJEN} rijen, het snelste van ${RONDES} keer om en om`);
  console.log(`  csv-parse alleen        ${kaal.seconden.toFixed(2).padStart(6)} s`);
  console.log(`  lezen, keuren en tellen ${geheel.seconden.toFixed(2).padStart(6)} s`);
  console.log(`  verhouding              ${verhouding(geheel, kaal).padStart(6)}`);
  console.log(`  meeste geheugen         ${geheel.megabytes.toFixed(0).padStart(6)} MB`);
  rmSync(map, { recursive: true });
}

/** The same file through csv-parse and nothing else; its memory, which is that of this process, is not measured. */
async function leesKaal(bestand: string): Promise<Meting> {
  const begin = performance.now();
  await pipeline(
    createReadStream(bestand),
    parse({ delimiter: ';', bom: true, quote: '"', relax_quotes: true }),
    async (rijen) => {
      for await (const _ of rijen);
    },
  );
  return { seconden: (performance.now() - begin) / 1000, megabytes: 0 };
}

/** Replaces the werkprocessen of the last schooljaar by one file of a million rows, and gives its path. */
async function blaasOp(map: string): Promise<string> {
  const jaar = readdirSync(map)
    .filter((naam) => /^\d{4}-\d{4}$/.test(naam))
    .sort()
    .at(-1)!;
  const delen = readdirSync(join(map, jaar)).filter((naam) => naam.startsWith('werkprocessen'));
  const [kop, ...rijen] = delen.flatMap((naam, i) => {
    const regels = readFileSync(join(map, jaar, naam), 'latin1')
      .split('\r\n')
      .filter(Boolean);
    return i === 0 ? regels : regels.slice(1);
  });
  for (const naam of delen) rmSync(join(map, jaar, naam));
  const bestand = join(map, jaar, 'werkprocessen.csv');
  await pipeline(
    function* () {
      yield `${kop}\r\n`;
      for (let i = 0; i < RIJEN; i++) yield `${metNummer(rijen[i % rijen.length]!, i)}\r\n`;
    },
    createWriteStream(bestand, 'latin1'),
  );
  return bestand;
}

/** The row with another number in its first column, quoted as it was. */
const metNummer = (rij: string, nummer: number): string =>
  rij.replace(/^("?)[^;"]*/, (_, teken: string) => `${teken}N${nummer}`);
