import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pakketmap } from '../batch/pakket.ts';
import { toonVoorbeeld, type Voorbeeld } from '../voorbeeld/voorbeeld.ts';

const RONDES = 7;

/**
 * How long it takes from saving a file until the preview has the new report: after a text, a title of a chart, a figure, a
 * table and an export. Medians, with the wait until it is quiet among them.
 */
export async function benchVoorbeeld(regio: string): Promise<void> {
  const werkmap = mkdtempSync(join(tmpdir(), 'jaarverslag-bench-voorbeeld-'));
  const [map, gegevens] = [join(werkmap, regio), join(werkmap, 'gegevens')];
  cpSync(join(pakketmap(), 'templates', regio), map, { recursive: true });
  cpSync(join(pakketmap(), 'fixtures', regio, 'gegevens'), gegevens, { recursive: true });
  const begin = performance.now();
  const voorbeeld = await toonVoorbeeld(map, { gegevens }, (fout) => {
    if (fout) throw fout;
  });
  await voorbeeld.eerste;
  console.log(`${regio}: voorbeeld, eerste keer ${seconden(performance.now() - begin)}`);
  for (const [wat, wijzig] of Object.entries(wijzigingen(map, gegevens))) {
    const tijden: number[] = [];
    for (let ronde = 0; ronde < RONDES; ronde++) tijden.push(await duurVan(voorbeeld, () => wijzig(ronde)));
    const midden = tijden.sort((a, b) => a - b)[Math.floor(RONDES / 2)]!;
    console.log(`${regio}: voorbeeld na ${wat.padEnd(22)} ${seconden(midden)}`);
  }
  await voorbeeld.sluit();
  rmSync(werkmap, { recursive: true });
}

const seconden = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** What an author changes, another time each round. */
function wijzigingen(map: string, gegevens: string): Record<string, (ronde: number) => void> {
  const hoofdstuk = join(map, 'hoofdstukken', readdirSync(join(map, 'hoofdstukken')).sort()[1]!);
  const vervang = (bestand: string, van: RegExp, naar: string): void => {
    const pad = join(map, bestand);
    writeFileSync(pad, readFileSync(pad, 'utf8').replace(van, naar));
  };
  const jaar = readdirSync(gegevens)
    .sort()
    .findLast((naam) => /^\d{4}-/.test(naam))!;
  const werkprocessen = readdirSync(join(gegevens, jaar)).find((naam) => naam.startsWith('werkprocessen'))!;
  return {
    'een tekst': () => appendFileSync(hoofdstuk, '\nNog een zin.\n'),
    'een grafiektitel': () => vervang('grafieken.yaml', /titel: (['"]?)/, 'titel: $1Ja, '),
    'een los cijfer': (n) =>
      vervang(
        'cijfers.yaml',
        /^cijfers:$/m,
        `cijfers:\n  bench-${n}: { tel: { bron: werkprocessen, waar: { werkproces: Absoluut verzuim } }, tekst: meldingen }`,
      ),
    'een tabel': (n) =>
      vervang(
        'tabellen.yaml',
        /^tabellen:$/m,
        `tabellen:\n  - id: bench-${n}\n    titel: Proef\n    definitie: Meldingen per gemeente.\n    bron: werkprocessen\n    waar: { ontvangen: schooljaar }\n    rijen: [{ per: gemeente }]\n    kolommen: [{ label: Aantal }]\n`,
      ),
    'een export': () => {
      const pad = join(gegevens, jaar, werkprocessen);
      writeFileSync(pad, readFileSync(pad));
    },
  };
}

/** Milliseconds until the preview has dealt with a change, as its page hears it. */
async function duurVan({ adres }: Voorbeeld, wijzig: () => void): Promise<number> {
  const stand = async () =>
    (await (await fetch(`${adres}stand`)).json()) as { duur: number; bezig: string | null };
  const { duur } = await stand();
  const { body } = await fetch(`${adres}seinen`);
  const begin = performance.now();
  wijzig();
  for await (const _ of body!) {
    const nu = await stand();
    if (nu.bezig === null && nu.duur !== duur) return performance.now() - begin;
  }
  throw new Error('het voorbeeld stopte');
}
