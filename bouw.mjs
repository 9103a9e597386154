// Bundles the program into dist/. One entry per command that package.json runs; packages stay outside the bundle.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const entryPoints = {
  cli: 'src/cli/jaarverslag.ts',
  demo: 'src/cli/demo.ts',
  fixtures: 'fixtures/maak/maak.ts',
  bench: 'src/bench/bench.ts',
};
await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: Object.fromEntries(Object.entries(entryPoints).filter(([, bron]) => existsSync(bron))),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  chunkNames: 'deel/[name]-[hash]',
});
