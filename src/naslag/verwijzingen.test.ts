import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anker } from './markdown.ts';

const bladen = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.md'))
    .map((naam) => join('docs', naam)),
];

/** A page without what stands in code blocks, where nothing is a link or a heading. */
const tekst = (blad: string): string => readFileSync(blad, 'utf8').replace(/^ *```[\s\S]*?^ *```/gm, '');

/** The addresses of the headings of a page; a heading that comes back gets a number. */
function ankers(blad: string): Set<string> {
  const keren = new Map<string, number>();
  return new Set(
    [...tekst(blad).matchAll(/^#{1,6} (.+)$/gm)].map(([, kop]) => {
      const naam = anker(kop!);
      const keer = keren.get(naam) ?? 0;
      keren.set(naam, keer + 1);
      return keer === 0 ? naam : `${naam}-${keer}`;
    }),
  );
}

/** Every link and picture of a page that leads to a file of the repository. */
const verwijzingen = (blad: string): string[] =>
  [...tekst(blad).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map((m) => m[1] ?? m[2]!)
    .filter((adres) => !/^[a-z]+:/.test(adres));

/** What of the links of a page leads nowhere. */
function doodlopend(blad: string): string[] {
  return verwijzingen(blad).filter((adres) => {
    const [pad, plek] = adres.split('#');
    const doel = pad ? normalize(join(dirname(blad), pad)) : blad;
    return !existsSync(doel) || (plek !== undefined && !ankers(doel).has(plek));
  });
}

describe('de handleiding en de andere bladen', () => {
  it.each(bladen)('%s verwijst alleen naar wat er is', (blad) => {
    expect(doodlopend(blad)).toEqual([]);
  });

  it('hebben bij elk plaatje een tekst voor wie het niet ziet', () => {
    const zonder = bladen.flatMap((blad) =>
      [...tekst(blad).matchAll(/!\[\]\([^)]*\)|<img(?![^>]*alt="[^"]+)[^>]*>/g)].map(
        (m) => `${blad}: ${m[0]}`,
      ),
    );
    expect(zonder).toEqual([]);
  });

  it('laten elk plaatje zien dat er is, en samen zijn die kleiner dan anderhalve megabyte', () => {
    const getoond = bladen.flatMap((blad) => verwijzingen(blad).map((adres) => join(dirname(blad), adres)));
    const plaatjes = readdirSync('docs/beeld').map((naam) => join('docs/beeld', naam));
    expect(plaatjes.filter((plaatje) => !getoond.includes(plaatje))).toEqual([]);
    expect(plaatjes.reduce((som, plaatje) => som + readFileSync(plaatje).length, 0)).toBeLessThan(1_500_000);
  });
});
