import { describe, expect, it } from 'vitest';
import {
  ABSOLUUT,
  grafiek,
  JAREN,
  metBreuk,
  proeftabel,
  RELATIEF,
  RESULTATEN,
  STIJL,
  staven,
  teksten,
  VSV,
} from './proef.fixture.ts';
import { teken } from './teken.ts';

const KOPPEN = { titel: 'Titel', onderschrift: 'Onderschrift' };

/** Upright and lying hairlines in the colour of a break: their place and length in units. */
const breuklijnen = (svg: string): string[] =>
  [
    ...svg.matchAll(
      /translate\(([\d.]+),([\d.]+)\)" x2="([\d.]+)" y2="([\d.]+)" stroke="#595959" stroke-width="0.75"/g,
    ),
  ].map(([, x, y, breed, hoog]) => `${x},${y} → ${breed},${hoog}`);

/** The path of the line in this colour. */
const pad = (svg: string, kleur: string): string | undefined =>
  new RegExp(`<path d="(M[^"]*)" stroke="${kleur}"`).exec(svg)?.[1];

describe('een breuk tussen twee jaren', () => {
  it('breekt alleen de lijn die zij raakt, met een haarlijn halverwege en het teken erboven', async () => {
    const soorten = grafiek('lijn', { kolommen: ['Wettelijk verzuim', 'Overig verzuim'] });
    const { svg } = await teken(soorten, metBreuk(RELATIEF, 2, { geraakt: [0] }), KOPPEN, STIJL);
    expect(pad(svg, STIJL.huis[0])).toBe('M30.01,59.11L272.99,50.11M515.98,54.61Z');
    expect(pad(svg, STIJL.accent)).toBe('M30.01,68.72L272.99,53.52L515.98,18');
    expect(breuklijnen(svg)).toEqual(['394.49,16 → 0,152']);
    expect(svg).toContain('translate(394.49,11.96)" font-size="12px" font-weight="400" fill="#595959">†<');
  });

  it('zet staande staven verder uit elkaar dan hun buren, ook de voetlijn is daar open', async () => {
    const { svg } = await teken(grafiek('staven'), metBreuk(ABSOLUUT, 2), KOPPEN, STIJL);
    expect(staven(svg).map(({ x }) => x)).toEqual([30, 146, 290]);
    expect(breuklijnen(svg)).toEqual(['246,16 → 0,102']);
    expect(svg).toContain('translate(0,118)" x2="232"');
    expect(svg).toContain('translate(260,118)" x2="116"');
    expect(teksten(svg)[0]).toBe('†');
  });

  it('zet liggende staven verder uit elkaar, met een liggende haarlijn', async () => {
    const { svg } = await teken(grafiek('liggend'), metBreuk(ABSOLUUT, 2), KOPPEN, STIJL);
    expect(staven(svg).map(({ y }) => y)).toEqual([0.75, 25.75, 68.75]);
    expect(breuklijnen(svg)).toEqual(['0,55 → 628.88,0']);
  });

  it.each(['gegroepeerd', 'gestapeld'] as const)('%s krijgt één haarlijn over alle staven', async (vorm) => {
    const { svg } = await teken(grafiek(vorm), metBreuk(VSV, 1), KOPPEN, STIJL);
    expect(breuklijnen(svg)).toHaveLength(1);
    expect(teksten(svg).filter((tekst) => tekst === '†')).toHaveLength(1);
  });

  it('die op dezelfde plek valt als een andere deelt haar lijn, de tekens staan naast elkaar', async () => {
    const twee = metBreuk(metBreuk(ABSOLUUT, 1), 1, { teken: '‡', noot: 'Ook de leeftijd is anders.' });
    const { svg, noten } = await teken(grafiek('lijn'), twee, KOPPEN, STIJL);
    expect(breuklijnen(svg)).toHaveLength(1);
    expect(teksten(svg)).toContain('† ‡');
    expect(noten).toEqual(['† JVS telt anders.', '‡ Ook de leeftijd is anders.']);
  });

  it('staat ook goed als het nieuwste jaar vooraan staat', async () => {
    const omgekeerd = grafiek('staven', { rijen: [...JAREN].reverse() });
    const { svg } = await teken(omgekeerd, metBreuk(ABSOLUUT, 2), KOPPEN, STIJL);
    expect(staven(svg).map(({ x }) => x)).toEqual([30, 174, 290]);
  });

  it('geeft bij door elkaar gesorteerde jaren een teken achter het jaar, want een gat zegt dan niets', async () => {
    const verzuim = proeftabel(JAREN, ['Meldingen'], [[20], [40], [30]]);
    const gesorteerd = grafiek('liggend', { sorteer: 'aflopend' });
    const { svg } = await teken(gesorteerd, metBreuk(verzuim, 2), KOPPEN, STIJL);
    expect(breuklijnen(svg)).toEqual([]);
    expect(teksten(svg)).toEqual(['2023-2024', '40', '2024-2025 †', '30', '2022-2023', '20']);
  });

  it('staat als zin onder de grafiek en in de alternatieve tekst', async () => {
    const soorten = grafiek('lijn', { kolommen: ['Luxe verzuim', 'Overig verzuim'] });
    const { alt, noten } = await teken(soorten, metBreuk(RELATIEF, 1, { geraakt: [3] }), KOPPEN, STIJL);
    expect(noten).toEqual(['† JVS telt anders.']);
    expect(alt).toContain('Breuk tussen 2022-2023 en 2023-2024 bij Overig verzuim (†): JVS telt anders.');
  });
});

describe('een breuk tussen twee reeksen', () => {
  const jaren = ['2022-2023', '2023-2024'];
  const soorten = proeftabel(['vo', 'vavo', 'mbo'], jaren, [
    [600, 640],
    [30, 12],
    [480, 440],
  ]);

  it('zet het teken achter het latere jaar', async () => {
    const { svg, alt } = await teken(
      grafiek('liggend'),
      metBreuk(soorten, 1, { as: 'kolommen' }),
      KOPPEN,
      STIJL,
    );
    expect(teksten(svg).slice(0, 5)).toEqual(['vo', '600', '2022-2023', '640', '2023-2024 †']);
    expect(alt).toContain('Breuk tussen 2022-2023 en 2023-2024 (†): JVS telt anders.');
  });

  it('zet het teken achter de categorie als alleen die geraakt is', async () => {
    const alleenVavo = metBreuk(soorten, 1, { as: 'kolommen', geraakt: [1] });
    const { svg, alt } = await teken(grafiek('liggend'), alleenVavo, KOPPEN, STIJL);
    expect(teksten(svg)).toContain('vavo †');
    expect(teksten(svg)).toContain('2023-2024');
    expect(alt).toContain('Breuk tussen 2022-2023 en 2023-2024 bij vavo (†): JVS telt anders.');
  });
});

describe('een breuk die de grafiek niet aangaat, laat niets zien', () => {
  it.each([
    [
      'alle getoonde jaren liggen ervoor',
      grafiek('staven', { rijen: JAREN.slice(0, 2) }),
      metBreuk(ABSOLUUT, 2),
    ],
    [
      'zij raakt een andere kolom',
      grafiek('lijn', { kolommen: ['Luxe verzuim'] }),
      metBreuk(RELATIEF, 1, { geraakt: [0] }),
    ],
    ['de tabel heeft maar één jaar', grafiek('liggend'), metBreuk(RESULTATEN, 0)],
  ])('%s', async (_, def, tabel) => {
    const zonder = { ...tabel, breuken: [] };
    expect(await teken(def, tabel, KOPPEN, STIJL)).toEqual(await teken(def, zonder, KOPPEN, STIJL));
  });
});
