import { expect, test } from 'vitest';
import { getelde, kop, tabel } from './proefstof.fixture.ts';
import { dichtheid } from './tabelbreedte.ts';

const met = (koppen: readonly string[], liggend = false) =>
  tabel({
    liggend,
    kolommen: koppen.map((naam) => kop(naam)),
    cellen: [0, 1, 2].map(() => koppen.map(() => getelde(1))),
  });
const keer = (aantal: number, naam = 'Aantal'): string[] => Array.from({ length: aantal }, () => naam);

test.each([
  ['vijf korte koppen: gewoon', met(keer(5)), ''],
  ['acht kolommen: dichter op elkaar', met(keer(8)), ' dicht'],
  ['twaalf kolommen: nog dichter', met(keer(12)), ' zeer-dicht'],
  ['zes koppen met een lang woord passen gewoon niet', met(keer(6, 'hulpverlening')), ' dicht'],
  ['acht koppen met een lang woord passen dicht niet', met(keer(8, 'hulpverlening')), ' zeer-dicht'],
  ['liggend is er meer ruimte', met(keer(8, 'hulpverlening'), true), ' dicht'],
  ['een woord mag na zijn streepje op de volgende regel', met(keer(6, 'hulp-verlening')), ''],
])('%s', (_, deze, verwacht) => expect(dichtheid(deze, true)).toBe(verwacht));

test('lange namen van rijen breken af, en tellen dan niet in hun geheel', () => {
  const rijen = [kop('Dagbesteding met een inschrijving op een school'), kop('b'), kop('c')];
  const lang = { ...met(keer(5, 'hulpverlening')), rijen };
  expect(dichtheid(lang, false)).toBe('');
  expect(dichtheid(lang, true)).not.toBe('');
});
