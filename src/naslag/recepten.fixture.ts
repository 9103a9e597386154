import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One thing that a recipe of docs/handleiding.md tells the reader to do. */
export type Handeling =
  | { doe: 'onderaan' | 'nieuw'; bestand: string; tekst: string }
  | { doe: 'vervang'; bestand: string; onder: string | null; begin: string; tekst: string }
  | { doe: 'typ'; opdrachten: string[] };

const VORMEN: readonly [RegExp, (deel: string[], tekst: string) => Handeling][] = [
  [/Zet onderaan in `(.+)`:$/, ([bestand], tekst) => ({ doe: 'onderaan', bestand: bestand!, tekst })],
  [/Maak het bestand `(.+)`:$/, ([bestand], tekst) => ({ doe: 'nieuw', bestand: bestand!, tekst })],
  [
    /Vervang in `([^`]+)`(?:, onder `([^`]+)`,)? de regel die begint met `([^`]+)` door:$/,
    ([bestand, onder, begin], tekst) => ({
      doe: 'vervang',
      bestand: bestand!,
      onder: onder ?? null,
      begin: begin!,
      tekst,
    }),
  ],
  [/Typ:$/, (_, tekst) => ({ doe: 'typ', opdrachten: tekst.trim().split('\n') })],
];

/** The recipes of the manual, by heading, each as what a reader does from top to bottom. */
export function leesRecepten(): Map<string, Handeling[]> {
  const handleiding = readFileSync('docs/handleiding.md', 'utf8');
  const deel = handleiding.slice(
    handleiding.indexOf('\n## Recepten\n'),
    handleiding.indexOf('\n## De tekst schrijven\n'),
  );
  return new Map(
    deel
      .split(/^### /m)
      .slice(1)
      .map((recept) => [recept.slice(0, recept.indexOf('\n')), handelingen(recept)]),
  );
}

const handelingen = (recept: string): Handeling[] =>
  [...recept.matchAll(/([^\n]+)\n\n```\w*\n([\s\S]*?)^```$/gm)].map(([, zin, tekst]) => {
    for (const [vorm, maak] of VORMEN) {
      const gevonden = vorm.exec(zin!);
      if (gevonden) return maak(gevonden.slice(1), tekst!);
    }
    throw new Error(`Wat doet een lezer met het blok na "${zin}"?`);
  });

/** Does in the folder of a regio what the recipe says; commands are left to the test. */
export function pasToe(map: string, handeling: Handeling): void {
  if (handeling.doe === 'typ') return;
  const pad = join(map, handeling.bestand);
  const oud = handeling.doe === 'nieuw' ? '' : readFileSync(pad, 'utf8');
  writeFileSync(pad, handeling.doe === 'vervang' ? vervang(oud, handeling) : oud + handeling.tekst);
}

function vervang(oud: string, { onder, begin, tekst }: Handeling & { doe: 'vervang' }): string {
  const regels = oud.split('\n');
  const vanaf = onder === null ? 0 : regels.findIndex((regel) => regel.includes(onder));
  const plek = regels.findIndex((regel, nummer) => nummer >= vanaf && regel.trimStart().startsWith(begin));
  if (vanaf < 0 || plek < 0) throw new Error(`Geen regel die begint met "${begin}".`);
  regels.splice(plek, 1, ...tekst.trimEnd().split('\n'));
  return regels.join('\n');
}
