import { expect, test } from 'vitest';
import { lijktOp } from './fout.ts';

const ONDERWIJS = ['bo', 'sbo', 'so', 'vso', 'pro', 'vo', 'vavo', 'mbo', 'ho'];

test.each([
  ['mob', ONDERWIJS, 'mbo'],
  ['vsoo', ONDERWIJS, 'vso'],
  ['Jansne', ['Janse', 'Jansen'], 'Jansen'],
  ['Monitorign', ['Monitoring', 'Afgerond'], 'Monitoring'],
  ['Beeek', ['Peel', 'Beek'], 'Beek'],
  ['kat', ['bat', 'kar'], 'kar'],
  ['AFGERÓND', ['Afgerond'], 'Afgerond'],
  ['Gesloten', ['In behandeling', 'Monitoring', 'Afgerond'], null],
  ['mbo', [], null],
])('%s lijkt van %j het meest op %s', (getypt, bekend, bedoeld) =>
  expect(lijktOp(getypt, bekend)).toBe(bedoeld),
);
