import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keurBrowser } from './keuring.ts';

test('een browser die werkt, drukt ons lettertype mee af', async () => {
  const keuring = await keurBrowser(process.env);
  expect(keuring.fout).toBeUndefined();
  expect(keuring.lettertypenIngebed).toBe(true);
  expect(keuring.versie).toMatch(/Chrom|Edg/);
  expect(keuring.gevonden?.pad).toBeTruthy();
});

test('een browser die niet start, is een uitkomst en geen uitval', async () => {
  const map = await mkdtemp(path.join(tmpdir(), 'keuring-'));
  const pad = path.join(map, 'chrome');
  await writeFile(pad, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const keuring = await keurBrowser({ ...process.env, JAARVERSLAG_BROWSER: pad });
  expect(keuring.gevonden).toEqual({ pad, herkomst: 'opgegeven' });
  expect([keuring.fout?.code, keuring.lettertypenIngebed]).toEqual(['BROWSER_START', false]);
  await rm(map, { recursive: true });
});

test('een browser die er niet is, heet zo', async () => {
  const keuring = await keurBrowser({ JAARVERSLAG_BROWSER: '/nergens/chrome' });
  expect(keuring.gevonden).toBeUndefined();
  expect(keuring.fout?.code).toBe('GEEN_BROWSER');
});
