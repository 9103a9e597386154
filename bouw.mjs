// Bundles the program into dist/, with its packages: one file to read instead of a thousand halves the start-up time.
// Packages that bring files of their own (browser, typeface) stay outside and are found through node_modules.
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
  external: ['@sparticuz/chromium', '@fontsource/*'],
  minifySyntax: true,
  legalComments: 'linked',
  banner: { js: "import { createRequire as maakRequire } from 'node:module'; const require = maakRequire(import.meta.url);" },
  logOverride: { 'empty-import-meta': 'silent' },
  chunkNames: 'deel/[name]-[hash]',
});
