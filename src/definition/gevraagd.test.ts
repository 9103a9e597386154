import { expect, test } from 'vitest';
import { gevraagdeWaarden } from './gevraagd.ts';
import { laadDefinitie } from './laad.ts';
import { proefregio } from './proefregio.fixture.ts';

test('de waarden waar tabellen, groepen en cijfers om vragen, ook als ze er juist niet bij horen', () => {
  const regio = proefregio({
    'tabellen.yaml': `
groepen:
  weg: { van: leerweg, waarden: { mbo: [BOL, BBL] } }
bronnen:
  laatste: { uit: werkprocessen, per: leerling, neem: [ontvangen], waar: { oorzaak: Ziek } }
tabellen:
  - id: een
    titel: Een
    definitie: D
    bron: laatste
    waar: { ontvangen: schooljaar, of: [{ resultaat: { niet: Verhuisd } }, { resultaat: { leeg: true } }] }
    rijen: [{ per: resultaat, waarden: { School: [Terug, Gebleven] }, anders: Overig }]
    kolommen: [{ label: mbo, waar: { weg: mbo } }]
`,
    'cijfers.yaml':
      'cijfers:\n  vader: { tel: { bron: handhaving, waar: { afloop: [Sepot], datum: schooljaar } }, tekst: sepots }\n',
  });
  const gevraagd = gevraagdeWaarden([laadDefinitie(regio, undefined, 'templates/basis')]);
  const per = Object.fromEntries(
    [...gevraagd].map(([soort, velden]) => [
      soort,
      Object.fromEntries([...velden].map(([veld, waarden]) => [veld, [...waarden].sort()])),
    ]),
  );
  expect(per).toEqual({
    werkprocessen: {
      leerweg: ['BBL', 'BOL'],
      oorzaak: ['Ziek'],
      resultaat: ['Gebleven', 'Terug', 'Verhuisd'],
    },
    handhaving: { afloop: ['Sepot'] },
  });
});
