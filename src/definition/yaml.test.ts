import { describe, expect, it } from 'vitest';
import { klacht, regioMet, TABEL } from './proefregio.fixture.ts';

const cijfers = (inhoud: string): string =>
  klacht({ 'tabellen.yaml': TABEL, 'cijfers.yaml': `cijfers:\n  x: ${inhoud}\n` });
const grafiek = (inhoud: string): string =>
  klacht({
    'tabellen.yaml': TABEL,
    'grafieken.yaml': `grafieken:\n  - { id: g, titel: t, onderschrift: o, ${inhoud} }\n`,
  });
const tabel = (dit: string, dat: string): string => klacht({ 'tabellen.yaml': TABEL.replace(dit, dat) });
const rijen = (rij: string): string => tabel('- per: gemeente', `- ${rij}`);

describe('een verkeerde waarde krijgt een zin in gewoon Nederlands', () => {
  it.each([
    [
      'een vorm die er niet is',
      () => grafiek('vorm: taart, tabel: tabel-a'),
      'regel 2, kolom 47: bij "grafieken › 1 › vorm" kan alleen staan: lijn, staven, gegroepeerd, liggend, gestapeld, punten, ring, tijdlijn, ontbreekt.',
    ],
    [
      'geen vorm',
      () => grafiek('tabel: tabel-a'),
      '"grafieken › 1 › vorm" ontbreekt en is nodig; kies uit: lijn,',
    ],
    [
      'drie kleuren',
      () => klacht(regioMet(", '#99ccff']", ']')),
      'bij "stijl › huis" horen 4 in de lijst; er staan er 3.',
    ],
    [
      'nul rijen',
      () => tabel('    rijen:', '    hoogstens: 0\n    rijen:'),
      'regel 8, kolom 16: bij "tabellen › 1 › hoogstens" hoort minstens 1.',
    ],
    [
      'te veel decimalen',
      () => cijfers('{ vast: 1, bron: b, tekst: t, decimalen: 9 }'),
      'bij "cijfers › x › decimalen" hoort hoogstens 4.',
    ],
    [
      'een half jaar',
      () => cijfers('{ tel: { bron: handhaving, jaar: -1.5 }, tekst: t }'),
      'bij "cijfers › x › tel › jaar" hoort een heel getal.',
    ],
    [
      'een lege lijst van breuken',
      () => klacht({ 'breuken.yaml': 'breuken:\n' }),
      'bij "breuken" staat nog niets; hier hoort een lijst, of [] als er niets is.',
    ],
    [
      'een leeg bestand',
      () => klacht({ 'breuken.yaml': '# niets\n' }),
      'proef/breuken.yaml: dit bestand is leeg; haal het weg of schrijf "breuken: []" als er geen breuken zijn.',
    ],
    [
      'een schooljaar dat niet bestaat',
      () => klacht(regioMet('2024-2025', '2023-2025')),
      'regel 8, kolom 13: de waarde bij "schooljaar" klopt niet: schrijf een schooljaar als 2023-2024.',
    ],
  ])('%s', (_, doe, zin) => {
    expect(doe()).toContain(zin);
    expect(doe()).not.toMatch(/array|object|expected|received|Invalid|undefined/i);
  });
});

describe('een blok dat van alles kan zijn, wordt gelezen als wat er staat', () => {
  it.each([
    [
      'twee herkomsten',
      () => cijfers('{ som: [a, b], min: [a, b], tekst: t }'),
      'bij "cijfers › x" staan "som" en "min" samen; kies één herkomst.',
    ],
    [
      'geen herkomst',
      () => cijfers('{ tekst: t }'),
      'bij "cijfers › x" staat geen herkomst; kies er een: cel, tel, som, min, aandeel, groei, vast.',
    ],
    [
      'vast zonder bron',
      () => cijfers('{ vast: 3, tekst: t }'),
      '"cijfers › x › bron" ontbreekt en is nodig.',
    ],
    [
      'per met een label',
      () => rijen('{ per: gemeente, label: L }'),
      '"label" is hier geen bekende instelling (bij "tabellen › 1 › rijen › 1")',
    ],
    [
      'een aandeel zonder op',
      () => rijen('{ label: L, aandeel: { van: A } }'),
      '"tabellen › 1 › rijen › 1 › aandeel › op" ontbreekt en is nodig.',
    ],
    [
      'een rij zonder label',
      () => rijen('{ waar: { gemeente: Aalten } }'),
      '"tabellen › 1 › rijen › 1 › label" ontbreekt en is nodig.',
    ],
    [
      'een rij die geen blok is',
      () => rijen('Aalten'),
      'bij "tabellen › 1 › rijen › 1" hoort een blok met instellingen.',
    ],
  ])('%s', (_, doe, zin) => expect(doe()).toContain(zin));
});

it.each([
  [() => tabel('    rijen:', '    rijkopp: G\n    rijen:'), 'bedoelt u "rijkop"?'],
  [() => rijen('{ label: L, war: { gemeente: Aalten } }'), 'bedoelt u "waar"?'],
  [() => rijen('{ per: gemeente, waardn: [Aalten] }'), 'bedoelt u "waarden"?'],
  [() => cijfers('{ som: [a, b], teskt: t }'), 'bedoelt u "tekst"?'],
  [() => grafiek('vorm: lijn, tabel: tabel-a, kolomen: [x]'), 'bedoelt u "kolommen"?'],
  [() => klacht(regioMet('registratie: JVS', 'registratie: JVS\nprofeil: jvs')), 'bedoelt u "profiel"?'],
])('een onbekende instelling krijgt de bedoelde (%#)', (doe, zin) => expect(doe()).toContain(zin));

describe('kapotte YAML wijst de plek aan waar het misging', () => {
  it.each([
    [
      'tabellen:\n  - { id: a, titel: b\n  - { id: c }\n',
      'regel 2, kolom 5: dit is geen geldige YAML: de { die hier begint, wordt niet gesloten; zet } erachter.',
    ],
    [
      'tabellen: [{ id: a, rijen: [x }]\n',
      'regel 1, kolom 28: dit is geen geldige YAML: de [ die hier begint',
    ],
    [
      'tabellen:\n  - id: a\n      titel: b\n',
      'regel 3, kolom 7: dit is geen geldige YAML: deze regel springt te ver in',
    ],
    ['tabellen:\n  - id: a: b\n', 'regel 2, kolom 9: dit is geen geldige YAML: er staan twee dubbele punten'],
    ["tabellen: 'foto's'\n", 'regel 1, kolom 17: dit is geen geldige YAML: er staat meer op deze regel'],
    ['tabellen:\n\t- id: a\n', 'er is met een tab ingesprongen; gebruik spaties'],
  ])('%j', (yaml, zin) => expect(klacht({ 'tabellen.yaml': yaml })).toContain(zin));
});

it('een fout in een gedeeld stuk wijst dat stuk aan', () =>
  expect(
    klacht({
      'tabellen.yaml': `gedeeld:
  kolommen: &kolommen
    - { label: A, waar: { werkproces: Jobhuntr } }
${TABEL.replace('\ntabellen', 'tabellen').replace('kolommen:\n      - { per: schooljaar, jaren: [-1, 0] }', 'kolommen: *kolommen')}`,
    }),
  ).toMatch(/^proef\/tabellen\.yaml, regel 3, kolom 39: "Jobhuntr" is geen waarde van werkproces/));

describe('een naam die niet klopt, wijst zichzelf aan', () => {
  const cel = (rij: string, kolom: string): string =>
    cijfers(`{ cel: [tabel-a, ${rij}, ${kolom}], tekst: t }`);

  it('een jaar dat getikt is, veroudert', () =>
    expect(cel('Totaal', '"2022-2023"')).toBe(
      'proef/cijfers.yaml, regel 2, kolom 31: de tabel "tabel-a" heeft geen kolom "2022-2023". Schrijf een jaar als "{schooljaar-1}" of "{schooljaar}"; dan klopt het volgend jaar ook.',
    ));

  it('een groep met een tikfout', () => {
    const groepen = TABEL.replace(
      '- per: gemeente',
      '- { label: Terug, groep: ABSOLUUT }\n      - { label: Terug, groep: RELATIEF }',
    );
    expect(
      klacht({
        'tabellen.yaml': groepen,
        'cijfers.yaml': 'cijfers:\n  x: { cel: [tabel-a, "RELATIF: Terug", "{schooljaar}"], tekst: t }\n',
      }),
    ).toContain('Bedoelt u "RELATIEF: Terug"?');
  });

  it('de lijn van een grafiek', () =>
    expect(grafiek('tabel: tabel-a, vorm: punten, lijnBij: Totaall')).toMatch(
      /^proef\/grafieken\.yaml, regel 2, kolom 80: .*heeft geen rij "Totaall"\. Bedoelt u "Totaal"\?$/,
    ));
});

describe('een plaatshouder die niets betekent', () => {
  it.each([
    ['{schoolljaar}', 'bedoelt u {schooljaar}?'],
    ['{schooljaar -1}', '{schooljaar -1} betekent niets'],
    ['{peildatum:najaarr}', 'bedoelt u {peildatum:najaar}?'],
    ['{gemeente}', '{gemeente} kan alleen in een brief en in een tabel met "voorElk: gemeente".'],
  ])('%s', (plaatshouder, zin) => {
    const gevonden = tabel('Werkprocessen per gemeente.', `"Op ${plaatshouder}."`);
    expect(gevonden).toMatch(/^proef\/tabellen\.yaml, regel 5, kolom 16: /);
    expect(gevonden).toContain(zin);
  });

  it('wat wel wordt ingevuld, mag', () => {
    expect(
      tabel('Werkprocessen per gemeente.', '"{schooljaar-1/} {jaar+1} {peildatum:einde} {regio} {{cijfer}}"'),
    ).toBe('');
    expect(rijen('{ per: gemeente, kop: "gemeente {waarde}" }')).toBe('');
  });
});
