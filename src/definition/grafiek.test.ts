import { expect, test } from 'vitest';
import { grafiekSchema } from './grafiek.ts';

const staaf = { id: 'g', titel: 't', onderschrift: 'o', tabel: 'tabel-1', totHonderd: true };

test('een stapel mag tot 100% gevuld worden', () =>
  expect(grafiekSchema.parse({ ...staaf, vorm: 'gestapeld' })).toMatchObject({ totHonderd: true }));

test('een andere vorm niet, met de plaats van de instelling', () =>
  expect(grafiekSchema.safeParse({ ...staaf, vorm: 'lijn' }).error?.issues).toMatchObject([
    { path: ['totHonderd'], message: 'alleen een grafiek met vorm: gestapeld kan tot 100% gevuld worden' },
  ]));
