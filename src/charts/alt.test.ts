import { describe, expect, it } from 'vitest';
import { altTekst, altTijdlijn } from './alt.ts';
import { kies } from './keuze.ts';
import { ABSOLUUT, GEMEENTEN, grafiek, proeftabel, RELATIEF, RESULTATEN } from './proef.fixture.ts';

const KOPPEN = { titel: 'Verzuim steeg', onderschrift: 'Aantal werkprocessen per schooljaar.' };

describe('de alternatieve tekst', () => {
  it('noemt de bevinding en elk getal', () => {
    expect(altTekst(kies(grafiek('staven'), ABSOLUUT), KOPPEN)).toBe(
      'Verzuim steeg. Aantal werkprocessen per schooljaar. 2022-2023 228, 2023-2024 362 en 2024-2025 1.434.',
    );
  });

  it('noemt per reeks wat niet beschikbaar is', () => {
    const tekst = altTekst(
      kies(grafiek('lijn', { kolommen: ['Luxe verzuim', 'Langdurig relatief verzuim'] }), RELATIEF),
      KOPPEN,
    );
    expect(tekst).toBe(
      'Verzuim steeg. Aantal werkprocessen per schooljaar. Luxe verzuim: 2022-2023 81, 2023-2024 76 en 2024-2025 55; ' +
        'Langdurig relatief verzuim: 2022-2023 25, 2023-2024 niet beschikbaar en 2024-2025 18.',
    );
  });

  it('zet het aandeel tussen haakjes', () => {
    const tekst = altTekst(kies(grafiek('liggend', { rijen: ['(Terug) naar school'] }), RESULTATEN), KOPPEN);
    expect(tekst).toBe(
      'Verzuim steeg. Aantal werkprocessen per schooljaar. (Terug) naar school 1.667 (75,6%).',
    );
  });

  it('noemt het regiocijfer bij de lijn, en verraadt geen verborgen getal', () => {
    expect(altTekst(kies(grafiek('punten', { lijnBij: 'Totaal' }), GEMEENTEN), KOPPEN)).toBe(
      'Verzuim steeg. Aantal werkprocessen per schooljaar. Doetinchem 15,3 (Absoluut verzuim: 121), ' +
        'Berkelland 12,1 (Absoluut verzuim: 66), Aalten 8,4 (Absoluut verzuim: 38) en ' +
        'Bronckhorst niet getoond (Absoluut verzuim: niet getoond). Lijn bij Totaal: 10,2.',
    );
  });

  it('noemt bij veel getallen de hoogste, de laagste en het totaal van de tabel', () => {
    const scholen = Array.from({ length: 13 }, (_, i) => `School ${i + 1}`);
    const waarden = [
      ...scholen.map((_, i) => [i === 4 ? null : i === 5 ? ('geheim' as const) : 10 + i]),
      [999],
    ];
    const tabel = proeftabel([...scholen, 'Totaal'], ['Meldingen'], waarden);
    expect(altTekst(kies(grafiek('liggend'), tabel), KOPPEN)).toBe(
      'Verzuim steeg. Aantal werkprocessen per schooljaar. Hoogste School 13 22, laagste School 1 10, totaal 999, ' +
        'niet beschikbaar School 5, niet getoond School 6.',
    );
  });

  it('leest een tijdlijn van links naar rechts', () => {
    const tijdlijn = {
      id: 't',
      titel: '',
      onderschrift: '',
      vorm: 'tijdlijn' as const,
      punten: [
        { bij: 18, tekst: 'einde leerplicht' },
        { bij: 5, tekst: 'start leerplicht' },
      ],
      vlakken: [{ van: 5, tot: 18, tekst: 'leerplicht.' }],
    };
    expect(altTijdlijn(tijdlijn, { titel: 'Van 5 tot 18', onderschrift: 'Leeftijd in jaren' })).toBe(
      'Van 5 tot 18. Leeftijd in jaren. 5: start leerplicht; 18: einde leerplicht. Van 5 tot 18: leerplicht.',
    );
  });
});
