import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';

/** For tests: bundles a few lines of TypeScript into a script for a process of its own; the caller removes the file. */
export async function alsScript(bron: string): Promise<string> {
  // Beside the packages, because a script finds them from where it stands.
  const uit = path.resolve('node_modules', '.cache', `proef-${randomUUID()}.mjs`);
  await build({
    stdin: { contents: bron, resolveDir: process.cwd(), loader: 'ts' },
    outfile: uit,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return uit;
}

/** What a process wrote and how it ended. */
export interface Afloop {
  uit: string;
  fouten: string;
  status: number | null;
}

/** For tests: runs a script; `regel` is its first line on stdout, `klaar` its end. */
export function draai(
  script: string,
  omgeving: NodeJS.ProcessEnv,
): { proces: ChildProcess; regel: Promise<string>; klaar: Promise<Afloop> } {
  const proces = spawn(process.execPath, [script], { env: omgeving });
  const afloop: Afloop = { uit: '', fouten: '', status: null };
  proces.stderr.on('data', (deel) => {
    afloop.fouten += deel;
  });
  const regel = new Promise<string>((gelezen) => {
    proces.stdout.on('data', (deel) => {
      afloop.uit += deel;
      if (afloop.uit.includes('\n')) gelezen(afloop.uit.split('\n')[0]!);
    });
  });
  const klaar = new Promise<Afloop>((af) => {
    proces.on('close', (status) => af({ ...afloop, status }));
  });
  return { proces, regel, klaar };
}
