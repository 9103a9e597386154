import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pakketmap } from '../batch/pakket.ts';

/** How wide the terminal on a picture is, in characters. */
export const BREED = 104;

/** Makes Node believe that it talks to a terminal of this width, so that the program asks its questions. */
const ALS_TERMINAL = `data:text/javascript,process.stdin.isTTY=process.stdout.isTTY=true;process.stdout.columns=${BREED};process.stdout.rows=60;process.stdin.setRawMode=()=>{}`;

/** An empty folder of an author, in which the program really runs. */
export interface Proefmap {
  map: string;
  /** Runs the program and gives what it wrote. */
  draai(...woorden: string[]): string;
  /** Answers each question (known by a piece of it) with keys; gives what was written up to each answer, and in the end. */
  speel(
    woorden: readonly string[],
    antwoorden: readonly (readonly [vraag: string, toetsen: string])[],
  ): Promise<string[]>;
  lees(bestand: string): string;
  schrijf(bestand: string, inhoud: string): void;
  ruimOp(): void;
}

/** An author with the made exports of a regio in `mijn-exports`. */
export function proefmap(regio: string): Proefmap {
  const map = mkdtempSync(join(tmpdir(), 'jaarverslag-'));
  cpSync(join(pakketmap(), 'fixtures', regio, 'gegevens'), join(map, 'mijn-exports'), { recursive: true });
  const programma = join(pakketmap(), 'dist', 'cli.js');
  return {
    map,
    draai(...woorden) {
      const { stdout, stderr } = spawnSync(process.execPath, [programma, ...woorden], {
        cwd: map,
        encoding: 'utf8',
      });
      return (stdout + stderr).trimEnd();
    },
    async speel(woorden, antwoorden) {
      const kind = spawn(process.execPath, ['--import', ALS_TERMINAL, programma, ...woorden], {
        cwd: map,
        env: { ...process.env, CI: '1', FORCE_COLOR: '1' },
        timeout: 60_000,
      });
      let geschreven = '';
      const stukken: string[] = [];
      const wachtend = [...antwoorden];
      const luister = (data: Buffer): void => {
        geschreven += data.toString();
        const [vraag, toetsen] = wachtend[0] ?? [];
        // A question that is asked is drawn whole before it waits.
        if (vraag === undefined || !geschreven.slice(stukken.at(-1)?.length ?? 0).includes(vraag)) return;
        wachtend.shift();
        stukken.push(geschreven);
        kind.stdin.write(toetsen!);
        if (wachtend.length === 0) kind.stdin.end();
      };
      kind.stdout.on('data', luister);
      kind.stderr.on('data', luister);
      await new Promise((klaar) => kind.on('close', klaar));
      return [...stukken, geschreven];
    },
    lees: (bestand) => readFileSync(join(map, bestand), 'utf8'),
    schrijf: (bestand, inhoud) => writeFileSync(join(map, bestand), inhoud),
    ruimOp: () => rmSync(map, { recursive: true, force: true, maxRetries: 5 }),
  };
}
