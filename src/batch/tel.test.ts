import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proefregio, regioMet } from '../definition/proefregio.fixture.ts';
import { Fout } from '../text/fout.ts';
import { gegevensmap, neemDefinitie } from './tel.ts';

function klacht(doe: () => unknown): string {
  try {
    doe();
    return '';
  } catch (oorzaak) {
    if (oorzaak instanceof Fout && oorzaak.status === 2) return oorzaak.zin;
    throw oorzaak;
  }
}

describe('de namen in regio.yaml', () => {
  const bij = (dit: string, dat: string): string =>
    klacht(() => neemDefinitie(proefregio(regioMet(dit, dat)), {}));

  it('zijn goed als het programma ze kent', () =>
    expect(bij('registratie: JVS', 'registratie: JVS')).toBe(''));

  it.each([
    [
      'Oost Gelre',
      'Oost Gele',
      21,
      '"Oost Gele" is geen gemeente zoals het CBS haar noemt; bedoelt u "Oost Gelre"?',
    ],
    // Another name of a gemeente would match none of the pupils who live there.
    [
      'Aalten',
      'Den Haag',
      13,
      `"Den Haag" is geen gemeente zoals het CBS haar noemt; bedoelt u "'s-Gravenhage"?`,
    ],
  ])('%s als %s', (goed, fout, kolom, zin) =>
    expect(bij(goed, fout)).toBe(`proef/regio.yaml, regel 7, kolom ${kolom}: ${zin}`),
  );

  it('ook het bronprofiel', () =>
    expect(bij('registratie: JVS', 'registratie: JVS\nprofiel: jsv')).toBe(
      'proef/regio.yaml, regel 10, kolom 10: er is geen bronprofiel "jsv". Bedoelt u "jvs"?',
    ));
});

describe('de map met exports', () => {
  const map = proefregio(regioMet('registratie: JVS', 'gegevens: ../exports\nregistratie: JVS'));
  const definitie = neemDefinitie(map, {});

  it('die er niet is, wijst regio.yaml aan', () =>
    expect(klacht(() => gegevensmap(definitie, undefined))).toBe(
      'proef/regio.yaml, regel 9, kolom 11: er is geen map "../exports", gezien vanuit de map van de regio; verbeter dit, of geef de map met --gegevens.',
    ));

  it('van de opdracht gaat voor', () => expect(gegevensmap(definitie, 'elders')).toBe('elders'));

  it('van regio.yaml geldt vanuit de map van de regio', () => {
    mkdirSync(join(map, '../exports'));
    expect(gegevensmap(definitie, undefined)).toBe(join(map, '../exports'));
  });

  it('moet ergens staan', () =>
    expect(klacht(() => gegevensmap(neemDefinitie(proefregio(), {}), undefined))).toContain('--gegevens'));
});
