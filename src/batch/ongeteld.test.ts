import { describe, expect, it } from 'vitest';
import { heelJaar, melding, vragenOverRijen } from './proefexport.fixture.ts';

const tabel = (rijen: string, waar = 'ontvangen: schooljaar'): Record<string, string> => ({
  'tabellen.yaml': `
tabellen:
  - id: resultaten
    titel: Wat er uit kwam
    definitie: D
    bron: werkprocessen
    waar: { ${waar} }
    rijen: [${rijen}]
    kolommen: [{ label: Aantal }]
`,
});
const TWEE = tabel('{ per: resultaat, waarden: [Terug naar school, Aan het werk] }');
const met = (Resultaat: string, aantal: number, dag = '05-10-2024'): string[] =>
  Array.from({ length: aantal }, () => melding(dag, { Resultaat }));

describe('een resultaat waar geen tabel naar vraagt', () => {
  it('wordt genoemd met het aantal rijen en de waarde waar het op lijkt', async () => {
    const rijen = [...heelJaar(), ...met('Terug naar shcool', 6), ...met('Vertrokken', 5)];
    expect(await vragenOverRijen(rijen, {}, TWEE)).toEqual({
      WAARDE_ZONDER_RIJ:
        'In de kolom "Resultaat" van werkprocessen staat in 11 rijen iets waar geen tabel naar vraagt: "Terug naar shcool" (6 rijen, lijkt op "Terug naar school") en "Vertrokken" (5 rijen). Die rijen tellen dus niet mee in bijvoorbeeld tabel "Wat er uit kwam"; is het verkeerd geschreven, of mist de tabel een rij?',
    });
  });

  it('wordt niet herhaald als het in minder dan vijf rijen staat: het kan een naam zijn', async () => {
    const rijen = [...heelJaar(), ...met('Jan Jansen', 4), ...met('Aan het wrek', 1)];
    expect(await vragenOverRijen(rijen, {}, TWEE)).toEqual({
      WAARDE_ZONDER_RIJ:
        'In de kolom "Resultaat" van werkprocessen staat in 5 rijen iets waar geen tabel naar vraagt: een waarde die zelden voorkomt (5 rijen, wat lijkt op "Aan het werk"). Die rijen tellen dus niet mee in bijvoorbeeld tabel "Wat er uit kwam"; is het verkeerd geschreven, of mist de tabel een rij?',
    });
  });

  it('geeft geen vraag als een rij de rest neemt, of als de tabel deze rijen niet telt', async () => {
    const rijen = [...heelJaar(), ...met('Vertrokken', 20)];
    const rest = tabel('{ per: resultaat, waarden: [Terug naar school, Aan het werk], anders: Overig }');
    expect(await vragenOverRijen(rijen, {}, rest)).toEqual({});
    const ander = tabel(
      '{ label: Alle, totaal: true }, { per: resultaat, waarden: [Terug naar school, Aan het werk], waar: { werkproces: Absoluut verzuim } }',
    );
    expect(await vragenOverRijen(rijen, {}, ander)).toEqual({});
    const vorigJaar = [...heelJaar(), ...met('Vertrokken', 20, '05-10-2023')];
    expect(await vragenOverRijen(vorigJaar, {}, TWEE)).toEqual({});
  });

  it('geeft geen vraag over een leeg resultaat of over een tabel die alleen een deel noemt', async () => {
    expect(await vragenOverRijen([...heelJaar(), ...met('', 20)], {}, TWEE)).toEqual({});
    const deel = tabel(
      '{ label: Alle }, { label: Waarvan terug, soort: waarvan, van: Alle, waar: { resultaat: Terug naar school } }',
    );
    expect(await vragenOverRijen([...heelJaar(), ...met('Vertrokken', 20)], {}, deel)).toEqual({});
  });
});

describe('een resultaat dat alleen anders geschreven is', () => {
  it.each(['TERUG NAAR SCHOOL', 'terug  naar school', 'Térug naar school'])(
    '"%s" telt mee en geeft geen vraag',
    async (geschreven) => {
      const rijen = heelJaar({ cellen: { Resultaat: geschreven } });
      expect(await vragenOverRijen(rijen, {}, TWEE)).toEqual({});
    },
  );
});

describe('een aantal meldingen dat niet kan', () => {
  const meldingen = tabel('{ label: Alle, maat: meldingen }');

  it('wordt gevraagd, zonder het getal zelf: dat kan het nummer van een leerling zijn', async () => {
    const rijen = [
      ...heelJaar(),
      melding('05-10-2024', { 'Aantal meldingen': '1234567' }),
      melding('05-10-2024', { 'Aantal meldingen': '251' }),
    ];
    expect(await vragenOverRijen(rijen, {}, meldingen)).toEqual({
      VEEL_MELDINGEN_IN_EEN_RIJ:
        'In 2 rijen van werkprocessen staan meer dan 250 meldingen (een keer 1.000.000 of meer); een schooljaar heeft maar zo’n 200 schooldagen. Klopt dat aantal, of staat er een ander getal in die kolom?',
    });
  });

  it('tot en met 250 is gewoon, en waar niemand meldingen telt is er niets te vragen', async () => {
    const rijen = [...heelJaar(), melding('05-10-2024', { 'Aantal meldingen': '250' })];
    expect(await vragenOverRijen(rijen, {}, meldingen)).toEqual({});
    const gek = [...heelJaar(), melding('05-10-2024', { 'Aantal meldingen': '251' })];
    expect(await vragenOverRijen(gek, {}, TWEE)).toEqual({});
  });
});
