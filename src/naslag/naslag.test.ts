import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { alleInstellingen } from './definitieblad.ts';
import { instellingenVan } from './instelling.ts';
import { anker } from './markdown.ts';
import { naslag } from './naslag.ts';

const MAP = join('docs', 'naslag');

describe('de naslag', () => {
  it('staat in docs zoals het programma haar nu maakt (anders: npm run naslag)', () => {
    const bladen = naslag();
    expect(readdirSync(MAP).sort()).toEqual(Object.keys(bladen).sort());
    for (const [naam, tekst] of Object.entries(bladen))
      expect(readFileSync(join(MAP, naam), 'utf8'), naam).toBe(tekst);
  });

  it('legt elke instelling uit', () => {
    const zonder = alleInstellingen().filter(({ uitleg }) => uitleg === '');
    expect(zonder.map(({ sleutel }) => sleutel)).toEqual([]);
    expect(alleInstellingen().length).toBeGreaterThan(120);
  });

  it('heeft geen verwijzing naar een kop die er niet is', () => {
    for (const [naam, tekst] of Object.entries(naslag())) {
      const koppen = [...tekst.matchAll(/^##? (.+)$/gm)].map(([, kop]) => anker(kop!));
      const naar = [...tekst.matchAll(/\]\(#([^)]+)\)/g)].map(([, doel]) => doel);
      expect(
        naar.filter((doel) => !koppen.includes(doel!)),
        naam,
      ).toEqual([]);
      expect(new Set(koppen).size, naam).toBe(koppen.length);
    }
  });
});

describe('een instelling', () => {
  const schema = z.strictObject({
    naam: z.string().describe('Wie.'),
    aantal: z.int().min(0).max(4).optional().describe('Hoeveel.'),
    deel: z.number().positive().optional().describe('Welk deel.'),
    soort: z.enum(['a', 'b', 'c']).describe('Welke.'),
    punten: z.array(z.strictObject({ bij: z.number().describe('Waar.') })).describe('De punten.'),
  });

  it('zegt wat er hoort te staan, of het moet, en wat het doet', () => {
    expect(instellingenVan(schema, () => undefined)).toEqual([
      { sleutel: 'naam', hoort: 'tekst', moet: true, uitleg: 'Wie.' },
      { sleutel: 'aantal', hoort: 'heel getal van 0 tot en met 4', moet: false, uitleg: 'Hoeveel.' },
      { sleutel: 'deel', hoort: 'getal boven 0', moet: false, uitleg: 'Welk deel.' },
      { sleutel: 'soort', hoort: '`a`, `b` of `c`', moet: true, uitleg: 'Welke.' },
      { sleutel: 'punten', hoort: 'lijst: blok', moet: true, uitleg: 'De punten.' },
      { sleutel: 'punten.bij', hoort: 'getal', moet: true, uitleg: 'Waar.' },
    ]);
  });
});
