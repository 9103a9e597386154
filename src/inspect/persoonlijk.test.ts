import { describe, expect, test } from 'vitest';
import { isBsn, isNaam, isTelefoon, isToonbaar } from './gegeven.ts';
import { persoonlijkOpNaam } from './persoonlijk.ts';
import { bekijk, csv, kolom } from './proefbestand.fixture.ts';

describe('aan de naam van een kolom', () => {
  test.each([
    ['BSN', 'burgerservicenummer'],
    ['Burgerservicenr', 'burgerservicenummer'],
    ['Onderwijsnummer', 'persoonsnummer'],
    ['Naam', 'naam'],
    ['LeerlingNaam', 'naam'],
    ['naam_jongere', 'naam'],
    ['Tussenvoegsel', 'naam'],
    ['E-mailadres', 'e-mail'],
    ['Tel. nr', 'telefoon'],
    ['Mobiel', 'telefoon'],
    ['Postcode', 'adres'],
    ['Huisnr', 'adres'],
    ['Naam ouder 1', 'ouder of contactpersoon'],
    ['Geboorteplaats', 'afkomst'],
    ['Leerplichtambtenaar', 'naam van een medewerker'],
    ['Opmerkingen', 'vrije tekst'],
    ['Geslacht', 'geslacht'],
  ])('%s', (naam, wat) => expect(persoonlijkOpNaam(naam)).toBe(wat));

  test.each([
    ['Schoolnaam'],
    ['Naam instelling'],
    ['Gemeentenaam'],
    ['Status'],
    ['Datum melding'],
    ['Oorzaak'],
  ])('%s is geen persoonsgegeven', (naam) => expect(persoonlijkOpNaam(naam)).toBeNull());
});

describe('aan wat erin staat', () => {
  test('de elfproef', () => {
    expect(isBsn('123456782')).toBe(true);
    expect(isBsn('123456789')).toBe(false);
    expect(isBsn('000000000')).toBe(false);
  });
  test('telefoonnummers en namen', () => {
    expect(['06-12345678', '+31 6 12345678', '0543 123456'].map(isTelefoon)).toEqual([true, true, true]);
    expect(['1016532', '20241231', '2024'].map(isTelefoon)).toEqual([false, false, false]);
    expect(['Kees de Boer', 'Boer, K. de', 'J. van der Berg'].map(isNaam)).toEqual([true, true, true]);
    expect(['Relatief verzuim', 'In behandeling', 'Aalten'].map(isNaam)).toEqual([false, false, false]);
  });

  test('een dubbele achternaam alleen als zij vaker voorkomt, een code altijd', () => {
    expect([1, 3].map((keer) => isToonbaar('Jansen-Bakker', keer))).toEqual([false, true]);
    expect(['Proces-verbaal', 'Opgelost', 'MBO-BOL'].map((code) => isToonbaar(code, 1))).toEqual([
      true,
      true,
      true,
    ]);
  });

  const rijen = (cel: (i: number) => string): string =>
    csv(['Nummer', 'Veld X'], ...Array.from({ length: 30 }, (_, i) => [`${1000 + i}`, cel(i)]));
  const bsns = Array.from({ length: 4000 }, (_, i) => `${123_450_000 + i}`).filter(isBsn);
  test.each([
    ['burgerservicenummer', (i: number) => bsns[i]!],
    ['e-mail', (i: number) => `iemand${i}@voorbeeld.invalid`],
    ['telefoon', (i: number) => `06-123456${10 + i}`],
    ['postcode', (i: number) => `71${10 + i} AB`],
    ['adres', (i: number) => `Voorbeeldstraat ${i + 1}a`],
    ['naam', (i: number) => `Kees van der Voorbeeld-${'ABCDEFGHIJ'[i % 10]}${'abc'[i % 3]}`],
    [
      'vrije tekst',
      (i: number) => `Moeder belde op dag ${i} en vertelde over de situatie thuis en op school.`,
    ],
  ])('%s in een kolom met een vreemde naam', async (wat, cel) => {
    expect(kolom(await bekijk(rijen(cel)), 'Veld X').persoonlijk).toBe(wat);
  });

  test('een kolom Leerlingnummer met burgerservicenummers wordt niet gelezen, en dat wordt gezegd', async () => {
    const inspectie = await bekijk(
      csv(['Werkproces', 'Leerlingnummer'], ...bsns.slice(0, 30).map((bsn) => ['Jobhunter', bsn])),
    );
    expect(kolom(inspectie, 'Leerlingnummer')).toMatchObject({
      veld: null,
      persoonlijk: 'burgerservicenummer',
    });
    expect(inspectie.opmerkingen.join()).toContain('eigen leerlingnummer');
  });
});

test('wat getoond mag worden van een kolom met codes', () => {
  expect(isToonbaar('VERZUIM-LP', 1)).toBe(true);
  expect(isToonbaar('Kees Geheim', 2)).toBe(false);
  expect(isToonbaar('Oude Code', 3)).toBe(true);
  for (const cel of ['a@b.nl', '06-12345678', '123456782', '7101 AB', '01-02-2010'])
    expect(isToonbaar(cel, 100)).toBe(false);
});
