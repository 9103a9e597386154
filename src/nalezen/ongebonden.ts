import type { Bekend } from './cijferlijst.ts';
import type { Getal } from './getypt.ts';
import { getal as toonGetal } from '../text/getallen.ts';
import type { Opzoek } from './paren.ts';
import type { Leescode } from './punt.ts';
import { type Treffer, Zoeker } from './zoek.ts';

/** What is known of a typed number. */
export interface Ongebonden {
  code: Extract<Leescode, 'GETAL_LOS' | 'GETAL_ONBEKEND'>;
  uitleg: string;
  voorstel: string[];
}

/** A figure with this share of the words of the best one is about the same subject. */
const ZELFDE_ONDERWERP = 0.5;
/** Share of the words of a sentence that a figure must have before it is offered in place of another number. */
const HALF = 0.5;
const HOOGSTENS = 3;

/**
 * What to write for a typed number: the figures that have its value, by how well they go with the sentence. When only
 * figures about something else have it, it is most likely stale: then those about this subject are named instead.
 */
export function beoordeel(zin: string, getal: Getal, context: string, opzoek: Opzoek): Ongebonden {
  const zoeker = opzoek();
  const { gemeenten } = zoeker.lijst.stof.definitie.regio;
  if (!getal.procent && getal.waarde === gemeenten.length && /^\s+gemeenten\b/.test(zin.slice(getal.tot)))
    return los(getal, ['{{aantalGemeenten}}']);
  const kandidaten = zoeker.kandidaten(zin, getal, context);
  const beste = kandidaten[0]?.past ?? 0;
  const gelijk = Zoeker.gelijk(kandidaten, getal).filter(({ past }) => past > 0);
  const zeker = gelijk.filter(
    (treffer) =>
      isZeldzaam(getal, treffer) ||
      (treffer.dekking > 0 && treffer.past + bonus(treffer) >= beste * ZELFDE_ONDERWERP),
  );
  if (zeker.length) return los(getal, snippets(zeker));
  return onbekend(
    getal,
    bedoeldeVan(kandidaten),
    gelijk.filter(({ cijfer, dekking }) => dekking >= HALF && cijfer.naam() !== null),
  );
}

/** A large number, or one with decimals, is hardly ever equal to a figure by chance. */
const isZeldzaam = ({ waarde, decimalen, ruimte }: Getal, { cijfer, dekking }: Treffer): boolean =>
  ruimte === 'precies' &&
  (waarde >= 1000 || decimalen > 0 || (waarde >= 100 && cijfer.genoemd && dekking > 0));

/** Figures that the sentence is most likely about; a share only where no cell says the same. */
function bedoeldeVan(kandidaten: readonly Treffer[]): Treffer[] {
  const beste = kandidaten[0]?.past ?? 0;
  const dicht = kandidaten.filter(({ past, dekking }) => past >= beste * 0.85 && dekking >= HALF);
  const metNaam = dicht.filter(({ cijfer }) => cijfer.naam() !== null);
  return metNaam.length ? metNaam : dicht;
}

const los = (getal: Getal, voorstel: string[]): Ongebonden => ({
  code: 'GETAL_LOS',
  uitleg: `“${getal.tekst}” is getypt en gaat niet mee als de cijfers veranderen; bind het.`,
  voorstel,
});

function onbekend(getal: Getal, bedoeld: readonly Treffer[], gelijk: readonly Treffer[]): Ongebonden {
  const voorstel = snippets(bedoeld);
  const cijfers = bedoeld.slice(0, voorstel.length).map(({ cijfer }) => toon(cijfer));
  const vraag = voorstel.length ? `; bedoelt u ${[...new Set(cijfers)].join(' of ')}?` : '.';
  return {
    code: 'GETAL_ONBEKEND',
    uitleg: `“${getal.tekst}” staat niet in de tabellen waar deze zin over lijkt te gaan${vraag} Komt het ergens anders vandaan, schrijf dan {{vast "${getal.tekst}" bron="…"}}.`,
    // What has the value, of about the same words, comes last.
    voorstel: [
      ...new Set([
        ...voorstel.slice(0, gelijk.length ? HOOGSTENS - 1 : HOOGSTENS),
        ...snippets(gelijk.slice(0, 1)),
      ]),
    ],
  };
}

/** At most three ways to write it, named figures before cells of the same fit. */
function snippets(treffers: readonly Treffer[]): string[] {
  const uit: string[] = [];
  const beste = treffers[0]?.past ?? 0;
  const op = [...treffers].sort((a, b) => b.past + bonus(b) - (a.past + bonus(a)));
  for (const { cijfer, past } of op) {
    if (past < beste * 0.7) continue;
    const snippet = cijfer.snippet();
    if (snippet !== null && !uit.includes(snippet)) uit.push(snippet);
    if (uit.length === HOOGSTENS) break;
  }
  return uit;
}

const bonus = ({ cijfer, past }: Treffer): number => (cijfer.genoemd ? past * 0.25 : 0);

const toon = ({ waarde, soort }: Bekend): string => {
  const decimalen = Number.isInteger(waarde) ? 0 : 1;
  return toonGetal(waarde, decimalen) + (soort === 'procent' || soort === 'groei' ? '%' : '');
};
