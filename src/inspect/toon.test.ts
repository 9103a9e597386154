import { expect, test } from 'vitest';
import { bekijk, csv } from './proefbestand.fixture.ts';
import { toonInspectie, vouw } from './toon.ts';

const kop = [
  'Werkprocesnummer',
  'Leerlingnummer',
  'BSN',
  'Woongemeente',
  'Werkproces',
  'Status',
  'Datum ontvangst',
  'Een heel lange naam van een kolom die niemand leest',
];
const rijen = Array.from({ length: 4 }, (_, i) => [
  `W${i}`,
  `${700 + i}`,
  '123456782',
  'Aalten',
  i ? 'Een eigen werkproces van deze gemeente' : 'Jobhunter',
  'Afgerond',
  '13-10-2024',
  'x',
]);

test('het scherm is honderd tekens breed', async () => {
  const tekst = toonInspectie(await bekijk(csv(kop, ...rijen)));
  for (const regel of tekst.split('\n').slice(1)) expect(regel.length).toBeLessThanOrEqual(100);
});

test('per kolom staat er wat het is', async () => {
  const inspectie = await bekijk(csv(kop, ...rijen));
  const regels = toonInspectie({ ...inspectie, bestand: 'export.csv' }).split('\n');
  expect(regels.slice(0, 11)).toEqual([
    'export.csv',
    '  4 rijen, 8 kolommen · alleen gewone letters (UTF-8 mag) · scheidingsteken puntkomma · zonder',
    '    aanhalingstekens · regels eindigen op LF',
    '  Lijkt op: werkprocessen (waarschijnlijk)',
    '',
    '  Kolom                     Wat erin staat                 gevuld  Veld              Hoe zeker',
    '  Werkprocesnummer          uniek nummer                        4  id                zeker',
    '  Leerlingnummer            uniek nummer                        4  leerling          zeker',
    '  BSN                       burgerservicenummer                 4  persoonsgegeven   weg',
    '  Woongemeente              gemeentenaam                        4  gemeente          zeker',
    '  Werkproces                lijst van 2 waarden                 4  werkproces        zeker',
  ]);
  expect(regels).toContain('           3  Een eigen werkproces van deze gemeente');
});

test('een lange zin gaat op de volgende regel verder', () => {
  expect(vouw(`${'woord '.repeat(20)}eind`, '  ')).toEqual([
    `  ${'woord '.repeat(16).trim()}`,
    '    woord woord woord woord eind',
  ]);
});
