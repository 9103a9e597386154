import { expect, it } from 'vitest';
import { laadDefinitie } from '../definition/laad.ts';
import { proefregio } from '../definition/proefregio.fixture.ts';
import { celMet } from './vindplaats.ts';
import { tussenstappen, voorwaardenVanCel } from './voorwaarden.ts';

const STREEK = 'woongemeente: een van de 2 gemeenten van de regio';

/** A table of one column, with what it says of itself and its rows. */
const definitieMet = (waar: string, meer = '', bron = 'werkprocessen', kolom = '{ label: Aantal }') =>
  laadDefinitie(
    proefregio({
      'tabellen.yaml': `
groepen:
  schoolsoort: { van: onderwijssoort, waarden: { basis: [bo, sbo], mbo: [mbo] } }
bronnen:
  laatste:
    uit: werkprocessen
    waar: { werkproces: Voortijdig schoolverlaten }
    per: leerling
    neem: [ontvangen, id]
    som: [meldingen]
tabellen:
  - id: proef
    titel: Proef
    definitie: Proef.
    bron: ${bron}
    waar: ${waar}
    ${meer}
    rijen: [{ per: gemeente }, { label: Totaal, totaal: true }]
    kolommen: [${kolom}]
`,
    }),
  );

function zinnen(waar: string, meer = '', rij = 'Totaal', bron = 'werkprocessen', kolom?: string): string[] {
  const definitie = definitieMet(waar, meer, bron, kolom);
  return voorwaardenVanCel(definitie, celMet(definitie, `proef | ${rij} | Aantal`)!);
}

it.each([
  ['{ ontvangen: schooljaar }', 'ontvangen in schooljaar 2024-2025'],
  ['{ werkproces: Absoluut verzuim }', 'werkproces: Absoluut verzuim'],
  ['{ onderwijssoort: [so, vso] }', 'onderwijssoort: so of vso'],
  ['{ schoolsoort: basis }', 'schoolsoort: basis (onderwijssoort bo of sbo)'],
  ['{ schoolsoort: mbo }', 'schoolsoort: mbo'],
  ['{ leeftijd: { van: 16, tot: 18 } }', 'leeftijd: 16 of 17 jaar op de dag van ontvangst'],
  ['{ leeftijd: { van: 5, tot: 18 } }', 'leeftijd: 5 tot en met 17 jaar op de dag van ontvangst'],
  ['{ leeftijd: { van: 18 } }', 'leeftijd: 18 jaar of ouder op de dag van ontvangst'],
  ['{ leeftijd: { tot: 18 } }', 'leeftijd: jonger dan 18 jaar op de dag van ontvangst'],
  [
    '{ leeftijd: { van: 17.5, tot: 18 } }',
    'leeftijd: 17,5 jaar of ouder, maar nog geen 18 jaar op de dag van ontvangst',
  ],
  ['{ leeftijd: { van: 22, tot: 23, op: najaar } }', 'leeftijd: 22 jaar op 18 september 2025'],
  ['{ resultaat: { leeg: true } }', 'resultaat: niet ingevuld'],
  ['{ resultaat: { niet: [Werk, Hulp] } }', 'resultaat: alles behalve Werk en Hulp (niet ingevuld telt mee)'],
  [
    '{ uitgeschreven: { schooljaren: [-4, -1] } }',
    'uitgeschreven in de schooljaren 2020-2021 tot en met 2023-2024',
  ],
  ['{ uitgeschreven: { tm: inschrijvingen } }', 'uitgeschreven op of voor 1 januari 2025'],
  ['{ afgesloten: { naOfLeeg: einde } }', 'afgesloten na 31 juli 2025, of niet ingevuld'],
  ['{ looptijd: { boven: 3 } }', 'looptijd: meer dan 3 maanden (een begonnen maand telt)'],
  ['{ statusOpPeildatum: Monitoring }', 'status op 31 juli 2025: Monitoring'],
  ['{ actieGewenst: true }', 'school vraagt om actie: ja'],
  [
    '{ of: [{ werkproces: Verzuim 18+ }, { werkproces: Zorg en preventie, leeftijd: { van: 18, tot: 23 } }] }',
    'een van deze: (werkproces: Verzuim 18+) of (werkproces: Zorg en preventie en leeftijd: 18 tot en met 22 jaar op de dag van ontvangst)',
  ],
])('%s lees je als: %s', (waar, zin) => expect(zinnen(waar)).toEqual([STREEK, zin]));

it('een rij van één gemeente zegt welke, in plaats van de regio', () =>
  expect(zinnen('{ ontvangen: schooljaar }', '', 'Oost Gelre')).toEqual([
    'ontvangen in schooljaar 2024-2025',
    'woongemeente: Oost Gelre',
  ]));

it('een tabel die ook buiten de regio telt, zegt dat', () =>
  expect(zinnen('{ ontvangen: schooljaar }', 'gebied: alles')[0]).toBe('woongemeente: ook buiten de regio'));

it('een kolom over het jaar ervoor noemt dat schooljaar', () =>
  expect(
    zinnen('{ ontvangen: schooljaar }', '', 'Totaal', 'werkprocessen', '{ label: Aantal, jaar: -1 }'),
  ).toEqual([STREEK, 'ontvangen in schooljaar 2023-2024']));

it('tabel en kolom die hetzelfde eisen, zeggen het één keer', () =>
  expect(
    zinnen(
      '{ ontvangen: schooljaar }',
      '',
      'Totaal',
      'werkprocessen',
      '{ label: Aantal, waar: { ontvangen: schooljaar } }',
    ),
  ).toEqual([STREEK, 'ontvangen in schooljaar 2024-2025']));

it('een afgeleide bron zegt eerst welke rij van een leerling telt, en uit welke rijen', () => {
  const definitie = definitieMet('{ ontvangen: schooljaar }', '', 'laatste');
  const cel = celMet(definitie, 'proef | Totaal | Aantal')!;
  expect(voorwaardenVanCel(definitie, cel)).toEqual([STREEK, 'ontvangen in schooljaar 2024-2025']);
  expect(tussenstappen(definitie, cel)).toEqual([
    'Van elke leerling telt één rij: de laatste van de rijen met werkproces: Voortijdig schoolverlaten (de laatste naar ontvangen en nummer). Van aantal meldingen telt daarbij de som over alle rijen van de leerling.',
  ]);
});
