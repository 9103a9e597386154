import { describe, expect, it } from 'vitest';
import type { Tabel } from '../records/tabel.ts';
import { cel, grafiek, proeftabel, STIJL, staven, teksten, VSV } from './proef.fixture.ts';
import { teken } from './teken.ts';

const KOPPEN = { titel: 'Titel', onderschrift: 'Onderschrift' };
const HONDERD = grafiek('gestapeld', { totHonderd: true });
const PER_GEMEENTE = grafiek('gestapeld', { totHonderd: true, reeksen: 'rijen' });

describe('een stapel tot 100%', () => {
  it('vult elke rij tot de volle breedte, met delen naar hun aandeel', async () => {
    const { svg } = await teken(HONDERD, VSV, KOPPEN, STIJL);
    const rij = staven(svg).slice(0, 3);
    expect(rij.map(({ breed }) => breed)).toEqual([80.18, 15.52, 479.8]);
    expect(rij.reduce((som, { breed }) => som + breed, 0)).toBeCloseTo(575.5, 5);
  });

  it('zet het afgeronde aandeel in elk deel waar het past, elk apart afgerond', async () => {
    const { svg, noten } = await teken(HONDERD, VSV, KOPPEN, STIJL);
    expect(teksten(svg)).toEqual([
      ...['vo', 'vavo', 'mbo', '2021-2022', '2022-2023', '2023-2024'],
      ...['14%', '83%', '19%', '79%', '23%', '73%'],
    ]);
    // 19 + 3 + 79 = 101
    expect(noten).toEqual(['Percentages tellen door afronding niet altijd op tot 100.']);
  });

  it('noemt in de tekst elk aantal met zijn aandeel, ook van delen zonder label en ook boven de twaalf', async () => {
    const gemeenten = Array.from({ length: 7 }, (_, i) => `Gemeente ${i + 1}`);
    const tabel = proeftabel(
      gemeenten,
      ['vo', 'vavo'],
      gemeenten.map((_, i) => [100 + i, 1]),
    );
    const { alt } = await teken(HONDERD, tabel, KOPPEN, STIJL);
    expect(alt).toContain('vo: Gemeente 1 100 (99%), Gemeente 2 101 (99%)');
    expect(alt).toContain('vavo: Gemeente 1 1 (1%)');
    expect(alt).toContain('Gemeente 7 1 (1%).');
  });

  it('neemt de aandelen van de tabel als die over dit geheel gaan', async () => {
    const tabel = proeftabel(
      ['nieuw', 'oud', 'Totaal'],
      ['Aantal', 'Aandeel'],
      [
        [1, 33.3],
        [2, 66.7],
        [3, 100],
      ],
    );
    const { svg, alt, noten } = await teken(PER_GEMEENTE, tabel, KOPPEN, STIJL);
    expect(teksten(svg)).toEqual(['nieuw', 'oud', 'Aantal', '33,3%', '66,7%']);
    expect(alt).toBe('Titel. Onderschrift. nieuw: Aantal 1 (33,3%); oud: Aantal 2 (66,7%).');
    expect(noten).toEqual([]);
  });

  it('rekent zelf als de aandelen van de tabel over een ander geheel gaan', async () => {
    const tabel = proeftabel(
      ['nieuw', 'oud', 'anders', 'Totaal'],
      ['Aantal', 'Aandeel'],
      [
        [1, 10],
        [3, 30],
        [6, 60],
        [10, 100],
      ],
    );
    const twee = grafiek('gestapeld', { totHonderd: true, reeksen: 'rijen', rijen: ['nieuw', 'oud'] });
    const { alt } = await teken(twee, tabel, KOPPEN, STIJL);
    expect(alt).toContain('nieuw: Aantal 1 (25%); oud: Aantal 3 (75%).');
  });

  it('vindt aandelen ook als elke reeks haar eigen kolom met aandelen heeft', async () => {
    const basis = proeftabel(
      ['2022-2023', '2023-2024'],
      ['nieuw', 'oud', 'nieuw %', 'oud %'],
      [
        [1, 2, 33.3, 66.7],
        [1, 1, 50, 50],
      ],
    );
    const tabel: Tabel = {
      ...basis,
      cellen: basis.cellen.map((rij) => rij.map((c, k) => (k < 2 ? c : cel(c.waarde, '%', 1)))),
    };
    const { svg, alt } = await teken(HONDERD, tabel, KOPPEN, STIJL);
    expect(teksten(svg).slice(4)).toEqual(['33,3%', '66,7%', '50,0%', '50,0%']);
    expect(alt).toContain('nieuw: 2022-2023 1 (33,3%) en 2023-2024 1 (50,0%)');
  });

  it('laat bij aandelen die het geheel niet vullen de rest open', async () => {
    const tabel = proeftabel(['vo'], ['a', 'b'], [[30, 20]]);
    const aandelen = { ...tabel, cellen: [[cel(30, '%'), cel(20, '%')]] };
    const { svg } = await teken(HONDERD, aandelen, KOPPEN, STIJL);
    const [a, b] = staven(svg);
    expect((a!.breed + b!.breed) / (639.5 - a!.x)).toBeCloseTo(0.5, 3);
  });
});

describe('een stapel tot 100% met een deel dat er niet is', () => {
  const delen = (oud: number | null | 'geheim') =>
    proeftabel(
      ['vo', 'vavo', 'mbo', 'Totaal'],
      ['2022-2023', '2023-2024'],
      [
        [60, 50],
        [oud, 10],
        [40, 40],
        [100, 100],
      ],
    );

  it('vult de rij als de andere delen samen het totaal zijn: de categorie bestond nog niet', async () => {
    const { svg, alt } = await teken(PER_GEMEENTE, delen(null), KOPPEN, STIJL);
    expect(teksten(svg).slice(5)).toEqual(['60%', '40%', '50%', '10%', '40%']);
    expect(alt).toContain('vavo: 2022-2023 niet beschikbaar en 2023-2024 10 (10%)');
  });

  it('tekent geen rij als het geheel niet bekend is', async () => {
    const tabel = delen(null);
    const zonderTotaal = { ...tabel, rijen: tabel.rijen.slice(0, 3), cellen: tabel.cellen.slice(0, 3) };
    const { svg } = await teken(PER_GEMEENTE, zonderTotaal, KOPPEN, STIJL);
    expect(teksten(svg).slice(3)).toEqual(['2022-2023', '2023-2024', 'n.b.', '50%', '10%', '40%']);
  });

  it('tekent nooit een rij om een verborgen getal heen', async () => {
    const { svg, alt } = await teken(PER_GEMEENTE, delen('geheim'), KOPPEN, STIJL);
    expect(teksten(svg).slice(5)).toEqual(['•', '50%', '10%', '40%']);
    expect(alt).toContain('vo: 2022-2023 60 en 2023-2024 50 (50%)');
  });
});
