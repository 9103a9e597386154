import { describe, expect, test } from 'vitest';
import { jvs, leesBestanden, rij } from './proefmap.fixture.ts';
import { REDEN } from './redenen.ts';

/** Account of the second of three rows, the others being good; the file has the given JVS lines. */
async function keur(...midden: string[]) {
  const tekst = jvs(rij({ Werkprocesnummer: 'voor' }), ...midden, rij({ Werkprocesnummer: 'na' }));
  const { records, grootboek } = await leesBestanden({ '2024-2025/werkprocessen.csv': tekst });
  const { gelezen, gebruikt, buitenBereik, afgekeurd, redenen } = grootboek.bestanden[0]!;
  expect(gelezen).toBe(gebruikt + buitenBereik + afgekeurd);
  expect(records.map((r) => r.velden.id)).toEqual(expect.arrayContaining(['voor', 'na']));
  return { records, grootboek, redenen, gelezen };
}

describe('een afgekeurde rij krijgt haar code, regel en kolom', () => {
  test.each([
    [
      'een datum die niet bestaat',
      { 'Datum ontvangst': '30-02-2025' },
      'ONMOGELIJKE_DATUM',
      'Datum ontvangst',
    ],
    ['een jaar voor 1900', { Geboortedatum: '01-01-1809' }, 'ONMOGELIJKE_DATUM', 'Geboortedatum'],
    ['een jaar na 2100', { 'Datum afsluiting': '01-01-2925' }, 'ONMOGELIJKE_DATUM', 'Datum afsluiting'],
    [
      'een datum in een notatie die niet te lezen is',
      { 'Datum ontvangst': '01-10-24' },
      'ONMOGELIJKE_DATUM',
      'Datum ontvangst',
    ],
    [
      'afgesloten voor de ontvangst',
      { 'Datum afsluiting': '30-09-2024' },
      'AFSLUITING_VOOR_ONTVANGST',
      'Datum afsluiting',
    ],
    ['geboren na de ontvangst', { Geboortedatum: '02-10-2024' }, 'GEBOREN_NA_ONTVANGST', 'Geboortedatum'],
    ['een onbekend werkproces', { Werkproces: 'Relatief verzum' }, 'ONBEKENDE_CODE', 'Werkproces'],
    ['een soort van een ander werkproces', { Soort: 'Inkomen' }, 'ONBEKENDE_CODE', 'Soort'],
    ['een onbekende status', { Status: 'Zoek' }, 'ONBEKENDE_CODE', 'Status'],
    ['een onbekend ja of nee', { 'Actie gewenst': 'misschien' }, 'ONBEKENDE_CODE', 'Actie gewenst'],
    ['een onbekende gemeente', { Woongemeente: 'Aaltem' }, 'ONBEKENDE_GEMEENTE', 'Woongemeente'],
    ['geen gemeente', { Woongemeente: '' }, 'VERPLICHT_LEEG', 'Woongemeente'],
    ['geen leerling', { Leerlingnummer: ' ' }, 'VERPLICHT_LEEG', 'Leerlingnummer'],
    ['geen nummer', { Werkprocesnummer: '' }, 'VERPLICHT_LEEG', 'Werkprocesnummer'],
    ['een aantal in woorden', { 'Aantal meldingen': 'drie' }, 'GEEN_GETAL', 'Aantal meldingen'],
    ['een aantal van nul', { 'Aantal meldingen': '0' }, 'GEEN_GETAL', 'Aantal meldingen'],
    ['een aantal met een punt', { 'Aantal meldingen': '1.000' }, 'GEEN_GETAL', 'Aantal meldingen'],
    ['een besturingsteken', { School: 'Proef\x07school' }, 'BESTURINGSTEKEN', 'School'],
    ['een NUL-byte', { School: 'Proef\0school' }, 'BESTURINGSTEKEN', 'School'],
    ['tekst in een verkeerde codering', { School: 'SÃºdwest' }, 'VERKEERDE_TEKENCODERING', 'School'],
    [
      'een dubbel nummer',
      { Werkprocesnummer: 'voor', Leerlingnummer: 'L2' },
      'DUBBEL_ID',
      'Werkprocesnummer',
    ],
  ])('%s', async (_, anders, code, kolom) => {
    const { grootboek, redenen } = await keur(rij(anders as unknown as Record<string, string>));
    const { uitleg } = Object.values(REDEN).find((r) => r.code === code)!;
    expect(grootboek.afgekeurd).toEqual([
      { bestand: '2024-2025/werkprocessen.csv', regel: 3, kolom, code, reden: uitleg },
    ]);
    expect(redenen).toEqual({ [code]: 1 });
    expect(grootboek.uitleg[code]).toBe(uitleg);
  });

  test.each([
    ['een veld te weinig', rij({ Werkprocesnummer: 'W2' }).replace(/;[^;]*$/, ''), 'VERKEERD_AANTAL_VELDEN'],
    ['een scheidingsteken in een kale tekst', rij({ School: 'Proef;school' }), 'VERKEERD_AANTAL_VELDEN'],
    ['een open aanhalingsteken', rij({ School: '"Proefschool' }), 'AANHALINGSTEKEN_OPEN'],
  ])('%s', async (_, regel, code) => {
    const { grootboek, redenen } = await keur(regel);
    expect(grootboek.afgekeurd.map(({ regel, kolom, code }) => [regel, kolom, code])).toEqual([
      [3, '', code],
    ]);
    expect(redenen).toEqual({ [code]: 1 });
  });

  test('bytes die geen UTF-8 zijn', async () => {
    const tekst = Buffer.from(jvs(rij(), rij({ Werkprocesnummer: 'W2', School: 'Proef#school' })), 'utf8');
    tekst[tekst.indexOf('#')] = 0xeb;
    const { grootboek } = await leesBestanden({ '2024-2025/werkprocessen.csv': tekst });
    expect(grootboek.afgekeurd.map(({ regel, kolom, code }) => [regel, kolom, code])).toEqual([
      [3, 'School', 'VERKEERDE_TEKENCODERING'],
    ]);
  });

  test('uitgeschreven voor de inschrijving, in de inschrijvingen', async () => {
    const { grootboek } = await leesBestanden({
      '2024-2025/werkprocessen.csv': jvs(rij()),
      '2024-2025/inschrijvingen.csv':
        'Leerlingnummer;Woongemeente;Vestigingsgemeente;Onderwijssoort;Datum inschrijving;Datum uitschrijving\r\nL1;Aalten;Aalten;vo;01-08-2024;31-07-2024\r\n',
    });
    expect(grootboek.afgekeurd.map(({ code, kolom }) => [code, kolom])).toEqual([
      ['UITSCHRIJVING_VOOR_INSCHRIJVING', 'Datum uitschrijving'],
    ]);
  });

  test('een afgekeurde rij houdt haar nummer niet bezet', async () => {
    const { records } = await keur(
      rij({ Werkprocesnummer: 'W2', Status: 'Zoek' }),
      rij({ Werkprocesnummer: 'W2', Status: 'Monitoring' }),
    );
    expect(records.filter((r) => r.velden.id === 'W2').map((r) => r.velden.status)).toEqual(['Monitoring']);
  });
});

describe('een rij buiten bereik is geen fout', () => {
  test.each([
    ['een lege regel', '', 'LEGE_RIJ'],
    ['een regel met alleen scheidingstekens', ';'.repeat(19), 'LEGE_RIJ'],
    ['een totaal onderaan', `Totaal;;;;;;;;;;;;123${';'.repeat(7)}`, 'TOTAALRIJ'],
    ['een totaal met te weinig velden', 'Eindtotaal;123', 'TOTAALRIJ'],
    ['dezelfde rij nog eens', rij({ Werkprocesnummer: 'voor' }), 'DUBBELE_RIJ'],
    ['een andere gemeente', rij({ Werkprocesnummer: 'W2', Woongemeente: 'Zutphen' }), 'ANDERE_GEMEENTE'],
    [
      'een jongere zonder gemeente',
      rij({ Werkprocesnummer: 'W2', Woongemeente: 'Onbekend' }),
      'ANDERE_GEMEENTE',
    ],
    ['te vroeg', rij({ Werkprocesnummer: 'W2', 'Datum ontvangst': '31-07-2023' }), 'ANDER_SCHOOLJAAR'],
    ['te laat', rij({ Werkprocesnummer: 'W2', 'Datum ontvangst': '01-08-2025' }), 'ANDER_SCHOOLJAAR'],
  ])('%s', async (_, regel, code) => {
    const { grootboek, redenen } = await keur(regel);
    expect(redenen).toEqual({ [code]: 1 });
    expect(grootboek.afgekeurd).toEqual([]);
    expect(grootboek.uitleg[code]).toBeTypeOf('string');
  });

  test('vroeg ontvangen en in het venster afgesloten of uitgeschreven telt mee', async () => {
    const vroeg = { 'Datum ontvangst': '01-07-2020' };
    const { records } = await keur(
      rij({ ...vroeg, Werkprocesnummer: 'W2', 'Datum afsluiting': '01-08-2023' }),
      rij({ ...vroeg, Werkprocesnummer: 'W3', 'Datum uitschrijving': '31-07-2025' }),
    );
    expect(records.map((r) => r.velden.id)).toEqual(['voor', 'W2', 'W3', 'na']);
  });

  test('een fout gaat voor een dubbele, een dubbele voor een andere gemeente', async () => {
    const elders = rij({ Werkprocesnummer: 'W2', Woongemeente: 'Zutphen' });
    const { redenen } = await keur(elders, elders, rij({ Woongemeente: 'Zutphen', Status: 'Zoek' }));
    expect(redenen).toEqual({ ANDERE_GEMEENTE: 1, DUBBELE_RIJ: 1, ONBEKENDE_CODE: 1 });
  });
});

describe('onbekende waarden en kolommen worden één keer gemeld', () => {
  test('met het aantal rijen en de waarde waar het op lijkt', async () => {
    const { grootboek } = await keur(
      rij({ Werkprocesnummer: 'W2', Werkproces: 'Relatief verzum' }),
      rij({ Werkprocesnummer: 'W3', Werkproces: 'Relatief verzum' }),
      rij({ Werkprocesnummer: 'W4', Woongemeente: 'Winterswik' }),
    );
    expect(grootboek.meldingen).toEqual([
      'Kolom "Werkproces" heeft in 2 rijen de onbekende waarde "Relatief verzum" (bronprofiel jvs); bedoelt u "Relatief verzuim"?',
      'Kolom "Woongemeente" heeft in 1 rij de onbekende waarde "Winterswik" (bronprofiel jvs); bedoelt u "Winterswijk"?',
    ]);
  });

  test('een code die vaak voorkomt en nergens op lijkt, met de codes die er horen', async () => {
    const metStatus = (Status: string, aantal: number) =>
      Array.from({ length: aantal }, (_, i) => rij({ Werkprocesnummer: `${Status}${i}`, Status }));
    const { grootboek } = await keur(...metStatus('Gesloten', 5));
    expect(grootboek.meldingen).toEqual([
      'Kolom "Status" heeft in 5 rijen de onbekende waarde "Gesloten" (bronprofiel jvs); hier hoort een van: In behandeling, Monitoring, Afgerond.',
    ]);
    const zelden = await keur(...metStatus('Gesloten', 4));
    expect(zelden.grootboek.meldingen.join()).not.toMatch(/Gesloten/);
    const namen = Array.from({ length: 21 }, (_, i) => metStatus(`Jan de ${String.fromCharCode(65 + i)}`, 5));
    const kolomMetNamen = await keur(...namen.flat());
    expect(kolomMetNamen.grootboek.meldingen.join()).not.toMatch(/Jan/);
  });

  test('een waarde die op een persoonsgegeven lijkt, wordt niet herhaald', async () => {
    const { grootboek } = await keur(
      rij({ Werkprocesnummer: 'W2', Status: '123456782' }),
      rij({ Werkprocesnummer: 'W3', Status: 'jan@voorbeeld.nl' }),
    );
    expect(grootboek.meldingen.join()).not.toMatch(/123456782|jan@/);
    expect(grootboek.meldingen.length).toBe(2);
  });

  test('een kolom die het profiel niet kent', async () => {
    const tekst = jvs(rij(), rij({ Werkprocesnummer: 'W2' }))
      .replace('Aantal meldingen', 'Aantal melding')
      .replace('Naam', 'Lievelingskleur');
    const { grootboek, records } = await leesBestanden({ '2024-2025/werkprocessen.csv': tekst });
    expect(grootboek.meldingen).toEqual([
      'Kolom "Lievelingskleur" van werkprocessen (bronprofiel jvs, 2 rijen) is niet gelezen: het bronprofiel kent haar niet.',
      'Kolom "Aantal melding" van werkprocessen (bronprofiel jvs, 2 rijen) is niet gelezen: het bronprofiel kent haar niet; bedoelt u "Aantal meldingen"?',
    ]);
    expect(records[0]!.velden.meldingen).toBe(1);
  });

  test('meer dan twintig verschillende waarden in één kolom worden samengevat', async () => {
    const rijen = Array.from({ length: 25 }, (_, i) =>
      rij({
        Werkprocesnummer: `W${i}`,
        'Datum ontvangst': '15-10-2024',
        Status: `vreemd ${String.fromCharCode(97 + i)}`,
      }),
    );
    const { grootboek } = await keur(...rijen);
    expect(grootboek.meldingen.length).toBe(21);
    expect(grootboek.meldingen.at(-1)).toBe('Kolom "Status" heeft nog 5 andere onbekende waarden (5 rijen).');
  });
});
