// Bundles the program into dist/, with its packages: one file to read instead of a thousand halves the start-up time.
// Packages that bring files of their own (browser, typeface) stay outside and are found through node_modules.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';

const entryPoints = {
  cli: 'src/cli/jaarverslag.ts',
  demo: 'src/cli/demo.ts',
  fixtures: 'fixtures/maak/maak.ts',
  bench: 'src/bench/bench.ts',
  naslag: 'src/naslag/maak.ts',
  beelden: 'src/beelden/maak.ts',
};
// What packages bring along and this program never comes to, or has in node itself: it takes time at every start.
const lichter = {
  name: 'lichter',
  setup({ onLoad, onResolve }) {
    // puppeteer downloads browsers through it; here none is downloaded.
    onResolve({ filter: /^proxy-agent$/ }, ({ path }) => ({ path, namespace: 'ongebruikt' }));
    onLoad({ filter: /./, namespace: 'ongebruikt' }, () => ({ contents: 'export class ProxyAgent {}' }));
    // pdf-lib packs in JavaScript what node packs ten times as fast.
    onResolve({ filter: /^pako$/ }, () => ({ path: 'pako', namespace: 'zlib' }));
    onLoad({ filter: /./, namespace: 'zlib' }, () => ({
      contents:
        "export default { deflate: deflateSync, inflate: inflateSync };\nimport { deflateSync, inflateSync } from 'node:zlib';",
    }));
    // The messages of zod in fifty languages, of which Dutch is used.
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as nl } from './nl.js';",
      resolveDir: dirname(path),
    }));
  },
};
// Made beside the old one, so that a command that runs meanwhile keeps its files as long as can be.
const nieuw = `dist.nieuw-${process.pid}`;
await build({
  entryPoints: Object.fromEntries(Object.entries(entryPoints).filter(([, bron]) => existsSync(bron))),
  outdir: nieuw,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['@sparticuz/chromium', '@fontsource/*'],
  plugins: [lichter],
  minifySyntax: true,
  legalComments: 'linked',
  banner: {
    js: "import { createRequire as maakRequire } from 'node:module'; const require = maakRequire(import.meta.url);",
  },
  logOverride: { 'empty-import-meta': 'silent' },
  chunkNames: 'deel/[name]-[hash]',
});
// The page of the preview: the only code that runs in a browser, and it needs nothing beside it.
await build({
  entryPoints: { blad: 'src/voorbeeld/blad/blad.ts' },
  outdir: nieuw,
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  minifySyntax: true,
});
await rm('dist', { recursive: true, force: true });
await rename(nieuw, 'dist');
