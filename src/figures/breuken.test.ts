import { describe, expect, it } from 'vitest';
import type { Tabel } from '../records/tabel.ts';
import { kopVan, tabel, tel, wp } from './telling.fixture.ts';

const BREUK = (raakt: string, meer = ''): Record<string, string> => ({
  'breuken.yaml': `breuken:
  - { id: jvs, vanaf: "2024-2025", noot: JVS telt anders., raakt: [${raakt}]${meer} }
`,
});
const JAREN = '[{ per: schooljaar, jaren: [-1, 0] }]';
const PER_SOORT = `    waar: { ontvangen: schooljaar }
    rijen:
      - { label: Absoluut, waar: { werkproces: Absoluut verzuim } }
      - { label: Relatief, waar: { werkproces: Relatief verzuim } }
    kolommen: ${JAREN}
`;
const records = [
  wp({ ontvangen: 20230901, werkproces: 'Absoluut verzuim' }),
  ...Array.from({ length: 9 }, () => wp({ werkproces: 'Absoluut verzuim' })),
  ...Array.from({ length: 3 }, () => wp({ ontvangen: 20230901 })),
  ...Array.from({ length: 4 }, () => wp({})),
];
const CIJFERS = {
  'cijfers.yaml': `cijfers:
  oud: { cel: [t, Absoluut, 2023-2024], tekst: meldingen }
  nieuw: { cel: [t, Absoluut, 2024-2025], tekst: meldingen }
  groei: { groei: [oud, nieuw], tekst: procent }
  erbij: { min: [nieuw, oud], tekst: meer }
  r-oud: { cel: [t, Relatief, 2023-2024], tekst: meldingen }
  r-nieuw: { cel: [t, Relatief, 2024-2025], tekst: meldingen }
  r-groei: { groei: [r-oud, r-nieuw], tekst: procent }
`,
};
const maak = (yaml: string, meer: Record<string, string>): Tabel =>
  tel({ ...tabel(kopVan + yaml), ...meer }, records, [2023, 2024]).tabellen.get('t')!;
const koppen = ({ rijen, kolommen }: Tabel): string[] =>
  [...rijen, ...kolommen].map(({ label, merk = '' }) => label + merk);

describe('een breuk in een reeks', () => {
  it('staat bij de rijen die zij raakt, als de andere rijen doorlopen', () => {
    const t = maak(PER_SOORT, BREUK('{ bron: werkprocessen, waar: { werkproces: [Absoluut verzuim] } }'));
    expect(koppen(t)).toEqual(['Absoluut†', 'Relatief', '2023-2024', '2024-2025']);
    expect(t.breuken).toEqual([
      { id: 'jvs', teken: '†', noot: 'JVS telt anders.', as: 'kolommen', vanaf: 1, geraakt: [0] },
    ]);
  });

  it('staat bij het eerste jaar erna, als zij alles raakt', () =>
    expect(koppen(maak(PER_SOORT, BREUK('{ maat: werkprocessen }')))).toEqual([
      'Absoluut',
      'Relatief',
      '2023-2024',
      '2024-2025†',
    ]));

  it('raakt alleen wat in haar eenheid telt', () => {
    const t = maak(PER_SOORT, BREUK('{ maat: meldingen }, { maat: jongeren }, { bron: vrijstellingen }'));
    expect(t.breuken).toBeUndefined();
  });

  it('raakt geen tabel die maar aan een kant ervan cijfers heeft', () => {
    const eenJaar = PER_SOORT.replace(JAREN, '[{ label: dit jaar }]');
    expect(maak(eenJaar, BREUK('{ maat: werkprocessen }')).breuken).toBeUndefined();
    const later = PER_SOORT.replaceAll('label: ', 'vanaf: "2024-2025", label: ');
    expect(maak(later, BREUK('{ maat: werkprocessen }')).breuken).toBeUndefined();
  });

  it('staat er niet als er van daarvoor geen cijfers zijn', () => {
    const alleen = tel(
      { ...tabel(kopVan + PER_SOORT), ...BREUK('{ maat: werkprocessen }') },
      records,
      [2024],
    );
    expect(alleen.tabellen.get('t')!.breuken).toBeUndefined();
  });

  it('raakt een totaal niet dat het veld niet kiest, en wel een groep waar de waarde in valt', () => {
    const yaml = `    waar: { ontvangen: schooljaar }
    rijen:
      - { label: vo, waar: { onderwijssoort: [vo, vavo] } }
      - { label: mbo, waar: { onderwijssoort: mbo } }
      - { label: rest, waar: { onderwijssoort: { niet: [vo, vavo, mbo] } } }
      - { label: Totaal, totaal: true }
    kolommen: ${JAREN}
`;
    const t = maak(yaml, BREUK('{ waar: { onderwijssoort: [vavo] } }'));
    expect(koppen(t).filter((kop) => kop.endsWith('†'))).toEqual(['vo†']);
  });

  it('op een dag begint in het schooljaar van die dag', () => {
    const meer = BREUK('{ maat: werkprocessen }');
    meer['breuken.yaml'] = meer['breuken.yaml']!.replace('"2024-2025"', '"1-1-2025"');
    expect(koppen(maak(PER_SOORT, meer))).toContain('2024-2025†');
  });

  it('geeft geen groei en geen verschil over de breuk heen, en wel daarbuiten', () => {
    const raakt = BREUK('{ waar: { werkproces: [Absoluut verzuim] } }');
    const { cijfers } = tel({ ...tabel(kopVan + PER_SOORT), ...CIJFERS, ...raakt }, records, [2023, 2024]);
    const waarde = (id: string) => cijfers.get(id)!.cel.waarde;
    expect(['oud', 'nieuw', 'groei', 'erbij', 'r-groei'].map(waarde)).toEqual([1, 9, null, null, 33]);
    expect(cijfers.get('groei')!.cel.reden).toContain('JVS telt anders.');
  });

  it('laat groei toe waar de definitie dat zegt', () => {
    const raakt = BREUK('{ waar: { werkproces: [Absoluut verzuim] } }', ', groei: true');
    const { cijfers } = tel({ ...tabel(kopVan + PER_SOORT), ...CIJFERS, ...raakt }, records, [2023, 2024]);
    expect(cijfers.get('groei')!.cel.waarde).toBe(800);
  });

  it('in een eigen bron telt de keuze van die bron mee', () => {
    const yaml = `bronnen:
  afwezig: { uit: werkprocessen, waar: { werkproces: Absoluut verzuim }, per: leerling, neem: [ontvangen] }
tabellen:
${kopVan.replace('bron: werkprocessen', 'bron: afwezig')}    waar: { ontvangen: schooljaar }
    rijen: [{ label: alle }]
    kolommen: ${JAREN}
`;
    const t = tel(
      { ...tabel(yaml), ...BREUK('{ waar: { werkproces: [Absoluut verzuim] } }') },
      records,
      [2023, 2024],
    ).tabellen.get('t')!;
    expect(koppen(t)).toContain('2024-2025†');
  });
});
