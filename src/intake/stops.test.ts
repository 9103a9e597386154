import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GrootboekFout } from './intake.ts';
import { JVS_KOP, jvs, leesMap, maakMap, rij, stop } from './proefmap.fixture.ts';

const WP = '2024-2025/werkprocessen.csv';
const zonder = (kolom: string): string => {
  const index = JVS_KOP.split(';').indexOf(kolom);
  return jvs(rij())
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((regel) => regel.split(';').toSpliced(index, 1).join(';'))
    .join('\r\n');
};

describe('een map zonder exports', () => {
  test('die er niet is, of een bestand is', async () => {
    const weg = await stop('/bestaat/niet');
    expect([weg.code, weg.status, weg.plaats?.bestand]).toEqual(['GEGEVENS_ONTBREKEN', 1, '/bestaat/niet']);
    expect((await stop(join(maakMap({ 'a.csv': 'x' }), 'a.csv'))).code).toBe('GEGEVENS_ONTBREKEN');
  });
  test('die leeg is, of de bestanden niet in een map van een schooljaar heeft', async () => {
    expect((await stop({})).code).toBe('GEEN_EXPORTS');
    expect((await stop({ 'werkprocessen.csv': jvs(rij()) })).zin).toMatch(/map van zijn schooljaar/);
  });
  test('zonder de werkprocessen van het schooljaar', async () => {
    const { code, message } = await stop({ '2023-2024/werkprocessen.csv': jvs(rij()) });
    expect(code).toBe('BESTAND_ONTBREEKT');
    expect(message).toBe(
      'De export van de werkprocessen van 2024-2025 ontbreekt; zet die in 2024-2025/werkprocessen.csv.',
    );
  });
});

describe('een bestand dat geen CSV is', () => {
  test.each([
    [
      'een Excelbestand met een andere naam',
      Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'),
      /Excel- of zipbestand/,
    ],
    ['een oud Excelbestand', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /oud Excelbestand/],
    ['een PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', /een PDF/],
    ['een leeg bestand', '', /leeg/],
    ['een bestand met een lege eerste regel', '\r\n\r\n', /eerste regel is leeg/],
    ['een bestand met alleen de regel sep=; van Excel', 'sep=;\r\n', /eerste regel is leeg/],
    ['een bestand met alleen een byte order mark', '\uFEFF', /eerste regel is leeg/],
    ['een webpagina', '<!DOCTYPE html>\n<html>', /webpagina/],
    ['een NUL-byte in de kop', `Werkproces\0nummer;Status\n`, /tekens die in geen tekst horen/],
    ['één heel lange regel', 'x'.repeat(3_000_000), /meer dan een miljoen tekens/],
    ['een heel lange regel na de kop', `${JVS_KOP}\n${'x'.repeat(3_000_000)}`, /meer dan een miljoen tekens/],
  ])('%s', async (_, inhoud, zin) => {
    const fout = await stop({ [WP]: inhoud });
    expect([fout.code, fout.status, fout.plaats]).toEqual(['GEEN_CSV', 1, { bestand: WP }]);
    expect(fout.message).toMatch(zin);
  });

  test('een map met de naam van een bestand', async () => {
    const map = maakMap({});
    mkdirSync(join(map, WP), { recursive: true });
    const fout = await stop(map);
    expect([fout.code, fout.plaats]).toEqual(['GEEN_CSV', { bestand: WP }]);
    expect(fout.message).toMatch(/een map/);
  });

  test('een bestand dat niet te openen is', async () => {
    const map = maakMap({ '2024-2025/.leeg': '' });
    symlinkSync(join(map, 'weg.csv'), join(map, WP));
    const fout = await stop(map);
    expect([fout.code, fout.plaats]).toEqual(['BESTAND_ONLEESBAAR', { bestand: WP }]);
    expect(fout.message).toMatch(/ENOENT/);
  });
});

describe('een kop die niet past', () => {
  test('een kolom ontbreekt', async () => {
    const { code, zin } = await stop({ [WP]: zonder('Datum ontvangst') });
    expect(code).toBe('KOLOM_ONTBREEKT');
    expect(zin).toBe(
      `${WP}: De kolom "Datum ontvangst" ontbreekt (bronprofiel jvs). Neem de kolom op in de export, of maak met "npx jaarverslag inspecteer <bestand> --schrijf mijn-profiel.yaml" een eigen bronprofiel.`,
    );
  });
  test('een kolom heet net anders', async () => {
    const { code, message } = await stop({ [WP]: jvs(rij()).replace('Woongemeente', 'Woongemente') });
    expect(code).toBe('KOLOM_ONTBREEKT');
    expect(message).toMatch(
      /De kolom "Woongemeente" ontbreekt \(bronprofiel jvs\); bedoelt u "Woongemente"\?/,
    );
  });
  test('een kolom staat er twee keer', async () => {
    const { code, message } = await stop({ [WP]: jvs(`${rij()};x`).replace(JVS_KOP, `${JVS_KOP};Status`) });
    expect(code).toBe('KOLOM_DUBBEL');
    expect(message).toMatch(/"Status" staat twee keer/);
  });
  test('een kolom met persoonsgegevens mag er wel twee keer staan', async () => {
    const map = maakMap({ [WP]: jvs(`${rij()};x`).replace(JVS_KOP, `${JVS_KOP};Naam`) });
    await expect(stop(map)).rejects.toThrow('the run did not stop');
  });
  test('geen profiel past', async () => {
    const { code, message } = await stop({ [WP]: 'Kleur;Vorm\nrood;rond\n' });
    expect(code).toBe('ONBEKENDE_INDELING');
    expect(message).toMatch(/Geen bronprofiel past .* ontbreken de kolommen "/);
    expect(message).not.toMatch(/Kleur|Vorm/);
  });
  test('zonder kop wordt niets van de eerste rij genoemd', async () => {
    const { code, zin } = await stop({ [WP]: `${rij({ Naam: 'Jansen', BSN: '123456782' })}\n` });
    expect(code).toBe('ONBEKENDE_INDELING');
    expect(zin).not.toMatch(/Jansen|123456782|Aalten/);
  });
});

describe('exports die niet goed genoeg zijn', () => {
  test('geen rij die in het schooljaar is ontvangen', async () => {
    const vorigJaar = rij({ 'Datum ontvangst': '01-10-2023', 'Datum afsluiting': '01-10-2024' });
    for (const tekst of [jvs(), jvs(vorigJaar), jvs(rij({ Woongemeente: 'Zutphen' }))]) {
      const { code, message, status } = await stop({ [WP]: tekst });
      expect([code, status]).toEqual(['LEEG_SCHOOLJAAR', 1]);
      expect(message).toMatch(/geen enkele rij van deze regio die in 2024-2025 is ontvangen/);
    }
  });

  test('te veel afgekeurde rijen, met het aandeel, de grens en de vaakste reden', async () => {
    const goed = Array.from({ length: 197 }, (_, i) => rij({ Werkprocesnummer: `W${i}` }));
    const fout = await stop(
      { [WP]: jvs(...goed, rij({ Status: 'Zoek' }), rij({ Status: 'Zoek' }), rij({ Leerlingnummer: '' })) },
      { maxAfgekeurd: 1 },
    );
    expect(fout.code).toBe('TE_VEEL_AFGEKEURD');
    expect(fout.message).toBe(
      '3 van de 200 rijen van werkprocessen zijn afgekeurd (1,50%), meer dan de grens van 1%; het vaakst ONBEKENDE_CODE (Deze waarde staat niet in het bronprofiel): 2 keer, ' +
        'het eerst in 2024-2025/werkprocessen.csv op regel 199. Met "npx jaarverslag controleer" ziet u ze allemaal.',
    );
    expect(fout).toBeInstanceOf(GrootboekFout);
    expect((fout as GrootboekFout).grootboek.afgekeurd.length).toBe(3);
    expect((fout as GrootboekFout).grootboek.bestanden[0]!.gelezen).toBe(200);
  });

  test('precies op de grens mag', async () => {
    const goed = Array.from({ length: 99 }, (_, i) => rij({ Werkprocesnummer: `W${i}` }));
    const map = maakMap({ [WP]: jvs(...goed, rij({ Status: 'Zoek' })) });
    await expect(stop(map, { maxAfgekeurd: 1 })).rejects.toThrow('the run did not stop');
  });
});

describe('een fout in de vraag', () => {
  const map = maakMap({ [WP]: jvs(rij()) });
  test('een profiel of gemeente die er niet is, is verkeerd gebruik', async () => {
    const profiel = await stop(map, { profiel: 'jsv' });
    expect([profiel.code, profiel.status]).toEqual(['PROFIEL_ONBEKEND', 2]);
    const gemeente = await stop(map, { gemeenten: ['Aaltem'] });
    expect([gemeente.code, gemeente.status]).toEqual(['GEMEENTE_ONBEKEND', 2]);
    expect(gemeente.message).toBe('"Aaltem" in regio.yaml is geen gemeente; bedoelt u "Aalten"?');
  });
  test('een profielmap die er niet is', async () => {
    writeFileSync(join(map, 'niets.txt'), '');
    expect((await stop(map, { profielmap: map })).code).toBe('PROFIELMAP_ONTBREEKT');
  });
});

describe('een export die niet heel is', () => {
  const jaar = '2024-2025/werkprocessen.csv';
  test('stopt midden in een rij: de run stopt, met de regel', async () => {
    const heel = jvs(rij({ Werkprocesnummer: 'a' }), rij({ Werkprocesnummer: 'b' }));
    const fout = await stop({ [jaar]: heel.slice(0, -40) });
    expect(fout).toMatchObject({ code: 'BESTAND_AFGEKAPT', status: 1, plaats: { bestand: jaar, regel: 3 } });
  });

  test('heeft een leeg stuk waar rijen hoorden: de run stopt', async () => {
    const heel = jvs(...['a', 'b', 'c', 'd'].map((Werkprocesnummer) => rij({ Werkprocesnummer })));
    const stuk = `${heel.slice(0, -200)}${'\0'.repeat(100)}${heel.slice(-100)}`;
    expect(await stop({ [jaar]: stuk })).toMatchObject({ code: 'BESTAND_BESCHADIGD', status: 1 });
  });

  test('mist een kolom die het verslag gebruikt: de run stopt', async () => {
    const zonder = jvs(rij()).replace(';Oorzaak;', ';Iets anders;');
    const nodig = new Map([['werkprocessen', new Set(['oorzaak'])]] as const);
    const fout = await stop({ [jaar]: zonder }, { nodig });
    expect(fout).toMatchObject({ code: 'KOLOM_ONTBREEKT', status: 1 });
    expect(fout.message).toContain('"Oorzaak"');
    expect((await leesMap(maakMap({ [jaar]: zonder }))).records).toHaveLength(1);
  });

  test('heeft een naam in een kolom met codes: die naam komt in geen zin', async () => {
    const { grootboek } = await leesMap(
      maakMap({ [jaar]: jvs(rij(), rij({ Werkprocesnummer: 'b', Werkproces: 'Kees Geheim' })) }),
    );
    expect(grootboek.afgekeurd.map(({ code }) => code)).toEqual(['ONBEKENDE_CODE']);
    expect(JSON.stringify(grootboek)).not.toContain('Geheim');
  });
});
