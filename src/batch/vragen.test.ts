import { describe, expect, it } from 'vitest';
import { jvs } from '../intake/proefmap.fixture.ts';
import { heelJaar, melding, VRIJSTELLINGEN_KOP, vragenOver, vragenOverRijen } from './proefexport.fixture.ts';

const VORIG = '2023-2024/werkprocessen.csv';
const NU = '2024-2025/werkprocessen.csv';

describe('een heel schooljaar', () => {
  it('geeft geen vragen, ook niet als juli en augustus stil zijn', async () => {
    expect(await vragenOverRijen(heelJaar())).toEqual({});
    expect(await vragenOverRijen(heelJaar({ zonder: [7, 8] }))).toEqual({});
  });

  it('geeft geen vragen over weinig meldingen die toevallig verspreid liggen', async () => {
    const rijen = heelJaar({ per: 1, zonder: [10, 2] });
    expect(await vragenOverRijen(rijen)).toEqual({});
  });
});

describe('gemeenten zonder melding', () => {
  it('worden genoemd', async () => {
    expect(await vragenOverRijen(heelJaar({ gemeenten: ['Aalten'] }))).toEqual({
      GEMEENTE_ZONDER_MELDINGEN:
        'Uit Oost Gelre is in 2024-2025 geen enkele melding; ontbreekt de export van deze gemeente?',
    });
  });

  it('meldingen van vorig jaar tellen daarbij niet', async () => {
    const rijen = [
      ...heelJaar({ gemeenten: ['Aalten'] }),
      melding('01-10-2023', { Woongemeente: 'Oost Gelre' }),
    ];
    expect(Object.keys(await vragenOverRijen(rijen))).toEqual(['GEMEENTE_ZONDER_MELDINGEN']);
  });
});

describe('een halve export', () => {
  it('mist maanden die anders vol zijn', async () => {
    expect(await vragenOverRijen(heelJaar({ zonder: [12, 1, 2] }))).toEqual({
      MAAND_ZONDER_MELDINGEN:
        'In december 2024 en januari en februari 2025 is geen enkele melding ontvangen, in andere maanden wel; is de export compleet?',
    });
  });

  it('houdt op voor het schooljaar om is', async () => {
    expect(await vragenOverRijen(heelJaar({ zonder: [4, 5, 6, 7] }))).toEqual({
      SCHOOLJAAR_NIET_UIT:
        'De laatste melding is van 20 maart 2025, maar 2024-2025 loopt tot en met 31 juli; is de export gemaakt voordat het schooljaar om was?',
    });
  });

  it('kan ook van één gemeente zijn', async () => {
    const rijen = [
      ...heelJaar({ gemeenten: ['Aalten'] }),
      ...heelJaar({ gemeenten: ['Oost Gelre'], zonder: [3, 4, 5, 6, 7] }),
    ];
    expect(await vragenOverRijen(rijen)).toEqual({
      GEMEENTE_MAAND_ZONDER_MELDINGEN:
        'Geen enkele melding is er uit Oost Gelre in maart, april, mei en juni 2025, terwijl andere maanden er genoeg hebben; is de export compleet?',
    });
  });
});

describe('het verschil met vorig schooljaar', () => {
  const vorig = jvs(...heelJaar({ jarenTerug: 1, per: 2, cellen: { 'Datum afsluiting': '31-07-2024' } }));

  it('wordt gevraagd per gemeente, ook als de regio als geheel niet opvalt', async () => {
    const ruim = jvs(...heelJaar({ jarenTerug: 1, per: 4, cellen: { 'Datum afsluiting': '31-07-2024' } }));
    const rijen = [
      ...heelJaar({ gemeenten: ['Aalten'], per: 4 }),
      ...heelJaar({ gemeenten: ['Oost Gelre'], per: 1 }),
    ];
    expect(await vragenOver({ [VORIG]: ruim, [NU]: jvs(...rijen) })).toEqual({
      VERSCHIL_GEMEENTE:
        'Meer dan 50% anders dan in 2023-2024, werkprocessen per gemeente: Oost Gelre van 48 naar 12 (−75%); klopt dat?',
    });
  });

  it('is bij de helft of anderhalf keer nog gewoon', async () => {
    const minder = await vragenOver({ [VORIG]: vorig, [NU]: jvs(...heelJaar({ per: 1 })) });
    expect(minder).toEqual({});
    const meer = await vragenOver({ [VORIG]: vorig, [NU]: jvs(...heelJaar({ per: 3 })) });
    expect(meer).toEqual({});
  });

  it('een werkproces dat verdwijnt valt op, een nieuw werkproces niet', async () => {
    const ander = { Werkproces: 'Absoluut verzuim', Soort: '' };
    const vragen = await vragenOver({
      [VORIG]: vorig,
      [NU]: jvs(...heelJaar({ per: 2, cellen: ander })),
    });
    expect(vragen).toEqual({
      VERSCHIL_WERKPROCES:
        'Meer dan 50% anders dan in 2023-2024, per werkproces: Relatief verzuim van 48 naar 0 (−100%); klopt dat?',
    });
  });

  it('wat overal stijgt wordt niet per gemeente nog eens gevraagd', async () => {
    const vragen = await vragenOver({ [VORIG]: vorig, [NU]: jvs(...heelJaar({ per: 4 })) });
    expect(vragen).toEqual({
      VERSCHIL_WERKPROCES:
        'Meer dan 50% anders dan in 2023-2024, per werkproces: Relatief verzuim van 48 naar 96 (+100%); klopt dat?',
    });
  });

  it('wordt niet gevraagd zonder export van vorig jaar, of over een breuk heen', async () => {
    const over = heelJaar({ jarenTerug: 1, per: 2, cellen: { 'Datum afsluiting': '31-08-2024' } });
    expect(await vragenOverRijen([...heelJaar({ per: 4 }), ...over])).toEqual({});
    const breuk = `breuken:
  - id: nieuw
    vanaf: "2024-2025"
    noot: Anders geteld.
    raakt: [{ bron: werkprocessen, waar: { werkproces: [Relatief verzuim] } }]
`;
    const bestanden = { [VORIG]: vorig, [NU]: jvs(...heelJaar({ per: 4 })) };
    expect(await vragenOver(bestanden, { 'breuken.yaml': breuk })).toEqual({});
    expect(
      await vragenOver(bestanden, { 'breuken.yaml': breuk.replace('    noot', '    groei: true\n    noot') }),
    ).toHaveProperty('VERSCHIL_WERKPROCES');
  });
});

describe('wat er in de rijen staat', () => {
  it('bijna alles nog open', async () => {
    const rijen = [
      ...heelJaar({ gemeenten: ['Aalten'], per: 3, cellen: { 'Datum afsluiting': '' } }),
      ...heelJaar({ gemeenten: ['Oost Gelre'], per: 3, cellen: { 'Datum afsluiting': '' } }),
      melding('01-10-2024'),
    ];
    expect(await vragenOverRijen(rijen)).toEqual({
      VEEL_OPEN:
        '72 van de 73 werkprocessen uit 2024-2025 zijn nog open; staat de datum van afsluiting wel in de export?',
    });
  });

  it('alles van een soort op één dag', async () => {
    const rijen = [
      ...heelJaar(),
      ...Array.from({ length: 20 }, () => melding('31-07-2025', { Soort: 'Overig verzuim' })),
    ];
    expect(await vragenOverRijen(rijen)).toEqual({
      ALLES_OP_EEN_DAG:
        'Alles op één dag ontvangen: Relatief verzuim, Overig verzuim (20 op 31 juli 2025); is de datum van ontvangst in de export wel die van de melding?',
    });
    const alles = ['Aalten', 'Oost Gelre'].flatMap((Woongemeente) =>
      Array.from({ length: 30 }, () => melding('01-10-2024', { Woongemeente })),
    );
    expect(Object.keys(await vragenOverRijen(alles))).toEqual(['ALLES_OP_EEN_DAG']);
  });

  it('een vrije soort wordt nooit genoemd', async () => {
    const vrij = { Werkproces: 'Informatie en advies', Soort: 'Jan Jansen' };
    const rijen = [...heelJaar(), ...Array.from({ length: 20 }, () => melding('02-10-2024', vrij))];
    expect((await vragenOverRijen(rijen)).ALLES_OP_EEN_DAG).toContain(
      'Informatie en advies (20 op 2 oktober 2024)',
    );
  });

  it('dezelfde melding onder een ander nummer, in een tweede bestand', async () => {
    const leerlingen = Array.from({ length: 24 }, (_, i) => `D${i}`);
    const deel = (begin: string): string[] =>
      leerlingen.map((leerling, i) =>
        melding(`0${1 + (i % 9)}-10-2024`, { Leerlingnummer: leerling, Werkprocesnummer: `${begin}${i}` }),
      );
    expect(
      await vragenOver({
        '2024-2025/werkprocessen-1.csv': jvs(...heelJaar(), ...deel('A')),
        '2024-2025/werkprocessen-2.csv': jvs(...deel('B')),
      }),
    ).toEqual({
      DUBBEL_ONDER_ANDER_NUMMER:
        'Ongeveer 24 werkprocessen uit 2024-2025 staan er met een ander nummer nog een keer: dezelfde leerling, soort en dag van ontvangst; staan er exports dubbel in de map?',
    });
  });
});

describe('wat leeg is', () => {
  it('een kolom waar een tabel naar kijkt, bij de naam in de export', async () => {
    expect(await vragenOverRijen(heelJaar({ cellen: { Resultaat: '' } }))).toEqual({
      KOLOM_LEEG:
        'De kolom "Resultaat" van werkprocessen is overal leeg. Tabel "Wat er uit kwam" kan dan niet goed worden geteld; hoort die kolom leeg te zijn?',
    });
  });

  it('een kolom waar geen tabel naar kijkt geeft geen vraag', async () => {
    expect(await vragenOverRijen(heelJaar({ cellen: { Status: '', BRIN: '' } }))).toEqual({});
  });

  it('een export met alleen een kopregel, of zonder rij van dit schooljaar', async () => {
    const vraag = {
      EXPORT_ZONDER_RIJEN:
        'De export van vrijstellingen heeft voor 2024-2025 geen enkele rij. Tabel "Vrijstellingen" telt daar dus niets uit; klopt dat, of is de export leeg gebleven?',
    };
    const pad = '2024-2025/vrijstellingen.csv';
    const oud = 'V1;L1;;;Aalten;5 onder a;Toegekend;01-10-2022;;';
    expect(await vragenOverRijen(heelJaar(), { [pad]: `${VRIJSTELLINGEN_KOP}\n` })).toEqual(vraag);
    expect(await vragenOverRijen(heelJaar(), { [pad]: `${VRIJSTELLINGEN_KOP}\n${oud}\n` })).toEqual(vraag);
    const goed = oud.replace('2022', '2024');
    expect(await vragenOverRijen(heelJaar(), { [pad]: `${VRIJSTELLINGEN_KOP}\n${goed}\n` })).toEqual({});
  });

  it('een tabel die overal 0 telt', async () => {
    const tabellen = `tabellen:
  - { id: a, titel: A, kop: Signalen, definitie: D, bron: werkprocessen, waar: { ontvangen: schooljaar, soort: Signaalverzuim }, rijen: [{ label: R }], kolommen: [{ label: K }] }
  - { id: b, titel: B, definitie: D, bron: werkprocessen, waar: { ontvangen: schooljaar }, rijen: [{ label: R }], kolommen: [{ label: K }] }
`;
    expect(await vragenOverRijen(heelJaar(), {}, { 'tabellen.yaml': tabellen })).toEqual({
      TABEL_NUL: 'Tabel "Signalen" telt overal 0; klopt dat?',
    });
  });
});
