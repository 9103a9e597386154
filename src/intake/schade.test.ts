import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fout } from '../text/fout.ts';
import { jvs, leesBestanden, rij } from './proefmap.fixture.ts';

const GOED = Buffer.from(
  jvs(...Array.from({ length: 6 }, (_, i) => rij({ Werkprocesnummer: `W${i}` }))),
  'utf8',
);
const byte = fc.oneof(fc.constantFrom(0, 10, 13, 34, 59, 0xeb), fc.integer({ min: 0, max: 255 }));

/** Either an account that adds up, or a sentence for people; never another error. */
async function overleeft(bytes: Buffer): Promise<void> {
  try {
    const { records, grootboek } = await leesBestanden({ '2024-2025/werkprocessen.csv': bytes });
    const { gelezen, gebruikt, buitenBereik, afgekeurd, redenen } = grootboek.bestanden[0]!;
    expect(gelezen).toBe(gebruikt + buitenBereik + afgekeurd);
    expect(records.length).toBe(gebruikt);
    expect(grootboek.afgekeurd.length).toBe(afgekeurd);
    expect(Object.values(redenen).reduce((a, b) => a + b, 0)).toBe(buitenBereik + afgekeurd);
  } catch (fout) {
    if (!(fout instanceof Fout)) throw fout;
    expect(fout.status).toBe(1);
    expect(fout.message).toMatch(/^[^\n]+[.?]/);
  }
}

test('een paar beschadigde bytes geven afgekeurde rijen of een zin', async () => {
  const schade = fc.array(fc.tuple(fc.integer({ min: 0, max: GOED.length - 1 }), byte), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(schade, async (wijzigingen) => {
      const bytes = Buffer.from(GOED);
      for (const [plek, waarde] of wijzigingen) bytes[plek] = waarde;
      await overleeft(bytes);
    }),
    { numRuns: 150 },
  );
});

test('een afgebroken bestand ook', async () => {
  for (let lengte = 0; lengte < GOED.length; lengte += 17) await overleeft(GOED.subarray(0, lengte));
});

test('willekeurige bytes ook', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => overleeft(Buffer.from(bytes))),
    { numRuns: 100 },
  );
});
