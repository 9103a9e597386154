import { auteursteksten } from '../pages/namen.ts';
import { type Brontekst, leesInvoegingen } from '../pages/ontleed.ts';
import type { Stof } from '../pages/stof.ts';
import { type Hulpnaam, TAAL, type Woord } from '../pages/taal.ts';
import { Afkortingen } from './afkortingen.ts';
import { Cijferlijst } from './cijferlijst.ts';
import { beoordeel } from './ongebonden.ts';
import { metNamen, type Opzoek, type Paar, parenIn, type Waarneming, waarnemingenIn } from './paren.ts';
import { type Leespunt, leespunt } from './punt.ts';
import { onwareGroei, onwareRichtingen } from './richting.ts';
import { richtingwoorden } from './richtingwoorden.ts';
import { Lezer } from './stroom.ts';
import { plaatsVan, toonZin, type Zin, zinnenIn } from './zin.ts';
import { Zoeker } from './zoek.ts';

export { type Leespunt, samen, toonPunten } from './punt.ts';

/** A sentence of more words than this is hard to follow (B1). */
const LANG = 30;

/**
 * Reads the finished text of a report or letter: numbers that are not bound to a cell, words of direction and percentages
 * of growth that go against the figures, charts without words, abbreviations nobody explained, and long sentences. Texts
 * that are not chosen now are read for numbers too. Texts were checked by `gevraagdeNamen`; nothing is changed.
 */
export function leesNa(stof: Stof): Leespunt[] {
  const lezing = new Lezing(stof);
  for (const { bron, inHoofdstuk } of auteursteksten(stof.definitie)) lezing.lees(bron, inHoofdstuk);
  lezing.grafieken();
  return lezing.punten;
}

class Lezing {
  readonly punten: Leespunt[] = [];
  readonly #lezer: Lezer;
  readonly #afkortingen: Afkortingen;
  readonly #gezien = new Set<string>();
  #zoeker: Zoeker | undefined;
  readonly #opzoek: Opzoek;

  constructor(readonly stof: Stof) {
    this.#lezer = new Lezer(stof);
    this.#afkortingen = new Afkortingen(stof.definitie);
    this.#opzoek = () => {
      this.#zoeker ??= new Zoeker(new Cijferlijst(stof));
      return this.#zoeker;
    };
  }

  lees(bron: Brontekst, inHoofdstuk: boolean): void {
    if (bron.tekst === '') return;
    if (inHoofdstuk) this.#begripskaders(bron);
    const titel = this.stof.definitie.hoofdstukken.find(({ tekst }) => tekst === bron.tekst)?.titel ?? '';
    let [kop, vorige] = ['', null as Zin | null];
    for (const zin of zinnenIn(this.#lezer.gelezen(bron))) {
      const ervoor = vorige?.alinea === zin.alinea ? toonZin(vorige) : '';
      this.#cijfers(bron, zin, `${titel} ${kop} ${ervoor}`, true);
      this.#taal(bron, zin);
      if (zin.soort === 'kop') kop = toonZin(zin);
      vorige = zin;
    }
    for (const stukken of this.#lezer.anders(bron))
      for (const zin of zinnenIn(stukken, true)) this.#cijfers(bron, zin, titel, false);
    for (const los of losseTeksten(bron)) this.#cijfers(los, geheel(los), '', false);
  }

  /** A chart is told to who cannot see it by its title first. */
  grafieken(): void {
    const { grafieken, plaats } = this.stof.definitie;
    grafieken.forEach(({ id, titel }, i) => {
      if (titel.trim()) return;
      const uitleg = `de grafiek "${id}" heeft geen titel, en daarmee geen tekst voor wie haar niet ziet; schrijf bij titel wat zij laat zien.`;
      this.punten.push(
        leespunt('BEELD_ZONDER_TEKST', plaats('grafieken', ['grafieken', i, 'titel']), '', uitleg),
      );
    });
  }

  /** What the text explains in a box of its own, wherever it stands. */
  #begripskaders(bron: Brontekst): void {
    for (const { naam, argumenten } of leesInvoegingen(bron))
      if (naam === 'definitie') this.#afkortingen.verklaar(String(argumenten[0]));
  }

  #cijfers(bron: Brontekst, zin: Zin, eerder: string, gekozen: boolean): void {
    const waarnemingen = waarnemingenIn(this.#lezer.v, zin);
    if (waarnemingen.length === 0 && !zin.delen.some(({ stuk }) => stuk.cijfers.length)) return;
    const onwaar = gekozen ? this.#onwaar(zin, waarnemingen) : [];
    for (const { code, op, uitleg, voorstel } of onwaar) this.#punt(code, bron, zin, op, uitleg, voorstel);
    for (const { getypt } of waarnemingen) {
      if (!getypt || onwaar.some(({ getal }) => getal === getypt)) continue;
      const { code, uitleg, voorstel } = beoordeel(
        zonderGetallen(zin, waarnemingen),
        getypt,
        eerder,
        this.#opzoek,
      );
      this.#punt(code, bron, zin, getypt.van, uitleg, voorstel);
    }
  }

  #onwaar(zin: Zin, waarnemingen: ReturnType<typeof waarnemingenIn>): ReturnType<typeof onwareGroei> {
    const woorden = richtingwoorden(zin);
    const procenten = waarnemingen.some(({ getypt }) => getypt?.procent);
    if (woorden.length === 0 && !procenten) return [];
    const paren = parenIn(this.#lezer.v, zin, waarnemingen, this.#opzoek);
    const onwaar = (bij: readonly Paar[]): ReturnType<typeof onwareGroei> => [
      ...onwareRichtingen(zin, woorden, bij),
      ...onwareGroei(zin, waarnemingen, bij),
    ];
    // Names of typed figures take a search, and are only wanted for what to write instead.
    return onwaar(paren).length === 0 ? [] : onwaar(paren.map((paar) => metNamen(paar, this.#opzoek)));
  }

  #taal(bron: Brontekst, zin: Zin): void {
    for (const { afkorting, op } of this.#afkortingen.onverklaard(zin.tekst)) {
      const uitleg = `“${afkorting}” is niet uitgelegd; schrijf de eerste keer “voluit (${afkorting})”, of zet het in begrippen.yaml.`;
      this.#punt('AFKORTING_ONVERKLAARD', bron, zin, op, uitleg);
    }
    if (zin.soort !== 'zin' || zin.delen.every(({ stuk }) => stuk.citaat)) return;
    const woorden = toonZin(zin).match(/[\p{L}\d][^\s]*/gu)?.length ?? 0;
    if (woorden > LANG)
      this.#punt(
        'ZIN_LANG',
        bron,
        zin,
        eersteTeken(zin),
        `deze zin heeft ${woorden} woorden; boven de ${LANG} leest een zin zwaar. Maak er twee van.`,
      );
  }

  #punt(
    code: Leespunt['code'],
    bron: Brontekst,
    zin: Zin,
    op: number,
    uitleg: string,
    voorstel: readonly string[] = [],
  ): void {
    const plaats = plaatsVan(bron, zin, op);
    // A text in a YAML value keeps one place; a table for every gemeente stands once in the YAML.
    const sleutel = [
      code,
      plaats.bestand,
      plaats.regel,
      plaats.kolom,
      plaats.regel === undefined || bron.plaats.kolom !== undefined ? uitleg : '',
    ].join('|');
    if (this.#gezien.has(sleutel)) return;
    this.#gezien.add(sleutel);
    this.punten.push(leespunt(code, plaats, toonZin(zin), uitleg, voorstel));
  }
}

/** Words that are given to an insertion, such as the caption of a photo; those of a quotation are of somebody else. */
function losseTeksten(bron: Brontekst): Brontekst[] {
  return leesInvoegingen(bron).flatMap(({ naam, argumenten, opties, plaats }) => {
    const woord: Woord = TAAL[naam as Hulpnaam];
    if (['vast', 'citaat', 'invullen'].includes(naam)) return [];
    const teksten = argumenten.filter(
      (_, i) => woord.argumenten[Math.min(i, woord.argumenten.length - 1)] === 'tekst',
    );
    const uitOpties = Object.entries(opties).flatMap(([optie, waarde]) =>
      woord.opties[optie] === 'tekst' ? [waarde] : [],
    );
    return [...teksten, ...uitOpties].map((tekst) => ({
      tekst: String(tekst),
      plaats: { kolom: 1, ...plaats },
    }));
  });
}

/** A short text as one sentence. */
function geheel({ tekst }: Brontekst): Zin {
  const stuk = { tekst, soort: 'getypt', begin: 0, eigen: true, citaat: false, cijfers: [] } as const;
  return { tekst, soort: 'zin', alinea: 0, delen: [{ stuk, van: 0, tot: tekst.length, begin: 0 }] };
}

/** The words of the sentence, its numbers left out: a 20 of 20% is no age of 20. */
const zonderGetallen = ({ tekst }: Zin, waarnemingen: readonly Waarneming[]): string =>
  waarnemingen.reduce(
    (zin, { van, tot }) => zin.slice(0, van) + ' '.repeat(tot - van) + zin.slice(tot),
    tekst,
  );

const eersteTeken = ({ tekst }: Zin): number => Math.max(0, tekst.search(/\S/));
