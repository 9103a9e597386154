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
import { meet } from './meting.ts';

const RIJEN = 1_000_000;

/**
 * A million rows through `controleer` (reading, checking and counting every table) beside reading the same file with
 * csv-parse alone. The rows are those of the made exports of the regio, repeated with numbers of their own.
 */
export async function benchMiljoen(regio: string): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'jaarverslag-bench-miljoen-'));
  cpSync(join(pakketmap(), 'fixtures', regio, 'gegevens'), map, { recursive: true });
  const bestand = await blaasOp(map);
  const begin = performance.now();
  await pipeline(
    createReadStream(bestand),
    parse({ delimiter: ';', bom: true, quote: '"', relax_quotes: true }),
    async (rijen) => {
      for await (const _ of rijen);
    },
  );
  const kaal = (performance.now() - begin) / 1000;
  const geheel = await meet(['controleer', regio, '--stil', '--gegevens', map]);
  console.log(
    `${regio}: ${RIJEN} rijen lezen, keuren en tellen ${geheel.seconden.toFixed(2)} s, ${geheel.megabytes.toFixed(0)} MB; csv-parse alleen ${kaal.toFixed(2)} s; verhouding ${(geheel.seconden / kaal).toFixed(2)}`,
  );
  rmSync(map, { recursive: true });
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
