import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrootboekFout } from './intake.ts';
import { JVS_KOP, jvs, leesBestanden, rij } from './proefmap.fixture.ts';

const EXTRA = ['Adres', 'E-mail', 'Telefoon'];
const GEHEIM = { BSN: 'zzbsn', Naam: 'zznaam', Adres: 'zzadres', 'E-mail': 'zzmail', Telefoon: 'zztel' };
/** Faults that a row can have, on columns and on the row as a whole. */
const FOUTEN: readonly ((regel: string) => string)[] = [
  (r) => r,
  (r) => r.replace('Aalten', ''),
  (r) => r.replace('Aalten', 'Aaltem'),
  (r) => r.replace('01-10-2024', '30-02-2024'),
  (r) => r.replace('Afgerond', 'Zoek'),
  (r) => r.replace(/;[^;]*$/, ''),
  (r) => r.replace('Proefschool', '"Proefschool'),
  (r) => r.replace('Proefschool', 'Proef\x07school'),
  (r) => r.replace('zznaam', 'zznaam\ufffd'),
  (r) => r.replace('zznaam', '"zznaam'),
  (r) => r.replace('zznaam', 'zz;naam'),
  (r) => r.replace('L1', ''),
];

test('persoonsgegevens komen in geen record, verantwoording, melding of fout, wat er ook mis is met de rijen', async () => {
  const soortFout = fc.integer({ min: 0, max: FOUTEN.length - 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(soortFout, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(1, 100),
      async (keuze, grens) => {
        const rijen = keuze.map((fout, i) => {
          const regel = `${rij({ ...GEHEIM, Werkprocesnummer: `W${i}` })};${EXTRA.map((k) => GEHEIM[k as keyof typeof GEHEIM]).join(';')}`;
          return FOUTEN[fout]!(regel);
        });
        const tekst = jvs(...rijen).replace(JVS_KOP, `${JVS_KOP};${EXTRA.join(';')}`);
        const gezien: unknown[] = [];
        try {
          const { records, grootboek } = await leesBestanden(
            { '2024-2025/werkprocessen.csv': tekst },
            { maxAfgekeurd: grens },
          );
          gezien.push(records, grootboek);
        } catch (fout) {
          const bekend = fout as GrootboekFout;
          expect(bekend).toBeInstanceOf(GrootboekFout);
          gezien.push(bekend.zin, bekend.message, bekend.stack, bekend.grootboek);
        }
        expect(JSON.stringify(gezien)).not.toMatch(/zz/);
      },
    ),
    { numRuns: 60 },
  );
});
