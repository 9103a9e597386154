import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Fout } from '../text/fout.ts';
import { eisProfiel, laadProfielen } from './profiel.ts';

const profielen = laadProfielen('templates/profielen');
const [carel, jvs, referentie] = profielen;
const JVS = readFileSync('templates/profielen/jvs.yaml', 'utf8');

function fout(yaml: Record<string, string>): Fout {
  const map = mkdtempSync(join(tmpdir(), 'profiel-'));
  for (const [naam, tekst] of Object.entries(yaml)) writeFileSync(join(map, naam), tekst);
  try {
    laadProfielen(map);
  } catch (f) {
    if (f instanceof Fout) return f;
    throw f;
  }
  throw new Error('no fault found');
}
/** The fault in jvs.yaml after one change, with its line as it stands there. */
function naWijziging(
  van: string,
  naar: string,
): { zin: string; regel: string | undefined; kolom: number | undefined } {
  expect(JVS).toContain(van);
  const tekst = JVS.replace(van, naar);
  const { message, plaats, status } = fout({ 'jvs.yaml': tekst });
  expect(status).toBe(2);
  return { zin: message, regel: tekst.split('\n')[(plaats?.regel ?? 0) - 1], kolom: plaats?.kolom };
}

describe('de meegeleverde profielen', () => {
  test('zijn carel, jvs en de open cijfers', () => {
    expect(profielen.map((p) => p.naam)).toEqual(['carel', 'jvs', 'referentie']);
    expect(Object.keys(referentie!.soorten)).toEqual([
      'bevolking',
      'leerplichttelling',
      'vsv-landelijk',
      'historie',
    ]);
  });

  test('JVS en CAREL kennen dezelfde waarden', () => {
    const labels = (codes: ReadonlyMap<string, string>) => [...codes.values()].sort();
    for (const veld of Object.keys(jvs!.codes))
      expect(labels(carel!.codes[veld]!)).toEqual(labels(jvs!.codes[veld]!));
    for (const [waarde, codes] of Object.entries(jvs!.codesPer.soort!.lijsten))
      expect(labels(carel!.codesPer.soort!.lijsten[waarde]!)).toEqual(labels(codes));
    expect(Object.keys(carel!.codes)).toEqual(expect.arrayContaining(Object.keys(jvs!.codes)));
  });

  test('lezen geen kolom met persoonsgegevens', () => {
    for (const p of profielen)
      for (const deel of Object.values(p.soorten))
        for (const kolom of Object.values(deel!.kolommen).flat())
          expect(p.persoonsgegevens).not.toContain(kolom);
  });
});

describe('een fout in een profiel wordt met regel en kolom gewezen', () => {
  test('een veld dat niet bestaat', () => {
    const { zin, regel } = naWijziging('leerling: Leerlingnummer', 'leerlingg: Leerlingnummer');
    expect(zin).toBe('Het veld "leerlingg" bestaat niet; bedoelt u "leerling"?');
    expect(regel).toBe('      leerlingg: Leerlingnummer');
  });
  test('een veld zonder kolom', () => {
    const { zin } = naWijziging('      gemeente: Woongemeente\n', '');
    expect(zin).toBe(
      'Het veld "gemeente" van werkprocessen heeft nog geen kolom; zet erbij hoe die kolom heet.',
    );
  });
  test('een persoonsgegeven als kolom', () => {
    const { zin, regel } = naWijziging('leerling: Leerlingnummer', 'leerling: BSN');
    expect(zin).toBe('De kolom "BSN" staat onder persoonsgegevens en mag dus niet gelezen worden.');
    expect(regel).toBe('      leerling: BSN');
  });
  test('een waarde buiten de keuzes, een onbekend onderdeel en een ontbrekend onderdeel', () => {
    const codering = naWijziging('codering: utf-8', 'codering: utf-9');
    expect(codering.zin).toMatch(/^Bij codering: /);
    expect(codering.regel).toMatch(/^codering: utf-9/);
    expect(codering.kolom).toBe(11);
    expect(naWijziging('titel: JVS', 'titel: JVS\nkleur: rood').zin).toMatch(/kleur/);
    expect(naWijziging('titel: JVS\n', '').zin).toMatch(/^Bij titel: /);
  });
  test('kapotte YAML', () => {
    const { zin, regel } = naWijziging('ja: [Ja]', 'ja: [Ja');
    expect(zin).toMatch(/^Dit is geen geldige YAML/);
    expect(regel).toBeDefined();
  });
  test('een patroon zonder groep', () => {
    expect(
      fout({
        'r.yaml': readFileSync('templates/profielen/referentie.yaml', 'utf8').replace(
          '(\\d{4})JJ00',
          '\\d{4}JJ00',
        ),
      }).message,
    ).toMatch(/patroon/);
  });
  test('codes van een veld dat geen soort heeft', () => {
    expect(naWijziging('  status: [In behandeling', '  statuss: [In behandeling').zin).toBe(
      'Het veld "statuss" bestaat niet; bedoelt u "status"?',
    );
  });
  test('twee profielen met één naam, een lege map en een map die er niet is', () => {
    expect(fout({ 'a.yaml': JVS, 'b.yaml': JVS }).code).toBe('PROFIEL_DUBBEL');
    expect(fout({}).code).toBe('PROFIELMAP_ONTBREEKT');
    expect(() => laadProfielen('/bestaat/niet')).toThrow(/niet te lezen/);
  });
});

test('een profielnaam die er niet is, krijgt een voorstel', () => {
  expect(eisProfiel(profielen, 'jvs')).toBe(jvs);
  expect(() => eisProfiel(profielen, 'karel')).toThrow('Er is geen bronprofiel "karel"; bedoelt u "carel"?');
  expect(() => eisProfiel(profielen, 'iets heel anders')).toThrow('Kies uit: carel, jvs.');
});

describe('een eigen profiel, met zijn pad', () => {
  const bewaar = (tekst: string): string => {
    const pad = join(mkdtempSync(join(tmpdir(), 'profiel-')), 'mijn.yaml');
    writeFileSync(pad, tekst);
    return pad;
  };
  const namen = (pad: string) => laadProfielen('templates/profielen', pad).map((p) => p.naam);

  test('gaat voor, naast de andere of in de plaats van dat met dezelfde naam', () => {
    expect(namen(bewaar(JVS.replace('naam: jvs', 'naam: mijn')))).toEqual([
      'mijn',
      'carel',
      'jvs',
      'referentie',
    ]);
    expect(namen(bewaar(JVS))).toEqual(['jvs', 'carel', 'referentie']);
    expect(namen('jvs')).toEqual(['carel', 'jvs', 'referentie']);
  });
  test('dat er niet is', () => {
    expect(() => namen('is/er/niet.yaml')).toThrow(/is er niet of is niet te lezen/);
  });
  test('waarin nog iets ingevuld moet worden', () => {
    const { zin, regel } = naWijziging('leerling: Leerlingnummer', 'leerling: # kies: welke kolom?');
    expect(zin).toMatch(/^Achter "leerling" moet nog iets staan/);
    expect(regel).toBe('      leerling: # kies: welke kolom?');
  });
  test('met een waarde die niet bestaat', () => {
    const codes = ['    Loopt: In behandelin', '    Klaar: Afgerond', '    Eigen: Eigen'];
    const { zin, regel } = naWijziging(
      '  status: [In behandeling, Monitoring, Afgerond]',
      `  status:\n${codes.join('\n')}`,
    );
    expect(zin).toBe(
      'Achter "Loopt" staat "In behandelin", en dat kent het programma niet; bedoelt u "In behandeling"?',
    );
    expect(regel).toBe(codes[0]);
  });
});
