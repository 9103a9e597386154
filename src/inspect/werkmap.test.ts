import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import schrijfExcel from 'write-excel-file/node';
import { inspecteer } from './inspecteer.ts';
import { KENNIS, velden } from './proefbestand.fixture.ts';

test('een werkmap van Excel wordt gelezen als een CSV, met titel, datums en getallen', async () => {
  const pad = join(mkdtempSync(join(tmpdir(), 'inspecteer-')), 'Export.xlsx');
  const tekst = (value: string) => ({ value, type: String });
  const kop = ['Zaaknr', 'Leerling nr', 'Naam', 'Woongemeente', 'Werkproces', 'Datum melding', 'Status'].map(
    tekst,
  );
  const rij = (i: number) => [
    tekst(`Z${i}`),
    { value: 70_000 + i, type: Number },
    tekst(`Kees Geheim${i}`),
    tekst('Aalten'),
    tekst(i % 2 ? 'Jobhunter' : 'Eigen proces'),
    { value: new Date(Date.UTC(2024, 9, 13 + i)), type: Date, format: 'dd-mm-yyyy' },
    tekst('Afgerond'),
  ];
  await schrijfExcel([[tekst('Export leerplicht')], [], kop, rij(1), rij(2), rij(3)] as never).toFile(pad);
  const { inspectie } = await inspecteer(pad, KENNIS);
  expect(inspectie.vorm).toMatchObject({ formaat: 'xlsx', kopregel: 3, zonderKop: false });
  expect(inspectie.telling.rijen).toBe(3);
  expect(velden(inspectie)).toEqual({
    Zaaknr: 'id',
    'Leerling nr': 'leerling',
    Woongemeente: 'gemeente',
    Werkproces: 'werkproces',
    'Datum melding': 'ontvangen',
    Status: 'status',
  });
  expect(inspectie.kolommen[5]!.inhoud).toBe('datum (jjjj-mm-dd)');
  expect(inspectie.kolommen[4]!.onbekend.map(({ waarde }) => waarde)).toEqual(['Eigen proces']);
  expect(JSON.stringify(inspectie)).not.toContain('Geheim');
});
